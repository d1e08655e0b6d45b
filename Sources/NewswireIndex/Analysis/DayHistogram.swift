/// The documents of a segment by day, deleted ones included.
struct DayHistogram {
  private static let secondsPerDay: Int64 = 86_400
  /// The years 1 to 9999, in days since 1970.
  private static let possible = -719_162...2_932_896

  /// In days since 1970; empty where no document has a time.
  let days: Range<Int>
  /// By day.
  let counts: [UInt32]

  init(_ segment: Segment) {
    let times = UnsafeBufferPointer(start: segment.published, count: segment.documentCount)
    var least = Int64.max
    var most = Int64.min
    for time in times where time != SegmentFormat.noTime {
      least = min(least, time)
      most = max(most, time)
    }
    let days = least <= most ? Self.day(of: least)..<Self.day(of: most) + 1 : 0..<0
    var counts = [UInt32](repeating: 0, count: days.count)
    for time in times where time != SegmentFormat.noTime { counts[Self.day(of: time) - days.lowerBound] += 1 }
    self.days = days
    self.counts = counts
  }

  /// Days since 1970, rounded down.
  @inline(__always)
  static func day(of seconds: Int64) -> Int {
    let lowest = Int64(possible.lowerBound) * secondsPerDay
    let highest = Int64(possible.upperBound) * secondsPerDay
    return Int((min(max(seconds, lowest), highest) &- lowest) / secondsPerDay) &+ possible.lowerBound
  }
}
