import Foundation
import Logging
import NIOCore
import NewswireMessages
import NewswireModel
import NewswireRPC
import TestSupport
import Testing

@testable import newswire_load

@Suite(.timeLimit(.minutes(1)))
struct LoadTests {
  /// A server whose every hundredth call takes `delay`.
  private func withServer(delay: Duration, _ body: (String) async throws -> Void) async throws {
    let folder = try TemporaryFolder()
    var methods = MethodTable()
    methods.register("a.B", "Echo", .unary { _, request in .now(request) })
    methods.register("a.B", "Fail", .unary { _, _ in throw NewswireError(.notFound, "nothing here") })
    methods.register(
      "a.B", "Slow",
      .unary { _, request in
        .later {
          try await Task.sleep(for: delay); return request
        }
      })
    methods.register(
      "a.B", "Stream",
      .serverStream { _, _, answers in for _ in 0..<3 { try await answers.send(ByteBuffer(string: "x")) } })
    let path = folder.file("s")
    let server = RPCServer(
      configuration: .init(socketPath: path), methods: methods,
      logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    try await server.bind()
    let running = Task { try await server.run() }
    let result: Result<Void, any Error>
    do { result = .success(try await body(path)) } catch { result = .failure(error) }
    server.shutDown(grace: .zero)
    try await running.value
    try result.get()
  }

  private func scenario(_ calls: [Scenario.Call], rate: Double? = nil, connections: Int = 2, inFlight: Int = 3)
    -> Scenario
  {
    Scenario(
      calls: calls, connections: connections, inFlight: inFlight, rate: rate, durationSeconds: 0.3, warmUpSeconds: 0.05,
      seed: 7)
  }

  private func run(_ scenario: Scenario, _ path: String) async throws -> Summary {
    try await LoadRun(scenario, socket: path, threads: 1).run()
  }

  @Test func aClosedLoopCountsEveryCallByKindAndCode() async throws {
    try await withServer(delay: .zero) { path in
      let calls = [
        Scenario.Call(name: "echo", method: "a.B/Echo", payload: "6869"),
        Scenario.Call(name: "fail", method: "a.B/Fail"),
        Scenario.Call(name: "stream", method: "a.B/Stream"),
      ]
      let summary = try await run(scenario(calls), path)
      #expect(summary.unanswered == 0 && summary.failures.isEmpty)
      #expect(summary.total.count > 0)
      for (kind, code) in zip(summary.kinds, [ErrorCode.ok, .notFound, .ok]) {
        #expect(kind.codes == (kind.count > 0 ? [code: kind.count] : [:]))
      }
    }
  }

  @Test func anOpenLoopMakesTheCallsThatAreDue() async throws {
    try await withServer(delay: .zero) { path in
      let summary = try await run(scenario([Scenario.Call(method: "a.B/Echo")], rate: 2000, connections: 4), path)
      #expect(summary.isGood)
      // Due in 0.3 seconds are 600, give or take one a connection at either end.
      #expect((590...610).contains(summary.total.count))
    }
  }

  @Test func anOpenLoopDoesNotWaitForSlowCalls() async throws {
    try await withServer(delay: .milliseconds(100)) { path in
      let summary = try await run(scenario([Scenario.Call(method: "a.B/Slow")], rate: 500, connections: 1), path)
      #expect(summary.isGood)
      #expect((140...160).contains(summary.total.count))
      #expect(summary.total.milliseconds(0) >= 99)
    }
  }

  @Test func aPeerThatIsNotThereIsSaidSo() async throws {
    let error = await #expect(throws: NewswireError.self) {
      try await run(scenario([Scenario.Call(method: "a.B/Echo")]), "/nonexistent/socket")
    }
    #expect(error?.code == .unavailable)
  }

  @Test func scenariosThatMakeNoSenseAreRefused() throws {
    let echo = Scenario.Call(method: "a.B/Echo")
    var wrong = [
      scenario([]), scenario([echo], rate: 0), scenario([echo], connections: 0), scenario([echo], inFlight: 0),
    ]
    wrong.append(scenario([Scenario.Call(weight: -1, method: "a.B/Echo")]))
    for scenario in wrong { #expect(throws: NewswireError.self) { try scenario.check() } }
    let calls = [
      Scenario.Call(method: "Echo"), Scenario.Call(method: "a.B/"), Scenario.Call(method: "a.B/Echo", payload: "0"),
      Scenario.Call(method: "a.B/Echo", payload: "0g"), Scenario.Call(), Scenario.Call(search: []),
      Scenario.Call(method: "a.B/Echo", search: ["x"]),
    ]
    for call in calls { #expect(throws: NewswireError.self) { try Workload(scenario([call])) } }
  }

  @Test func theExampleScenariosAreGood() throws {
    let folder = checkout.appending(path: "Clients/Load/examples").path
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(!names.isEmpty)
    for name in names {
      let scenario = try Scenario.read("\(folder)/\(name)")
      try scenario.check()
      #expect(try Workload(scenario).kinds.count == scenario.calls.count)
    }
  }

  @Test func weightsDecideHowOftenAKindComes() throws {
    let calls = [(1.0, "a"), (0, "b"), (3, "c")].map { Scenario.Call(name: $0.1, weight: $0.0, method: "a.B/" + $0.1) }
    let workload = try Workload(scenario(calls))
    #expect(workload.kinds.map(\.name) == ["a", "c"])
    #expect([0, 0.24, 0.25, 0.99].map { workload.kind(at: $0) } == [0, 0, 1, 1])
  }

  @Test func aSummaryIsWrittenInEveryForm() throws {
    var summary = Summary(names: ["a.B/One", "two <&>"], seconds: 2, isOpenLoop: false)
    let recorder = Recorder(kinds: 2, progress: Progress())
    for value: UInt64 in 1...1000 {
      recorder.record(0, nanoseconds: value * 1000, code: value == 1 ? .notFound : .ok, bytes: 10)
    }
    summary.add(recorder.kinds, unanswered: 3, failures: ["gone": 1])
    #expect(!summary.isGood)
    let text = TextReport(summary: summary).text
    for line in ["Count:        1000", "Calls/s:      500", "[NOT_FOUND]            1", "not answered  3", "500.2 µs"] {
      #expect(text.contains(line), "\(text)")
    }
    let json = try JSONReport(summary).line()
    #expect(json.contains(#""unanswered":3"#) && json.contains(#""OK":999"#) && !json.contains("\n"))
    let svg = LatencyPlot(summary: summary).svg
    #expect(svg.hasPrefix("<svg") && svg.hasSuffix("</svg>\n") && !svg.contains("<&>"))
  }
}
