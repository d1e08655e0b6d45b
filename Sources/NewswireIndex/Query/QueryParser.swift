internal import Glibc
package import NewswireModel
internal import NewswireText

/// The text form of queries: Protos/QUERY.md.
///
/// A recursive descent over tokens, from loose to tight: OR, AND, NOT, proximities, primaries.
package struct QueryParser {
  private let tokens: [QueryToken]
  private let textEnd: Int
  private let now: Int64
  private var position = 0
  private var nesting = 0
  private var nodes = 0
  private var sort: SortOrder?
  private var warnings: [QueryWarning]

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
    var parser = QueryParser(limited, now: now ?? Int64(time(nil)))
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

  private init(_ text: String, now: Int64) {
    (tokens, warnings) = QueryLexer.tokens(of: text)
    textEnd = text.utf8.count
    self.now = now
  }

  private mutating func warn(_ start: Int, _ end: Int, _ message: String) {
    warnings.append(QueryWarning(start: Int32(clamping: start), end: Int32(clamping: end), message: message))
  }

  private mutating func warn(_ token: QueryToken, _ message: String) { warn(token.start, token.end, message) }

  private var token: QueryToken? { position < tokens.count ? tokens[position] : nil }

  // MARK: OR, AND, NOT

  private mutating func query() -> Query {
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
  private mutating func alternatives() -> Query? {
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

  private mutating func conjunction() -> Query? {
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

  private mutating func negation() -> Query? {
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

  private mutating func proximity() -> Query? {
    var left = primary()
    while let (token, distance, ordered, excluded) = nearOperator() {
      let right = primary()
      guard let first = left, let second = right else {
        warn(token, "the proximity has nothing on one side; it was left out")
        left = left ?? right
        continue
      }
      let limited = limit(distance, token)
      if let near = QueryShape.near(first, second, limited, ordered: ordered, excluded: excluded) {
        left = near
      } else {
        warn(
          token,
          "only words, phrases and their alternatives can be near each other; read as \(excluded ? "AND NOT" : "AND")")
        left = QueryShape.and([first, excluded ? QueryShape.not(second) : second])
      }
    }
    return left
  }

  private mutating func nearOperator() -> (QueryToken, ProximityDistance, Bool, Bool)? {
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

  private mutating func limit(_ distance: ProximityDistance, _ token: QueryToken) -> ProximityDistance {
    guard case .words(let words) = distance else { return distance }
    let limited = min(max(words, 1), Limits.proximityWords)
    if limited != words { warn(token, "w/n and pre/n take 1 to \(Limits.proximityWords) words; \(limited) was taken") }
    return .words(limited)
  }

  // MARK: Primaries

  private mutating func primary() -> Query? {
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
  private mutating func group() -> Query? {
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

  private mutating func atLeast(_ count: Int32, _ token: QueryToken) -> Query? {
    guard let inner = group() else { return nil }
    let limited = min(max(count, 1), Limits.atLeastCount)
    if limited != count { warn(token, "atleast takes 1 to \(Limits.atLeastCount); \(limited) was taken") }
    if QueryShape.isPositional(inner) { return .atLeast(AtLeastQuery(count: limited, query: inner)) }
    warn(token, "only words, phrases and proximities can be counted; atleast was left out")
    return inner
  }

  /// Counts the parts of the query against their limit.
  private mutating func counted(_ query: Query?) -> Query? {
    guard let query else { return nil }
    nodes += 1
    // Room is left for what joins the parts.
    if nodes * 2 <= Limits.queryNodes { return query }
    if nodes * 2 <= Limits.queryNodes + 2 {
      warn(textEnd, textEnd, "the query has too many words; the last ones were left out (limit queryNodes)")
    }
    return nil
  }

  private mutating func word(_ characters: [QueryCharacter], _ token: QueryToken) -> Query? {
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

  private mutating func textWord(
    _ characters: [QueryCharacter], _ field: TextField, _ token: QueryToken
  ) -> Query? {
    let (word, message) = QueryWords.word(characters, field: field)
    if let message { warn(token, message) }
    return word.map { .word($0) }
  }

  /// Words between quotation marks, exactly.
  private mutating func phrase(_ text: String, _ field: TextField, _ token: QueryToken) -> Query? {
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

  // MARK: Fields

  /// - Parameter rest: what follows the colon in the same token.
  private mutating func field(_ field: QueryField, _ rest: [QueryCharacter], _ token: QueryToken) -> Query? {
    switch field {
    case .text(let name): return textField(name, rest, token)
    case .quote: return quote(rest, token)
    case .speaker: return speaker(rest, token)
    default: break
    }
    guard let value = value(rest, token), !value.isEmpty else {
      warn(token, "there is nothing after the colon; it was left out")
      return nil
    }
    switch field {
    case .keyword(let name): return counted(.keyword(KeywordQuery(field: name, value: value)))
    case .mention(let kind): return counted(mention(kind, value, token))
    case .sort: setSort(value, token)
    case .length:
      if let length = QueryWords.lengthRange(value) { return counted(.length(length)) }
      warn(token, "wc takes numbers, as in wc>1000 or wc:200..1000; it was left out")
    default: return counted(published(field, value, token))
    }
    return nil
  }

  /// The value of a field: a word or what is between quotation marks.
  private mutating func value(_ rest: [QueryCharacter], _ token: QueryToken) -> String? {
    if !rest.isEmpty { return String(String.UnicodeScalarView(rest.map(\.scalar))) }
    guard let next = self.token, !next.afterSpace else { return nil }
    switch next.kind {
    case .quoted(let text):
      position += 1
      return text
    case .word(let characters):
      position += 1
      return String(String.UnicodeScalarView(characters.map(\.scalar)))
    case .and, .or, .not:
      position += 1
      return next.kind == .and ? "AND" : next.kind == .or ? "OR" : "NOT"
    case .open, .close, .minus, .near, .atLeast: return nil
    }
  }

  private mutating func textField(_ field: TextField, _ rest: [QueryCharacter], _ token: QueryToken) -> Query? {
    if !rest.isEmpty { return counted(textWord(rest, field, token)) }
    guard let next = self.token, !next.afterSpace else {
      warn(token, "there is nothing after the colon; it was left out")
      return nil
    }
    switch next.kind {
    case .quoted(let text):
      position += 1
      return counted(phrase(text, field, next))
    case .word(let characters):
      position += 1
      return counted(textWord(characters, field, next))
    case .open, .atLeast: return primary().map { QueryShape.inField(field, $0) }
    default:
      warn(token, "there is nothing after the colon; it was left out")
      return nil
    }
  }

  private mutating func mention(_ kind: MentionKind?, _ value: String, _ token: QueryToken) -> Query? {
    if NameKey.keys(of: value).isEmpty {
      warn(token, "the name holds no letter; it was left out")
      return nil
    }
    return .mention(MentionQuery(kind: kind, name: value))
  }

  /// `quote:` and one word, phrase or group.
  private mutating func quote(_ rest: [QueryCharacter], _ token: QueryToken) -> Query? {
    if rest == [QueryCharacter(scalar: "*", isEscaped: false)] { return counted(.speech(SpeechQuery(speaker: ""))) }
    var content = rest.isEmpty ? nil : textWord(rest, .any, token)
    if rest.isEmpty, let next = self.token, !next.afterSpace {
      if case .word(let characters) = next.kind, characters == [QueryCharacter(scalar: "*", isEscaped: false)] {
        position += 1
        return counted(.speech(SpeechQuery(speaker: "")))
      }
      content = primary()
    }
    guard let content else {
      warn(token, "there is nothing after the colon; it was left out")
      return nil
    }
    if QueryShape.isQuotable(content) { return counted(.speech(SpeechQuery(speaker: "", content: content))) }
    warn(token, "only words, phrases and their combinations can be looked for in quotes; quote: was left out")
    return content
  }

  /// `speaker:` and a name, and as many words, phrases and groups as follow without an operator.
  private mutating func speaker(_ rest: [QueryCharacter], _ token: QueryToken) -> Query? {
    guard let name = value(rest, token), !NameKey.keys(of: name).isEmpty else {
      warn(token, "speaker: takes a name; it was left out")
      return nil
    }
    var content: [Query] = []
    while let next = self.token {
      switch next.kind {
      case .word(let characters) where isOfField(characters): return speech(name, content)
      case .word, .quoted, .open, .atLeast: break
      default: return speech(name, content)
      }
      let start = position
      let warningCount = warnings.count
      let nodeCount = nodes
      guard let part = proximity() else { continue }
      if !QueryShape.isQuotable(part) {
        position = start
        warnings.removeLast(warnings.count - warningCount)
        nodes = nodeCount
        break
      }
      content.append(part)
    }
    return speech(name, content)
  }

  private mutating func speech(_ name: String, _ content: [Query]) -> Query? {
    counted(.speech(SpeechQuery(speaker: name, content: content.isEmpty ? nil : QueryShape.and(content))))
  }

  /// Whether a word asks for something other than words of the text.
  private func isOfField(_ characters: [QueryCharacter]) -> Bool {
    if QueryWords.length(characters) != nil || characters.map(\.scalar) == ["*"] { return true }
    guard let colon = characters.firstIndex(where: { $0.scalar == ":" && !$0.isEscaped }),
      let field = QueryField(characters[..<colon])
    else { return false }
    if case .text = field { return false }
    return true
  }

  private mutating func setSort(_ value: String, _ token: QueryToken) {
    switch value.lowercased() {
    case "newest", "date", "new": sort = .newest
    case "oldest", "old": sort = .oldest
    case "relevance", "score": sort = .relevance
    default: warn(token, "sort takes newest, oldest or relevance; it was left out")
    }
  }

  private mutating func published(_ field: QueryField, _ value: String, _ token: QueryToken) -> Query? {
    if case .published = field, let range = value.range(of: "..") {
      let from = String(value[..<range.lowerBound])
      let until = String(value[range.upperBound...])
      let start = from.isEmpty ? nil : QueryDates.period(from, now: now)
      let end = until.isEmpty ? nil : QueryDates.period(until, now: now)
      if (from.isEmpty || start != nil) && (until.isEmpty || end != nil) {
        return .published(PublishedQuery(from: start?.start, until: end?.start))
      }
    } else if let period = QueryDates.period(value, now: now) {
      switch field {
      case .after: return .published(PublishedQuery(from: period.start))
      case .before: return .published(PublishedQuery(until: period.start))
      default: return .published(PublishedQuery(from: period.start, until: max(period.end, period.start + 1)))
      }
    }
    warn(token, "this is no date; write 2025, 2025-04, 2025-04-14, a time of RFC 3339, or 7d, 2w, 3m, 1y")
    return nil
  }

  // MARK: The last resort

  /// Every word of the text, and nothing else.
  private mutating func plainWords() -> Query {
    var parts: [Query] = []
    for token in tokens {
      guard case .word(let characters) = token.kind else { continue }
      if let word = QueryWords.word(characters, field: .any).word { parts.append(.word(word)) }
    }
    return parts.isEmpty ? .not(.all) : QueryShape.and(Array(parts.prefix(Limits.queryNodes / 2)))
  }
}
