import ArgumentParser
import Foundation
import NIOCore
import NewswireMessages
import NewswireModel
import NewswireRPC

/// A client that gets to a state, says so, and stays in it until it is killed.
struct StuckClient: AsyncParsableCommand {
  enum State: String, CaseIterable, ExpressibleByArgument, Sendable {
    /// Connected, and nothing said.
    case connected
    /// In the middle of a frame's header.
    case header
    /// In the middle of a frame's data.
    case frame
    /// A call under way, of which answers may still come.
    case call
    /// A stream opened, and not a message sent on it.
    case stream
    /// An import in the middle of a page, behind a whole one.
    case page
    /// Many answers asked for, and none read.
    case unread
  }

  static let configuration = CommandConfiguration(
    commandName: "stuck", abstract: "Get to a state with a daemon, print \"ready\", and stay in it until killed.")

  @Option(help: ArgumentHelp("The daemon's socket.", valueName: "path")) var socket: String
  @Argument var state: State

  func run() async throws {
    let peer = try Peer(path: socket)
    guard peer.send(bytes[...]) else { throw Failure("the daemon did not take what was sent") }
    FileHandle.standardOutput.write(Data("ready\n".utf8))
    while true { pause() }
  }

  private static let archive = "newswire.v1.ArchiveService"

  private var bytes: [UInt8] {
    var buffer = ByteBuffer()
    switch state {
    case .connected: break
    case .header: buffer.writeBytes([0, 0, 0, 5, 0, 0])
    case .frame:
      request(&buffer, Self.archive, "GetStatus")
      buffer.moveWriterIndex(to: buffer.writerIndex - 3)
    case .call: request(&buffer, "grpc.health.v1.Health", "Watch")
    case .stream: request(&buffer, Self.archive, "ImportPages", flags: .remoteOpen)
    case .page:
      request(&buffer, Self.archive, "ImportPages", flags: .remoteOpen)
      var whole = ImportPagesRequest()
      whole.content = Array("A page that is whole.\n".utf8)
      var part = ImportPagesRequest()
      part.content = Array("A page that goes on".utf8)
      part.continues = true
      for message in [whole, part] { buffer.writeFrame(.data, stream: 1, data: message.payload) }
    case .unread:
      for number in 0..<200 { request(&buffer, Self.archive, "ExportArticles", stream: UInt32(2 * number + 1)) }
    }
    return Array(buffer.readableBytesView)
  }

  private func request(
    _ buffer: inout ByteBuffer, _ service: String, _ method: String, stream: UInt32 = 1, flags: FrameFlags = []
  ) {
    buffer.writeRequestHead(
      stream: stream, flags: flags, service: service, method: method, timeout: 0, metadata: [:], payload: 0)
  }
}
