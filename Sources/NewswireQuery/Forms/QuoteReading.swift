package import NewswireModel

extension Query {
  /// Whether any of it is asked of speakers or quoted words.
  package var asksOfQuotes: Bool {
    switch self {
    case .speech: true
    case .and(let parts), .or(let parts): parts.contains(where: \.asksOfQuotes)
    case .not(let part): part.asksOfQuotes
    case .all, .word, .phrase, .proximity, .atLeast, .mention, .keyword, .published, .imported, .length: false
    }
  }

  /// Whether it is words of any field, and can be asked of quoted words as it is.
  fileprivate var isWords: Bool {
    switch self {
    case .word(let word): word.field == .any
    case .phrase(let phrase): phrase.field == .any
    case .proximity(let proximity): proximity.left.isWords && proximity.right.isWords
    case .atLeast(let atLeast): atLeast.query.isWords
    case .and(let parts), .or(let parts): !parts.isEmpty && parts.allSatisfy(\.isWords)
    case .all, .not, .mention, .speech, .keyword, .published, .imported, .length: false
    }
  }
}

extension ParsedQuery {
  /// The query as one for quotes. One that asks nothing of speakers or quoted words asks its words of the quotes, and a note says so: who
  /// looks for quotes with `energy` means what was said of it, not all that is quoted where the word stands.
  package func askedOfQuotes() -> ParsedQuery {
    if tree.asksOfQuotes { return self }
    let parts = if case .and(let parts) = tree { parts } else { [tree] }
    let words = parts.filter(\.isWords)
    if words.isEmpty { return self }
    let speech = Query.speech(SpeechQuery(speaker: "", content: words.count == 1 ? words[0] : .and(words)))
    let rest = parts.filter { !$0.isWords }
    var parsed = self
    parsed.tree = rest.isEmpty ? speech : .and([speech] + rest)
    parsed.canonical = QueryParser.canonical(parsed.tree, sort: sort)
    parsed.warnings.append(
      QueryWarning(
        .note, start: 0, end: 0,
        message: "the words are looked for in the quotes themselves; body: before them asks for articles with them",
        suggestion: parsed.canonical))
    return parsed
  }
}
