import NewswireModel
import TestSupport
import Testing

@testable import NewswireExtraction

/// Pages as publishers write them, each with one thing that misleads readers.
@Suite("Pages of the world")
struct WildPageTests {
  private static let story = [
    "The ferry between Vassvik and the islands sailed again on Wednesday, its owner said in a statement.",
    "It had lain in the yard for nine months because a part of its engine could not be had anywhere.",
    "Some forty people waited on the pier in the rain, and the school band played as the boat came in.",
  ]
  private static let notice = String(
    repeating: "We store cookies on your device to collect information, and you may opt out of it at any time. ",
    count: 8)

  private func article(_ body: String, head: String = "") throws -> Article {
    let html = "<!DOCTYPE html><html lang=\"en\"><head>\(head)</head><body>\(body)</body></html>"
    return try #require(try Extractor().extract(Page(name: "p.html", content: Array(html.utf8))).articles.first)
  }

  private func paragraphs(_ texts: [String] = story, name: String = "") -> String {
    texts.map { "<p class=\"\(name)\">\($0)</p>" }.joined()
  }

  @Test(
    "no name makes furniture of what holds the story",
    arguments: [
      "gate-ad", "sidebar-grid", "paywall", "commentary page", "print:text-sm", "hidden md:block", "teaser-layout",
      "main comments",
    ])
  func names(name: String) throws {
    let article = try article(
      "<div class=\"\(name)\"><h1>Ferry returns to Vassvik</h1><div>\(paragraphs())</div></div>"
        + "<footer><p>\(Self.notice)</p></footer>")
    #expect(article.paragraphs.map(\.text) == Self.story)
    #expect(article.headline == "Ferry returns to Vassvik")
  }

  @Test("a name that most paragraphs have says nothing")
  func sharedName() throws {
    let article = try article("<h1>Ferry returns to Vassvik</h1><article>\(paragraphs(name: "paywall"))</article>")
    #expect(article.paragraphs.map(\.text) == Self.story)
  }

  @Test("copies of the body for other screens are left out, and the headline above them")
  func copies() throws {
    let article = try article(
      "<main><h1>Ferry returns to Vassvik</h1><div class=\"desktop\">\(paragraphs())</div>"
        + "<div class=\"mobile\"><h2>Ferry returns to Vassvik</h2>\(paragraphs())</div></main>")
    #expect(article.paragraphs.map(\.text) == Self.story)
  }

  @Test("a paragraph that its page says twice stays where the page sets both alike")
  func refrain() throws {
    let article = try article("<article>\(paragraphs(Self.story + [Self.story[0]]))</article>")
    #expect(article.paragraphs.count == 4)
  }

  @Test("the line between headline and body is the standfirst")
  func standfirst() throws {
    let article = try article(
      "<header><h1>Ferry returns to Vassvik</h1><p class=\"lead\">After nine months in the yard, the boat that the islands "
        + "live by is back.</p></header><div class=\"article-body\">\(paragraphs())</div>")
    #expect(article.standfirst == "After nine months in the yard, the boat that the islands live by is back.")
    #expect(article.paragraphs.map(\.text) == Self.story)
  }

  @Test("a standfirst inside the body is found below a second headline; a line that ends with a colon is none")
  func innerStandfirst() throws {
    let lead = "After nine months in the yard, the boat that the islands live by is back."
    let article = try article(
      "<article><h1>Ferry returns to Vassvik</h1><div class=\"wrap\"><h2>Nine months for a part</h2>"
        + "<p class=\"leadtext\">\(lead)</p><p class=\"leadtext\">In short:</p>\(paragraphs())</div></article>")
    #expect(article.standfirst == lead)
    #expect(article.paragraphs.filter { $0.kind == .text }.map(\.text).suffix(3) == Self.story[...])
  }

  @Test("the page's description is the standfirst where it shows none, unless the story begins so")
  func description() throws {
    let summary = "The boat that the islands live by is back after nine months."
    let body = "<h1>Ferry returns to Vassvik</h1><article>\(paragraphs())</article>"
    #expect(
      try article(body, head: "<meta name=\"description\" content=\"\(summary)\">").standfirst == summary)
    #expect(
      try article(body, head: "<meta name=\"description\" content=\"\(Self.story[0])\">").standfirst.isEmpty)
    #expect(
      try article(body, head: "<meta name=\"description\" content=\"The boat that the islands…\">").standfirst.isEmpty)
  }

  @Test("captions are told by where they stand, whole sentences or not")
  func captions() throws {
    let article = try article(
      "<article><h1>Ferry returns to Vassvik</h1>\(paragraphs())"
        + "<div class=\"inline-image\"><p>The ferry lies at the pier in Vassvik on Wednesday morning.</p></div>"
        + "<div><p class=\"image-description\">People wait for the ferry, which came an hour late.</p></div></article>")
    #expect(article.paragraphs.map(\.text) == Self.story)
    #expect(article.captions.count == 2)
  }

  @Test("a quotation set as a figure is a part of the story")
  func quotation() throws {
    let article = try article(
      "<article><h1>Ferry returns to Vassvik</h1>\(paragraphs())"
        + "<figure><blockquote><p>We have waited for this day since August.</p></blockquote></figure>\(paragraphs(["The end of the pier was full."]))</article>"
    )
    #expect(article.paragraphs.map(\.kind) == [.text, .text, .text, .blockQuote, .text])
  }

  @Test("another story in an article element of its own is left out")
  func otherStory() throws {
    let article = try article(
      "<article><h1>Ferry returns to Vassvik</h1>\(paragraphs())</article><section><h2>Related</h2><article>"
        + "<h3>Council buys a plough</h3><p>The council of Vassvik bought a plough for the winter on Monday.</p></article></section>"
    )
    #expect(article.paragraphs.map(\.text) == Self.story)
  }

  @Test("boxes of facts, of players and of notices beside the story are left out")
  func boxes() throws {
    let article = try article(
      "<article><h1>Ferry returns to Vassvik</h1>\(paragraphs([Self.story[0]]))"
        + "<div class=\"fact-box\"><h3>The ferry</h3><p>It was built in 1974 and carries twelve cars.</p></div>"
        + "<div><h3>Empfohlener redaktioneller Inhalt</h3><p>Ich möchte externe Inhalte sehen, die hier stehen.</p></div>"
        + "\(paragraphs(Array(Self.story.dropFirst())))</article>")
    #expect(article.paragraphs.map(\.text) == Self.story)
  }

  @Test("parts of a story in elements of one name are taken together")
  func parts() throws {
    let part = { (text: String) in
      "<div class=\"text-part\"><div>\(self.paragraphs([text, text + " So it was."]))</div></div>"
    }
    let article = try article(
      "<h1>Ferry returns to Vassvik</h1><main><div class=\"wrap\">\(Self.story.map(part).joined())</div></main>")
    #expect(article.paragraphs.count == 6)
  }

  @Test("text that the page has in its data alone is taken from there")
  func dataAlone() throws {
    let body = (Self.story + Self.story.map { $0.replacing("ferry", with: "boat") + " Again." }).joined(
      separator: "\\n\\n")
    let article = try article(
      "<div id=\"app\"></div>",
      head:
        "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Ferry returns\",\"articleBody\":\"\(body)\"}</script>"
    )
    #expect(article.headline == "Ferry returns")
    #expect(article.paragraphs.first?.text.hasPrefix(Self.story[0]) == true)
  }

  @Test(
    "a story in a template, or for readers without scripts, is found where there is no other",
    arguments: ["noscript", "template"])
  func wrapped(element: String) throws {
    let article = try article("<h1>Ferry returns to Vassvik</h1><\(element)><div>\(paragraphs())</div></\(element)>")
    #expect(article.paragraphs.map(\.text) == Self.story)
  }

  @Test("HTML is known by its elements, whatever stands before them")
  func recognised() {
    let page = "<html><body><p>The ferry sailed.</p></body></html>"
    let beginnings = [
      "<style>" + String(repeating: "p { color: red } ", count: 200) + "</style>",
      "Warning: Undefined variable $x in /srv/page.php on line 3\n",
      "<!-- " + String(repeating: "x", count: 3000) + " -->",
    ]
    for beginning in beginnings { #expect(HTMLPage.recognises(Array((beginning + page).utf8))) }
    #expect(!HTMLPage.recognises(Array("The element <html> is the root of a page, and <p> a paragraph.".utf8)))
  }

  @Test("only a meta element declares the encoding")
  func declaredByMeta() throws {
    let bytes: [UInt8] = [0xCF, 0xE0, 0xF0, 0xEE, 0xEC]
    let head =
      "<html><head><script src=\"a.js\" charset=\"utf-8\"></script><meta charset=\"windows-1251\"></head><body><h1>"
    let content = Array(head.utf8) + bytes + Array("</h1><p>\(Self.story[0])</p></body></html>".utf8)
    let page = try Extractor().extract(Page(name: "p", content: content))
    #expect(page.articles.first?.headline == "Паром")
  }

  @Test("readings beside the letters of a ruby text are none of the text")
  func ruby() throws {
    let article = try article(
      "<article><h1>橋が開通</h1><p><ruby>橋<rt>はし</rt></ruby>は月曜日に開通したと大臣が述べた。工事は六年続いた。</p></article>")
    #expect(article.paragraphs.map(\.text) == ["橋は月曜日に開通したと大臣が述べた。工事は六年続いた。"])
  }
}

@Suite("Headlines and authors of pages of the world")
struct WildDetailTests {
  private func article(_ head: String, _ body: String = "<h1>Ferry returns to Vassvik</h1>") throws -> Article {
    let text =
      "<p>The ferry between Vassvik and the islands sailed again on Wednesday, its owner said in a statement.</p>"
    let html =
      "<html><head>\(head)</head><body><article>\(body)\(text)\(text.replacing("owner", with: "skipper"))</article></body></html>"
    return try #require(try Extractor().extract(Page(name: "p.html", content: Array(html.utf8))).articles.first)
  }

  private func linked(_ members: String) -> String {
    "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\(members)}</script>"
  }

  @Test("the h1 that another title confirms wins over what is written for search engines")
  func confirmed() throws {
    let head = linked("\"headline\":\"Vassvik ferry: times, prices, everything to know\"")
    #expect(
      try article(head + "<meta property=\"og:title\" content=\"Ferry returns to Vassvik\">").headline
        == "Ferry returns to Vassvik")
    #expect(try article(head).headline == "Vassvik ferry: times, prices, everything to know")
  }

  @Test("the name of the site is no headline, nor a part of one")
  func siteName() throws {
    let title = "<title>Ferry returns to Vassvik - Northshore Courier</title>"
    #expect(try article(title, "<h1>Northshore Courier</h1>").headline == "Ferry returns to Vassvik")
    let shared =
      "<title>Ferry returns | World | Courier</title><meta property=\"og:title\" content=\"Ferry returns | Courier\">"
    #expect(try article(shared, "").headline == "Ferry returns")
    #expect(try article(shared, "").source == "Courier")
  }

  @Test(
    "authors stand in elements that are called so",
    arguments: [
      ("Ida Holm in Vassvik and Per Aas in Bergen", ["Ida Holm", "Per Aas"]), ("Par Ida Holm", ["Ida Holm"]),
      ("Ida Holm Science correspondent", ["Ida Holm"]),
      ("Ida Holm, Per Aas and Kari Lund", ["Ida Holm", "Per Aas", "Kari Lund"]),
    ])
  func bylines(line: String, names: [String]) throws {
    let body = "<h1>Ferry returns to Vassvik</h1><div class=\"byline\">\(line)</div>"
    #expect(try article("", body).bylines == names)
  }

  @Test("an agency behind a name is no part of it")
  func agency() throws {
    let article = try article(
      "", "<h1>Ferry returns to Vassvik</h1><p class=\"author\">By IDA HOLM Associated Press</p>")
    #expect(article.bylines == ["Ida Holm"])
    #expect(article.agencies == ["The Associated Press"])
  }

  @Test("JSON-LD is read with the damage that pages have, and authors by their identifiers")
  func damagedData() throws {
    let broken = """
      <script type="application/ld+json">
      //<![CDATA[
      {"@graph":[{"@type":"NewsArticle","headline":"Ferry
       returns","datePublished":"2024-05-01T08:15:00+02:00","author":{"@id":"#ida"},},{"@type":"Person","@id":"#ida","name":"Ida Holm"},]}
      //]]>
      </script>
      """
    let article = try article(broken)
    #expect(article.bylines == ["Ida Holm"])
    #expect(article.published?.seconds == 1_714_544_100)
  }

  @Test("who publishes the page is none of its authors")
  func publisher() throws {
    let head = linked("\"author\":{\"name\":\"Northshore Courier\"},\"publisher\":{\"name\":\"Northshore Courier\"}")
    #expect(try article(head).bylines.isEmpty)
    #expect(try article(head).source == "Northshore Courier")
  }
}
