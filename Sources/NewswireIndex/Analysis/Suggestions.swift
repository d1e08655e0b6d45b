package import NewswireModel
internal import NewswireText

/// A word of the index and how many articles have it (deleted ones included until a merge drops them).
package struct WordSuggestion: Sendable, Hashable {
  /// Folded.
  package var word: String
  package var documentFrequency: Int64

  package init(word: String, documentFrequency: Int64) {
    self.word = word
    self.documentFrequency = documentFrequency
  }
}

extension IndexSnapshot {
  /// Words that go on as `text` begins, the most frequent first. `text` is one word's beginning.
  /// - Parameter limit: of the answer.
  package func completions(of text: String, limit: Int) -> [WordSuggestion] {
    var tokens = TokenBuffer()
    tokens.tokenize(text)
    guard tokens.count > 0 else { return [] }
    let prefix = Array(tokens.term(tokens[tokens.count - 1]))
    return words(TermPattern(prefix: prefix), limit: limit)
  }

  /// For a word that few articles have: others within two edits that more have, the nearest and most frequent first.
  ///
  /// Words that begin with another letter are not looked at. Cost: some milliseconds, for a word that finds nothing.
  package func corrections(of word: String, limit: Int) -> [WordSuggestion] {
    var tokens = TokenBuffer()
    tokens.tokenize(word)
    guard tokens.count == 1 else { return [] }
    let term = tokens.string(tokens[0])
    guard term.unicodeScalars.count > 2 else { return [] }
    let own = words(TermPattern(WordQuery(text: term, match: .fuzzy(edits: 0))), limit: 1, sharing: 1, of: term)
    let known = own.first?.documentFrequency ?? 0
    var found: [WordSuggestion] = []
    for edits in Int32(1)...2 where found.count < limit {
      let pattern = TermPattern(WordQuery(text: term, match: .fuzzy(edits: edits)))
      for candidate in words(pattern, limit: limit * 4, sharing: 1, of: term)
      where candidate.word != term && candidate.documentFrequency > known * 10 && !found.contains(candidate) {
        found.append(candidate)
      }
    }
    return Array(found.prefix(limit))
  }

  /// - Parameter sharing: scalars at the beginning of `term` that every word has in common with it.
  private func words(
    _ pattern: TermPattern, limit: Int, sharing: Int = 0, of term: String = ""
  ) -> [WordSuggestion] {
    let shared = Array(String(String.UnicodeScalarView(term.unicodeScalars.prefix(sharing))).utf8)
    let start = [IndexField.text.rawValue] + (sharing > 0 ? shared : pattern.literalPrefix)
    var frequencies: [[UInt8]: Int64] = [:]
    for view in views {
      var iterator = start.withUnsafeBufferPointer { view.segment.dictionary.iterator(from: $0) }
      while iterator.next(), iterator.key.starts(with: start) {
        let isMatch = iterator.key.withUnsafeBufferPointer { pattern.matches(UnsafeBufferPointer(rebasing: $0[1...])) }
        if isMatch { frequencies[iterator.key, default: 0] += Int64(iterator.info.documentFrequency) }
      }
    }
    return frequencies.map {
      WordSuggestion(word: String(decoding: $0.key[1...], as: UTF8.self), documentFrequency: $0.value)
    }
    .sorted { ($1.documentFrequency, $0.word) < ($0.documentFrequency, $1.word) }
    .prefix(limit).map { $0 }
  }

  /// A query for articles like one: its most telling words, any of which may occur.
  ///
  /// A word tells as much as it is frequent here and rare elsewhere (tf · idf); words that only this article has tell nothing of
  /// others.
  package func relatedQuery(to article: Article, words limit: Int = 24) -> Query {
    var counts: [String: Int] = [:]
    var tokens = TokenBuffer()
    func add(_ text: String, weight: Int) {
      tokens.tokenize(text)
      for i in 0..<tokens.count { counts[tokens.string(tokens[i]), default: 0] += weight }
    }
    add(article.headline, weight: BM25.headlineWeight)
    add(article.standfirst, weight: 1)
    for paragraph in article.paragraphs { add(paragraph.text, weight: 1) }
    let total = Double(max(documentCount, 1))
    let weighed = counts.compactMap { word, count -> (word: String, weight: Double)? in
      let term = Array(word.utf8)
      let frequency = views.reduce(0) { $0 + (QueryCompiler.find(.text, term, in: $1.segment)?.documentFrequency ?? 0) }
      guard frequency > 1, Double(frequency) < total / 2 || total < 10 else { return nil }
      return (word, Double(count) / (Double(count) + 1.2) * Logarithm.natural(1 + total / Double(frequency)))
    }
    let best = weighed.sorted { ($1.weight, $0.word) < ($0.weight, $1.word) }.prefix(limit)
    return .or(best.map { .word(WordQuery(text: $0.word, match: .exact)) })
  }
}
