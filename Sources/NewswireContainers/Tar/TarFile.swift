import NewswireCore
import NewswireModel

/// tar (POSIX.1-1988 ustar, with the long names of POSIX.1-2001 and GNU): each file is cut into pages as a file of its own.
struct TarFile: Sendable {
  static let block = 512
  /// Bytes of an entry that holds the name of the next one.
  private static let longestName = 1 << 16

  private let depth: Int
  private var number: Int64 = 0
  private var entry: Entry?
  private var skip: Int64 = 0
  private var longName: String?
  private var isDone = false

  private struct Entry: Sendable {
    let path: String
    let position: RecordPosition
    var splitter: RecordSplitter
    var left: Int64
    var padding: Int64
    var isOver = false
    var isCut = false
  }

  init(depth: Int) {
    self.depth = depth
  }

  /// Whether the stream begins with a header.
  static func recognises(_ queue: ByteQueue) -> Bool { queue.starts(with: "ustar".utf8, at: 257) }

  mutating func next(
    _ queue: inout ByteQueue, name: String, atEnd: Bool, _ budget: inout UnpackingBudget
  ) -> RecordSplitter.Event? {
    while true {
      if var current = entry {
        entry = nil
        if let event = current.splitter.next(&budget) {
          entry = current
          return event
        }
        guard !budget.isSpent else { return nil }
        if current.isOver {
          skip = current.padding
          if current.isCut { return problem(.dataLoss, current.path, "is cut off", name, at: current.position) }
          continue
        }
        let isFed = feed(&current, from: &queue, atEnd: atEnd)
        entry = current
        if !isFed { return nil }
        continue
      }
      if isDone {
        queue.consume(queue.count)
        return nil
      }
      guard queue.pass(&skip) else { return nil }
      guard queue.count >= Self.block else {
        if atEnd { isDone = true }
        if !isDone || queue.isEmpty { return nil }
        let isPadding = queue.unread.allSatisfy { $0 == 0 }
        let position = RecordPosition(number: number + 1, byteOffset: queue.offset)
        if isPadding { continue }
        return problem(.dataLoss, "a header", "is cut off", name, at: position)
      }
      switch begin(&queue, name: name, atEnd: atEnd) {
      case .event(let event): return event
      case .passed: continue
      case .incomplete: return nil
      }
    }
  }

  private enum Begun {
    case event(RecordSplitter.Event)
    case passed
    case incomplete
  }

  /// Reads a header.
  private mutating func begin(_ queue: inout ByteQueue, name: String, atEnd: Bool) -> Begun {
    let header = Array(queue.unread.prefix(Self.block))
    let position = RecordPosition(number: number + 1, byteOffset: queue.offset)
    // Blocks of zeros close the archive.
    if header.allSatisfy({ $0 == 0 }) {
      isDone = true
      return .passed
    }
    guard let size = Self.number(header[124..<136]), Self.hasChecksum(header) else {
      isDone = true
      return .event(problem(.dataLoss, "the header", "is damaged; what follows was left", name, at: position))
    }
    let padded = size.addingReportingOverflow(Int64((Self.block - Int(size % Int64(Self.block))) % Self.block))
    guard !padded.overflow else {
      isDone = true
      return .event(
        problem(.dataLoss, "the header", "has a size that no file has; what follows was left", name, at: position))
    }
    switch header[156] {
    case UInt8(ascii: "L"), UInt8(ascii: "x"):
      guard size <= Int64(Self.longestName) else { break }
      guard queue.count >= Self.block + Int(padded.partialValue) else {
        if !atEnd { return .incomplete }
        isDone = true
        return .event(problem(.dataLoss, "a name", "is cut off", name, at: position))
      }
      longName = Self.name(
        queue.unread.dropFirst(Self.block).prefix(Int(size)), isPax: header[156] == UInt8(ascii: "x"))
      queue.consume(Self.block + Int(padded.partialValue))
      return .passed
    case 0, UInt8(ascii: "0"):
      number += 1
      let path = longName ?? Self.path(header)
      longName = nil
      queue.consume(Self.block)
      entry = Entry(
        path: path, position: position, splitter: RecordSplitter(name: "\(name)/\(path)", depth: depth + 1), left: size,
        padding: padded.partialValue - size)
      return .passed
    default: break
    }
    // A folder, a link or the like.
    queue.consume(Self.block)
    longName = header[156] == UInt8(ascii: "g") ? longName : nil
    skip = padded.partialValue
    return .passed
  }

  private func feed(_ entry: inout Entry, from queue: inout ByteQueue, atEnd: Bool) -> Bool {
    if entry.left == 0 || queue.isEmpty && atEnd {
      entry.isCut = entry.left > 0
      entry.splitter.finish()
      entry.isOver = true
      return true
    }
    guard !queue.isEmpty else { return false }
    let bytes = Int(min(Int64(min(queue.count, Decompressor.pieceBytes)), entry.left))
    entry.splitter.feed(queue.unread.prefix(bytes))
    queue.consume(bytes)
    entry.left -= Int64(bytes)
    return true
  }

  // MARK: Fields

  /// Octal digits, or a number of 95 bits behind a set first bit; nil if it is neither, or larger than a file may be.
  private static func number(_ field: ArraySlice<UInt8>) -> Int64? {
    if let first = field.first, first & 0x80 != 0 {
      guard first == 0x80, field.dropFirst().dropLast(7).allSatisfy({ $0 == 0 }) else { return nil }
      return field.suffix(7).reduce(Int64(0)) { $0 << 8 | Int64($1) }
    }
    let digits = field.drop { $0 == 0x20 }.prefix { $0 >= 0x30 && $0 <= 0x37 }
    guard digits.count <= 12 else { return nil }
    return digits.reduce(Int64(0)) { $0 << 3 | Int64($1 - 0x30) }
  }

  /// Whether the sum of the header's bytes is what it says, its own field taken as blanks.
  private static func hasChecksum(_ header: [UInt8]) -> Bool {
    let sum = header.enumerated().reduce(Int64(0)) { $0 + Int64((148..<156).contains($1.offset) ? 0x20 : $1.element) }
    return number(header[148..<156]) == sum
  }

  private static func path(_ header: [UInt8]) -> String {
    let (name, prefix) = (text(header[0..<100]), text(header[345..<500]))
    return prefix.isEmpty ? name : "\(prefix)/\(name)"
  }

  private static func text(_ field: ArraySlice<UInt8>) -> String {
    String(decoding: field.prefix { $0 != 0 }, as: UTF8.self)
  }

  /// The name of the next entry: as it stands, or as the value of `path` among records "length key=value".
  private static func name(_ content: ArraySlice<UInt8>, isPax: Bool) -> String? {
    guard isPax else { return text(content) }
    for record in content.split(separator: 0x0A) {
      guard let blank = record.firstIndex(of: 0x20), record[(blank + 1)...].starts(with: "path=".utf8) else { continue }
      return String(decoding: record[(blank + 6)...], as: UTF8.self)
    }
    return nil
  }

  private func problem(
    _ code: ErrorCode, _ path: String, _ what: String, _ name: String, at position: RecordPosition
  ) -> RecordSplitter.Event {
    let error = NewswireError(code, "\(path) in \(name), at byte \(position.byteOffset), \(what)")
    return .problem(RecordProblem(position: position, error: error))
  }
}
