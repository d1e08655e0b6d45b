import NewswireQuery
import Glibc
import NewswireIndex
import NewswireModel
import Testing
import TestSupport

/// BM25 worked out from the articles, in floating point and without any of the index's shortcuts.
struct ScoreTests {
  /// Lengths as the index keeps them: four bits after the first.
  static func rounded(_ length: Int) -> Double {
    if length < 16 { return Double(length) }
    let exponent = Int(log2(Double(length))) - 4
    return Double((length >> exponent) << exponent)
  }

  static func score(_ terms: [String], _ oracle: ScanOracle, _ key: Int64) -> Double {
    guard let document = oracle.documents[key] else { return 0 }
    return terms.reduce(0) { sum, term in
      sum + score(frequency: count(of: term, in: document), weight: weight(of: term, oracle), document, oracle)
    }
  }

  static func count(of term: String, in document: ScanOracle.Document, _ field: TextField = .any) -> Int {
    document.regions.filter { $0.field.contains(field) }.reduce(0) { sum, region in
      sum + region.terms.filter { $0 == term }.count * (region.isHeadline ? 3 : 1)
    }
  }

  /// - Parameter field: one that has postings of its own.
  static func weight(of term: String, _ oracle: ScanOracle, _ field: TextField = .any) -> Double {
    let total = Double(oracle.documents.count)
    let with = Double(oracle.documents.values.filter { count(of: term, in: $0, field) > 0 }.count)
    return idf(with: with, of: total)
  }

  static func idf(with: Double, of total: Double) -> Double { log(1 + max(0, (total - with + 0.5) / (with + 0.5))) }

  static func score(
    frequency: Int, weight: Double, _ document: ScanOracle.Document, _ oracle: ScanOracle
  ) -> Double {
    func length(_ document: ScanOracle.Document) -> Double {
      rounded(document.regions.reduce(0) { $0 + $1.terms.count * ($1.isHeadline ? 3 : 1) })
    }
    let average = oracle.documents.values.reduce(0) { $0 + length($1) } / Double(oracle.documents.count)
    let saturation = 1.2 * (0.25 + 0.75 * length(document) / average)
    return weight * 2.2 * Double(frequency) / (Double(frequency) + saturation)
  }

  /// The score of a query of places, whose words weigh together.
  static func score(places query: Query, weight: Double, _ oracle: ScanOracle, _ key: Int64) -> Double {
    guard let document = oracle.documents[key] else { return 0 }
    let frequency = oracle.places(query, document).reduce(0) {
      $0 + ($1.region >= 0 && document.regions[$1.region].isHeadline ? 3 : 1)
    }
    return score(frequency: frequency, weight: weight, document, oracle)
  }

  @Test func scoresAreThoseOfTheFormula() throws {
    var samples = Samples(SeededGenerator(for: "scores"))
    var twin = try TwinIndex()
    for _ in 0..<3 { try twin.apply((0..<60).map { _ in samples.article() }) }
    let snapshot = twin.index.snapshot()
    for terms in [["the"], ["sanctions"], ["iran", "oil"], ["w3", "the", "deal"]] {
      let query = Query.or(terms.map { .word(WordQuery(text: $0, match: .exact)) })
      let results = try snapshot.search(query, sort: .relevance, limit: 1000)
      #expect(!results.hits.isEmpty)
      for hit in results.hits {
        let expected = Self.score(terms, twin.oracle, hit.key)
        #expect(abs(Double(hit.score) - expected) < 1e-3 * max(expected, 1), "\(terms) \(hit)")
      }
      #expect(results.hits.map(\.score) == results.hits.map(\.score).sorted(by: { $0 > $1 }))
    }
  }

  @Test func scoresOfPlacesAreThoseOfTheFormula() throws {
    var samples = Samples(SeededGenerator(for: "scores of places"))
    var twin = try TwinIndex()
    for _ in 0..<3 { try twin.apply((0..<80).map { _ in samples.article() }) }
    func word(_ text: String, _ field: TextField = .any) -> Query {
      .word(WordQuery(field: field, text: text, match: .exact))
    }
    let weights = ["the", "minister", "sanction"].map { Self.weight(of: $0, twin.oracle) }
    let inHeadline = ["the", "minister"].map { Self.weight(of: $0, twin.oracle, .headline) }
    let sum = weights[0] + weights[1]
    let both = PhraseQuery(words: ["the", "minister"])
    var queries: [(Query, Double)] = [
      (.phrase(both), sum), (.phrase(PhraseQuery(field: .headline, words: both.words)), inHeadline[0] + inHeadline[1]),
      (.atLeast(AtLeastQuery(count: 2, query: word("the"))), weights[0]),
      (.atLeast(AtLeastQuery(count: 2, query: .or([word("the"), word("sanction")]))), max(weights[0], weights[2])),
    ]
    for field in [TextField.lead, .body, .caption] { queries.append((word("the", field), weights[0])) }
    queries.append((word("the", .headline), inHeadline[0]))
    for isExcluded in [false, true] {
      for distance in [ProximityDistance.words(3), .sentence, .paragraph] {
        for (right, weight) in [(word("minister"), weights[1]), (word("minister", .headline), inHeadline[1])] {
          let near = ProximityQuery(left: word("the"), right: right, distance: distance, excluded: isExcluded)
          queries.append((.proximity(near), isExcluded ? weights[0] : weights[0] + weight))
        }
      }
    }
    for (query, weight) in queries {
      let hits = try twin.index.snapshot().search(query, sort: .relevance, limit: 1000).hits
      for hit in hits {
        let expected = Self.score(places: query, weight: weight, twin.oracle, hit.key)
        #expect(abs(Double(hit.score) - expected) < 1e-3 * max(expected, 1), "\(QueryParser.canonical(query)) \(hit)")
      }
      #expect(hits.map(\.key).sorted() == twin.oracle.matches(query))
    }
  }

  @Test func timesSortBothWaysWithUnknownOnesLast() throws {
    var samples = Samples(SeededGenerator(for: "times"))
    var twin = try TwinIndex()
    for _ in 0..<3 { try twin.apply((0..<60).map { _ in samples.article() }) }
    let query = Query.word(WordQuery(text: "the"))
    for (sort, isBefore) in [(SortOrder.newest, { $0 > $1 }), (.oldest, { $0 < $1 })]
      as [(SortOrder, (Int64, Int64) -> Bool)]
    {
      let hits = try twin.index.snapshot().search(query, sort: sort, limit: 1000).hits
      #expect(hits.map(\.key).sorted() == twin.oracle.matches(query))
      for (left, right) in zip(hits, hits.dropFirst()) {
        switch (left.published, right.published) {
        case (let a?, let b?): #expect(isBefore(a, b) || (a == b && left.key < right.key))
        case (nil, _?): Issue.record("an unknown time came first")
        case (nil, nil): #expect(left.key < right.key)
        case (_?, nil): break
        }
      }
      #expect(try twin.index.snapshot().search(query, sort: sort, limit: 7).hits == Array(hits.prefix(7)))
    }
  }

  @Test(arguments: [SortOrder.relevance, .newest, .oldest, .imported])
  func pagesStayWhatTheyWereWhileArticlesArrive(sort: SortOrder) throws {
    var samples = Samples(SeededGenerator(for: "pages \(sort)"))
    var twin = try TwinIndex()
    for _ in 0..<4 { try twin.apply((0..<50).map { _ in samples.article() }) }
    for _ in 0..<12 {
      let query = samples.query(2)
      let all = try twin.index.snapshot().search(query, sort: sort, limit: 10_000)
      var paged: [SearchHit] = []
      var cursor: SearchCursor?
      repeat {
        let token = cursor?.encoded()
        let after = try token.map { try SearchCursor(decoding: $0) }
        #expect(after == cursor)
        let page = try twin.index.snapshot().search(query, sort: sort, limit: 7, after: after)
        paged += page.hits
        cursor = page.next
        if samples.random.chance(30) { try twin.apply((0..<5).map { _ in samples.article() }) }
        if samples.random.chance(10) { try twin.index.compact() }
      } while cursor != nil
      #expect(paged == all.hits, "\(QueryParser.canonical(query))")
    }
  }

  @Test func aTokenOfAnotherQueryIsRefused() throws {
    var samples = Samples(SeededGenerator(seed: 3))
    var twin = try TwinIndex()
    try twin.apply((0..<50).map { _ in samples.article() })
    let snapshot = twin.index.snapshot()
    let the = Query.word(WordQuery(text: "the"))
    let cursor = try snapshot.search(the, sort: .relevance, limit: 1).next
    #expect(cursor != nil)
    #expect(
      failure { try snapshot.search(the, sort: .newest, limit: 1, after: cursor) }
        == ErrorSignature(.invalidArgument, "INVALID_PAGE_TOKEN", field: "page_token"))
    #expect(
      failure { try snapshot.search(.all, sort: .relevance, limit: 1, after: cursor) }
        == ErrorSignature(.invalidArgument, "INVALID_PAGE_TOKEN", field: "page_token"))
    let token = cursor?.encoded() ?? ""
    var random = SeededGenerator(for: "tokens")
    for _ in 0..<500 {
      var damaged = Array(token)
      switch random.number(0...2) {
      case 0: damaged.removeLast(random.number(1...damaged.count))
      case 1: damaged[random.number(0...damaged.count - 1)] = random.pick(Array("AZaz09-_!é"))
      default: damaged.append("A")
      }
      if let read = try? SearchCursor(decoding: String(damaged)) {
        _ = try? snapshot.search(the, sort: .relevance, limit: 1, after: read)
      }
    }
  }

  @Test func aForgedTokenDoesNoHarm() throws {
    var samples = Samples(SeededGenerator(for: "forged"))
    var twin = try TwinIndex()
    try twin.apply((0..<300).map { _ in samples.article() })
    let snapshot = twin.index.snapshot()
    let the = Query.word(WordQuery(text: "the"))
    let token = try snapshot.search(the, sort: .relevance, limit: 1).next?.encoded() ?? ""
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
    for _ in 0..<3000 {
      // The fingerprint is left as it is: a forger knows the query.
      var forged = Array(token.prefix(12))
      for _ in 0..<samples.random.number(4...50) { forged.append(samples.random.pick(alphabet)) }
      if let read = try? SearchCursor(decoding: String(forged)) {
        _ = try? snapshot.search(the, sort: .relevance, limit: 3, after: read)
      }
    }
  }

  @Test func aCancelledSearchEnds() throws {
    var samples = Samples(SeededGenerator(seed: 4))
    var twin = try TwinIndex()
    for _ in 0..<3 { try twin.apply((0..<600).map { _ in samples.article() }) }
    try twin.index.compact()
    let error = #expect(throws: NewswireError.self) {
      try twin.index.snapshot().count(.not(.word(WordQuery(text: "w59"))), isCancelled: { true })
    }
    #expect(error?.code == .cancelled)
  }
}
