import NewswireModel
import NewswireQuery
import TestSupport
import Testing

@testable import NewswireIndex

struct QuoteSearchTests {
  private static func article(_ day: Int, _ paragraphs: [String], _ quotes: [Quote]) -> Article {
    var article = Article()
    article.headline = "Harbour \(day)"
    article.paragraphs = paragraphs.map { Paragraph(text: $0) }
    article.published = PublicationTime(seconds: Int64(day) * 86_400, precision: .day, basis: .metadata)
    article.quotes = quotes
    return article
  }

  private static func span(_ index: Int32, _ start: Int32, _ end: Int32) -> Span {
    Span(section: .paragraph, index: index, start: start, end: end)
  }

  /// Two speakers in one article, one quote over two paragraphs, and one by nobody.
  private static func twin() throws -> TwinIndex {
    var twin = try TwinIndex()
    let talk = "the cranes need energy and the cranes wait"
    try twin.apply([
      article(
        1, [talk, talk],
        [
          Quote(text: "the cranes need energy", speaker: "Ida Holm", kind: .full, span: span(0, 0, 22)),
          Quote(text: "the cranes wait", speaker: "Karim Haddad", kind: .full, span: span(0, 27, 42)),
        ]),
      article(
        2, [talk, talk],
        [
          Quote(
            text: "", speaker: "Ida Holm", kind: .full, span: span(0, 0, 42), parts: [span(0, 0, 42), span(1, 0, 42)]),
          Quote(text: "energy", kind: .fragment, span: span(1, 16, 22)),
        ]),
      article(3, ["no energy"], []),
    ])
    return twin
  }

  private func found(_ text: String, _ sort: SortOrder = .newest, _ twin: TwinIndex) throws -> [[Int64]] {
    let query = try QueryParser.parse(text).tree
    return try twin.index.snapshot().quotes(query, sort: sort, limit: 10).hits.map { [$0.key, Int64($0.number)] }
  }

  @Test(arguments: [
    ("speaker:holm", [[2, 0], [1, 0]]), ("speaker:holm energy", [[2, 0], [1, 0]]),
    ("speaker:haddad energy", []), ("speaker:haddad AND energy", [[1, 1]]),
    ("quote:energy", [[2, 0], [2, 1], [1, 0]]),
    ("quote:* NOT speaker:holm", [[2, 1], [1, 1]]), ("speaker:holm OR speaker:haddad", [[2, 0], [1, 0], [1, 1]]),
    ("speaker:holm quote:wait", [[2, 0]]), ("speaker:holm AND headline:1", [[1, 0]]),
    ("harbour", [[2, 0], [2, 1], [1, 0], [1, 1]]), ("quote:* before:1970-01-03", [[1, 0], [1, 1]]),
    ("quote:cranes NOT (headline:2 OR speaker:haddad)", [[1, 0]]), ("zeppelin quote:*", []),
  ])
  func `a query asks its speakers and quoted words of each quote, all else of its article`(
    _ text: String, _ expected: [[Int64]]
  ) throws {
    #expect(try found(text, .newest, Self.twin()) == expected)
  }

  @Test func `quotes are sorted by the words asked for, then by time`() throws {
    let twin = try Self.twin()
    #expect(try found("speaker:holm", .oldest, twin) == [[1, 0], [2, 0]])
    // The words are denser in the shorter quote.
    #expect(try found("quote:energy", .relevance, twin).first == [2, 1])
    #expect(try found("speaker:holm", .relevance, twin) == [[2, 0], [1, 0]])
  }

  @Test func `quotes are counted by speaker and over time, a quote of two paragraphs once`() throws {
    let snapshot = try Self.twin().index.snapshot()
    let counts = try snapshot.quoteCounts(
      .speech(SpeechQuery(speaker: "")), limit: 5, by: TimelinePeriods(.day))
    #expect(counts.count == 4)
    #expect(counts.speakers == [FacetValue(value: "Ida Holm", count: 2), FacetValue(value: "Karim Haddad", count: 1)])
    #expect((counts.speakerCount, counts.unattributed) == (2, 1))
    #expect(counts.periods.map(\.count) == [2, 2])
    #expect(counts.periods.map(\.coverage) == [1, 1])
  }

  @Test func `quotes found are those of a plain scan`() throws {
    var samples = Samples(SeededGenerator(for: "quotes"))
    var twin = try TwinIndex()
    for _ in 0..<4 { try twin.apply((0..<40).map { _ in samples.article() }) }
    for turn in 0..<60 {
      if turn == 40 { try twin.index.compact() }
      let parts = [Query.speech(SpeechQuery(speaker: "")), samples.query(3)]
      let query = turn % 2 == 0 ? parts[1] : .and(parts)
      let expected = twin.oracle.quotes(query)
      for sort in [SortOrder.relevance, .newest, .oldest] {
        let results = try twin.index.snapshot().quotes(query, sort: sort, limit: 10_000)
        #expect(Set(results.hits.map { [$0.key, Int64($0.number)] }) == expected, "\(query)")
        #expect(results.count == Int64(expected.count), "\(query)")
      }
      let counts = try twin.index.snapshot().quoteCounts(query, limit: 1000, by: TimelinePeriods(.year))
      #expect(counts.count == Int64(expected.count), "\(query)")
      #expect(counts.speakers.reduce(counts.unattributed) { $0 + $1.count } == counts.count)
      #expect(counts.periods.reduce(counts.undated) { $0 + $1.count } == counts.count)
    }
  }

  @Test(arguments: SortOrder.allCases)
  func `pages of quotes are those of one long page`(_ sort: SortOrder) throws {
    var samples = Samples(SeededGenerator(for: "pages of quotes \(sort)"))
    var twin = try TwinIndex()
    for _ in 0..<3 { try twin.apply((0..<40).map { _ in samples.article() }) }
    let query = Query.speech(SpeechQuery(speaker: ""))
    let whole = try twin.index.snapshot().quotes(query, sort: sort, limit: 10_000)
    var hits: [QuoteMatch] = []
    var cursor: QuoteCursor?
    repeat {
      let page = try twin.index.snapshot().quotes(query, sort: sort, limit: 7, after: cursor)
      #expect(page.count == whole.count)
      hits += page.hits
      cursor = try page.hits.last.flatMap {
        page.hasMore ? try QuoteCursor(decoding: page.cursor(after: $0).encoded()) : nil
      }
      // What comes in meanwhile is on no page.
      try twin.apply([samples.article()])
    } while cursor != nil
    #expect(hits.map { [$0.key, Int64($0.number)] } == whole.hits.map { [$0.key, Int64($0.number)] })
  }

  @Test(arguments: ["", "x", "a.b.c", "AA.0.0", "...", "AA.-1.0"])
  func `a page token that is not one of quotes is refused`(_ token: String) throws {
    let error = #expect(throws: NewswireError.self) { _ = try QuoteCursor(decoding: token) }
    #expect(error?.code == .invalidArgument)
    #expect(error?.info?.reason == "INVALID_PAGE_TOKEN")
  }

  @Test func `a page token belongs to its query`() throws {
    let snapshot = try Self.twin().index.snapshot()
    let all = Query.speech(SpeechQuery(speaker: ""))
    let page = try snapshot.quotes(all, sort: .newest, limit: 1)
    let cursor = page.cursor(after: page.hits[0])
    let error = #expect(throws: NewswireError.self) {
      _ = try snapshot.quotes(.speech(SpeechQuery(speaker: "holm")), sort: .newest, limit: 1, after: cursor)
    }
    #expect(error?.info?.reason == "INVALID_PAGE_TOKEN")
  }
}
