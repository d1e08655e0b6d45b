package import CNewswireProtos
package import NewswireModel

extension SearchRequest: Message {
  package static var depthLimit: Int? { Query.nesting + 2 }

  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__SearchRequest>) {
    newswire__v1__search_request__init(wire)
  }

  package init(wire: Newswire__V1__SearchRequest) throws(NewswireError) {
    self.init(query: try message(wire.query) ?? .tree(.all))
    sort = enumeration(wire.sort)
    pageSize = wire.page_size
    pageToken = string(wire.page_token)
    exactTotal = wire.exact_total != 0
    explain = wire.explain != 0
    profile = wire.profile != 0
    collapse = wire.collapse != 0
    omitPassages = wire.omit_passages != 0
  }

  package func write(to wire: inout Newswire__V1__SearchRequest, in arena: borrowing Arena) {
    wire.query = arena.message(query)
    wire.sort = wireValue(sort)
    wire.page_size = pageSize
    wire.page_token = arena.string(pageToken)
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
    newswire__v1__search_response__init(wire)
  }

  package init(wire: Newswire__V1__SearchResponse) throws(NewswireError) {
    self.init(parsed: try message(wire.parsed) ?? ParsedQuery(tree: .all, canonical: ""))
    hits = try messages(wire.hits, wire.n_hits)
    nextPageToken = string(wire.next_page_token)
    if let total = wire.total?.pointee { self.total = Total(wire: total) }
    stories = (wire.stories?.pointee).map(Total.init)
    didYouMean = string(wire.did_you_mean)
    profile = try message(wire.profile)
  }

  package func write(to wire: inout Newswire__V1__SearchResponse, in arena: borrowing Arena) {
    (wire.hits, wire.n_hits) = arena.messages(hits)
    wire.next_page_token = arena.string(nextPageToken)
    wire.total = arena.message(total)
    wire.parsed = arena.message(parsed)
    wire.did_you_mean = arena.string(didYouMean)
    wire.profile = arena.optional(profile)
    wire.stories = arena.optional(stories)
  }
}

extension Total: Message {
  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__Total>) { newswire__v1__total__init(wire) }

  package init(wire: Newswire__V1__Total) {
    self.init(count: wire.count, isExact: wire.is_exact != 0)
  }

  package func write(to wire: inout Newswire__V1__Total, in arena: borrowing Arena) {
    wire.count = count
    wire.is_exact = isExact ? 1 : 0
  }
}

extension Hit: Message {
  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__Hit>) { newswire__v1__hit__init(wire) }

  package init(wire: Newswire__V1__Hit) throws(NewswireError) {
    self.init()
    articleID = string(wire.article_id)
    score = wire.score
    headline = string(wire.headline)
    source = string(wire.source)
    published = try message(wire.published)
    passages = try messages(wire.passages, wire.n_passages)
    explanation = try message(wire.explanation)
    otherArticles = wire.other_articles
    matchedFields = enumerations(wire.matched_fields, wire.n_matched_fields)
  }

  package func write(to wire: inout Newswire__V1__Hit, in arena: borrowing Arena) {
    wire.article_id = arena.string(articleID)
    wire.score = score
    wire.headline = arena.string(headline)
    wire.source = arena.string(source)
    wire.published = arena.optional(published)
    (wire.passages, wire.n_passages) = arena.messages(passages)
    wire.explanation = arena.optional(explanation)
    wire.other_articles = otherArticles
    (wire.matched_fields, wire.n_matched_fields) = arena.enumerations(matchedFields)
  }
}

extension Passage: Message {
  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__Passage>) {
    newswire__v1__passage__init(wire)
  }

  package init(wire: Newswire__V1__Passage) throws(NewswireError) {
    guard let span: Span = try message(wire.span) else {
      throw NewswireError(
        .invalidArgument, "a passage has no span; set passage.span", info: .missingField, field: "passage.span")
    }
    let highlights: [Highlight] = try messages(wire.highlights, wire.n_highlights)
    self.init(span: span, text: string(wire.text), highlights: highlights.map(\.range))
  }

  package func write(to wire: inout Newswire__V1__Passage, in arena: borrowing Arena) {
    wire.span = arena.message(span)
    wire.text = arena.string(text)
    (wire.highlights, wire.n_highlights) = arena.messages(highlights.map(Highlight.init(range:)))
  }
}

/// A highlight as a message.
private struct Highlight: Message {
  var range: Range<Int32>

  init(range: Range<Int32>) { self.range = range }

  static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__Highlight>) { newswire__v1__highlight__init(wire) }

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
