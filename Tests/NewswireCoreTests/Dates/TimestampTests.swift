import NewswireCore
import NewswireModel
import TestSupport
import Testing

@Suite struct TimestampTests {
  @Test func `the first and the last second of the calendar are times, and nothing beyond`() throws {
    #expect(Timestamp.earliest.description == "0001-01-01T00:00:00Z")
    #expect(Timestamp.latest.description == "9999-12-31T23:59:59Z")
    let (first, last) = (Timestamp.range.lowerBound, Timestamp.range.upperBound)
    #expect(Timestamp(seconds: first) == .earliest && Timestamp(seconds: last) == .latest)
    #expect(Timestamp(seconds: first - 1) == nil && Timestamp(seconds: last + 1) == nil)
    #expect(Timestamp(clamping: first - 1) == .earliest && Timestamp(clamping: last + 1) == .latest)
  }

  @Test func `every boundary number is a time or none`() {
    for number in BoundaryNumbers.integers {
      let time = Timestamp(seconds: number)
      #expect((time != nil) == Timestamp.range.contains(number))
      #expect(Timestamp.range.contains(Timestamp(clamping: number).seconds))
      for start in [Timestamp.earliest, Timestamp(clamping: 0), .latest] {
        if let sum = start.adding(seconds: number) { #expect(sum.seconds - start.seconds == number) }
        if let sum = start.adding(days: number) { #expect(sum.seconds - start.seconds == number * 86_400) }
      }
    }
    #expect(Timestamp.latest.adding(seconds: 1) == nil && Timestamp.earliest.adding(seconds: -1) == nil)
    #expect(Timestamp.latest.adding(days: .max) == nil && Timestamp.earliest.adding(days: .min) == nil)
  }

  @Test func `every time survives the way to text and back`() {
    let seed = SeededGenerator.seed()
    var random = SeededGenerator(seed: seed)
    for _ in 0..<2000 {
      let time = Timestamp(clamping: Int64.random(in: Timestamp.range, using: &random))
      #expect(RFC3339.parse(time.description)?.time == time, "seed \(seed)")
    }
  }
}
