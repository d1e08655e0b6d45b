import NewswireModel

/// A JSON array of objects (RFC 8259), alone or as a member of an object such as `{"items": [ … ]}`: each object is a record.
///
/// A record with a brace or quotation mark too few ends where the next one visibly begins, so that it is the only one lost.
struct JSONList: Sendable {
  /// Bytes before the first record that are still to be passed over.
  private var skip: Int64
  private var number: Int64 = 0
  private var scan = Scan()
  /// Where the record began that is being dropped for its length.
  private var overlong: Int64?
  /// Where text began, since the last record, that should not be there.
  private var stray: Int64?
  /// Whether other members may follow the list.
  private let isMember: Bool
  /// The last bytes since the last record that are not blanks: "]" and then a comma or brace close the list, if a member follows.
  private var marks: [UInt8] = []
  private var isDone = false

  /// Bytes before the first record of a list that is a member.
  private static let headLimit = 64 << 10

  /// Members that hold lists of records.
  private static let names: Set<String> = [
    "items", "articles", "results", "docs", "entries", "stories", "records", "news", "data", "hits", "rows",
  ]

  /// How far the record at the head of the queue has been looked at.
  private struct Scan: Sendable {
    var position = 0
    /// For each brace or bracket that is open whether it is a brace.
    var open: [Bool] = []
    var isInString = false
    /// The last byte that is not a blank, outside strings.
    var last: UInt8 = 0
    /// Whether braces and brackets are where none can be, so that what is open says no more.
    var isBroken = false
  }

  private init(opening: Int, isMember: Bool) {
    skip = Int64(opening)
    self.isMember = isMember
  }

  /// Whether a text is a list.
  enum Recognition: Sendable {
    case list(JSONList)
    case none
    /// More bytes are needed to say.
    case incomplete
  }

  /// An array that is the whole text.
  static func root(_ queue: ByteQueue, atEnd: Bool) -> Recognition {
    var position = queue.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while position < queue.count, isBlank(queue[position]) { position += 1 }
    guard position < queue.count else { return atEnd ? .none : .incomplete }
    guard queue[position] == UInt8(ascii: "[") else { return .none }
    let opening = position + 1
    position = opening
    while position < queue.count, isBlank(queue[position]) { position += 1 }
    guard position < queue.count else { return atEnd ? .none : .incomplete }
    return queue[position] == UInt8(ascii: "{") ? .list(JSONList(opening: opening, isMember: false)) : .none
  }

  /// A list that is a member of the text's object or of an object in it.
  ///
  /// - Parameter length: the bytes in which it must begin. Cost: one pass over them, or over 64 KiB.
  static func member(_ queue: ByteQueue, within length: Int = headLimit) -> JSONList? {
    let bytes = queue.unread.prefix(min(length, headLimit))
    guard let start = bytes.firstIndex(where: { !isBlank($0) && $0 < 0x80 }), bytes[start] == UInt8(ascii: "{") else {
      return nil
    }
    var (depth, lists) = (0, 0)
    var name: ArraySlice<UInt8> = []
    var index = start
    while index < bytes.endIndex {
      switch bytes[index] {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "]"): lists -= 1
      case UInt8(ascii: "["):
        let next = bytes[(index + 1)...].first { !isBlank($0) }
        if lists == 0, depth <= 3, next == UInt8(ascii: "{"), names.contains(String(decoding: name, as: UTF8.self)) {
          return JSONList(opening: index + 1 - queue.head, isMember: true)
        }
        lists += 1
      case UInt8(ascii: "\""):
        let opening = index + 1
        index = opening
        while index < bytes.endIndex, bytes[index] != UInt8(ascii: "\"") {
          index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        name = bytes[opening..<min(index, bytes.endIndex)]
      default: break
      }
      index += 1
    }
    return nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  // MARK: Records

  mutating func next(_ queue: inout ByteQueue, name: String, atEnd: Bool) -> RecordSplitter.Event? {
    guard queue.pass(&skip) else { return nil }
    if scan.position == 0, overlong == nil {
      passBetween(&queue)
      guard !queue.isEmpty || atEnd else { return nil }
      if let start = stray {
        stray = nil
        return problem(.noRecord, name, at: start, number: number + 1)
      }
      guard !queue.isEmpty else { return nil }
      number += 1
    }
    guard let end = scanRecord(queue, atEnd: atEnd) ?? (atEnd ? queue.count : nil) else {
      dropIfOverlong(&queue)
      return nil
    }
    let start = overlong ?? queue.offset
    let content = Array(queue.unread.prefix(end))
    queue.consume(end)
    defer { (scan, overlong, marks) = (Scan(), nil, []) }
    if overlong != nil || content.count > Limits.record { return problem(.overlong, name, at: start, number: number) }
    let position = RecordPosition(number: number, byteOffset: start)
    return .page(Page(name: name, content: content, record: position))
  }

  /// Consumes what stands before the next record.
  private mutating func passBetween(_ queue: inout ByteQueue) {
    while let byte = queue.first, isDone || byte != UInt8(ascii: "{") {
      if isDone {
        queue.consume(queue.count)
        return
      }
      if !Self.isBlank(byte) {
        let isMark = byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}")
        let closes = isMember && marks.count == 2 && marks[0] == UInt8(ascii: "]") && marks[1] != UInt8(ascii: "]")
        if byte == UInt8(ascii: "\""), closes { isDone = true } else if !isMark { stray = stray ?? queue.offset }
        marks = marks.suffix(1) + [byte]
      }
      queue.consume(1)
    }
  }

  /// Looks on for the end of the record at the head of the queue.
  /// - Returns: its bytes; nil if they are not all there.
  private mutating func scanRecord(_ queue: ByteQueue, atEnd: Bool) -> Int? {
    var scan = scan
    defer { self.scan = scan }
    return unsafe queue.withUnread { bytes in
      while scan.position < bytes.count {
        let byte = unsafe bytes[scan.position]
        if scan.isInString {
          if byte == UInt8(ascii: "\\") {
            scan.position += 1
          } else if byte == UInt8(ascii: "\"") {
            scan.isInString = false
            scan.last = byte
          } else if byte == 0x0A {
            let next = unsafe Self.nextText(bytes, after: scan.position)
            if next < bytes.count, unsafe bytes[next] == UInt8(ascii: "{") { return next }
            if next == bytes.count, !atEnd { return nil }
          }
        } else if !Self.isBlank(byte) {
          let isNext = byte == UInt8(ascii: "{") && scan.last == UInt8(ascii: ",")
          if isNext, scan.isBroken || scan.open.last == true { return scan.position }
          if Self.step(&scan, byte) { return scan.position + 1 }
        }
        scan.position += 1
      }
      return nil
    }
  }

  /// - Returns: whether the record ends with this byte.
  private static func step(_ scan: inout Scan, _ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""): scan.isInString = true
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      if !scan.open.isEmpty, ![UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "[")].contains(scan.last) {
        scan.isBroken = true
      }
      scan.open.append(byte == UInt8(ascii: "{"))
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      if scan.open.popLast() != (byte == UInt8(ascii: "}")) { scan.isBroken = true }
      if scan.open.isEmpty { return true }
    default: break
    }
    scan.last = byte
    return false
  }

  /// What is not a blank after the end of a line. Where that is a brace, the string before had no end: strings have no line ends
  /// (RFC 8259, section 7).
  private static func nextText(_ bytes: UnsafeBufferPointer<UInt8>, after newline: Int) -> Int {
    var position = newline + 1
    while position < bytes.count, unsafe isBlank(bytes[position]) { position += 1 }
    return position
  }

  // MARK: Problems

  /// Gives up the bytes of a record that is already too long, so that memory stays bounded.
  private mutating func dropIfOverlong(_ queue: inout ByteQueue) {
    guard overlong != nil || scan.position > Limits.record else { return }
    overlong = overlong ?? queue.offset
    let bytes = min(scan.position, queue.count)
    queue.consume(bytes)
    scan.position -= bytes
  }

  private enum Fault { case overlong, noRecord }

  private func problem(_ fault: Fault, _ name: String, at offset: Int64, number: Int64) -> RecordSplitter.Event {
    let position = RecordPosition(number: number, byteOffset: offset)
    let place = "record \(number) of \(name), at byte \(offset)"
    let error =
      switch fault {
      case .overlong:
        NewswireError(
          .resourceExhausted, "\(place), is longer than a record may be (\(Limits.record) bytes)",
          info: .limit("record", Limits.record))
      case .noRecord:
        NewswireError(.dataLoss, "\(place), is no JSON object; reading goes on at the next one")
      }
    return .problem(RecordProblem(position: position, error: error))
  }
}
