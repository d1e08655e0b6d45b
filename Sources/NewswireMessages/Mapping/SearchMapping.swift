package import CNewswireProtos
package import NewswireModel

extension SearchRequest: Message {
  package static var depthLimit: Int? { Query.nesting + 2 }

  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__SearchRequest>) {
    unsafe newswire__v1__search_request__init(wire)
  }

  package init(wire: Newswire__V1__SearchRequest) throws(NewswireError) {
    unsafe self.init(query: try message(wire.query) ?? .tree(.all))
    sort = enumeration(wire.sort)
    pageSize = wire.page_size
    pageToken = unsafe string(wire.page_token)
    exactTotal = wire.exact_total != 0
    explain = wire.explain != 0
    profile = wire.profile != 0
    collapse = wire.collapse != 0
    omitPassages = wire.omit_passages != 0
  }

  package func write(to wire: inout Newswire__V1__SearchRequest, in arena: borrowing Arena) {
    unsafe wire.query = unsafe arena.message(query)
    wire.sort = wireValue(sort)
    wire.page_size = pageSize
    unsafe wire.page_token = unsafe arena.string(pageToken)
    wire.exact_total = exactTotal ? 1 : 0
    wire.explain = explain ? 1 : 0
    wire.profile = profile ? 1 : 0
    wire.collapse = collapse ? 1 : 0
    wire.omit_passages = omitPassages ? 1 : 0
  }
}

extension SearchResponse: Message {
  package static var depthLimit: Int? { Query.nesting + 2 }

  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__SearchResponse>) {
    unsafe newswire__v1__search_response__init(wire)
  }

  package init(wire: Newswire__V1__SearchResponse) throws(NewswireError) {
    unsafe self.init(parsed: try message(wire.parsed) ?? ParsedQuery(tree: .all, canonical: ""))
    hits = try unsafe messages(wire.hits, wire.n_hits)
    nextPageToken = unsafe string(wire.next_page_token)
    if let total = unsafe wire.total?.pointee { self.total = Total(wire: total) }
    stories = unsafe (wire.stories?.pointee).map(Total.init)
    didYouMean = unsafe string(wire.did_you_mean)
    profile = try unsafe message(wire.profile)
  }

  package func write(to wire: inout Newswire__V1__SearchResponse, in arena: borrowing Arena) {
    unsafe (wire.hits, wire.n_hits) = unsafe arena.messages(hits)
    unsafe wire.next_page_token = unsafe arena.string(nextPageToken)
    unsafe wire.total = unsafe arena.message(total)
    unsafe wire.parsed = unsafe arena.message(parsed)
    unsafe wire.did_you_mean = unsafe arena.string(didYouMean)
    unsafe wire.profile = unsafe arena.optional(profile)
    unsafe wire.stories = unsafe arena.optional(stories)
  }
}

extension Total: Message {
  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__Total>) {
    unsafe newswire__v1__total__init(wire)
  }

  package init(wire: Newswire__V1__Total) {
    self.init(count: wire.count, isExact: wire.is_exact != 0)
  }

  package func write(to wire: inout Newswire__V1__Total, in arena: borrowing Arena) {
    wire.count = count
    wire.is_exact = isExact ? 1 : 0
  }
}

extension Hit: Message {
  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__Hit>) {
    unsafe newswire__v1__hit__init(wire)
  }

  package init(wire: Newswire__V1__Hit) throws(NewswireError) {
    self.init()
    articleID = unsafe string(wire.article_id)
    score = wire.score
    headline = unsafe string(wire.headline)
    source = unsafe string(wire.source)
    published = try unsafe message(wire.published)
    passages = try unsafe messages(wire.passages, wire.n_passages)
    explanation = try unsafe message(wire.explanation)
    otherArticles = wire.other_articles
    matchedFields = unsafe enumerations(wire.matched_fields, wire.n_matched_fields)
  }

  package func write(to wire: inout Newswire__V1__Hit, in arena: borrowing Arena) {
    unsafe wire.article_id = unsafe arena.string(articleID)
    wire.score = score
    unsafe wire.headline = unsafe arena.string(headline)
    unsafe wire.source = unsafe arena.string(source)
    unsafe wire.published = unsafe arena.optional(published)
    unsafe (wire.passages, wire.n_passages) = unsafe arena.messages(passages)
    unsafe wire.explanation = unsafe arena.optional(explanation)
    wire.other_articles = otherArticles
    unsafe (wire.matched_fields, wire.n_matched_fields) = unsafe arena.enumerations(matchedFields)
  }
}

extension Passage: Message {
  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__Passage>) {
    unsafe newswire__v1__passage__init(wire)
  }

  package init(wire: Newswire__V1__Passage) throws(NewswireError) {
    guard let span: Span = try unsafe message(wire.span) else {
      throw NewswireError(
        .invalidArgument, "a passage has no span; set passage.span", info: .missingField, field: "passage.span")
    }
    let highlights: [Highlight] = try unsafe messages(wire.highlights, wire.n_highlights)
    unsafe self.init(span: span, text: string(wire.text), highlights: highlights.map(\.range))
  }

  package func write(to wire: inout Newswire__V1__Passage, in arena: borrowing Arena) {
    unsafe wire.span = unsafe arena.message(span)
    unsafe wire.text = unsafe arena.string(text)
    unsafe (wire.highlights, wire.n_highlights) = unsafe arena.messages(highlights.map(Highlight.init(range:)))
  }
}

/// A highlight as a message.
private struct Highlight: Message {
  var range: Range<Int32>

  init(range: Range<Int32>) { self.range = range }

  static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__Highlight>) {
    unsafe newswire__v1__highlight__init(wire)
  }

  init(wire: Newswire__V1__Highlight) throws(NewswireError) {
    guard wire.start <= wire.end else {
      throw NewswireError(.invalidArgument, "a highlight ends at \(wire.end), before its start at \(wire.start)")
    }
    range = wire.start..<wire.end
  }

  func write(to wire: inout Newswire__V1__Highlight, in arena: borrowing Arena) {
    wire.start = range.lowerBound
    wire.end = range.upperBound
  }
}
