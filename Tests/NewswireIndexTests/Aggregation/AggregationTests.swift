import NewswireCore
import NewswireModel
import NewswireAnalysis
import Testing
import TestSupport

@testable import NewswireIndex

/// Facets and timelines against a count over every article.
struct AggregationTests {
  /// An index and an oracle with articles of many days and spellings, some deleted again.
  private static func twin(_ samples: inout Samples) throws -> TwinIndex {
    var twin = try TwinIndex()
    for round in 0..<8 {
      let articles = (0..<40).map { _ in article(&samples) }
      let dead = twin.oracle.documents.keys.sorted().filter { _ in samples.random.chance(5) }
      try twin.apply(articles, deleting: dead)
      if round == 3 { try twin.index.flush() }
    }
    return twin
  }

  private static func article(_ samples: inout Samples) -> Article {
    var article = samples.article()
    article.source = samples.random.pick(["Daily Courier", "DAILY  courier", "Le Café", "le cafe", "", " "])
    article.labels = (0..<samples.random.number(0...3)).map { _ in samples.random.pick(["World", "world", "Business"]) }
    for name in ["Soudani", "al-Sudani", "Marco Rubio", "Marco Rubió", "-"] where samples.random.chance(20) {
      article.mentions.append(Mention(name: name, kind: samples.random.pick(MentionKind.allCases), forms: [name]))
    }
    if article.published != nil {
      // 1925 to 2096.
      let seconds = Int64(samples.random.number(-1_400_000_000...4_000_000_000))
      article.published?.time = Timestamp(clamping: samples.random.chance(50) ? seconds / 50 : seconds)
    }
    return article
  }

  // MARK: Facets

  /// All that are counted alike. Persons, of whom a last name alone may be a full name, have a test of their own:
  /// `NameGroupTests`.
  private static let fields = FacetField.allCases.filter { ![.story, .tag, .person].contains($0) }

  /// What an article's values are distinguished by.
  private static func identities(_ article: Article, _ field: FacetField) -> Set<String> {
    func names(_ kind: MentionKind) -> Set<String> {
      Set(article.mentions.filter { $0.kind == kind }.map { identity($0.name, field) }.filter { !$0.isEmpty })
    }
    func keywords(_ values: [String]) -> Set<String> {
      Set(values.map { identity($0, field) }.filter { !$0.isEmpty })
    }
    switch field {
    case .source: return Set([identity(article.source, field)].filter { !$0.isEmpty })
    case .language: return Set([identity(article.language, field)].filter { !$0.isEmpty })
    case .label: return Set(article.labels.map { identity($0, field) }.filter { !$0.isEmpty })
    case .person: return names(.person)
    case .place: return names(.place)
    case .organisation: return names(.organisation)
    case .agency: return keywords(article.agencies)
    case .author: return keywords(article.bylines)
    case .country: return keywords(article.mentions.map(\.country))
    case .site: return Set(ScanOracle.sites(article.url).prefix(1))
    case .speaker: return Set(article.quotes.map { identity($0.speaker, field) }.filter { !$0.isEmpty })
    case .story, .tag: return []
    }
  }

  private static func identity(_ value: String, _ field: FacetField) -> String {
    switch field {
    case .source, .language, .label, .agency, .site, .country, .author, .story, .tag: Folding.keyword(value)
    case .person, .place, .organisation, .speaker: NameKey.keys(of: value).joined(separator: " ")
    }
  }

  private static func counts(_ articles: [Article]) -> [FacetField: [String: Int64]] {
    var counts: [FacetField: [String: Int64]] = [:]
    for field in Self.fields {
      counts[field] = [:]
      for article in articles {
        for identity in identities(article, field) { counts[field]?[identity, default: 0] += 1 }
      }
    }
    return counts
  }

  private func expectSameFacets(_ query: Query, _ twin: TwinIndex) throws {
    let articles = twin.oracle.matches(query).compactMap { twin.oracle.documents[$0]?.article }
    let expected = Self.counts(articles)
    for (limit, exactTotals) in [(1, false), (2, true), (10, false), (1000, false)] {
      let (count, facets) = try twin.index.snapshot().facets(
        query, fields: Self.fields, limit: limit, exactTotals: exactTotals)
      #expect(count == Int64(articles.count), "\(query)")
      #expect(facets.map(\.field) == Self.fields)
      for facet in facets {
        let counts = expected[facet.field] ?? [:]
        let total = Int64(counts.count)
        #expect(facet.total.isExact || !exactTotals)
        #expect(facet.total.isExact || facet.total.count <= total, "\(facet.field) \(query)")
        #expect(!facet.total.isExact || facet.total.count == total, "\(facet.field) \(query)")
        #expect(facet.values.map(\.count) == Array(counts.values.sorted(by: >).prefix(limit)), "\(query)")
        let found = facet.values.map { Self.identity($0.value, facet.field) }
        #expect(Set(found).count == found.count)
        for value in facet.values {
          #expect(counts[Self.identity(value.value, facet.field)] == value.count, "\(value) \(query)")
        }
      }
    }
  }

  @Test func facetsCountWhatAPlainScanCounts() throws {
    var samples = Samples(SeededGenerator(for: "facets"))
    let twin = try Self.twin(&samples)
    for _ in 0..<60 { try expectSameFacets(samples.query(3), twin) }
    try expectSameFacets(.all, twin)
    try twin.index.compact()
    for _ in 0..<20 { try expectSameFacets(samples.query(2), twin) }
    try expectSameFacets(.all, twin)
  }

  @Test func facetsOutliveMergesAndReopenings() throws {
    var samples = Samples(SeededGenerator(for: "facets reopened"))
    var twin = try Self.twin(&samples)
    try twin.reopen()
    try expectSameFacets(.all, twin)
    try twin.apply((0..<20).map { _ in Self.article(&samples) }, deleting: Array(twin.oracle.documents.keys.prefix(50)))
    try twin.index.compact()
    try twin.reopen()
    try expectSameFacets(.all, twin)
  }

  /// Many articles in segments of different times, with a few names that all times know, some that only one knows, and many rare ones.
  @Test func facetsOfManyArticlesAreThoseOfAPlainCount() throws {
    var samples = Samples(SeededGenerator(for: "facets of many"))
    var twin = try TwinIndex()
    for time in 0..<6 {
      let articles = (0..<500).map { _ in
        var article = Article()
        article.headline = samples.random.chance(90) ? "storm" : "calm"
        article.source = "Source \(samples.random.number(0...20))"
        article.published = PublicationTime(seconds: Int64(time) * 86_400_000, precision: .day, basis: .metadata)
        let names =
          (0..<4).map { _ in "Known \(letters(samples.random.number(0...samples.random.number(0...40))))" }
          + (0..<2).map { _ in
            "Timely \(letters(time)) \(letters(samples.random.number(0...samples.random.number(0...20))))"
          }
          + (0..<4).map { _ in "Rare \(letters(samples.random.number(0...10_000)))" }
        article.mentions = names.map {
          Mention(name: $0, kind: samples.random.pick(MentionKind.allCases), forms: [$0])
        }
        return article
      }
      try twin.apply(articles, deleting: twin.oracle.documents.keys.filter { _ in samples.random.chance(2) })
      try twin.index.flush()
    }
    let storm = Query.word(WordQuery(text: "storm", match: .exact))
    try expectSameFacets(storm, twin)
    let facets = try twin.index.snapshot().facets(storm, fields: [.person, .source], limit: 10).facets
    #expect(facets[0].values.count == 10)
    #expect(facets[1].total == Total(count: 21, isExact: true))
    try twin.index.compact()
    try expectSameFacets(storm, twin)
  }

  /// A number's digits as letters.
  private func letters(_ number: Int) -> String {
    String(String(number).compactMap { $0.wholeNumberValue.map { Array("bcdfghklmr")[$0] } })
  }

  @Test func aValueIsSpelledWithSmallLettersWhereADocumentDoes() throws {
    var twin = try TwinIndex()
    try twin.apply(
      ["SANTA ANA", "Santa Ana", "SANTA ANA", "UNESCO"].map { name in
        var article = Article()
        article.mentions = [Mention(name: name, kind: .place, forms: [name])]
        return article
      })
    let facets = try twin.index.snapshot().facets(.all, fields: [.place], limit: 5).facets
    #expect(facets[0].values.map(\.value) == ["Santa Ana", "UNESCO"])
  }

  @Test func anEmptyIndexHasNoValuesAndNoTime() throws {
    let snapshot = try TwinIndex().index.snapshot()
    let (count, facets) = try snapshot.facets(.all, fields: [.place], limit: 5)
    #expect(count == 0)
    #expect(facets == [Facet(field: .place, values: [], total: Total(count: 0, isExact: true))])
    #expect(try snapshot.timeline(.all, by: TimelinePeriods(.day)).periods.isEmpty)
  }

  // MARK: Timelines

  private func expectSameTimeline(_ query: Query, _ interval: TimelineInterval, _ twin: TwinIndex) throws {
    func starts(_ keys: some Sequence<Int64>) -> [Int64: Int64] {
      var counts: [Int64: Int64] = [:]
      for key in keys {
        guard let seconds = twin.oracle.documents[key]?.article.published?.seconds else { continue }
        let text = Timestamp(clamping: seconds).description.prefix(10).split(separator: "-").compactMap { Int($0) }
        guard text.count == 3, let day = CivilDate(year: text[0], month: text[1], day: text[2]) else { continue }
        var start = day
        if interval == .hour {
          let time = Timestamp(clamping: seconds).seconds
          counts[time - (time - day.seconds) % 3600, default: 0] += 1
          continue
        }
        switch interval {
        case .hour: break
        case .day: break
        case .week: while start.weekday != 1 { start = start.adding(days: -1) }
        case .month: while start.day != 1 { start = start.adding(days: -1) }
        case .year: while (start.month, start.day) != (1, 1) { start = start.adding(days: -1) }
        }
        counts[start.seconds, default: 0] += 1
      }
      return counts
    }
    let keys = twin.oracle.matches(query)
    let matches = starts(keys)
    let coverage = starts(twin.oracle.documents.keys)
    let periods = TimelinePeriods(interval)
    let timeline = try twin.index.snapshot().timeline(query, by: periods, omitsEmpty: true)
    #expect(timeline.count == Int64(keys.count), "\(query)")
    #expect(timeline.undated == Int64(keys.count) - matches.values.reduce(0, +), "\(query)")
    guard let first = matches.keys.min(), let last = matches.keys.max() else {
      return #expect(timeline.periods.isEmpty)
    }
    let expected = coverage.filter { $0.key >= first && $0.key <= last }.sorted { $0.key < $1.key }
      .map { PeriodCount(start: $0.key, count: matches[$0.key] ?? 0, coverage: $0.value) }
    #expect(timeline.periods == expected, "\(interval) \(query)")
    // Hours of a century are too many.
    if interval == .hour || interval == .day { return }
    let filled = try twin.index.snapshot().timeline(query, by: periods).periods
    #expect(filled.filter { $0.coverage > 0 } == expected)
    #expect(filled.allSatisfy { $0.coverage > 0 || $0.count == 0 })
    for (earlier, later) in zip(filled, filled.dropFirst()) {
      #expect(periods.next(after: earlier.start) == later.start)
    }
  }

  @Test(arguments: TimelineInterval.allCases)
  func timelinesCountWhatAPlainScanCounts(interval: TimelineInterval) throws {
    var samples = Samples(SeededGenerator(for: "timelines \(interval)"))
    let twin = try Self.twin(&samples)
    try expectSameTimeline(.all, interval, twin)
    for _ in 0..<25 { try expectSameTimeline(samples.query(3), interval, twin) }
    try twin.index.compact()
    for _ in 0..<10 { try expectSameTimeline(samples.query(2), interval, twin) }
  }

  /// Both edges of Limits.timelineBuckets.
  @Test func aTimelineHasAsManyBucketsAsTheLimitAndNoMore() throws {
    var twin = try TwinIndex()
    func dated(_ day: Int) -> Article {
      var article = Article()
      article.headline = "storm"
      article.published = PublicationTime(seconds: Int64(day) * 86_400, precision: .day, basis: .metadata)
      return article
    }
    try twin.apply((0..<Limits.timelineBuckets).map(dated))
    #expect(try twin.index.snapshot().timeline(.all, by: TimelinePeriods(.day)).periods.count == Limits.timelineBuckets)
    try twin.apply([dated(Limits.timelineBuckets)])
    let error = #expect(throws: NewswireError.self) {
      try twin.index.snapshot().timeline(.all, by: TimelinePeriods(.day))
    }
    #expect(error?.code == .invalidArgument)
    #expect(error?.message.contains("timelineBuckets") == true)
    #expect(
      try twin.index.snapshot().timeline(.all, by: TimelinePeriods(.week)).count == Int64(Limits.timelineBuckets + 1))
  }

  @Test func timesBeyondTheCalendarAreCountedAtItsEnds() throws {
    var twin = try TwinIndex()
    try twin.apply(
      [Int64.max, .min + 1].map { seconds in
        var article = Article()
        article.published = PublicationTime(seconds: seconds, precision: .second, basis: .metadata)
        return article
      })
    let years = try twin.index.snapshot().timeline(.all, by: TimelinePeriods(.year)).periods
      .map { Timestamp(clamping: $0.start).day.year }
    #expect(years == Array(1...9999))
  }
}
