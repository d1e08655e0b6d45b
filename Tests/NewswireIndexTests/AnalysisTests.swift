import NewswireIndex
import NewswireModel
import Testing

struct AnalysisTests {
  func twin(_ name: String) throws -> (TwinIndex, Samples) {
    var samples = Samples(SeededRandom(for: name))
    var twin = try TwinIndex()
    for _ in 0..<4 { try twin.apply((0..<80).map { _ in samples.article() }) }
    try twin.apply([], deleting: [3, 90, 91])
    return (twin, samples)
  }

  @Test func facetsCountWhatAScanCounts() throws {
    var (twin, samples) = try twin("facets")
    for _ in 0..<20 {
      let query = samples.query(2)
      let matching = twin.oracle.matches(query).compactMap { twin.oracle.documents[$0]?.article }
      for field in FacetField.allCases {
        var counts: [String: Int64] = [:]
        for article in matching {
          for value in Set(Self.values(field, article)) { counts[value, default: 0] += 1 }
        }
        let expected = counts.map { FacetCount(value: $0.key, count: $0.value) }
          .sorted {
            $0.count != $1.count
              ? $0.count > $1.count : Array($0.value.utf8).lexicographicallyPrecedes(Array($1.value.utf8))
          }
        for limit in [1, 2, 100] {
          #expect(try twin.index.snapshot().facets(query, field: field, limit: limit) == Array(expected.prefix(limit)))
        }
      }
    }
  }

  static func values(_ field: FacetField, _ article: Article) -> [String] {
    switch field {
    case .source: [article.source]
    case .language: [article.language]
    case .label: article.labels
    case .person: article.mentions.filter { $0.kind == .person }.map(\.name)
    case .place: article.mentions.filter { $0.kind == .place }.map(\.name)
    case .organisation: article.mentions.filter { $0.kind == .organisation }.map(\.name)
    }
  }

  @Test func timelinesCountWhatAScanCounts() throws {
    var (twin, samples) = try twin("timelines")
    var old = Article()
    old.headline = "the first"
    old.published = PublicationTime(seconds: -5_000_000_000, precision: .day, basis: .stated)
    try twin.apply([old])
    for _ in 0..<20 {
      let query = samples.query(2)
      for unit in TimelineUnit.allCases {
        func start(_ article: Article) -> Int64? {
          guard let seconds = article.published?.seconds else { return nil }
          let day = Int(seconds >= 0 ? seconds / 86_400 : (seconds + 1) / 86_400 - 1)
          let date = CivilDate(daysSince1970: day)
          switch unit {
          case .day: return date.seconds
          case .week: return date.adding(days: date.weekday == 0 ? -6 : 1 - date.weekday).seconds
          case .month: return CivilDate(year: date.year, month: date.month, day: 1)?.seconds
          case .year: return CivilDate(year: date.year, month: 1, day: 1)?.seconds
          }
        }
        var counts: [Int64: Int64] = [:]
        for key in twin.oracle.matches(query) {
          if let start = twin.oracle.documents[key].flatMap({ start($0.article) }) { counts[start, default: 0] += 1 }
        }
        let found = try twin.index.snapshot().timeline(query, unit: unit)
        #expect(found.map(\.start) == counts.keys.sorted())
        for stretch in found {
          #expect(stretch.count == counts[stretch.start])
          #expect(
            stretch.total == Int64(twin.oracle.documents.values.filter { start($0.article) == stretch.start }.count))
        }
      }
    }
  }

  @Test func wordsAreCompletedAndCorrected() throws {
    let (twin, _) = try twin("suggestions")
    let snapshot = twin.index.snapshot()
    let completions = snapshot.completions(of: "sanc", limit: 10)
    #expect(Set(completions.map(\.word)) == ["sanction", "sanctions", "sanctioned"])
    #expect(completions.map(\.documentFrequency) == completions.map(\.documentFrequency).sorted { $0 > $1 })
    #expect(snapshot.completions(of: "SANCT", limit: 1).count == 1)
    #expect(snapshot.completions(of: "", limit: 5).isEmpty)
    #expect(snapshot.corrections(of: "minnister", limit: 3).map(\.word) == ["minister"])
    #expect(snapshot.corrections(of: "the", limit: 3).isEmpty)
  }

  @Test func relatedArticlesShareTellingWords() throws {
    var (twin, _) = try twin("related")
    var article = Article()
    article.paragraphs = [Paragraph(text: "zeppelin crash over the alps")]
    var other = article
    other.paragraphs = [Paragraph(text: "a zeppelin over the sea")]
    try twin.apply([article, other])
    let query = twin.index.snapshot().relatedQuery(to: article)
    let hits = try twin.index.snapshot().search(query, sort: .relevance, limit: 2).hits
    #expect(hits.map(\.key).sorted() == [twin.nextKey - 2, twin.nextKey - 1])
  }
}
