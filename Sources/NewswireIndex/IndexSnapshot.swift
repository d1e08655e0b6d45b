package import NewswireModel

/// One article found.
package struct SearchHit: Sendable, Hashable {
  package var key: Int64
  /// BM25; 0 if the query has nothing to score, or results are sorted by time.
  package var score: Float
  /// Seconds since 1970 (UTC); nil if the article has no time.
  package var published: Int64?
  /// Of a collapsed search: how many other articles of its story match.
  package var others = 0
  /// What it shows, if asked for; nil for an article that shows very much.
  package var card: HitCard?
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

/// What has to be done before a search for a query can begin.
package struct QueryPreparation: Sendable, Equatable {
  /// In postings: about a nanosecond each.
  package var cost: Int
  /// Words and values that the query asks for.
  package var wordCount: Int
}

/// The index at one moment: immutable, shared freely between threads, and unmoved by what is written later.
///
/// It is a class because each search passes it on several times, and a copy of its parts would cost a tenth of a search.
package final class IndexSnapshot: Sendable {
  /// The one with the newest article first.
  let views: [SegmentView]
  /// For each segment, the number of its first document over all of them, from 1.
  private let bases: [UInt32]
  let statistics: SearchStatistics
  /// For the statistics' average length.
  private let saturations: [Float]

  /// What each query may use.
  let limits: QueryLimits

  /// What people have added.
  let marks: MarkSets
  /// Names that users want counted as others.
  let aliases: NameAliases
  let leaders: NameLeaders
  /// When it was made, in seconds since 1970: what may be read by then is searched.
  let time: Int64
  /// The last change the snapshot holds.
  package let change: Int64
  package var segmentCount: Int { views.count }
  /// Articles, without the deleted ones.
  package let documentCount: Int64

  init(
    _ views: [SegmentView], marks: MarkSets = MarkSets(), aliases: NameAliases = NameAliases(), change: Int64,
    at time: Int64 = .max, limits: QueryLimits = QueryLimits()
  ) {
    let views = views.sorted { $0.segment.newestTime > $1.segment.newestTime }
    self.views = views
    self.marks = marks
    self.aliases = aliases
    self.limits = limits
    leaders = NameLeaders(views)
    self.time = time
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
    isCancelled: @escaping () -> Bool = { false }
  ) throws -> SearchResults {
    try search(
      RankedSearch(self, query, sort: sort, after: cursor, isCancelled: isCancelled), limit: limit,
      exactTotal: exactTotal, isCancelled: isCancelled)
  }

  /// The first `limit` articles of a search.
  /// - Parameters:
  ///   - search: made ready for this snapshot.
  ///   - exactTotal: whether `total` must be exact, which may cost more than the search itself.
  ///   - showsCards: whether the hits get their cards.
  ///   - isCancelled: asked now and then; the search ends with `.cancelled` once it says true.
  /// - Throws: `.cancelled`; `.resourceExhausted` if it needs more memory than a query may have; `.dataLoss` if a segment turns out to
  ///   be damaged.
  package func search(
    _ search: RankedSearch, limit: Int, exactTotal: Bool = false, showsCards: Bool = false,
    isCancelled: @escaping () -> Bool = { false }
  ) throws -> SearchResults {
    try withBudget(isCancelled) { budget in
      var results =
        search.isCollapsed
        ? try collapsedSearch(search, limit: limit, exactTotal: exactTotal, budget)
        : try plainSearch(search, limit: limit, exactTotal: exactTotal, budget)
      if showsCards { for i in results.hits.indices { results.hits[i].card = try card(ofKey: results.hits[i].key) } }
      return results
    }
  }

  private func plainSearch(
    _ search: RankedSearch, limit: Int, exactTotal: Bool, _ budget: QueryBudget
  ) throws -> SearchResults {
    var ranked = RankedResults(search)
    let best = try ranked.next(limit, after: search.after, of: search, in: self, budget)
    var results = SearchResults(warnings: search.warnings)
    results.hits = best.map { hit($0, search.ranking) }
    results.candidates = ranked.matches.offered
    results.total = try total(search, best.count, ranked.matches, exact: exactTotal, budget)
    if best.count == limit, let last = best.last {
      results.next = ranked.cursor(after: last, count: best.count, of: search)
    }
    return results
  }

  /// How many articles match.
  /// - Parameter onWarning: hears of wildcards that were cut, values that no article has, and the like.
  package func count(
    _ query: Query, isCancelled: @escaping () -> Bool = { false }, onWarning: (String) -> Void = { _ in }
  ) throws -> Int64 {
    try withBudget(isCancelled) { try count(try plan(query, $0, onWarning: onWarning), $0) }
  }

  /// A plan of a query that only filters.
  func plan(
    _ query: Query, _ budget: QueryBudget, onWarning: (String) -> Void = { _ in }
  ) throws -> DatedPlan {
    var compiler = QueryCompiler(self, statistics: statistics, expansions: try expansions(of: query, budget))
    let plan = DatedPlan(try compiler.compile(query, isScored: false))
    for warning in compiler.warnings { onWarning(warning) }
    return plan
  }

  /// What the patterns of a query stand for.
  func expansions(of query: Query, _ budget: QueryBudget) throws -> PatternExpansions {
    try PatternExpansions(PatternCollector(query).patterns, in: views, budget)
  }

  /// What it takes to look up a query's words and patterns. This is known without looking at any: below a microsecond for a query of
  /// ordinary length. A query that cannot be searched for costs nothing.
  package func preparation(of query: Query) -> QueryPreparation {
    guard let collector = try? PatternCollector(query) else { return QueryPreparation(cost: 0, wordCount: 0) }
    let terms = PatternExpansions.cost(collector.patterns, in: views)
    return QueryPreparation(
      cost: terms * Self.termCost + collector.lookups * views.count * Self.lookupCost, wordCount: collector.lookups)
  }

  /// What asking a pattern about one term of the dictionary takes, in postings.
  private static let termCost = 40
  /// What looking up one word and its inflections in one segment takes, in postings.
  private static let lookupCost = 1000

  /// Postings that a search for `query` has to visit at most: a measure of its time, about a nanosecond each. A query that
  /// cannot be searched for costs nothing. It is known only after the query is looked up: see `preparation`.
  package func estimatedCost(_ query: Query) -> Int {
    (try? plan(query, QueryBudget(limits))).map { cost($0) } ?? 0
  }

  func cost(_ plan: DatedPlan) -> Int {
    if documentCount == 0 { return 0 }
    // Words are taken to be spread evenly over time.
    let documents = views.reduce(0) { $0 + plan.documents(of: $1.segment).count }
    let share = Double(documents) / Double(statistics.documentCount)
    return plan.plan.hasWords ? Int((Double(plan.plan.cost) * share).rounded(.up)) : documents
  }

  /// For each segment, the documents that match.
  func matchSets(_ plan: DatedPlan, _ budget: QueryBudget) throws -> [MatchSet] {
    budget.charge(bytes: statistics.documentCount / 8)
    return try views.indices.map { i in
      var set = MatchSet(documentCount: views[i].segment.documentCount)
      try withContext(of: i, .nothing, dates: plan.dates, statistics, budget) {
        set = try $0.matchSet(plan.plan, isCancelled: { budget.mustEnd })
      }
      return set
    }
  }

  // MARK: Running

  /// Runs one call within the budget of one.
  /// - Throws: what `body` throws; `.cancelled` or `.resourceExhausted` if it was ended before it had a result; `.dataLoss` if a file
  ///   can no longer be read.
  @inline(__always)
  func withBudget<Value>(
    _ isCancelled: @escaping () -> Bool, _ body: (QueryBudget) throws -> Value
  ) throws -> Value {
    let budget = QueryBudget(limits, isCancelled: isCancelled)
    try checkMappings()
    do {
      let result = try body(budget)
      // Work inside a document gives up without an error.
      if budget.hasEnded { try budget.check() }
      // What was read of a file that is lost says nothing, be it a result or an error.
      try checkMappings()
      return result
    } catch {
      try checkMappings()
      guard error is CancellationError else { throw error }
      throw budget.failure ?? NewswireError(.cancelled, "the search was cancelled")
    }
  }

  /// - Throws: `.dataLoss` if what was read of a segment's file so far may not be what it holds.
  private func checkMappings() throws {
    for i in views.indices { try views[i].segment.checkMapping() }
  }

  var lastKey: Int64 { views.reduce(.min) { max($0, $1.segment.lastKey) } }

  func run(_ search: RankedSearch, _ top: inout TopDocuments, _ budget: QueryBudget) throws {
    if case .none = search.plan.plan { return }
    let order = search.ranking == .oldest ? oldestFirst : nil
    for number in views.indices {
      let i = order?[number] ?? number
      try withContext(
        of: i, search.ranking, dates: search.plan.dates, horizon: search.horizon, search.statistics, budget,
        search.tally
      ) { try $0.offerRanked(search.plan.plan, to: &top, isCancelled: { budget.mustEnd }) }
    }
  }

  /// The segments, the one with the oldest article first.
  private var oldestFirst: [Int] {
    views.indices.sorted { views[$0].segment.oldestTime < views[$1].segment.oldestTime }
  }

  /// Calls `body` with one segment, unless it has nothing to look at.
  /// - Parameters:
  ///   - dates: when what is looked at was published; nil for any time or none.
  ///   - horizon: the last key that is looked at.
  func withContext(
    of index: Int, _ ranking: Ranking, dates: Range<Int64>? = nil, horizon: Int64 = .max,
    _ statistics: SearchStatistics, _ budget: QueryBudget, _ tally: WorkTally? = nil,
    _ body: (SegmentContext) throws -> Void
  ) throws {
    let segment = views[index].segment
    let documents = dates.map { segment.documents(publishedIn: $0) } ?? 0..<segment.documentCount
    guard !documents.isEmpty, let view = views[index].upTo(horizon) else { return }
    let average = max(statistics.averageLength, 1)
    let own = max(segment.averageLength, 1)
    let saturations =
      statistics.averageLength == self.statistics.averageLength
      ? saturations : BM25.saturations(averageLength: statistics.averageLength)
    try unsafe saturations.withUnsafeBufferPointer { saturations in
      guard let saturations = saturations.baseAddress else { return }
      let scoring = unsafe ScoringContext(
        saturations: saturations, norms: segment.norms, inflation: max(1, average / own),
        deflation: max(1, own / average))
      try body(
        SegmentContext(
          view: view, index: index, base: bases[index], documents: documents, scoring: scoring, rank: ranking,
          tally: tally, budget: budget))
    }
  }

  private func count(_ plan: DatedPlan, tally: WorkTally? = nil, _ budget: QueryBudget) throws -> Int64 {
    if case .none = plan.plan { return 0 }
    var count: Int64 = 0
    for i in views.indices {
      if case .word(let group) = plan.plan, plan.dates == nil, views[i].deleted == nil,
        let known = views[i].segment.documentFrequency(of: group, group.terms[i])
      {
        count += Int64(known)
        continue
      }
      try withContext(of: i, .nothing, dates: plan.dates, statistics, budget, tally) {
        count += Int64(try $0.count(plan.plan, isCancelled: { budget.mustEnd }))
      }
    }
    return count
  }

  /// The number of matches: exact where it is free or asked for, else what was seen.
  /// - Parameter count: results found on this page.
  func total(
    _ search: RankedSearch, _ count: Int, _ matches: SeenMatches, exact: Bool, _ budget: QueryBudget
  ) throws -> Total {
    let isTimed = search.ranking != .score
    if matches.hasRoom { return Total(count: Int64(isTimed ? search.passed + count : matches.offered), isExact: true) }
    if exact || search.plan.isCountFree(views) {
      return Total(count: try self.count(search.plan, tally: search.tally, budget), isExact: true)
    }
    if isTimed && search.after != nil { return Total(count: Int64(search.passed + count), isExact: false) }
    return Total(count: Int64(matches.offered), isExact: isTimed && !matches.isPartial)
  }

  // MARK: Documents

  /// Which segment a document is in, and its number there.
  func place(of ordinal: UInt32) -> (segment: Int, document: Int) {
    var place = bases.count - 1
    while place > 0 && bases[place] > ordinal { place -= 1 }
    return (place, Int(ordinal - bases[place]))
  }

  private func card(ofKey key: Int64) throws -> HitCard? {
    for view in views {
      if let document = view.segment.document(of: key) { return try view.segment.card(of: document) }
    }
    return nil
  }

  func hit(_ candidate: Candidate, _ ranking: Ranking) -> SearchHit {
    let (place, document) = place(of: candidate.ordinal)
    let time = unsafe views[place].segment.published[document]
    return unsafe SearchHit(
      key: views[place].segment.keys[document], score: ranking == .score ? Score.float(candidate.rank) : 0,
      published: time == SegmentFormat.noTime ? nil : time)
  }
}
