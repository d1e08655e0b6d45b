import NewswireQuery
import Glibc
import NewswireIndex
import NewswireModel
import Testing
import TestSupport

struct ExplanationTests {
  @Test func thePartsOfAnExplanationAddUpToTheScore() throws {
    var samples = Samples(SeededGenerator(for: "explanations"))
    var twin = try TwinIndex()
    for _ in 0..<4 { try twin.apply((0..<80).map { _ in samples.article() }) }
    let snapshot = twin.index.snapshot()
    for _ in 0..<120 {
      let query = samples.query(3)
      let hits = try snapshot.search(query, sort: .relevance, limit: 20).hits
      let search = try RankedSearch(snapshot, query, sort: .relevance)
      let explanations = try snapshot.explain(search, keys: hits.map(\.key))
      #expect(Set(explanations.keys) == Set(hits.map(\.key)))
      for hit in hits {
        let explanation = try #require(explanations[hit.key])
        let sum = explanation.terms.reduce(explanation.nearness + explanation.typedForms) { $0 + $1.score }
        #expect(abs(sum - hit.score) <= 1e-3 * max(hit.score, 1), "\(QueryParser.canonical(query)) \(hit)")
      }
    }
  }

  @Test func eachTermFollowsTheFormula() throws {
    var samples = Samples(SeededGenerator(for: "explained terms"))
    var twin = try TwinIndex()
    for _ in 0..<3 { try twin.apply((0..<60).map { _ in samples.article() }) }
    let snapshot = twin.index.snapshot()
    let words = ["the", "sanctions", "w3"]
    let query = Query.or(words.map { .word(WordQuery(text: $0, match: .exact)) })
    let hits = try snapshot.search(query, sort: .relevance, limit: 1000).hits
    let search = try RankedSearch(snapshot, query, sort: .relevance)
    let explanations = try snapshot.explain(search, keys: hits.map(\.key))
    let total = Double(twin.oracle.documents.count)
    for hit in hits {
      let explanation = try #require(explanations[hit.key])
      let document = try #require(twin.oracle.documents[hit.key])
      #expect(!explanation.terms.isEmpty)
      for term in explanation.terms {
        let word = term.term.trimmingQuotes
        let with = Double(twin.oracle.matches(.word(WordQuery(text: word, match: .exact))).count)
        #expect(abs(Double(term.idf) - log(1 + (total - with + 0.5) / (with + 0.5))) < 1e-3)
        let frequency = document.regions.reduce(0) { sum, region in
          sum + region.terms.filter { $0 == word }.count * (region.isHeadline ? 3 : 1)
        }
        #expect(Int(term.frequency) == frequency, "\(word)")
        let length = Double(explanation.length) / Double(explanation.averageLength)
        let expected = Double(term.idf) * 2.2 * Double(frequency) / (Double(frequency) + 1.2 * (0.25 + 0.75 * length))
        #expect(abs(Double(term.score) - expected) < 1e-3 * max(expected, 1))
      }
    }
  }

  @Test func laterPagesAreExplainedByTheNumbersOfTheFirst() throws {
    var samples = Samples(SeededGenerator(for: "explained pages"))
    var twin = try TwinIndex()
    try twin.apply((0..<120).map { _ in samples.article() })
    let query = Query.and([.not(.word(WordQuery(text: "w59"))), .word(WordQuery(text: "the"))])
    let cursor = try twin.index.snapshot().search(query, sort: .relevance, limit: 5).next
    try twin.apply((0..<60).map { _ in samples.article() })
    let snapshot = twin.index.snapshot()
    let hits = try snapshot.search(query, sort: .relevance, limit: 5, after: cursor).hits
    #expect(!hits.isEmpty)
    let search = try RankedSearch(snapshot, query, sort: .relevance, after: cursor)
    let explanations = try snapshot.explain(search, keys: hits.map(\.key))
    for hit in hits {
      let explanation = try #require(explanations[hit.key])
      let sum = explanation.terms.reduce(explanation.nearness + explanation.typedForms) { $0 + $1.score }
      #expect(abs(sum - hit.score) < 1e-3)
    }
  }
}

extension String {
  /// Without the marks of an exact word.
  fileprivate var trimmingQuotes: String { filter { $0 != "\"" && $0 != "=" } }
}

/// What a search says that it read.
struct WorkTests {
  /// An article a second, of 2,600.
  private static func twin() throws -> TwinIndex {
    var twin = try TwinIndex()
    try twin.apply(
      (0..<2600).map { i in
        var article = Article()
        article.paragraphs = [Paragraph(text: i % 1000 == 0 ? "rare common words" : "common words")]
        article.published = PublicationTime(seconds: Int64(i), precision: .second, basis: .metadata)
        return article
      })
    try twin.index.compact()
    return twin
  }

  private static func work(
    _ query: Query, _ twin: TwinIndex, sort: SortOrder = .relevance, exact: Bool = false
  ) throws -> (work: SearchWork, blocks: Int) {
    let tally = WorkTally()
    let snapshot = twin.index.snapshot()
    let search = try RankedSearch(snapshot, query, sort: sort, tally: tally)
    _ = try snapshot.search(search, limit: 10, exactTotal: exact)
    return (tally.work, search.blockCount)
  }

  @Test func aSearchReadsWhatItsTimeHolds() throws {
    let twin = try Self.twin()
    let common = Query.word(WordQuery(text: "common", match: .exact))
    let words = Query.word(WordQuery(text: "words", match: .exact))
    for range in [(0, 1), (1300, 1301), (2599, 2600)] {
      let dates = Query.published(PublishedQuery(from: Int64(range.0), until: Int64(range.1)))
      let (work, blocks) = try Self.work(.and([common, words, dates]), twin)
      #expect(blocks == 2 * 21)
      #expect(work.blocks == 2 && work.postings > 0 && work.postings <= 2 * 128)
    }
    for sort in [SortOrder.newest, .oldest] {
      let (work, _) = try Self.work(common, twin, sort: sort)
      #expect((1...9).contains(work.blocks), "\(sort)")
    }
    let all = try Self.work(.or([common, words]), twin, sort: .newest, exact: true)
    #expect(all.work.blocks >= 2 * 21 && all.work.postings >= 2 * 2600)
    #expect(try Self.work(.all, twin).work == SearchWork())
  }

  @Test func aPhraseLooksAtThePositionsOfItsRarestWordsArticles() throws {
    let twin = try Self.twin()
    let (work, blocks) = try Self.work(.phrase(PhraseQuery(words: ["rare", "common"])), twin)
    #expect(blocks == 22)
    // Three articles, in each the position of either word.
    #expect(work.positions == 6)
    #expect(work.blocks <= 4)
  }
}
