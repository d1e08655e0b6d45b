import TestSupport
import NewswireModel
import Testing

@testable import NewswireExtraction

@Suite("Reading HTML")
struct HTMLPageTests {
  private func article() throws -> Article {
    let page = try Extractor().extract(Page(name: "story.html", content: try sample("story.html")))
    return try #require(page.articles.first)
  }

  @Test("the body is the story and nothing around it")
  func body() throws {
    let article = try article()
    #expect(
      article.paragraphs.map(\.kind) == [
        .text, .text, .subheading, .text, .listItem, .listItem, .blockQuote, .blockQuote, .text,
      ])
    #expect(article.paragraphs.first?.text.hasPrefix("VASSVIK, Norway — Three boats") == true)
    #expect(article.paragraphs[1].text.contains("has a loan on a boat to pay"))
    #expect(article.paragraphs[3].text.hasSuffix("office says, and it would last for thirty years."))
    #expect(article.paragraphs.last?.text.hasPrefix("The council meets again") == true)
  }

  @Test("metadata, captions and dateline are read")
  func metadata() throws {
    let article = try article()
    #expect(article.headline == "The harbour needs a lamp")
    #expect(article.labels == ["Opinion", "Comment"])
    #expect(article.bylines == ["Ida Holm", "Per Aas"])
    #expect(article.source == "The Northshore Courier")
    #expect(article.url == "https://northshore.example/opinion/lamp")
    #expect(article.language == "en-GB")
    #expect(article.published == PublicationTime(seconds: 1_714_997_100, precision: .second, basis: .metadata))
    #expect(article.dateline == "VASSVIK, Norway")
    #expect(
      article.captions == [
        caption(text: "A trawler leaves the harbour at dusk.", credit: "Karin Lund/Northshore Press")
      ])
  }

  @Test("each line of the source has a verdict")
  func verdicts() throws {
    let content = try sample("story.html")
    let page = try Extractor().extract(Page(name: "story.html", content: content))
    let lines = String(decoding: content, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(page.verdicts.map(\.line) == lines.indices.filter { !lines[$0].isEmpty }.map { Int32($0 + 1) })
    let kept = page.verdicts.filter { $0.fate == .kept }.map { lines[Int($0.line) - 1] }
    #expect(kept.contains { $0.contains("A ban is cheap") })
    #expect(!kept.contains { $0.contains("Sign up") || $0.contains("Copyright") })
  }

  @Test(
    "HTML of any kind is read without crashing",
    arguments: [
      "<html></html>", "<html><body><p>", "<!doctype html><p>a<table><tr><td>b",
      "<html><body></body></html></html><p>x",
      "<div><div><div>", "<html><script>", "<html><!--", "<p>\u{0}</p>",
      "<script>a</script><html>", "<svg/><html><body><p>x",
    ])
  func oddities(html: String) {
    _ = try? Extractor().extract(Page(name: "odd.html", content: Array(html.utf8)))
  }

  @Test("every beginning of a page is read without crashing")
  func truncation() throws {
    let content = try sample("story.html")
    for length in stride(from: 0, to: content.count, by: 37) {
      _ = try? Extractor().extract(Page(name: "cut.html", content: Array(content[..<length])))
    }
  }
}
