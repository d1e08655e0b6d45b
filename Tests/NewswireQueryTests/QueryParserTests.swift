import NewswireQuery
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

  func parse(_ text: String) -> ParsedQuery {
    do { return try QueryParser.parse(text, now: Self.now) } catch {
      Issue.record(error, "\(text.debugDescription.prefix(200))")
      return ParsedQuery(tree: .not(.all), canonical: "NOT *")
    }
  }

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

  @Test func canonicalFormIsAFixedPointForAnyText() {
    var random = SeededGenerator(for: "canonical")
    for _ in 0..<6000 {
      var text = ""
      for _ in 0..<random.number(0...14) {
        text += random.pick(queryPieces)
        if random.chance(40) { text += " " }
      }
      expectFixedPoint(text)
    }
  }

  @Test(arguments: [#"speaker:(\' person: \ "#, #"source:(a \  b)"#, #"source:a\ ,b"#, #"person:(\  \ )"#])
  func escapedSpacesAtTheEdgesOfAValueAreNoPartOfIt(text: String) { expectFixedPoint(text) }

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
    // What is said of the whole query, that it can match nothing, is true of its canonical form too.
    // So is that there is no such language.
    let wholes = second.warnings.allSatisfy {
      $0.start == 0 && Int($0.end) == first.canonical.utf8.count || $0.message.hasPrefix("there is no language")
    }
    #expect(wholes, "\(text.debugDescription) → \(first.canonical.debugDescription) \(second.warnings)")
    for warning in first.warnings {
      #expect(warning.start <= warning.end && Int(warning.end) <= text.utf8.count, "\(text.debugDescription)")
    }
  }
}
