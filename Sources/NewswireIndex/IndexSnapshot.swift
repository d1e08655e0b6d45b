package import NewswireModel

/// One article found.
package struct SearchHit: Sendable, Hashable {
  package var key: Int64
  /// BM25; 0 where the query has nothing to score, or results are sorted by time.
  package var score: Float
  /// Seconds since 1970 (UTC); nil where the article has no time.
  package var published: Int64?
  /// Of a collapsed search: how many other articles of its story match.
  package var others = 0
}

/// The best articles for a query.
package struct SearchResults: Sendable {
  package var hits: [SearchHit] = []
  package var total = Total(count: 0, isExact: true)
  /// Of a collapsed search: how many stories match.
  package var stories: Total?
  /// Documents that were weighed against the best so far.
  package var candidates = 0
  /// Where the next page begins; nil after the last hit.
  package var next: SearchCursor?
  /// Wildcards that were cut, and the like.
  package var warnings: [String] = []
}

/// The index at one moment: immutable, shared freely between threads, and unmoved by what is written later.
package struct IndexSnapshot: Sendable {
  let views: [SegmentView]
  /// For each segment, the number of its first document over all of them, from 1.
  private let bases: [UInt32]
  let statistics: SearchStatistics
  /// For the statistics' average length.
  private let saturations: [Float]

  /// The last change the snapshot holds.
  package let change: Int64
  package var segmentCount: Int { views.count }
  /// Articles, without the deleted ones.
  package let documentCount: Int64

  init(_ views: [SegmentView], change: Int64) {
    self.views = views
    self.change = change
    var bases: [UInt32] = []
    var count = 0
    for view in views {
      bases.append(UInt32(truncatingIfNeeded: count + 1))
      count += view.segment.documentCount
    }
    self.bases = bases
    statistics = SearchStatistics(
      documentCount: count, totalLength: views.reduce(0) { $0 + $1.segment.totalLength })
    saturations = BM25.saturations(averageLength: statistics.averageLength)
    documentCount = views.reduce(0) { $0 + Int64($1.liveCount) }
  }

  // MARK: Asking

  /// The first `limit` articles that match `query`, in the order of `sort`; equal ones by ascending key.
  /// - Parameter cursor: `next` of the page before. Later pages hold what matched when the first was made, in the same order, less what
  ///   has been deleted since.
  /// - Throws: as `RankedSearch.init` and `search(_:limit:exactTotal:isCancelled:)`.
  package func search(
    _ query: Query, sort: SortOrder, limit: Int, after cursor: SearchCursor? = nil, exactTotal: Bool = false,
    isCancelled: () -> Bool = { false }
  ) throws -> SearchResults {
    try search(
      RankedSearch(self, query, sort: sort, after: cursor), limit: limit, exactTotal: exactTotal,
      isCancelled: isCancelled)
  }

  /// The first `limit` articles of a search.
  /// - Parameters:
  ///   - search: made ready for this snapshot.
  ///   - exactTotal: whether `total` must be exact, which may cost more than the search itself.
  ///   - isCancelled: asked now and then; the search ends with `.cancelled` once it says true.
  /// - Throws: `.cancelled`; `.dataLoss` where a segment turns out to be damaged.
  package func search(
    _ search: RankedSearch, limit: Int, exactTotal: Bool = false, isCancelled: () -> Bool = { false }
  ) throws -> SearchResults {
    try cancellable {
      if search.isCollapsed {
        return try collapsedSearch(search, limit: limit, exactTotal: exactTotal, isCancelled: isCancelled)
      }
      var top = search.top(limit: limit, after: search.after)
      try run(search, &top, isCancelled)
      var results = SearchResults(warnings: search.warnings)
      let best = top.sorted()
      results.hits = best.map { hit($0, search.ranking) }
      results.candidates = top.offered
      results.total = try total(search, top, exact: exactTotal, isCancelled)
      if best.count == limit, let last = best.last, let hit = results.hits.last {
        results.next = search.cursor(after: last, key: hit.key)
      }
      return results
    }
  }

  /// How many articles match.
  package func count(_ query: Query, isCancelled: () -> Bool = { false }) throws -> Int64 {
    try cancellable {
      var compiler = QueryCompiler(views: views, statistics: statistics)
      return try count(try compiler.compile(query, isScored: false), isCancelled)
    }
  }

  /// The keys of the articles that match, ascending: at most `limit`, all above `key`.
  package func matches(
    _ query: Query, after key: Int64 = .min, limit: Int, isCancelled: () -> Bool = { false }
  ) throws -> [Int64] {
    try cancellable {
      var compiler = QueryCompiler(views: views, statistics: statistics)
      let plan = try compiler.compile(query, isScored: false)
      var keys: [Int64] = []
      for i in views.indices where keys.count < limit {
        let segment = views[i].segment
        let start = key == .max ? segment.documentCount : segment.document(from: key + 1)
        if start == segment.documentCount { continue }
        try withContext(of: i, .nothing, .max, statistics) { context in
          let iterator = try context.iterator(plan)
          iterator.advance(to: UInt32(start))
          var steps = 0
          while iterator.document < context.end && keys.count < limit {
            let document = iterator.document
            if !views[i].isDeleted(document) && iterator.matches() { keys.append(segment.keys[Int(document)]) }
            steps += 1
            if steps & 1023 == 0 && isCancelled() { throw CancellationError() }
            iterator.advance(to: document + 1)
          }
        }
      }
      return keys
    }
  }

  /// Postings that a search for `query` has to visit at most: a measure of its time, about a nanosecond each. A query that
  /// cannot be searched for costs nothing.
  package func estimatedCost(_ query: Query) -> Int {
    var compiler = QueryCompiler(views: views, statistics: statistics)
    guard let plan = try? compiler.compile(query, isScored: false) else { return 0 }
    return cost(plan)
  }

  func cost(_ plan: Plan) -> Int { plan.hasWords ? plan.cost : Int(documentCount) }

  /// For each segment, the documents that match.
  func matchSets(_ query: Query, isCancelled: () -> Bool) throws -> [MatchSet] {
    try cancellable {
      var compiler = QueryCompiler(views: views, statistics: statistics)
      let plan = try compiler.compile(query, isScored: false)
      var sets: [MatchSet] = []
      for i in views.indices {
        try withContext(of: i, .nothing, .max, statistics) {
          sets.append(try $0.matchSet(plan, isCancelled: isCancelled))
        }
      }
      return sets
    }
  }

  // MARK: Running

  func cancellable<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch is CancellationError {
      throw NewswireError(.cancelled, "the search was cancelled")
    }
  }

  var lastKey: Int64 {
    guard let last = views.last?.segment else { return .min }
    return last.keys[last.documentCount - 1]
  }

  func run(_ search: RankedSearch, _ top: inout TopDocuments, _ isCancelled: () -> Bool) throws {
    if case .none = search.plan { return }
    for i in views.indices {
      try withContext(of: i, search.ranking, search.horizon, search.statistics) {
        try $0.offer(search.plan, to: &top, isCancelled: isCancelled)
      }
    }
  }

  func withContext(
    of index: Int, _ ranking: Ranking, _ horizon: Int64, _ statistics: SearchStatistics,
    _ body: (SegmentContext) throws -> Void
  ) throws {
    let segment = views[index].segment
    let end = horizon >= lastKey ? segment.documentCount : segment.document(from: horizon + 1)
    if end == 0 { return }
    let average = max(statistics.averageLength, 1)
    let own = max(segment.averageLength, 1)
    let saturations =
      statistics.averageLength == self.statistics.averageLength
      ? saturations : BM25.saturations(averageLength: statistics.averageLength)
    try saturations.withUnsafeBufferPointer { saturations in
      guard let saturations = saturations.baseAddress else { return }
      let scoring = ScoringContext(
        saturations: saturations, norms: segment.norms, inflation: max(1, average / own),
        deflation: max(1, own / average))
      try body(
        SegmentContext(
          view: views[index], index: index, base: bases[index], end: UInt32(end), scoring: scoring, scratch: Scratch(),
          rank: ranking))
    }
  }

  private func count(_ plan: Plan, _ isCancelled: () -> Bool) throws -> Int64 {
    switch plan {
    case .none: return 0
    case .all: return documentCount
    default: break
    }
    var count: Int64 = 0
    for i in views.indices {
      if case .word(let group) = plan, views[i].deleted == nil, group.terms[i].count <= 1 {
        count += Int64(group.terms[i].first?.documentFrequency ?? 0)
        continue
      }
      try withContext(of: i, .nothing, .max, statistics) {
        count += Int64(try $0.count(plan, isCancelled: isCancelled))
      }
    }
    return count
  }

  /// The number of matches: exact where it is free or asked for, else what was seen.
  func total(
    _ search: RankedSearch, _ top: borrowing TopDocuments, exact: Bool, _ isCancelled: () -> Bool
  ) throws -> Total {
    if top.count < top.limit { return Total(count: Int64(top.offered), isExact: true) }
    if exact || search.plan.isCountFree(views) {
      return Total(count: try count(search.plan, isCancelled), isExact: true)
    }
    return Total(count: Int64(top.offered), isExact: search.ranking != .score)
  }

  // MARK: Documents

  /// Which segment a document is in, and its number there.
  func place(of ordinal: UInt32) -> (segment: Int, document: Int) {
    var place = bases.count - 1
    while place > 0 && bases[place] > ordinal { place -= 1 }
    return (place, Int(ordinal - bases[place]))
  }

  func hit(_ candidate: Candidate, _ ranking: Ranking) -> SearchHit {
    let (place, document) = place(of: candidate.ordinal)
    let time = views[place].segment.published[document]
    return SearchHit(
      key: views[place].segment.keys[document], score: ranking == .score ? Score.float(candidate.rank) : 0,
      published: time == SegmentFormat.noTime ? nil : time)
  }

  /// The number of the last document whose key is not above `key`; 0 for none.
  func ordinal(upTo key: Int64) -> UInt32 {
    if key == .max { return .max }
    var ordinal: UInt32 = 0
    for (view, base) in zip(views, bases) {
      let count = view.segment.document(from: key + 1)
      if count > 0 { ordinal = base + UInt32(count) - 1 }
    }
    return ordinal
  }
}
