internal import NewswireCore
internal import NewswireModel
internal import NewswireAnalysis

/// Fields of words and names.
extension QueryParser {
  mutating func field(_ field: QueryField, _ sign: FieldSign, _ token: QueryToken) -> Query? {
    if sign == .notEquals {
      var positive = token
      positive.native = nil
      let query = self.field(field, .equals, positive)
      if query != nil, let native = token.native {
        let text = source.text(token.range)
        notes.note(token.bytes, "\(text) was read as NOT \(native)", suggestion: "NOT \(native)")
      }
      return query.map(QueryShape.not)
    }
    switch field {
    case .text(let fields): return textField(fields, token)
    case .quote: return quote(token)
    case .speaker: return speaker(token)
    case .cased(let form): return cased(form, token)
    case .after, .before, .during, .published, .imported: return published(field, sign, token)
    case .changed:
      return isTimeAhead ? published(field, sign, token) : values(token) { $0.value(.keyword(.changed), $1, token) }
    case .dated: return dated(false, token)
    case .exists: return dated(true, token)
    case .length: return length(sign, token)
    case .sort:
      setSort(token)
      return nil
    case .unsupported(let nearest):
      let name = source.text(token.range)
      if let sign = dateSign(name) {
        var dated = token
        dated.native = "published:"
        return published(.published, sign, dated)
      }
      warn(
        token,
        "\(name) asks for what articles do not have here; its value was read as words"
          + (nearest.isEmpty ? "" : "; the nearest field is \(nearest):"),
        suggestion: nearest.isEmpty ? "" : nearest + ":")
      return isValueAhead(token) ? primary() : nil
    case .keyword, .mention, .urlPart:
      return values(token) { parser, value in parser.value(field, value, token) }
    }
  }

  /// Whether the next token may be a field's value: one space after the colon does not end it.
  private func isValueAhead(_ token: QueryToken) -> Bool {
    guard let next = self.token, next.range.lowerBound - token.range.upperBound <= 1 else { return false }
    return next.beginsTerm || !next.afterSpace && !next.isClose
  }

  private mutating func nothingAfter(_ token: QueryToken) -> Query? {
    warn(token, "there is nothing after \(source.text(token.range)); it was left out")
    return nil
  }

  // MARK: Words

  private mutating func textField(_ fields: [TextField], _ token: QueryToken) -> Query? {
    guard isValueAhead(token), let next = self.token else { return nothingAfter(token) }
    noteForeign(token)
    // Google's allintitle: takes all that follows.
    if source.text(token.range).lowercased().hasPrefix("allin") { return conjunction().map { inFields(fields, $0) } }
    switch next.kind {
    case .quoted(let characters):
      position += 1
      return slop(phrase(fields == [.byline] ? givenFirst(characters, next) : characters, fields, next), next)
    case .word(let characters):
      position += 1
      return textWord(characters, fields, next)
    case .minus, .not:
      position += 1
      notes.note(next.bytes, "the field was read as NOT \(source.text(token.range))", suggestion: "NOT ")
      return textField(fields, next).map(QueryShape.not)
    case .open:
      if fields == [.byline], position + 2 < tokens.count, case .quoted = tokens[position + 1].kind,
        tokens[position + 2].isClose
      {
        position += 1
        defer { position += 1 }
        return textField(fields, next)
      }
      return group().map { inFields(fields, $0) }
    case .atLeast, .nearCall, .nearOf, .regularExpression, .address: return primary().map { inFields(fields, $0) }
    case .field(.cased(let form), _):
      position += 1
      return cased(form, next).map { inFields(fields, $0) }
    default:
      position += 1
      return textWord(raw(next), fields, next)
    }
  }

  /// `"Family, Given"`, as catalogues have authors, in the order of bylines.
  private mutating func givenFirst(_ characters: [QueryCharacter], _ token: QueryToken) -> [QueryCharacter] {
    let parts = characters.split(
      separator: QueryCharacter(scalar: ",", isEscaped: false), omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.contains { $0.scalar.properties.isAlphabetic } }) else {
      return characters
    }
    let given = Array(parts[1].drop { $0.scalar == " " }) + [QueryCharacter(scalar: " ", isEscaped: false)] + parts[0]
    notes.note(
      token.bytes, "bylines have the given name first; this was read as \"\(given.string)\"",
      suggestion: "\"\(given.string)\"")
    return given
  }

  /// A token as the characters that it was read from.
  private func raw(_ token: QueryToken) -> [QueryCharacter] {
    source.scalars[token.range].map { QueryCharacter(scalar: $0, isEscaped: false) }
  }

  private mutating func inFields(_ fields: [TextField], _ query: Query) -> Query {
    let result = QueryShape.inFields(fields, query)
    if fields.count > 1 {
      _ = counted(result, leaves: QueryShape.leaves(of: result) - QueryShape.leaves(of: query))
    }
    return result
  }

  /// `case:US`, `ALLCAPS(us)`.
  private mutating func cased(_ form: QueryField.LetterCase, _ token: QueryToken) -> Query? {
    guard isValueAhead(token) else { return nothingAfter(token) }
    guard let query = primary() else { return refusal == nil ? nothingAfter(token) : nil }
    let written = QueryShape.cased(query) { word in
      let capitalised = word.prefix(1).uppercased() + word.dropFirst()
      switch form {
      case .asTyped: return [word]
      case .upper: return [word.uppercased()]
      case .lower: return [word.lowercased()]
      case .capitalised: return capitalised == word.uppercased() ? [capitalised] : [capitalised, word.uppercased()]
      }
    }
    guard let written else {
      warn(token, "only words and phrases have a case; \(source.text(token.range)) was left out")
      return query
    }
    noteForeign(token)
    return counted(written, leaves: QueryShape.leaves(of: written) - QueryShape.leaves(of: query))
  }

  // MARK: Speech

  /// `quote:` and one word, phrase or group.
  private mutating func quote(_ token: QueryToken) -> Query? {
    guard isValueAhead(token), let next = self.token else { return nothingAfter(token) }
    noteForeign(token)
    if case .word(let characters) = next.kind, characters.count == 1, characters[0].isMark("*") {
      position += 1
      return counted(.speech(SpeechQuery(speaker: "")))
    }
    guard let content = primary() else { return refusal == nil ? nothingAfter(token) : nil }
    if QueryShape.isQuotable(content) { return .speech(SpeechQuery(speaker: "", content: content)) }
    warn(token, "only words, phrases and their combinations can be looked for in quotes; quote: was left out")
    return content
  }

  /// `speaker:` and a name, and as many words, phrases and groups as follow without an operator.
  private mutating func speaker(_ token: QueryToken) -> Query? {
    guard isValueAhead(token) else { return nothingAfter(token) }
    let isGroup = if case .open? = self.token?.kind { true } else { false }
    let named = values(token) { parser, value in
      guard !NameKey.keys(of: value.text).isEmpty else {
        parser.warn(token, "speaker: takes a name; it was left out")
        return nil
      }
      return parser.counted(.speech(SpeechQuery(speaker: value.text)))
    }
    guard let named else { return nil }
    // A group of names is asked for alone: what follows belongs to no one of them.
    if isGroup { return named }
    var content: [Query] = []
    while pending == nil, let next = self.token, takesWord(next) {
      guard let part = proximity() else { continue }
      if QueryShape.isQuotable(part) { content.append(part) } else { pending = part }
    }
    guard !content.isEmpty else { return named }
    let words = QueryShape.and(content)
    return QueryShape.mapSpeech(named) { SpeechQuery(speaker: $0.speaker, content: words) }
  }

  /// Whether a speaker's words go on with a token.
  private func takesWord(_ token: QueryToken) -> Bool {
    switch token.kind {
    case .word(let characters):
      return !(characters.count == 1 && characters[0].isMark("*")) && !beginsSentence(characters)
    case .quoted, .open, .atLeast, .nearCall, .nearOf: return true
    case .field(.text, _), .field(.cased, _): return true
    default: return false
    }
  }

  private func beginsSentence(_ characters: [QueryCharacter]) -> Bool {
    guard let name = characters.plainASCII, FieldNames.beginsDateSentence(name),
      position + 1 < tokens.count, case .word(let verb) = tokens[position + 1].kind
    else { return false }
    return verb.plainASCII.map { QueryDates.verbs[$0.lowercased()] != nil } ?? false
  }

  // MARK: Values

  /// A value as typed.
  struct Value {
    var text: String
    /// Whether an asterisk stands for any characters.
    var isPattern: Bool
    var isQuoted: Bool
    var token: QueryToken
  }

  /// The value of a field: one, a list, or a group of them.
  mutating func values(
    _ token: QueryToken, _ make: (inout QueryParser, Value) -> Query?
  ) -> Query? {
    guard isValueAhead(token), let next = self.token else { return nothingAfter(token) }
    noteForeign(token)
    switch next.kind {
    case .open:
      position += 1
      let query = valueAlternatives(token, make)
      if let close = self.token, close.isClose {
        position += 1
      } else {
        warn(next, "this parenthesis is not closed; it was taken to go to the end")
      }
      return query
    case .minus where !next.afterSpace, .not:
      position += 1
      guard let inner = self.token, inner.beginsTerm, !inner.afterSpace || next.kind == .not else {
        return nothingAfter(token)
      }
      notes.note(next.bytes, "the value was read as NOT \(source.text(token.range))", suggestion: "NOT ")
      position += 1
      return list(value(inner), make).map(QueryShape.not)
    default:
      position += 1
      return list(value(next), make)
    }
  }

  private func value(_ token: QueryToken) -> Value {
    let characters: [QueryCharacter]
    var isQuoted = false
    switch token.kind {
    case .quoted(let inner): (characters, isQuoted) = (inner, true)
    case .word(let inner): characters = inner
    default: characters = raw(token)
    }
    let text = characters.string.trimmingSpaces()
    return Value(
      text: isQuoted ? text : text.withoutSingleMarks, isPattern: characters.contains { $0.isMark("*") },
      isQuoted: isQuoted,
      token: token)
  }

  /// `a,b`: either.
  private mutating func list(_ value: Value, _ make: (inout QueryParser, Value) -> Query?) -> Query? {
    guard !value.isQuoted, value.text.contains(","), !value.text.contains("/") else { return make(&self, value) }
    let parts = value.text.split(separator: ",").compactMap { part -> Query? in
      var one = value
      one.text = String(part).trimmingSpaces()
      return make(&self, one)
    }
    return parts.isEmpty ? nil : QueryShape.or(parts)
  }

  private mutating func valueAlternatives(
    _ token: QueryToken, _ make: (inout QueryParser, Value) -> Query?
  ) -> Query? {
    nesting += 1
    defer { nesting -= 1 }
    guard nesting <= 2 * Limits.queryDepth else {
      refuse("is nested deeper than \(Limits.queryDepth)", "queryDepth", Limits.queryDepth)
      return nil
    }
    var alternatives: [Query] = []
    var all: [Query] = []
    var isNegative = false
    func add(_ query: Query?) {
      guard let query else { return }
      all.append(isNegative ? QueryShape.not(query) : query)
      isNegative = false
    }
    while let next = self.token, !next.isClose {
      position += 1
      switch next.kind {
      case .or:
        if !all.isEmpty { alternatives.append(QueryShape.and(all)) }
        all = []
      case .and: continue
      case .not, .minus: isNegative = true
      case .open:
        let inner = valueAlternatives(token, make)
        if let close = self.token, close.isClose { position += 1 }
        add(inner)
      default:
        if isSmallOr(next), !all.isEmpty, self.token?.beginsTerm == true {
          alternatives.append(QueryShape.and(all))
          all = []
          noteSmallOr(next)
        } else {
          add(list(wholeValue(next), make))
        }
      }
    }
    if !all.isEmpty { alternatives.append(QueryShape.and(all)) }
    return alternatives.isEmpty ? nil : QueryShape.or(alternatives)
  }

  private func isSmallOr(_ token: QueryToken) -> Bool {
    if case .word(let characters) = token.kind { characters.plainASCII?.lowercased() == "or" } else { false }
  }

  private mutating func noteSmallOr(_ token: QueryToken) {
    warn(
      token,
      "\"\(source.text(token.range))\" was read as OR between values; a value that has the word needs "
        + "quotation marks", suggestion: "OR")
  }

  /// A value of several words: what stands side by side without an operator.
  private mutating func wholeValue(_ first: QueryToken) -> Value {
    var whole = value(first)
    guard !whole.isQuoted else { return whole }
    var texts = [whole.text]
    while let next = self.token, case .word = next.kind, !isSmallOr(next) {
      position += 1
      let part = value(next)
      texts.append(part.text)
      whole.isPattern = whole.isPattern || part.isPattern
    }
    // An escaped space is a word of nothing.
    whole.text = texts.filter { !$0.isEmpty }.joined(separator: " ")
    return whole
  }
}
