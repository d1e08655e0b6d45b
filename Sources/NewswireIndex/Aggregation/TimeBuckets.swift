internal import NewswireCore
internal import NewswireModel

/// Where a segment's documents of each day, week, month or year lie, deleted ones included. Documents lie by falling time, so those of a
/// bucket follow each other.
struct TimeBuckets {
  /// The first day of each bucket that has documents, falling.
  private(set) var starts: [CivilDate] = []
  /// For each of them, the document after its last one.
  private(set) var ends: [Int] = []

  /// Cost: a microsecond for a few buckets.
  init(_ segment: Segment, _ interval: TimelineInterval) {
    let dated = segment.datedCount
    var document = 0
    while document < dated {
      let start = unsafe interval.start(of: CivilDate(nearest: segment.published[document]))
      // What is before the first day is counted with it.
      let isFirst = start.daysSince1970 <= CivilDate.possibleDays.lowerBound
      document = isFirst ? dated : segment.count(publishedFrom: start.seconds)
      starts.append(start)
      ends.append(document)
    }
  }

  /// The documents of a bucket.
  func documents(_ bucket: Int) -> Range<Int> { (bucket > 0 ? ends[bucket - 1] : 0)..<ends[bucket] }
}
