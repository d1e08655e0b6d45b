internal import NewswireHighlight
internal import NewswireIndex
package import NewswireModel
internal import NewswireQuery
internal import NewswireStore

extension Archive {
  /// Bytes of a page of quotes beyond which it ends: the envelope and the query need room too.
  private static let quotePageBytes = Limits.message / 2

  /// Quotes: what the query asks of speakers and quoted words is asked of each quote, all else of its article.
  /// - Throws: `invalidArgument` for a limit passed or a page token of another search; `resourceExhausted` for a budget passed;
  ///   `cancelled`; `dataLoss` if the index is damaged.
  package func quotes(
    _ request: SearchQuotesRequest, isCancelled: @escaping () -> Bool = { false }
  ) throws(NewswireError) -> SearchQuotesResponse {
    let query = try prepareQuotes(request.query)
    let limit = try Self.pageSize(request.pageSize)
    let sort = request.sort ?? query.parsed.sort ?? .relevance
    let results = try attempt("the search for quotes") {
      let cursor = request.pageToken.isEmpty ? nil : try QuoteCursor(decoding: request.pageToken)
      return try query.snapshot.quotes(
        query.parsed.tree, sort: sort, limit: limit, after: cursor, isCancelled: isCancelled)
    }
    var response = SearchQuotesResponse(parsed: query.parsed)
    response.count = results.count
    for warning in results.warnings { response.parsed.warn(warning) }
    var damaged: Set<Int64> = []
    var texts: [Int64: Lookup<ArticleText>] = [:]
    let keys = Array(Set(results.hits.map(\.key)))
    for (key, text) in zip(keys, try store.texts(keys: keys)) { texts[key] = text }
    var bytes = 0
    for (place, hit) in results.hits.enumerated() {
      if texts[hit.key]?.isDamaged == true { damaged.insert(hit.key) }
      // An article may have gone between the search and now.
      if let text = texts[hit.key]?.value, let quote = QuoteHit(text, number: hit.number, score: hit.score) {
        response.quotes.append(quote)
        bytes += quote.byteCount
      }
      let isLast = place == results.hits.count - 1
      if isLast ? results.hasMore : bytes > Self.quotePageBytes {
        response.nextPageToken = results.cursor(after: hit).encoded()
        break
      }
    }
    response.parsed.warnings += Self.warnings(damaged: damaged.count)
    return response
  }

  /// The quotes that answer, by speaker and over time.
  /// - Throws: as `quotes`; `invalidArgument` for a zone that is not known.
  package func countQuotes(
    _ request: CountQuotesRequest, isCancelled: @escaping () -> Bool = { false }
  ) throws(NewswireError) -> CountQuotesResponse {
    let query = try prepareQuotes(request.query)
    let limit = try Self.facetLimit(request.limit)
    let periods = try request.interval.map { interval throws(NewswireError) in
      try Self.periods(interval, zone: request.zone, of: request.query)
    }
    let counts = try attempt("the count of quotes") {
      try query.snapshot.quoteCounts(
        query.parsed.tree, limit: limit, by: periods, omitsEmpty: request.omitEmpty, isCancelled: isCancelled)
    }
    var response = CountQuotesResponse(parsed: query.parsed)
    for warning in counts.warnings { response.parsed.warn(warning) }
    response.count = counts.count
    response.speakers = counts.speakers
    response.speakerCount = counts.speakerCount
    response.unattributed = counts.unattributed
    response.undated = counts.undated
    if let periods { response.buckets = counts.periods.map { TimelineBucket($0, periods) } }
    return response
  }

  private func prepareQuotes(_ query: QueryInput) throws(NewswireError) -> PreparedQuery {
    let prepared = try prepare(query)
    return PreparedQuery(prepared.parsed.askedOfQuotes(), prepared.snapshot)
  }
}

extension QuoteHit {
  /// Bytes on the wire, at most.
  fileprivate var byteCount: Int {
    let texts = [text, speaker, cue, headline, source, url, context?.text ?? ""]
    return texts.reduce(256) { $0 + $1.utf8.count } + parts.reduce(0) { $0 + $1.text.utf8.count + 64 }
  }
}
