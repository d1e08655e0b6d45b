import Foundation
import Logging
import NIOCore
import NewswireModel
import NewswireRPC
import TestSupport

/// A server in this process, with a method of each kind.
enum TestServer {
  static let service = "fuzz.v1.Test"

  /// Runs `body` with the server's socket and a question whether nothing of any client is left after a while.
  static func with(_ body: (String, () async -> Bool) async throws -> Void) async throws {
    let folder = try TemporaryFolder()
    let server = RPCServer(
      configuration: .init(socketPath: folder.file("s")), methods: methods,
      logger: Logger(label: "fuzz") { _ in SwiftLogNoOpLogHandler() })
    try await server.bind()
    let running = Task { try await server.run() }
    let result: Result<Void, any Error>
    do {
      result = .success(
        try await body(folder.file("s")) {
          let end = ContinuousClock.now + .seconds(20)
          while server.activity.connections > 0 || server.activity.running > 0, ContinuousClock.now < end {
            try? await Task.sleep(for: .milliseconds(1))
          }
          return server.activity.connections == 0 && server.activity.running == 0
        })
    } catch {
      result = .failure(error)
    }
    server.shutDown(grace: .zero)
    try await running.value
    try result.get()
  }

  private static var methods: MethodTable {
    var methods = MethodTable()
    methods.register(service, "Echo", .unary { _, request in .now(request) })
    methods.register(service, "EchoLater", .unary { _, request in .later { request } })
    methods.register(service, "Fail", .unary { _, _ in throw NewswireError(.notFound, "nothing here") })
    methods.register(
      service, "Hang",
      .unary { _, request in
        .later {
          // Ends when the call is cancelled. A sleep's timer would stay until it is due.
          for await _ in AsyncStream<Never>(Never.self, { _ in }) {}
          return request
        }
      })
    methods.register(
      service, "Count",
      .serverStream { _, request, answers in
        for number in 0..<min(Int(String(buffer: request)) ?? 0, 1000) {
          try await answers.send(ByteBuffer(string: "\(number)"))
        }
      })
    methods.register(
      service, "Sum",
      .clientStream { _, messages in
        var sum = 0
        for try await message in messages { sum += message.readableBytes }
        return ByteBuffer(string: "\(sum)")
      })
    methods.register(
      service, "Chat",
      .bidirectional { _, messages, answers in for try await message in messages { try await answers.send(message) } })
    return methods
  }
}
