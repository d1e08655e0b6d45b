import NewswireCore
import TestSupport
import Testing

@Suite struct CivilDateTests {
  @Test func `every day of eight centuries survives the way to a number and back`() {
    var expected = CivilDate(year: 1600, month: 1, day: 1)
    for days in -135_140..<157_060 {
      let date = CivilDate(daysSince1970: days)
      #expect(date == expected)
      #expect(date.start.day == date)
      #expect(date.daysSince1970 == days)
      expected = next(date)
    }
  }

  /// The day after, by the rules of the calendar alone.
  private func next(_ date: CivilDate) -> CivilDate? {
    CivilDate(year: date.year, month: date.month, day: date.day + 1)
      ?? CivilDate(year: date.year, month: date.month + 1, day: 1) ?? CivilDate(year: date.year + 1, month: 1, day: 1)
  }

  @Test(arguments: [(2025, 2, 29), (2024, 2, 30), (1900, 2, 29), (2025, 0, 1), (2025, 13, 1), (2025, 4, 31), (0, 1, 1)])
  func `a day that does not exist is no date`(year: Int, month: Int, day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test(
    arguments: [
      (0, "1970-01-01"), (-1, "1969-12-31"), (86_399, "1970-01-01"), (86_400, "1970-01-02"), (.min, "0001-01-01"),
      (.max, "9999-12-31"), (-719_162 * 86_400 - 1, "0001-01-01"), (-719_161 * 86_400 - 1, "0001-01-01"),
      (2_932_897 * 86_400, "9999-12-31"), (2_932_896 * 86_400 - 1, "9999-12-30"),
    ] as [(Int64, String)])
  func `the day of a time is the nearest that exists`(seconds: Int64, day: String) {
    #expect(CivilDate(nearest: seconds).description == day)
  }

  @Test func `arithmetic beyond the calendar ends at its first and last day`() {
    for days in [Int.min, .min + 1, -719_163, 2_932_897, .max - 1, .max] {
      let expected = days < 0 ? "0001-01-01" : "9999-12-31"
      #expect(CivilDate(daysSince1970: days).description == expected)
      #expect(CivilDate(daysSince1970: days < 0 ? -1 : 1).adding(days: days).description == expected)
    }
  }

  @Test func `weekdays count from Sunday`() throws {
    #expect(try #require(CivilDate(year: 2025, month: 4, day: 14)).weekday == 1)
    #expect(CivilDate(daysSince1970: 0).weekday == 4)
    #expect(CivilDate(daysSince1970: -5).weekday == 6)
  }
}

@Suite struct RFC3339Tests {
  @Test func `every time survives the way to text and back`() {
    let seed = SeededGenerator.seed()
    var random = SeededGenerator(seed: seed)
    for _ in 0..<2000 {
      let seconds = Int64.random(in: -60_000_000_000...200_000_000_000, using: &random)
      let time = Timestamp(clamping: seconds)
      #expect(RFC3339.parse(RFC3339.string(time))?.time == time, "seed \(seed)")
    }
  }

  @Test(arguments: [
    ("2025-04-14T09:30:00Z", Int64(1_744_623_000)), ("2025-04-14T11:30:00+02:00", 1_744_623_000),
    ("2025-04-14 09:30:00.125Z", 1_744_623_000), ("2025-04-14t09:30z", 1_744_623_000),
    ("1969-12-31T23:59:59Z", -1), ("2025-04-14", 1_744_588_800),
  ])
  func `the usual forms are read`(text: String, seconds: Int64) {
    #expect(RFC3339.parse(text)?.time.seconds == seconds)
  }

  @Test(arguments: [
    "", "2025", "2025-04", "2025-4-14", "2025-02-30", "2025-04-14T25:00:00Z", "2025-04-14T09:30:00+2", "x",
    "0001-01-01T00:00:00+00:01", "9999-12-31T23:59:59-00:01", "10000-01-01", "0000-12-31",
  ])
  func `what is no time is refused`(text: String) {
    #expect(RFC3339.parse(text) == nil)
  }
}
