/// A moment in whole seconds, UTC, within the years 1 to 9999: every moment that RFC 3339 can write, and no other.
///
/// A number from outside (a query, a message, a page, a column) becomes a `Timestamp` on the line that reads it, so no
/// arithmetic on times can overflow later.
public struct Timestamp: Sendable, Hashable, Comparable {
  /// Seconds since 1970-01-01T00:00:00Z.
  public let seconds: Int64

  /// `0001-01-01T00:00:00Z` to `9999-12-31T23:59:59Z`, in seconds since 1970.
  public static let range: ClosedRange<Int64> = -62_135_596_800...253_402_300_799

  public static let earliest = Timestamp(clamping: range.lowerBound)
  public static let latest = Timestamp(clamping: range.upperBound)

  /// - Parameter seconds: since 1970.
  /// - Returns: nil outside the years 1 to 9999.
  public init?(seconds: Int64) {
    guard Self.range.contains(seconds) else { return nil }
    self.seconds = seconds
  }

  /// The moment so many seconds after 1970, or the nearest one within the years 1 to 9999.
  public init(clamping seconds: Int64) {
    self.seconds = min(max(seconds, Self.range.lowerBound), Self.range.upperBound)
  }

  /// The first second of a day.
  public init(startOf day: CivilDate) {
    self.init(clamping: Int64(day.daysSince1970) * 86_400)
  }

  /// The moment so many seconds later (earlier, if negative), or nil outside the years 1 to 9999.
  public func adding(seconds count: Int64) -> Timestamp? {
    let (sum, overflow) = seconds.addingReportingOverflow(count)
    return overflow ? nil : Timestamp(seconds: sum)
  }

  /// The moment so many days of 86,400 seconds later (earlier, if negative), or nil outside the years 1 to 9999.
  public func adding(days count: Int64) -> Timestamp? {
    let (product, overflow) = count.multipliedReportingOverflow(by: 86_400)
    return overflow ? nil : adding(seconds: product)
  }

  /// The day it belongs to, UTC.
  public var day: CivilDate { CivilDate(nearest: seconds) }

  public static func < (left: Timestamp, right: Timestamp) -> Bool { left.seconds < right.seconds }
}

extension Timestamp: CustomStringConvertible {
  /// As RFC 3339 writes it: `2025-04-14T09:30:00Z`.
  public var description: String { RFC3339.string(self) }
}
