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
  private static let secondsPerDay: Int64 = 86_400
  /// The years 1 to 9999, in days since 1970.
  private static let possible = -719_162...2_932_896

  private(set) var count: Int64 = 0
  private(set) var undated: Int64 = 0
  private let first: Int
  private var matches: [UInt32]
  private var coverage: [UInt32]

  init(_ views: [SegmentView]) {
    var least = Int64.max
    var most = Int64.min
    for view in views {
      let published = view.segment.published
      for document in 0..<view.segment.documentCount where published[document] != SegmentFormat.noTime {
        least = min(least, published[document])
        most = max(most, published[document])
      }
    }
    first = least <= most ? Self.day(of: least) : 0
    let length = least <= most ? Self.day(of: most) - first + 1 : 0
    matches = Array(repeating: 0, count: length)
    coverage = Array(repeating: 0, count: length)
  }

  /// Days since 1970, rounded down.
  @inline(__always)
  private static func day(of seconds: Int64) -> Int {
    let lowest = Int64(possible.lowerBound) * secondsPerDay
    let highest = Int64(possible.upperBound) * secondsPerDay
    return Int((min(max(seconds, lowest), highest) &- lowest) / secondsPerDay) &+ possible.lowerBound
  }

  mutating func add(_ view: SegmentView, _ set: MatchSet) {
    let published = view.segment.published
    let first = first
    for document in 0..<view.segment.documentCount
    where published[document] != SegmentFormat.noTime && !view.isDeleted(UInt32(document)) {
      coverage[Self.day(of: published[document]) &- first] &+= 1
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
          matches[Self.day(of: time) &- first] &+= 1
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
