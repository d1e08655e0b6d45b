package import NewswireModel
internal import NewswireAnalysis

extension IndexSnapshot {
  /// The words that distinguish an article from others: those with the highest idf · tf / (tf + k1), a word of the headline counted as
  /// often as it weighs. Words of no other article and those without letters are left out.
  /// - Returns: at most `limit`, the most significant first.
  /// - Throws: `.cancelled`.
  package func significantTerms(
    of article: Article, limit: Int, isCancelled: @escaping () -> Bool = { false }
  ) throws -> [String] {
    var best = TopList<(term: [UInt8], weight: Float)>(limit: limit) { left, right in
      left.weight != right.weight ? left.weight > right.weight : left.term.lexicographicallyPrecedes(right.term)
    }
    try withBudget(isCancelled) { budget in
      for (place, (term, frequency)) in Self.frequencies(of: article).enumerated() {
        if place & 255 == 255 { try budget.check() }
        let documents = views.reduce(0) {
          $0 + (QueryCompiler.find(.text, term, in: $1.segment)?.documentFrequency ?? 0)
        }
        if documents < 2 { continue }
        let idf = QueryCompiler.idf(documentFrequency: documents, documentCount: statistics.documentCount)
        best.offer((term, idf * frequency / (frequency + BM25.k1)))
      }
    }
    return best.elements.map { String(decoding: $0.term, as: UTF8.self) }
  }

  private static func frequencies(of article: Article) -> [[UInt8]: Float] {
    var frequencies: [[UInt8]: Float] = [:]
    var tokens = TokenBuffer()
    func add(_ text: String, weight: Float) {
      tokens.tokenize(text)
      for i in 0..<tokens.count {
        let term = unsafe tokens.term(tokens[i])
        if unsafe term.allSatisfy({ $0 < 0x61 }) { continue }
        unsafe frequencies[Array(term), default: 0] += weight
      }
    }
    add(article.headline, weight: Float(BM25.headlineWeight))
    add(article.standfirst, weight: 1)
    for paragraph in article.paragraphs { add(paragraph.text, weight: 1) }
    for caption in article.captions { add(caption.text, weight: 1) }
    return frequencies
  }
}
