import NewswireCore
import NewswireModel

/// ARC, the web archive format before WARC (https://archive.org/web/researcher/ArcFileFormat.php): each record is a line
/// `URL address date type length` and so many bytes.
struct ARCFile: Sendable {
  private var number: Int64 = 0
  private var skip: Int64 = 0
  private static let lineLimit = 8 << 10

  mutating func next(_ queue: inout ByteQueue, name: String, atEnd: Bool) -> RecordSplitter.Event? {
    while true {
      guard queue.pass(&skip) else { return atEnd ? cutOff(name, &queue) : nil }
      queue.passLineEnds()
      guard !queue.isEmpty else { return nil }
      guard let end = queue.firstIndex(of: 0x0A, from: 0) ?? (atEnd || queue.count > Self.lineLimit ? queue.count : nil)
      else { return nil }
      guard let line = ARCLine(queue.unread.prefix(end)) else {
        number += 1
        return damaged(name, &queue)
      }
      let total = line.length.following(header: end + 1)
      if line.isReadable, total <= Int64(Limits.page) {
        guard Int64(queue.count) >= total || atEnd else { return nil }
        number += 1
        guard Int64(queue.count) >= total else { return cutOff(name, &queue) }
        let position = RecordPosition(number: number, byteOffset: queue.offset)
        let content = Array(queue.unread.prefix(Int(total)))
        queue.consume(Int(total))
        return .page(Page(name: name, content: content, record: position))
      }
      number += 1
      let offset = queue.offset
      skip = total
      if line.isReadable {
        let error = NewswireError(
          .resourceExhausted,
          "record \(number) of \(name), at byte \(offset), has \(line.length.bytes) bytes; a page may have \(Limits.page)",
          info: .limit("page", Limits.page))
        return .problem(RecordProblem(position: RecordPosition(number: number, byteOffset: offset), error: error))
      }
    }
  }

  private mutating func cutOff(_ name: String, _ queue: inout ByteQueue) -> RecordSplitter.Event {
    let offset = queue.offset
    queue.consume(queue.count)
    skip = 0
    let error = NewswireError(.dataLoss, "record \(number) of \(name), at byte \(offset), is cut off")
    return .problem(RecordProblem(position: RecordPosition(number: number, byteOffset: offset), error: error))
  }

  /// Passes over lines up to the next that begins a record.
  private mutating func damaged(_ name: String, _ queue: inout ByteQueue) -> RecordSplitter.Event {
    let offset = queue.offset
    while !queue.isEmpty {
      let end = queue.firstIndex(of: 0x0A, from: 0) ?? queue.count
      if queue.offset > offset, end < Self.lineLimit, ARCLine(queue.unread.prefix(end)) != nil { break }
      queue.consume(min(end + 1, queue.count))
    }
    let error = NewswireError(
      .dataLoss, "\(name) is damaged at byte \(offset): no ARC record begins here; reading goes on at the next record")
    return .problem(RecordProblem(position: RecordPosition(number: number, byteOffset: offset), error: error))
  }
}

/// The line that begins a record of an ARC file.
package struct ARCLine: Sendable {
  package let url: String
  package let mediaType: String
  let length: StatedLength

  /// - Returns: nil if the line is no such line.
  package init?(_ bytes: some Collection<UInt8>) {
    guard bytes.count <= 8192 else { return nil }
    let fields = String(decoding: bytes, as: UTF8.self).trimmingSpaces().split(
      separator: " ", omittingEmptySubsequences: false)
    guard fields.count >= 5, let length = fields.last.flatMap({ StatedLength(decimal: $0) }), fields[0].contains(":"),
      fields[2].utf8.count >= 8, fields[2].allSatisfy(\.isNumber)
    else { return nil }
    url = String(fields[0])
    mediaType = fields[3].lowercased()
    self.length = length
  }

  var isReadable: Bool {
    (url.hasPrefix("http:") || url.hasPrefix("https:")) && ReadableMedia.contains(mediaType)
  }
}
