import NIOCore
import NewswireMessages
import NewswireModel
import NewswireRPC

/// Imports, as a client that means ill or well puts them on the wire.
enum Importing {
  private static let method = Vocabulary.Method(
    service: Vocabulary.archiveService, name: "ImportPages", kind: .clientStream, messages: [])

  /// A whole import.
  static func stream(_ stream: UInt32, pages: [Page]) -> [UInt8] {
    var buffer = opening(stream)
    for page in pages {
      for part in ImportPagesRequest.parts(of: page, options: ImportOptions()) {
        buffer.writeFrame(.data, stream: stream, data: part.payload)
      }
    }
    buffer.writeFrame(.data, stream: stream, flags: [.remoteClosed, .noData])
    return Array(buffer.readableBytesView)
  }

  /// An import of a page that goes on and on: each part is the whole content of `page`, and says that another one follows.
  static func unfinished(_ stream: UInt32, _ page: Page, parts: Int) -> [UInt8] {
    var buffer = opening(stream)
    var part = ImportPagesRequest()
    part.page = page.name
    part.content = page.content
    part.continues = true
    for _ in 0..<parts { buffer.writeFrame(.data, stream: stream, data: part.payload) }
    return Array(buffer.readableBytesView)
  }

  private static func opening(_ stream: UInt32) -> ByteBuffer {
    ByteBuffer(bytes: Conversation.request(method, stream, flags: .remoteOpen, payload: [], timeout: 0))
  }
}
