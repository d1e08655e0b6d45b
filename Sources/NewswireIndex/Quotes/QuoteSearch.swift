package import NewswireModel

/// One quote found.
package struct QuoteMatch: Sendable, Hashable {
  /// The article's.
  package var key: Int64
  /// Which of the article's quotes, from 0.
  package var number: Int
  /// BM25 over the quote's words; 0 unless quotes are sorted by relevance and words were asked for.
  package var score: Float
  let place: QuotePlace
}

/// A page of the quotes that answer a query.
package struct QuoteResults: Sendable {
  package var hits: [QuoteMatch] = []
  /// All that answer, over all pages.
  package var count: Int64 = 0
  /// Whether more come after the hits.
  package var hasMore = false
  package var warnings: [String] = []
  fileprivate let search: SearchCursor.Search
  fileprivate let horizon: Int64
  fileprivate let statistics: SearchStatistics

  /// Where the page after one of the hits begins.
  package func cursor(after hit: QuoteMatch) -> QuoteCursor {
    QuoteCursor(search: search, horizon: horizon, place: hit.place, statistics: statistics)
  }
}

extension IndexSnapshot {
  /// The first `limit` quotes that answer `query`: what it asks of speakers and quoted words is asked of each quote, all else of its
  /// article.
  ///
  /// - Parameters:
  ///   - sort: by relevance, that is by the quoted words asked for and then the newest first; or by a time of the article.
  ///   - cursor: of the last hit of the page before. Later pages hold what answered when the first was made.
  /// - Throws: as `search`. Cost: about a microsecond for each article that may have an answer.
  package func quotes(
    _ query: Query, sort: SortOrder, limit: Int, after cursor: QuoteCursor? = nil,
    isCancelled: @escaping () -> Bool = { false }
  ) throws -> QuoteResults {
    try withBudget(isCancelled) { budget in
      var compiler = QueryCompiler(
        self, statistics: cursor?.article.statistics ?? statistics,
        expansions: try expansions(of: query, budget))
      let plan = try compiler.compileQuotes(query, isScored: sort == .relevance)
      let identity = SearchCursor.Search.quotes(query, sort)
      if let cursor, cursor.article.fingerprint != identity.fingerprint || !compiler.usesAllFrequencies {
        throw SearchCursor.foreign
      }
      let horizon = cursor?.article.horizon ?? lastKey
      var best = BestQuotes(limit: limit, after: cursor?.place)
      try forEachQuote(plan, horizon: horizon, budget) { context, document, quote in
        let time = unsafe context.segment.published[Int(document)]
        let rank =
          switch sort {
          case .relevance: quote.score
          case .newest: time
          case .oldest: time == SegmentFormat.noTime ? .min : 0 - time
          case .imported: unsafe context.segment.imported[Int(document)]
          }
        unsafe best.offer(
          QuotePlace(rank: rank, time: time, key: context.segment.keys[Int(document)], number: quote.number))
      }
      let places = best.sorted()
      var results = QuoteResults(
        count: best.count, hasMore: best.hasMore, warnings: compiler.warnings, search: identity, horizon: horizon,
        statistics: compiler.statistics)
      results.hits = places.map { place in
        let score = sort == .relevance ? Score.float(place.rank) : 0
        return QuoteMatch(key: place.key, number: Int(place.number), score: score, place: place)
      }
      return results
    }
  }

  /// Calls `body` with every quote that answers, segment by segment.
  /// - Parameter horizon: the last key that is looked at.
  func forEachQuote(
    _ plan: QuotePlan, horizon: Int64 = .max, _ budget: QueryBudget,
    _ body: (SegmentContext, UInt32, AnsweringQuote) -> Void
  ) throws {
    if case .none = plan.articles.plan { return }
    for i in views.indices {
      try withContext(of: i, .nothing, dates: plan.articles.dates, horizon: horizon, statistics, budget) { context in
        var quotes = try SegmentQuotes(plan, in: context)
        var steps = 0
        try quotes.documents().forEach({ budget.mustEnd }) { document in
          // A few hundred documents with quotes take about as long as a question to the budget may wait.
          steps += 1
          if steps & 255 == 0, budget.mustEnd { return }
          quotes.find(in: UInt32(truncatingIfNeeded: document))
          for quote in quotes.found { body(context, UInt32(truncatingIfNeeded: document), quote) }
        }
      }
    }
    try budget.check()
  }
}

/// The first of the quotes that are offered in any order.
private struct BestQuotes {
  private let limit: Int
  private let after: QuotePlace?
  private var places: [QuotePlace] = []
  /// The last of the first so far; nil until there are so many.
  private var last: QuotePlace?
  /// How many were offered, those of the pages before among them.
  private(set) var count: Int64 = 0
  /// How many come after the page before.
  private var following = 0

  init(limit: Int, after: QuotePlace?) {
    self.limit = limit
    self.after = after
  }

  /// Whether there are more than `limit`.
  var hasMore: Bool { following > limit }

  mutating func offer(_ place: QuotePlace) {
    count += 1
    if let after, !QuotePlace.isBefore(after, place) { return }
    following += 1
    if let last, !QuotePlace.isBefore(place, last) { return }
    places.append(place)
    if places.count >= limit * 2 + 64 { cut() }
  }

  private mutating func cut() {
    places.sort(by: QuotePlace.isBefore)
    if places.count >= limit {
      places.removeLast(places.count - limit)
      last = places.last
    }
  }

  func sorted() -> [QuotePlace] { Array(places.sorted(by: QuotePlace.isBefore).prefix(limit)) }
}
