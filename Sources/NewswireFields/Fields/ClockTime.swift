import NewswireCore

/// A time of day alone, as the entries of live blogs have it: "10:42", "10.42am BST", "9 p.m.", "14h05", "Posted at 14:05".
package struct ClockTime: Sendable, Hashable {
  /// 0 to 1439.
  package let minuteOfDay: Int

  /// - Parameter line: in UTF-8. Cost: one pass, no allocation.
  /// - Returns: nil if the line holds anything else than a time of day and words that announce it.
  package init?(_ line: ArraySlice<UInt8>) {
    guard line.count <= 40, line.contains(where: Self.isDigit) else { return nil }
    var words = Words(line)
    while let word = words.current, Self.announcements.contains(word.hash) { words.advance() }
    guard let hour = words.current?.number, hour < 24 else { return nil }
    words.advance()
    let hasMark = line.contains(UInt8(ascii: ":")) || words.current?.hash == Self.h
    if words.current?.hash == Self.h, words.hasNext { words.advance() }
    let minute = words.current?.minute
    if minute != nil { words.advance() }
    if minute != nil, words.current?.minute != nil { words.advance() }
    let isAfternoon = words.takeHalf()
    let isAnnouncedAfter = words.current.map { $0.hash == Self.uhr || $0.hash == Self.h || $0.isZone } ?? false
    if isAnnouncedAfter { words.advance() }
    // "3.15" alone may be a price.
    guard words.current == nil, hasMark || isAfternoon != nil || isAnnouncedAfter, minute != nil || isAfternoon != nil,
      isAfternoon == nil || (1...12).contains(hour)
    else {
      return nil
    }
    minuteOfDay = (isAfternoon.map { hour % 12 + ($0 ? 12 : 0) } ?? hour) * 60 + (minute ?? 0)
  }

  private static let announcements = HashTable<Void>(
    ["at", "posted", "published", "updated", "last", "first", "edited", "um", "à", "kl", "le", "ore", "às"].map {
      Fingerprint.ofLetters($0.utf8)
    }, spread: 8)
  private static let h = Fingerprint.ofLetters("h".utf8)
  private static let uhr = Fingerprint.ofLetters("uhr".utf8)

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// A run of digits or of letters.
  private struct Word {
    var hash: UInt64
    /// nil for letters.
    var number: Int?
    var length: Int
    var isZone: Bool { number == nil && TimeWord(hash: hash).zone != nil }
    /// Two digits below 60.
    var minute: Int? { length == 2 ? number.flatMap { $0 < 60 ? $0 : nil } : nil }
  }

  /// The runs of digits and runs of letters of a line, one after another.
  private struct Words {
    private let line: ArraySlice<UInt8>
    private var position: Int
    private(set) var current: Word?

    init(_ line: ArraySlice<UInt8>) {
      self.line = line
      position = line.startIndex
      advance()
    }

    var hasNext: Bool { line[position...].contains(where: isWordByte) }

    mutating func advance() {
      guard let start = line[position...].firstIndex(where: isWordByte) else {
        (position, current) = (line.endIndex, nil)
        return
      }
      let isNumber = ClockTime.isDigit(line[start])
      let run = line[start...].prefix { isWordByte($0) && ClockTime.isDigit($0) == isNumber }
      // Of numbers longer than this it only counts that they are not hours.
      let number = isNumber ? run.prefix(6).reduce(0) { $0 * 10 + Int($1 - 0x30) } : nil
      position = run.endIndex
      current = Word(hash: Fingerprint.ofLetters(run), number: number, length: run.count)
    }

    /// Takes "am", "pm", "a.m." or "p.m.".
    /// - Returns: whether it is the afternoon's; nil if absent.
    mutating func takeHalf() -> Bool? {
      guard let word = current else { return nil }
      let roles = TimeWord(hash: word.hash).roles
      if !roles.isDisjoint(with: [.am, .pm]) {
        advance()
        return roles.contains(.pm)
      }
      guard !roles.isDisjoint(with: [.a, .p]) else { return nil }
      var next = self
      next.advance()
      guard let second = next.current, TimeWord(hash: second.hash).roles.contains(.m) else { return nil }
      next.advance()
      self = next
      return roles.contains(.p)
    }
  }
}

extension ClockTime {
  /// Whether a text is nothing but words that announce a time, such as "Updated at".
  package static func isAnnouncement(_ text: String) -> Bool {
    guard text.utf8.count <= 40 else { return false }
    var words = Words(Array(text.utf8)[...])
    while let word = words.current {
      guard announcements.contains(word.hash) else { return false }
      words.advance()
    }
    return true
  }

  /// Whether a time of day opens a line of UTF-8, as in "10:30 Power fails": an item of a programme or of a list of events.
  package static func opens(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first, isDigit(first) else { return false }
    return ClockTime(line.prefix(8).prefix { $0 != 0x20 }) != nil
  }

  /// Whether a text, such as "19 November, 9:42am", has a time of day in it.
  package static func isHeld(by text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.indices.contains { index in
      guard isDigit(bytes[index]), index + 1 < bytes.count else { return false }
      switch bytes[index + 1] {
      case UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "h"):
        return index + 3 < bytes.count && isDigit(bytes[index + 2]) && isDigit(bytes[index + 3])
      case UInt8(ascii: "a"), UInt8(ascii: "p"), UInt8(ascii: "A"), UInt8(ascii: "P"):
        return index + 2 < bytes.count && bytes[index + 2] | 0x20 == UInt8(ascii: "m")
      default: return false
      }
    }
  }
}
