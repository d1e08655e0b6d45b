/// A time of day alone, as the entries of live blogs have it: "10:42", "10.42am BST", "9 p.m.", "14h05", "Posted at 14:05".
struct ClockTime: Sendable, Hashable {
  /// 0 to 1439.
  let minuteOfDay: Int

  /// - Returns: nil where the line holds anything else than a time of day and words that announce it.
  init?(_ line: some StringProtocol) {
    guard line.utf8.count <= 40, line.utf8.contains(where: Self.isDigit) else { return nil }
    var words = Self.words(of: line)[...]
    while let first = words.first, Self.announcements.contains(first) { words.removeFirst() }
    guard let hour = words.first.flatMap({ Int($0) }), hour < 24 else { return nil }
    words.removeFirst()
    let hasMark = line.utf8.contains(UInt8(ascii: ":")) || words.first == "h"
    if words.count > 1, words.first == "h" { words.removeFirst() }
    let minute = Self.twoDigits(words.first)
    if minute != nil { words.removeFirst() }
    if minute != nil, Self.twoDigits(words.first) != nil { words.removeFirst() }
    let half = Self.half(of: words)
    words = words.dropFirst(half?.words ?? 0)
    let isAnnouncedAfter =
      words.first == "uhr" || words.first == "h" || words.first.flatMap { TimeWord($0.utf8).zone } != nil
    if isAnnouncedAfter { words.removeFirst() }
    // "3.15" alone may be a price.
    guard words.isEmpty, hasMark || half != nil || isAnnouncedAfter, minute != nil || half != nil,
      half == nil || (1...12).contains(hour)
    else {
      return nil
    }
    minuteOfDay = (half.map { hour % 12 + ($0.isAfternoon ? 12 : 0) } ?? hour) * 60 + (minute ?? 0)
  }

  private static let announcements: Set<String> = [
    "at", "posted", "published", "updated", "last", "first", "edited", "um", "à", "kl", "le", "ore", "às",
  ]

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// Runs of digits and runs of letters, in lower case.
  private static func words(of line: some StringProtocol) -> [String] {
    var words: [[UInt8]] = []
    var isOpen = false
    for byte in line.utf8 {
      guard isWordByte(byte) else {
        isOpen = false
        continue
      }
      if isOpen, let last = words.last?.last, isDigit(last) == isDigit(byte) {
        words[words.count - 1].append(byte)
      } else {
        words.append([byte])
      }
      isOpen = true
    }
    return words.map { String(decoding: $0, as: UTF8.self).lowercased() }
  }

  private static func twoDigits(_ word: String?) -> Int? {
    word.flatMap { $0.utf8.count == 2 ? Int($0) : nil }.flatMap { $0 < 60 ? $0 : nil }
  }

  /// "am", "pm", "a.m.", "p.m.", and how many words that is.
  private static func half(of words: ArraySlice<String>) -> (isAfternoon: Bool, words: Int)? {
    switch words.first {
    case "am": (false, 1)
    case "pm": (true, 1)
    case "a" where words.dropFirst().first == "m": (false, 2)
    case "p" where words.dropFirst().first == "m": (true, 2)
    default: nil
    }
  }
}

extension ClockTime {
  /// Whether a text is nothing but words that announce a time, such as "Updated at".
  static func isAnnouncement(_ text: some StringProtocol) -> Bool {
    text.utf8.count <= 40 && words(of: text).allSatisfy(announcements.contains)
  }

  /// Whether a time of day opens a line of UTF-8, as in "10:30 Power fails": an item of a programme or of a list of events.
  static func opens(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first, isDigit(first) else { return false }
    return ClockTime(String(decoding: line.prefix(8).prefix { $0 != 0x20 }, as: UTF8.self)) != nil
  }

  /// Whether a text, such as "19 November, 9:42am", has a time of day in it.
  static func isHeld(by text: some StringProtocol) -> Bool {
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
