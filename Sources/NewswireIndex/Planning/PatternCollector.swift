internal import NewswireQuery
internal import NewswireModel
internal import NewswireAnalysis

/// Finds what of a query must be looked up before it can be compiled, and what that costs.
struct PatternCollector: ~Copyable {
  private(set) var patterns: Set<PatternExpansions.Pattern> = []
  /// Words and values that are looked up one by one.
  private(set) var lookups = 0
  private var counter = QueryCounter()

  /// - Throws: `.invalidArgument` if the query passes a limit.
  init(_ query: Query) throws { try collect(query, depth: 1) }

  private mutating func collect(_ query: Query, depth: Int) throws {
    try counter.enter(depth, isLeaf: query.isLeaf)
    switch query {
    case .all, .published, .imported, .length: break
    case .word(let word):
      lookups += 1
      if let pattern = Self.pattern(of: word) {
        patterns.insert(PatternExpansions.Pattern(field: IndexField(word.field), terms: pattern))
      }
    case .phrase(let phrase): lookups += phrase.words.count
    case .keyword(let keyword):
      lookups += 1
      let pattern = TermPattern(value: keyword.value)
      if keyword.isPattern, !pattern.isEmpty, let field = IndexField(keyword.field) {
        patterns.insert(PatternExpansions.Pattern(field: field, terms: pattern))
      }
    case .mention: lookups += 1
    case .proximity(let proximity):
      try collect(proximity.left, depth: depth + 1)
      try collect(proximity.right, depth: depth + 1)
    case .and(let parts), .or(let parts): for part in parts { try collect(part, depth: depth + 1) }
    case .not(let part): try collect(part, depth: depth + 1)
    case .atLeast(let atLeast): try collect(atLeast.query, depth: depth + 1)
    case .speech(let speech):
      lookups += 1
      if let content = speech.content { try collect(content, depth: depth + 1) }
    }
  }

  /// What a word stands for if it is a pattern: nil for one that is looked up as it is.
  static func pattern(of word: WordQuery) -> TermPattern? {
    switch word.match {
    case .prefix, .wildcard, .fuzzy:
      let pattern = TermPattern(word)
      return pattern.isEmpty ? nil : pattern
    case .inflected, .exact, .cased:
      // One letter of a script that is indexed in pairs begins a pair.
      if isASCII(word.text) { return nil }
      var tokens = TokenBuffer()
      tokens.tokenize(word.text)
      guard tokens.count == 1, tokens[0].flags.contains(.pairTail) else { return nil }
      return unsafe TermPattern(prefix: Array(tokens.term(tokens[0])))
    }
  }
}

/// Whether a text has ASCII characters only. `allSatisfy` on its UTF-8 takes four times as long, which single words feel.
private func isASCII(_ text: String) -> Bool {
  unsafe text.utf8.withContiguousStorageIfAvailable { bytes in
    for i in bytes.indices where unsafe bytes[i] >= 0x80 { return false }
    return true
  } ?? false
}

/// Holds a query's tree to its limits while it is walked.
struct QueryCounter {
  /// Words, phrases and values.
  private var words = 0

  /// Counts a node. What only joins others costs nothing.
  /// - Throws: `.invalidArgument` if the tree is too deep or has too many words.
  mutating func enter(_ depth: Int, isLeaf: Bool) throws {
    if isLeaf { words += 1 }
    guard depth <= Limits.queryDepth else {
      throw NewswireError(
        .invalidArgument, "the query is nested deeper than \(Limits.queryDepth) (limit queryDepth)",
        info: .limit("queryDepth", Limits.queryDepth), field: "query")
    }
    guard words <= Limits.queryWords else {
      throw NewswireError(
        .invalidArgument, "the query has more than \(Limits.queryWords) words (limit queryWords); ask it in parts",
        info: .limit("queryWords", Limits.queryWords), field: "query")
    }
  }
}
