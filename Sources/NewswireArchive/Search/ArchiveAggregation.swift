internal import NewswireIndex
package import NewswireModel

extension Archive {
  /// The most frequent sources, people and so on among the articles that match.
  /// - Throws: `invalidArgument` for a limit passed; `cancelled`.
  package func facets(
    _ request: CountFacetsRequest, _ query: PreparedQuery, isCancelled: @escaping () -> Bool = { false }
  ) throws(NewswireError) -> CountFacetsResponse {
    guard (0...Limits.facetValues).contains(request.limit) else {
      throw NewswireError(
        .invalidArgument,
        "limit is \(request.limit); it may be 0 (for \(Limits.defaultFacetValues)) to \(Limits.facetValues)",
        info: .limit("facetValues", Limits.facetValues), field: "limit")
    }
    var fields: [FacetField] = []
    for field in request.fields where !fields.contains(field) { fields.append(field) }
    if fields.isEmpty { fields = FacetField.allCases }
    let limit = Int(request.limit == 0 ? Limits.defaultFacetValues : request.limit)
    var response = CountFacetsResponse(parsed: query.parsed)
    (response.count, response.facets) = try attempt("the count of facets") {
      try query.snapshot.facets(
        query.parsed.tree, fields: fields, limit: limit, exactTotals: request.exactTotals, isCancelled: isCancelled)
    }
    return response
  }

  /// The articles that match by day, week, month or year.
  /// - Throws: `invalidArgument` for a limit passed; `cancelled`.
  package func timeline(
    _ request: CountTimelineRequest, _ query: PreparedQuery, isCancelled: @escaping () -> Bool = { false }
  ) throws(NewswireError) -> CountTimelineResponse {
    var response = CountTimelineResponse(parsed: query.parsed)
    (response.count, response.undated, response.buckets) = try attempt("the timeline") {
      try query.snapshot.timeline(query.parsed.tree, by: request.interval ?? .month, isCancelled: isCancelled)
    }
    return response
  }
}
