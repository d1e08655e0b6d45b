internal import NewswireCore
internal import Glibc
package import NewswireModel
internal import NewswireAnalysis

/// The text form of queries: Protos/QUERY.md.
///
/// A recursive descent over tokens, from loose to tight: OR, AND, NOT, proximities, primaries.
package struct QueryParser {
  let tokens: [QueryToken]
  let textEnd: Int
  let now: Timestamp
  var position = 0
  var nesting = 0
  var nodes = 0
  var sort: SortOrder?
  var warnings: [QueryWarning]

  /// Reads any text as a query. It never fails: what cannot be meant is read otherwise, and a warning says how.
  /// - Parameter now: seconds since 1970 that relative dates are counted from; nil for the system's clock.
  package static func parse(_ text: String, now: Int64? = nil) -> ParsedQuery {
    var limited = text
    var warnings: [QueryWarning] = []
    if text.utf8.count > Limits.queryText {
      limited = String(decoding: text.utf8.prefix(Limits.queryText), as: UTF8.self)
      while limited.utf8.count > Limits.queryText || limited.unicodeScalars.last == "\u{FFFD}" {
        limited.unicodeScalars.removeLast()
      }
      warnings.append(
        QueryWarning(
          start: Int32(Limits.queryText), end: Int32(clamping: text.utf8.count),
          message: "only the first \(Limits.queryText) bytes were read (limit queryText)"))
    }
    var parser = QueryParser(limited, now: Timestamp(clamping: now ?? Int64(time(nil))))
    var tree = parser.query()
    if QueryShape.depth(of: tree) > Limits.queryDepth {
      tree = parser.plainWords()
      parser.warn(
        0, parser.textEnd,
        "the query is nested deeper than \(Limits.queryDepth) (limit queryDepth); its words were read alone")
    }
    return ParsedQuery(
      tree: tree, sort: parser.sort, canonical: canonical(tree, sort: parser.sort), warnings: warnings + parser.warnings
    )
  }

  /// The text that parses to `query`, with nothing left to interpretation.
  package static func canonical(_ query: Query, sort: SortOrder? = nil) -> String {
    let text = CanonicalForm.text(query)
    switch sort {
    case nil: return text
    case .relevance: return text + " sort:relevance"
    case .newest: return text + " sort:newest"
    case .oldest: return text + " sort:oldest"
    }
  }

  private init(_ text: String, now: Timestamp) {
    (tokens, warnings) = QueryLexer.tokens(of: text)
    textEnd = text.utf8.count
    self.now = now
  }

  mutating func warn(_ start: Int, _ end: Int, _ message: String) {
    warnings.append(QueryWarning(start: Int32(clamping: start), end: Int32(clamping: end), message: message))
  }

  mutating func warn(_ token: QueryToken, _ message: String) { warn(token.start, token.end, message) }

  var token: QueryToken? { position < tokens.count ? tokens[position] : nil }

  // MARK: OR, AND, NOT

  mutating func query() -> Query {
    var parts: [Query] = []
    while position < tokens.count {
      if let part = alternatives() { parts.append(part) }
      if let token, token.kind == .close {
        warn(token, "this parenthesis closes nothing; it was left out")
        position += 1
      }
    }
    if !parts.isEmpty { return QueryShape.and(parts) }
    if tokens.isEmpty || sort != nil { return .all }
    warn(0, textEnd, "there is nothing to search for")
    return .not(.all)
  }

  /// Up to a closing parenthesis or the end.
  mutating func alternatives() -> Query? {
    var parts: [Query] = []
    while true {
      if let part = conjunction() { parts.append(part) }
      guard let token, token.kind == .or else { break }
      position += 1
      if let next = self.token, next.kind != .close, !parts.isEmpty, next.kind != .or { continue }
      warn(token, "OR has nothing on one side; it was left out")
    }
    return parts.isEmpty ? nil : QueryShape.or(parts)
  }

  mutating func conjunction() -> Query? {
    var parts: [Query] = []
    while let token, token.kind != .or, token.kind != .close {
      if token.kind == .and {
        position += 1
        let next = self.token?.kind
        if parts.isEmpty || next == nil || next == .or || next == .close || next == .and {
          warn(token, "AND has nothing on one side; it was left out")
        }
        continue
      }
      if let part = negation() { parts.append(part) }
    }
    return parts.isEmpty ? nil : QueryShape.and(parts)
  }

  mutating func negation() -> Query? {
    guard let token, token.kind == .not || token.kind == .minus else { return proximity() }
    position += 1
    var isNegative = true
    while let next = self.token, next.kind == .not || next.kind == .minus {
      position += 1
      isNegative.toggle()
    }
    if let next = self.token, next.kind != .or, next.kind != .and, next.kind != .close, let part = proximity() {
      return isNegative ? QueryShape.not(part) : part
    }
    warn(token, "there is nothing here to leave out")
    return nil
  }

  // MARK: Proximities

  mutating func proximity() -> Query? {
    var left = primary()
    while let (token, distance, ordered, excluded) = nearOperator() {
      let right = primary()
      guard let first = left, let second = right else {
        warn(token, "the proximity has nothing on one side; it was left out")
        left = left ?? right
        continue
      }
      let limited = limit(distance, token)
      let copies = QueryShape.copies(near: first, second)
      let isTooLarge = copies > 0 && (nodes + copies) * 2 > Limits.queryNodes
      if !isTooLarge, let near = QueryShape.near(first, second, limited, ordered: ordered, excluded: excluded) {
        nodes += copies
        left = near
      } else {
        let otherwise = "read as \(excluded ? "AND NOT" : "AND")"
        warn(
          token,
          isTooLarge
            ? "the proximity has too many words; \(otherwise) (limit queryNodes)"
            : "only words, phrases and their alternatives can be near each other; \(otherwise)")
        left = QueryShape.and([first, excluded ? QueryShape.not(second) : second])
      }
    }
    return left
  }

  mutating func nearOperator() -> (QueryToken, ProximityDistance, Bool, Bool)? {
    guard let first = token else { return nil }
    if case .near(let distance, let ordered) = first.kind {
      position += 1
      return (first, distance, ordered, false)
    }
    if first.kind == .not, position + 1 < tokens.count,
      case .near(let distance, let ordered) = tokens[position + 1].kind
    {
      position += 2
      return (tokens[position - 1], distance, ordered, true)
    }
    return nil
  }

  mutating func limit(_ distance: ProximityDistance, _ token: QueryToken) -> ProximityDistance {
    guard case .words(let words) = distance else { return distance }
    let limited = min(max(words, 1), Limits.proximityWords)
    if limited != words { warn(token, "w/n and pre/n take 1 to \(Limits.proximityWords) words; \(limited) was taken") }
    return .words(limited)
  }

  // MARK: Primaries

  mutating func primary() -> Query? {
    guard let token else { return nil }
    switch token.kind {
    case .close, .or, .and, .not, .minus: return nil
    case .near:
      position += 1
      warn(token, "the proximity has nothing on one side; it was left out")
      return nil
    case .open: return group()
    case .quoted(let text):
      position += 1
      return counted(phrase(text, .any, token))
    case .atLeast(let count):
      position += 1
      return atLeast(count, token)
    case .word(let characters):
      position += 1
      return word(characters, token)
    }
  }

  /// Parentheses and what is in them.
  mutating func group() -> Query? {
    guard let open = token else { return nil }
    position += 1
    nesting += 1
    defer { nesting -= 1 }
    guard nesting <= Limits.queryDepth else {
      warn(open, "parentheses are nested deeper than \(Limits.queryDepth) (limit queryDepth); this one was left out")
      return primary()
    }
    let inner = alternatives()
    if let close = token, close.kind == .close {
      position += 1
    } else {
      warn(open, "this parenthesis is not closed; it was taken to go to the end")
    }
    if inner == nil { warn(open, "the parentheses hold nothing to search for") }
    return inner
  }

  mutating func atLeast(_ count: Int32, _ token: QueryToken) -> Query? {
    guard let inner = group() else { return nil }
    let limited = min(max(count, 1), Limits.atLeastCount)
    if limited != count { warn(token, "atleast takes 1 to \(Limits.atLeastCount); \(limited) was taken") }
    if QueryShape.isPositional(inner) { return .atLeast(AtLeastQuery(count: limited, query: inner)) }
    warn(token, "only words, phrases and proximities can be counted; atleast was left out")
    return inner
  }

  /// Counts the parts of the query against their limit.
  mutating func counted(_ query: Query?) -> Query? {
    guard let query else { return nil }
    nodes += 1
    // Room is left for what joins the parts.
    if nodes * 2 <= Limits.queryNodes { return query }
    if nodes * 2 <= Limits.queryNodes + 2 {
      warn(textEnd, textEnd, "the query has too many words; the last ones were left out (limit queryNodes)")
    }
    return nil
  }

  mutating func word(_ characters: [QueryCharacter], _ token: QueryToken) -> Query? {
    if let length = QueryWords.length(characters) { return counted(.length(length)) }
    if let colon = characters.firstIndex(where: { $0.scalar == ":" && !$0.isEscaped }), colon > 0 {
      if let field = QueryField(characters[..<colon]) {
        return self.field(field, Array(characters[(colon + 1)...]), token)
      }
      if characters[..<colon].allSatisfy({ $0.scalar.properties.isAlphabetic }), colon + 1 < characters.count,
        characters[colon + 1].scalar != "/"
      {
        warn(token, "there is no field of this name; it was read as words")
      }
    }
    if characters == [QueryCharacter(scalar: "*", isEscaped: false)] { return counted(.all) }
    return counted(textWord(characters, .any, token))
  }

  mutating func textWord(
    _ characters: [QueryCharacter], _ field: TextField, _ token: QueryToken
  ) -> Query? {
    let (word, message) = QueryWords.word(characters, field: field)
    if let message { warn(token, message) }
    return word.map { .word($0) }
  }

  /// Words between quotation marks, exactly.
  mutating func phrase(_ text: String, _ field: TextField, _ token: QueryToken) -> Query? {
    var words = QueryWords.phraseWords(text)
    if words.count > Limits.phraseWords {
      warn(token, "a phrase has at most \(Limits.phraseWords) words; the others were left out (limit phraseWords)")
      words = Array(words.prefix(Limits.phraseWords))
    }
    switch words.count {
    case 0:
      warn(token, "the quotation marks hold no word")
      return nil
    case 1: return .word(WordQuery(field: field, text: words[0], match: .exact))
    default: return .phrase(PhraseQuery(field: field, words: words))
    }
  }

  // MARK: The last resort

  /// Every word of the text, and nothing else.
  mutating func plainWords() -> Query {
    var parts: [Query] = []
    for token in tokens {
      guard case .word(let characters) = token.kind else { continue }
      if let word = QueryWords.word(characters, field: .any).word { parts.append(.word(word)) }
    }
    return parts.isEmpty ? .not(.all) : QueryShape.and(Array(parts.prefix(Limits.queryNodes / 2)))
  }
}
