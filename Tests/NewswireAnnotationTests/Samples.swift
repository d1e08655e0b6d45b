import NewswireCore
import NewswireAnnotation
import NewswireModel

/// An article of these paragraphs, annotated.
/// - Parameter language: as the page states it.
func annotated(
  _ paragraphs: String..., headline: String = "", captions: [Caption] = [], published: String? = nil,
  language: String = "en"
) -> Article {
  annotated(paragraphs, headline: headline, captions: captions, published: published, language: language)
}

func annotated(
  _ paragraphs: [String], headline: String = "", captions: [Caption] = [], published: String? = nil,
  language: String = "en"
) -> Article {
  var article = Article()
  article.language = language
  article.headline = headline
  article.captions = captions
  article.paragraphs = paragraphs.map { Paragraph(text: $0) }
  article.published = published.flatMap(RFC3339.parse).map {
    PublicationTime($0.time, precision: .day, basis: .metadata)
  }
  Annotator.annotate(&article)
  return article
}

extension Article {
  func names(_ kind: MentionKind) -> [String] { mentions.filter { $0.kind == kind }.map(\.name) }

  func mention(_ name: String) -> Mention? { mentions.first { $0.name == name } }

  /// `words — speaker` for each quote.
  var said: [String] { quotes.map { "\($0.text) — \($0.speaker)" } }

  var values: [String] { dates.map { "\($0.text) = \($0.value)" } }
}
