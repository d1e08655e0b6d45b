internal import NewswireCore
internal import Glibc
package import NewswireModel
internal import NewswireAnalysis

/// The text form of queries: Protos/QUERY.md.
///
/// A recursive descent over tokens, from loose to tight: OR, AND, NOT, proximities, primaries. Its time grows with the text's
/// length: parentheses are matched, and redundant ones taken away, before it begins.
package struct QueryParser {
  let source: QuerySource
  let tokens: [QueryToken]
  let textEnd: Int
  let now: Timestamp
  let zone: ReaderZone
  var position = 0
  var nesting = 0
  /// Words, phrases and values so far.
  var words = 0
  var sort: SortOrder?
  var notes: QueryNotes
  /// Why the query is refused.
  var refusal: NewswireError?
  /// What a speaker did not take, and belongs beside it.
  var pending: Query?

  /// Reads any text as a query. What cannot be meant is read otherwise, and a warning says how; only what is over a limit is refused,
  /// for what was cut would change the question.
  /// - Parameters:
  ///   - zone: the zone of days and of times without one: an IANA name or an offset; empty for UTC.
  ///   - now: seconds since 1970 that relative dates are counted from; nil for the system's clock.
  /// - Throws: `.invalidArgument` for a limit that the text is over, or for a zone that is not known.
  package static func parse(
    _ text: String, zone: String = "", now: Int64? = nil
  ) throws(NewswireError) -> ParsedQuery {
    guard text.utf8.count <= Limits.queryText else {
      throw NewswireError(
        .invalidArgument,
        "the query has \(text.utf8.count) bytes, and \(Limits.queryText) are allowed (limit queryText); ask it in parts",
        info: .limit("queryText", Limits.queryText), field: "query.text")
    }
    let now = Timestamp(clamping: now ?? Int64(time(nil)))
    var parser = QueryParser(text, now: now, zone: try ReaderZone(zone))
    let tree = parser.query()
    try parser.checkLimits(of: tree)
    parser.warnOfContradictions(in: tree)
    return ParsedQuery(
      tree: tree, sort: parser.sort, canonical: canonical(tree, sort: parser.sort),
      warnings: parser.notes.all(textEnd: parser.textEnd))
  }

  /// The text that parses to `query`, with nothing left to interpretation.
  package static func canonical(_ query: Query, sort: SortOrder? = nil) -> String {
    let text = CanonicalForm.text(query)
    switch sort {
    case nil: return text
    case .relevance: return text + " sort:relevance"
    case .newest: return text + " sort:newest"
    case .oldest: return text + " sort:oldest"
    case .imported: return text + " sort:imported"
    }
  }

  private init(_ text: String, now: Timestamp, zone: ReaderZone) {
    let read = QueryLexer.read(text)
    (source, notes) = (read.source, read.notes)
    tokens = QueryTokens.arranged(read.tokens, source, &notes)
    textEnd = text.utf8.count
    self.now = now
    self.zone = zone
  }

  mutating func warn(_ token: QueryToken, _ message: String, suggestion: String = "") {
    notes.warn(token.bytes, message, suggestion: suggestion)
  }

  /// Says how a form of another system was read.
  mutating func noteForeign(_ token: QueryToken) {
    guard let native = token.native else { return }
    notes.note(token.bytes, "\(source.text(token.range)) was read as \(native)", suggestion: native)
  }

  var token: QueryToken? { position < tokens.count ? tokens[position] : nil }

  // MARK: Limits

  /// Counts words, phrases and values against their limit. What joins them costs nothing.
  mutating func counted(_ query: Query?, leaves: Int = 1) -> Query? {
    guard let query else { return nil }
    words += leaves
    if words > Limits.queryWords { refuse("has more than \(Limits.queryWords) words", "queryWords", Limits.queryWords) }
    return query
  }

  mutating func refuse(_ fault: String, _ limit: String, _ value: Int) {
    refusal =
      refusal
      ?? NewswireError(
        .invalidArgument,
        "the query \(fault) (limit \(limit)); nothing of it was left out to make it fit: ask it in parts",
        info: .limit(limit, value), field: "query.text")
    // Nothing more needs to be read.
    position = tokens.count
  }

  private func checkLimits(of tree: Query) throws(NewswireError) {
    if let refusal { throw refusal }
    guard QueryShape.depth(of: tree) > Limits.queryDepth else { return }
    throw NewswireError(
      .invalidArgument, "the query is nested deeper than \(Limits.queryDepth) (limit queryDepth); ask it in parts",
      info: .limit("queryDepth", Limits.queryDepth), field: "query.text")
  }

  // MARK: OR, AND, NOT

  private mutating func query() -> Query {
    var parts: [Query] = []
    while position < tokens.count {
      if let part = alternatives() { parts.append(part) }
      if let token, case .close = token.kind {
        warn(token, "this parenthesis closes nothing; it was left out")
        position += 1
      }
    }
    if !parts.isEmpty { return QueryShape.and(parts) }
    if tokens.isEmpty || sort != nil { return .all }
    notes.warn(0..<textEnd, "there is nothing to search for")
    return .not(.all)
  }

  /// Up to a closing parenthesis or the end.
  mutating func alternatives() -> Query? {
    var parts: [Query] = []
    while true {
      if let part = conjunction() { parts.append(part) }
      guard let token, token.kind == .or else { break }
      position += 1
      if let next = self.token, !next.isClose, !parts.isEmpty, next.kind != .or {
        noteForeign(token)
        continue
      }
      warn(token, "OR has nothing on one side; it was left out")
    }
    return parts.isEmpty ? nil : QueryShape.or(parts)
  }

  mutating func conjunction() -> Query? {
    var parts: [Query] = []
    while let token, token.kind != .or, !token.isClose {
      if token.kind == .and {
        position += 1
        let next = self.token
        if parts.isEmpty || next.map({ $0.isClose || $0.kind == .or || $0.kind == .and }) ?? true {
          warn(token, "AND has nothing on one side; it was left out")
        } else {
          noteForeign(token)
        }
        continue
      }
      if let part = negation() { parts.append(part) }
      if let part = pending {
        parts.append(part)
        pending = nil
      }
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
    if let next = self.token, next.kind != .or, next.kind != .and, !next.isClose, let part = proximity() {
      noteForeign(token)
      return isNegative ? QueryShape.not(part) : part
    }
    warn(token, "there is nothing here to leave out")
    return nil
  }

  // MARK: Primaries

  mutating func primary() -> Query? {
    guard let token else { return nil }
    switch token.kind {
    case .close, .or, .and, .not, .minus: return nil
    default: break
    }
    if case .open = token.kind { return group() }
    position += 1
    nesting += 1
    defer { nesting -= 1 }
    guard nesting <= 2 * Limits.queryDepth else {
      refuse("is nested deeper than \(Limits.queryDepth)", "queryDepth", Limits.queryDepth)
      return nil
    }
    switch token.kind {
    case .near, .slop: warn(token, "the proximity has nothing on one side; it was left out")
    case .nearCall(let ordered): return nearCall(ordered: ordered, token)
    case .nearOf(let words): return nearOf(words, token)
    case .quoted(let characters): return slop(phrase(characters, [.any], token), token)
    case .atLeast(let count): return atLeast(count, token)
    case .field(let field, let sign): return self.field(field, sign, token)
    case .regularExpression(let text): return regularExpression(text, token)
    case .address(let address): return self.address(address, token)
    case .word(let characters): return sentence(characters, token) ?? word(characters, token)
    case .nothing, .close, .or, .and, .not, .minus, .open: break
    }
    return nil
  }

  /// Parentheses and what is in them.
  mutating func group() -> Query? {
    guard let open = token else { return nil }
    position += 1
    nesting += 1
    defer { nesting -= 1 }
    guard nesting <= 2 * Limits.queryDepth else {
      refuse("is nested deeper than \(Limits.queryDepth)", "queryDepth", Limits.queryDepth)
      return nil
    }
    let inner = alternatives()
    if let close = token, close.isClose {
      position += 1
    } else if refusal == nil {
      warn(open, "this parenthesis is not closed; it was taken to go to the end")
    }
    if inner == nil, refusal == nil { warn(open, "the parentheses hold nothing to search for") }
    return slop(inner, open)
  }

  private mutating func atLeast(_ count: Int32, _ token: QueryToken) -> Query? {
    let inner: Query?
    if let next = self.token, case .open = next.kind { inner = group() } else { inner = primary() }
    guard let inner else {
      warn(token, "atleast has nothing to count; it was left out")
      return nil
    }
    let limited = min(max(count, 1), Limits.atLeastCount)
    if limited != count { warn(token, "atleast takes 1 to \(Limits.atLeastCount); \(limited) was taken") }
    guard let query = QueryShape.atLeast(limited, inner) else {
      warn(token, "only words, phrases and proximities can be counted; atleast was left out")
      return inner
    }
    noteForeign(token)
    return query
  }

  // MARK: Words

  mutating func word(_ characters: [QueryCharacter], _ token: QueryToken) -> Query? {
    if characters.count == 1, characters[0].isMark("*") { return counted(.all) }
    if characters.plainASCII == "*:*" {
      notes.note(token.bytes, "*:* was read as *", suggestion: "*")
      return counted(.all)
    }
    noteOperatorLike(characters, token)
    noteUnknownField(characters, token)
    noteLookalikes(characters, token)
    return textWord(characters, [.any], token)
  }

  /// A word in some parts of the article, or nil for one without letters.
  mutating func textWord(_ characters: [QueryCharacter], _ fields: [TextField], _ token: QueryToken) -> Query? {
    let reading = QueryWords.word(characters)
    for message in reading.warnings { warn(token, message) }
    for (message, native) in reading.notes { notes.note(token.bytes, message, suggestion: native) }
    guard let word = reading.word else { return nil }
    return counted(QueryShape.inFields(fields, .word(word)), leaves: fields.count)
  }

  /// Words between quotation marks, exactly; where some are patterns, side by side.
  mutating func phrase(_ characters: [QueryCharacter], _ fields: [TextField], _ token: QueryToken) -> Query? {
    let reading = QueryWords.phrase(characters)
    for (message, native) in reading.notes { notes.note(token.bytes, message, suggestion: native) }
    guard reading.count <= Limits.phraseWords else {
      refuse("has a phrase of more than \(Limits.phraseWords) words", "phraseWords", Limits.phraseWords)
      return nil
    }
    guard let phrase = reading.phrase else {
      warn(token, "the quotation marks hold no word")
      return nil
    }
    let query = QueryShape.inFields(fields, phrase)
    return counted(query, leaves: QueryShape.leaves(of: query))
  }

  /// A small word that elsewhere would join what is beside it.
  private mutating func noteOperatorLike(_ characters: [QueryCharacter], _ token: QueryToken) {
    guard let text = characters.plainASCII, self.token?.beginsTerm == true else { return }
    let before = position > 1 ? tokens[position - 2] : nil
    if let native = ForeignOperators.smallOperator(text) {
      if before?.endsTerm == true || before?.isProximity == true {
        warn(token, "\"\(text)\" is a word here; write \(native) to join what is beside it", suggestion: native)
      } else if native == "NOT" {
        notes.note(token.bytes, "\"\(text)\" is a word here; write NOT to leave something out", suggestion: native)
      }
    } else if before?.endsTerm == true || before?.isNot == true,
      let native = ForeignOperators.wordLikeOperator(text)
    {
      notes.note(token.bytes, "\"\(text)\" is a word here; its like in this language is \(native)", suggestion: native)
    }
  }

  private mutating func noteUnknownField(_ characters: [QueryCharacter], _ token: QueryToken) {
    guard let name = QueryWords.unknownField(characters) else { return }
    let nearest = FieldNames.nearest(name)
    warn(
      token,
      "there is no field \"\(name)\"; it was read as words" + (nearest.map { "; the nearest is \($0):" } ?? ""),
      suggestion: nearest.map { $0 + ":" } ?? "")
  }
}

extension QueryToken {
  var isClose: Bool { if case .close = kind { true } else { false } }

  func isPlainWord(_ word: String) -> Bool {
    if case .word(let characters) = kind { characters.plainASCII == word } else { false }
  }

  var isNot: Bool { if case .not = kind { true } else { false } }

  var isProximity: Bool { if case .near = kind { true } else { false } }

  /// Whether something that is searched for ends with it.
  var endsTerm: Bool {
    switch kind {
    case .word, .quoted, .close, .regularExpression, .address, .slop: true
    default: false
    }
  }

  /// Whether something that is searched for begins with it.
  var beginsTerm: Bool {
    switch kind {
    case .word, .quoted, .open, .field, .atLeast, .nearCall, .nearOf, .regularExpression, .address: true
    default: false
    }
  }
}
