import NewswireIndex
import NewswireModel
import Testing
import TestSupport

struct HighlighterTests {
  func marked(_ query: String, _ text: String, section: Section = .paragraph, index: Int32 = 0) -> [String] {
    let bytes = Array(text.utf8)
    return Highlighter(QueryParser.parse(query).tree).ranges(in: text, section: section, index: index).map {
      String(decoding: bytes[Int($0.lowerBound)..<Int($0.upperBound)], as: UTF8.self)
    }
  }

  @Test func marksWhatWasAskedFor() {
    let text = "Iran’s ministers sanctioned talks; the cease-fire, or ceasefire, in Beyoncé’s café held."
    #expect(marked("sanctions", text) == ["sanctioned"])
    #expect(marked("=sanctions", text) == [])
    #expect(marked("iran minister", text) == ["Iran", "ministers"])
    #expect(marked("cease-fire", text) == ["cease-fire", "ceasefire"])
    #expect(marked("\"or ceasefire\"", text) == ["or ceasefire"])
    #expect(marked("beyonce CAFE", text) == ["Beyoncé", "café"])
    #expect(marked("min* ta?ks", text) == ["ministers", "talks"])
    #expect(marked("iran NOT talks", text) == ["Iran"])
    #expect(marked("talks w/9 iran", text) == ["Iran", "talks"])
  }

  @Test func marksNamesInAnySpelling() {
    #expect(marked("person:sudani", "Mohammed Shia al-Sudani and Soudani") == ["Sudani", "Soudani"])
  }

  @Test func fieldsAreKeptApart() {
    #expect(marked("headline:oil", "oil", section: .headline) == ["oil"])
    #expect(marked("headline:oil", "oil") == [])
    #expect(marked("lead:oil", "oil", index: 0) == ["oil"])
    #expect(marked("lead:oil", "oil", index: 1) == [])
    #expect(marked("oil", "oil", section: .byline) == [])
    #expect(marked("byline:oil", "oil", section: .byline) == ["oil"])
  }

  @Test func passagesKeepTheirLimitsAndTheirHighlights() {
    var random = SeededGenerator(for: "passages")
    for _ in 0..<400 {
      var article = Article()
      for _ in 0..<random.number(0...6) {
        let words = (0..<random.number(1...120)).map { _ in
          random.pick(["oil", "gas", "talks", "Beyoncé", "京都府", String(repeating: "x", count: random.number(1...400))])
        }
        article.paragraphs.append(Paragraph(text: words.joined(separator: random.chance(80) ? " " : "")))
      }
      let passages = Highlighter(QueryParser.parse("oil beyonce").tree).passages(of: article)
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

  @Test func thePassageWithMoreOfTheQueryComesFirst() {
    var article = Article()
    article.paragraphs = ["oil oil oil", "nothing", "gas and oil"].map { Paragraph(text: $0) }
    let passages = Highlighter(QueryParser.parse("oil gas").tree).passages(of: article)
    #expect(passages.map(\.text) == ["gas and oil", "oil oil oil"])
    #expect(Highlighter(QueryParser.parse("absent").tree).passages(of: article).map(\.text) == ["oil oil oil"])
  }
}
