import NewswireAnalysis
import NewswireModel
import Testing

@testable import NewswireIndex

struct ArticleSectionsTests {
  /// Both edges of Limits.wordsPerArticle.
  @Test func `words are indexed up to the limit, and those past it are left out one by one`() {
    // The headline's word, and a place for the end of the headline and of the standfirst each.
    let room = Limits.wordsPerArticle - 3
    for excess in [0, 1] {
      var article = Article()
      article.headline = "Storm"
      article.paragraphs = [
        Paragraph(text: String(repeating: "a ", count: room + excess - 2) + "next last"), Paragraph(text: "more"),
      ]
      var sections = ArticleSections()
      sections.begin(article)
      var (words, last) = (0, "")
      sections.forEachRegion(of: article) { tokens, _, _, _ in
        words += tokens.count
        if tokens.count > 0 { last = tokens.string(tokens[tokens.count - 1]) }
      }
      #expect(words == room + 1)
      #expect(last == (excess == 0 ? "last" : "next"))
    }
  }
}
