internal import NewswireHighlight
internal import NewswireQuery
internal import NewswireIndex
internal import NewswireMessages
package import NewswireModel
internal import NewswireStore

extension Archive {
  /// A query understood, and the index that answers it.
  package struct PreparedQuery: Sendable {
    package let parsed: ParsedQuery
    let snapshot: IndexSnapshot
    private let preparation: QueryPreparation

    /// What looking up its words and patterns takes, in postings: whoever is to answer at once asks this first.
    package var preparationCost: Int { preparation.cost }
    /// Words and values that it asks for.
    package var wordCount: Int { preparation.wordCount }

    init(_ parsed: ParsedQuery, _ snapshot: IndexSnapshot) {
      self.parsed = parsed
      self.snapshot = snapshot
      preparation = snapshot.preparation(of: parsed.tree)
    }

    /// Postings to visit at most, about a nanosecond each: whether the answer may be computed on an event loop. Looks the query up,
    /// which costs `preparationCost`.
    package var estimatedCost: Int { snapshot.estimatedCost(parsed.tree) }
  }

  /// Understands a query against the index as it is now.
  /// - Throws: `invalidArgument` where the query passes a limit.
  package func prepare(_ query: QueryInput) throws(NewswireError) -> PreparedQuery {
    let parsed = try withCurrentIDs(try Self.parse(query))
    return PreparedQuery(parsed, index.snapshot(includesWithheld: parsed.tree.asksForStatus))
  }

  private static func parse(_ query: QueryInput) throws(NewswireError) -> ParsedQuery {
    switch query {
    case .text(let text, let zone): return try QueryParser.parse(text, zone: zone)
    case .tree(let tree):
      return ParsedQuery(tree: tree, canonical: QueryParser.canonical(tree))
    }
  }

  /// A search made ready: understood, looked up in the index as it is now, and priced.
  package struct PreparedSearch: Sendable {
    let query: PreparedQuery
    let search: RankedSearch
    let request: SearchRequest
    let sort: SortOrder
    let cursor: SearchCursor?
    /// The most hits that the answer has.
    package let limit: Int
    /// What making it ready took.
    let preparing: Duration

    /// Postings to visit at most, about a nanosecond each: whether the answer may be computed on an event loop.
    package var estimatedCost: Int { search.cost }
  }

  /// Makes a search ready, which costs the query's `preparationCost`.
  /// - Parameter query: that of the request, if it is understood already.
  /// - Throws: `invalidArgument` for a limit passed or a page token of another search; `resourceExhausted` for a budget passed; `cancelled`.
  package func prepare(
    _ request: SearchRequest, _ query: PreparedQuery? = nil, isCancelled: @escaping () -> Bool = { false }
  ) throws(NewswireError) -> PreparedSearch {
    let start = ContinuousClock.now
    let query = if let query { query } else { try prepare(request.query) }
    let limit = try Self.pageSize(request.pageSize)
    let sort = request.sort ?? query.parsed.sort ?? .relevance
    let cursor = try attempt("the page token") {
      request.pageToken.isEmpty ? nil : try SearchCursor(decoding: request.pageToken)
    }
    let search = try attempt("the search") {
      try RankedSearch(
        query.snapshot, query.parsed.tree, sort: sort, after: cursor, isCollapsed: request.collapse,
        tally: request.profile ? WorkTally() : nil, isCancelled: isCancelled)
    }
    return PreparedSearch(
      query: query, search: search, request: request, sort: sort, cursor: cursor, limit: limit,
      preparing: ContinuousClock.now - start)
  }

  /// The best articles for a query.
  /// - Parameter isCancelled: asked now and then during the search.
  /// - Throws: `cancelled`; `dataLoss` where an article or the index is damaged.
  package func search(
    _ prepared: PreparedSearch, isCancelled: @escaping () -> Bool = { false }
  ) throws(NewswireError) -> SearchResponse {
    let (query, request) = (prepared.query, prepared.request)
    let start = ContinuousClock.now
    let results = try attempt("the search") {
      try query.snapshot.search(
        prepared.search, limit: prepared.limit, exactTotal: request.exactTotal, showsCards: request.omitPassages,
        isCancelled: isCancelled)
    }
    let searched = ContinuousClock.now
    var response = SearchResponse(parsed: query.parsed)
    for warning in results.warnings { response.parsed.warn(warning) }
    response.total = results.total
    response.stories = results.stories
    response.nextPageToken = results.next?.encoded() ?? ""
    let explanations =
      request.explain && prepared.sort == .relevance
      ? try attempt("the explanation") {
        try query.snapshot.explain(prepared.search, keys: results.hits.map(\.key), isCancelled: isCancelled)
      } : [:]
    let (hits, damaged) = try hits(
      results.hits, request.omitPassages ? nil : Highlighter(query.parsed.tree), explanations, isCancelled)
    response.hits = hits
    response.parsed.warnings += Self.warnings(damaged: damaged)
    if request.profile {
      response.profile = SearchProfile(
        prepared, candidates: results.candidates, work: prepared.search.tally?.work ?? SearchWork(),
        searching: prepared.preparing + (searched - start),
        reading: ContinuousClock.now - searched)
    }
    return response
  }

  /// - Parameter highlighter: finds the passages; nil for none, which takes no look at the store if every hit has its card.
  private func hits(
    _ found: [SearchHit], _ highlighter: consuming Highlighter?, _ explanations: [Int64: ScoreExplanation],
    _ isCancelled: () -> Bool
  ) throws(NewswireError) -> (hits: [Hit], damaged: Int) {
    var hits: [Hit] = []
    if highlighter == nil {
      hits = found.compactMap { found in found.card.map { Hit($0, found, explanations[found.key]) } }
      if hits.count == found.count { return (hits, 0) }
      hits.removeAll()
    }
    var damaged = 0
    for (found, text) in zip(found, try store.texts(keys: found.map(\.key))) {
      if highlighter != nil, isCancelled() { throw NewswireError(.cancelled, "the search was cancelled") }
      if text.isDamaged { damaged += 1 }
      // An article may have gone between the search and now.
      guard let text = text.value else { continue }
      var hit = Hit(text, found, explanations[found.key])
      if let finding = highlighter?.find(in: text) {
        hit.passages = finding.passages
        hit.matchedFields = finding.fields
      }
      hits.append(hit)
    }
    return (hits, damaged)
  }

  /// What is said of articles that match and cannot be read.
  static func warnings(damaged: Int) -> [QueryWarning] {
    damaged == 0
      ? []
      : [
        QueryWarning(
          start: 0, end: 0,
          message: "\(damaged) matching articles are damaged in the store and left out; `newswire verify` names them")
      ]
  }

  /// A query like that of a search that found nothing, which finds something; empty if there is none, and on a later page. Walks the
  /// dictionary.
  package func didYouMean(
    _ prepared: PreparedSearch, isCancelled: @escaping () -> Bool = { false }
  ) throws(NewswireError) -> String {
    guard prepared.request.pageToken.isEmpty else { return "" }
    let query = prepared.query
    let corrected = try attempt("the correction") {
      try query.snapshot.correction(of: query.parsed.tree, isCancelled: isCancelled)
    }
    return corrected.map { QueryParser.canonical($0, sort: query.parsed.sort) } ?? ""
  }

  /// The most frequent words that begin as the last word of a text.
  /// - Throws: `invalidArgument` for a limit passed; `cancelled`.
  package func suggestions(
    for text: String, limit: Int32, isCancelled: @escaping () -> Bool = { false }
  ) throws(NewswireError) -> [WordSuggestion] {
    guard text.utf8.count <= Limits.queryText else {
      throw NewswireError(
        .invalidArgument,
        "the text has \(text.utf8.count) bytes; at most \(Limits.queryText) are allowed (limit queryText)",
        info: .limit("queryText", Limits.queryText), field: "text")
    }
    let limit = try Self.pageSize(limit)
    return try attempt("the suggestion of words") {
      try index.snapshot().completions(of: text, limit: limit, isCancelled: isCancelled)
    }
  }

  /// The articles that share most with one: those that match its most significant words best.
  /// - Returns: the articles, and the words, the most significant first.
  /// - Throws: `notFound` where there is no such article; `invalidArgument` for a page size passed; `cancelled`.
  package func related(
    to id: String, pageSize: Int32, isCancelled: @escaping () -> Bool = { false }
  ) throws(NewswireError) -> (hits: [Hit], words: [String]) {
    let limit = try Self.pageSize(pageSize)
    let article = try Article(decoding: try packedArticle(id: id))
    let snapshot = index.snapshot()
    let words = try attempt("the choice of words") {
      try snapshot.significantTerms(of: article, limit: Limits.relatedWords, isCancelled: isCancelled)
    }
    if words.isEmpty { return ([], []) }
    let query = Query.and([
      .or(words.map { .word(WordQuery(text: $0, match: .exact)) }),
      .not(.keyword(KeywordQuery(field: .id, value: id))),
    ])
    let results = try attempt("the search for related articles") {
      try snapshot.search(query, sort: .relevance, limit: limit, isCancelled: isCancelled)
    }
    let texts = try store.texts(keys: results.hits.map(\.key))
    let hits = zip(results.hits, texts).compactMap { found, text in text.value.map { Hit($0, found) } }
    return (hits, words)
  }

  /// How many articles match, and what is to be said of the query.
  package func count(
    _ query: PreparedQuery, isCancelled: @escaping () -> Bool = { false }
  ) throws(NewswireError) -> (count: Int64, parsed: ParsedQuery) {
    var parsed = query.parsed
    let count = try attempt("the count") {
      try query.snapshot.count(query.parsed.tree, isCancelled: isCancelled, onWarning: { parsed.warn($0) })
    }
    return (count, parsed)
  }

  /// Articles to be read one page after the other.
  package struct Listing: Sendable {
    let snapshot: IndexSnapshot
    let filter: QueryFilter
  }

  /// Looks a query up for a listing of what matches, which costs the query's `preparationCost`.
  package func listing(
    of query: PreparedQuery, isCancelled: @escaping () -> Bool = { false }
  ) throws(NewswireError) -> Listing {
    try attempt("the listing") {
      Listing(
        snapshot: query.snapshot, filter: try query.snapshot.filter(query.parsed.tree, isCancelled: isCancelled))
    }
  }

  /// Packed articles that match, in the order of their import.
  /// - Parameters:
  ///   - key: of the last article that has been had already; nil to begin.
  ///   - limit: the most articles to read.
  ///   - bytes: the most bytes to return, each article with its field's tag and length before it; one article that is larger by
  ///     itself is returned all the same.
  /// - Returns: the articles, how many were left out because they are damaged, and where to go on; nil at the end.
  package func packedArticles(
    _ listing: Listing, after key: Int64?, limit: Int, bytes: Int, isCancelled: @escaping () -> Bool = { false }
  ) throws(NewswireError) -> (articles: [[UInt8]], damaged: Int, next: Int64?) {
    // One more than is asked for shows whether these are the last.
    let matches = try attempt("the listing") {
      try listing.snapshot.matches(listing.filter, after: key ?? .min, limit: limit + 1, isCancelled: isCancelled)
    }
    let keys = Array(matches.prefix(limit))
    var articles: [[UInt8]] = []
    var (size, damaged) = (0, 0)
    for (key, article) in zip(keys, try store.packedArticles(keys: keys)) {
      if article.isDamaged { damaged += 1 }
      guard let article = article.value else { continue }
      let field = PackedArticle.prefix(size: article.count).count + article.count
      if size > 0, size + field > bytes { return (articles, damaged, key - 1) }
      size += field
      articles.append(article)
    }
    return (articles, damaged, matches.count > limit ? keys.last : nil)
  }

  /// The packed article of an id; nil revision for the current one.
  package func packedArticle(id: String, revision: Int32? = nil) throws(NewswireError) -> [UInt8] {
    try store.packedArticle(id: id, revision: revision)
  }

  /// A page size that a request asks for.
  package static func pageSize(_ requested: Int32) throws(NewswireError) -> Int {
    guard (0...Limits.pageSize).contains(requested) else {
      throw NewswireError(
        .invalidArgument,
        "page_size is \(requested); it may be 0 (for \(Limits.defaultPageSize)) to \(Limits.pageSize)",
        info: .limit("pageSize", Limits.pageSize), field: "page_size")
    }
    return Int(requested == 0 ? Limits.defaultPageSize : requested)
  }
}

extension ParsedQuery {
  /// Adds what the index says of the query as a whole.
  mutating func warn(_ message: String) {
    warnings.append(QueryWarning(start: 0, end: 0, message: message))
  }
}

extension SearchProfile {
  fileprivate init(
    _ search: Archive.PreparedSearch, candidates: Int, work: SearchWork, searching: Duration, reading: Duration
  ) {
    self.init()
    segments = Int32(clamping: search.query.snapshot.segmentCount)
    postings = Int64(search.estimatedCost)
    self.candidates = Int64(candidates)
    blocksDecoded = Int64(work.blocks)
    blocksSkipped = Int64(max(0, search.search.blockCount - work.blocks))
    postingsDecoded = Int64(work.postings)
    positions = Int64(work.positions)
    searchMicroseconds = Int64(searching / .microseconds(1))
    readMicroseconds = Int64(reading / .microseconds(1))
  }
}

extension Hit {
  fileprivate init(_ found: SearchHit, _ explanation: ScoreExplanation?) {
    self.init()
    score = found.score
    otherArticles = Int32(clamping: found.others)
    self.explanation = explanation
  }

  fileprivate init(_ text: ArticleText, _ found: SearchHit, _ explanation: ScoreExplanation? = nil) {
    self.init(found, explanation)
    articleID = text.id
    headline = text.headline
    source = text.source
    published = text.published
  }

  fileprivate init(_ card: HitCard, _ found: SearchHit, _ explanation: ScoreExplanation?) {
    self.init(found, explanation)
    articleID = card.id
    headline = card.headline
    source = card.source
    published = card.published
  }
}
