/// BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009) over a weighted field
/// as in BM25F: a word of the headline counts as `headlineWeight` words.
///
///     score = Σ idf · (k1 + 1) · tf / (tf + k1 · (1 - b + b · length / average))
///     idf = ln(1 + (N - n + 0.5) / (n + 0.5))
///
/// `N` counts the documents of a snapshot and `n` those with the term, deleted ones included until a merge drops them.
enum BM25 {
  static let k1: Float = 1.2
  static let b: Float = 0.75
  static let headlineWeight = 3

  /// By norm, what is added to the frequency in the denominator.
  static func saturations(averageLength: Float) -> [Float] {
    let average = max(averageLength, 1)
    return (0..<256).map { k1 * (1 - b + b * Float(Norm.decode(UInt8($0))) / average) }
  }
}
