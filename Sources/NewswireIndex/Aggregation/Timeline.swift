package import NewswireModel

extension IndexSnapshot {
  /// The articles that match, by the time they were published.
  /// - Returns: how many match; how many of these have no time; and the ranges of time from the first with a match to the
  ///   last, those without any article left out.
  /// - Throws: as `search`; `.invalidArgument` for more than `Limits.timelineBuckets` ranges.
  package func timeline(
    _ query: Query, by interval: TimelineInterval, isCancelled: @escaping () -> Bool = { false }
  ) throws -> (count: Int64, undated: Int64, buckets: [TimelineBucket]) {
    var timeline = FallingTimeline()
    try withBudget(isCancelled) { budget in
      for (view, matches) in zip(views, try matchSets(try plan(query, budget), budget)) {
        timeline.add(view, matches, interval)
      }
    }
    return (timeline.count, timeline.undated, try timeline.spanned())
  }
}

/// Buckets by falling time, of some segments.
private struct FallingTimeline {
  private(set) var count: Int64 = 0
  private(set) var undated: Int64 = 0
  private var buckets: [TimelineBucket] = []

  mutating func add(_ view: SegmentView, _ matches: MatchSet, _ interval: TimelineInterval) {
    let places = view.segment.timeBuckets(interval)
    let own = places.starts.indices.map { bucket in
      let documents = places.documents(bucket)
      let deleted = view.deleted?.count(in: documents) ?? 0
      return TimelineBucket(
        start: places.starts[bucket], count: Int64(matches.count(in: documents)),
        coverage: Int64(documents.count - deleted))
    }
    let dated = own.reduce(0) { $0 + $1.count }
    let all = Int64(matches.count)
    count += all
    undated += all - dated
    buckets = buckets.isEmpty ? own : Self.merge(buckets, own)
  }

  private static func merge(_ left: [TimelineBucket], _ right: [TimelineBucket]) -> [TimelineBucket] {
    var merged: [TimelineBucket] = []
    merged.reserveCapacity(left.count + right.count)
    var next = 0
    for bucket in left {
      while next < right.count && right[next].start > bucket.start {
        merged.append(right[next])
        next += 1
      }
      merged.append(bucket)
      if next < right.count && right[next].start == bucket.start {
        merged[merged.count - 1].count += right[next].count
        merged[merged.count - 1].coverage += right[next].coverage
        next += 1
      }
    }
    return merged + right[next...]
  }

  /// The buckets from the first with a match to the last, by rising time.
  func spanned() throws -> [TimelineBucket] {
    guard let first = buckets.firstIndex(where: { $0.count > 0 }), let last = buckets.lastIndex(where: { $0.count > 0 })
    else { return [] }
    let spanned = buckets[first...last].reversed().filter { $0.coverage > 0 }
    guard spanned.count <= Limits.timelineBuckets else {
      throw NewswireError(
        .invalidArgument,
        "the timeline has more than \(Limits.timelineBuckets) buckets (limit timelineBuckets); ask for longer ones, or narrow the query's dates",
        info: .limit("timelineBuckets", Limits.timelineBuckets), field: "interval")
    }
    return spanned
  }
}
