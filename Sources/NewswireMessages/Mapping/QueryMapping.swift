package import CNewswireProtos
package import NewswireModel

extension Query: Message {
  /// Messages that a query of the greatest depth nests: two a level, the `Query` and the node in it.
  static var nesting: Int { Limits.queryDepth * 2 }

  package static var depthLimit: Int? { Self.nesting }

  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__Query>) {
    unsafe newswire__v1__query__init(wire)
  }

  package init(wire: Newswire__V1__Query) throws(NewswireError) {
    if let leaf = try Self.leaf(of: wire) {
      self = leaf
    } else if let branch = try Self.branch(of: wire) {
      self = branch
    } else {
      throw NewswireError(
        .invalidArgument, "a query has no node that is known here; set one of query.node", info: .missingField,
        field: "query.node")
    }
  }

  private static func leaf(of wire: Newswire__V1__Query) throws(NewswireError) -> Query? {
    switch wire.node_case {
    case NEWSWIRE__V1__QUERY__NODE_ALL: return .all
    case NEWSWIRE__V1__QUERY__NODE_WORD: return try unsafe message(wire.word).map(Query.word)
    case NEWSWIRE__V1__QUERY__NODE_PHRASE: return try unsafe message(wire.phrase).map(Query.phrase)
    case NEWSWIRE__V1__QUERY__NODE_MENTION: return try unsafe message(wire.mention).map(Query.mention)
    case NEWSWIRE__V1__QUERY__NODE_KEYWORD: return try unsafe message(wire.keyword).map(Query.keyword)
    case NEWSWIRE__V1__QUERY__NODE_PUBLISHED: return try unsafe message(wire.published).map(Query.published)
    case NEWSWIRE__V1__QUERY__NODE_LENGTH: return try unsafe message(wire.length).map(Query.length)
    case NEWSWIRE__V1__QUERY__NODE_IMPORTED:
      guard let range = unsafe wire.imported?.pointee else { return nil }
      return unsafe .imported(
        PublishedQuery(
          from: try timestamp(range.from, field: "imported.from"),
          until: try timestamp(range.until, field: "imported.until")))
    default: return nil
    }
  }

  private static func branch(of wire: Newswire__V1__Query) throws(NewswireError) -> Query? {
    switch wire.node_case {
    case NEWSWIRE__V1__QUERY__NODE_PROXIMITY: return try unsafe message(wire.proximity).map(Query.proximity)
    case NEWSWIRE__V1__QUERY__NODE_AT_LEAST: return try unsafe message(wire.at_least).map(Query.atLeast)
    case NEWSWIRE__V1__QUERY__NODE_SPEECH: return try unsafe message(wire.speech).map(Query.speech)
    case NEWSWIRE__V1__QUERY__NODE_ALL_OF:
      guard let group = unsafe wire.all_of?.pointee else { return nil }
      return unsafe .and(try messages(group.queries, group.n_queries))
    case NEWSWIRE__V1__QUERY__NODE_ANY_OF:
      guard let group = unsafe wire.any_of?.pointee else { return nil }
      return unsafe .or(try messages(group.queries, group.n_queries))
    case NEWSWIRE__V1__QUERY__NODE_NEGATION:
      return unsafe .not(try required(wire.negation?.pointee.query, "negation.query"))
    default: return nil
    }
  }

  package func write(to wire: inout Newswire__V1__Query, in arena: borrowing Arena) {
    switch self {
    case .all:
      let node = unsafe arena.allocate(Newswire__V1__AllQuery.self, count: 1)
      unsafe newswire__v1__all_query__init(node)
      unsafe (wire.node_case, wire.all) = unsafe (NEWSWIRE__V1__QUERY__NODE_ALL, node)
    case .word(let node):
      unsafe (wire.node_case, wire.word) = unsafe (NEWSWIRE__V1__QUERY__NODE_WORD, arena.message(node))
    case .phrase(let node):
      unsafe (wire.node_case, wire.phrase) = unsafe (NEWSWIRE__V1__QUERY__NODE_PHRASE, arena.message(node))
    case .proximity(let node):
      unsafe (wire.node_case, wire.proximity) = unsafe (NEWSWIRE__V1__QUERY__NODE_PROXIMITY, arena.message(node))
    case .and(let queries):
      let node = unsafe arena.allocate(Newswire__V1__AllOfQuery.self, count: 1)
      unsafe newswire__v1__all_of_query__init(node)
      unsafe (node.pointee.queries, node.pointee.n_queries) = unsafe arena.messages(queries)
      unsafe (wire.node_case, wire.all_of) = unsafe (NEWSWIRE__V1__QUERY__NODE_ALL_OF, node)
    case .or(let queries):
      let node = unsafe arena.allocate(Newswire__V1__AnyOfQuery.self, count: 1)
      unsafe newswire__v1__any_of_query__init(node)
      unsafe (node.pointee.queries, node.pointee.n_queries) = unsafe arena.messages(queries)
      unsafe (wire.node_case, wire.any_of) = unsafe (NEWSWIRE__V1__QUERY__NODE_ANY_OF, node)
    case .not(let query):
      let node = unsafe arena.allocate(Newswire__V1__NotQuery.self, count: 1)
      unsafe newswire__v1__not_query__init(node)
      unsafe node.pointee.query = unsafe arena.message(query)
      unsafe (wire.node_case, wire.negation) = unsafe (NEWSWIRE__V1__QUERY__NODE_NEGATION, node)
    case .atLeast(let node):
      unsafe (wire.node_case, wire.at_least) = unsafe (NEWSWIRE__V1__QUERY__NODE_AT_LEAST, arena.message(node))
    case .mention(let node):
      unsafe (wire.node_case, wire.mention) = unsafe (NEWSWIRE__V1__QUERY__NODE_MENTION, arena.message(node))
    case .speech(let node):
      unsafe (wire.node_case, wire.speech) = unsafe (NEWSWIRE__V1__QUERY__NODE_SPEECH, arena.message(node))
    case .keyword(let node):
      unsafe (wire.node_case, wire.keyword) = unsafe (NEWSWIRE__V1__QUERY__NODE_KEYWORD, arena.message(node))
    case .published(let node):
      unsafe (wire.node_case, wire.published) = unsafe (NEWSWIRE__V1__QUERY__NODE_PUBLISHED, arena.message(node))
    case .length(let node):
      unsafe (wire.node_case, wire.length) = unsafe (NEWSWIRE__V1__QUERY__NODE_LENGTH, arena.message(node))
    case .imported(let range):
      let node = unsafe arena.allocate(Newswire__V1__ImportedQuery.self, count: 1)
      unsafe newswire__v1__imported_query__init(node)
      unsafe node.pointee.from = unsafe arena.string(time(range.from))
      unsafe node.pointee.until = unsafe arena.string(time(range.until))
      unsafe (wire.node_case, wire.imported) = unsafe (NEWSWIRE__V1__QUERY__NODE_IMPORTED, node)
    }
  }
}

extension QueryInput: Message {
  package static var depthLimit: Int? { Query.nesting + 1 }

  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__QueryInput>) {
    unsafe newswire__v1__query_input__init(wire)
  }

  package init(wire: Newswire__V1__QueryInput) throws(NewswireError) {
    switch wire.form_case {
    case NEWSWIRE__V1__QUERY_INPUT__FORM_TREE: self = unsafe .tree(try message(wire.tree) ?? .all)
    case NEWSWIRE__V1__QUERY_INPUT__FORM_TEXT: self = unsafe .text(string(wire.text), zone: string(wire.zone))
    default: self = .tree(.all)
    }
  }

  package func write(to wire: inout Newswire__V1__QueryInput, in arena: borrowing Arena) {
    switch self {
    case .text(let text, let zone):
      unsafe (wire.form_case, wire.text) = unsafe (NEWSWIRE__V1__QUERY_INPUT__FORM_TEXT, arena.string(text))
      unsafe wire.zone = unsafe arena.string(zone)
    case .tree(let tree):
      unsafe (wire.form_case, wire.tree) = unsafe (NEWSWIRE__V1__QUERY_INPUT__FORM_TREE, arena.message(tree))
    }
  }
}

/// A query inside another that must be there.
private func required(
  _ pointer: UnsafeMutablePointer<Newswire__V1__Query>?, _ field: String
) throws(NewswireError) -> Query {
  guard let query: Query = try unsafe message(pointer) else {
    throw NewswireError(.invalidArgument, "a query lacks its \(field); set it", info: .missingField, field: field)
  }
  return query
}

extension WordQuery: Message {
  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__WordQuery>) {
    unsafe newswire__v1__word_query__init(wire)
  }

  package init(wire: Newswire__V1__WordQuery) {
    unsafe self.init(field: enumeration(wire.field) ?? .any, text: string(wire.text))
    switch wire.match {
    case NEWSWIRE__V1__WORD_MATCH__WORD_MATCH_EXACT: match = .exact
    case NEWSWIRE__V1__WORD_MATCH__WORD_MATCH_CASED: match = .cased
    case NEWSWIRE__V1__WORD_MATCH__WORD_MATCH_PREFIX: match = .prefix
    case NEWSWIRE__V1__WORD_MATCH__WORD_MATCH_WILDCARD: match = .wildcard
    case NEWSWIRE__V1__WORD_MATCH__WORD_MATCH_FUZZY: match = .fuzzy(edits: wire.edits)
    default: match = .inflected
    }
  }

  package func write(to wire: inout Newswire__V1__WordQuery, in arena: borrowing Arena) {
    wire.field = wireValue(field)
    unsafe wire.text = unsafe arena.string(text)
    switch match {
    case .inflected: wire.match = NEWSWIRE__V1__WORD_MATCH__WORD_MATCH_INFLECTED
    case .exact: wire.match = NEWSWIRE__V1__WORD_MATCH__WORD_MATCH_EXACT
    case .cased: wire.match = NEWSWIRE__V1__WORD_MATCH__WORD_MATCH_CASED
    case .prefix: wire.match = NEWSWIRE__V1__WORD_MATCH__WORD_MATCH_PREFIX
    case .wildcard: wire.match = NEWSWIRE__V1__WORD_MATCH__WORD_MATCH_WILDCARD
    case .fuzzy(let edits):
      wire.match = NEWSWIRE__V1__WORD_MATCH__WORD_MATCH_FUZZY
      wire.edits = edits
    }
  }
}

extension PhraseQuery: Message {
  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__PhraseQuery>) {
    unsafe newswire__v1__phrase_query__init(wire)
  }

  package init(wire: Newswire__V1__PhraseQuery) {
    unsafe self.init(field: enumeration(wire.field) ?? .any, words: strings(wire.words, wire.n_words))
  }

  package func write(to wire: inout Newswire__V1__PhraseQuery, in arena: borrowing Arena) {
    wire.field = wireValue(field)
    unsafe (wire.words, wire.n_words) = unsafe arena.strings(words)
  }
}

extension ProximityQuery: Message {
  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__ProximityQuery>) {
    unsafe newswire__v1__proximity_query__init(wire)
  }

  package init(wire: Newswire__V1__ProximityQuery) throws(NewswireError) {
    let distance: ProximityDistance
    switch wire.unit {
    case NEWSWIRE__V1__PROXIMITY_UNIT__PROXIMITY_UNIT_SENTENCE: distance = .sentence
    case NEWSWIRE__V1__PROXIMITY_UNIT__PROXIMITY_UNIT_PARAGRAPH: distance = .paragraph
    default: distance = .words(wire.words)
    }
    unsafe self.init(
      left: try required(wire.left, "proximity.left"), right: try required(wire.right, "proximity.right"),
      distance: distance, ordered: wire.ordered != 0, excluded: wire.excluded != 0)
  }

  package func write(to wire: inout Newswire__V1__ProximityQuery, in arena: borrowing Arena) {
    unsafe wire.left = unsafe arena.message(left)
    unsafe wire.right = unsafe arena.message(right)
    switch distance {
    case .words(let count):
      wire.unit = NEWSWIRE__V1__PROXIMITY_UNIT__PROXIMITY_UNIT_WORD
      wire.words = count
    case .sentence: wire.unit = NEWSWIRE__V1__PROXIMITY_UNIT__PROXIMITY_UNIT_SENTENCE
    case .paragraph: wire.unit = NEWSWIRE__V1__PROXIMITY_UNIT__PROXIMITY_UNIT_PARAGRAPH
    }
    wire.ordered = ordered ? 1 : 0
    wire.excluded = excluded ? 1 : 0
  }
}

extension AtLeastQuery: Message {
  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__AtLeastQuery>) {
    unsafe newswire__v1__at_least_query__init(wire)
  }

  package init(wire: Newswire__V1__AtLeastQuery) throws(NewswireError) {
    unsafe self.init(count: wire.count, query: try required(wire.query, "at_least.query"))
  }

  package func write(to wire: inout Newswire__V1__AtLeastQuery, in arena: borrowing Arena) {
    wire.count = count
    unsafe wire.query = unsafe arena.message(query)
  }
}

extension MentionQuery: Message {
  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__MentionQuery>) {
    unsafe newswire__v1__mention_query__init(wire)
  }

  package init(wire: Newswire__V1__MentionQuery) {
    unsafe self.init(kind: enumeration(wire.kind), name: string(wire.name))
  }

  package func write(to wire: inout Newswire__V1__MentionQuery, in arena: borrowing Arena) {
    wire.kind = wireValue(kind)
    unsafe wire.name = unsafe arena.string(name)
  }
}

extension SpeechQuery: Message {
  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__SpeechQuery>) {
    unsafe newswire__v1__speech_query__init(wire)
  }

  package init(wire: Newswire__V1__SpeechQuery) throws(NewswireError) {
    unsafe self.init(speaker: string(wire.speaker), content: try message(wire.content))
  }

  package func write(to wire: inout Newswire__V1__SpeechQuery, in arena: borrowing Arena) {
    unsafe wire.speaker = unsafe arena.string(speaker)
    unsafe wire.content = unsafe arena.optional(content)
  }
}

extension KeywordQuery: Message {
  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__KeywordQuery>) {
    unsafe newswire__v1__keyword_query__init(wire)
  }

  package init(wire: Newswire__V1__KeywordQuery) throws(NewswireError) {
    guard let field: KeywordField = enumeration(wire.field) else {
      throw NewswireError(
        .invalidArgument, "a keyword query names no field; set keyword.field", info: .missingField,
        field: "keyword.field")
    }
    unsafe self.init(field: field, value: string(wire.value), isPattern: wire.pattern != 0)
  }

  package func write(to wire: inout Newswire__V1__KeywordQuery, in arena: borrowing Arena) {
    wire.field = wireValue(field)
    unsafe wire.value = unsafe arena.string(value)
    wire.pattern = isPattern ? 1 : 0
  }
}

extension PublishedQuery: Message {
  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__PublishedQuery>) {
    unsafe newswire__v1__published_query__init(wire)
  }

  package init(wire: Newswire__V1__PublishedQuery) throws(NewswireError) {
    unsafe self.init(
      from: try timestamp(wire.from, field: "published.from"),
      until: try timestamp(wire.until, field: "published.until"))
  }

  package func write(to wire: inout Newswire__V1__PublishedQuery, in arena: borrowing Arena) {
    unsafe wire.from = unsafe arena.string(time(from))
    unsafe wire.until = unsafe arena.string(time(until))
  }
}

extension LengthQuery: Message {
  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__LengthQuery>) {
    unsafe newswire__v1__length_query__init(wire)
  }

  package init(wire: Newswire__V1__LengthQuery) {
    unsafe self.init(minimum: wire.minimum?.pointee.words, maximum: wire.maximum?.pointee.words)
  }

  package func write(to wire: inout Newswire__V1__LengthQuery, in arena: borrowing Arena) {
    unsafe wire.minimum = unsafe Self.bound(minimum, in: arena)
    unsafe wire.maximum = unsafe Self.bound(maximum, in: arena)
  }

  private static func bound(
    _ words: Int32?, in arena: borrowing Arena
  ) -> UnsafeMutablePointer<Newswire__V1__WordCount>? {
    guard let words else { return nil }
    let wire = unsafe arena.allocate(Newswire__V1__WordCount.self, count: 1)
    unsafe newswire__v1__word_count__init(wire)
    unsafe wire.pointee.words = words
    return unsafe wire
  }
}

extension ParsedQuery: Message {
  package static var depthLimit: Int? { Query.nesting + 1 }

  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__ParsedQuery>) {
    unsafe newswire__v1__parsed_query__init(wire)
  }

  package init(wire: Newswire__V1__ParsedQuery) throws(NewswireError) {
    unsafe self.init(
      tree: try message(wire.tree) ?? .all, sort: enumeration(wire.sort), canonical: string(wire.canonical),
      warnings: try messages(wire.warnings, wire.n_warnings))
  }

  package func write(to wire: inout Newswire__V1__ParsedQuery, in arena: borrowing Arena) {
    unsafe wire.tree = unsafe arena.message(tree)
    wire.sort = wireValue(sort)
    unsafe wire.canonical = unsafe arena.string(canonical)
    unsafe (wire.warnings, wire.n_warnings) = unsafe arena.messages(warnings)
  }
}

extension QueryWarning: Message {
  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__QueryWarning>) {
    unsafe newswire__v1__query_warning__init(wire)
  }

  package init(wire: Newswire__V1__QueryWarning) {
    unsafe self.init(
      enumeration(wire.severity) ?? .warning, start: wire.start, end: wire.end, message: string(wire.message),
      suggestion: string(wire.suggestion))
  }

  package func write(to wire: inout Newswire__V1__QueryWarning, in arena: borrowing Arena) {
    wire.start = start
    wire.end = end
    unsafe wire.message = unsafe arena.string(message)
    wire.severity = wireValue(severity)
    unsafe wire.suggestion = unsafe arena.string(suggestion)
  }
}
