internal import NewswireIndex
package import NewswireModel
internal import NewswireQuery
internal import NewswireStore

extension Archive {
  /// The most frequent sources, people and so on among the articles that match.
  /// - Throws: `invalidArgument` for a limit passed; `cancelled`.
  package func facets(
    _ request: CountFacetsRequest, _ query: PreparedQuery, isCancelled: @escaping () -> Bool = { false }
  ) throws(NewswireError) -> CountFacetsResponse {
    let limit = try Self.facetLimit(request.limit)
    var fields: [FacetField] = []
    for field in request.fields where !fields.contains(field) { fields.append(field) }
    if fields.isEmpty { fields = FacetField.usual }
    var response = CountFacetsResponse(parsed: query.parsed)
    let counted = try attempt("the count of facets") {
      try query.snapshot.facets(
        query.parsed.tree, fields: fields.filter { $0 != .story && $0 != .tag }, limit: limit,
        exactTotals: request.exactTotals, isCancelled: isCancelled, onWarning: { response.parsed.warn($0) })
    }
    response.count = counted.count
    var facets = counted.facets[...]
    for field in fields {
      if field == .story {
        response.facets.append(try stories(query, limit: limit, &response.parsed, isCancelled))
      } else if field == .tag {
        let tags = try attempt("the count of tags") {
          try query.snapshot.tags(query.parsed.tree, limit: limit, isCancelled: isCancelled)
        }
        response.facets.append(tags)
      } else if let facet = facets.popFirst() {
        response.facets.append(facet)
      }
    }
    return response
  }

  /// Stories by the id of one of their articles that match.
  private func stories(
    _ query: PreparedQuery, limit: Int, _ parsed: inout ParsedQuery, _ isCancelled: @escaping () -> Bool
  ) throws(NewswireError) -> Facet {
    let stories = try attempt("the count of stories") {
      try query.snapshot.stories(query.parsed.tree, limit: limit, isCancelled: isCancelled)
    }
    let texts = try store.texts(keys: stories.first.map(\.key))
    parsed.warnings += Self.warnings(damaged: texts.count { $0.isDamaged })
    let values = zip(stories.first, texts).compactMap { story, text in
      text.value.map { FacetValue(value: $0.id, count: story.count) }
    }
    return Facet(field: .story, values: values, total: Total(count: stories.count, isExact: true))
  }

  /// How many values of a facet a request asks for.
  static func facetLimit(_ requested: Int32) throws(NewswireError) -> Int {
    guard (0...Limits.facetValues).contains(requested) else {
      throw NewswireError(
        .invalidArgument,
        "limit is \(requested); it may be 0 (for \(Limits.defaultFacetValues)) to \(Limits.facetValues)",
        info: .limit("facetValues", Limits.facetValues), field: "limit")
    }
    return Int(requested == 0 ? Limits.defaultFacetValues : requested)
  }

  /// The articles that match by hour, day, week, month or year.
  /// - Throws: `invalidArgument` for a limit passed or a zone that is not known; `cancelled`.
  package func timeline(
    _ request: CountTimelineRequest, _ query: PreparedQuery, isCancelled: @escaping () -> Bool = { false }
  ) throws(NewswireError) -> CountTimelineResponse {
    let periods = try Self.periods(request.interval, zone: request.zone, of: request.query)
    var response = CountTimelineResponse(parsed: query.parsed)
    let timeline = try attempt("the timeline") {
      try query.snapshot.timeline(
        query.parsed.tree, by: periods, omitsEmpty: request.omitEmpty, isCancelled: isCancelled,
        onWarning: { response.parsed.warn($0) })
    }
    response.count = timeline.count
    response.undated = timeline.undated
    response.buckets = timeline.periods.map { TimelineBucket($0, periods) }
    return response
  }

  /// The articles that match each of several queries, over the same time and in the archive at one moment.
  /// - Throws: as `timeline`.
  package func timelines(
    _ request: CompareTimelinesRequest, isCancelled: @escaping () -> Bool = { false }
  ) throws(NewswireError) -> CompareTimelinesResponse {
    guard (1...Limits.comparedQueries).contains(request.queries.count) else {
      throw NewswireError(
        .invalidArgument,
        "\(request.queries.count) queries were given; 1 to \(Limits.comparedQueries) can be compared (limit comparedQueries)",
        info: .limit("comparedQueries", Limits.comparedQueries), field: "queries")
    }
    let periods = try Self.periods(request.interval, zone: request.zone, of: request.queries[0])
    let first = try prepare(request.queries[0])
    var parsed = [first.parsed]
    for query in request.queries.dropFirst() { parsed.append(try prepare(query).parsed) }
    let timelines = try attempt("the timelines") {
      try first.snapshot.timelines(
        parsed.map(\.tree), by: periods, omitsEmpty: request.omitEmpty, isCancelled: isCancelled,
        onWarning: { parsed[$0].warn($1) })
    }
    var response = CompareTimelinesResponse()
    response.series = zip(timelines, parsed).map { timeline, parsed in
      TimelineSeries(count: timeline.count, undated: timeline.undated, parsed: parsed)
    }
    response.buckets = (timelines.first?.periods ?? []).enumerated().map { place, period in
      ComparedBucket(
        start: periods.name(of: period.start), counts: timelines.map { $0.periods[place].count },
        coverage: period.coverage)
    }
    return response
  }

  /// - Parameter zone: empty for that of the query's text.
  static func periods(
    _ interval: TimelineInterval?, zone: String, of query: QueryInput
  ) throws(NewswireError) -> TimelinePeriods {
    var zone = zone
    if zone.isEmpty, case .text(_, let own) = query { zone = own }
    return TimelinePeriods(interval ?? .month, zone: try ReaderZone(zone))
  }
}

extension TimelineBucket {
  init(_ period: PeriodCount, _ periods: TimelinePeriods) {
    self.init(start: periods.name(of: period.start), count: period.count, coverage: period.coverage)
  }
}
