package import NewswireModel

/// A search made ready for one snapshot: its plan, its order, and where its page begins. Whoever has one knows what it will cost.
package struct RankedSearch: Sendable {
  let plan: DatedPlan
  let ranking: Ranking
  /// Documents with greater keys came after the first page was made.
  let horizon: Int64
  let statistics: SearchStatistics
  let warnings: [String]
  /// The last result of the page before.
  let after: Candidate?
  /// How the best results are ordered anew; nil if they stay as they are.
  let reranking: Reranking?
  /// Where the results that were ordered anew ended on the first page.
  let edge: SearchCursor.Edge
  /// Matches up to that one.
  let passed: Int
  let isCollapsed: Bool
  /// Postings to visit at most: a measure of its time, about a nanosecond each.
  package let cost: Int
  /// Where what the search reads is added up; nil if nobody asks.
  package let tally: WorkTally?
  private let identity: SearchCursor.Search
  let query: Query
  /// What the query's patterns stand for.
  let expansions: PatternExpansions

  /// Looks the query's words up. What that costs at most, `IndexSnapshot.preparation` says before.
  /// - Parameters:
  ///   - cursor: `next` of the page before; nil for the first page.
  ///   - tally: where to add up what the search reads.
  ///   - isCollapsed: whether of the articles that tell one story only the first is a hit.
  ///   - isCancelled: asked now and then; the work ends with `.cancelled` once it returns true.
  /// - Throws: `.invalidArgument` if the query passes a limit or the cursor is of another query; `.resourceExhausted` if the query
  ///   passes a budget; `.cancelled`; `.dataLoss` if a segment turns out to be damaged.
  package init(
    _ snapshot: IndexSnapshot, _ query: Query, sort: SortOrder, after cursor: SearchCursor? = nil,
    isCollapsed: Bool = false, tally: WorkTally? = nil, isCancelled: @escaping () -> Bool = { false }
  ) throws {
    let patterns = try PatternCollector(query).patterns
    expansions =
      patterns.isEmpty
      ? PatternExpansions()
      : try snapshot.withBudget(isCancelled) { try PatternExpansions(patterns, in: snapshot.views, $0) }
    self.query = query
    var compiler = QueryCompiler(
      snapshot, statistics: cursor?.statistics ?? snapshot.statistics, expansions: expansions)
    plan = DatedPlan(try compiler.compile(query, isScored: sort == .relevance))
    cost = snapshot.cost(plan)
    self.isCollapsed = isCollapsed
    self.tally = tally
    identity = .query(query, sort, isCollapsed: isCollapsed)
    if let cursor, cursor.fingerprint != identity.fingerprint || !compiler.usesAllFrequencies {
      throw SearchCursor.foreign
    }
    horizon = cursor?.horizon ?? snapshot.lastKey
    ranking =
      switch sort {
      case .relevance: .score
      case .newest: .newest
      case .oldest: .oldest
      case .imported: .imported
      }
    statistics = compiler.statistics
    warnings = compiler.warnings
    after = cursor.map { Candidate(rank: $0.rank, key: $0.key, ordinal: 0) }
    passed = cursor?.passed ?? 0
    reranking = ranking == .score ? Reranking(plan.plan) : nil
    edge = cursor?.edge ?? .unknown
  }

  /// Blocks of the postings of the query's words: what there is to decode.
  package var blockCount: Int { plan.plan.blockCount }

  /// Room for the best results that come after one.
  func top(limit: Int, after: Candidate?) -> TopDocuments {
    TopDocuments(limit: limit, after: after, lowest: ranking == .score ? -1 : .min)
  }

  /// Where the page after a result begins.
  /// - Parameter count: the page's matches up to that result.
  func cursor(after last: Candidate, count: Int, edge: SearchCursor.Edge) -> SearchCursor {
    SearchCursor(
      search: identity, horizon: horizon, rank: last.rank, key: last.key, edge: edge, passed: passed + count,
      statistics: statistics)
  }
}
