internal import NewswireModel

/// Proximities, in all their forms.
extension QueryParser {
  mutating func proximity() -> Query? {
    var left = primary()
    var depth = 0
    while let (token, distance, ordered, excluded) = nearOperator() {
      depth += 1
      if depth > Limits.queryDepth {
        refuse("has more than \(Limits.queryDepth) proximities in a row", "queryDepth", Limits.queryDepth)
        return nil
      }
      let right = primary()
      guard let first = left, let second = right else {
        if refusal == nil { warn(token, "the proximity has nothing on one side; it was left out") }
        left = left ?? right
        continue
      }
      left = near(first, second, limit(distance, token), ordered: ordered, excluded: excluded, token)
    }
    return left
  }

  private mutating func near(
    _ left: Query, _ right: Query, _ distance: ProximityDistance, ordered: Bool, excluded: Bool, _ token: QueryToken
  ) -> Query? {
    let copies = QueryShape.copies(near: left, right)
    guard words + copies <= Limits.queryWords else {
      words += copies
      refuse("has more than \(Limits.queryWords) words where each is near each", "queryWords", Limits.queryWords)
      return nil
    }
    if let near = QueryShape.near(left, right, distance, ordered: ordered, excluded: excluded) {
      words += copies
      noteForeign(token)
      return near
    }
    warn(
      token,
      "only words, phrases and their alternatives can be near each other; read as \(excluded ? "AND NOT" : "AND")")
    return QueryShape.and([left, excluded ? QueryShape.not(right) : right])
  }

  private mutating func nearOperator() -> (QueryToken, ProximityDistance, ordered: Bool, excluded: Bool)? {
    guard let first = token else { return nil }
    if case .near(let distance, let ordered, let excluded) = first.kind {
      position += 1
      return (first, distance, ordered, excluded)
    }
    guard first.kind == .not, position + 1 < tokens.count,
      case .near(let distance, let ordered, let excluded) = tokens[position + 1].kind
    else { return nil }
    var token = tokens[position + 1]
    token.native = token.native.map { "NOT " + $0 }
    token.range = first.range.lowerBound..<token.range.upperBound
    token.bytes = first.bytes.lowerBound..<token.bytes.upperBound
    position += 2
    return (token, distance, ordered, !excluded)
  }

  private mutating func limit(_ distance: ProximityDistance, _ token: QueryToken) -> ProximityDistance {
    guard case .words(let words) = distance else { return distance }
    return .words(limited(words, token))
  }

  private mutating func limited(_ words: Int32, _ token: QueryToken) -> Int32 {
    let limited = min(max(words, 1), Limits.proximityWords)
    if limited != words { warn(token, "w/n and pre/n take 1 to \(Limits.proximityWords) words; \(limited) was taken") }
    return limited
  }

  /// `"a b"~5`, `(a b)~5`: all of it within so many words.
  mutating func slop(_ query: Query?, _ token: QueryToken) -> Query? {
    guard let next = self.token, case .slop(let words) = next.kind else { return query }
    position += 1
    guard let query else { return nil }
    let parts: [Query]
    switch query {
    case .phrase(let phrase): parts = phrase.words.map { .word(WordQuery(field: phrase.field, text: $0)) }
    case .and(let all): parts = all
    default: parts = [query]
    }
    guard parts.count > 1, parts.count <= Limits.queryDepth,
      let near = QueryShape.near(all: parts, limited(words, next), ordered: false)
    else {
      warn(next, "~\(words) needs two words or phrases to stand near each other; it was left out")
      return query
    }
    self.words += parts.count
    notes.note(next.bytes, "~\(words) was read as w/\(words) between each", suggestion: "w/\(words)")
    return near
  }

  /// `NEAR(a b, 5)`, `NEAR((a, b), 5)`.
  mutating func nearCall(ordered: Bool, _ token: QueryToken) -> Query? {
    let start = position
    guard let inner = group() else { return nil }
    // The number is the last thing inside, and a word of the group as it was read.
    var parts = if case .and(let all) = inner { all } else { [inner] }
    var words: Int32 = 10
    if parts.count > 1, case .word(let last)? = parts.last, let number = ForeignOperators.number(last.text[...]) {
      parts.removeLast()
      words = number
    }
    let end = position > start ? tokens[position - 1] : token
    guard let near = QueryShape.near(all: parts, limited(words, token), ordered: ordered), parts.count > 1 else {
      warn(token, "NEAR( ) needs two words or phrases and a number; its contents were read alone")
      return inner
    }
    let sign = "\(ordered ? "pre" : "w")/\(words)"
    notes.note(
      token.bytes.lowerBound..<end.bytes.upperBound, "\(source.text(token.range))( ) was read as \(sign)",
      suggestion: sign)
    return near
  }

  /// `near5:"a b"`.
  mutating func nearOf(_ words: Int32, _ token: QueryToken) -> Query? {
    guard let next = self.token, case .quoted(let characters) = next.kind else {
      warn(token, "near\(words): takes words between quotation marks; it was left out")
      return nil
    }
    position += 1
    guard case .phrase(let phrase)? = phrase(characters, [.any], next) else {
      warn(token, "near\(words): takes two words or more between quotation marks; it was left out")
      return nil
    }
    let parts = phrase.words.map { Query.word(WordQuery(text: $0)) }
    noteForeign(token)
    return QueryShape.near(all: parts, limited(words, token), ordered: false)
  }
}
