import NewswireIndex
import NewswireModel
import NewswireQuery
import Testing
import TestSupport

/// The order of the best articles, worked out from their words in the plainest way.
struct RerankingTests {
  /// Words of the samples, one of each stem.
  private static let words = ["minister", "sanctions", "oil", "runs", "deal", "strikes", "w3", "w7"]
  private let stemmer = SharedStemmer()

  /// A word by its place in the text, parts of the article being one word apart.
  private func words(of document: ScanOracle.Document) -> [(position: Int, term: String, stem: String)] {
    var words: [(Int, String, String)] = []
    var start = 0
    for region in document.regions where !region.terms.isEmpty {
      for (i, term) in region.terms.enumerated() { words.append((start + i, term, stemmer.stem(term))) }
      start += region.terms.count + 1
    }
    return words
  }

  private func count(of word: String, in document: ScanOracle.Document) -> Int {
    let stem = stemmer.stem(word)
    return document.regions.reduce(0) { sum, region in
      sum + region.terms.filter { stemmer.stem($0) == stem }.count * (region.isHeadline ? 3 : 1)
    }
  }

  /// An idf that counts an article once for each form of the word that it has.
  private func idf(_ word: String, _ oracle: ScanOracle) -> Double {
    let forms = Set(
      oracle.documents.values.flatMap { words(of: $0) }.filter { $0.stem == stemmer.stem(word) }.map(\.term))
    let total = Double(oracle.documents.count)
    let with = min(
      total,
      forms.reduce(0.0) { sum, form in
        sum + Double(oracle.documents.values.filter { ScoreTests.count(of: form, in: $0) > 0 }.count)
      })
    return ScoreTests.idf(with: with, of: total)
  }

  private func gain(_ asked: [String], _ idfs: [Double], _ document: ScanOracle.Document) -> (
    near: Double, typed: Double
  ) {
    let stems = asked.map { stemmer.stem($0) }
    let words = words(of: document)
    var nearness = 0.0
    for first in words where stems.contains(first.stem) {
      let window = words.filter { (first.position..<first.position + 30).contains($0.position) }
      let found = stems.indices.filter { i in window.contains { $0.stem == stems[i] } }.map { idfs[$0] }
      nearness = max(nearness, found.reduce(0, +) - (found.max() ?? 0))
    }
    let typed = asked.indices.filter { i in words.contains { $0.term == asked[i] } }.reduce(0) { $0 + idfs[$1] / 4 }
    return (2 * nearness, typed)
  }

  @Test func theBestArticlesAreOrderedByNearnessAndTypedForms() throws {
    var samples = Samples(SeededGenerator(for: "nearness"))
    var twin = try TwinIndex()
    for _ in 0..<4 { try twin.apply((0..<60).map { _ in samples.article() }) }
    let snapshot = twin.index.snapshot()
    var reordered = 0
    for round in 0..<40 {
      let asked = Array(Self.words.shuffled(using: &samples.random).prefix(samples.random.number(2...4)))
      let parts = asked.map { Query.word(WordQuery(text: $0)) }
      let query: Query = round % 3 == 0 ? .and(parts) : .or(parts)
      let idfs = asked.map { idf($0, twin.oracle) }
      let plain = twin.oracle.matches(query).map { key -> (key: Int64, score: Double) in
        guard let document = twin.oracle.documents[key] else { return (key, 0) }
        return (
          key,
          zip(asked, idfs).reduce(0) {
            $0 + ScoreTests.score(frequency: count(of: $1.0, in: document), weight: $1.1, document, twin.oracle)
          }
        )
      }.sorted { $0.score > $1.score }
      let most = 8 * asked.count
      // Where the last candidate and the next article are equal, rounding decides.
      if plain.count > most && plain[most - 1].score - plain[most].score < 1e-2 { continue }
      let hits = try snapshot.search(query, sort: .relevance, limit: 1000).hits
      let search = try RankedSearch(snapshot, query, sort: .relevance)
      let explanations = try snapshot.explain(search, keys: hits.map(\.key))
      #expect(hits.map(\.score) == hits.map(\.score).sorted(by: >))
      #expect(Set(hits.map(\.key)) == Set(plain.map(\.key)))
      for (place, article) in plain.enumerated() {
        let hit = try #require(hits.first { $0.key == article.key })
        let document = try #require(twin.oracle.documents[article.key])
        let gain = place < most ? gain(asked, idfs, document) : (near: 0, typed: 0)
        let expected = article.score + gain.near + gain.typed
        #expect(abs(Double(hit.score) - expected) < 1e-2, "\(asked) \(round) at \(place)")
        let explanation = try #require(explanations[article.key])
        #expect(abs(Double(explanation.nearness) - gain.near) < 1e-2)
        #expect(abs(Double(explanation.typedForms) - gain.typed) < 1e-2)
      }
      if hits.map(\.key) != plain.map(\.key) { reordered += 1 }
      #expect(try snapshot.search(query, sort: .relevance, limit: 5).hits == Array(hits.prefix(5)))
    }
    #expect(reordered > 10)
  }

  @Test(arguments: [1, 17])
  func oneWordAndMoreThanSixteenAreRankedByTheirFrequenciesAlone(count: Int) throws {
    var samples = Samples(SeededGenerator(for: "words without nearness"))
    var twin = try TwinIndex()
    for _ in 0..<2 { try twin.apply((0..<60).map { _ in samples.article() }) }
    let snapshot = twin.index.snapshot()
    let query = Query.or((0..<count).map { .word(WordQuery(text: "w\($0)")) })
    let hits = try snapshot.search(query, sort: .relevance, limit: 100).hits
    #expect(!hits.isEmpty)
    let search = try RankedSearch(snapshot, query, sort: .relevance)
    for explanation in try snapshot.explain(search, keys: hits.map(\.key)).values {
      #expect(explanation.nearness == 0 && explanation.typedForms == 0)
    }
  }

  @Test func exactWordsAreRankedByTheirFrequenciesAlone() throws {
    var twin = try TwinIndex()
    var far = Article()
    far.paragraphs = [Paragraph(text: "oil oil " + String(repeating: "word ", count: 60) + "deal")]
    var near = Article()
    near.paragraphs = [Paragraph(text: "oil deal " + String(repeating: "word ", count: 64))]
    try twin.apply([far, near])
    let snapshot = twin.index.snapshot()
    for (match, first) in [(WordMatch.exact, Int64(1)), (.inflected, 2)] {
      let query = Query.and(["oil", "deal"].map { .word(WordQuery(text: $0, match: match)) })
      #expect(try snapshot.search(query, sort: .relevance, limit: 2).hits.first?.key == first)
    }
  }
}
