package import CNewswireProtos
package import NewswireModel

extension CountFacetsRequest: Message {
  package static var depthLimit: Int? { Query.nesting + 2 }

  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__CountFacetsRequest>) {
    unsafe newswire__v1__count_facets_request__init(wire)
  }

  package init(wire: Newswire__V1__CountFacetsRequest) throws(NewswireError) {
    unsafe self.init(query: try message(wire.query) ?? .tree(.all))
    fields = unsafe enumerations(wire.fields, wire.n_fields)
    limit = wire.limit
    exactTotals = wire.exact_totals != 0
  }

  package func write(to wire: inout Newswire__V1__CountFacetsRequest, in arena: borrowing Arena) {
    unsafe wire.query = unsafe arena.message(query)
    unsafe (wire.fields, wire.n_fields) = unsafe arena.enumerations(fields)
    wire.limit = limit
    wire.exact_totals = exactTotals ? 1 : 0
  }
}

extension CountFacetsResponse: Message {
  package static var depthLimit: Int? { Query.nesting + 2 }

  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__CountFacetsResponse>) {
    unsafe newswire__v1__count_facets_response__init(wire)
  }

  package init(wire: Newswire__V1__CountFacetsResponse) throws(NewswireError) {
    unsafe self.init(parsed: try message(wire.parsed) ?? ParsedQuery(tree: .all, canonical: ""))
    count = wire.count
    facets = try unsafe messages(wire.facets, wire.n_facets)
  }

  package func write(to wire: inout Newswire__V1__CountFacetsResponse, in arena: borrowing Arena) {
    wire.count = count
    unsafe (wire.facets, wire.n_facets) = unsafe arena.messages(facets)
    unsafe wire.parsed = unsafe arena.message(parsed)
  }
}

extension Facet: Message {
  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__Facet>) {
    unsafe newswire__v1__facet__init(wire)
  }

  package init(wire: Newswire__V1__Facet) throws(NewswireError) {
    guard let field: FacetField = enumeration(wire.field) else {
      throw NewswireError(
        .invalidArgument, "a facet has no field that is known here; set facet.field", info: .missingField,
        field: "facet.field")
    }
    unsafe self.init(
      field: field, values: try messages(wire.values, wire.n_values),
      total: (wire.total?.pointee).map(Total.init) ?? Total(count: 0, isExact: false))
  }

  package func write(to wire: inout Newswire__V1__Facet, in arena: borrowing Arena) {
    wire.field = wireValue(field)
    unsafe (wire.values, wire.n_values) = unsafe arena.messages(values)
    unsafe wire.total = unsafe arena.message(total)
  }
}

extension FacetValue: Message {
  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__FacetValue>) {
    unsafe newswire__v1__facet_value__init(wire)
  }

  package init(wire: Newswire__V1__FacetValue) {
    unsafe self.init(value: string(wire.value), count: wire.count)
  }

  package func write(to wire: inout Newswire__V1__FacetValue, in arena: borrowing Arena) {
    unsafe wire.value = unsafe arena.string(value)
    wire.count = count
  }
}

extension CountTimelineRequest: Message {
  package static var depthLimit: Int? { Query.nesting + 2 }

  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__CountTimelineRequest>) {
    unsafe newswire__v1__count_timeline_request__init(wire)
  }

  package init(wire: Newswire__V1__CountTimelineRequest) throws(NewswireError) {
    unsafe self.init(query: try message(wire.query) ?? .tree(.all), interval: enumeration(wire.interval))
    zone = unsafe string(wire.zone)
    omitEmpty = wire.omit_empty != 0
  }

  package func write(to wire: inout Newswire__V1__CountTimelineRequest, in arena: borrowing Arena) {
    unsafe wire.query = unsafe arena.message(query)
    wire.interval = wireValue(interval)
    unsafe wire.zone = unsafe arena.string(zone)
    wire.omit_empty = omitEmpty ? 1 : 0
  }
}

extension CountTimelineResponse: Message {
  package static var depthLimit: Int? { Query.nesting + 2 }

  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__CountTimelineResponse>) {
    unsafe newswire__v1__count_timeline_response__init(wire)
  }

  package init(wire: Newswire__V1__CountTimelineResponse) throws(NewswireError) {
    unsafe self.init(parsed: try message(wire.parsed) ?? ParsedQuery(tree: .all, canonical: ""))
    count = wire.count
    buckets = try unsafe messages(wire.buckets, wire.n_buckets)
    undated = wire.undated
  }

  package func write(to wire: inout Newswire__V1__CountTimelineResponse, in arena: borrowing Arena) {
    wire.count = count
    unsafe (wire.buckets, wire.n_buckets) = unsafe arena.messages(buckets)
    wire.undated = undated
    unsafe wire.parsed = unsafe arena.message(parsed)
  }
}

extension TimelineBucket: Message {
  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__TimelineBucket>) {
    unsafe newswire__v1__timeline_bucket__init(wire)
  }

  package init(wire: Newswire__V1__TimelineBucket) {
    unsafe self.init(start: string(wire.start), count: wire.count, coverage: wire.coverage)
  }

  package func write(to wire: inout Newswire__V1__TimelineBucket, in arena: borrowing Arena) {
    unsafe wire.start = unsafe arena.string(start)
    wire.count = count
    wire.coverage = coverage
  }
}

extension CompareTimelinesRequest: Message {
  package static var depthLimit: Int? { Query.nesting + 2 }

  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__CompareTimelinesRequest>) {
    unsafe newswire__v1__compare_timelines_request__init(wire)
  }

  package init(wire: Newswire__V1__CompareTimelinesRequest) throws(NewswireError) {
    unsafe self.init(queries: try messages(wire.queries, wire.n_queries), interval: enumeration(wire.interval))
    zone = unsafe string(wire.zone)
    omitEmpty = wire.omit_empty != 0
  }

  package func write(to wire: inout Newswire__V1__CompareTimelinesRequest, in arena: borrowing Arena) {
    unsafe (wire.queries, wire.n_queries) = unsafe arena.messages(queries)
    wire.interval = wireValue(interval)
    unsafe wire.zone = unsafe arena.string(zone)
    wire.omit_empty = omitEmpty ? 1 : 0
  }
}

extension CompareTimelinesResponse: Message {
  package static var depthLimit: Int? { Query.nesting + 3 }

  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__CompareTimelinesResponse>) {
    unsafe newswire__v1__compare_timelines_response__init(wire)
  }

  package init(wire: Newswire__V1__CompareTimelinesResponse) throws(NewswireError) {
    self.init()
    series = try unsafe messages(wire.series, wire.n_series)
    buckets = try unsafe messages(wire.buckets, wire.n_buckets)
  }

  package func write(to wire: inout Newswire__V1__CompareTimelinesResponse, in arena: borrowing Arena) {
    unsafe (wire.series, wire.n_series) = unsafe arena.messages(series)
    unsafe (wire.buckets, wire.n_buckets) = unsafe arena.messages(buckets)
  }
}

extension TimelineSeries: Message {
  package static var depthLimit: Int? { Query.nesting + 2 }

  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__TimelineSeries>) {
    unsafe newswire__v1__timeline_series__init(wire)
  }

  package init(wire: Newswire__V1__TimelineSeries) throws(NewswireError) {
    unsafe self.init(
      count: wire.count, undated: wire.undated,
      parsed: try message(wire.parsed) ?? ParsedQuery(tree: .all, canonical: ""))
  }

  package func write(to wire: inout Newswire__V1__TimelineSeries, in arena: borrowing Arena) {
    wire.count = count
    wire.undated = undated
    unsafe wire.parsed = unsafe arena.message(parsed)
  }
}

extension ComparedBucket: Message {
  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__ComparedBucket>) {
    unsafe newswire__v1__compared_bucket__init(wire)
  }

  package init(wire: Newswire__V1__ComparedBucket) {
    unsafe self.init(start: string(wire.start), counts: integers(wire.counts, wire.n_counts), coverage: wire.coverage)
  }

  package func write(to wire: inout Newswire__V1__ComparedBucket, in arena: borrowing Arena) {
    unsafe wire.start = unsafe arena.string(start)
    unsafe (wire.counts, wire.n_counts) = unsafe arena.integers(counts)
    wire.coverage = coverage
  }
}
