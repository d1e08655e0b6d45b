import NIOCore
import NewswireMessages
import NewswireModel
import NewswireRPC
import NewswireService
import Testing

@Suite struct HealthServiceTests {
  private let service = "grpc.health.v1.Health"

  private func with(_ body: (TestDaemon, RPCClient) async throws -> Void) async throws {
    try await TestDaemon.with { daemon, _ in
      let connection = try await RPCClient.connect(path: daemon.socket)
      try await body(daemon, connection)
      await connection.close()
    }
  }

  @Test func `check answers for the server and for each service, and knows what is not there`() async throws {
    try await with { _, connection in
      for name in ["", "newswire.v1.ArchiveService", "grpc.health.v1.Health"] {
        let payload = try await connection.unary(service, "Check", HealthCheckRequest(service: name).payload)
        #expect(try HealthCheckResponse(payload: payload).status == .serving)
      }
      let error = await #expect(throws: NewswireError.self) {
        try await connection.unary(service, "Check", HealthCheckRequest(service: "nobody").payload)
      }
      #expect(error?.code == .notFound)
    }
  }

  @Test func `list names every service`() async throws {
    try await with { _, connection in
      let payload = try await connection.unary(service, "List", HealthListRequest().payload)
      let statuses = try HealthListResponse(payload: payload).statuses
      #expect(statuses.keys.sorted().prefix(2) == ["", "grpc.health.v1.Health"])
      #expect(statuses.values.allSatisfy { $0.status == .serving })
    }
  }

  @Test func `watch tells the status now and when it changes, then ends`() async throws {
    try await with { daemon, connection in
      let stream = try await connection.serverStream(service, "Watch", HealthCheckRequest().payload)
      var statuses: [HealthCheckResponse.ServingStatus] = []
      for try await payload in stream {
        statuses.append(try HealthCheckResponse(payload: payload).status)
        if statuses.count == 1 { daemon.health.stopServing() }
      }
      #expect(statuses == [.serving, .notServing])
    }
  }

  private func check(_ connection: RPCClient, _ name: String) async throws -> HealthCheckResponse.ServingStatus {
    let payload = try await connection.unary(service, "Check", HealthCheckRequest(service: name).payload)
    return try HealthCheckResponse(payload: payload).status
  }

  @Test func `a service that fails is not serving, nor is the server as a whole, until it does its work again`()
    async throws
  {
    try await with { daemon, connection in
      let archive = "newswire.v1.ArchiveService"
      daemon.health.set(archive, isServing: false)
      try await #expect(check(connection, archive) == .notServing)
      try await #expect(check(connection, "") == .notServing)
      try await #expect(check(connection, "grpc.reflection.v1.ServerReflection") == .serving)
      daemon.health.set(archive, isServing: true)
      try await #expect(check(connection, archive) == .serving)
      try await #expect(check(connection, "") == .serving)
    }
  }

  @Test func `watch tells each change of the service that is watched, and no other`() async throws {
    try await with { daemon, connection in
      let archive = "newswire.v1.ArchiveService"
      let stream = try await connection.serverStream(service, "Watch", HealthCheckRequest(service: archive).payload)
      var statuses: [HealthCheckResponse.ServingStatus] = []
      for try await payload in stream {
        statuses.append(try HealthCheckResponse(payload: payload).status)
        switch statuses.count {
        case 1:
          daemon.health.set("grpc.reflection.v1.ServerReflection", isServing: false)
          daemon.health.set(archive, isServing: true)
          daemon.health.set(archive, isServing: false)
        case 2: daemon.health.set(archive, isServing: true)
        default: daemon.health.stopServing()
        }
      }
      #expect(statuses == [.serving, .notServing, .serving, .notServing])
    }
  }

  @Test func `reflection lists services, gives files with their imports, and says what it lacks`() async throws {
    try await with { _, connection in
      func ask(_ request: ReflectionRequest) async throws -> ReflectionResponse.Content {
        let call = try await connection.bidirectional("grpc.reflection.v1.ServerReflection", "ServerReflectionInfo")
        try await call.send(request.payload)
        call.finishSending()
        var content: ReflectionResponse.Content?
        for try await payload in call.messages { content = try ReflectionResponse(payload: payload).content }
        return try #require(content)
      }
      guard case .services(let names) = try await ask(.services) else { return #expect(Bool(false)) }
      #expect(names.contains("newswire.v1.ArchiveService"))
      guard case .files(let files) = try await ask(.fileContaining(symbol: "newswire.v1.ArchiveService.Search")) else {
        return #expect(Bool(false))
      }
      let described = try files.map { try FileDescription(decoding: $0).name }
      #expect(
        described == ["newswire/v1/archive_service.proto", "newswire/v1/article.proto", "newswire/v1/query.proto"])
      guard case .error(let error) = try await ask(.file(name: "nobody.proto")) else { return #expect(Bool(false)) }
      #expect(error.code == .notFound)
    }
  }
}
