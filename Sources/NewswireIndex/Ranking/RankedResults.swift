internal import NewswireModel

/// What is known of the order of a search's results.
///
/// The first results are ordered by `Reranking`. They are the same on every page: those that BM25 put before the *edge*, the last of
/// them, when the first page was made.
struct RankedResults {
  /// Of the last run.
  private(set) var matches = SeenMatches()
  /// The best articles by BM25 in their new order; nil until they are needed.
  private var leaders: [Candidate]?
  private var edge: SearchCursor.Edge
  /// What the leaders have besides their scores by BM25.
  private var gains: [UInt32: Reranking.Gain] = [:]
  /// The first results after the leaders, as far as they are known.
  private var followers: ArraySlice<Candidate> = []

  init(_ search: RankedSearch) { edge = search.edge }

  /// The first results after one.
  mutating func next(
    _ limit: Int, after last: Candidate?, of search: RankedSearch, in snapshot: IndexSnapshot, _ budget: QueryBudget
  ) throws -> [Candidate] {
    guard let reranking = search.reranking, limit > 0, !isPastLeaders(last) else {
      return try run(limit, after: last, of: search, in: snapshot, budget)
    }
    if leaders == nil { try findLeaders(by: reranking, limit, of: search, in: snapshot, budget) }
    let rest = (leaders ?? []).filter { leader in last.map { Candidate.isBetter($0, leader) } ?? true }
    let missing = limit - rest.count
    guard missing > 0, case .after(let rank, let key) = edge else { return Array(rest.prefix(limit)) }
    if followers.count >= missing || last == nil { return rest + followers.prefix(missing) }
    let edge = Candidate(rank: rank, key: key, ordinal: 0)
    return rest + (try run(missing, after: edge, of: search, in: snapshot, budget))
  }

  /// Where the page after a result begins.
  func cursor(after last: Candidate, count: Int, of search: RankedSearch) -> SearchCursor {
    search.cursor(after: last, count: count, edge: edge)
  }

  /// What a match ranks by.
  /// - Parameter rank: by BM25, or by its time.
  func rank(of ordinal: UInt32, by rank: Int64) -> Int64 {
    leaders?.first { $0.ordinal == ordinal }?.rank ?? rank
  }

  /// What the first results have besides their scores by BM25, by their numbers over all segments.
  mutating func gains(
    of search: RankedSearch, in snapshot: IndexSnapshot, _ budget: QueryBudget
  ) throws -> [UInt32: Reranking.Gain] {
    if let reranking = search.reranking { try findLeaders(by: reranking, 0, of: search, in: snapshot, budget) }
    return gains
  }

  private func isPastLeaders(_ last: Candidate?) -> Bool {
    guard let last, case .after(let rank, let key) = edge else { return false }
    return Candidate.isBetter(Candidate(rank: rank, key: key, ordinal: 0), last)
  }

  private mutating func findLeaders(
    by reranking: Reranking, _ limit: Int, of search: RankedSearch, in snapshot: IndexSnapshot, _ budget: QueryBudget
  ) throws {
    let most = reranking.candidateCount
    let best = try run(max(limit, most), after: nil, of: search, in: snapshot, budget)
    var leaders = Array(best.prefix(most))
    switch edge {
    case .unknown:
      followers = best.dropFirst(most)
      edge = leaders.count < most ? .none : leaders.last.map { .after(rank: $0.rank, key: $0.key) } ?? .none
    case .none: break
    case .after(let rank, let key):
      let edge = Candidate(rank: rank, key: key, ordinal: 0)
      leaders.removeAll { Candidate.isBetter(edge, $0) }
    }
    gains = try snapshot.gains(of: leaders.map(\.ordinal), reranking, tally: search.tally, budget)
    for i in leaders.indices { leaders[i].rank += gains[leaders[i].ordinal]?.sum ?? 0 }
    leaders.sort(by: Candidate.isBetter)
    self.leaders = leaders
  }

  private mutating func run(
    _ limit: Int, after last: Candidate?, of search: RankedSearch, in snapshot: IndexSnapshot, _ budget: QueryBudget
  ) throws -> [Candidate] {
    var top = search.top(limit: limit, after: last)
    try snapshot.run(search, &top, budget)
    matches = SeenMatches(top)
    return top.sorted()
  }
}

/// What a run saw of the matches.
struct SeenMatches {
  private(set) var offered = 0
  /// Whether there was room for more.
  private(set) var hasRoom = false
  private(set) var isPartial = false

  init() {}

  init(_ top: borrowing TopDocuments) {
    offered = top.offered
    hasRoom = top.count < top.limit
    isPartial = top.isPartial
  }
}
