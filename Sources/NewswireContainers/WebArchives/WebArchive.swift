import NewswireCore
import NewswireModel

/// WARC (ISO 28500, https://iipc.github.io/warc-specifications/): records one after the other, each a header, a blank line, so many bytes
/// as the header says and two line ends. WET files are WARC with `conversion` records.
///
/// A record that can hold an article comes out as a page with its headers; others (requests, metadata, pictures, redirects) are passed
/// over as they stream by.
struct WebArchive: Sendable {
  private var number: Int64 = 0
  /// Bytes to pass over.
  private var skip: Int64 = 0
  /// Whether the next record must be looked for.
  private var isLost = false

  /// Bytes that a header may have.
  private static let headerLimit = 64 << 10

  mutating func next(_ queue: inout ByteQueue, name: String, atEnd: Bool) -> RecordSplitter.Event? {
    while true {
      guard queue.pass(&skip) else { return atEnd ? cutOff(name, &queue) : nil }
      if isLost, !findRecord(&queue, atEnd: atEnd) { return nil }
      queue.passLineEnds()
      guard queue.count >= 5 || (atEnd && !queue.isEmpty) else { return nil }
      guard queue.starts(with: "WARC/".utf8) else { return lost(name, queue.offset, "no WARC record begins here") }
      guard let header = RecordHeader(queue.unread.prefix(Self.headerLimit)) else {
        if queue.count >= Self.headerLimit { return lost(name, queue.offset, "the header has no end") }
        return atEnd ? cutOff(name, &queue) : nil
      }
      number += 1
      guard let length = header["content-length"].flatMap({ StatedLength(decimal: $0) }) else {
        queue.consume(header.length)
        return lost(name, queue.offset - Int64(header.length), "the header gives no length that a record can have")
      }
      switch take(header, length: length, &queue, name: name, atEnd: atEnd) {
      case .event(let event): return event
      case .passed: continue
      case .incomplete:
        number -= 1
        return nil
      }
    }
  }

  /// Drops the record that is being read.
  mutating func restart(_ queue: inout ByteQueue) {
    queue.consume(queue.count)
    skip = 0
    isLost = true
  }

  private enum Taken {
    case event(RecordSplitter.Event)
    case passed
    case incomplete
  }

  private mutating func take(
    _ header: RecordHeader, length: StatedLength, _ queue: inout ByteQueue, name: String, atEnd: Bool
  ) -> Taken {
    let offset = queue.offset
    let position = RecordPosition(number: number, byteOffset: offset)
    guard let isReadable = isReadable(header, length: length, queue, atEnd: atEnd) else { return .incomplete }
    guard isReadable else {
      skip = length.following(header: header.length)
      return .passed
    }
    let total = length.following(header: header.length)
    guard total <= Int64(Limits.page) else {
      skip = total
      let error = NewswireError(
        .resourceExhausted,
        "record \(number) of \(name), at byte \(offset), has \(length.bytes) bytes; a page may have \(Limits.page)",
        info: .limit("page", Limits.page))
      return .event(.problem(RecordProblem(position: position, error: error)))
    }
    guard Int64(queue.count) >= total else {
      guard atEnd else { return .incomplete }
      return .event(cutOff(name, &queue))
    }
    let content = Array(queue.unread.prefix(Int(total)))
    queue.consume(Int(total))
    return .event(.page(Page(name: name, content: content, record: position)))
  }

  /// Whether a record can hold an article; nil if its HTTP header has not come yet.
  private func isReadable(_ header: RecordHeader, length: StatedLength, _ queue: ByteQueue, atEnd: Bool) -> Bool? {
    switch header["warc-type"]?.lowercased() {
    case "conversion", "resource": return ReadableMedia.contains(header.mediaType)
    case "response":
      guard header.mediaType == "application/http" || header.mediaType.isEmpty else {
        return ReadableMedia.contains(header.mediaType)
      }
      let sample = Int(min(length.bytes, Int64(Self.headerLimit)))
      let body = queue.unread.dropFirst(header.length).prefix(sample)
      guard let http = RecordHeader(body) else {
        return body.count == sample || atEnd ? false : nil
      }
      let status = http.start.split(separator: " ").dropFirst().first ?? ""
      return status == "200" && ReadableMedia.contains(http.mediaType)
    default: return false
    }
  }

  // MARK: Damage

  private mutating func lost(_ name: String, _ offset: Int64, _ what: String) -> RecordSplitter.Event {
    isLost = true
    let error = NewswireError(
      .dataLoss, "\(name) is damaged at byte \(offset): \(what); reading goes on at the next record")
    return .problem(RecordProblem(position: RecordPosition(number: number + 1, byteOffset: offset), error: error))
  }

  private mutating func cutOff(_ name: String, _ queue: inout ByteQueue) -> RecordSplitter.Event {
    let offset = queue.offset
    queue.consume(queue.count)
    skip = 0
    let error = NewswireError(.dataLoss, "record \(number) of \(name), at byte \(offset), is cut off")
    return .problem(RecordProblem(position: RecordPosition(number: number, byteOffset: offset), error: error))
  }

  /// Passes over bytes up to the next line that begins a record.
  private mutating func findRecord(_ queue: inout ByteQueue, atEnd: Bool) -> Bool {
    var start = 0
    while let newline = queue.firstIndex(of: 0x0A, from: start) {
      if queue.starts(with: "WARC/".utf8, at: newline + 1) {
        queue.consume(newline + 1)
        isLost = false
        return true
      }
      if newline + 6 > queue.count, !atEnd { break }
      start = newline + 1
    }
    if queue.starts(with: "WARC/".utf8), number == 0 || queue.offset == 0 {
      isLost = false
      return true
    }
    queue.consume(max(0, atEnd ? queue.count : queue.count - 6))
    return false
  }
}
