import CoreMetrics
import Logging
import NIOCore
import NewswireClient
import NewswireMessages
import NewswireModel
import NewswireRPC
import NewswireService
import Synchronization
import TestSupport
import Testing

/// Roles, metrics and logs, over a real socket.
@Suite(.timeLimit(.minutes(1)))
struct CallPolicyTests {
  private func code(_ body: () async throws -> Void) async -> (ErrorCode, ErrorInfo?) {
    do {
      try await body()
      return (.ok, nil)
    } catch {
      let error = NewswireError(error, while: "")
      return (error.code, error.info)
    }
  }

  @Test(arguments: [
    (Roles.reader, "reader"), (.importer, "importer"), (.administrator, "administrator"), (.all, "all"),
  ])
  func `each method takes the callers that have its role, and names the role to others`(
    _ roles: Roles, _ name: String
  ) async throws {
    try await TestDaemon.with(roles: roles) { _, client in
      for (method, needed) in [
        ("read", Roles.reader), ("import", .importer), ("delete", .administrator),
        ("undelete", .administrator), ("purge", .administrator), ("audit", .administrator), ("status", []),
        ("metrics", []),
      ] as [(String, Roles)] {
        let (code, info) = await code {
          switch method {
          case "read": _ = try await client.count(.tree(.all))
          case "import": _ = try await client.importPages([page(1)])
          case "delete": try await client.deleteArticle(id: "nobody")
          case "undelete": try await client.undeleteArticle(id: "nobody")
          case "purge": _ = try await client.purgeArticles(ids: ["nobody"], reason: "")
          case "audit": _ = try await client.auditEntries()
          case "status": _ = try await client.status()
          default: _ = try await client.metrics()
          }
        }
        if needed.isEmpty || !roles.isDisjoint(with: needed) {
          let isOfArticle = ["delete", "undelete", "purge"].contains(method)
          #expect(code == (isOfArticle ? .notFound : .ok), "\(name) \(method)")
        } else {
          #expect(code == .permissionDenied, "\(name) \(method)")
          #expect(info?.reason == "ROLE_MISSING" && info?.metadata["role"] == needed.name)
        }
      }
    }
  }

  @Test func `every method says which role it takes, and those that change something take one`() async throws {
    try await TestDaemon.with { daemon, _ in
      let open = daemon.methods.methods.filter { $0.needs.isEmpty }.map(\.description)
      #expect(
        Set(open) == [
          "newswire.v1.ArchiveService/GetStatus", "newswire.v1.AdminService/GetMetrics", "grpc.health.v1.Health/Check",
          "grpc.health.v1.Health/List", "grpc.health.v1.Health/Watch",
          "grpc.reflection.v1.ServerReflection/ServerReflectionInfo",
        ])
      let reserved = daemon.methods.methods.filter { $0.needs == .administrator }.map(\.name)
      #expect(Set(reserved) == ["DeleteArticle", "UndeleteArticle", "PurgeArticles", "ListAuditEntries"])
      let writing = daemon.methods.methods.filter { $0.needs == .importer }.map(\.name)
      #expect(
        Set(writing) == [
          "ImportPages", "TagArticles", "UntagArticles", "SetNote", "AddNameAlias", "RemoveNameAlias",
        ])
    }
  }

  /// Both edges of Limits.purgedArticles and Limits.purgeReason.
  @Test func `a purge takes as many ids and as long a reason as the limits say, and names what it refuses`()
    async throws
  {
    try await TestDaemon.with { _, client in
      let most = (0..<Limits.purgedArticles).map { "nobody\($0)" }
      let reason = String(repeating: "r", count: Limits.purgeReason)
      #expect(await failure { try await client.purgeArticles(ids: most, reason: reason) } == .articleNotFound)
      #expect(
        await failure { try await client.purgeArticles(ids: most + ["one more"], reason: "") }
          == .exceeds("purgedArticles", field: "ids"))
      #expect(
        await failure { try await client.purgeArticles(ids: most, reason: reason + "r") }
          == .exceeds("purgeReason", field: "reason"))
      for ids in [[], ["a", "a"]] {
        #expect(await failure { try await client.purgeArticles(ids: ids, reason: "") }?.field == "ids")
      }
    }
  }

  @Test func `calls and imports are counted by method, code and outcome`() async throws {
    try await TestDaemon.with { daemon, client in
      _ = try await client.importPages([page(1), Page(name: "empty", content: [])])
      _ = await code { _ = try await client.article(id: "nobody") }
      let text = try await client.metrics()
      for line in [
        #"newswire_rpc_calls_total{code="OK",method="newswire.v1.ArchiveService/ImportPages"} 1"#,
        #"newswire_rpc_calls_total{code="NOT_FOUND",method="newswire.v1.ArchiveService/GetArticle"} 1"#,
        #"newswire_rpc_call_seconds_count{method="newswire.v1.ArchiveService/GetArticle"} 1"#,
        #"newswire_import_records_total{outcome="imported"} 1"#,
        #"newswire_import_records_total{outcome="rejected"} 1"#,
        "newswire_import_batch_seconds_count 1",
      ] {
        #expect(text.contains(line + "\n"), "\(line)")
      }
    }
  }

  @Test func `imports, deletions, refusals and slow calls leave a line each`() async throws {
    let lines = LogLines()
    try await TestDaemon.with(roles: [.importer, .administrator], lines: lines, slow: 0) { _, client in
      let id = try #require(try await client.importPages([page(1)])[0].articleIDs.first)
      try await client.deleteArticle(id: id)
      _ = await code { try await client.deleteArticle(id: "nobody\u{1B}") }
      _ = await code { _ = try await client.count(.tree(.all)) }
      let all = lines.all
      #expect(all.contains { $0.message == "import" && $0.metadata["imported"] == "1" && $0.metadata["uid"] != nil })
      #expect(
        all.filter { $0.metadata["audit"] != nil }.map {
          "\($0.metadata["audit"] ?? "") \($0.metadata["outcome"] ?? "")"
        } == ["delete OK", "delete NOT_FOUND", "refused PERMISSION_DENIED"])
      #expect(all.contains { $0.message == "slow call" && $0.metadata["method"] == "newswire.v1.ArchiveService/Count" })
    }
  }

  @Test func `the trace that a client is part of is logged, and one that is none is not`() async throws {
    let trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
    let lines = LogLines()
    try await TestDaemon.with(lines: lines, slow: 0) { daemon, _ in
      let connection = try await RPCClient.connect(path: daemon.socket)
      for value in [trace, "nonsense\n", String(repeating: trace, count: 100)] {
        _ = try await connection.unary(
          ArchiveHandlers.service, "Count", CountRequest(query: .tree(.all)).payload, metadata: ["traceparent": value])
      }
      await connection.close()
    }
    let traces = lines.all.filter { $0.message == "slow call" }.map { $0.metadata["traceparent"] }
    #expect(traces == ["\(trace)", nil, nil])
  }
}
