package import NewswireModel

extension IndexSnapshot {
  /// The articles that match, by the time they were published.
  /// - Returns: how many match; how many of these have no time; and the stretches of time from the first with a match to the
  ///   last, those without any article left out.
  /// - Throws: as `search`; `.invalidArgument` for more than `Limits.timelineBuckets` stretches.
  package func timeline(
    _ query: Query, by interval: TimelineInterval, isCancelled: () -> Bool = { false }
  ) throws -> (count: Int64, undated: Int64, buckets: [TimelineBucket]) {
    var days = DayCounts(views)
    for (view, matches) in zip(views, try matchSets(query, isCancelled: isCancelled)) { days.add(view, matches) }
    return (days.count, days.undated, try days.buckets(interval))
  }
}

/// Articles by day, over the days that any article of the index is of.
private struct DayCounts {
  private(set) var count: Int64 = 0
  private(set) var undated: Int64 = 0
  private let first: Int
  private var matches: [UInt32]
  private var coverage: [UInt32]

  init(_ views: [SegmentView]) {
    let days = views.map { $0.segment.days.days }.filter { !$0.isEmpty }
    first = days.map(\.lowerBound).min() ?? 0
    let length = (days.map(\.upperBound).max() ?? first) - first
    matches = Array(repeating: 0, count: length)
    coverage = Array(repeating: 0, count: length)
  }

  mutating func add(_ view: SegmentView, _ set: MatchSet) {
    let published = view.segment.published
    let first = first
    let histogram = view.segment.days
    for (place, count) in histogram.counts.enumerated() {
      coverage[histogram.days.lowerBound - first + place] += count
    }
    view.deleted?.forEach { document in
      let time = published[document]
      if time != SegmentFormat.noTime { coverage[DayHistogram.day(of: time) - first] -= 1 }
    }
    var count: Int64 = 0
    var undated: Int64 = 0
    matches.withUnsafeMutableBufferPointer { matches in
      set.forEach { document in
        count &+= 1
        let time = published[document]
        if time == SegmentFormat.noTime {
          undated &+= 1
        } else {
          matches[DayHistogram.day(of: time) &- first] &+= 1
        }
      }
    }
    self.count += count
    self.undated += undated
  }

  func buckets(_ interval: TimelineInterval) throws -> [TimelineBucket] {
    guard let from = matches.firstIndex(where: { $0 > 0 }), let last = matches.lastIndex(where: { $0 > 0 }) else {
      return []
    }
    let start = interval.start(of: CivilDate(daysSince1970: first + from))
    let end = interval.start(of: CivilDate(daysSince1970: first + last))
    var buckets: [TimelineBucket] = []
    var day = max(start.daysSince1970 - first, 0)
    while day < coverage.count {
      defer { day += 1 }
      if coverage[day] == 0 { continue }
      let bucket = interval.start(of: CivilDate(daysSince1970: first + day))
      if bucket > end { break }
      if buckets.last?.start != bucket {
        guard buckets.count < Limits.timelineBuckets else {
          throw NewswireError(
            .invalidArgument,
            "the timeline has more than \(Limits.timelineBuckets) buckets (limit timelineBuckets); ask for longer ones, or narrow the query's dates",
            info: .limit("timelineBuckets", Limits.timelineBuckets), field: "interval")
        }
        buckets.append(TimelineBucket(start: bucket, count: 0, coverage: 0))
      }
      buckets[buckets.count - 1].count += Int64(matches[day])
      buckets[buckets.count - 1].coverage += Int64(coverage[day])
    }
    return buckets
  }
}
