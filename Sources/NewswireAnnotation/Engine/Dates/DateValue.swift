import NewswireCore
import NewswireModel

/// What an expression of time means, before it is resolved against a day of reference.
enum DateValue {
  case day(year: Int?, month: Int, day: Int)
  case month(year: Int?, month: Int)
  case year(Int)
  case decade(Int)
  /// Days after the day of reference.
  case relativeDay(Int)
  /// 0 for Sunday.
  case weekday(Int)
  /// Weeks, months or years from that of the day of reference.
  case relativeWeek(Int)
  case relativeMonth(Int)
  case relativeYear(Int)
  /// Quarters from that of the day of reference.
  case relativeQuarter(Int)
  /// 1 to 4.
  case quarter(year: Int?, Int)
  /// SP, SU, FA or WI.
  case season(year: Int?, String)
  /// A weekend, so many weeks from the one at hand.
  case weekend(Int)
  /// The years whose first two digits these are.
  case century(Int)
  /// The same quarter or year as the expression before, a year earlier.
  case yearBefore
  /// The quarter that the text spoke of last, or the latest that is over.
  case sameQuarter
  /// A day that the calendar of the year sets, such as the fourth Thursday of November.
  case movable(MovableDay)
}

extension DateValue {
  var isYearBefore: Bool {
    if case .yearBefore = self { return true }
    return false
  }
}

/// Which way an expression without a year or week points.
enum DateDirection {
  /// The nearest, sooner past than future.
  case nearest
  case past
  case future
  /// `last Monday`, `next June`: past or future, and not the day of reference itself.
  case strictlyPast
  case strictlyFuture
  /// `this September`
  case current
}

/// Turns values into text, in the notation of TIMEX3 (ISO 8601 cut to its precision; `X` for what is unknown).
struct DateResolver {
  /// The day of publication; nil if it is unknown.
  var reference: CivilDate?
  /// The quarter that the text spoke of last, such as `1989-Q3`.
  var lastQuarter: String?

  /// - Returns: nil if the value needs a day of reference and there is none, or if it lies outside the years 1 to 9999: "9999 years ago"
  ///   names no year that a calendar has.
  func text(of value: DateValue, _ direction: DateDirection) -> String? {
    guard let text = unbounded(value, direction) else { return nil }
    let year = text.prefix { $0 != "-" }
    return year.utf8.count == 4 && year != "0000" ? text : nil
  }

  private func unbounded(_ value: DateValue, _ direction: DateDirection) -> String? {
    switch value {
    case .day(let year, let month, let day): return dayText(year, month, day, direction)
    case .month(let year, let month): return monthText(year, month, direction)
    case .year(let year): return padded(year, 4)
    case .decade(let year): return "\(year / 10)X"
    case .relativeDay(let days): return reference?.adding(days: days).description
    case .weekday(let weekday): return weekdayText(weekday, direction)
    case .relativeWeek(let weeks): return reference.map { week(of: $0.adding(days: 7 * weeks)) }
    case .relativeMonth(let months): return reference.map { monthText(of: $0, plus: months) }
    case .relativeYear(let years): return reference.map { padded($0.year + years, 4) }
    case .relativeQuarter(let quarters): return reference.map { quarterText(of: $0, plus: quarters) }
    case .quarter(let year, let quarter): return quarterText(year, quarter, direction)
    case .season(let year, let season): return seasonText(year, season, direction)
    case .weekend(let weeks): return reference.map { weekend(of: $0, plus: weeks) }
    case .century(let hundreds): return "\(padded(hundreds, 2))XX"
    case .yearBefore: return yearBefore()
    case .movable(let day): return movableText(day, direction)
    case .sameQuarter: return lastQuarter ?? reference.map { quarterText(of: $0, plus: -1) }
    }
  }

  // MARK: Days

  private func dayText(_ year: Int?, _ month: Int, _ day: Int, _ direction: DateDirection) -> String? {
    if let year { return CivilDate(year: year, month: month, day: day)?.description }
    guard let reference else {
      return CivilDate(year: 2000, month: month, day: day) == nil ? nil : "XXXX-\(padded(month, 2))-\(padded(day, 2))"
    }
    let years = (reference.year - 4...reference.year + 4)
    let days = years.compactMap { CivilDate(year: $0, month: month, day: day) }
    let before = days.last { $0 <= reference }
    let after = days.first { $0 > reference }
    guard let before, let after else { return (before ?? after)?.description }
    let (back, ahead) = (reference.daysSince1970 - before.daysSince1970, after.daysSince1970 - reference.daysSince1970)
    switch direction {
    case .strictlyPast: return before.description
    case .strictlyFuture: return after.description
    case .current: return CivilDate(year: reference.year, month: month, day: day)?.description
    case _ where min(back, ahead) <= Self.nearDays: return (back <= ahead ? before : after).description
    case .past: return before.description
    case .future: return after.description
    case .nearest:
      // What is to come within a quarter of a year is meant rather than what lies three quarters back.
      return ahead <= 90 ? after.description : before.description
    }
  }

  /// A day so near is meant whichever way the sentence looks.
  private static let nearDays = 45

  private func weekdayText(_ weekday: Int, _ direction: DateDirection) -> String? {
    guard let reference else { return "XXXX-WXX-\(weekday == 0 ? 7 : weekday)" }
    let back = (reference.weekday - weekday + 7) % 7
    switch direction {
    case .strictlyPast: return reference.adding(days: back == 0 ? -7 : -back).description
    case .strictlyFuture: return reference.adding(days: 7 - back).description
    case .future: return reference.adding(days: back == 0 ? 0 : 7 - back).description
    case .past, .nearest, .current: return reference.adding(days: -back).description
    }
  }

  private func movableText(_ day: MovableDay, _ direction: DateDirection) -> String? {
    guard let reference else { return nil }
    let days = (reference.year - 1...reference.year + 1).compactMap(day.date)
    let before = days.last { $0 <= reference }
    let after = days.first { $0 > reference }
    switch direction {
    case .past, .strictlyPast: return before?.description
    case .future, .strictlyFuture: return after?.description
    case .current: return day.date(in: reference.year)?.description
    case .nearest:
      guard let before, let after else { return nil }
      let isPast = reference.daysSince1970 - before.daysSince1970 <= after.daysSince1970 - reference.daysSince1970
      return (isPast ? before : after).description
    }
  }

  // MARK: Months, quarters, seasons

  private func monthText(_ year: Int?, _ month: Int, _ direction: DateDirection) -> String? {
    if let year { return "\(padded(year, 4))-\(padded(month, 2))" }
    guard let reference else { return "XXXX-\(padded(month, 2))" }
    let ahead = (month - reference.month + 12) % 12
    var year = month <= reference.month ? reference.year : reference.year - 1
    switch direction {
    case .past:
      // In early March, said in February: the month at hand is meant, for the one a year back is `last March`.
      if ahead > 0, ahead <= 2 { year = month > reference.month ? reference.year : reference.year + 1 }
    case .strictlyPast: if month == reference.month { year -= 1 }
    case .future: if ahead > 0 { year = month > reference.month ? reference.year : reference.year + 1 }
    case .strictlyFuture: year = month > reference.month ? reference.year : reference.year + 1
    case .current: year = reference.year
    case .nearest: if ahead > 0, ahead <= 2 { year = month > reference.month ? reference.year : reference.year + 1 }
    }
    return "\(padded(year, 4))-\(padded(month, 2))"
  }

  private func monthText(of day: CivilDate, plus months: Int) -> String {
    let count = day.year * 12 + day.month - 1 + months
    return "\(padded(count / 12, 4))-\(padded(count % 12 + 1, 2))"
  }

  private func quarterText(of day: CivilDate, plus quarters: Int) -> String {
    let count = day.year * 4 + (day.month - 1) / 3 + quarters
    return "\(padded(count / 4, 4))-Q\(count % 4 + 1)"
  }

  private func quarterText(_ year: Int?, _ quarter: Int, _ direction: DateDirection) -> String? {
    if let year { return "\(padded(year, 4))-Q\(quarter)" }
    guard let reference else { return "XXXX-Q\(quarter)" }
    let current = (reference.month - 1) / 3 + 1
    switch direction {
    case .strictlyPast: return "\(padded(quarter < current ? reference.year : reference.year - 1, 4))-Q\(quarter)"
    case .strictlyFuture: return "\(padded(quarter > current ? reference.year : reference.year + 1, 4))-Q\(quarter)"
    default: return "\(padded(quarter <= current ? reference.year : reference.year - 1, 4))-Q\(quarter)"
    }
  }

  private func seasonText(_ year: Int?, _ season: String, _ direction: DateDirection) -> String? {
    if let year { return "\(padded(year, 4))-\(season)" }
    guard let reference else { return "XXXX-\(season)" }
    let start = ["SP": 3, "SU": 6, "FA": 9, "WI": 12][season] ?? 1
    let hasBegun = reference.month >= start
    switch direction {
    case .strictlyPast, .past:
      return "\(padded(reference.month >= start + 3 ? reference.year : reference.year - 1, 4))-\(season)"
    case .strictlyFuture, .future: return "\(padded(hasBegun ? reference.year + 1 : reference.year, 4))-\(season)"
    default: return "\(padded(reference.year, 4))-\(season)"
    }
  }

  /// The weekend of a day's week; early in the week the one before.
  private func weekend(of day: CivilDate, plus weeks: Int) -> String {
    let isEarly = (1...3).contains(day.weekday)
    return week(of: day.adding(days: 7 * (weeks == 0 && isEarly ? -1 : weeks))) + "-WE"
  }

  private func yearBefore() -> String? {
    guard let reference else { return nil }
    if let lastQuarter, let year = Int(lastQuarter.prefix(4)) { return padded(year - 1, 4) + lastQuarter.dropFirst(4) }
    return padded(reference.year - 1, 4)
  }

  /// The ISO 8601 week of a day.
  private func week(of day: CivilDate) -> String {
    let thursday = day.adding(days: 4 - (day.weekday == 0 ? 7 : day.weekday))
    let firstOfYear = CivilDate(year: thursday.year, month: 1, day: 1) ?? thursday
    let week = (thursday.daysSince1970 - firstOfYear.daysSince1970) / 7 + 1
    return "\(padded(thursday.year, 4))-W\(padded(week, 2))"
  }

  private func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
