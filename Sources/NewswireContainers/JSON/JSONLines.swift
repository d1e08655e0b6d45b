import NewswireCore
import NewswireModel

/// JSON lines (https://jsonlines.org): one record a line; blank lines are nothing.
struct JSONLines: Sendable {
  private var number: Int64 = 0
  /// Bytes of the unread line that hold no newline.
  private var scanned = 0
  /// Where the record began that is being dropped for its length.
  private var overlong: Int64?

  /// Whether the stream is JSON lines; nil if more bytes are needed to say.
  ///
  /// It is where the first line that is not blank is a whole object or, should that line be damaged, where the next one begins
  /// an object too and is not the second of a list. The first line of a JSON text laid out over several lines is neither.
  static func recognises(_ queue: ByteQueue, atEnd: Bool) -> Bool? {
    if queue.count < 3, !atEnd { return nil }
    var position = queue.count >= 3 && queue.unread.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while position < queue.count, isSpace(queue[position]) { position += 1 }
    guard position < queue.count else { return atEnd ? false : nil }
    guard queue[position] == UInt8(ascii: "{") else { return false }
    guard let end = queue.firstIndex(of: 0x0A, from: position) else {
      if queue.count > Limits.record { return true }
      return atEnd ? true : nil
    }
    var last = end
    while isSpace(queue[last]) { last -= 1 }
    if queue[last] == UInt8(ascii: "}") { return true }
    position = end
    while position < queue.count, isSpace(queue[position]) { position += 1 }
    guard position < queue.count else { return atEnd ? false : nil }
    return queue[position] == UInt8(ascii: "{") && JSONList.member(queue, within: end) == nil
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  mutating func next(_ queue: inout ByteQueue, name: String, atEnd: Bool) -> RecordSplitter.Event? {
    while !queue.isEmpty {
      let newline = queue.firstIndex(of: 0x0A, from: scanned)
      guard let end = newline ?? (atEnd ? queue.count : nil) else {
        dropIfOverlong(&queue)
        return nil
      }
      scanned = 0
      let start = queue.offset
      let line = trimmed(queue.unread.prefix(end))
      defer { queue.consume(min(end + 1, queue.count)) }
      if let begin = overlong {
        overlong = nil
        return problem(name: name, at: begin)
      }
      guard !line.isEmpty else { continue }
      number += 1
      if line.count > Limits.record { return problem(name: name, at: start) }
      let position = RecordPosition(number: number, byteOffset: start + Int64(line.startIndex - queue.head))
      return .page(Page(name: name, content: Array(line), record: position))
    }
    if atEnd, let begin = overlong {
      overlong = nil
      return problem(name: name, at: begin)
    }
    return nil
  }

  /// Gives up the bytes of a line that is already too long, so that memory stays bounded.
  private mutating func dropIfOverlong(_ queue: inout ByteQueue) {
    scanned = queue.count
    guard overlong != nil || queue.count > Limits.record + 2 else { return }
    if overlong == nil {
      overlong = queue.offset
      number += 1
    }
    queue.consume(queue.count)
    scanned = 0
  }

  private func problem(name: String, at offset: Int64) -> RecordSplitter.Event {
    let error = NewswireError(
      .resourceExhausted,
      "record \(number) of \(name), at byte \(offset), is longer than a record may be (\(Limits.record) bytes)",
      info: .limit("record", Limits.record))
    return .problem(RecordProblem(position: RecordPosition(number: number, byteOffset: offset), error: error))
  }

  /// Without a byte order mark and white space around.
  private func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var line = line.starts(with: [0xEF, 0xBB, 0xBF]) ? line.dropFirst(3) : line
    while let first = line.first, Self.isSpace(first) { line.removeFirst() }
    while let last = line.last, Self.isSpace(last) { line.removeLast() }
    return line
  }
}
