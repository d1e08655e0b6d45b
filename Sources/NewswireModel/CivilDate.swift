/// A day of the proleptic Gregorian calendar.
///
/// The conversions are Howard Hinnant's `days_from_civil` and `civil_from_days`
/// (https://howardhinnant.github.io/date_algorithms.html): a few integer operations, no tables.
public struct CivilDate: Sendable, Hashable, Comparable, CustomStringConvertible {
  public var year: Int
  /// 1 to 12.
  public var month: Int
  /// 1 to 31.
  public var day: Int

  /// A day that exists, or nil.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Self.days(in: month, of: year) else {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day so many days after 1970-01-01 (before it, if negative).
  public init(daysSince1970 days: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// The days of the years 1 to 9999, since 1970-01-01.
  package static let possibleDays = -719_162...2_932_896

  /// The day of a time in seconds since 1970; of the nearest possible time, where it is none.
  package init(nearest seconds: Int64) {
    let days = seconds.flooredQuotient(by: 86_400)
    let (first, last) = (Int64(Self.possibleDays.lowerBound), Int64(Self.possibleDays.upperBound))
    self.init(daysSince1970: Int(min(max(days, first), last)))
  }

  public var daysSince1970: Int {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The first second of the day, UTC.
  public var seconds: Int64 { Int64(daysSince1970) * 86_400 }

  /// 0 for Sunday to 6 for Saturday.
  public var weekday: Int { ((daysSince1970 + 4) % 7 + 7) % 7 }

  public static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }

  public func adding(days: Int) -> CivilDate { CivilDate(daysSince1970: daysSince1970 + days) }

  public static func < (left: CivilDate, right: CivilDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// `2025-04-14`.
  public var description: String {
    var text = DigitWriter()
    text.append(self)
    return text.string
  }
}

/// RFC 3339 timestamps in UTC.
public enum RFC3339 {
  /// `2025-04-14T09:30:00Z`.
  public static func string(seconds: Int64) -> String {
    let days = Int(seconds.flooredQuotient(by: 86_400))
    let rest = Int(seconds - Int64(days) * 86_400)
    var text = DigitWriter()
    text.append(CivilDate(daysSince1970: days))
    text.append("T")
    text.append(rest / 3600, width: 2)
    text.append(":")
    text.append(rest / 60 % 60, width: 2)
    text.append(":")
    text.append(rest % 60, width: 2)
    text.append("Z")
    return text.string
  }

  /// Reads `2025-04-14T09:30:00Z`, with any offset, a fraction (dropped), a space for the T, or only a day.
  /// - Returns: seconds since 1970 and whether the text had a time of day; nil where it is no RFC 3339.
  public static func parse(_ text: some StringProtocol) -> (seconds: Int64, hasTime: Bool)? {
    var scanner = DigitScanner(text.utf8)
    guard let year = scanner.number(4), scanner.skip("-"), let month = scanner.number(2), scanner.skip("-"),
      let day = scanner.number(2), let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    if scanner.isAtEnd { return (date.seconds, false) }
    guard scanner.skip("T") || scanner.skip("t") || scanner.skip(" "), let hour = scanner.number(2), scanner.skip(":"),
      let minute = scanner.number(2), hour < 24, minute < 60
    else { return nil }
    var second = 0
    if scanner.skip(":") {
      guard let value = scanner.number(2), value <= 60 else { return nil }
      second = min(value, 59)
      if scanner.skip(".") { scanner.skipDigits() }
    }
    guard let offset = scanner.zoneOffset(), scanner.isAtEnd else { return nil }
    return (date.seconds + Int64(hour * 3600 + minute * 60 + second - offset), true)
  }
}

/// Reads fixed-width decimal fields from ASCII text.
private struct DigitScanner {
  private var bytes: [UInt8]
  private var position = 0

  init(_ text: some Sequence<UInt8>) { bytes = Array(text) }

  var isAtEnd: Bool { position == bytes.count }

  mutating func number(_ width: Int) -> Int? {
    guard position + width <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[position..<position + width] {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    position += width
    return value
  }

  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  mutating func skipDigits() {
    while position < bytes.count, bytes[position] >= 0x30, bytes[position] <= 0x39 { position += 1 }
  }

  /// Seconds east of UTC; 0 where there is no zone.
  mutating func zoneOffset() -> Int? {
    if isAtEnd || skip("Z") || skip("z") { return 0 }
    let sign = skip("+") ? 1 : skip("-") ? -1 : 0
    guard sign != 0, let hours = number(2) else { return nil }
    _ = skip(":")
    guard let minutes = number(2), hours < 24, minutes < 60 else { return nil }
    return sign * (hours * 3600 + minutes * 60)
  }
}

extension Int64 {
  fileprivate func flooredQuotient(by divisor: Int64) -> Int64 {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}

/// Writes numbers of a fixed width as ASCII text. Every answer to a search has a time for each hit.
private struct DigitWriter {
  private var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(20) }

  var string: String { String(decoding: bytes, as: UTF8.self) }

  mutating func append(_ character: Unicode.Scalar) { bytes.append(UInt8(ascii: character)) }

  /// Writes a number in at least `width` digits, a sign before them where it is negative.
  mutating func append(_ value: Int, width: Int) {
    if value < 0 { append("-") }
    let start = bytes.count
    var rest = value.magnitude
    while rest > 0 || bytes.count - start < width {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    }
    bytes[start...].reverse()
  }

  /// `2025-04-14`.
  mutating func append(_ date: CivilDate) {
    append(date.year, width: 4)
    append("-")
    append(date.month, width: 2)
    append("-")
    append(date.day, width: 2)
  }
}
