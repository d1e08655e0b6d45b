import NewswireQuery
import NewswireModel
import Testing
import TestSupport

@testable import NewswireIndex

/// Prefixes, wildcards and fuzzy words: what they stand for, and what they may cost.
struct PatternTests {
  private static func wildcard(_ text: String) -> Query { .word(WordQuery(text: text, match: .wildcard)) }

  /// An index of several segments whose dictionaries share some terms and not others.
  private static func twin(_ name: String) throws -> TwinIndex {
    var samples = Samples(SeededGenerator(for: name))
    var twin = try TwinIndex()
    for _ in 0..<5 {
      try twin.apply((0..<40).map { _ in samples.article() })
      try twin.index.flush()
    }
    return twin
  }

  // MARK: What they stand for

  @Test func manyPatternsInOneQueryFindWhatEachFindsAlone() throws {
    let twin = try Self.twin("many patterns")
    var random = SeededGenerator(for: "pattern texts")
    let texts = ["*a*", "a*", "s*n", "sa*", "san*", "w?", "w1*", "?un*", "*s", "zzz*", "??n*", "w*1"]
    for _ in 0..<60 {
      let parts = (0..<random.number(1...6)).map { _ -> Query in
        random.chance(20)
          ? .word(WordQuery(text: random.pick(["santcions", "w11", "teh"]), match: .fuzzy(edits: 2)))
          : Self.wildcard(random.pick(texts))
      }
      try twin.expectSame(random.chance(50) ? .or(parts) : .and(parts))
    }
  }

  @Test func aQuestionMarkStandsForOneLetterOfAnyScript() throws {
    var twin = try TwinIndex()
    try twin.apply(
      ["naïve", "nave", "naive", "nai\u{1F4F0}ve", "حرب", "حب", "straße", "strasse"].map {
        var article = Article()
        article.headline = $0
        return article
      })
    for text in ["na?ve", "na??ve", "ح?ب", "ح*ب", "stra?e", "stra*e", "na*?ve", "n*v?"] {
      try twin.expectSame(Self.wildcard(text))
    }
  }

  /// Which of too many words are left out must not depend on chance.
  /// Both edges of Limits.wildcardExpansion.
  @Test func theMostFrequentOfTooManyWordsAreSearchedFor() throws {
    var twin = try TwinIndex()
    let count = Limits.wildcardExpansion
    // Every word is in one article, the last one in two.
    func article(_ numbers: Range<Int>) -> Article {
      var article = Article()
      article.paragraphs = [Paragraph(text: numbers.map { "word\($0 + 10_000)" }.joined(separator: " "))]
      return article
    }
    try twin.apply([article(0..<count), article(count - 1..<count)])
    var results = try twin.index.snapshot().search(Self.wildcard("word*"), sort: .relevance, limit: 5)
    #expect(results.warnings.isEmpty)
    #expect(results.hits.count == 2)
    try twin.apply([article(count..<count + 1), article(count..<count + 1)])
    results = try twin.index.snapshot().search(Self.wildcard("word*"), sort: .relevance, limit: 5)
    #expect(results.warnings.count == 1)
    #expect(results.warnings.first?.contains("wildcardExpansion") == true)
    #expect(results.hits.map(\.key).sorted() == [1, 2, 3, 4])
    // The one that is left out is the last of those in one article.
    #expect(try twin.index.snapshot().count(.and([Self.wildcard("word*"), .not(.all)])) == 0)
  }

  // MARK: What they cost

  @Test func thePriceIsKnownBeforeAnyTermIsLookedAt() throws {
    let twin = try Self.twin("prices")
    let snapshot = twin.index.snapshot()
    let terms = snapshot.views.reduce(0) { $0 + $1.segment.dictionary.termCount }
    func cost(_ queries: [Query]) -> Int { snapshot.preparation(of: .or(queries)).cost }
    let leading = cost([Self.wildcard("*a*")])
    #expect(leading > cost([Self.wildcard("w1*")]))
    #expect(cost([Self.wildcard("w1*")]) > cost([.word(WordQuery(text: "w1"))]))
    #expect(cost([Self.wildcard("*a*"), Self.wildcard("*b*")]) == 2 * leading)
    // The same pattern is looked up once.
    let twice = try PatternCollector(.or([Self.wildcard("*a*"), Self.wildcard("*a*")])).patterns
    #expect(twice.count == 1)
    #expect(PatternExpansions.cost(twice, in: snapshot.views) <= terms)
    #expect(cost([.word(WordQuery(text: "w1", match: .fuzzy(edits: 1)))]) >= leading)
  }

  /// The bound by blocks holds for every prefix, and is not far off.
  @Test func theBoundOnTermsOfAPrefixHolds() throws {
    let twin = try Self.twin("bounds")
    for view in twin.index.snapshot().views {
      let dictionary = view.segment.dictionary
      for prefix in ["", "w", "w1", "w19", "s", "z", "zzzz", "a", "the", "\u{FF}", "é"] {
        let start = [IndexField.text.rawValue] + Array(prefix.utf8)
        var iterator = unsafe start.withUnsafeBufferPointer { unsafe dictionary.iterator(from: $0) }
        var count = 0
        while iterator.next(), iterator.key.starts(with: start) { count += 1 }
        let bound = dictionary.countBound(beginningWith: start)
        #expect(bound >= count, "\(prefix)")
        #expect(bound <= count + 2 * TermDictionary.blockTerms, "\(prefix)")
      }
    }
  }

  /// Both edges of Limits.queryTerms.
  @Test func aQueryMayLookAtSoManyTermsAndNoMore() throws {
    let whole = try Self.twin("terms").index.snapshot()
    let query = Query.or([
      Self.wildcard("*a*"), Self.wildcard("w*1"), .word(WordQuery(text: "teh", match: .fuzzy(edits: 1))),
    ])
    let cost = PatternExpansions.cost(try PatternCollector(query).patterns, in: whole.views)
    #expect(try whole.limited(QueryLimits(terms: cost)).count(query) > 0)
    let snapshot = whole.limited(QueryLimits(terms: cost - 1))
    for attempt in [
      { _ = try snapshot.count(query) }, { _ = try snapshot.search(query, sort: .relevance, limit: 1) },
      { _ = try snapshot.matches(query, limit: 1) }, { _ = try snapshot.timeline(query, by: TimelinePeriods(.month)) },
      { _ = try snapshot.facets(query, fields: [.source], limit: 1) },
    ] {
      let error = #expect(throws: NewswireError.self) { try attempt() }
      #expect(error?.code == .resourceExhausted)
      #expect(error?.info?.metadata["limit"] == "queryTerms")
      #expect(error?.message.contains("limit queryTerms") == true)
    }
  }

  /// Both edges of Limits.queryMemory.
  @Test func aQueryMayUseSoMuchMemoryAndNoMore() throws {
    let snapshot = try Self.twin("memory").index.snapshot()
    func near(_ left: Query, _ right: Query) -> Query {
      .proximity(ProximityQuery(left: left, right: right, distance: .words(255)))
    }
    let query = near(near(Self.wildcard("*a*"), Self.wildcard("*e*")), Self.wildcard("*o*"))
    let expected = try snapshot.search(query, sort: .relevance, limit: 10)
    // The least that it needs, to the byte.
    var low = 0
    var high = Limits.queryMemory
    while low < high {
      let middle = (low + high) / 2
      do {
        #expect(
          try snapshot.limited(QueryLimits(queryMemory: middle)).search(query, sort: .relevance, limit: 10).hits
            == expected.hits)
        high = middle
      } catch let error as NewswireError {
        #expect(error.code == .resourceExhausted)
        #expect(error.info?.metadata["limit"] == "queryMemory")
        #expect(error.message.contains("limit queryMemory"))
        low = middle + 1
      }
    }
    #expect(low > 32 << 10 && low < 64 << 20)
  }

  // MARK: Cancellation

  /// Whoever stops waiting is heard wherever the work is at.
  @Test func everyQuestionWhetherSomebodyWaitsIsHeard() throws {
    let twin = try Self.twin("cancellation")
    let snapshot = twin.index.snapshot()
    let patterns =
      (0..<40).map { Self.wildcard("*\($0 % 10)*\($0 / 10)*") } + [Self.wildcard("*a*"), Self.wildcard("*e*")]
    let queries: [Query] = [
      .or(patterns), .and([.or(patterns), .not(Self.wildcard("*1*"))]),
      .proximity(ProximityQuery(left: .or(patterns), right: Self.wildcard("*e*"), distance: .words(255))),
      .word(WordQuery(text: "sanctiosn", match: .fuzzy(edits: 2))),
    ]
    var asked = false
    for query in queries {
      let calls: [(() -> Bool) throws -> Void] = [
        { _ = try snapshot.search(query, sort: .relevance, limit: 5, isCancelled: $0) },
        { _ = try snapshot.count(query, isCancelled: $0) },
        { _ = try snapshot.matches(query, limit: 5, isCancelled: $0) },
        { _ = try snapshot.facets(query, fields: [.source], limit: 3, isCancelled: $0) },
        { _ = try snapshot.timeline(query, by: TimelinePeriods(.year), isCancelled: $0) },
      ].map { call in { isCancelled in try withoutActuallyEscaping(isCancelled) { try call($0) } } }
      for call in calls {
        let whole = Questions(before: .max)
        try call { whole.ask() }
        asked = asked || whole.count > 1
        if whole.count == 0 { continue }
        // At the first, somewhere in the middle, and at the last.
        for n in [0, whole.count / 2, whole.count - 1] {
          let questions = Questions(before: n)
          let error = #expect(throws: NewswireError.self) { try call { questions.ask() } }
          #expect(error?.code == .cancelled)
          // It is not asked again once it said no.
          #expect(questions.count == n + 1)
        }
      }
    }
    #expect(asked)
  }

  /// Counts questions, and answers from some on that nobody waits.
  private final class Questions {
    private let limit: Int
    private(set) var count = 0

    init(before limit: Int) { self.limit = limit }

    func ask() -> Bool {
      count += 1
      return count > limit
    }
  }

  /// One article can take longer than a caller waits.
  @Test func workInsideOneArticleIsCancelledToo() throws {
    var twin = try TwinIndex()
    var article = Article()
    article.paragraphs = [Paragraph(text: String(repeating: "ab ac ", count: 20_000))]
    try twin.apply([article])
    func near(_ left: Query, _ right: Query) -> Query {
      .proximity(ProximityQuery(left: left, right: right, distance: .words(255)))
    }
    let query = near(near(Self.wildcard("*b"), Self.wildcard("*c")), Self.wildcard("a*"))
    let whole = Questions(before: .max)
    _ = try twin.index.snapshot().count(query, isCancelled: { whole.ask() })
    #expect(whole.count > 20)
    let questions = Questions(before: whole.count / 2)
    let error = #expect(throws: NewswireError.self) {
      try twin.index.snapshot().count(query, isCancelled: { questions.ask() })
    }
    #expect(error?.code == .cancelled)
  }
}

extension IndexSnapshot {
  /// The same with other limits.
  fileprivate func limited(_ limits: QueryLimits) -> IndexSnapshot {
    IndexSnapshot(views, change: change, limits: limits)
  }
}
