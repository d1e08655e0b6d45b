package import NewswireModel
internal import NewswireIndex
internal import NewswireStore

extension Archive {
  /// Checks what all queries of a batch share.
  /// - Throws: `invalidArgument` for a limit passed.
  package func check(_ request: BatchSearchRequest) throws(NewswireError) {
    guard (1...Limits.batchQueries).contains(request.queries.count) else {
      throw NewswireError(
        .invalidArgument,
        "\(request.queries.count) queries were given; a batch may have 1 to \(Limits.batchQueries) (limit batchQueries)",
        info: .limit("batchQueries", Limits.batchQueries), field: "queries")
    }
    _ = try Self.pageSize(request.pageSize)
    guard (0...Limits.facetValues).contains(request.sourceLimit) else {
      throw NewswireError(
        .invalidArgument, "source_limit is \(request.sourceLimit); it may be 0 to \(Limits.facetValues)",
        info: .limit("facetValues", Limits.facetValues), field: "source_limit")
    }
  }

  /// Answers one query of a batch.
  /// - Throws: `cancelled` alone; whatever else is wrong with the query is in the answer.
  package func answer(
    _ request: BatchSearchRequest, at index: Int, isCancelled: @escaping () -> Bool = { false }
  ) throws(NewswireError) -> BatchSearchResponse {
    var response = BatchSearchResponse(index: Int32(clamping: index))
    do throws(NewswireError) {
      try answer(request, request.queries[index], &response, isCancelled)
    } catch {
      if error.code == .cancelled { throw error }
      response = BatchSearchResponse(index: Int32(clamping: index))
      response.error = error
    }
    return response
  }

  private func answer(
    _ request: BatchSearchRequest, _ input: QueryInput, _ response: inout BatchSearchResponse,
    _ isCancelled: @escaping () -> Bool
  ) throws(NewswireError) {
    let query = try prepare(input)
    let parsed: ParsedQuery
    if request.pageSize > 0 {
      var search = SearchRequest(query: input)
      search.sort = request.sort
      search.pageSize = request.pageSize
      search.omitPassages = request.omitPassages
      let found = try self.search(prepare(search, query, isCancelled: isCancelled), isCancelled: isCancelled)
      response.hits = found.hits
    }
    if request.sourceLimit > 0 {
      var facets = CountFacetsRequest(query: input)
      facets.fields = [.source]
      facets.limit = request.sourceLimit
      let counted = try self.facets(facets, query, isCancelled: isCancelled)
      (response.count, parsed) = (counted.count, counted.parsed)
      response.sources = counted.facets.first?.values ?? []
    } else {
      (response.count, parsed) = try count(query, isCancelled: isCancelled)
    }
    response.first = try published(.oldest, query, isCancelled)
    response.last = try published(.newest, query, isCancelled)
    response.parsed = parsed
  }

  /// When the first article of an order was published; nil if it has no time.
  private func published(
    _ sort: SortOrder, _ query: PreparedQuery, _ isCancelled: @escaping () -> Bool
  ) throws(NewswireError) -> PublicationTime? {
    let found = try attempt("the search") {
      try query.snapshot.search(query.parsed.tree, sort: sort, limit: 1, isCancelled: isCancelled)
    }
    guard let hit = found.hits.first, hit.published != nil else { return nil }
    return try store.texts(keys: [hit.key]).first?.value?.published
  }
}
