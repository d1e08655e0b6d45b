import Foundation
import FoundationXML
import NIOCore
import NewswireModel
import Testing

@testable import newswire_load

@Suite struct ReportTests {
  /// A thousand calls of 1 to 1,000 µs over ten points of the time line, the first of them gone wrong.
  private func summary(isOpenLoop: Bool) -> Summary {
    let recorder = Recorder(kinds: 2, counted: .uptimeNanoseconds(1), slot: 200_000_000, progress: Progress())
    for value: UInt64 in 1...1000 {
      let now = value * 2_000_000 - 1
      recorder.record(
        0, due: now - value * 1000, sent: now - 1000, now: now,
        error: value == 1 ? NewswireError(.notFound, "no <such> & such") : nil, bytes: 10)
      recorder.made(lateness: value * 1000 - 1000, isHeldBack: value <= 7)
    }
    recorder.lost(unanswered: 3)
    recorder.failed("gone")
    let scenario = Scenario(calls: [], connections: 2, rate: isOpenLoop ? 500 : nil, seed: 9)
    return Summary(
      names: ["a.B/One", "two <&>"], seconds: 2, scenario: scenario, slot: 0.2, measurements: recorder.measurements,
      server: ProcessShare(
        ProcessUsage(seconds: 1, resident: 1_000_000), ProcessUsage(seconds: 2, resident: 3_000_000), seconds: 2))
  }

  @Test func theTextTellsEverything() {
    let summary = summary(isOpenLoop: true)
    #expect(!summary.isGood)
    let text = TextReport(summary: summary).text
    for part in [
      "Count:        1000", "Calls/s:      500", "500 calls/s due on 2 connections (open loop), seed 9",
      "[NOT_FOUND]            1", "not answered           3", "500.2 µs", "NOT_FOUND: no <such> & such",
      "1          gone", "Since sent:   p50 1.0 µs, p99 1.0 µs", "Sent late:    p50 499.2 µs",
      "Server:       0.50 processors, 1.00 ms a call, 3.0 MB resident (+2.0)", "the load tester was late",
      "7 calls waited for their turn", "  1.8 s       500 ",
    ] {
      #expect(text.contains(part), "\(part) is not in\n\(text)")
    }
    #expect(!TextReport(summary: self.summary(isOpenLoop: false)).text.contains("Sent late"))
  }

  @Test func theJSONTellsEverything() throws {
    let json = try JSONReport(summary(isOpenLoop: true)).line()
    #expect(!json.contains("\n"))
    let report = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(report["unanswered"] as? Int == 3 && report["heldBack"] as? Int == 7 && report["seed"] as? Int == 9)
    let timeline = try #require(report["timeline"] as? [[String: Any]])
    #expect(timeline.map { $0["count"] as? Int } == [Int?](repeating: 100, count: 10))
    #expect(timeline.map { $0["errors"] as? Int } == [1] + [Int?](repeating: 0, count: 9))
    #expect((report["server"] as? [String: Any])?["processors"] as? Double == 0.5)
    #expect((report["sentLate"] as? [String: Double])?["50.0"].map { abs($0 - 0.5) < 0.01 } == true)
    #expect(JSONReport(summary(isOpenLoop: false)).sentLate == nil)
  }

  @Test func thePictureIsWellFormedAndWithinItsFrame() throws {
    let svg = Picture(summary: summary(isOpenLoop: true)).svg
    #expect(svg.hasPrefix("<svg") && svg.hasSuffix("</svg>\n"))
    #expect(XMLParser(data: Data(svg.utf8)).parse())
    for title in [
      "Latency by percentile", "Latency over time, every 0.2 s", "Calls a second", ">errors<",
      "1000 calls in 2.0 s: 500 calls/s due",
    ] {
      #expect(svg.contains(title))
    }
    for points in svg.matches(of: /points="([^"]+)"/) {
      for point in points.1.split(separator: " ") {
        let numbers = point.split(separator: ",").compactMap { Double($0) }
        #expect(numbers.count == 2 && (0...Chart.width).contains(numbers[0]) && (0...420).contains(numbers[1]))
      }
    }
  }

  @Test func aRunWithoutAnAnswerIsStillReported() throws {
    let summary = Summary(
      names: ["x"], seconds: 1, scenario: scenario([]), slot: 0.1, measurements: Measurements(kinds: 1))
    #expect(TextReport(summary: summary).text.contains("Count:        0"))
    #expect(try JSONReport(summary).line().contains(#""count":0"#))
    #expect(Picture(summary: summary).svg.hasPrefix("<svg"))
  }

  @Test func barsGoByOneTwoFive() {
    #expect(TextReport.bounds(from: 3, through: 60) == [2, 5, 10, 20, 50])
    #expect(TextReport.bounds(from: 0, through: 0) == [0])
  }

  @Test(arguments: ["p99>10ms", "p99.9 > 1s", "rate<5000", "errors>0", "average>+10%", "slowest>500us"])
  func thresholdsAreRead(text: String) throws { #expect(try Threshold(text).text == text) }

  @Test(arguments: ["", "p99", "p98>1ms", "p99>10", "rate<5ms", "p99>10%", "p99>nan", "p99>ms"])
  func whatIsNoThresholdIsRefused(text: String) {
    let error = #expect(throws: NewswireError.self) { try Threshold(text) }
    #expect(error?.code == .invalidArgument && error?.message.contains("threshold") == true)
  }

  @Test func aRunIsComparedWithItself() throws {
    let report = JSONReport(summary(isOpenLoop: true))
    let again = try JSONDecoder().decode(JSONReport.self, from: Data(report.line().utf8))
    let (before, now) = (RunFigures(again), RunFigures(report))
    #expect(!(try Threshold("p99>+1%").isPassed(by: now, earlier: before)))
    #expect(try Threshold("p99>-50%").isPassed(by: now, earlier: before))
    #expect(try Threshold("rate<1000000").isPassed(by: now, earlier: nil))
    #expect(report.csv.split(separator: "\n").first?.hasSuffix("p99.99") == true)
  }

  @Test func scalesHaveRoomForWhatTheyShow() {
    for most in [0.3, 1, 7, 12, 99, 1000, 123_456] {
      let scale = EvenScale(to: most, isRounded: true)
      #expect(scale.position(most) <= 1.000001)
      #expect((3...11).contains(scale.ticks { "\($0)" }.count), "\(most)")
    }
    let scale = LatencyScale([0.03, 250])
    #expect(scale.ticks.map(\.label) == ["10 µs", "100 µs", "1 ms", "10 ms", "100 ms", "1 s"])
    #expect(scale.position(0.03) > 0 && scale.position(250) < 1)
  }
}
