import NewswireModel
import NewswireQuery
import TestSupport
import Testing

@testable import NewswireIndex

/// Values of facets that are one name.
struct NameGroupTests {
  private static func article(_ id: Int, _ mentions: [(MentionKind, String)], line: String? = nil) -> Article {
    var article = Article()
    article.id = "a\(id)"
    article.headline = "common"
    article.mentions = mentions.map { Mention(name: $0.1, kind: $0.0, forms: [$0.1]) }
    if let line {
      article.paragraphs = [Paragraph(text: line)]
      for i in article.mentions.indices {
        article.mentions[i].spans = [
          Span(section: .paragraph, index: 0, start: 0, end: Int32(article.mentions[i].name.utf8.count))
        ]
      }
    }
    return article
  }

  private static func index(_ mentions: [[(MentionKind, String)]], cuttingAt cut: Int = 0) throws -> SearchIndex {
    let index = try SearchIndex(in: MemoryDirectory())
    for (place, own) in mentions.enumerated() {
      let key = Int64(place + 1)
      try index.apply([.add(key: key, article: article(place, own))], through: key)
      if place == cut { try index.flush() }
    }
    return index
  }

  private static func values(
    _ index: SearchIndex, _ field: FacetField, _ query: String = "common", exact: Bool = true
  ) throws -> [String] {
    let tree = try QueryParser.parse(query).tree
    let facets = try index.snapshot().facets(tree, fields: [field], limit: 10, exactTotals: exact).facets
    return facets[0].values.map { "\($0.value) \($0.count)" }
  }

  private func keys(_ index: SearchIndex, _ query: String) throws -> [Int64] {
    try index.snapshot().matches(QueryParser.parse(query).tree, limit: .max)
  }

  @Test func aLastNameAloneBelongsToTheFullNameThatClearlyLeads() throws {
    let full: [(MentionKind, String)] = [(.person, "Barack Obama")]
    let short: [(MentionKind, String)] = [(.person, "Obama")]
    let index = try Self.index(
      [full, full, full, full, short, short, full + short, [(.person, "Michelle Obama")], [(.place, "Obama")]],
      cuttingAt: 4)
    #expect(try Self.values(index, .person) == ["Barack Obama 7", "Michelle Obama 1"])
    #expect(try Self.values(index, .person, exact: false) == ["Barack Obama 7", "Michelle Obama 1"])
    #expect(try keys(index, "person:\"Barack Obama\"") == [1, 2, 3, 4, 5, 6, 7])
    #expect(try keys(index, "person:\"Michelle Obama\"") == [8])
    #expect(try keys(index, "about:\"Barack Obama\"") == [1, 2, 3, 4, 5, 6, 7])
    // Matches that have the last name alone are counted by the full one.
    #expect(try Self.values(index, .person, "id:a4 OR id:a5") == ["Barack Obama 2"])
  }

  @Test func aLastNameThatSeveralShareStaysApart() throws {
    let one: [(MentionKind, String)] = [(.person, "George Lind")]
    let other: [(MentionKind, String)] = [(.person, "Anna Lind")]
    let index = try Self.index([one, one, one, other, other, [(.person, "Lind")]])
    #expect(try Self.values(index, .person) == ["George Lind 3", "Anna Lind 2", "Lind 1"])
    #expect(try keys(index, "person:\"George Lind\"") == [1, 2, 3])
  }

  @Test func whoGoesByOneNameIsNotALastName() throws {
    let artist: [(MentionKind, String)] = [(.person, "Madonna")]
    let full: [(MentionKind, String)] = [(.person, "Louise Madonna")]
    let index = try Self.index([full, full, full] + Array(repeating: artist, count: 7))
    #expect(try Self.values(index, .person) == ["Madonna 7", "Louise Madonna 3"])
  }

  @Test func aCountryHasOneName() throws {
    let index = try Self.index(
      [
        [(.place, "U.S."), (.place, "United States")], [(.place, "America")], [(.place, "USA")],
        [(.place, "South America")], [(.organisation, "US")],
      ])
    #expect(try Self.values(index, .place) == ["United States 3", "South America 1"])
    for form in ["US", "\"United States\"", "U.S.", "America", "usa"] {
      #expect(try keys(index, "place:\(form)").starts(with: [1, 2, 3]), "\(form)")
    }
    #expect(try keys(index, "place:\"United States\"") == [1, 2, 3])
  }

  @Test func aliasesOverruleAll() throws {
    let full: [(MentionKind, String)] = [(.person, "Barack Obama")]
    let index = try Self.index(
      [
        full, full, full, [(.person, "Obama")], [(.person, "Michelle Obama")], [(.organisation, "BBC")],
        [(.organisation, "Beeb")],
      ])
    index.load(
      NameAliases([
        NameAlias(kind: .person, form: "obama", name: "Michelle Obama"),
        NameAlias(kind: .organisation, form: "BBC", name: "British Broadcasting Corporation"),
        NameAlias(kind: .organisation, form: "Beeb", name: "British Broadcasting Corporation"),
      ]))
    for exact in [true, false] {
      #expect(try Self.values(index, .person, exact: exact) == ["Barack Obama 3", "Michelle Obama 2"])
      #expect(try Self.values(index, .organisation, exact: exact) == ["British Broadcasting Corporation 2"])
    }
    #expect(try keys(index, "org:\"british broadcasting corporation\"") == [6, 7])
    #expect(try keys(index, "org:beeb") == [6, 7])
    index.load(NameAliases())
    #expect(try Self.values(index, .person) == ["Barack Obama 4", "Michelle Obama 1"])
  }

  @Test func whatStandsOutsideOfSentencesIsNotCounted() throws {
    let index = try SearchIndex(in: MemoryDirectory())
    let lines = ["Replay More Videos", "Anna Lind said so.", "Anna Lind", "Continued Below"]
    for (place, line) in lines.enumerated() {
      let name = String(line.split(separator: " ").prefix(line.hasSuffix(".") ? 2 : 3).joined(separator: " "))
      try index.apply(
        [.add(key: Int64(place + 1), article: Self.article(place, [(.person, name)], line: line))],
        through: Int64(place + 1))
    }
    #expect(try Self.values(index, .person) == ["Anna Lind 1"])
    // They are found all the same.
    #expect(try keys(index, "person:\"Anna Lind\"") == [2, 3])
  }

  /// Every way of counting, over segments, gives what a plain count over the articles gives.
  @Test func mergedValuesAreThoseOfAPlainCount() throws {
    var random = SeededGenerator(for: "merged names")
    let people = ["Barack Obama", "Obama", "Angela Merkel", "Merkel", "Anna Lind", "Eva Lind", "Lind", "Cher"]
    var articles: [Set<String>] = []
    for i in 0..<600 {
      var own: Set<String> = []
      for name in people where random.chance(name.contains(" ") ? 20 : 6) { own.insert(name) }
      own.insert("Person \(i % 150)")
      articles.append(own)
    }
    let index = try SearchIndex(in: MemoryDirectory())
    for start in stride(from: 0, to: 600, by: 120) {
      let changes = (start..<start + 120).map { i in
        IndexChange.add(key: Int64(i + 1), article: Self.article(i, articles[i].sorted().map { (.person, $0) }))
      }
      try index.apply(changes, through: Int64(start + 120))
      try index.flush()
    }
    func usual(_ name: String) -> String { ["Obama": "Barack Obama", "Merkel": "Angela Merkel"][name] ?? name }
    for query in ["common", "person:lind", "person:\"Angela Merkel\" NOT person:cher"] {
      let matches = try keys(index, query)
      var counts: [String: Int] = [:]
      for key in matches { for name in Set(articles[Int(key) - 1].map(usual)) { counts[name, default: 0] += 1 } }
      let expected = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key) \($0.value)" }
      for exact in [true, false] {
        let found = try Self.values(index, .person, query, exact: exact)
        #expect(found == Array(expected.prefix(10)), "\(query)")
      }
    }
  }
}
