internal import NewswireCore
internal import NewswireModel

/// Where a segment's documents of each period lie, deleted ones included. Documents lie by falling time, so those of a
/// bucket follow each other.
struct TimeBuckets {
  /// The first second of each period that has documents, falling.
  private(set) var starts: [Int64] = []
  /// For each of them, the document after its last one.
  private(set) var ends: [Int] = []

  /// Cost: a microsecond for a few buckets.
  init(_ segment: Segment, _ periods: TimelinePeriods) {
    let dated = segment.datedCount
    var document = 0
    while document < dated {
      let start = unsafe periods.start(of: segment.published[document])
      // What is before the first day is counted with it.
      let isFirst = unsafe start <= Timestamp.range.lowerBound || segment.published[document] < start
      document = isFirst ? dated : segment.count(publishedFrom: start)
      starts.append(start)
      ends.append(document)
    }
  }

  /// The documents of a bucket.
  func documents(_ bucket: Int) -> Range<Int> { (bucket > 0 ? ends[bucket - 1] : 0)..<ends[bucket] }
}
