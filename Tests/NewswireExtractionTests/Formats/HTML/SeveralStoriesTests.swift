import NewswireCore
import NewswireModel
import Testing

@testable import NewswireExtraction

@Suite("Several stories on one page of HTML")
struct SeveralStoriesTests {
  private func story(_ headline: String, _ byline: String, _ place: String) -> String {
    let sentence =
      "The boats of \(place) went out before dawn and came back in the evening with more fish than anybody had hoped for."
    return """
      <article><h2>\(headline)</h2><p class="byline">By \(byline)</p><p>\(sentence)</p><p>\(sentence) Nobody in \(place) slept.</p>
      <p>\(sentence) The harbour office of \(place) counted the boxes twice.</p></article>
      """
  }

  @Test("articles of like weight are stories each")
  func several() throws {
    let html =
      "<html><body><h1>The week in fish</h1>\(story("Vassvik lands a record", "Ida Holm", "Vassvik"))\(story("Holmsund catches up", "Per Aas", "Holmsund"))</body></html>"
    let page = try Extractor().extract(Page(name: "week.html", content: Array(html.utf8)))
    #expect(page.articles.map(\.headline) == ["Vassvik lands a record", "Holmsund catches up"])
    #expect(page.articles.map(\.bylines) == [["Ida Holm"], ["Per Aas"]])
    #expect(page.articles.map(\.paragraphs.count) == [3, 3])
    #expect(Set(page.articles.map(\.id)).count == 2)
  }

  @Test("teasers beside a story are none")
  func teasers() throws {
    let body = (1...20).map {
      "<p>Paragraph \($0) of the story says a little more about the boats, the fish and the weather of the year.</p>"
    }
    let html =
      "<html><body><article><h1>A long story about boats</h1>\(body.joined())</article>\(story("Vassvik lands a record", "Ida Holm", "Vassvik"))</body></html>"
    let page = try Extractor().extract(Page(name: "story.html", content: Array(html.utf8)))
    #expect(page.articles.map(\.headline) == ["A long story about boats"])
  }

  @Test("a time of publication in the future is an error of the page")
  func future() throws {
    let extractor = Extractor(now: 1_000_000_000)
    for (seconds, isKept) in [(1_000_086_400, true), (1_000_086_401, false)] {
      let record = #"{"text":"A text.","published":"\#(Timestamp(clamping: Int64(seconds)))"}"#
      let article = try extractor.extract(Page(name: "r", content: Array(record.utf8))).articles.first
      #expect((article?.published != nil) == isKept)
    }
  }
}
