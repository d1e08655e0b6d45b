package import NewswireModel

/// How long a stretch of a timeline is.
package enum TimelineUnit: Sendable, Hashable, CaseIterable {
  case day
  /// From Monday.
  case week
  case month, year

  /// The first day of the stretch that a day is in; days since 1970.
  func start(of day: Int) -> Int {
    let date = CivilDate(daysSince1970: day)
    switch self {
    case .day: return day
    case .week: return day - (date.weekday + 6) % 7
    case .month: return day - (date.day - 1)
    case .year:
      var first = date
      first.month = 1
      first.day = 1
      return first.daysSince1970
    }
  }
}

/// One stretch of a timeline.
package struct TimelineStretch: Sendable, Hashable {
  /// Its first second since 1970 (UTC).
  package var start: Int64
  /// Articles that match.
  package var count: Int64
  /// All articles of the stretch.
  package var total: Int64

  package init(start: Int64, count: Int64, total: Int64) {
    self.start = start
    self.count = count
    self.total = total
  }
}

extension IndexSnapshot {
  /// How many of the matching articles were published when, ascending; stretches without a match are left out.
  ///
  /// Cost: 2 ns an article of the archive.
  /// - Throws: `.cancelled`, `.invalidArgument`, `.dataLoss` as `search` does.
  package func timeline(
    _ query: Query, unit: TimelineUnit, isCancelled: () -> Bool = { false }
  ) throws -> [TimelineStretch] {
    let matches = try matchSets(query, isCancelled: isCancelled)
    var matching = DayCounts()
    var all = DayCounts()
    for (view, set) in zip(views, matches) {
      let published = view.segment.published
      set.forEach { matching.add(published[$0]) }
      for document in 0..<view.segment.documentCount where !view.isDeleted(UInt32(document)) {
        all.add(published[document])
      }
    }
    var counts: [Int: Int64] = [:]
    for (day, count) in matching.days { counts[unit.start(of: day), default: 0] += count }
    var totals: [Int: Int64] = [:]
    for (day, count) in all.days {
      let start = unit.start(of: day)
      if counts[start] != nil { totals[start, default: 0] += count }
    }
    return counts.keys.sorted().map {
      TimelineStretch(start: Int64($0) * 86_400, count: counts[$0] ?? 0, total: totals[$0] ?? 0)
    }
  }
}

/// Articles by day: in an array for the years that news is of, in a dictionary for other days.
private struct DayCounts {
  /// Days since 1970 of the array's first place: 1900-01-01.
  private static let first = -25_567
  private var near = [Int64](repeating: 0, count: 100_000)
  private var far: [Int: Int64] = [:]

  mutating func add(_ seconds: Int64) {
    // Years 1 to 9999; no time at all is below them.
    guard seconds >= -62_135_596_800, seconds < 253_402_300_800 else { return }
    let day = Int(seconds >= 0 ? seconds / 86_400 : (seconds + 1) / 86_400 - 1)
    let place = day - Self.first
    if place >= 0 && place < near.count { near[place] += 1 } else { far[day, default: 0] += 1 }
  }

  var days: [(day: Int, count: Int64)] {
    near.indices.filter { near[$0] > 0 }.map { ($0 + Self.first, near[$0]) } + far.map { ($0.key, $0.value) }
  }
}
