internal import NewswireQuery
package import NewswireModel
internal import NewswireAnalysis

extension IndexSnapshot {
  /// A query like one that finds nothing, which finds something: words that no article has are replaced by the likeliest that
  /// articles have, which is the most frequent of those with the fewest edits.
  ///
  /// Cost: that of a fuzzy word for each such word, of which at most `Limits.correctedWords` are replaced; too much for an event loop.
  /// - Returns: nil if there is none.
  package func correction(of query: Query, isCancelled: @escaping () -> Bool = { false }) throws -> Query? {
    try withBudget(isCancelled) { budget in
      var corrector = QueryCorrector(views: views, budget: budget)
      let corrected = try corrector.correct(query)
      guard corrector.isChanged else { return nil }
      return try search(corrected, sort: .newest, limit: 1, isCancelled: isCancelled).hits.isEmpty ? nil : corrected
    }
  }
}

private struct QueryCorrector: ~Copyable {
  private let views: [SegmentView]
  private let budget: QueryBudget
  private var tokens = TokenBuffer()
  private var unknown = 0
  private(set) var isChanged = false

  init(views: [SegmentView], budget: QueryBudget) {
    self.views = views
    self.budget = budget
  }

  mutating func correct(_ query: Query) throws -> Query {
    switch query {
    case .word(var word):
      if word.match == .inflected || word.match == .exact {
        word.text = try correct(word.text, word.field, isInflected: word.match == .inflected)
      }
      return .word(word)
    case .phrase(var phrase):
      for i in phrase.words.indices {
        phrase.words[i] = try correct(phrase.words[i], phrase.field, isInflected: false)
      }
      return .phrase(phrase)
    case .proximity(var proximity):
      proximity.left = try correct(proximity.left)
      proximity.right = try correct(proximity.right)
      return .proximity(proximity)
    case .atLeast(var atLeast):
      atLeast.query = try correct(atLeast.query)
      return .atLeast(atLeast)
    case .speech(var speech):
      if let content = speech.content { speech.content = try correct(content) }
      return .speech(speech)
    case .and(let parts): return .and(try correct(parts))
    case .or(let parts): return .or(try correct(parts))
    case .all, .not, .mention, .keyword, .published, .imported, .length: return query
    }
  }

  private mutating func correct(_ parts: [Query]) throws -> [Query] {
    var corrected: [Query] = []
    for part in parts { corrected.append(try correct(part)) }
    return corrected
  }

  /// The word itself if articles have it, or nothing is near it.
  private mutating func correct(_ word: String, _ field: TextField, isInflected: Bool) throws -> String {
    if field == .byline || field == .credit || unknown == Limits.correctedWords { return word }
    tokens.tokenize(word)
    guard tokens.count == 1 else { return word }
    let term = unsafe Array(tokens.term(tokens[0]))
    let isKnown =
      isInflected
      ? Inflections.find(term, of: .text, in: views).contains { !$0.isEmpty }
      : views.contains { QueryCompiler.find(.text, term, in: $0.segment) != nil }
    if isKnown { return word }
    unknown += 1
    guard let nearest = try nearest(String(decoding: term, as: UTF8.self)) else { return word }
    isChanged = true
    return nearest
  }

  private func nearest(_ word: String) throws -> String? {
    let length = word.unicodeScalars.count
    let edits = length < 3 ? 0 : length < 6 ? 1 : 2
    if edits == 0 { return nil }
    var best: (term: [UInt8], edits: Int, documents: Int)?
    let pattern = TermPattern(WordQuery(text: word, match: .fuzzy(edits: Int32(edits))))
    // Terms ascend, so the first of equal ones stays.
    try FuzzyTerms.forEach(pattern, in: .text, views, budget) { terms, edits in
      let documents = terms.documentFrequency
      if let best, (best.edits, -best.documents) <= (edits, -documents) { return }
      best = (Array(terms.key.dropFirst()), edits, documents)
    }
    return best.map { String(decoding: $0.term, as: UTF8.self) }
  }
}
