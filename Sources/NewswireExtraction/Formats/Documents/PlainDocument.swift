import NewswireFields
import NewswireFormats
import NewswireModel

/// A document of paragraphs without fields, such as a word processor's.
enum PlainDocument {
  /// Reads the paragraphs as a page of text, which finds headline, byline and dateline; where that finds no story, they are one.
  /// - Parameter title: by which the document calls itself; empty if it does not.
  static func read(
    _ paragraphs: [String], title: String = "", _ budget: PageBudget, into result: inout ExtractedPage
  ) throws(NewswireError) {
    let texts = paragraphs.map { singleLine($0.utf8) }.filter { !$0.isEmpty }
    guard !texts.isEmpty else { throw NewswireError(.invalidArgument, "the document has no text") }
    var page = ExtractedPage(sha256: result.sha256)
    try TextPage.read(Array(texts.joined(separator: "\n\n").utf8), charset: "UTF-8", budget, into: &page)
    page.articles.removeAll { $0.paragraphs.isEmpty }
    if page.articles.isEmpty {
      var article = Article()
      let isHeadline = texts.count > 1 && texts[0].utf8.count <= 200 && !texts[0].hasSuffix(".")
      if isHeadline { article.headline = texts[0] }
      article.paragraphs = texts.dropFirst(isHeadline ? 1 : 0).map { Paragraph(text: $0) }
      page.articles = [article]
    }
    if page.articles.count == 1, page.articles[0].headline.isEmpty { page.articles[0].headline = title }
    result.articles = page.articles
  }
}
