internal import NewswireModel

/// The dates of `after:`, `before:`, `on:`, `during:` and `published:`.
enum QueryDates {
  /// What a date covers: seconds since 1970, half open; `end` equals `start` for a moment.
  struct Period: Equatable {
    var start: Int64
    var end: Int64
  }

  /// Reads `2025`, `2025-04`, `2025-04-14`, RFC 3339, `@seconds`, `today`, `yesterday`, and `7d`, `2w`, `3m`, `1y` before now.
  static func period(_ text: String, now: Int64) -> Period? {
    if text.hasPrefix("@") { return Int64(text.dropFirst()).map { Period(start: $0, end: $0) } }
    if let relative = relative(text.lowercased(), now: now) { return relative }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let isDigits = parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }
    if isDigits && parts.count <= 3 && parts[0].utf8.count == 4 {
      let numbers = parts.compactMap { Int($0) }
      guard numbers.count == parts.count else { return nil }
      return period(numbers)
    }
    guard let (seconds, hasTime) = RFC3339.parse(text) else { return nil }
    return Period(start: seconds, end: hasTime ? seconds : seconds + 86_400)
  }

  private static func period(_ numbers: [Int]) -> Period? {
    let month = numbers.count > 1 ? numbers[1] : 1
    let day = numbers.count > 2 ? numbers[2] : 1
    guard let start = CivilDate(year: numbers[0], month: month, day: day) else { return nil }
    switch numbers.count {
    case 1: return Period(start: start.seconds, end: start.adding(days: isLeap(numbers[0]) ? 366 : 365).seconds)
    case 2:
      return Period(
        start: start.seconds, end: start.adding(days: CivilDate.days(in: month, of: numbers[0])).seconds)
    default: return Period(start: start.seconds, end: start.seconds + 86_400)
    }
  }

  private static func isLeap(_ year: Int) -> Bool { CivilDate.days(in: 2, of: year) == 29 }

  private static func relative(_ text: String, now: Int64) -> Period? {
    let today = now - (now % 86_400 + 86_400) % 86_400
    switch text {
    case "now": return Period(start: now, end: now)
    case "today": return Period(start: today, end: today + 86_400)
    case "yesterday": return Period(start: today - 86_400, end: today)
    default: break
    }
    guard let unit = text.last, let count = Int64(text.dropLast()), count >= 0, count <= 100_000,
      text.utf8.first.map({ $0 >= 0x30 && $0 <= 0x39 }) == true
    else { return nil }
    let days: Int64
    switch unit {
    case "h": return Period(start: now - count * 3600, end: now)
    case "d": days = count
    case "w": days = count * 7
    case "m": days = count * 30
    case "y": days = count * 365
    default: return nil
    }
    return Period(start: now - days * 86_400, end: now)
  }

  /// The shortest text that `period` reads back as a moment or a beginning.
  static func text(_ seconds: Int64) -> String {
    // Years 1 to 9999.
    guard seconds >= -62_135_596_800, seconds < 253_402_300_800 else { return "@\(seconds)" }
    let time = RFC3339.string(seconds: seconds)
    return seconds % 86_400 == 0 ? String(time.prefix(10)) : time
  }
}
