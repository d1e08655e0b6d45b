import Foundation
import NewswireModel
import TestSupport
import Testing

@testable import newswire_load

@Suite(.timeLimit(.minutes(1)))
struct LoadTests {
  private func run(_ scenario: Scenario, _ path: String) async throws -> Summary {
    try await LoadRun(scenario, socket: path, threads: 1).run()
  }

  @Test func aClosedLoopCountsEveryCallByKindAndCode() async throws {
    try await TestServer.with() { server in
      let calls = [
        Scenario.Call(name: "echo", method: "a.B/Echo", payload: "6869"),
        Scenario.Call(name: "fail", method: "a.B/Fail"),
        Scenario.Call(name: "stream", method: "a.B/Stream"),
      ]
      let summary = try await run(scenario(calls), server.path)
      #expect(summary.measurements.unanswered == 0 && summary.measurements.failures.isEmpty)
      #expect(summary.total.latencies.count > 0)
      for (kind, code) in zip(summary.kinds, [ErrorCode.ok, .notFound, .ok]) {
        #expect(kind.codes == (kind.latencies.count > 0 ? [code: kind.latencies.count] : [:]))
      }
    }
  }

  @Test func anOpenLoopMakesTheCallsThatAreDue() async throws {
    try await TestServer.with() { server in
      let summary = try await run(
        scenario([Scenario.Call(method: "a.B/Echo")], rate: 2000, connections: 4), server.path)
      #expect(summary.isGood)
      // Due in 0.3 seconds are 600, give or take one a connection at either end.
      #expect((590...610).contains(summary.total.latencies.count))
    }
  }

  @Test func anOpenLoopDoesNotWaitForSlowCalls() async throws {
    try await TestServer.with(delay: .milliseconds(100)) { server in
      let summary = try await run(scenario([Scenario.Call(method: "a.B/Slow")], rate: 500, connections: 1), server.path)
      #expect(summary.isGood)
      #expect((140...160).contains(summary.total.latencies.count))
      #expect(summary.total.latencies.milliseconds(0) >= 99)
    }
  }

  @Test func aPeerThatIsNotThereIsSaidSo() async throws {
    let error = await #expect(throws: NewswireError.self) {
      try await run(scenario([Scenario.Call(method: "a.B/Echo")]), "/nonexistent/socket")
    }
    #expect(error?.code == .unavailable)
  }

  @Test func aNumberOfCallsEndsARun() async throws {
    try await TestServer.with { server in
      for rate in [nil, 5000.0] {
        var scenario = scenario([Scenario.Call(method: "a.B/Echo")], rate: rate, connections: 3, inFlight: 20)
        scenario.callCount = 100
        scenario.durationSeconds = nil
        let summary = try await run(scenario, server.path)
        #expect(summary.isGood)
        #expect(summary.total.latencies.count == 100)
      }
    }
  }

  @Test func errorsAreCountedByWhatTheySay() async throws {
    try await TestServer.with { server in
      let summary = try await run(scenario([Scenario.Call(method: "a.B/Fail")]), server.path)
      #expect(summary.measurements.errors == ["NOT_FOUND: nothing here": summary.total.latencies.count])
      #expect(summary.timeline.reduce(0) { $0 + $1.errors } <= summary.total.latencies.count)
      #expect(!summary.isGood)
    }
  }

  @Test func theTimeLineHoldsEveryAnswer() async throws {
    try await TestServer.with { server in
      let summary = try await run(scenario([Scenario.Call(method: "a.B/Echo")], rate: 1000), server.path)
      #expect(summary.slot == 0.1)
      #expect(summary.timeline.count <= 3)
      let slots = summary.measurements.timeline
      #expect(slots.reduce(0) { $0 + $1.latencies.count } == summary.total.latencies.count)
      #expect(summary.measurements.lateness.count == summary.total.latencies.count)
    }
  }

  @Test func aRateThatGrowsMakesTheCallsOfItsMean() async throws {
    try await TestServer.with { server in
      var scenario = scenario([Scenario.Call(method: "a.B/Echo")], rate: 1000, connections: 2)
      scenario.rateTo = 3000
      let summary = try await run(scenario, server.path)
      #expect(summary.isGood)
      #expect((590...610).contains(summary.total.latencies.count))
    }
  }

  @Test func whatTheTwoProcessesTookIsMeasured() async throws {
    try await TestServer.with { server in
      let summary = try await run(scenario([Scenario.Call(method: "a.B/Echo")]), server.path)
      // Both are this process.
      let (tester, peer) = (try #require(summary.tester), try #require(summary.server))
      #expect(tester.resident > 1 << 20 && peer.resident == tester.resident)
    }
  }

  @Test func weightsDecideHowOftenAKindComes() async throws {
    let calls = [(1.0, "a"), (0, "b"), (3, "c")].map { Scenario.Call(name: $0.1, weight: $0.0, method: "a.B/" + $0.1) }
    var builder = WorkloadBuilder(scenario(calls), socket: "")
    let workload = try await builder.build()
    #expect(workload.kinds.map(\.name) == ["a", "c"])
    #expect([0, 0.24, 0.25, 0.99].map { workload.kind(at: $0) } == [0, 0, 1, 1])
  }
}
