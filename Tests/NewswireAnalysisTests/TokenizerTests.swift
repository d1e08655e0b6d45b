import NewswireAnalysis
import NewswireModel
import TestSupport
import Testing

struct TokenizerTests {
  func terms(_ text: String) -> [String] {
    var buffer = TokenBuffer()
    buffer.tokenize(text)
    return (0..<buffer.count).map { buffer.string(buffer[$0]) }
  }

  /// The ranges of the text that the tokens came from.
  func sources(_ text: String) -> [String] {
    var buffer = TokenBuffer()
    buffer.tokenize(text)
    let bytes = Array(text.utf8)
    return (0..<buffer.count).map {
      String(decoding: bytes[Int(buffer[$0].start)..<Int(buffer[$0].end)], as: UTF8.self)
    }
  }

  /// Both edges of Limits.term.
  @Test func `a word as long as a term may be is kept whole, and a longer one is cut`() {
    let longest = String(repeating: "a", count: Limits.term)
    #expect(terms(longest) == [longest])
    #expect(terms(longest + "b") == [longest])
  }

  @Test(arguments: [
    ("Sanctions on IRAN", ["sanctions", "on", "iran"]),
    ("Iran’s oil, Iran's gas", ["iran", "oil", "iran", "gas"]),
    ("the sanctions’ effect", ["the", "sanctions", "effect"]),
    ("don’t Sana'a O'Brien", ["dont", "sanaa", "obrien"]),
    ("'quoted' ‘quoted’ “quoted”", ["quoted", "quoted", "quoted"]),
    ("Beyoncé Łódź Straße Æsir İstanbul", ["beyonce", "lodz", "strasse", "aesir", "istanbul"]),
    ("Beyonce\u{301} naı\u{308}ve", ["beyonce", "naive"]),
    ("Ёлка Йод ΆΘΗΝΑΣ", ["елка", "иод", "αθηνασ"]),
    ("U.S. forces", ["us", "forces"]),
    ("the U.N.", ["the", "un"]),
    ("a.b.c.d.ef x.y", ["abcd", "ef", "xy"]),
    ("O'B.c ab.c.d é.a.b", ["ob", "c", "ab", "cd", "e", "ab"]),
    ("end. Next", ["end", "next"]),
    ("e.g. this", ["eg", "this"]),
    ("cease-fire", ["cease", "fire"]),
    ("3.5 million 1,000 2016-17", ["3", "5", "million", "1", "000", "2016", "17"]),
    ("أحمد إيران القاهرة مستشفى", ["احمد", "ايران", "القاهره", "مستشفي"]),
    ("محـــمد مُحَمَّد", ["محمد", "محمد"]),
    ("٢٠٢٥", ["2025"]),
    ("北京大学", ["北京", "京大", "大学", "学"]),
    ("ＡＢＣ", ["abc"]),
    ("a\u{AD}b z\u{200B}ero", ["ab", "zero"]),
    ("", []), ("--- ... ''' ", []),
  ])
  func folds(text: String, expected: [String]) {
    #expect(terms(text) == expected)
  }

  @Test func spansLeaveOutPossessivesAndMarks() {
    #expect(sources("“Iran’s” Beyoncé, 北京x") == ["Iran", "Beyoncé", "北京", "京", "x"])
  }

  @Test func hyphensAreFlagged() {
    var buffer = TokenBuffer()
    buffer.tokenize("cease-fire now - then e-mail")
    let flags = (0..<buffer.count).map { buffer[$0].flags.contains(.afterHyphen) }
    #expect(flags == [false, true, false, false, false, true])
  }

  @Test(arguments: [254, 255, 256, 600])
  func longTermsAreCut(length: Int) {
    let word = String(repeating: "x", count: length)
    #expect(terms(word + " b") == [String(word.prefix(255)), "b"])
    let wide = String(repeating: "я", count: length)
    #expect(terms(wide)[0].utf8.count == 254)
  }

  @Test func anyBytesGiveOrderedTokensInsideTheText() {
    let seed = SeededGenerator.seed()
    print("seed", seed)
    var random = SeededGenerator(seed: seed)
    var buffer = TokenBuffer()
    let alphabet: [[UInt8]] = [
      "a", "Z", "9", " ", "-", "'", "’", ".", "é", "ß", "م", "ـ", "京", "ก", "\u{301}", "🙂", "s",
    ].map { Array($0.utf8) }
    for _ in 0..<3000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...40, using: &random) {
        if Int.random(in: 0..<6, using: &random) == 0 {
          bytes.append(UInt8.random(in: 0...255, using: &random))
        } else {
          bytes += alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
        }
      }
      unsafe bytes.withUnsafeBufferPointer { unsafe buffer.tokenize($0) }
      var previous = 0
      for i in 0..<buffer.count {
        let token = buffer[i]
        #expect(token.start < token.end && Int(token.end) <= bytes.count && Int(token.start) >= previous)
        #expect(token.termLength > 0)
        unsafe #expect(String(validating: buffer.term(token), as: UTF8.self) != nil)
        previous = Int(token.start)
      }
    }
  }

  @Test func foldingAFoldedTermChangesNothing() {
    for text in ["Straße", "Beyoncé’s", "أحمد", "U.S.", "ΆΘΗΝΑΣ", "Łódź"] {
      for term in terms(text) { #expect(terms(term) == [term]) }
    }
  }

  @Test func keywordsFoldAsAWhole() {
    #expect(Folding.keyword("  The  New\tYork Times – News ") == "the new york times – news")
    #expect(Folding.keyword("L’Équipe") == "l'equipe")
  }
}
