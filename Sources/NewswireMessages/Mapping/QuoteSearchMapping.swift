package import CNewswireProtos
package import NewswireModel

extension SearchQuotesRequest: Message {
  package static var depthLimit: Int? { Query.nesting + 2 }

  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__SearchQuotesRequest>) {
    unsafe newswire__v1__search_quotes_request__init(wire)
  }

  package init(wire: Newswire__V1__SearchQuotesRequest) throws(NewswireError) {
    unsafe self.init(query: try message(wire.query) ?? .tree(.all))
    sort = enumeration(wire.sort)
    pageSize = wire.page_size
    pageToken = unsafe string(wire.page_token)
  }

  package func write(to wire: inout Newswire__V1__SearchQuotesRequest, in arena: borrowing Arena) {
    unsafe wire.query = unsafe arena.message(query)
    wire.sort = wireValue(sort)
    wire.page_size = pageSize
    unsafe wire.page_token = unsafe arena.string(pageToken)
  }
}

extension SearchQuotesResponse: Message {
  package static var depthLimit: Int? { Query.nesting + 2 }

  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__SearchQuotesResponse>) {
    unsafe newswire__v1__search_quotes_response__init(wire)
  }

  package init(wire: Newswire__V1__SearchQuotesResponse) throws(NewswireError) {
    unsafe self.init(parsed: try message(wire.parsed) ?? ParsedQuery(tree: .all, canonical: ""))
    quotes = try unsafe messages(wire.quotes, wire.n_quotes)
    nextPageToken = unsafe string(wire.next_page_token)
    count = wire.count
  }

  package func write(to wire: inout Newswire__V1__SearchQuotesResponse, in arena: borrowing Arena) {
    unsafe (wire.quotes, wire.n_quotes) = unsafe arena.messages(quotes)
    unsafe wire.next_page_token = unsafe arena.string(nextPageToken)
    wire.count = count
    unsafe wire.parsed = unsafe arena.message(parsed)
  }
}

extension QuoteHit: Message {
  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__QuoteHit>) {
    unsafe newswire__v1__quote_hit__init(wire)
  }

  package init(wire: Newswire__V1__QuoteHit) throws(NewswireError) {
    self.init()
    articleID = unsafe string(wire.article_id)
    number = wire.number
    text = unsafe string(wire.text)
    parts = try unsafe messages(wire.parts, wire.n_parts)
    speaker = unsafe string(wire.speaker)
    cue = unsafe string(wire.cue)
    kind = enumeration(wire.kind) ?? .full
    speakerBasis = enumeration(wire.speaker_basis)
    confidence = wire.confidence
    context = try unsafe message(wire.context)
    headline = unsafe string(wire.headline)
    source = unsafe string(wire.source)
    url = unsafe string(wire.url)
    published = try unsafe message(wire.published)
    score = wire.score
  }

  package func write(to wire: inout Newswire__V1__QuoteHit, in arena: borrowing Arena) {
    unsafe wire.article_id = unsafe arena.string(articleID)
    wire.number = number
    unsafe wire.text = unsafe arena.string(text)
    unsafe (wire.parts, wire.n_parts) = unsafe arena.messages(parts)
    unsafe wire.speaker = unsafe arena.string(speaker)
    unsafe wire.cue = unsafe arena.string(cue)
    wire.kind = wireValue(kind)
    wire.speaker_basis = wireValue(speakerBasis)
    wire.confidence = confidence
    unsafe wire.context = unsafe arena.optional(context)
    unsafe wire.headline = unsafe arena.string(headline)
    unsafe wire.source = unsafe arena.string(source)
    unsafe wire.url = unsafe arena.string(url)
    unsafe wire.published = unsafe arena.optional(published)
    wire.score = score
  }
}

extension QuotePart: Message {
  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__QuotePart>) {
    unsafe newswire__v1__quote_part__init(wire)
  }

  package init(wire: Newswire__V1__QuotePart) throws(NewswireError) {
    guard let span: Span = try unsafe message(wire.span) else {
      throw NewswireError(
        .invalidArgument, "a part of a quote has no span; set quote_part.span", info: .missingField,
        field: "quote_part.span")
    }
    unsafe self.init(span: span, text: string(wire.text))
  }

  package func write(to wire: inout Newswire__V1__QuotePart, in arena: borrowing Arena) {
    unsafe wire.span = unsafe arena.message(span)
    unsafe wire.text = unsafe arena.string(text)
  }
}

extension CountQuotesRequest: Message {
  package static var depthLimit: Int? { Query.nesting + 2 }

  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__CountQuotesRequest>) {
    unsafe newswire__v1__count_quotes_request__init(wire)
  }

  package init(wire: Newswire__V1__CountQuotesRequest) throws(NewswireError) {
    unsafe self.init(query: try message(wire.query) ?? .tree(.all))
    limit = wire.limit
    interval = enumeration(wire.interval)
    zone = unsafe string(wire.zone)
    omitEmpty = wire.omit_empty != 0
  }

  package func write(to wire: inout Newswire__V1__CountQuotesRequest, in arena: borrowing Arena) {
    unsafe wire.query = unsafe arena.message(query)
    wire.limit = limit
    wire.interval = wireValue(interval)
    unsafe wire.zone = unsafe arena.string(zone)
    wire.omit_empty = omitEmpty ? 1 : 0
  }
}

extension CountQuotesResponse: Message {
  package static var depthLimit: Int? { Query.nesting + 2 }

  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__CountQuotesResponse>) {
    unsafe newswire__v1__count_quotes_response__init(wire)
  }

  package init(wire: Newswire__V1__CountQuotesResponse) throws(NewswireError) {
    unsafe self.init(parsed: try message(wire.parsed) ?? ParsedQuery(tree: .all, canonical: ""))
    count = wire.count
    speakers = try unsafe messages(wire.speakers, wire.n_speakers)
    speakerCount = wire.speaker_count
    unattributed = wire.unattributed
    buckets = try unsafe messages(wire.buckets, wire.n_buckets)
    undated = wire.undated
  }

  package func write(to wire: inout Newswire__V1__CountQuotesResponse, in arena: borrowing Arena) {
    wire.count = count
    unsafe (wire.speakers, wire.n_speakers) = unsafe arena.messages(speakers)
    wire.speaker_count = speakerCount
    wire.unattributed = unattributed
    unsafe (wire.buckets, wire.n_buckets) = unsafe arena.messages(buckets)
    wire.undated = undated
    unsafe wire.parsed = unsafe arena.message(parsed)
  }
}
