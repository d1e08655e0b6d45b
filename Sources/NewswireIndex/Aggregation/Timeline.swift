internal import NewswireCore
package import NewswireModel

/// A period and what was published in it.
package struct PeriodCount: Sendable, Hashable {
  /// Its first second, since 1970.
  package var start: Int64
  /// What was counted: articles that match, or their quotes.
  package var count: Int64
  /// All articles.
  package var coverage: Int64

  package init(start: Int64, count: Int64, coverage: Int64) {
    self.start = start
    self.count = count
    self.coverage = coverage
  }
}

/// What one query found over time.
package struct Timeline: Sendable, Hashable {
  /// How many there are, with those that have no time.
  package var count: Int64 = 0
  package var undated: Int64 = 0
  /// By rising time.
  package var periods: [PeriodCount] = []
}

extension IndexSnapshot {
  /// The articles that match, by the time they were published.
  /// - Parameter omitsEmpty: whether periods without any article of the archive are left out.
  /// - Returns: the periods from the first with a match to the last.
  /// - Throws: as `search`; `.invalidArgument` for more than `Limits.timelineBuckets` periods.
  package func timeline(
    _ query: Query, by periods: TimelinePeriods, omitsEmpty: Bool = false,
    isCancelled: @escaping () -> Bool = { false }, onWarning: (String) -> Void = { _ in }
  ) throws -> Timeline {
    let timelines = try timelines(
      [query], by: periods, omitsEmpty: omitsEmpty, isCancelled: isCancelled, onWarning: { onWarning($1) })
    return timelines.first ?? Timeline()
  }

  /// The articles that match each of some queries, by the time they were published.
  /// - Parameter onWarning: as for `count`, with the place of the query.
  /// - Returns: for each query the same periods: from the first in which any has a match to the last.
  /// - Throws: as `timeline`.
  package func timelines(
    _ queries: [Query], by periods: TimelinePeriods, omitsEmpty: Bool = false,
    isCancelled: @escaping () -> Bool = { false }, onWarning: (Int, String) -> Void = { _, _ in }
  ) throws -> [Timeline] {
    let falling = try queries.enumerated().map { index, query in
      try withBudget(isCancelled) { budget in
        var timeline = FallingTimeline()
        for (view, matches) in zip(
          views, try matchSets(try plan(query, budget, onWarning: { onWarning(index, $0) }), budget))
        {
          timeline.add(view, periods, all: Int64(matches.count)) { matches.count(in: $0) }
        }
        return timeline
      }
    }
    return try FallingTimeline.spanned(falling, periods, omitsEmpty: omitsEmpty)
  }
}

/// Periods by falling time, of some segments: all that have an article.
struct FallingTimeline {
  private var timeline = Timeline()

  /// Adds what a segment has.
  /// - Parameters:
  ///   - all: how many there are, with those that have no time.
  ///   - count: how many there are of a range of documents.
  mutating func add(_ view: SegmentView, _ periods: TimelinePeriods, all: Int64, _ count: (Range<Int>) -> Int) {
    let places = view.segment.timeBuckets(periods)
    let own = places.starts.indices.map { bucket in
      let documents = places.documents(bucket)
      let deleted = view.deleted?.count(in: documents) ?? 0
      return PeriodCount(
        start: places.starts[bucket], count: Int64(count(documents)), coverage: Int64(documents.count - deleted))
    }
    let dated = own.reduce(0) { $0 + $1.count }
    timeline.count += all
    timeline.undated += all - dated
    timeline.periods = timeline.periods.isEmpty ? own : Self.merge(timeline.periods, own)
  }

  private static func merge(_ left: [PeriodCount], _ right: [PeriodCount]) -> [PeriodCount] {
    var merged: [PeriodCount] = []
    merged.reserveCapacity(left.count + right.count)
    var next = 0
    for period in left {
      while next < right.count && right[next].start > period.start {
        merged.append(right[next])
        next += 1
      }
      merged.append(period)
      if next < right.count && right[next].start == period.start {
        merged[merged.count - 1].count += right[next].count
        merged[merged.count - 1].coverage += right[next].coverage
        next += 1
      }
    }
    return merged + right[next...]
  }

  /// The same periods of all timelines, which are of the same segments: from the first in which one has anything to the last, by rising
  /// time.
  static func spanned(
    _ falling: [FallingTimeline], _ periods: TimelinePeriods, omitsEmpty: Bool
  ) throws -> [Timeline] {
    let all = falling.map(\.timeline)
    guard let places = all.first?.periods.indices,
      let first = places.first(where: { place in all.contains { $0.periods[place].count > 0 } }),
      let last = places.last(where: { place in all.contains { $0.periods[place].count > 0 } })
    else { return all.map { Timeline(count: $0.count, undated: $0.undated) } }
    return try all.map { timeline in
      var timeline = timeline
      timeline.periods = try rising(timeline.periods[first...last].reversed(), periods, omitsEmpty: omitsEmpty)
      return timeline
    }
  }

  private static func rising(
    _ known: some Sequence<PeriodCount>, _ periods: TimelinePeriods, omitsEmpty: Bool
  ) throws -> [PeriodCount] {
    var rising: [PeriodCount] = []
    for period in known where period.coverage > 0 || !omitsEmpty {
      if !omitsEmpty, let last = rising.last {
        var next = periods.next(after: last.start)
        while next < period.start, rising.count <= Limits.timelineBuckets {
          rising.append(PeriodCount(start: next, count: 0, coverage: 0))
          next = periods.next(after: next)
        }
      }
      rising.append(period)
      guard rising.count <= Limits.timelineBuckets else { throw tooLong }
    }
    return rising
  }

  private static let tooLong = NewswireError(
    .invalidArgument,
    "the timeline has more than \(Limits.timelineBuckets) periods (limit timelineBuckets); ask for longer ones, leave out "
      + "empty ones, or narrow the query's dates",
    info: .limit("timelineBuckets", Limits.timelineBuckets), field: "interval")
}
