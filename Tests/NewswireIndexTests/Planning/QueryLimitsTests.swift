import NewswireIndex
import NewswireModel
import NewswireQuery
import TestSupport
import Testing

private func word(_ text: String) -> Query { .word(WordQuery(text: text)) }

private func near(_ left: Query, _ right: Query, _ distance: ProximityDistance) -> Query {
  .proximity(ProximityQuery(left: left, right: right, distance: distance, ordered: false, excluded: false))
}

/// What the parser makes of any text can be searched for, and what passes a limit is refused.
struct QueryLimitsTests {
  private func parse(_ text: String) -> ParsedQuery { QueryParser.parse(text, now: 1_745_150_400) }

  @Test func whatIsReadCanBeSearchedFor() throws {
    var random = SeededGenerator(for: "searchable")
    let folder = try TemporaryFolder()
    let snapshot = try SearchIndex(directory: folder.path).snapshot()
    for _ in 0..<1000 {
      let text = (0..<random.number(0...14)).map { _ in random.pick(queryPieces) }.joined(
        separator: random.chance(50) ? " " : "")
      #expect(throws: Never.self, "\(text.debugDescription)") { try snapshot.count(parse(text).tree) }
    }
  }

  @Test func limitsHoldAtBothEdges() throws {
    let folder = try TemporaryFolder()
    let snapshot = try SearchIndex(directory: folder.path).snapshot()
    for depth in [62, 63, 64, 65, 200, 5000] {
      let text = String(repeating: "(a OR NOT ", count: depth) + "b" + String(repeating: ")", count: depth)
      let parsed = parse(text)
      #expect(throws: Never.self) { try snapshot.count(parsed.tree) }
      if depth > 64 { #expect(!parsed.warnings.isEmpty) }
    }
    let many = parse((0..<2000).map { "w\($0)" }.joined(separator: " "))
    #expect(!many.warnings.isEmpty)
    #expect(throws: Never.self) { try snapshot.count(many.tree) }
    let long = parse(String(repeating: "é", count: Limits.queryText))
    #expect(long.warnings.count == 1)
    #expect(parse(String(repeating: "a", count: Limits.queryText)).warnings.isEmpty)
    let phrase = "\"" + Array(repeating: "a", count: 65).joined(separator: " ") + "\""
    #expect(parse(phrase).warnings.count == 1)
  }

  @Test func proximitiesOfManyWordsAtOnceStayWithinTheLimit() throws {
    let snapshot = try SearchIndex(directory: TemporaryFolder().path).snapshot()
    func words(_ count: Int) -> String { (0..<count).map { "w\($0)" }.joined(separator: " ") }
    for (left, right) in [(10, 10), (16, 16), (17, 16), (200, 3), (250, 250)] {
      let query = parse("(\(words(left))) w/3 (\(words(right)))")
      // Each word on one side is paired with each on the other.
      #expect(query.warnings.isEmpty == (left * right * 2 <= Limits.queryNodes / 2))
      #expect(parse(query.canonical).tree == query.tree)
      #expect(throws: Never.self) { try snapshot.count(query.tree) }
    }
  }

  /// Both edges of Limits.atLeastCount.
  @Test func `as many occurrences as the limit says can be asked for, and not one more`() throws {
    let snapshot = try SearchIndex(directory: TemporaryFolder().path).snapshot()
    func atLeast(_ count: Int32) -> Query { .atLeast(AtLeastQuery(count: count, query: word("a"))) }
    for count in [1, Limits.atLeastCount] { #expect(try snapshot.count(atLeast(count)) == 0) }
    for count in [0, Limits.atLeastCount + 1] {
      #expect(failure { try snapshot.count(atLeast(count)) } == .exceeds("atLeastCount", field: "query"))
    }
  }

  /// Both edges of Limits.queryNodes, Limits.proximityWords.
  @Test func treesBeyondTheLimitsAreRefused() throws {
    let folder = try TemporaryFolder()
    let snapshot = try SearchIndex(directory: folder.path).snapshot()
    var deep = Query.word(WordQuery(text: "a"))
    for _ in 0..<63 { deep = .not(.and([deep])) }
    #expect(failure { try snapshot.count(deep) } == .exceeds("queryDepth", field: "query"))
    let wide = Query.and(Array(repeating: .all, count: Limits.queryNodes))
    #expect(failure { try snapshot.count(wide) } == .exceeds("queryNodes", field: "query"))
    #expect(throws: Never.self) { try snapshot.count(.and(Array(repeating: .all, count: Limits.queryNodes - 1))) }
    for distance: Int32 in [0, 256] {
      #expect(
        failure { try snapshot.count(near(word("a"), word("b"), .words(distance))) }
          == .exceeds("proximityWords", field: "query"))
    }
    for distance: Int32 in [1, 255] {
      #expect(throws: Never.self) { try snapshot.count(near(word("a"), word("b"), .words(distance))) }
    }
  }
}
