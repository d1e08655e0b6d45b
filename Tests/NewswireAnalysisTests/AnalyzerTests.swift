import NewswireAnalysis
import Testing

struct AnalyzerTests {
  private func stem(_ term: String) -> String {
    String(decoding: Analyzer().stem(Array(term.utf8)), as: UTF8.self)
  }

  @Test func inflectionsShareAStem() {
    #expect(Set(["sanction", "sanctions", "sanctioned", "sanctioning"].map { stem($0) }).count == 1)
    #expect(stem("iran") != stem("iraq"))
  }

  @Test func termsOfOtherLettersAreTheirOwnStem() {
    for term in ["ايران", "2025s", "εις", "a", ""] {
      #expect(stem(term) == term)
      let bytes = Array(term.utf8)
      #expect(unsafe bytes.withUnsafeBufferPointer { unsafe !Analyzer.Language.english.isInflected($0) })
    }
  }

  @Test func aTextIsCutAsATokenBufferCutsIt() {
    var analyzer = Analyzer()
    var tokens = TokenBuffer()
    for text in ["The U.S. won't re-enter", "東京", ""] {
      let bytes = Array(text.utf8)
      unsafe bytes.withUnsafeBufferPointer { unsafe analyzer.tokenize($0) }
      tokens.tokenize(text)
      #expect(analyzer.tokens.count == tokens.count)
      for i in 0..<tokens.count { #expect(analyzer.tokens.string(analyzer.tokens[i]) == tokens.string(tokens[i])) }
    }
  }

  @Test func queriesLookForWordsWithoutLoneTails() {
    var tokens = TokenBuffer()
    let words = { (text: String) in
      var tokens = TokenBuffer()
      return tokens.words(of: text).map { String(decoding: $0, as: UTF8.self) }
    }
    tokens.tokenize("東京都")
    #expect(tokens.count == 3)
    #expect(words("東京都") == ["東京", "京都"])
    #expect(words("都") == ["都"])
    #expect(words("Cease-fire, 2024") == ["cease", "fire", "2024"])
  }
}
