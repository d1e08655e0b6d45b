internal import NewswireQuery
package import NewswireModel
internal import NewswireAnalysis

extension IndexSnapshot {
  /// A query like one that finds nothing, which finds something: words that no article has are replaced by the likeliest that
  /// articles have, which is the most frequent of those with the fewest edits.
  ///
  /// Cost: that of a fuzzy word for each such word.
  /// - Returns: nil where there is none.
  package func correction(of query: Query) throws -> Query? {
    try cancellable {
      var corrector = QueryCorrector(compiler: QueryCompiler(views: views, statistics: statistics))
      let corrected = corrector.correct(query)
      guard corrector.isChanged else { return nil }
      return try search(corrected, sort: .newest, limit: 1).hits.isEmpty ? nil : corrected
    }
  }
}

private struct QueryCorrector: ~Copyable {
  private var compiler: QueryCompiler
  private(set) var isChanged = false

  init(compiler: consuming QueryCompiler) { self.compiler = compiler }

  mutating func correct(_ query: Query) -> Query {
    switch query {
    case .word(var word):
      if word.match == .inflected || word.match == .exact {
        word.text = correct(word.text, word.field, isInflected: word.match == .inflected)
      }
      return .word(word)
    case .phrase(var phrase):
      for i in phrase.words.indices {
        phrase.words[i] = correct(phrase.words[i], phrase.field, isInflected: false)
      }
      return .phrase(phrase)
    case .proximity(var proximity):
      proximity.left = correct(proximity.left)
      proximity.right = correct(proximity.right)
      return .proximity(proximity)
    case .atLeast(var atLeast):
      atLeast.query = correct(atLeast.query)
      return .atLeast(atLeast)
    case .speech(var speech):
      if let content = speech.content { speech.content = correct(content) }
      return .speech(speech)
    case .and(let parts): return .and(correct(parts))
    case .or(let parts): return .or(correct(parts))
    case .all, .not, .mention, .keyword, .published, .length: return query
    }
  }

  private mutating func correct(_ parts: [Query]) -> [Query] {
    var corrected: [Query] = []
    for part in parts { corrected.append(correct(part)) }
    return corrected
  }

  /// The word itself where articles have it, or nothing is near it.
  private mutating func correct(_ word: String, _ field: TextField, isInflected: Bool) -> String {
    if field == .byline || field == .credit { return word }
    compiler.tokens.tokenize(word)
    guard compiler.tokens.count == 1 else { return word }
    let term = Array(compiler.tokens.term(compiler.tokens[0]))
    let isKnown =
      isInflected
      ? Inflections.find(term, of: .text, in: compiler.views).contains { !$0.isEmpty }
      : compiler.views.contains { QueryCompiler.find(.text, term, in: $0.segment) != nil }
    if isKnown { return word }
    guard let nearest = nearest(String(decoding: term, as: UTF8.self)) else { return word }
    isChanged = true
    return nearest
  }

  private func nearest(_ word: String) -> String? {
    let length = word.unicodeScalars.count
    let edits = length < 3 ? 0 : length < 6 ? 1 : 2
    if edits == 0 { return nil }
    var known: [[UInt8]: (edits: Int, documents: Int)] = [:]
    let pattern = TermPattern(WordQuery(text: word, match: .fuzzy(edits: Int32(edits))))
    for view in compiler.views {
      view.segment.forEachTerm(of: pattern, in: .text) { key, info, edits in
        known[key, default: (edits, 0)].documents += info.documentFrequency
      }
    }
    var best = TopList<(term: [UInt8], edits: Int, documents: Int)>(limit: 1) { left, right in
      if left.edits != right.edits { return left.edits < right.edits }
      if left.documents != right.documents { return left.documents > right.documents }
      return left.term.lexicographicallyPrecedes(right.term)
    }
    for (key, value) in known { best.offer((Array(key.dropFirst()), value.edits, value.documents)) }
    return best.elements.first.map { String(decoding: $0.term, as: UTF8.self) }
  }
}
