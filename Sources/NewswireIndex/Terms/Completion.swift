import NewswireQuery
package import NewswireModel

extension IndexSnapshot {
  /// The most frequent words of headlines, standfirsts, bodies and captions that begin as the last word of `text` does, case
  /// and diacritics aside.
  ///
  /// Cost: a look at each of these words; too much for an event loop.
  /// - Returns: at most `limit`; none if `text` has no last word.
  /// - Throws: `.cancelled`.
  package func completions(
    of text: String, limit: Int, isCancelled: @escaping () -> Bool = { false }
  ) throws -> [WordSuggestion] {
    let last = text.split(omittingEmptySubsequences: false, whereSeparator: \.isWhitespace).last ?? ""
    let prefix = TermPattern(WordQuery(text: String(last), match: .prefix)).literalPrefix
    if prefix.isEmpty { return [] }
    var best = TopList<(term: [UInt8], documents: Int)>(limit: limit) { left, right in
      left.documents != right.documents
        ? left.documents > right.documents : left.term.lexicographicallyPrecedes(right.term)
    }
    try withBudget(isCancelled) { budget in
      let start = [IndexField.text.rawValue] + prefix
      var terms = MergedTerms(views, from: start)
      var steps = 0
      while terms.next(), terms.key.starts(with: start) {
        steps += 1
        if steps & 1023 == 0 { try budget.check() }
        // Terms ascend, so one that is as frequent as the last does not come before it.
        let documents = terms.documentFrequency
        if let last = best.last, documents <= last.documents { continue }
        best.offer((Array(terms.key.dropFirst()), documents))
      }
    }
    return best.elements.map {
      WordSuggestion(word: String(decoding: $0.term, as: UTF8.self), count: Int64($0.documents))
    }
  }
}
