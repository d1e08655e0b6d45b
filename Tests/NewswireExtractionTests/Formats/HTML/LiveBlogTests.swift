import TestSupport
import NewswireModel
import Testing

@testable import NewswireExtraction

@Suite("Live blogs in HTML")
struct LiveBlogTests {
  private func read(_ html: String) throws -> ExtractedPage {
    try Extractor().extract(Page(name: "live.html", content: Array(html.utf8)))
  }

  private func outline(_ article: Article) -> [String] {
    article.paragraphs.map { paragraph in
      switch paragraph.kind {
      case .timestamp: "@ \(paragraph.text)"
      case .subheading: "# \(paragraph.text)"
      case .listItem: "* \(paragraph.text.prefix(12))"
      default: String(paragraph.text.prefix(12))
      }
    }
  }

  @Test("each update has its time before its headline and text, in the order of the page")
  func times() throws {
    let page = try Extractor().extract(Page(name: "live.html", content: try sample("live-blog.html")))
    #expect(page.articles.count == 1)
    let article = try #require(page.articles.first)
    #expect(article.headline == "Storm Greta reaches the coast")
    #expect(article.labels == ["Live"])
    #expect(article.published?.seconds == 1_727_931_000)
    #expect(
      outline(article) == [
        "The first st", "@ 11:05", "# A warm place", "The school i", "@ 10:30", "# Power fails in the lower town",
        "Power has fa", "* Do not touch", "* Call the gri", "@ 2024-10-03T09:42:00+02:00", "The ferry co",
        "@ 9.15am CEST",
        "Winds of 110",
      ])
  }

  @Test("every line that holds a word of the story is kept, every other one is not")
  func verdicts() throws {
    for name in ["live-blog.html", "live-blog-data.html"] {
      let content = try sample(name)
      let page = try Extractor().extract(Page(name: name, content: content))
      let article = try #require(page.articles.first)
      let lines = String(decoding: content, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      #expect(page.verdicts.map(\.line) == lines.indices.filter { !lines[$0].isEmpty }.map { Int32($0 + 1) })
      for paragraph in article.paragraphs where paragraph.kind != .timestamp {
        // The data's markup and line ends are not the article's.
        let start = paragraph.text.prefix(20)
        let line = try #require(lines.lastIndex { $0.contains(start) })
        #expect(page.verdicts.first { $0.line == Int32(line + 1) }?.fate == .kept, "\(name): \(start)")
      }
      let kept = page.verdicts.filter { $0.fate == .kept }.map { lines[Int($0.line) - 1] }
      #expect(!kept.contains { $0.contains("My roof") || $0.contains("Copyright") || $0.contains("<nav>") })
      #expect(kept.contains { $0.contains("<h1>") })
    }
  }

  @Test("the page's data gives times that the page does not print, and updates that it does not show")
  func data() throws {
    let page = try Extractor().extract(Page(name: "live.html", content: try sample("live-blog-data.html")))
    let article = try #require(page.articles.first)
    #expect(page.articles.count == 1)
    #expect(article.bylines == ["Ida Holm"])
    #expect(article.published?.seconds == 1_727_931_000)
    #expect(
      outline(article) == [
        "The first st", "@ 2024-10-03T11:05:00+02:00", "# A warm place", "The school i", "@ 2024-10-03T10:30:00+02:00",
        "# Power fails in the lower town", "Power has fa", "@ 2024-10-03T09:42:00+02:00", "The ferry co",
        "It asks trav",
      ])
    #expect(page.verdicts.contains { $0.fate == .kept && $0.reason == "update in the page's data" })
  }

  @Test("a page that is nothing but its data is read from that")
  func onlyData() throws {
    let html = String(decoding: try sample("live-blog-data.html"), as: UTF8.self)
    let end = try #require(html.firstRange(of: "<div class=\"story\">")?.lowerBound)
    let article = try #require(try read(String(html[..<end])).articles.first)
    #expect(article.headline == "Storm Greta reaches the coast")
    #expect(
      article.paragraphs.map(\.kind) == [
        .timestamp, .subheading, .text, .timestamp, .subheading, .text, .timestamp, .text, .text,
      ])
  }

  private static let texts = [
    "Winds of 110 kilometres an hour have been measured at the lighthouse, the weather service says.",
    "The ferry company has cancelled all crossings until noon, and asks travellers to stay away.",
    "Power has failed in the lower town. Crews are on their way but the road is under water.",
    "The school in Holmsund is open to anybody who needs a warm place for the night.",
  ]

  /// A page whose updates are set as `update` says, from a time, a headline and a text.
  private func page(_ update: (_ time: String, _ headline: String, _ text: String) -> String) -> String {
    let updates = Self.texts.enumerated().map { index, text in
      update("0\(index + 6):1\(index)", "Headline of update \(index + 1)", text)
    }
    return
      "<html><body><h1>Storm Greta reaches the coast</h1><div>\(updates.joined(separator: "\n"))</div></body></html>"
  }

  @Test("times are found however they are set")
  func settings() throws {
    let stamp = { (time: String) in "<time datetime=\"2024-10-03T\(time):00Z\">\(time)</time>" }
    let flat = [
      page { "<p class=\"t\">\(stamp($0))</p><p>\($2)</p>" }, page { "<p><b>\(stamp($0))</b> – \($2)</p>" },
      page { "<p>\($0)</p><p>\($2)</p>" }, page { "<div><span class=\"clock\">\($0) BST</span><p>\($2)</p></div>" },
      page { "<table><tr><td>\($0)</td><td>\($2)</td></tr></table>" },
      page { "<div><p>\($2)</p><footer-time>\(stamp($0))</footer-time></div>" },
    ]
    for html in flat {
      let article = try #require(try read(html).articles.first)
      #expect(article.paragraphs.count == 8, "\(html)")
      for (index, text) in Self.texts.enumerated() where article.paragraphs.count == 8 {
        #expect(article.paragraphs[2 * index].kind == .timestamp, "\(html)")
        #expect(article.paragraphs[2 * index].text.hasPrefix("0\(index + 6):1\(index)"), "\(html)")
        #expect(article.paragraphs[2 * index + 1].text == text, "\(html)")
      }
    }
    let headed = [
      page { "<h3>\(stamp($0)) \($1)</h3><p>\($2)</p>" }, page { "<h3>\($1)</h3><p>\(stamp($0))</p><p>\($2)</p>" },
      page { "<section><h3>\($1)</h3>\(stamp($0))<p>\($2)</p></section>" },
      page { "<li><time datetime=\"2024-10-03 \($0):00+00:00\">\($0)</time><h3>\($1)</h3><p>\($2)</p></li>" },
    ]
    for html in headed {
      let article = try #require(try read(html).articles.first)
      #expect(article.paragraphs.count == 12, "\(html)")
      for (index, text) in Self.texts.enumerated() where article.paragraphs.count == 12 {
        #expect(article.paragraphs[3 * index].kind == .timestamp, "\(html)")
        #expect(article.paragraphs[3 * index + 1].text == "Headline of update \(index + 1)", "\(html)")
        #expect(article.paragraphs[3 * index + 2].text == text, "\(html)")
      }
    }
  }

  @Test("stories, lists of links and comments with times are no live blog")
  func others() throws {
    let stamp = "<time datetime=\"2024-10-03T09:15:00Z\">09:15</time>"
    let story = Self.texts.map { "<p>\($0) \($0)</p>" }.joined()
    let pages = [
      "<h1>A storm</h1><article>\(story)</article><div class=\"comments\">\(Self.texts.map { "<div>\(stamp)<p>\($0)</p></div>" }.joined())</div>",
      "<h1>A storm</h1><article>\(story)</article><ul>\(Self.texts.map { "<li>\(stamp) <a href=\"/x\">\($0)</a></li>" }.joined())</ul>",
      "<h1>A storm</h1><article>\(stamp)\(story)</article><p>\(stamp)</p><p>\(stamp)</p>",
    ]
    for html in pages {
      let article = try #require(try read("<html><body>\(html)</body></html>").articles.first)
      #expect(article.paragraphs.map(\.kind) == [.text, .text, .text, .text], "\(html)")
    }
  }
}
