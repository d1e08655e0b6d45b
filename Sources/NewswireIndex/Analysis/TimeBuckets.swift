internal import NewswireModel

/// Where a segment's documents of each day, week, month or year lie, deleted ones included. Documents lie by falling time, so those of a
/// bucket follow each other.
struct TimeBuckets {
  private static let secondsPerDay: Int64 = 86_400
  /// The years 1 to 9999, in days since 1970.
  private static let possible = -719_162...2_932_896

  /// The first day of each bucket that has documents, falling.
  private(set) var starts: [CivilDate] = []
  /// For each of them, the document after its last one.
  private(set) var ends: [Int] = []

  /// Cost: a microsecond for a few buckets.
  init(_ segment: Segment, _ interval: TimelineInterval) {
    let dated = segment.datedCount
    var document = 0
    while document < dated {
      let start = interval.start(of: CivilDate(daysSince1970: Self.day(of: segment.published[document])))
      // What is before the first day is counted with it.
      let first = start.daysSince1970
      document =
        first <= Self.possible.lowerBound ? dated : segment.count(publishedFrom: Int64(first) * Self.secondsPerDay)
      starts.append(start)
      ends.append(document)
    }
  }

  /// Days since 1970, rounded down, of the nearest possible time.
  private static func day(of seconds: Int64) -> Int {
    let lowest = Int64(possible.lowerBound) * secondsPerDay
    let highest = Int64(possible.upperBound) * secondsPerDay
    return Int((min(max(seconds, lowest), highest) &- lowest) / secondsPerDay) &+ possible.lowerBound
  }

  /// The documents of a bucket.
  func documents(_ bucket: Int) -> Range<Int> { (bucket > 0 ? ends[bucket - 1] : 0)..<ends[bucket] }
}
