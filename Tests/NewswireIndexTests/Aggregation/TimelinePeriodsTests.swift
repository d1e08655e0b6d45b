import NewswireModel
import NewswireQuery
import TestSupport
import Testing

@testable import NewswireIndex

struct TimelinePeriodsTests {
  private func names(
    _ interval: TimelineInterval, _ zone: String, from start: Int64, _ count: Int
  ) throws -> [String] {
    let periods = TimelinePeriods(interval, zone: try ReaderZone(zone))
    var at = periods.start(of: start)
    return (0..<count).map { _ in
      defer { at = periods.next(after: at) }
      return periods.name(of: at)
    }
  }

  /// 2025-03-30T00:30:00Z, an hour before the clocks of Berlin go forward.
  private static let spring: Int64 = 1_743_294_600

  @Test func `hours and days are those of a zone, also where its clocks change`() throws {
    #expect(
      try names(.hour, "Europe/Berlin", from: Self.spring, 3) == [
        "2025-03-30T01:00:00+01:00", "2025-03-30T03:00:00+02:00", "2025-03-30T04:00:00+02:00",
      ])
    #expect(try names(.day, "Europe/Berlin", from: Self.spring, 2) == ["2025-03-30", "2025-03-31"])
    #expect(try names(.day, "-01:00", from: Self.spring, 1) == ["2025-03-29"])
    #expect(try names(.hour, "", from: Self.spring, 1) == ["2025-03-30T00:00:00Z"])
    #expect(try names(.hour, "+05:30", from: Self.spring, 1) == ["2025-03-30T06:00:00+05:30"])
  }

  @Test func `weeks begin on Monday, months and years on their first day`() throws {
    #expect(try names(.week, "", from: Self.spring, 2) == ["2025-03-24", "2025-03-31"])
    #expect(try names(.month, "", from: Self.spring, 2) == ["2025-03-01", "2025-04-01"])
    #expect(try names(.year, "", from: Self.spring, 2) == ["2025-01-01", "2026-01-01"])
  }

  @Test func `several queries are counted over the same periods, and empty ones are there`() throws {
    var twin = try TwinIndex()
    try twin.apply(
      [("coal", 0), ("wind", 2), ("wind", 5)].map { headline, day in
        var article = Article()
        article.headline = headline
        article.published = PublicationTime(seconds: Int64(day) * 86_400, precision: .day, basis: .metadata)
        return article
      })
    let queries = try ["coal", "wind", "zeppelin"].map { try QueryParser.parse($0).tree }
    let snapshot = twin.index.snapshot()
    let timelines = try snapshot.timelines(queries, by: TimelinePeriods(.day))
    #expect(
      timelines.map { $0.periods.map(\.count) } == [[1, 0, 0, 0, 0, 0], [0, 0, 1, 0, 0, 1], [0, 0, 0, 0, 0, 0]])
    #expect(timelines[2].periods.map(\.coverage) == [1, 0, 1, 0, 0, 1])
    let full = try snapshot.timelines(queries, by: TimelinePeriods(.day), omitsEmpty: true)
    #expect(full[1].periods.map(\.count) == [0, 1, 1])
  }

  /// Both edges of Limits.timelineBuckets.
  @Test func `empty periods count against the limit unless they are left out`() throws {
    var twin = try TwinIndex()
    func dated(_ day: Int) -> Article {
      var article = Article()
      article.published = PublicationTime(seconds: Int64(day) * 86_400, precision: .day, basis: .metadata)
      return article
    }
    try twin.apply([dated(0), dated(Limits.timelineBuckets - 1)])
    let days = TimelinePeriods(.day)
    #expect(try twin.index.snapshot().timeline(.all, by: days).periods.count == Limits.timelineBuckets)
    try twin.apply([dated(Limits.timelineBuckets)])
    let error = #expect(throws: NewswireError.self) { try twin.index.snapshot().timeline(.all, by: days) }
    #expect(error?.info?.metadata["limit"] == "timelineBuckets")
    #expect(try twin.index.snapshot().timeline(.all, by: days, omitsEmpty: true).periods.count == 3)
  }

  @Test func `stories are counted by the articles that tell them`() throws {
    var twin = try TwinIndex()
    var samples = Samples(SeededGenerator(for: "stories counted"))
    try twin.apply((0..<6).map { _ in samples.article() })
    let (first, count) = try twin.index.snapshot().stories(.all, limit: 3)
    #expect(count == 6)
    #expect(first == [1, 2, 3].map { StoryCount(key: $0, count: 1) })
  }
}
