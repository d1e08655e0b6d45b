import NewswireIndex
import NewswireModel
import Testing
import TestSupport

private func word(_ text: String, _ match: WordMatch = .inflected, in field: TextField = .any) -> Query {
  .word(WordQuery(field: field, text: text, match: match))
}

private func phrase(_ words: String..., in field: TextField = .any) -> Query {
  .phrase(PhraseQuery(field: field, words: words))
}

private func near(
  _ left: Query, _ right: Query, _ distance: ProximityDistance, ordered: Bool = false, excluded: Bool = false
) -> Query {
  .proximity(ProximityQuery(left: left, right: right, distance: distance, ordered: ordered, excluded: excluded))
}

struct QueryParserTests {
  /// 2025-04-20T12:00:00Z.
  static let now: Int64 = 1_745_150_400

  func parse(_ text: String) -> ParsedQuery { QueryParser.parse(text, now: Self.now) }

  @Test(
    arguments: [
      ("sanctions iraq", .and([word("sanctions"), word("iraq")])),
      ("sanctions AND iraq", .and([word("sanctions"), word("iraq")])),
      ("\"maximum pressure\"", phrase("maximum", "pressure")),
      ("“maximum pressure”", phrase("maximum", "pressure")),
      ("\"pressure\"", word("pressure", .exact)),
      ("=pressure", word("pressure", .exact)),
      ("iraq OR lebanon -syria", .or([word("iraq"), .and([word("lebanon"), .not(word("syria"))])])),
      ("NOT syria", .not(word("syria"))),
      ("(a OR b) c", .and([.or([word("a"), word("b")]), word("c")])),
      ("border w/5 syria", near(word("border"), word("syria"), .words(5))),
      ("border pre/3 demarcation", near(word("border"), word("demarcation"), .words(3), ordered: true)),
      ("rubio w/s iran", near(word("rubio"), word("iran"), .sentence)),
      ("rubio w/p iran", near(word("rubio"), word("iran"), .paragraph)),
      ("rico NOT w/5 puerto", near(word("rico"), word("puerto"), .words(5), excluded: true)),
      ("atleast3(sanctions)", .atLeast(AtLeastQuery(count: 3, query: word("sanctions")))),
      ("sanction*", word("sanction", .prefix)), ("demarc?tion", word("demarc?tion", .wildcard)),
      ("rubio~1", word("rubio", .fuzzy(edits: 1))), ("rubio~", word("rubio", .fuzzy(edits: 2))),
      ("headline:sanctions", word("sanctions", in: .headline)), ("lead:\"a b\"", phrase("a", "b", in: .lead)),
      ("body:(a OR b)", .or([word("a", in: .body), word("b", in: .body)])),
      ("source:Reuters", .keyword(KeywordQuery(field: .source, value: "Reuters"))),
      ("source:\"New York Times\"", .keyword(KeywordQuery(field: .source, value: "New York Times"))),
      ("url:https://a.example/b?c=d", .keyword(KeywordQuery(field: .url, value: "https://a.example/b?c=d"))),
      ("lang:en", .keyword(KeywordQuery(field: .language, value: "en"))),
      ("person:sudani", .mention(MentionQuery(kind: .person, name: "sudani"))),
      ("org:\"state department\"", .mention(MentionQuery(kind: .organisation, name: "state department"))),
      ("about:iran", .mention(MentionQuery(kind: nil, name: "iran"))),
      ("speaker:rubio energy", .speech(SpeechQuery(speaker: "rubio", content: word("energy")))),
      ("speaker:rubio", .speech(SpeechQuery(speaker: "rubio"))),
      (
        "speaker:rubio energy gas -oil",
        .and([
          .speech(SpeechQuery(speaker: "rubio", content: .and([word("energy"), word("gas")]))), .not(word("oil")),
        ])
      ),
      (
        "speaker:rubio AND energy", .and([.speech(SpeechQuery(speaker: "rubio")), word("energy")])
      ),
      ("quote:\"new page\"", .speech(SpeechQuery(speaker: "", content: phrase("new", "page")))),
      ("after:2025-03-01", .published(PublishedQuery(from: 1_740_787_200))),
      ("before:2025-05", .published(PublishedQuery(until: 1_746_057_600))),
      ("on:2025-04-14", .published(PublishedQuery(from: 1_744_588_800, until: 1_744_675_200))),
      ("during:2025-04", .published(PublishedQuery(from: 1_743_465_600, until: 1_746_057_600))),
      ("after:7d", .published(PublishedQuery(from: now - 7 * 86_400))),
      ("wc>1000", .length(LengthQuery(minimum: 1001))), ("wc<200", .length(LengthQuery(maximum: 199))),
      ("cease-fire", word("cease-fire")), ("Iran’s", word("Iran")), ("who?", word("who")),
      ("and or not", .and([word("and"), word("or"), word("not")])),
      ("*", .all), ("", .all),
      ("(a b) w/3 c", .and([near(word("a"), word("c"), .words(3)), near(word("b"), word("c"), .words(3))])),
    ] as [(String, Query)])
  func reads(text: String, expected: Query) {
    let parsed = parse(text)
    #expect(parsed.tree == expected)
    #expect(parsed.warnings.isEmpty)
  }

  @Test(arguments: [
    "(a", "a)", "\"a b", "AND a", "a OR", "NOT", "-", "foo:bar", "a w/999 b", "w/3", "atleast99(a)", "after:whenever",
    "source:", "!!!", "sort:up", "rubio~7", "wc:x", "a w/3 source:b", "speaker:", "\"\"", "()", "person:!!",
  ])
  func readsWithAWarning(text: String) {
    let parsed = parse(text)
    if text != "-" { #expect(!parsed.warnings.isEmpty) }
    for warning in parsed.warnings {
      #expect(warning.start >= 0 && warning.start <= warning.end && Int(warning.end) <= text.utf8.count)
      #expect(!warning.message.isEmpty)
    }
  }

  @Test func sortIsNoPartOfTheTree() {
    #expect(parse("iran sort:newest").sort == .newest)
    #expect(parse("iran sort:newest").tree == word("iran"))
    #expect(parse("sort:oldest").tree == .all)
    #expect(parse("iran").sort == nil)
  }

  @Test func canonicalFormsReadWell() {
    #expect(
      parse("Sanctions  AND (iraq OR “maximum pressure”) -syria").canonical
        == "Sanctions (iraq OR \"maximum pressure\") NOT syria")
    #expect(parse("after:2025-03-01 wc>1000").canonical == "after:2025-03-01 wc>=1001")
    #expect(parse("speaker:rubio energy AND gas").canonical == "speaker:rubio (energy) AND gas")
  }

  static let pieces: [String] = [
    "a", "iran", "Iraq", "cease-fire", "U.S.", "AND", "OR", "NOT", "-", "(", ")", "\"", "“", "”", " ", " ", " ", " ",
    "w/5", "w/s",
    "pre/3", "NOT w/2", "atleast2(", "*", "?", "~1", "=", ":", "headline:", "body:", "source:", "person:", "speaker:",
    "quote:",
    "after:2025", "before:@5", "published:", "..", "2025-04-14", "wc>5", "wc:1..2", "sort:newest", "\\", "'", "é", "京都",
    "ن",
    "\u{0}", "\n", "🙂", "url:", "«", "»", "about:", "lead:", "10:30", "@9", "7d", "byline:", "\"a b\"", "+", "~", "&",
    "--",
  ]

  @Test func canonicalFormIsAFixedPointForAnyText() {
    var random = SeededGenerator(for: "canonical")
    for _ in 0..<6000 {
      var text = ""
      for _ in 0..<random.number(0...14) {
        text += random.pick(Self.pieces)
        if random.chance(40) { text += " " }
      }
      expectFixedPoint(text)
    }
  }

  @Test func anyBytesAreRead() {
    var random = SeededGenerator(for: "bytes")
    for _ in 0..<3000 {
      let bytes = (0..<random.number(0...60)).map { _ in
        random.chance(50) ? UInt8(random.number(0...255)) : random.pick(Array("()\"\\:*?~-=/w ANDORT".utf8))
      }
      expectFixedPoint(String(decoding: bytes, as: UTF8.self))
    }
  }

  private func expectFixedPoint(_ text: String) {
    let first = parse(text)
    let second = parse(first.canonical)
    #expect(second.tree == first.tree, "\(text.debugDescription) → \(first.canonical.debugDescription)")
    #expect(second.sort == first.sort, "\(text.debugDescription)")
    #expect(second.canonical == first.canonical, "\(text.debugDescription)")
    #expect(
      second.warnings.isEmpty || first.tree == .not(.all), "\(first.canonical.debugDescription) \(second.warnings)")
    for warning in first.warnings {
      #expect(warning.start <= warning.end && Int(warning.end) <= text.utf8.count, "\(text.debugDescription)")
    }
  }

  @Test func whatIsReadCanBeSearchedFor() throws {
    var random = SeededGenerator(for: "searchable")
    let folder = try TemporaryFolder()
    let snapshot = try SearchIndex(directory: folder.path).snapshot()
    for _ in 0..<1000 {
      let text = (0..<random.number(0...14)).map { _ in random.pick(Self.pieces) }.joined(
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

  @Test func treesBeyondTheLimitsAreRefused() throws {
    let folder = try TemporaryFolder()
    let snapshot = try SearchIndex(directory: folder.path).snapshot()
    var deep = Query.word(WordQuery(text: "a"))
    for _ in 0..<63 { deep = .not(.and([deep])) }
    #expect(throws: NewswireError.self) { try snapshot.count(deep) }
    let wide = Query.and(Array(repeating: .all, count: Limits.queryNodes))
    #expect(throws: NewswireError.self) { try snapshot.count(wide) }
    #expect(throws: Never.self) { try snapshot.count(.and(Array(repeating: .all, count: Limits.queryNodes - 1))) }
    for distance: Int32 in [0, 256] {
      #expect(throws: NewswireError.self) { try snapshot.count(near(word("a"), word("b"), .words(distance))) }
    }
    for distance: Int32 in [1, 255] {
      #expect(throws: Never.self) { try snapshot.count(near(word("a"), word("b"), .words(distance))) }
    }
  }
}
