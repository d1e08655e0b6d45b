import NewswireQuery
package import NewswireModel

extension IndexSnapshot {
  /// The most frequent words of headlines, standfirsts, bodies and captions that begin as the last word of `text` does, case
  /// and diacritics aside.
  /// - Returns: at most `limit`; none where `text` has no last word.
  package func completions(of text: String, limit: Int) -> [WordSuggestion] {
    let last = text.split(omittingEmptySubsequences: false, whereSeparator: \.isWhitespace).last ?? ""
    let prefix = TermPattern(WordQuery(text: String(last), match: .prefix)).literalPrefix
    if prefix.isEmpty { return [] }
    var best = TopList<(term: [UInt8], documents: Int)>(limit: limit) { left, right in
      left.documents != right.documents
        ? left.documents > right.documents : left.term.lexicographicallyPrecedes(right.term)
    }
    var terms = MergedTerms(views, .text, prefix: prefix)
    terms.forEach { term, documents in
      // Terms ascend, so one that is as frequent as the last does not come before it.
      if let last = best.last, documents <= last.documents { return }
      best.offer((Array(term), documents))
    }
    return best.elements.map {
      WordSuggestion(word: String(decoding: $0.term, as: UTF8.self), count: Int64($0.documents))
    }
  }
}
