import NewswireHighlight
import NewswireQuery
import NewswireMessages
import NewswireModel
import TestSupport
import Testing

struct HighlighterTests {
  func finding(_ query: String, _ article: Article) throws -> Highlighter.Finding {
    var highlighter = Highlighter(((try? QueryParser.parse(query))?.tree ?? .all))
    return highlighter.find(in: try ArticleText(packed: article.encoded))
  }

  /// What is marked in the passages of an article.
  func marked(_ query: String, _ article: Article) throws -> [String] {
    try finding(query, article).passages.flatMap { passage in
      let bytes = Array(passage.text.utf8)
      return passage.highlights.map {
        String(decoding: bytes[Int($0.lowerBound)..<Int($0.upperBound)], as: UTF8.self)
      }
    }
  }

  func marked(_ query: String, _ text: String) throws -> [String] {
    var article = Article()
    article.paragraphs = [Paragraph(text: text)]
    return try marked(query, article)
  }

  @Test func marksWhatWasAskedFor() throws {
    let text = "Iran’s ministers sanctioned talks; the cease-fire, or ceasefire, in Beyoncé’s café held."
    #expect(try marked("sanctions", text) == ["sanctioned"])
    #expect(try marked("=sanctions", text) == [])
    #expect(try marked("iran minister", text) == ["Iran", "ministers"])
    #expect(try marked("cease-fire", text) == ["cease-fire", "ceasefire"])
    #expect(try marked("\"or ceasefire\"", text) == ["or ceasefire"])
    #expect(try marked("beyonce CAFE", text) == ["Beyoncé", "café"])
    #expect(try marked("min* ta?ks", text) == ["ministers", "talks"])
    #expect(try marked("iran NOT talks", text) == ["Iran"])
    #expect(try marked("talks w/9 iran", text) == ["Iran", "talks"])
  }

  @Test func marksMentionsInAnySpelling() throws {
    var article = Article()
    article.paragraphs = [Paragraph(text: "Mohammed Shia al-Sudani met Rubio; Soudani left.")]
    article.mentions = [
      Mention(
        name: "Mohammed Shia al-Sudani", kind: .person, forms: ["Mohammed Shia al-Sudani", "Soudani"],
        spans: [(0, 23), (35, 42)].map { Span(section: .paragraph, index: 0, start: $0, end: $1) })
    ]
    article.quotes = [
      Quote(
        text: "left", speaker: "Mohammed Shia al-Sudani", kind: .fragment,
        span: Span(section: .paragraph, index: 0, start: 43, end: 47))
    ]
    #expect(try marked("person:sudani", article) == ["Mohammed Shia al-Sudani", "Soudani"])
    #expect(try finding("person:sudani", article).fields == [.body, .mention])
    #expect(try marked("place:sudani", article) == [])
    #expect(try finding("speaker:soudani met", article).fields == [.body, .speaker])
    #expect(try marked("speaker:soudani", article) == ["Mohammed Shia al-Sudani", "Soudani"])
  }

  @Test func fieldsAreKeptApart() throws {
    var article = Article()
    article.headline = "oil"
    article.standfirst = "oil"
    article.bylines = ["Oil"]
    article.captions = [Caption(text: "oil", credit: "oil")]
    article.paragraphs = [Paragraph(text: "oil"), Paragraph(text: "oil")]
    #expect(try finding("oil", article).fields == [.headline, .standfirst, .body, .caption])
    #expect(try finding("headline:oil", article).fields == [.headline])
    #expect(try finding("lead:oil", article).passages.map(\.highlights.count) == [1, 1])
    #expect(try finding("body:oil", article).fields == [.body])
    #expect(try finding("caption:oil", article).fields == [.caption])
    #expect(try finding("byline:oil", article).fields == [.byline])
    #expect(try finding("credit:oil", article).fields == [.credit])
    #expect(try finding("gas", article).fields == [])
  }

  @Test func whatIsFoundIsWhatAPlainReaderFinds() throws {
    var samples = Samples(SeededGenerator(for: "passages against the oracle"))
    for _ in 0..<1500 {
      var article = samples.article()
      for i in article.mentions.indices where !article.paragraphs.isEmpty {
        let paragraph = samples.random.number(0...article.paragraphs.count - 1)
        let start = samples.random.number(0...20)
        article.mentions[i].spans = [
          Span(
            section: .paragraph, index: Int32(paragraph), start: Int32(start),
            end: Int32(start + samples.random.number(0...30)))
        ]
      }
      roughen(&article, &samples.random)
      let query = samples.query(3)
      var highlighter = Highlighter(query)
      let found = highlighter.find(in: try ArticleText(packed: article.encoded))
      let wanted = PassageOracle(query).find(in: article)
      if !wanted.passages.isEmpty {
        try #require(found.passages == wanted.passages, "\(QueryParser.canonical(query))")
      } else {
        #expect(found.passages.allSatisfy { $0.highlights.isEmpty })
      }
      #expect(Set(found.fields) == wanted.fields, "\(QueryParser.canonical(query))")
    }
  }

  /// Puts between words what a tokenizer stumbles over.
  private func roughen(_ article: inout Article, _ random: inout SeededGenerator) {
    let odd = [
      "’", "‘", "“", "—", "\u{AD}", "\u{200B}", "\u{A0}", "'", "-", ".", "京都", "é", "ʻ", "·", "\u{301}", "Д", "ß",
      "\u{2028}", "🙂",
    ]
    for i in article.paragraphs.indices {
      var text = String.UnicodeScalarView()
      for scalar in article.paragraphs[i].text.unicodeScalars {
        if random.chance(4) { text.append(contentsOf: random.pick(odd).unicodeScalars) }
        if scalar != " " || random.chance(95) { text.append(scalar) }
      }
      article.paragraphs[i].text = String(text)
    }
  }

  /// Both edges of Limits.passagesPerHit.
  @Test func asManyPassagesAreShownAsTheLimitSays() throws {
    for count in [Limits.passagesPerHit, Limits.passagesPerHit + 1] {
      var article = Article()
      article.paragraphs = (0..<count).map { Paragraph(text: "The storm came for the harbour of town \($0).") }
      #expect(try finding("storm", article).passages.count == Limits.passagesPerHit)
    }
  }

  /// Both edges of Limits.passageBytes.
  @Test func aTextAsLongAsAPassageIsShownWhole() throws {
    for excess in [0, 1] {
      var article = Article()
      let words = "storm " + String(repeating: "a ", count: (Limits.passageBytes - 7) / 2)
      let last = String(repeating: "b", count: Limits.passageBytes + excess - words.utf8.count)
      article.paragraphs = [Paragraph(text: words + last)]
      let passages = try finding("storm", article).passages
      #expect(passages.count == 1 && passages[0].text.utf8.count <= Limits.passageBytes)
      #expect((passages[0].text == article.paragraphs[0].text) == (excess == 0))
    }
  }

  @Test func passagesKeepTheirLimitsAndTheirHighlights() throws {
    var random = SeededGenerator(for: "passages")
    for _ in 0..<400 {
      var article = Article()
      for _ in 0..<random.number(0...6) {
        let words = (0..<random.number(1...120)).map { _ in
          random.pick(["oil", "gas", "talks", "Beyoncé", "京都府", String(repeating: "x", count: random.number(1...400))])
        }
        article.paragraphs.append(Paragraph(text: words.joined(separator: random.chance(80) ? " " : "")))
      }
      let passages = try finding("oil beyonce", article).passages
      #expect(passages.count <= Limits.passagesPerHit)
      for passage in passages {
        let bytes = Array(passage.text.utf8)
        #expect(bytes.count <= Limits.passageBytes)
        let whole = Array((article.text(of: passage.span.section, at: passage.span.index) ?? "").utf8)
        #expect(Array(whole[Int(passage.span.start)..<Int(passage.span.end)]) == bytes)
        #expect(!passage.text.contains("\u{FFFD}"))
        for range in passage.highlights {
          let word = String(decoding: bytes[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self)
          #expect(word == "oil" || word == "Beyoncé", "\(word)")
        }
      }
    }
  }

  @Test func thePassageWithMoreOfTheQueryComesFirst() throws {
    var article = Article()
    article.paragraphs = ["oil oil oil", "nothing", "gas and oil"].map { Paragraph(text: $0) }
    let passages = try finding("oil gas", article).passages
    #expect(passages.map(\.text) == ["gas and oil", "oil oil oil"])
    #expect(try finding("absent", article).passages.map(\.text) == ["oil oil oil"])
  }
}
