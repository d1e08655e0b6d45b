package import CNewswireProtos
package import NewswireModel

extension BatchSearchRequest: Message {
  package static var depthLimit: Int? { Query.nesting + 2 }

  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__BatchSearchRequest>) {
    unsafe newswire__v1__batch_search_request__init(wire)
  }

  package init(wire: Newswire__V1__BatchSearchRequest) throws(NewswireError) {
    unsafe self.init(queries: try messages(wire.queries, wire.n_queries))
    pageSize = wire.page_size
    sort = enumeration(wire.sort)
    sourceLimit = wire.source_limit
    omitPassages = wire.omit_passages != 0
  }

  package func write(to wire: inout Newswire__V1__BatchSearchRequest, in arena: borrowing Arena) {
    unsafe (wire.queries, wire.n_queries) = unsafe arena.messages(queries)
    wire.page_size = pageSize
    wire.sort = wireValue(sort)
    wire.source_limit = sourceLimit
    wire.omit_passages = omitPassages ? 1 : 0
  }
}

extension BatchSearchResponse: Message {
  package static var depthLimit: Int? { Query.nesting + 2 }

  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__BatchSearchResponse>) {
    unsafe newswire__v1__batch_search_response__init(wire)
  }

  package init(wire: Newswire__V1__BatchSearchResponse) throws(NewswireError) {
    self.init(index: wire.index)
    error = try unsafe message(wire.error)
    count = wire.count
    first = try unsafe message(wire.first)
    last = try unsafe message(wire.last)
    sources = try unsafe messages(wire.sources, wire.n_sources)
    hits = try unsafe messages(wire.hits, wire.n_hits)
    parsed = try unsafe message(wire.parsed)
  }

  package func write(to wire: inout Newswire__V1__BatchSearchResponse, in arena: borrowing Arena) {
    wire.index = index
    unsafe wire.error = unsafe arena.optional(error)
    wire.count = count
    unsafe wire.first = unsafe arena.optional(first)
    unsafe wire.last = unsafe arena.optional(last)
    unsafe (wire.sources, wire.n_sources) = unsafe arena.messages(sources)
    unsafe (wire.hits, wire.n_hits) = unsafe arena.messages(hits)
    unsafe wire.parsed = unsafe arena.optional(parsed)
  }
}
