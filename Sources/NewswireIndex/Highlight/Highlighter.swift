package import NewswireModel

/// Finds what a query matched in the text of an article.
package struct Highlighter {
  package init(_ query: Query) {
  }

  /// The stretches of `text` that answer the query, in UTF-8 bytes, ascending and disjoint.
  /// - Parameter section: where the text stands; words asked for in another section are not looked for.
  package func ranges(in text: String, section: Section) -> [Range<Int32>] { [] }

  /// The parts of the article that answer best, best first: at most `Limits.passagesPerHit`, each of at most
  /// `Limits.passageBytes`.
  package func passages(of article: Article) -> [Passage] { [] }
}
