internal import NewswireCore
package import NewswireModel
package import NewswireQuery

/// Cuts time into hours, days, weeks, months or years of a zone. Periods are known by their first second.
package struct TimelinePeriods: Sendable {
  let interval: TimelineInterval
  private let zone: ReaderZone

  package init(_ interval: TimelineInterval, zone: ReaderZone = .utc) {
    self.interval = interval
    self.zone = zone
  }

  /// Whether they are the same for every reader, so that what is found of them can be kept.
  var isUTC: Bool { zone.isUTC }

  /// The first second of the period that a time is in.
  /// - Parameter seconds: since 1970.
  /// - Returns: nothing later than the time within the years 1 to 9999.
  func start(of seconds: Int64) -> Int64 {
    let time = Timestamp(clamping: seconds)
    guard let interval = interval.days else {
      let offset = zone.offset(at: time)
      let clock = time.seconds + offset
      return clock - (clock % 3600 + 3600) % 3600 - offset
    }
    return zone.start(of: interval.start(zone.day(time))).seconds
  }

  /// The first second of the period after one; the same second after the last one of the year 9999.
  func next(after start: Int64) -> Int64 {
    guard let interval = interval.days else { return self.start(of: start + 3600) }
    let day = zone.day(Timestamp(clamping: start))
    return zone.start(of: interval.start(day.adding(days: interval.longest))).seconds
  }

  /// How a period is called: its first day, or of an hour RFC 3339 in the zone.
  package func name(of start: Int64) -> String {
    let time = Timestamp(clamping: start)
    guard interval.days == nil else { return "\(zone.day(time))" }
    let offset = zone.offset(at: time)
    let clock = RFC3339.string(time.adding(seconds: offset) ?? time)
    return offset == 0 ? clock : clock.dropLast() + Self.text(ofOffset: offset)
  }

  private static func text(ofOffset seconds: Int64) -> String {
    let minutes = Int(seconds.magnitude / 60)
    func digits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(seconds < 0 ? "-" : "+")\(digits(minutes / 60)):\(digits(minutes % 60))"
  }
}

extension TimelineInterval {
  /// Of whole days: the first day of the one that a day is in, and the most days one has and then some that lead into the next.
  fileprivate var days: (start: (CivilDate) -> CivilDate, longest: Int)? {
    switch self {
    case .hour: nil
    case .day: ({ $0 }, 1)
    case .week: ({ $0.startOfWeek }, 7)
    case .month: ({ $0.startOfMonth }, 31)
    case .year: ({ $0.startOfYear }, 366)
    }
  }
}
