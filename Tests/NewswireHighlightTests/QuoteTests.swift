import NewswireMessages
import NewswireModel
import NewswireQuery
import Testing

@testable import NewswireHighlight

struct QuoteTests {
  private static func span(_ text: String, of part: String, _ index: Int32 = 0) -> Span {
    let start = text.firstRange(of: part).map { text.utf8.distance(from: text.startIndex, to: $0.lowerBound) } ?? 0
    return Span(section: .paragraph, index: index, start: Int32(start), end: Int32(start + part.utf8.count))
  }

  private static func article(_ paragraphs: [String], _ quotes: [Quote]) throws -> ArticleText {
    var article = Article()
    (article.id, article.headline, article.source, article.url) = ("ab", "Rain", "Courier", "https://courier.example/1")
    article.paragraphs = paragraphs.map { Paragraph(text: $0) }
    article.quotes = quotes
    return try ArticleText(packed: article.encoded)
  }

  @Test func `a quote is shown in its parts, with the sentences that it and its cue stand in`() throws {
    let text = "It was late. “It rained,” Ida Holm said, “all night.” Then she left."
    let parts = ["It rained", "all night."].map { Self.span(text, of: $0) }
    let whole = Span(section: .paragraph, index: 0, start: parts[0].start, end: parts[1].end)
    let quote = Quote(
      text: "", speaker: "Ida Holm", cue: "Ida Holm said", kind: .full, span: whole, parts: parts, speakerBasis: .named)
    let hit = try #require(QuoteHit(Self.article([text], [quote]), number: 0, score: 2))
    #expect(hit.text == "It rained … all night.")
    #expect(hit.parts.map(\.text) == ["It rained", "all night."])
    let context = try #require(hit.context)
    #expect(context.text == "“It rained,” Ida Holm said, “all night.”")
    let bytes = Array(context.text.utf8)
    let marked = context.highlights.map {
      String(decoding: bytes[Int($0.lowerBound)..<Int($0.upperBound)], as: UTF8.self)
    }
    #expect(marked == ["It rained", "all night."])
    #expect(
      (hit.articleID, hit.headline, hit.source, hit.url) == ("ab", "Rain", "Courier", "https://courier.example/1"))
    #expect(hit.confidence == SpeakerBasis.named.confidence)
    #expect((hit.speaker, hit.cue, hit.score) == ("Ida Holm", "Ida Holm said", 2))
  }

  @Test func `a sentence that is nothing but the cue belongs to the context`() throws {
    let text = "“Did it rain?” Ida Holm asked. Nobody knew."
    let quote = Quote(
      text: "", speaker: "Ida Holm", cue: "Ida Holm asked", kind: .full, span: Self.span(text, of: "Did it rain?"))
    #expect(
      try QuoteHit(Self.article([text], [quote]), number: 0, score: 0)?.context?.text
        == "“Did it rain?” Ida Holm asked.")
  }

  @Test func `what an article does not have is no quote`() throws {
    let text = "It rained."
    var outside = Self.span(text, of: "rained")
    outside.end = 99
    let article = try Self.article([text], [Quote(text: "", kind: .full, span: outside)])
    #expect(QuoteHit(article, number: 0, score: 0) == nil)
    #expect(QuoteHit(article, number: 1, score: 0) == nil)
    #expect(QuoteHit(article, number: -1, score: 0) == nil)
  }

  /// Both edges of Limits.quoteContextBytes.
  @Test(arguments: [0, 1])
  func `the context has as many bytes as the limit and no more`(_ over: Int) throws {
    let words = String(repeating: "rain ", count: Limits.quoteContextBytes / 5)
    let text = words + String(repeating: "x", count: Limits.quoteContextBytes + over - words.utf8.count)
    let quote = Quote(text: "", kind: .full, span: Self.span(text, of: "rain rain"))
    let context = try #require(QuoteHit(Self.article([text], [quote]), number: 0, score: 0)?.context)
    #expect((context.text == text) == (over == 0))
    #expect(context.text.utf8.count <= Limits.quoteContextBytes)
    #expect(context.highlights.count == 1)
  }

  @Test(arguments: [
    ("speaker:holm", "It rained all night"), ("speaker:holm stopped", "Then it stopped"),
    ("quote:dry", "Stay dry"), ("speaker:haddad", "Stay dry"),
  ])
  func `a search for a speaker shows that speaker's quote first`(_ query: String, _ words: String) throws {
    let paragraphs = [
      "Ida Holm met Karim Haddad, and Ida Holm waved at Karim Haddad.", "“Stay dry,” Haddad said.",
      "“It rained all night,” she said. “Then it stopped,” she said.",
    ]
    let quotes = [
      Quote(text: "", speaker: "Karim Haddad", kind: .full, span: Self.span(paragraphs[1], of: "Stay dry", 1)),
      Quote(text: "", speaker: "Ida Holm", kind: .full, span: Self.span(paragraphs[2], of: "It rained all night", 2)),
      Quote(text: "", speaker: "Ida Holm", kind: .full, span: Self.span(paragraphs[2], of: "Then it stopped", 2)),
    ]
    var highlighter = Highlighter(try QueryParser.parse(query).tree)
    let finding = highlighter.find(in: try Self.article(paragraphs, quotes))
    #expect(finding.passages.first?.text.contains(words) == true)
  }
}
