import NewswireModel
import Testing

@testable import NewswireExtraction

@Suite("Feeds and wire formats")
struct WireFormatTests {
  private func read(_ name: String) throws -> [Article] {
    let page = try Extractor().extract(Page(name: name, content: try sample(name)))
    #expect(page.problems.isEmpty)
    #expect(!page.verdicts.isEmpty)
    return page.articles
  }

  @Test("RSS")
  func rss() throws {
    let articles = try read("feed.rss")
    #expect(articles.map(\.headline) == ["Harbour town bans night fishing", "Bakery wins prize é la carte"])
    let first = try #require(articles.first)
    #expect(
      first.paragraphs.map(\.text) == ["The council banned fishing at night — for now.", "Lights are to follow."])
    #expect(first.standfirst == "Three boats struck the breakwater.")
    #expect(first.url == "https://northshore.example/ban")
    #expect(first.source == "The Northshore Courier")
    #expect(first.bylines == ["Ida Holm"])
    #expect(first.labels == ["EXCLUSIVE", "Local"])
    #expect(first.published == PublicationTime(seconds: 1_714_997_100, precision: .second, basis: .metadata))
    #expect(first.captions == [caption(text: "A trawler at dusk.", credit: "Karin Lund")])
    #expect(articles.last?.url == "https://northshore.example/rye")
  }

  @Test("Atom")
  func atom() throws {
    let article = try #require(try read("feed.atom").first)
    #expect(article.headline == "Brücke eröffnet")
    #expect(article.paragraphs.map(\.text) == ["Die Brücke ist offen.", "Der Verkehr fließt."])
    #expect(article.published?.seconds == 1_714_899_600)
    #expect(article.bylines == ["Clara Weiss"])
    #expect(article.language == "de")
  }

  @Test("NITF")
  func nitf() throws {
    let article = try #require(try read("item.nitf").first)
    #expect(article.headline == "Ferry sails again")
    #expect(article.standfirst == "Crowds on the pier")
    #expect(article.bylines == ["Ida Holm"])
    #expect(article.dateline == "VASSVIK, Norway")
    #expect(article.source == "Northshore Wire")
    #expect(article.published?.seconds == 1_714_997_100)
    #expect(article.paragraphs.map(\.text) == ["The ferry sailed again on Friday.", "The bakery gave away its rolls."])
    #expect(article.captions == [caption(text: "The ferry leaves.", credit: "Karin Lund")])
    #expect(article.labels == ["ferries"])
  }

  @Test("NewsML-G2")
  func newsMLG2() throws {
    let articles = try read("message.newsml-g2")
    #expect(articles.map(\.headline) == ["Ferry sails again", "Bridge opens"])
    #expect(
      articles.map { $0.paragraphs.map(\.text) } == [
        ["The ferry sailed again.", "Rolls were free."], ["The bridge opened.", "Nobody fell in."],
      ])
    #expect(articles.first?.published?.seconds == 1_714_989_600)
    #expect(articles.first?.agencies == ["Reuters"])
    #expect(articles.first?.labels == ["Shipping"])
  }

  @Test("NewsML 1.2")
  func newsML() throws {
    let article = try #require(try read("item.newsml").first)
    #expect(article.headline == "Ferry sails again")
    #expect(article.bylines == ["Ida Holm", "Per Aas"])
    #expect(article.agencies == ["AFP"])
    #expect(article.published?.seconds == 1_714_989_600)
    #expect(article.paragraphs.count == 2)
  }

  @Test("ninjs")
  func ninjs() throws {
    let article = try #require(try read("item.ninjs").first)
    #expect(article.headline == "Ferry sails again")
    #expect(article.bylines == ["Ida Holm"])
    #expect(article.paragraphs.map(\.text) == ["The ferry sailed again.", "Rolls were free."])
    #expect(article.captions == [caption(text: "The ferry leaves.", credit: "Karin Lund")])
    #expect(article.labels == ["Shipping"])
    #expect(article.url == "https://wire.example/items/1")
  }

  @Test("damaged XML gives what could be read and a problem with its place")
  func damage() throws {
    let feed = String(decoding: try sample("feed.rss"), as: UTF8.self)
    let cut = Array(feed.dropLast(150).utf8)
    let page = try Extractor().extract(Page(name: "cut.rss", content: cut))
    #expect(page.articles.first?.headline == "Harbour town bans night fishing")
    #expect(page.problems.first?.error.code == .dataLoss)
  }

  @Test(
    "every beginning of a sample is read without crashing",
    arguments: [
      "feed.rss", "feed.atom", "item.nitf", "message.newsml-g2", "item.newsml", "item.ninjs",
    ])
  func truncation(name: String) throws {
    let content = try sample(name)
    for length in stride(from: 0, to: content.count, by: 29) {
      _ = try? Extractor().extract(Page(name: name, content: Array(content[..<length])))
    }
  }

  @Test("entities of the text's own are not expanded without bound, and files are not opened")
  func hostileXML() throws {
    let bomb =
      "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY e SYSTEM \"file:///etc/passwd\">]><rss><channel><item><title>&d;&e;</title></item></channel></rss>"
    let page = try? Extractor().extract(Page(name: "bomb.xml", content: Array(bomb.utf8)))
    #expect(page?.articles.allSatisfy { !$0.headline.contains("root:") } ?? true)
  }
}
