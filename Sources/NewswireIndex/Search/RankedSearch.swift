internal import NewswireModel

/// A search made ready: its plan, its order, and where its page begins.
struct RankedSearch {
  let plan: Plan
  let ranking: Ranking
  /// Documents with greater keys came after the first page was made.
  let horizon: Int64
  let statistics: SearchStatistics
  let warnings: [String]
  /// The last result of the page before.
  let after: Candidate?
  private let identity: SearchCursor.Search

  /// - Throws: as `IndexSnapshot.search`.
  init(
    _ snapshot: IndexSnapshot, _ query: Query, sort: SortOrder, after cursor: SearchCursor?, isCollapsed: Bool = false
  ) throws {
    var compiler = QueryCompiler(views: snapshot.views, statistics: cursor?.statistics ?? snapshot.statistics)
    plan = try compiler.compile(query, isScored: sort == .relevance)
    identity = .query(query, sort, isCollapsed: isCollapsed)
    if let cursor, cursor.fingerprint != identity.fingerprint || !compiler.usesAllFrequencies {
      throw NewswireError(
        .invalidArgument, "the page token belongs to another query; repeat the query and sort order it came from",
        info: .badPageToken, field: "page_token")
    }
    horizon = cursor?.horizon ?? snapshot.lastKey
    ranking =
      switch sort {
      case .relevance: .score
      case .newest: .newest
      case .oldest: .oldest
      }
    statistics = compiler.statistics
    warnings = compiler.warnings
    after = cursor.map { Candidate(rank: $0.rank, ordinal: snapshot.ordinal(upTo: $0.key)) }
  }

  /// Room for the best results that come after one.
  func top(limit: Int, after: Candidate?) -> TopDocuments {
    TopDocuments(limit: limit, after: after, lowest: ranking == .score ? -1 : .min)
  }

  /// Where the page after a result begins.
  func cursor(after last: Candidate, key: Int64) -> SearchCursor {
    SearchCursor(search: identity, horizon: horizon, rank: last.rank, key: key, statistics: statistics)
  }
}
