internal import NewswireQuery
internal import NewswireModel
internal import NewswireAnalysis

extension QueryCompiler {
  // MARK: Words

  /// A word in one of its fields. A word that the tokenizer cuts is a phrase of its parts, or the parts joined.
  mutating func wordSpans(_ word: WordQuery, isScored: Bool) throws -> SpanBuilder {
    let field = IndexField(word.field)
    return inField(wordSpans(word, in: field, isScored: isScored), word.field)
  }

  private mutating func wordSpans(_ word: WordQuery, in field: IndexField, isScored: Bool) -> SpanBuilder {
    switch word.match {
    case .prefix, .wildcard, .fuzzy: return SpanBuilder(group(field, TermPattern(word), isScored: isScored))
    case .cased: warn("case is not told apart yet: case:\(word.text) was searched in any case")
    case .inflected, .exact: break
    }
    if let pattern = PatternCollector.pattern(of: word) {
      return SpanBuilder(group(field, pattern, isScored: isScored))
    }
    tokens.tokenize(word.text)
    if tokens.count == 0 { return SpanBuilder() }
    if tokens.count == 1 {
      return unsafe SpanBuilder(self.group(field, Array(tokens.term(tokens[0])), word.match, isScored: isScored))
    }
    var parts: [[UInt8]] = []
    var isHyphenated = true
    for i in 0..<tokens.count where !tokens[i].flags.contains(.pairTail) {
      unsafe parts.append(Array(tokens.term(tokens[i])))
      if i > 0 && !tokens[i].flags.contains(.afterHyphen) { isHyphenated = false }
    }
    var groups: [WordGroup] = []
    for part in parts { groups.append(self.group(field, part, word.match, isScored: isScored)) }
    let split = SpanBuilder(phrase: groups)
    guard isHyphenated else { return split }
    let joined = Array(parts.joined().prefix(Limits.term))
    return SpanBuilder(union: [split, SpanBuilder(self.group(field, joined, word.match, isScored: isScored))])
  }

  private mutating func group(
    _ field: IndexField, _ term: [UInt8], _ match: WordMatch, isScored: Bool
  ) -> WordGroup {
    guard match == .inflected, field == .text || field == .headline else {
      return group(field, [term], isScored: isScored)
    }
    return group(
      field, infos: Inflections.find(term, of: field, in: views), isScored: isScored, typedForm: term)
  }

  private func inField(_ spans: SpanBuilder, _ field: TextField) -> SpanBuilder {
    switch field {
    case .any, .headline, .byline, .credit: spans
    case .lead: spans.mapExpression { .inField($0, .lead) }
    case .body: spans.mapExpression { .inField($0, .body) }
    case .caption: spans.mapExpression { .inField($0, .caption) }
    }
  }

  // MARK: Places

  /// Words, phrases, proximities, counts, and their alternatives.
  mutating func spans(_ query: Query, isScored: Bool, depth: Int) throws -> SpanBuilder {
    switch query {
    case .word(let word): return try wordSpans(word, isScored: isScored)
    case .phrase(let phrase): return try phraseSpans(phrase, isScored: isScored)
    case .proximity(let proximity): return try proximitySpans(proximity, isScored: isScored, depth: depth)
    case .atLeast(let atLeast):
      guard (1...Limits.atLeastCount).contains(atLeast.count) else {
        throw NewswireError(
          .invalidArgument, "atleast takes 1 to \(Limits.atLeastCount), not \(atLeast.count) (limit atLeastCount)",
          info: .limit("atLeastCount", Limits.atLeastCount), field: "query")
      }
      let inner = try nested(atLeast.query, isScored: isScored, depth: depth)
      return inner.mapExpression { .atLeast(Int(atLeast.count), $0) }
    case .or(let parts):
      var alternatives: [SpanBuilder] = []
      for part in parts { alternatives.append(try nested(part, isScored: isScored, depth: depth)) }
      return SpanBuilder(union: alternatives)
    case .and(let parts) where parts.count == 1: return try nested(parts[0], isScored: isScored, depth: depth)
    default:
      throw NewswireError(
        .invalidArgument,
        "a proximity or atleast can hold words, phrases, proximities and their alternatives (OR), and nothing else",
        info: .invalidField, field: "query")
    }
  }

  private mutating func nested(_ query: Query, isScored: Bool, depth: Int) throws -> SpanBuilder {
    try enter(depth + 1, isLeaf: query.isLeaf)
    return try spans(query, isScored: isScored, depth: depth + 1)
  }

  private mutating func phraseSpans(_ phrase: PhraseQuery, isScored: Bool) throws -> SpanBuilder {
    guard phrase.words.count <= Limits.phraseWords else {
      throw NewswireError(
        .invalidArgument, "a phrase has at most \(Limits.phraseWords) words (limit phraseWords)",
        info: .limit("phraseWords", Limits.phraseWords), field: "query")
    }
    let field = IndexField(phrase.field)
    var groups: [WordGroup] = []
    for word in phrase.words {
      for term in tokens.words(of: word) { groups.append(group(field, [term], isScored: isScored)) }
    }
    if groups.count == 1 { return inField(SpanBuilder(groups[0]), phrase.field) }
    return inField(SpanBuilder(phrase: groups), phrase.field)
  }

  private mutating func proximitySpans(
    _ proximity: ProximityQuery, isScored: Bool, depth: Int
  ) throws -> SpanBuilder {
    if case .words(let words) = proximity.distance, !(1...Limits.proximityWords).contains(words) {
      throw NewswireError(
        .invalidArgument, "w/n and pre/n take 1 to \(Limits.proximityWords) words, not \(words) (limit proximityWords)",
        info: .limit("proximityWords", Limits.proximityWords), field: "query")
    }
    let left = try nested(proximity.left, isScored: isScored, depth: depth)
    let right = try nested(proximity.right, isScored: isScored, depth: depth)
    return SpanBuilder(
      near: left, right, proximity.distance, ordered: proximity.ordered, excluded: proximity.excluded)
  }

  // MARK: Speech

  mutating func speechSpans(_ speech: SpeechQuery, depth: Int) throws -> SpanBuilder {
    var builder = SpanBuilder()
    var speakers: [Int] = []
    var approximations: [SpanPlan.Approximation] = []
    if !speech.speaker.isEmpty {
      for key in NameKey.keys(of: speech.speaker) {
        let group = group(.speaker, [Array(key.utf8.prefix(Limits.term))], isScored: false)
        let index = builder.add(group)
        speakers.append(index)
        approximations.append(.group(index))
      }
      if speakers.isEmpty { return SpanBuilder() }
    }
    var condition: SpanCondition?
    if let content = speech.content {
      let (found, approximation) = try self.condition(content, in: &builder, depth: depth)
      condition = found
      approximations.append(approximation)
    }
    if builder.groups.indices.contains(where: { speakers.contains($0) && builder.groups[$0].documentFrequency == 0 }) {
      return SpanBuilder()
    }
    builder.expression = .quoted(speaker: speakers, content: condition)
    builder.approximation = approximations.isEmpty ? .all : .and(approximations)
    return builder
  }

  /// What must stand in a quote's words, and what a document must have for it.
  private mutating func condition(
    _ query: Query, in builder: inout SpanBuilder, depth: Int
  ) throws -> (SpanCondition, SpanPlan.Approximation) {
    try enter(depth + 1, isLeaf: query.isLeaf)
    switch query {
    case .and(let parts), .or(let parts):
      var conditions: [SpanCondition] = []
      var approximations: [SpanPlan.Approximation] = []
      for part in parts {
        let (condition, approximation) = try condition(part, in: &builder, depth: depth + 1)
        conditions.append(condition)
        approximations.append(approximation)
      }
      if case .and = query { return (.and(conditions), .and(approximations)) }
      return (.or(conditions), .or(approximations))
    case .not(let part):
      return (.not(try condition(part, in: &builder, depth: depth + 1).0), .all)
    case .all: return (.and([]), .all)
    default:
      let inner = try spans(query, isScored: false, depth: depth)
      let shift = builder.groups.count
      builder.groups += inner.groups
      guard let expression = inner.expression, let approximation = inner.approximation else {
        return (.or([]), .or([]))
      }
      return (.spans(expression.shifted(by: shift)), approximation.shifted(by: shift))
    }
  }
}
