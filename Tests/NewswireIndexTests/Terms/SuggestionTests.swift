import NewswireQuery
import NewswireIndex
import NewswireModel
import NewswireAnalysis
import Testing
import TestSupport

/// Completions, corrections and related articles against a plain scan of the articles' words.
struct SuggestionTests {
  private static func twin(_ name: String) throws -> (TwinIndex, Samples) {
    var samples = Samples(SeededGenerator(for: name))
    var twin = try TwinIndex()
    for _ in 0..<4 { try twin.apply((0..<60).map { _ in samples.article() }) }
    return (twin, samples)
  }

  /// How many articles have each word.
  private static func frequencies(_ twin: TwinIndex) -> [String: Int64] {
    var frequencies: [String: Int64] = [:]
    for document in twin.oracle.documents.values {
      for term in Set(document.regions.flatMap(\.terms)) { frequencies[term, default: 0] += 1 }
    }
    return frequencies
  }

  @Test func completionsAreTheMostFrequentWordsThatBeginSo() throws {
    let (twin, _) = try Self.twin("completions")
    let frequencies = Self.frequencies(twin)
    for pass in 0..<2 {
      for (text, prefix) in [("s", "s"), ("SANC", "sanc"), ("the Caf", "caf"), ("café", "cafe"), ("zzz", "zzz")] {
        let expected = frequencies.filter { $0.key.hasPrefix(prefix) }
          .sorted {
            $0.value != $1.value ? $0.value > $1.value : Array($0.key.utf8).lexicographicallyPrecedes($1.key.utf8)
          }
          .map { WordSuggestion(word: $0.key, count: $0.value) }
        for limit in [1, 3, 1000] {
          #expect(
            try twin.index.snapshot().completions(of: text, limit: limit) == Array(expected.prefix(limit)), "\(text)")
        }
      }
      #expect(try twin.index.snapshot().completions(of: "the ", limit: 5).isEmpty)
      #expect(try twin.index.snapshot().completions(of: "", limit: 5).isEmpty)
      if pass == 0 { try twin.index.compact() }
    }
  }

  /// Both edges of Limits.correctedWords.
  @Test func asManyWordsAreCorrectedAsTheLimitSays() throws {
    let index = try SearchIndex(in: MemoryDirectory())
    var article = Article()
    article.headline = "harbour"
    try index.apply([.add(key: 1, article: article)], through: 1)
    let letters = "abcdefghijklmnopqstvwxyz".prefix(Limits.correctedWords + 1)
    let words = letters.map { Query.word(WordQuery(text: "harbour\($0)", match: .exact)) }
    let corrected = try index.snapshot().correction(of: .or(words))
    let expected = Array(repeating: Query.word(WordQuery(text: "harbour", match: .exact)), count: Limits.correctedWords)
    #expect(corrected == .or(expected + words.suffix(1)))
    try index.close()
  }

  @Test func aMisspeltWordIsReplacedByTheNearestAndMostFrequent() throws {
    var (twin, samples) = try Self.twin("corrections")
    let frequencies = Self.frequencies(twin)
    for _ in 0..<60 {
      var letters = Array(samples.random.pick(Array(frequencies.keys.sorted())))
      for _ in 0..<samples.random.number(1...2) {
        let place = samples.random.number(0...max(letters.count - 1, 0))
        switch samples.random.number(0...3) {
        case 0 where !letters.isEmpty: letters.remove(at: place)
        case 3 where letters.count > 1: letters.swapAt(max(place, 1), max(place, 1) - 1)
        case 1 where !letters.isEmpty: letters[place] = samples.random.pick(Array("aeioust"))
        default: letters.insert(samples.random.pick(Array("aeioust")), at: place)
        }
      }
      let word = ScanOracle.terms(String(letters)).first ?? ""
      if word != String(letters) || frequencies[word] != nil { continue }
      let edits = word.count < 3 ? 0 : word.count < 6 ? 1 : 2
      let nearest = frequencies.map {
        (word: $0.key, edits: plainEditDistance(Array($0.key), letters), count: $0.value)
      }
      .filter { $0.edits <= edits }
      .min { ($0.edits, -$0.count, $0.word) < ($1.edits, -$1.count, $1.word) }
      let query = Query.word(WordQuery(text: word, match: .exact))
      let corrected = try twin.index.snapshot().correction(of: query)
      let expected = edits == 0 ? nil : nearest.map { Query.word(WordQuery(text: $0.word, match: .exact)) }
      #expect(corrected == expected, "\(word)")
    }
  }

  @Test func onlyWhatNoArticleHasIsReplacedAndOnlyWhereThatFindsSomething() throws {
    let (twin, _) = try Self.twin("queries")
    let snapshot = twin.index.snapshot()
    func corrected(_ text: String) throws -> String? {
      try snapshot.correction(of: try QueryParser.parse(text).tree).map { QueryParser.canonical($0) }
    }
    #expect(try corrected("minnister") == "minister")
    #expect(try corrected("minnister the") == "minister the")
    #expect(try corrected("minnister w/200 the") == "minister w/200 the")
    #expect(try corrected("minnister OR goverment") == "minister OR goverment")
    #expect(try corrected("minister the") == nil)
    #expect(try corrected("NOT minnister") == nil)
    #expect(try corrected("source:courrier") == nil)
    #expect(try corrected("minnister source:nobody") == nil)
    #expect(try corrected("xqzvkjw") == nil)
  }

  @Test func significantTermsAreRareElsewhereAndFrequentHere() throws {
    var (twin, _) = try Self.twin("related")
    var article = Article()
    article.headline = "Zeppelin over the Alps"
    article.paragraphs = [Paragraph(text: "The zeppelin crossed 2025 times and the unheardof pass.")]
    var other = Article()
    other.paragraphs = [Paragraph(text: "A zeppelin crossed the sea 2025.")]
    try twin.apply([article, other])
    let words = try twin.index.snapshot().significantTerms(of: article, limit: 3)
    #expect(words == ["zeppelin", "crossed", "the"])
    #expect(try twin.index.snapshot().significantTerms(of: article, limit: 1) == ["zeppelin"])
    #expect(try twin.index.snapshot().significantTerms(of: Article(), limit: 5).isEmpty)
  }
}
