import NewswireModel
import TestSupport
import Testing

@testable import NewswireExtraction
@testable import NewswireFormats

@Suite("What reading a page may cost") struct PageBudgetTests {
  /// Pages that repeat something, by how often.
  static let shapes: [(name: String, make: @Sendable (Int) -> String)] = [
    ("nested div", { html(String(repeating: "<div>x", count: $0)) }),
    ("nested list", { html(String(repeating: "<ul><li>a", count: $0)) }),
    ("nested table", { html(String(repeating: "<table><tr><td>a", count: $0)) }),
    (
      "nested inline, broken lines",
      { html(String(repeating: "<b>", count: 500) + String(repeating: "x<br><br>", count: $0)) }
    ),
    (
      "nested below the limit",
      {
        html(
          String(
            repeating: String(repeating: "<div>x", count: 400) + String(repeating: "</div>", count: 400),
            count: $0 / 400 + 1))
      }
    ),
    (
      "nested asides",
      {
        html(
          String(
            repeating: String(repeating: "<div class=related>A line of it.", count: 300)
              + String(repeating: "</div>", count: 300), count: $0 / 300 + 1))
      }
    ),
    (
      "nested articles",
      {
        html(
          String(
            repeating: String(repeating: "<article>x", count: 300) + String(repeating: "</article>", count: 300),
            count: $0 / 300 + 1))
      }
    ),
    ("scripts without an end", { html(String(repeating: "<script>", count: $0)) }),
    ("styles without an end", { html(String(repeating: "<style>", count: $0)) }),
    ("drawings without an end", { html(String(repeating: "<svg>", count: $0)) }),
    ("scripts without a close", { html(String(repeating: "<script ", count: $0)) }),
    ("comments without an end", { html(String(repeating: "<!--", count: $0)) }),
    ("end tags of nothing", { html(String(repeating: "<i>", count: 500) + String(repeating: "</x>", count: $0)) }),
    (
      "headings and paragraphs",
      { html(String(repeating: "<h2>A heading of four words<p>A paragraph of some more words than that.", count: $0)) }
    ),
    ("attributes", { html("<div " + (0..<$0).map { "a\($0)=1" }.joined(separator: " ") + ">x</div>") }),
    (
      "attributes of XML",
      { "<rss><channel><item " + (0..<$0).map { "a\($0)='1'" }.joined(separator: " ") + "/></channel></rss>" }
    ),
    ("times", { html(String(repeating: "<time datetime='2025-04-14T09:15:00Z'>09:15</time>", count: $0)) }),
    (
      "times and text",
      {
        html(String(repeating: "<time datetime='2025-04-14T09:15:00Z'>09:15</time><p>The ferry sailed.</p>", count: $0))
      }
    ),
    (
      "captions",
      { n in html((0..<n).map { "<figure><figcaption>A picture of number \($0) there</figcaption></figure>" }.joined())
      }
    ),
    (
      "keywords",
      { n in html("<meta name=news_keywords content='" + (0..<n).map { "k\($0)" }.joined(separator: ",") + "'>") }
    ),
    ("microdata", { html(String(repeating: "<span itemprop=datePublished>x", count: min($0, 900))) }),
    (
      "JSON-LD",
      { n in
        html(
          "<script type='application/ld+json'>["
            + (0..<n).map { #"{"@type":"NewsArticle","author":"A\#($0) B"}"# }.joined(separator: ",") + "]</script>")
      }
    ),
    (
      "updates of data",
      { n in
        html(
          "<script type='application/ld+json'>{\"@type\":\"LiveBlogPosting\",\"liveBlogUpdate\":["
            + (0..<n).map { #"{"headline":"h\#($0) is it","articleBody":"The body of number \#($0) is here."}"# }
            .joined(separator: ",")
            + "]}</script>" + (0..<n).map { "<p>The body of number \($0) is here.</p>" }.joined())
      }
    ),
    (
      "entries of a feed",
      {
        "<rss><channel>" + String(repeating: "<item><title>t</title><description>d</description></item>", count: $0)
          + "</channel></rss>"
      }
    ),
    (
      "nested XML",
      { "<rss><channel><item>" + String(repeating: "<a>", count: min($0, 200)) + String(repeating: "<b/>", count: $0) }
    ),
    (
      "authors of XML",
      { n in
        "<rss><channel><item><title>t</title>" + (0..<n).map { "<author>A\($0) B</author>" }.joined()
          + "</item></channel></rss>"
      }
    ),
    ("names of XML", { n in "<newsItem>" + (0..<n).map { "<n\($0)/>" }.joined() + "</newsItem>" }),
    (
      "items within items",
      { n in
        String(repeating: "<newsItem><headline>h</headline>", count: min(n, 200))
          + String(repeating: "<headline/>", count: n)
      }
    ),
    (
      "labels of JSON",
      { n in #"{"headline":"h","text":"t","tags":["# + (0..<n).map { #""k\#($0)""# }.joined(separator: ",") + "]}" }
    ),
    (
      "authors of JSON",
      { n in
        #"{"headline":"h","text":"t","authors":["# + (0..<n).map { #""Ann B\#($0)""# }.joined(separator: ",") + "]}"
      }
    ),
    ("values of JSON", { "[" + Array(repeating: "[]", count: $0).joined(separator: ",") + "]" }),
    ("markup in JSON", { #"{"headline":"h","text":""# + String(repeating: "<a", count: $0) + #""}"# }),
    ("short lines", { String(repeating: "Home\n", count: $0) }),
    ("labels before a text", { n in (0..<n).map { "Share this\nItem \($0)\n" }.joined() + prose }),
    (
      "headlines and texts", { n in (0..<n / 8).map { "A headline of number \($0) here\n\n\(prose)\n\n\n\n" }.joined() }
    ),
    (
      "repeated captions",
      { n in
        let lines = (0..<n).map { "A line of five words \($0)\n" }.joined(); return lines + lines + prose
      }
    ),
    ("times of day", { n in prose + (0..<n).map { "\($0 % 24):15\n" }.joined() }),
  ]

  private static func html(_ body: String) -> String { "<!doctype html><html><body><p>\(prose)</p>\(body)" }

  private static let prose =
    "The ferry between Holmsund and Vassvik sailed again on Friday, after the ice had gone, and crowds stood on the pier."

  /// The steps that reading a page takes, and the error it ends with.
  private func read(_ page: String) -> (steps: Int, error: NewswireError?) {
    let content = Array(page.utf8)
    let budget = PageBudget(bytes: content.count)
    do throws(NewswireError) {
      _ = try Extractor(now: 1_750_000_000).extract(Page(name: "p", content: content), budget)
      return (budget.steps, nil)
    } catch {
      return (budget.steps, error)
    }
  }

  @Test("twice the page takes less than three times the steps", arguments: shapes.map(\.name))
  func growth(_ name: String) throws {
    let shape = try #require(Self.shapes.first { $0.name == name })
    let (once, twice) = (read(shape.make(2400)), read(shape.make(4800)))
    #expect(twice.steps < 3 * max(once.steps, 1000), "\(once.steps), \(twice.steps)")
    for error in [once.error, twice.error].compactMap({ $0 }) {
      #expect([.resourceExhausted, .invalidArgument, .dataLoss].contains(error.code), "\(error)")
    }
  }

  /// Both edges of Limits.pageSteps, Limits.stepsPerByte.
  @Test("a page may have as many steps as the limits say for its length, and no more")
  func steps() {
    let budget = PageBudget(bytes: 10)
    #expect(budget.spend(Limits.pageSteps + 10 * Limits.stepsPerByte))
    #expect(throws: Never.self) { try budget.check() }
    #expect(!budget.spend(1))
    #expect(failure { try budget.check() } == .exceeds("stepsPerByte", .resourceExhausted))
  }

  /// Both edges of Limits.articlesPerPage.
  @Test("a page has as many articles as the limit; those beyond are told")
  func articles() throws {
    for excess in [0, 1] {
      let records = (0..<Limits.articlesPerPage + excess).map { #"{"headline":"Storm \#($0)"}"# }
      let page = Page(name: "p", content: Array("[\(records.joined(separator: ","))]".utf8))
      let extracted = try Extractor(now: 1_750_000_000).extract(page)
      #expect(extracted.articles.count == Limits.articlesPerPage)
      #expect(
        extracted.problems.map { ErrorSignature($0.error) }
          == Array(
            repeating: .exceeds("articlesPerPage", .resourceExhausted), count: excess))
      #expect(extracted.allNotes.map(\.kind) == Array(repeating: .unreadPart, count: excess))
    }
  }

  @Test("dates that cannot be read, and texts under names that are not known, are noted")
  func notes() throws {
    let prose = Self.prose
    func notes(_ text: String) throws -> [PageNote] {
      try Extractor(now: 1_750_000_000).extract(Page(name: "p", content: Array(text.utf8))).notes
    }
    let record = #""headline":"h","text":"\#(prose)","published":"some day","inhalt":"\#(prose)","code":"a b c""#
    #expect(
      try notes("{\(record)}")
        == [PageNote(.unreadDate, "some day"), PageNote(.unknownMember, "inhalt")])
    #expect(try notes(#"{"headline":"h","text":"t","published":"2999-01-01"}"#).map(\.kind) == [.unreadDate])
    #expect(try notes(#"{"headline":"h","text":"t","published":"2025-01-01"}"#) == [])
    let items = "<item><title>t</title><pubDate>soon</pubDate></item><item><title>u</title></item>"
    #expect(try notes("<rss><channel>\(items)</channel></rss>") == [PageNote(.unreadDate, "soon")])
    let html = "<meta name=date content='the other day'></head><body><h1>Ferry sails</h1><p>\(prose)</p></body>"
    #expect(try notes("<html><head>\(html)</html>").map(\.kind) == [.unreadDate])
  }

  /// Both edges of Limits.markupDepth.
  @Test("a page nested as deep as the limit is read, and one level more is refused by the limit's name")
  func depth() {
    // The page's own elements are html, body and p, which the first div ends.
    func page(_ depth: Int) -> String { Self.html(String(repeating: "<div>", count: depth - 2) + "x") }
    #expect(read(page(Limits.markupDepth)).error == nil)
    #expect(read(page(Limits.markupDepth + 1)).error?.info?.metadata["limit"] == "markupDepth")
  }

  /// Both edges of Limits.attributesPerTag.
  @Test("attributes up to the limit are read; HTML is read without those beyond, XML is refused")
  func attributes() throws {
    func element(_ count: Int) -> String {
      (1..<count).map { "a\($0)='1'" }.joined(separator: " ") + " itemprop='articleBody'"
    }
    for (count, kept) in [(Limits.attributesPerTag, true), (Limits.attributesPerTag + 1, false)] {
      let bytes = Array("<div \(element(count))>x</div>".utf8)
      let scanned = try #require(MarkupScan.checked(bytes, .html, PageBudget(bytes: bytes.count)))
      #expect((scanned == bytes) == kept)
      #expect(String(decoding: scanned, as: UTF8.self).hasSuffix(">x</div>"))
      let budget = PageBudget(bytes: bytes.count)
      #expect((MarkupScan.checked(bytes, .xml, budget) != nil) == kept)
      #expect(budget.excess?.info?.metadata["limit"] == (kept ? nil : "attributesPerTag"))
    }
  }

  /// Both edges of Limits.tagsPerPage, Limits.valuesPerPage.
  @Test("tags, values and lines up to the limit are read, and one more is refused by the limit's name")
  func counts() throws {
    for excess in [0, 1] {
      let limit = excess == 0 ? nil : "tagsPerPage"
      let tags = Array(String(repeating: "<p>", count: Limits.tagsPerPage + excess).utf8)
      let budget = PageBudget(bytes: tags.count)
      #expect((MarkupScan.checked(tags, .html, budget) == nil) == (excess == 1))
      #expect(budget.excess?.info?.metadata["limit"] == limit)
      let values = Array(("[" + String(repeating: "1,", count: Limits.valuesPerPage - 2 + excess) + "1]").utf8)
      let parsing = PageBudget(bytes: values.count)
      _ = try? JSONParser.parse(values, parsing)
      #expect(parsing.excess?.info?.metadata["limit"] == (excess == 0 ? nil : "valuesPerPage"))
    }
  }

  /// Both edges of Limits.articleText.
  @Test("an article with as much text as the limit is read, and one with more is refused by the limit's name")
  func articleText() {
    let line = String(repeating: "a", count: 1023)
    func page(_ extra: Int) -> String {
      let text =
        Array(repeating: line, count: Limits.articleText / 1023 - 1).joined(separator: "\\n")
        + String(repeating: "b", count: extra)
      return #"{"text":"\#(text)"}"#
    }
    #expect(read(page(0)).error == nil)
    #expect(read(page(4096)).error?.info?.metadata["limit"] == "articleText")
  }

  /// Both edges of Limits.linesPerPage.
  @Test("a page with as many lines as the limit is read, and one with more is refused by the limit's name")
  func lines() {
    let page = "A headline\n\n\(Self.prose)"
    let most = Limits.linesPerPage - 2
    #expect(read(page + String(repeating: "\n", count: most)).error == nil)
    #expect(read(page + String(repeating: "\n", count: most + 1)).error?.info?.metadata["limit"] == "linesPerPage")
  }
}
