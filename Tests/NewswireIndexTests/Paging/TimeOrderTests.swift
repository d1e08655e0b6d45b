import NewswireCore
import NewswireQuery
import NewswireIndex
import NewswireModel
import Testing
import TestSupport

/// Searches by time and narrowed to times, against a plain scan that is sorted.
struct TimeOrderTests {
  private static let times = 1_600_000_000...1_600_050_000

  /// Articles many of which were published at the same moment.
  private static func article(_ samples: inout Samples) -> Article {
    var article = samples.article()
    if let seconds = article.published?.seconds, samples.random.chance(70) {
      article.published?.time = Timestamp(clamping: seconds - seconds % 5_000)
    }
    return article
  }

  private static func dates(_ samples: inout Samples) -> Query {
    func time() -> Int64 {
      let time = Int64(samples.random.number(times))
      return samples.random.chance(50) ? time - time % 5_000 : time
    }
    switch samples.random.number(0...4) {
    case 0: return .published(PublishedQuery(from: time(), until: nil))
    case 1: return .published(PublishedQuery(from: nil, until: time()))
    case 2: return .published(PublishedQuery(from: 0, until: 1))
    case 3:
      let time = time()
      return .published(PublishedQuery(from: time, until: time + 1))
    default:
      let times = [time(), time()].sorted()
      return .published(PublishedQuery(from: times[0], until: times[1]))
    }
  }

  /// A query, mostly one that is narrowed to a time.
  private static func query(_ samples: inout Samples) -> Query {
    switch samples.random.number(0...5) {
    case 0: samples.query(2)
    case 1: dates(&samples)
    case 2: .and([samples.query(1), .not(dates(&samples))])
    case 3: .and([samples.query(1), dates(&samples), samples.query(1), dates(&samples)])
    case 4: .or([samples.query(1), .and([samples.query(1), dates(&samples)])])
    default: .and([samples.query(2), dates(&samples)])
    }
  }

  private static func sorted(_ keys: [Int64], _ sort: SortOrder, _ oracle: ScanOracle) -> [Int64] {
    func rank(_ key: Int64) -> Int64 {
      if sort == .imported { return -(oracle.documents[key]?.article.provenance.importedAt ?? 0) }
      guard let time = oracle.documents[key]?.article.published?.seconds else { return .max }
      return sort == .newest ? -time : time
    }
    return keys.sorted { (rank($0), $0) < (rank($1), $1) }
  }

  private func expectSame(_ query: Query, _ samples: inout Samples, _ twin: TwinIndex) throws {
    let snapshot = twin.index.snapshot()
    let matches = twin.oracle.matches(query)
    let comment = Comment(rawValue: QueryParser.canonical(query))
    #expect(try snapshot.count(query) == Int64(matches.count), comment)
    #expect(try snapshot.matches(query, limit: .max) == matches, comment)
    for sort in [SortOrder.newest, .oldest, .imported] {
      let expected = Self.sorted(matches, sort, twin.oracle)
      let limit = samples.random.pick([1, 2, 7, 50, 1000])
      var cursor: SearchCursor?
      var found: [Int64] = []
      repeat {
        let token = try cursor.map { try SearchCursor(decoding: $0.encoded()) }
        let page = try snapshot.search(query, sort: sort, limit: limit, after: token)
        found += page.hits.map(\.key)
        #expect(page.total.count <= matches.count && page.total.count >= found.count, comment)
        if page.total.isExact { #expect(page.total.count == matches.count, comment) }
        if page.next == nil { #expect(page.total.isExact, comment) }
        cursor = page.next
      } while cursor != nil && found.count <= expected.count
      #expect(found == expected, comment)
      let exact = try snapshot.search(query, sort: sort, limit: 1, exactTotal: true).total
      #expect(exact == Total(count: Int64(matches.count), isExact: true), comment)
    }
  }

  @Test func changesMergesAndReopeningsKeepTheOrderOfTime() throws {
    var samples = Samples(SeededGenerator(for: "order of time"))
    var twin = try TwinIndex()
    for _ in 0..<30 {
      let dead = twin.oracle.documents.keys.sorted().filter { _ in samples.random.chance(6) }
      try twin.apply((0..<samples.random.number(0...25)).map { _ in Self.article(&samples) }, deleting: dead)
      switch samples.random.number(0...9) {
      case 0: try twin.reopen()
      case 1, 2: try twin.index.flush()
      case 3: try twin.index.compact()
      default: break
      }
      for _ in 0..<6 { try expectSame(Self.query(&samples), &samples, twin) }
    }
  }

  @Test(arguments: [2, 127, 128, 129, 511, 512, 513, 1025])
  func rangesEndAtTheEdgesOfBlocks(count: Int) throws {
    var samples = Samples(SeededGenerator(for: "edges of time \(count)"))
    var twin = try TwinIndex()
    var articles = (0..<count).map { i in
      var article = Article()
      article.headline = "common" + (i % 3 == 0 ? " third" : "")
      article.published = PublicationTime(seconds: Int64(i / 2), precision: .second, basis: .metadata)
      if i % 50 == 49 { article.published = nil }
      return article
    }
    articles.shuffle(using: &samples.random)
    let half = articles.count / 2
    try twin.apply(Array(articles[..<half]))
    try twin.apply(Array(articles[half...]), deleting: samples.random.chance(50) ? [1] : [])
    let common = Query.word(WordQuery(text: "common", match: .exact))
    let third = Query.word(WordQuery(text: "third", match: .exact))
    for pass in 0..<2 {
      for edge in [0, 63, 64, 65, count / 4, count / 2].map({ Int64($0) }) {
        let after = Query.published(PublishedQuery(from: edge, until: nil))
        let before = Query.published(PublishedQuery(from: nil, until: edge))
        for dates in [after, before] {
          try expectSame(.and([common, dates]), &samples, twin)
          try twin.expectSame(.and([samples.random.chance(50) ? .or([common, third]) : third, dates]))
        }
      }
      try expectSame(third, &samples, twin)
      if pass == 0 { try twin.index.compact() }
    }
  }

  /// Pages of a search that came before others arrived, were merged among the old ones, and some were deleted.
  @Test(arguments: [SortOrder.newest, .oldest, .imported])
  func pagesByTimeLeaveOutWhatCameLater(sort: SortOrder) throws {
    var samples = Samples(SeededGenerator(for: "pages by time \(sort)"))
    var twin = try TwinIndex()
    for _ in 0..<4 { try twin.apply((0..<60).map { _ in Self.article(&samples) }) }
    for _ in 0..<12 {
      let query = Self.query(&samples)
      let expected = Self.sorted(twin.oracle.matches(query), sort, twin.oracle)
      var found: [Int64] = []
      var cursor: SearchCursor?
      repeat {
        let page = try twin.index.snapshot().search(query, sort: sort, limit: 7, after: cursor)
        found += page.hits.map(\.key)
        cursor = page.next
        if samples.random.chance(40) { try twin.apply((0..<5).map { _ in Self.article(&samples) }) }
        if samples.random.chance(15) { try twin.index.compact() }
        if samples.random.chance(15) { try twin.reopen() }
      } while cursor != nil
      #expect(found == expected, "\(QueryParser.canonical(query))")
    }
  }

  @Test func keysAreListedInTheirOrderHoweverTheyAreCut() throws {
    var samples = Samples(SeededGenerator(for: "listing"))
    var twin = try TwinIndex()
    for round in 0..<3 {
      try twin.apply((0..<900).map { _ in Self.article(&samples) }, deleting: round == 0 ? [] : [Int64(round * 5)])
      if round == 1 { try twin.index.compact() }
    }
    let snapshot = twin.index.snapshot()
    for _ in 0..<8 {
      let query = Self.query(&samples)
      let expected = twin.oracle.matches(query)
      let limit = samples.random.pick([1, 100, 1000])
      var key = Int64.min
      var found: [Int64] = []
      while true {
        let keys = try snapshot.matches(query, after: key, limit: limit)
        found += keys
        guard let last = keys.last, keys.count == limit, found.count < expected.count + 1 else { break }
        key = last
      }
      #expect(found.elementsEqual(expected), "\(QueryParser.canonical(query))")
      #expect(try snapshot.matches(query, after: .max, limit: 5).isEmpty)
    }
  }

  @Test func timesAtTheEndsOfTheirRangeSortAndAreNotTakenForNone() throws {
    var twin = try TwinIndex()
    let (first, last) = (Timestamp.range.lowerBound, Timestamp.range.upperBound)
    let times: [Int64?] = [first, last, nil, 0, first + 2, last - 1, nil]
    try twin.apply(
      times.map { time in
        var article = Article()
        article.published = time.map { PublicationTime(seconds: $0, precision: .second, basis: .metadata) }
        return article
      })
    func keys(_ sort: SortOrder) throws -> [Int64] {
      try twin.index.snapshot().search(.all, sort: sort, limit: 10).hits.map(\.key)
    }
    #expect(try keys(.newest) == [2, 6, 4, 5, 1, 3, 7])
    #expect(try keys(.oldest) == [1, 5, 4, 6, 2, 3, 7])
    let dated = Query.published(PublishedQuery(from: .earliest))
    #expect(try twin.index.snapshot().count(dated) == 5)
  }
}
