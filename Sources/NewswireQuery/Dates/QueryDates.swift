internal import NewswireCore
internal import NewswireModel

/// Reads the dates of a query, however they are written.
struct QueryDates {
  let now: Timestamp
  let zone: ReaderZone

  /// What a date covers.
  struct Period: Equatable {
    var start: Timestamp
    /// The first second after it; nil if the calendar ends with it.
    var end: Timestamp?
    /// Whether it is written as this language's own dates are.
    var isNative = true
    /// The other day that a date such as `1/3/2025` may mean.
    var otherwise: CivilDate?
  }

  /// a period as a field asks for it.
  struct Range: Equatable {
    var from: Timestamp?
    var until: Timestamp?
    var isNative = true
    /// Whether the text itself says what of its dates is meant, as `a..b` and `>=a` do.
    var isWhole = true
    var otherwise: CivilDate?
  }

  // MARK: Ranges

  /// Reads what a field of dates has after its name.
  /// - Parameter excluded: whether the ends of a range do not belong to it, as in `{a TO b}`.
  func range(_ text: String, excluded: (first: Bool, last: Bool) = (false, false)) -> Range? {
    // No date, nor two, is as long.
    guard text.utf8.count <= 256 else { return nil }
    let text = text.trimmingSpaces()
    return both(text) ?? compared(text) ?? between(text, excluded: excluded) ?? worded(text)
      ?? period(text).map {
        Range(from: $0.start, until: $0.end, isNative: $0.isNative, isWhole: false, otherwise: $0.otherwise)
      }
  }

  /// `>=a AND <b`, `+>=a +<b`.
  private func both(_ text: String) -> Range? {
    let words = text.split(separator: " ").filter { !["and", "&", "&&"].contains($0.lowercased()) }
      .map { $0.hasPrefix("+") ? $0.dropFirst() : $0 }
    guard words.count == 2, let first = compared(String(words[0])), let second = compared(String(words[1])),
      (first.from == nil) != (second.from == nil)
    else { return nil }
    var range = first
    (range.from, range.until) = (first.from ?? second.from, first.until ?? second.until)
    range.otherwise = first.otherwise ?? second.otherwise
    return range
  }

  /// `>=a`, `<a`.
  private func compared(_ text: String) -> Range? {
    for (mark, sign) in [(">=", FieldSign.greaterOrEqual), ("<=", .lessOrEqual), (">", .greater), ("<", .less)]
    where text.hasPrefix(mark) {
      return period(String(text.dropFirst(mark.count)).trimmingSpaces()).map { compare($0, sign) }
    }
    return nil
  }

  /// A period on one side of a comparison.
  func compare(_ period: Period, _ sign: FieldSign) -> Range {
    var range = Range(isNative: false, otherwise: period.otherwise)
    switch sign {
    case .greater: range.from = period.end ?? .latest
    case .greaterOrEqual: range.from = period.start
    case .less: range.until = period.start
    case .lessOrEqual: range.until = period.end
    case .colon, .equals, .parenthesis, .notEquals: (range.from, range.until) = (period.start, period.end)
    }
    return range
  }

  /// `a..b`, `a..<b`, `a TO b`, `from a to b`, `between a and b`, `a - b`. The last day belongs to it.
  private func between(_ text: String, excluded: (first: Bool, last: Bool)) -> Range? {
    for (mark, prefix) in Self.separators {
      var body = text[...]
      if !prefix.isEmpty {
        guard body.lowercased().hasPrefix(prefix) else { continue }
        body = body.dropFirst(prefix.count)
      }
      guard let place = Self.find(mark, in: body) else { continue }
      let isHalfOpen = mark == ".." && body[place.upperBound...].hasPrefix("<")
      let first = String(body[..<place.lowerBound]).trimmingSpaces()
      let last = String(body[place.upperBound...].dropFirst(isHalfOpen ? 1 : 0)).trimmingSpaces()
      guard let start = end(first), let end = end(last) else { continue }
      var range = Range(isNative: mark == "..", otherwise: start.period?.otherwise ?? end.period?.otherwise)
      range.from = excluded.first ? start.period.map { $0.end ?? .latest } : start.period?.start
      range.until = excluded.last || isHalfOpen ? end.period?.start : end.period?.end
      return range
    }
    return nil
  }

  /// How the ends of a range are parted, and what may stand before it.
  private static let separators = [
    ("..", ""), (" to ", "from "), (" until ", "from "), (" and ", "between "), (" to ", ""), (" until ", ""),
    ("/", ""), (",", ""), ("-", ""), ("–", ""),
  ]

  private static func find(_ mark: String, in text: Substring) -> Swift.Range<Substring.Index>? {
    let lower = text.lowercased()
    // A hyphen parts two dates without hyphens of their own, as in 20250101-20250331, or stands between spaces.
    if mark == "-" || mark == "–" {
      if let place = range(of: " \(mark) ", in: text) { return place }
      let hyphens = text.indices.filter { text[$0] == Character(mark) }
      if hyphens.count == 5 { return hyphens[2]..<text.index(after: hyphens[2]) }
      guard hyphens.count == 1 else { return nil }
      let place = hyphens[0]..<text.index(after: hyphens[0])
      let (first, last) = (text[..<place.lowerBound], text[place.upperBound...])
      return first.count >= 8 || isYear(first) && isYear(last) ? place : nil
    }
    // Slashes and commas belong to days first, so only ISO 8601's intervals have them.
    if mark == "/" || mark == "," {
      guard text.filter({ $0 == Character(mark) }).count == 1, text.contains("-") else { return nil }
    }
    guard lower.count == text.count else { return nil }
    return range(of: mark, in: text)
  }

  private static func isYear(_ text: Substring) -> Bool { text.count == 4 && text.allSatisfy(\.isNumber) }

  private static func range(of mark: String, in text: Substring) -> Swift.Range<Substring.Index>? {
    var start = text.startIndex
    while start < text.endIndex {
      let rest = text[start...]
      if rest.prefix(mark.count).lowercased() == mark { return start..<text.index(start, offsetBy: mark.count) }
      start = text.index(after: start)
    }
    return nil
  }

  /// An end of a range, which may be open.
  private func end(_ text: String) -> (period: Period?, ())? {
    if text.isEmpty || text == "*" { return (nil, ()) }
    return period(text).map { ($0, ()) }
  }

  /// `aft 1/1/2025`, `geq(1/1/2025) and leq(31/3/2025)`, `is 2025`, `after a and before b`.
  private func worded(_ text: String) -> Range? {
    let lower = text.lowercased().replacing("(", with: " ").replacing(")", with: " ")
    let words = lower.split(separator: " ")
    guard let first = words.first, let sign = Self.verbs[String(first)] else { return nil }
    if let and = words.firstIndex(where: { $0 == "and" || $0 == "&" }), and > 1, and + 2 < words.count,
      let other = Self.verbs[String(words[and + 1])],
      let left = period(words[1..<and].joined(separator: " ")),
      let right = period(words[(and + 2)...].joined(separator: " "))
    {
      var range = compare(left, sign)
      let second = compare(right, other)
      range.from = second.from ?? range.from
      range.until = second.until ?? range.until
      range.otherwise = range.otherwise ?? second.otherwise
      return range
    }
    return period(words.dropFirst().joined(separator: " ")).map { compare($0, sign) }
  }

  /// What others write before a date.
  static let verbs: [String: FieldSign] = [
    "aft": .greater, "after": .greater, "gt": .greater, "since": .greaterOrEqual, "geq": .greaterOrEqual,
    "gte": .greaterOrEqual, "from": .greaterOrEqual, ">": .greater, ">=": .greaterOrEqual, "bef": .less,
    "before": .less, "lt": .less, "leq": .lessOrEqual, "lte": .lessOrEqual, "until": .lessOrEqual, "<": .less,
    "<=": .lessOrEqual, "is": .equals, "on": .equals, "in": .equals, "=": .equals, "eq": .equals,
  ]

  // MARK: Periods

  /// Reads one date, time or age.
  /// - Returns: nil if the text is none, or not within the years 1 to 9999.
  func period(_ quoted: String) -> Period? {
    let text = quoted.withoutSingleMarks
    if text.hasPrefix("@") { return Int64(text.dropFirst()).flatMap(Timestamp.init(seconds:)).map(moment) }
    if let date = WrittenDate(text) {
      var period = days(date.first, through: date.last)
      period.isNative = Self.isNative(text)
      period.otherwise = date.otherwise
      return period
    }
    if let (time, hasTime) = RFC3339.parse(text) {
      return hasTime ? moment(Self.hasZone(text) ? time : zone.moment(time)) : days(time.day, through: time.day)
    }
    return age(text.lowercased())
  }

  private func moment(_ time: Timestamp) -> Period { Period(start: time, end: time.adding(seconds: 1)) }

  private func days(_ first: CivilDate, through last: CivilDate) -> Period {
    let next = last.adding(days: 1)
    return Period(start: zone.start(of: first), end: next == last ? nil : zone.start(of: next))
  }

  /// `2025`, `2025-04`, `2025-04-14`
  private static func isNative(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let widths = parts.map(\.utf8.count)
    return parts.allSatisfy { $0.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }
      && [[4], [4, 2], [4, 2, 2]].contains(widths)
  }

  private static func hasZone(_ text: String) -> Bool {
    let time = text.dropFirst(11)
    return time.last == "Z" || time.last == "z" || time.contains("+") || time.contains("-")
  }

  // MARK: Ages

  /// `7d`, `7 days`, `-7d`, `now-7d`, `last 7 days`, `7 days ago`, `last week`, `this month`, `today`, `yesterday`, `now`.
  private func age(_ text: String) -> Period? {
    let today = zone.day(now)
    switch text {
    case "now": return moment(now)
    case "today": return days(today, through: today)
    case "yesterday": return days(today.adding(days: -1), through: today.adding(days: -1))
    default: break
    }
    var rest = text[...]
    for prefix in ["now", "last", "past", "previous", "the last", "the past"] where rest.hasPrefix(prefix) {
      rest = rest.dropFirst(prefix.count)
      break
    }
    let isNamed = rest.count < text.count
    if let slash = rest.firstIndex(of: "/") { rest = rest[..<slash] }
    if rest.hasSuffix(" ago") { rest = rest.dropLast(4) }
    rest = rest.drop { $0 == " " || $0 == "-" }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    let unit = rest[digits.endIndex...].drop { $0 == " " }
    if digits.isEmpty, text.hasPrefix("this ") { return current(String(text.dropFirst(5)), today) }
    guard !digits.isEmpty || isNamed, let seconds = Self.units[String(unit)] else { return nil }
    let count = digits.isEmpty ? 1 : Int64(digits) ?? .max
    let (distance, overflow) = count.multipliedReportingOverflow(by: -seconds)
    // What would lie before the year 1 begins with it.
    let start = (overflow ? nil : now.adding(seconds: distance)) ?? .earliest
    let isNative = unit.count == 1 && digits.count + 1 == text.count
    return Period(start: start, end: now.adding(seconds: 1), isNative: isNative)
  }

  private func current(_ unit: String, _ today: CivilDate) -> Period? {
    let start: CivilDate
    switch unit {
    case "week": start = today.startOfWeek
    case "month": start = today.startOfMonth
    case "year": start = today.startOfYear
    default: return nil
    }
    return Period(start: zone.start(of: start), end: now.adding(seconds: 1), isNative: false)
  }

  /// Seconds by the names of units.
  private static let units: [String: Int64] = {
    var units: [String: Int64] = [:]
    for (seconds, names) in [
      (60, "min mins minute minutes"), (3600, "h hr hrs hour hours"), (86_400, "d day days"),
      (7 * 86_400, "w wk wks week weeks"), (30 * 86_400, "m mo mos mon month months"),
      (91 * 86_400, "quarter quarters"),
      (365 * 86_400, "y yr yrs year years"),
    ] as [(Int64, String)] {
      for name in names.split(separator: " ") { units[String(name)] = seconds }
    }
    return units
  }()

  /// Whether a word is a whole date: digits alone may be a number, and are a day only where a date is expected.
  static func isDay(_ text: String) -> Bool {
    text.utf8.count >= 8 && text.utf8.count <= 24 && (text.contains("-") || text.contains("/"))
      && text.first?.isNumber == true && WrittenDate(text) != nil
  }

  // MARK: Writing

  /// The shortest text that reads back as a moment or a beginning, in UTC.
  static func text(_ time: Timestamp) -> String { time == time.day.start ? "\(time.day)" : "\(time)" }

  /// The text of a range's end: its last day, or its last second.
  static func lastText(_ until: Timestamp) -> String? {
    guard let last = until.adding(seconds: -1) else { return nil }
    return until == until.day.start ? "\(last.day)" : "\(last)"
  }
}
