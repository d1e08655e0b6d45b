/// A day of the proleptic Gregorian calendar, within the years 1 to 9999.
///
/// The conversions are Howard Hinnant's `days_from_civil` and `civil_from_days`
/// (https://howardhinnant.github.io/date_algorithms.html): a few integer operations, no tables.
public struct CivilDate: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// 1 to 9999.
  public let year: Int
  /// 1 to 12.
  public let month: Int
  /// 1 to 31.
  public let day: Int

  /// A day that exists, or nil.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Self.days(in: month, of: year) else {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day so many days after 1970-01-01 (before it, if negative), or the nearest one within the years 1 to 9999.
  public init(daysSince1970 days: Int) {
    let shifted = min(max(days, Self.possibleDays.lowerBound), Self.possibleDays.upperBound) + 719_468
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

  /// The day of a time in seconds since 1970, or the nearest one within the years 1 to 9999.
  package init(nearest seconds: Int64) {
    self.init(daysSince1970: Int(clamping: seconds.flooredQuotient(by: 86_400)))
  }

  public var daysSince1970: Int {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The first second of the day, UTC, in seconds since 1970.
  public var seconds: Int64 { Int64(daysSince1970) * 86_400 }

  /// The first second of the day, UTC.
  public var start: Timestamp { Timestamp(startOf: self) }

  /// 0 for Sunday to 6 for Saturday.
  public var weekday: Int { ((daysSince1970 + 4) % 7 + 7) % 7 }

  public static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }

  /// The day so many days later (earlier, if negative), or the nearest one within the years 1 to 9999.
  public func adding(days: Int) -> CivilDate {
    let (sum, overflow) = daysSince1970.addingReportingOverflow(days)
    return CivilDate(daysSince1970: overflow ? (days < 0 ? .min : .max) : sum)
  }

  /// The Monday of its week, as in ISO 8601.
  package var startOfWeek: CivilDate { adding(days: -((weekday + 6) % 7)) }

  /// The first day of its month.
  package var startOfMonth: CivilDate { adding(days: 1 - day) }

  /// The first day of its year.
  package var startOfYear: CivilDate { CivilDate(year: year, month: 1, day: 1) ?? self }

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

extension Int64 {
  func flooredQuotient(by divisor: Int64) -> Int64 {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}
