internal import NewswireCore
internal import NewswireModel

/// The dates of `after:`, `before:`, `on:`, `during:` and `published:`.
enum QueryDates {
  /// What a date covers.
  struct Period: Equatable {
    var start: Timestamp
    /// The first second after it; nil if the calendar ends with it.
    var end: Timestamp?
  }

  /// Reads `2025`, `2025-04`, `2025-04-14`, RFC 3339, `@seconds`, `today`, `yesterday`, and `7d`, `2w`, `3m`, `1y` before now.
  /// - Returns: nil if the text is not a date, or not one of the years 1 to 9999.
  static func period(_ text: String, now: Timestamp) -> Period? {
    if text.hasPrefix("@") { return Int64(text.dropFirst()).flatMap(Timestamp.init(seconds:)).map(moment) }
    if let relative = relative(text.lowercased(), now: now) { return relative }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let isDigits = parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }
    if isDigits && parts.count <= 3 && parts[0].utf8.count == 4 {
      let numbers = parts.compactMap { Int($0) }
      guard numbers.count == parts.count else { return nil }
      return period(numbers)
    }
    guard let (time, hasTime) = RFC3339.parse(text) else { return nil }
    return hasTime ? moment(time) : days(time, 1)
  }

  private static func moment(_ time: Timestamp) -> Period { Period(start: time, end: time.adding(seconds: 1)) }

  private static func days(_ start: Timestamp, _ count: Int) -> Period {
    Period(start: start, end: start.adding(days: Int64(count)))
  }

  private static func period(_ numbers: [Int]) -> Period? {
    let month = numbers.count > 1 ? numbers[1] : 1
    let day = numbers.count > 2 ? numbers[2] : 1
    guard let start = CivilDate(year: numbers[0], month: month, day: day) else { return nil }
    switch numbers.count {
    case 1: return days(start.start, isLeap(numbers[0]) ? 366 : 365)
    case 2: return days(start.start, CivilDate.days(in: month, of: numbers[0]))
    default: return days(start.start, 1)
    }
  }

  private static func isLeap(_ year: Int) -> Bool { CivilDate.days(in: 2, of: year) == 29 }

  /// What is counted back from now. What would lie before the year 1 begins with it.
  private static func relative(_ text: String, now: Timestamp) -> Period? {
    let today = now.day.start
    switch text {
    case "now": return moment(now)
    case "today": return days(today, 1)
    case "yesterday": return today.adding(days: -1).map { Period(start: $0, end: today) }
    default: break
    }
    guard let unit = text.last, let count = Int64(text.dropLast()), count >= 0,
      text.utf8.first.map({ $0 >= 0x30 && $0 <= 0x39 }) == true
    else { return nil }
    let seconds: Int64
    switch unit {
    case "h": seconds = 3600
    case "d": seconds = 86_400
    case "w": seconds = 7 * 86_400
    case "m": seconds = 30 * 86_400
    case "y": seconds = 365 * 86_400
    default: return nil
    }
    let (distance, overflow) = count.multipliedReportingOverflow(by: -seconds)
    return Period(start: (overflow ? nil : now.adding(seconds: distance)) ?? .earliest, end: now.adding(seconds: 1))
  }

  /// The shortest text that `period` reads back as a moment or a beginning.
  static func text(_ time: Timestamp) -> String {
    time == time.day.start ? "\(time.day)" : "\(time)"
  }
}
