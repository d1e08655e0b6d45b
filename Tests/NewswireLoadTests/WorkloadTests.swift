import Foundation
import NIOCore
import NewswireMessages
import NewswireModel
import TestSupport
import Testing

@testable import newswire_load

/// What is sent, and in which order.
@Suite(.timeLimit(.minutes(1)))
struct WorkloadTests {
  private func built(_ calls: [Scenario.Call], _ path: String = "/nonexistent/socket") async throws -> Workload {
    var builder = WorkloadBuilder(scenario(calls), socket: path)
    return try await builder.build()
  }

  private func run(_ scenario: Scenario, _ server: TestServer) async throws -> Summary {
    try await LoadRun(scenario, socket: server.path, threads: 1).run()
  }

  /// A run of so many calls over two connections, none of them before counting.
  private func runs(_ calls: Int, _ call: Scenario.Call, _ server: TestServer) async throws -> Summary {
    var scenario = scenario([call], connections: 2, inFlight: 1)
    (scenario.callCount, scenario.durationSeconds, scenario.warmUpSeconds) = (calls, nil, 0)
    return try await run(scenario, server)
  }

  private func file(_ text: String, in folder: TemporaryFolder) throws -> String {
    let path = folder.file("file-\(UUID().uuidString.prefix(8))")
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  @Test func connectionsTakeTurnsWithTheQueriesOfAFile() async throws {
    let folder = try TemporaryFolder()
    let path = try file("one\n\n\"two words\"\r\nthree\nfour\n", in: folder)
    try await TestServer.with { server in
      let summary = try await runs(4, Scenario.Call(searchFile: path), server)
      #expect(summary.isGood)
      let queries = try server.requests(of: "Search").map { try SearchRequest(payload: $0).query }
      #expect(Set(queries) == Set(["one", "\"two words\"", "three", "four"].map { .text($0) }))
    }
  }

  @Test func chanceChoosesTheSameForTheSameSeed() async throws {
    let queries = (0..<50).map { "q\($0)" }
    var orders: [[ByteBuffer]] = []
    for seed: UInt64 in [1, 1, 2] {
      try await TestServer.with { server in
        var scenario = scenario([Scenario.Call(search: queries, order: .random)], connections: 1, inFlight: 1)
        (scenario.callCount, scenario.durationSeconds, scenario.seed) = (100, nil, seed)
        _ = try await run(scenario, server)
        orders.append(Array(server.requests(of: "Search").prefix(100)))
      }
    }
    #expect(orders[0] == orders[1])
    #expect(orders[0] != orders[2])
    #expect(Set(orders[0]).count > 25)
  }

  @Test func articlesAreDrawnFromAllPagesOfTheArchive() async throws {
    try await TestServer.with { server in
      let all = try await built([Scenario.Call(articlesMatching: "")], server.path)
      #expect(all.kinds[0].requests.count == 6)
      let summary = try await runs(6, Scenario.Call(articlesMatching: "storm"), server)
      #expect(summary.isGood)
      let ids = try server.requests(of: "GetArticle").map { try GetArticleRequest(payload: $0).id }
      #expect(ids.sorted() == ["a", "a2", "b", "b2", "c", "c2"])
      let some = try await built([Scenario.Call(articlesMatching: "", articleCount: 4)], server.path)
      #expect(some.kinds[0].requests.count == 4)
    }
  }

  @Test func importsSendEachPageOnceAndSayWhenTheyBeginAgain() async throws {
    let folder = try TemporaryFolder()
    let path = try file((0..<5).map { #"{"headline":"h\#($0)","text":"t"}"# }.joined(separator: "\n"), in: folder)
    try await TestServer.with { server in
      let first = try await runs(3, Scenario.Call(import: path, pagesPerCall: 2), server)
      #expect(first.isGood && first.measurements.importedAgain == 0 && first.warnings.isEmpty)
      let pages = try server.requests(of: "ImportPages").map { try ImportPagesRequest(payload: $0) }
      #expect(pages.map { $0.record?.number ?? 0 }.sorted() == [1, 2, 3, 4, 5])
      #expect(pages.allSatisfy { $0.page == path && !$0.continues })
      let second = try await runs(4, Scenario.Call(import: path, pagesPerCall: 2), server)
      #expect(second.measurements.importedAgain == 1)
      #expect(second.warnings.count == 1)
    }
  }

  @Test func aPageOverAFrameGoesInParts() async throws {
    let folder = try TemporaryFolder()
    let path = try file(String(repeating: "A line of a long page.\n", count: 400_000), in: folder)
    try await TestServer.with { server in
      #expect(try await runs(2, Scenario.Call(import: path), server).isGood)
      let parts = try server.requests(of: "ImportPages").map { try ImportPagesRequest(payload: $0) }
      #expect(parts.count == 6)
      #expect(parts.reduce(0) { $0 + $1.content.count } == 2 * 9_200_000)
    }
  }

  @Test func requestsInJSONAreEncodedByTheServersDescriptions() async throws {
    let json = JSONValue.array(["harbour", "storm"].map { .object(["query": .object(["text": .string($0)])]) })
    try await TestServer.with { server in
      let search = Scenario.Call(method: "\(TestServer.archive)/Search", json: json)
      #expect(try await runs(2, search, server).isGood)
      let queries = try server.requests(of: "Search").map { try SearchRequest(payload: $0).query }
      #expect(Set(queries) == [.text("harbour"), .text("storm")])
      let page = Scenario.Call(method: "\(TestServer.archive)/ImportPages", json: .object(["page": .string("p")]))
      #expect(try await runs(2, page, server).isGood)
      #expect(try server.requests(of: "ImportPages").map { try ImportPagesRequest(payload: $0).page } == ["p", "p"])
      let noMethod = Scenario.Call(method: "\(TestServer.archive)/Nothing", json: json)
      #expect(await failure { try await built([noMethod], server.path) } == ErrorSignature(.notFound))
      let wrong = JSONValue.object(["nonsense": .null, "x": .bool(true)])
      let noField = Scenario.Call(method: "\(TestServer.archive)/Search", json: wrong)
      #expect(await failure { try await built([noField], server.path) } == ErrorSignature(.invalidArgument))
    }
  }

  @Test func aPayloadFromAFileGoesAsItIs() async throws {
    let folder = try TemporaryFolder()
    let path = try file(String(decoding: [0x0A, 0x01, 0x78], as: UTF8.self), in: folder)
    let workload = try await built([Scenario.Call(method: "a.B/Echo", payloadFile: path)])
    #expect(workload.kinds[0].requests[0].suffix(5) == [0x1A, 3, 0x0A, 0x01, 0x78])
  }

  @Test func scenariosThatMakeNoSenseAreRefused() async throws {
    let echo = Scenario.Call(method: "a.B/Echo")
    var wrong = [
      scenario([]), scenario([echo], rate: 0), scenario([echo], connections: 0), scenario([echo], inFlight: 0),
      scenario([Scenario.Call(weight: -1, method: "a.B/Echo")]),
      scenario([Scenario.Call(import: "x", pagesPerCall: 0)]),
      scenario([Scenario.Call(articlesMatching: "", articleCount: 0)]),
    ]
    var ramp = scenario([echo])
    ramp.rateTo = 5
    var few = scenario([echo])
    few.callCount = 1
    wrong += [ramp, few]
    for scenario in wrong { #expect(failure { try scenario.check() } == ErrorSignature(.invalidArgument)) }
    let calls = [
      Scenario.Call(method: "Echo"), Scenario.Call(method: "a.B/"), Scenario.Call(method: "a.B/Echo", payload: "0"),
      Scenario.Call(method: "a.B/Echo", payload: "0g"), Scenario.Call(), Scenario.Call(search: []),
      Scenario.Call(method: "a.B/Echo", search: ["x"]),
      Scenario.Call(search: ["x"], searchFile: "y"), Scenario.Call(payload: "00", search: ["x"]),
      Scenario.Call(method: "a.B/Echo", payload: "00", payloadFile: "x"),
    ]
    for call in calls {
      #expect(await failure { try await built([call]) } == ErrorSignature(.invalidArgument), "\(call)")
    }
    for call in [Scenario.Call(searchFile: "/nonexistent"), Scenario.Call(import: "/nonexistent")] {
      #expect(await failure { try await built([call]) } == ErrorSignature(.notFound), "\(call)")
    }
    // These need a server.
    for call in [Scenario.Call(articlesMatching: ""), Scenario.Call(method: "a.B/Echo", json: .object([:]))] {
      #expect(await failure { try await built([call]) }?.code == .unavailable, "\(call)")
    }
  }

  @Test func theExampleScenariosAreGood() throws {
    let folder = checkout.appending(path: "Clients/Load/examples").path
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".json") }
    #expect(!names.isEmpty)
    for name in names {
      let scenario = try Scenario.read("\(folder)/\(name)")
      try scenario.check()
      for file in scenario.calls.flatMap({ [$0.searchFile, $0.import, $0.payloadFile] }) {
        #expect(file.map(FileManager.default.fileExists) ?? true, "\(name) names \(file ?? "")")
      }
    }
  }
}
