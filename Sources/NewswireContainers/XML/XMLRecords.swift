import NewswireCore
import NewswireModel

/// A feed (RSS, Atom) or a bundle of news items (NewsML) that is too long for one page: each entry is a record.
///
/// A record's page is its entry inside the elements that stand around it, with the title and language that the feed has for all. Markup is
/// told by its marks alone, so a damaged entry does not hide the ones after it.
struct XMLRecords: Sendable {
  private var number: Int64 = 0
  /// What a page begins with: declaration, and the start tags around the records.
  private var header: [UInt8] = []
  /// The elements open in the header, and where each begins there.
  private var open: [(name: [UInt8], start: Int)] = []
  private var isHeaderWhole = false
  /// Bytes of the queue that have been looked at.
  private var scanned = 0
  /// The record at the head of the queue: its name, and how many elements of that name are open in it.
  private var record: (name: [UInt8], depth: Int)?
  /// Where the record began that is being dropped for its length.
  private var overlong: Int64?

  /// Elements that are entries of feeds, which have none inside.
  private static let entries: Set<String> = ["item", "entry"]
  private static let items: Set<String> = ["newsItem", "NewsItem"]
  /// What of the elements before the first record belongs to all records.
  private static let shared: Set<String> = ["title", "language", "lang", "channel"]

  /// Bytes of declaration and start tags before the first record.
  private static let headerLimit = 16 << 10

  /// - Returns: nil if these bytes are not XML with a record in it.
  init?(_ queue: ByteQueue) {
    // The marks of other encodings than those that extend ASCII are others.
    guard !queue.unread.prefix(64).contains(0), XMLRoot.recognises(Array(queue.unread.prefix(2048))) else { return nil }
    var (trial, rest) = (self, queue)
    while !trial.isHeaderWhole, let start = rest.firstIndex(of: UInt8(ascii: "<"), from: 0) {
      trial.takeText(through: start, &rest)
      guard let piece = XMLPiece(rest, at: 0) else { return nil }
      _ = trial.take(piece, &rest, name: "")
    }
    guard trial.isHeaderWhole, trial.header.count <= Self.headerLimit else { return nil }
  }

  mutating func next(_ queue: inout ByteQueue, name: String, atEnd: Bool) -> RecordSplitter.Event? {
    while true {
      guard let start = queue.firstIndex(of: UInt8(ascii: "<"), from: scanned) else {
        takeText(through: queue.count, &queue)
        return finish(&queue, name: name, atEnd: atEnd)
      }
      takeText(through: start, &queue)
      guard let piece = XMLPiece(queue, at: scanned) else { return finish(&queue, name: name, atEnd: atEnd) }
      if let event = take(piece, &queue, name: name) { return event }
    }
  }

  /// Passes over text: that of a record stays in the queue, that of the header goes there.
  private mutating func takeText(through end: Int, _ queue: inout ByteQueue) {
    guard record == nil else {
      scanned = end
      return
    }
    if !isHeaderWhole { header += queue.unread.prefix(end) }
    queue.consume(end)
    scanned = 0
  }

  private mutating func take(_ piece: XMLPiece, _ queue: inout ByteQueue, name: String) -> RecordSplitter.Event? {
    if let current = record { return take(piece, in: current, &queue, name: name) }
    let local = piece.localName
    if piece.kind == .start, Self.entries.contains(local) || Self.items.contains(local), !open.isEmpty || isHeaderWhole
    {
      isHeaderWhole = true
      record = (piece.name, 1)
      number += 1
      scanned = piece.length
      return nil
    }
    if !isHeaderWhole { takeHeader(piece, local, queue) }
    queue.consume(piece.length)
    return nil
  }

  private mutating func takeHeader(_ piece: XMLPiece, _ local: String, _ queue: ByteQueue) {
    let start = header.count
    header += queue.unread.prefix(piece.length)
    switch piece.kind {
    case .start: open.append((piece.name, start))
    case .end:
      guard let last = open.popLast() else { return }
      if !Self.shared.contains(local) { header.removeSubrange(last.start...) }
    case .empty: header.removeSubrange(start...)
    case .other: if header[start...].starts(with: "<!--".utf8) { header.removeSubrange(start...) }
    }
  }

  private mutating func take(
    _ piece: XMLPiece, in current: (name: [UInt8], depth: Int), _ queue: inout ByteQueue, name: String
  ) -> RecordSplitter.Event? {
    let isSame = piece.name == current.name
    if isSame, piece.kind == .start {
      // Entries have none inside: the one before has no end.
      if Self.entries.contains(piece.localName) { return finishRecord(scanned, &queue, name: name) }
      record?.depth += 1
    }
    scanned += piece.length
    if isSame, piece.kind == .end {
      if current.depth == 1 { return finishRecord(scanned, &queue, name: name) }
      record?.depth -= 1
    }
    dropIfOverlong(&queue)
    return nil
  }

  private mutating func finishRecord(_ length: Int, _ queue: inout ByteQueue, name: String) -> RecordSplitter.Event {
    let start = overlong ?? queue.offset
    let position = RecordPosition(number: number, byteOffset: start)
    let isOverlong = overlong != nil || length > Limits.record
    var content: [UInt8] = []
    if !isOverlong {
      content = header + queue.unread.prefix(length)
      for element in open.reversed() { content += Array("</".utf8) + element.name + [UInt8(ascii: ">")] }
    }
    queue.consume(length)
    (record, overlong, scanned) = (nil, nil, 0)
    guard isOverlong else { return .page(Page(name: name, content: content, record: position)) }
    let error = NewswireError(
      .resourceExhausted,
      "record \(number) of \(name), at byte \(start), is longer than a record may be (\(Limits.record) bytes)",
      info: .limit("record", Limits.record))
    return .problem(RecordProblem(position: position, error: error))
  }

  /// Gives up the bytes of a record that is already too long, so that memory stays bounded.
  private mutating func dropIfOverlong(_ queue: inout ByteQueue) {
    guard overlong != nil || scanned > Limits.record else { return }
    overlong = overlong ?? queue.offset
    queue.consume(scanned)
    scanned = 0
  }

  /// What is to be done where the next piece of markup is not all there.
  private mutating func finish(_ queue: inout ByteQueue, name: String, atEnd: Bool) -> RecordSplitter.Event? {
    if atEnd {
      if record != nil { return finishRecord(queue.count, &queue, name: name) }
      queue.consume(queue.count)
    } else if queue.count > Limits.record + scanned {
      // A piece of markup without an end, such as a section of characters.
      scanned = queue.count
      if record == nil { takeText(through: queue.count, &queue) }
    }
    dropIfOverlong(&queue)
    return nil
  }
}
