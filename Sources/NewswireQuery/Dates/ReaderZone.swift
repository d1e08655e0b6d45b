internal import Foundation
package import NewswireCore
package import NewswireModel

/// The zone of whoever asks: what days, and times without a zone of their own, are in.
package struct ReaderZone: Sendable {
  private enum Rule {
    /// Seconds east of UTC.
    case fixed(Int)
    case named(TimeZone)
  }

  private let rule: Rule

  package static let utc = ReaderZone(.fixed(0))

  private init(_ rule: Rule) { self.rule = rule }

  /// - Parameter name: of the IANA database ("Europe/Berlin"), or an offset ("+02:00", "-0330"), or empty for UTC.
  /// - Throws: `.invalidArgument` for a name that is neither.
  package init(_ name: String) throws(NewswireError) {
    if name.isEmpty || ["UTC", "GMT", "Z"].contains(name.uppercased()) {
      self = .utc
    } else if let (time, _) = RFC3339.parse("1970-01-02T00:00:00" + name) {
      self.init(.fixed(86_400 - Int(time.seconds)))
    } else if name.utf8.count <= 64, let zone = TimeZone(identifier: name) {
      self.init(.named(zone))
    } else {
      throw NewswireError(
        .invalidArgument, "\"\(name.prefix(64))\" is not a time zone; write one like Europe/Berlin or +02:00",
        info: .invalidField, field: "query.zone")
    }
  }

  package var isUTC: Bool { if case .fixed(0) = rule { true } else { false } }

  /// Seconds east of UTC at a moment.
  package func offset(at time: Timestamp) -> Int64 {
    switch rule {
    case .fixed(let seconds): Int64(seconds)
    case .named(let zone): Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(time.seconds))))
    }
  }

  /// The moment at which a clock in the zone shows a time.
  /// - Parameter clock: the time as a clock in UTC would show it.
  func moment(_ clock: Timestamp) -> Timestamp {
    // Near a change of clocks the offset before it may be another than the one after.
    let guess = clock.adding(seconds: -offset(at: clock)) ?? clock
    return clock.adding(seconds: -offset(at: guess)) ?? clock
  }

  /// The day that a calendar in the zone shows.
  package func day(_ time: Timestamp) -> CivilDate { (time.adding(seconds: offset(at: time)) ?? time).day }

  /// The first second of a day.
  package func start(of day: CivilDate) -> Timestamp { moment(day.start) }
}
