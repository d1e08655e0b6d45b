import NewswireQuery
import NewswireIndex
import NewswireModel
import Testing
import TestSupport

/// An index and an oracle that are told the same.
struct TwinIndex {
  let folder: TemporaryFolder
  var index: SearchIndex
  var oracle = ScanOracle()
  var change: Int64 = 0
  var nextKey: Int64 = 1

  init() throws {
    folder = try TemporaryFolder()
    index = try SearchIndex(directory: folder.path)
  }

  mutating func apply(_ articles: [Article], deleting keys: [Int64] = []) throws {
    var changes: [IndexChange] = keys.map { .delete(key: $0) }
    for key in keys { oracle.delete(key) }
    for article in articles {
      changes.append(.add(key: nextKey, article: article))
      oracle.add(nextKey, article)
      nextKey += 1
    }
    change += 1
    try index.apply(changes, through: change)
  }

  mutating func reopen() throws {
    try index.close()
    index = try SearchIndex(directory: folder.path)
  }

  func expectSame(_ query: Query, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let snapshot = index.snapshot()
    let expected = oracle.matches(query)
    let found = try snapshot.matches(query, limit: .max)
    #expect(found == expected, "\(QueryParser.canonical(query)) \(query)", sourceLocation: sourceLocation)
    #expect(try snapshot.count(query) == Int64(expected.count), "\(query)", sourceLocation: sourceLocation)
    let all = try snapshot.search(query, sort: .relevance, limit: 1_000_000)
    #expect(all.hits.map(\.key).sorted() == expected, "\(query)", sourceLocation: sourceLocation)
    #expect(all.total == Total(count: Int64(expected.count), isExact: true), "\(query)", sourceLocation: sourceLocation)
    let timeline = try snapshot.timeline(query, by: TimelinePeriods(.month))
    #expect(timeline.count == Int64(expected.count), "\(query)", sourceLocation: sourceLocation)
    // Pruning must not change who comes first.
    for limit in [1, 3, 10] {
      let few = try snapshot.search(query, sort: .relevance, limit: limit)
      #expect(few.hits == Array(all.hits.prefix(limit)), "\(query)", sourceLocation: sourceLocation)
      #expect(few.total.count <= Int64(expected.count), sourceLocation: sourceLocation)
    }
  }
}

struct MatchTests {
  @Test func randomQueriesFindWhatAPlainScanFinds() throws {
    var samples = Samples(SeededGenerator(for: "random queries"))
    var twin = try TwinIndex()
    for _ in 0..<6 { try twin.apply((0..<100).map { _ in samples.article() }) }
    for _ in 0..<250 { try twin.expectSame(samples.query(3)) }
  }

  @Test func whatIsAskedOfOnePartOfAnArticleIsFoundThereAlone() throws {
    var samples = Samples(SeededGenerator(for: "parts of articles"))
    var twin = try TwinIndex()
    for _ in 0..<3 { try twin.apply((0..<150).map { _ in samples.article() }) }
    func part() -> Query {
      let field = samples.random.pick([TextField.headline, .lead, .body, .caption])
      if samples.random.chance(60) { return .word(samples.word(field)) }
      return .phrase(PhraseQuery(field: field, words: (0..<samples.random.number(2...3)).map { _ in samples.word() }))
    }
    for _ in 0..<120 {
      let (one, other) = (part(), samples.random.chance(50) ? part() : .word(samples.word()))
      let query: Query =
        switch samples.random.number(0...7) {
        case 0, 1: one
        case 2: .and([one, other])
        case 3: .or([one, other])
        case 4: .and([one, .not(other)])
        case 5: .not(one)
        case 6: .atLeast(AtLeastQuery(count: Int32(samples.random.number(2...3)), query: one))
        default:
          .proximity(
            ProximityQuery(
              left: one, right: other, distance: samples.random.pick([.words(3), .sentence, .paragraph]),
              excluded: samples.random.chance(30)))
        }
      try twin.expectSame(query)
    }
  }

  @Test func wordsOfManyFormsKeepTheirRankAmongOthers() throws {
    var samples = Samples(SeededGenerator(for: "many forms"))
    var twin = try TwinIndex()
    // Wider than a window over merged lists.
    try twin.apply((0..<1500).map { _ in samples.article() })
    for wildcard in ["w*", "s*", "*s"] {
      let group = Query.word(WordQuery(text: wildcard, match: .wildcard))
      for other in [
        Query.word(WordQuery(text: "the")), .phrase(PhraseQuery(words: ["the", "minister"])),
        .keyword(KeywordQuery(field: .language, value: "en")), .word(WordQuery(field: .headline, text: "minister")),
        .proximity(ProximityQuery(left: group, right: .word(WordQuery(text: "the")), distance: .words(2))),
      ] {
        try twin.expectSame(.and([group, other]))
        try twin.expectSame(.or([group, other]))
      }
    }
  }

  @Test func changesMergesAndReopeningsKeepTheIndexTrue() throws {
    var samples = Samples(SeededGenerator(for: "changes"))
    var twin = try TwinIndex()
    for _ in 0..<40 {
      let dead = twin.oracle.documents.keys.filter { _ in samples.random.chance(5) }
      try twin.apply(
        (0..<samples.random.number(0...12)).map { _ in samples.article() }, deleting: Array(dead) + [999_999])
      switch samples.random.number(0...9) {
      case 0: try twin.reopen()
      case 1: try twin.index.flush()
      case 2: try twin.index.compact()
      default: break
      }
      #expect(twin.index.snapshot().documentCount == Int64(twin.oracle.documents.count))
      for _ in 0..<8 { try twin.expectSame(samples.query(2)) }
    }
  }

  @Test(arguments: [1, 2, 127, 128, 129, 255, 256, 257, 1024, 1025])
  func blockEdges(count: Int) throws {
    var samples = Samples(SeededGenerator(for: "block edges \(count)"))
    var twin = try TwinIndex()
    var articles: [Article] = []
    for i in 0..<count {
      // A word in all, one in every second, and gaps between.
      for _ in 0..<samples.random.number(0...2) {
        var other = Article()
        other.headline = "nothing here"
        articles.append(other)
      }
      var article = Article()
      article.headline = "common" + (i % 2 == 0 ? " even" : "")
      article.paragraphs = [
        Paragraph(text: String(repeating: "common ", count: samples.random.number(0...5)) + "end here")
      ]
      articles.append(article)
    }
    try twin.apply(articles)
    for pass in 0..<2 {
      for word in ["common", "even", "nothing", "here"] {
        try twin.expectSame(.word(WordQuery(text: word, match: .exact)))
      }
      try twin.expectSame(.phrase(PhraseQuery(words: ["common", "end"])))
      try twin.expectSame(.and([.word(WordQuery(text: "even")), .word(WordQuery(text: "common"))]))
      try twin.expectSame(.or([.word(WordQuery(text: "even")), .word(WordQuery(text: "nothing"))]))
      if pass == 0 { try twin.index.compact() }
    }
  }

  @Test func `a phrase is found in an article that begins with its end`() throws {
    var twin = try TwinIndex()
    // The two rarest words lead to a document, and each order of how rare the words are takes another way.
    let endings = ["cease fire", "fire", "fire talks", "cease fire talks", ""]
    var articles: [Article] = []
    for headline in endings {
      for text in ["north and cease fire talks", "and cease fire talks and cease fire talks", "north cease fire"] {
        for more in ["", " and and fire", " cease cease talks"] {
          var article = Article()
          article.headline = headline
          article.paragraphs = [Paragraph(text: text + more)]
          articles.append(article)
        }
      }
    }
    for filler in ["and", "cease", "fire", "talks"] {
      try twin.apply(articles)
      for words in [["and", "cease", "fire"], ["north", "and", "cease", "fire"], ["and", "cease", "fire", "talks"]] {
        try twin.expectSame(.phrase(PhraseQuery(words: words)))
      }
      // From now on this word is the most frequent one.
      for _ in 0..<100 {
        var article = Article()
        article.headline = filler
        articles.append(article)
      }
    }
  }

  @Test func placesAreFoundInLongArticles() throws {
    var samples = Samples(SeededGenerator(for: "long articles"))
    var twin = try TwinIndex()
    let words = ["the", "and", "oil", "gas", "iran", "court"]
    let articles = (0..<100).map { _ in
      var article = Article()
      article.headline = samples.sentence(6)
      // Some of a few words and many others: words that occur once and words that occur hundreds of times, near and far.
      let others = samples.random.number(0...20)
      for _ in 0..<samples.random.number(1...6) {
        let text = (0..<samples.random.number(1...400)).map { _ in
          samples.random.number(0...20) < others ? samples.word() : samples.random.pick(words)
        }
        article.paragraphs.append(Paragraph(text: text.joined(separator: samples.random.chance(50) ? " " : ". ")))
      }
      return article
    }
    try twin.apply(articles)
    for _ in 0..<30 {
      let phrase = (0..<samples.random.number(2...4)).map { _ in
        samples.random.chance(70) ? samples.random.pick(words) : samples.word()
      }
      try twin.expectSame(.phrase(PhraseQuery(words: phrase)))
      let sides = phrase.map { Query.word(WordQuery(text: $0, match: samples.random.chance(70) ? .exact : .inflected)) }
      let distance: ProximityDistance = samples.random.pick([
        .words(1), .words(2), .words(5), .words(255), .sentence, .paragraph,
      ])
      try twin.expectSame(
        .proximity(
          ProximityQuery(left: sides[0], right: sides[1], distance: distance, ordered: samples.random.chance(40))))
    }
  }
}
