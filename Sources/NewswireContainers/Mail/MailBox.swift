import NewswireCore
import NewswireModel

/// An mbox (RFC 4155): messages one after the other, each behind a line that begins "From ".
struct MailBox: Sendable {
  private static let separator = Array("From ".utf8)

  private var number: Int64 = 0
  private var scanned = 0
  private var overlong: Int64?

  /// Whether a stream begins with such a line and a header; nil if more bytes are needed to say.
  static func recognises(_ queue: ByteQueue, atEnd: Bool) -> Bool? {
    guard queue.starts(with: separator) else { return false }
    guard let end = queue.firstIndex(of: 0x0A, from: 0) else { return atEnd || queue.count > 1024 ? false : nil }
    guard let colon = queue.firstIndex(of: UInt8(ascii: ":"), from: end + 1) else {
      return atEnd || queue.count > end + 256 ? false : nil
    }
    return colon > end + 1
      && (end + 1..<colon).allSatisfy {
        queue[$0] == UInt8(ascii: "-") || queue[$0] | 0x20 >= 0x61 && queue[$0] | 0x20 <= 0x7A
      }
  }

  mutating func next(_ queue: inout ByteQueue, name: String, atEnd: Bool) -> RecordSplitter.Event? {
    while !queue.isEmpty {
      guard let end = endOfMessage(queue) ?? (atEnd ? queue.count : nil) else {
        dropIfOverlong(&queue)
        return nil
      }
      let start = queue.offset
      let line = queue.firstIndex(of: 0x0A, from: 0) ?? end
      let message = queue.unread.prefix(end).dropFirst(min(end, line + 1))
      let content = Self.unquoted(message)
      queue.consume(end)
      scanned = 0
      if let begin = overlong {
        overlong = nil
        return tooLong(name, at: begin)
      }
      guard content.contains(where: { $0 > 0x20 }) else { continue }
      number += 1
      guard content.count <= Limits.page else { return tooLong(name, at: start) }
      return .page(Page(name: name, content: content, record: RecordPosition(number: number, byteOffset: start)))
    }
    guard atEnd, let begin = overlong else { return nil }
    overlong = nil
    return tooLong(name, at: begin)
  }

  /// The distance to the next separating line, which has a blank line before it.
  private mutating func endOfMessage(_ queue: ByteQueue) -> Int? {
    var position = max(scanned, 1)
    while let line = queue.firstIndex(of: 0x0A, from: position) {
      position = line + 1
      guard queue.count >= position + Self.separator.count else {
        scanned = max(1, line)
        return nil
      }
      let isBlankBefore = queue[line - 1] == 0x0A || queue[line - 1] == 0x0D
      if isBlankBefore, queue.starts(with: Self.separator, at: position) { return position }
    }
    scanned = max(1, queue.count - 1)
    return nil
  }

  private mutating func dropIfOverlong(_ queue: inout ByteQueue) {
    guard overlong != nil || queue.count > Limits.page + 1024 else { return }
    if overlong == nil {
      overlong = queue.offset
      number += 1
    }
    let kept = min(queue.count, 8)
    queue.consume(queue.count - kept)
    scanned = 1
  }

  private func tooLong(_ name: String, at offset: Int64) -> RecordSplitter.Event {
    let error = NewswireError(
      .resourceExhausted,
      "message \(number) of \(name), at byte \(offset), is longer than a page may be (\(Limits.page) bytes)",
      info: .limit("page", Limits.page))
    return .problem(RecordProblem(position: RecordPosition(number: number, byteOffset: offset), error: error))
  }

  /// Without the mark that is set before lines of a message that begin "From ".
  private static func unquoted(_ message: ArraySlice<UInt8>) -> [UInt8] {
    guard message.contains(UInt8(ascii: ">")) else { return Array(message) }
    var output: [UInt8] = []
    output.reserveCapacity(message.count)
    for line in message.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if !output.isEmpty || line.startIndex > message.startIndex { output.append(0x0A) }
      let rest = line.drop { $0 == UInt8(ascii: ">") }
      output += rest.starts(with: separator) && rest.count < line.count ? line.dropFirst() : line
    }
    return output
  }
}
