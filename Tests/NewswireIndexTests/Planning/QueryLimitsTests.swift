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
  private func parse(_ text: String) throws -> ParsedQuery { try QueryParser.parse(text, now: 1_745_150_400) }

  @Test func whatIsReadCanBeSearchedFor() throws {
    var random = SeededGenerator(for: "searchable")
    let folder = try TemporaryFolder()
    let snapshot = try SearchIndex(directory: folder.path).snapshot()
    for _ in 0..<1000 {
      let text = (0..<random.number(0...14)).map { _ in random.pick(queryPieces) }.joined(
        separator: random.chance(50) ? " " : "")
      #expect(throws: Never.self, "\(text.debugDescription)") { try snapshot.count(try parse(text).tree) }
    }
  }

  private func expectRefusal(_ text: String, _ limit: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let error = #expect(throws: NewswireError.self, sourceLocation: sourceLocation) { try parse(text) }
    #expect(error?.code == .invalidArgument, sourceLocation: sourceLocation)
    #expect(
      error?.message.contains("limit \(limit)") == true, "\(error?.message ?? "")", sourceLocation: sourceLocation)
  }

  /// Both edges of Limits.phraseWords.
  @Test func limitsHoldAtBothEdges() throws {
    let snapshot = try SearchIndex(directory: TemporaryFolder().path).snapshot()
    func deep(_ depth: Int) -> String {
      String(repeating: "(a OR NOT (b ", count: depth) + "c" + String(repeating: "))", count: depth)
    }
    #expect(throws: Never.self) { try snapshot.count(try parse(deep(20)).tree) }
    for depth in [64, 200, 5000] { expectRefusal(deep(depth), "queryDepth") }
    func words(_ count: Int) -> String { (0..<count).map { "x\($0)" }.joined(separator: " OR ") + " AND NOT y" }
    let most = try parse(words(Limits.queryWords - 1))
    #expect(most.warnings.isEmpty)
    #expect(throws: Never.self) { try snapshot.count(most.tree) }
    expectRefusal(words(Limits.queryWords), "queryWords")
    #expect(throws: Never.self) { try parse(String(repeating: "a", count: Limits.queryText)) }
    expectRefusal(String(repeating: "a", count: Limits.queryText + 1), "queryText")
    func phrase(_ count: Int) -> String { "\"" + Array(repeating: "a", count: count).joined(separator: " ") + "\"" }
    #expect(throws: Never.self) { try parse(phrase(Limits.phraseWords)) }
    expectRefusal(phrase(Limits.phraseWords + 1), "phraseWords")
  }

  /// Both edges of Limits.queryWarnings.
  @Test func parenthesesThatSayNothingCostNothing() throws {
    let many = String(repeating: "(", count: 100_000) + "carbon" + String(repeating: ")", count: 100_000)
    let parsed = try parse(many)
    #expect(parsed.tree == word("carbon"))
    #expect(parsed.warnings.isEmpty)
    let last = try parse("carbon " + String(repeating: ")", count: Limits.queryWarnings))
    #expect(last.warnings.count == Limits.queryWarnings)
    #expect(last.warnings.last?.message.contains("limit queryWarnings") == false)
    let open = try parse(String(repeating: "()", count: 5000) + " carbon " + String(repeating: ")", count: 10_000))
    #expect(open.tree == word("carbon"))
    #expect(open.warnings.count == Limits.queryWarnings)
    #expect(open.warnings.last?.message.contains("limit queryWarnings") == true)
  }

  @Test func proximitiesOfManyWordsAtOnceStayWithinTheLimit() throws {
    let snapshot = try SearchIndex(directory: TemporaryFolder().path).snapshot()
    func words(_ count: Int) -> String { (0..<count).map { "x\($0)" }.joined(separator: " ") }
    for (left, right) in [(10, 10), (17, 16)] {
      let query = try parse("(\(words(left))) w/3 (\(words(right)))")
      // Each word on one side is paired with each on the other.
      #expect(query.warnings.isEmpty)
      #expect(try parse(query.canonical).tree == query.tree)
      #expect(throws: Never.self) { try snapshot.count(query.tree) }
    }
    expectRefusal("(\(words(250))) w/3 (\(words(250)))", "queryWords")
    expectRefusal("a" + String(repeating: " w/3 a", count: 70), "queryDepth")
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

  /// Both edges of Limits.queryWords, Limits.proximityWords.
  @Test func treesBeyondTheLimitsAreRefused() throws {
    let folder = try TemporaryFolder()
    let snapshot = try SearchIndex(directory: folder.path).snapshot()
    var deep = Query.word(WordQuery(text: "a"))
    for _ in 0..<63 { deep = .not(.and([deep])) }
    #expect(failure { try snapshot.count(deep) } == .exceeds("queryDepth", field: "query"))
    let wide = Query.and(Array(repeating: .all, count: Limits.queryWords + 1))
    #expect(failure { try snapshot.count(wide) } == .exceeds("queryWords", field: "query"))
    #expect(throws: Never.self) { try snapshot.count(.and(Array(repeating: .all, count: Limits.queryWords))) }
    for distance: Int32 in [0, 256] {
      let query = near(word("a"), word("b"), .words(distance))
      #expect(failure { try snapshot.count(query) } == .exceeds("proximityWords", field: "query"))
    }
    for distance: Int32 in [1, 255] {
      #expect(throws: Never.self) { try snapshot.count(near(word("a"), word("b"), .words(distance))) }
    }
  }
}
