import NewswireCore
package import NewswireModel

/// What the quotes that answer a query are counted by.
package struct QuoteCounts: Sendable {
  /// All that answer.
  package var count: Int64 = 0
  /// The most quoted speakers, by falling count, then in the order of their bytes.
  package var speakers: [FacetValue] = []
  /// Different speakers.
  package var speakerCount: Int64 = 0
  /// Quotes whose text does not say who speaks.
  package var unattributed: Int64 = 0
  /// Quotes of articles without a time.
  package var undated: Int64 = 0
  /// Quotes by the time of their article; coverage counts all articles. Empty unless asked for.
  package var periods: [PeriodCount] = []
  package var warnings: [String] = []
}

extension IndexSnapshot {
  /// Counts the quotes that answer a query by speaker and over time.
  /// - Parameters:
  ///   - limit: speakers to name.
  ///   - periods: nil for no count over time.
  ///   - omitsEmpty: whether periods without any article of the archive are left out.
  /// - Throws: as `quotes` and `timeline`.
  package func quoteCounts(
    _ query: Query, limit: Int, by periods: TimelinePeriods?, omitsEmpty: Bool = false,
    isCancelled: @escaping () -> Bool = { false }
  ) throws -> QuoteCounts {
    try withBudget(isCancelled) { budget in
      var compiler = QueryCompiler(
        self, statistics: statistics, expansions: try expansions(of: query, budget))
      let plan = try compiler.compileQuotes(query, isScored: false)
      var speakers = SpeakerCounts(budget)
      // By segment, how many quotes each document has that answer.
      var dated = views.map { periods == nil ? [] : [UInt32](repeating: 0, count: $0.segment.documentCount) }
      budget.charge(bytes: dated.reduce(0) { $0 + $1.count * MemoryLayout<UInt32>.stride })
      try forEachQuote(plan, budget) { context, document, quote in
        speakers.add(quote.speaker, context.index)
        if periods != nil { dated[context.index][Int(document)] += 1 }
      }
      var counts = QuoteCounts(count: speakers.count, warnings: compiler.warnings)
      counts.unattributed = speakers.unattributed
      counts.speakerCount = Int64(speakers.values.count)
      counts.speakers = speakers.ranking(limit: limit, views)
      if let periods {
        var timeline = FallingTimeline()
        for (view, dated) in zip(views, dated) {
          timeline.add(view, periods, all: Int64(dated.reduce(0, +))) { Int(dated[$0].reduce(0, +)) }
        }
        let rising = try FallingTimeline.spanned([timeline], periods, omitsEmpty: omitsEmpty)
        counts.periods = rising[0].periods
        counts.undated = rising[0].undated
      }
      return counts
    }
  }
}

/// Quotes by speaker.
private struct SpeakerCounts {
  struct Value {
    var hash: UInt64
    var count: Int
    /// A segment that has its label.
    var segment: Int
  }

  private let budget: QueryBudget
  private var numbers = HashTable<Int32>(filler: 0)
  private(set) var values: [Value] = []
  private(set) var count: Int64 = 0
  private(set) var unattributed: Int64 = 0

  /// What a value takes in memory, its share of the table of hashes included.
  private static let valueBytes = MemoryLayout<Value>.stride + HashTable<Int32>.bytesPerKey

  init(_ budget: QueryBudget) { self.budget = budget }

  mutating func add(_ speaker: UInt64, _ segment: Int) {
    count += 1
    if speaker == 0 {
      unattributed += 1
      return
    }
    let (number, isNew) = numbers.number(of: speaker)
    if isNew {
      values.append(Value(hash: speaker, count: 1, segment: segment))
      budget.charge(bytes: Self.valueBytes)
    } else {
      values[number].count += 1
    }
  }

  func ranking(limit: Int, _ views: [SegmentView]) -> [FacetValue] {
    var columns: [Int: FacetColumn] = [:]
    var ranking = FacetRanking(limit: limit)
    for value in values where value.count >= ranking.least {
      let column = columns[value.segment] ?? FacetColumn(views[value.segment].segment)
      columns[value.segment] = column
      guard let ordinal = column.ordinal(of: value.hash) else { continue }
      unsafe ranking.offer(value.count, column.label(of: ordinal))
    }
    return ranking.facet(.speaker, total: Total(count: 0, isExact: false)).values
  }
}
