import NewswireModel
import NewswireQuery
import TestSupport
import Testing

@testable import NewswireIndex

/// Words of several forms are merged into one list when they are asked for again: nothing else may change by it.
struct MergedFormsTests {
  /// Articles of which many have several forms of a few words, in one segment of many blocks.
  private static func twin() throws -> TwinIndex {
    var random = SeededGenerator(for: "merged forms")
    let forms = ["sanction", "sanctions", "sanctioned", "sanctioning", "vote", "votes", "voted", "voting", "voter"]
    var twin = try TwinIndex()
    try twin.apply(
      (0..<1500).map { _ in
        var article = Article()
        article.headline = random.chance(20) ? random.pick(forms) : ""
        let words = (0..<random.number(1...30)).map { _ in
          random.chance(15) ? random.pick(forms) : "w\(random.number(0...50))"
        }
        article.paragraphs = [Paragraph(text: words.joined(separator: " "))]
        return article
      }, deleting: [])
    try twin.index.flush()
    return twin
  }

  private static let queries: [Query] = [
    .word(WordQuery(text: "sanctions")), .word(WordQuery(text: "voting")),
    .word(WordQuery(field: .headline, text: "votes")),
    .or([.word(WordQuery(text: "sanction")), .word(WordQuery(text: "vote"))]),
    .and([.word(WordQuery(text: "sanction")), .word(WordQuery(text: "vote")), .word(WordQuery(text: "w1"))]),
    .and([.word(WordQuery(text: "sanctioned")), .not(.word(WordQuery(text: "voted")))]),
    .proximity(
      ProximityQuery(
        left: .word(WordQuery(text: "sanction")), right: .word(WordQuery(text: "vote")), distance: .words(5))),
  ]

  @Test func aWordAskedForAgainIsFoundAsAtFirst() throws {
    let twin = try Self.twin()
    let snapshot = twin.index.snapshot()
    for query in Self.queries {
      let first = try snapshot.search(query, sort: .relevance, limit: 2000)
      #expect(first.hits.map(\.key).sorted() == twin.oracle.matches(query))
      for limit in [2000, 10, 1, 10, 2000] {
        let again = try snapshot.search(query, sort: .relevance, limit: limit)
        #expect(again.hits == Array(first.hits.prefix(limit)), "\(query)")
        #expect(try snapshot.count(query) == Int64(first.hits.count), "\(query)")
        let newest = try snapshot.search(query, sort: .newest, limit: limit)
        #expect(newest.hits.count == min(limit, first.hits.count))
      }
    }
    #expect(snapshot.views.contains { $0.segment.mergedForms.byteCount > 0 }, "something was merged")
  }

  @Test func deletedArticlesAreNotFoundInMergedLists() throws {
    var twin = try Self.twin()
    let query = Query.word(WordQuery(text: "sanctions"))
    for _ in 0..<3 { try twin.expectSame(query) }
    try twin.apply([], deleting: Array(twin.oracle.matches(query).prefix(200)))
    for _ in 0..<3 { try twin.expectSame(query) }
  }

  @Test func listsAreMergedTheSecondTimeAndKeptWithinTheirRoom() throws {
    let merged = MergedForms(segmentBytes: 0)
    func terms(_ place: Int) -> [TermInfo] {
      (0..<2).map { TermInfo(ordinal: 0, documentFrequency: 1, offset: place * 2 + $0, length: 1) }
    }
    func kind(_ place: Int) -> String {
      switch merged.answer(for: terms(place)) {
      case .list: "list"
      case .merge: "merge"
      case .nothing: "nothing"
      }
    }
    #expect([kind(0), kind(0)] == ["nothing", "merge"])
    let list = MergedForms.List(
      memory: SegmentMemory(copying: [UInt8](repeating: 0, count: 1 << 19)), documentFrequency: 7)
    for place in 0..<50 {
      merged.keep(list, for: terms(place))
      #expect(merged.byteCount <= 4 << 20)
      // The first one is asked for again and again, so it stays.
      #expect(kind(0) == "list")
      #expect(kind(place) == "list")
    }
    #expect(merged.documentFrequency(of: terms(0)) == 7)
    #expect(merged.documentFrequency(of: terms(1)) == nil)
    // What takes more than a quarter of the room is not kept.
    let large = MergedForms.List(
      memory: SegmentMemory(copying: [UInt8](repeating: 0, count: 1 << 20)), documentFrequency: 7)
    merged.keep(large, for: terms(99))
    #expect(merged.documentFrequency(of: terms(99)) == nil)
  }

  @Test func aMergeThatNobodyWaitsForIsGivenUp() throws {
    let twin = try Self.twin()
    let snapshot = twin.index.snapshot()
    let query = Query.word(WordQuery(text: "sanctions"))
    _ = try snapshot.count(query)
    let error = #expect(throws: NewswireError.self) { try snapshot.count(query, isCancelled: { true }) }
    #expect(error?.code == .cancelled)
    try twin.expectSame(query)
  }
}
