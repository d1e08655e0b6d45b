import NewswireModel
import Testing

@testable import NewswireExtraction

@Suite("Agency copy")
struct WireCopyTests {
  private func read(_ text: String) throws -> ExtractedPage {
    try Extractor().extract(Page(name: "copy.txt", content: Array(text.utf8)))
  }

  @Test("keeps every line, tables included, under its place and day")
  func tables() throws {
    let page = try read(
      """
      ROWING - RESULTS OF THE HARBOUR REGATTA.

      KLAUSDORF, Germany 1999-07-04

      Results on Sunday:

      1. Lena Sommer (Germany) 7:12

      2. Anna Keller (Austria) 7:15

      Men's eight

      Austria 5:40 Germany 5:41
      """)
    let article = try #require(page.articles.first)
    #expect(page.articles.count == 1)
    #expect(article.headline == "ROWING - RESULTS OF THE HARBOUR REGATTA.")
    #expect(article.dateline == "KLAUSDORF, Germany")
    #expect(article.published == PublicationTime(seconds: 931_046_400, precision: .day, basis: .stated))
    #expect(article.paragraphs.count == 5)
    #expect(page.verdicts.allSatisfy { $0.fate == .kept })
    #expect(article.mentions.contains { $0.name == "Anna Keller" })
  }

  @Test(
    "a page with a day elsewhere is none", arguments: ["Published 1999-07-04", "Klausdorf 1999-07-04", "1999-07-04"])
  func others(_ line: String) throws {
    let page = try read(
      "Harbour opens\n\n\(line)\n\nThe harbour opened on Sunday, and many people came to see the boats sail.\n")
    #expect(page.articles.allSatisfy { $0.dateline.isEmpty })
  }
}
