import Logging
import NIOCore
import NewswireMessages
import NewswireModel
import NewswireRPC
import NewswireService
import Synchronization
import TestSupport

@testable import newswire_load

/// A server in this process, with a few methods of its own and some of the archive's, which keep what they were asked.
final class TestServer: Sendable {
  static let archive = "newswire.v1.ArchiveService"

  private let folder: TemporaryFolder
  private let asked = Mutex<[String: [ByteBuffer]]>([:])

  var path: String { folder.file("s") }

  private init() throws { folder = try TemporaryFolder() }

  /// Runs `body` with a server, then stops it.
  /// - Parameter delay: what a.B/Slow takes.
  static func with(delay: Duration = .zero, _ body: (TestServer) async throws -> Void) async throws {
    let test = try TestServer()
    let server = RPCServer(
      configuration: .init(socketPath: test.path), methods: test.methods(delay),
      logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    try await server.bind()
    let running = Task { try await server.run() }
    let result: Result<Void, any Error>
    do { result = .success(try await body(test)) } catch { result = .failure(error) }
    server.shutDown(grace: .zero)
    try await running.value
    try result.get()
  }

  /// What a method was asked, in order.
  func requests(of method: String) -> [ByteBuffer] { asked.withLock { $0[method] ?? [] } }

  private func keep(_ method: String, _ request: ByteBuffer) {
    asked.withLock { $0[method, default: []].append(request) }
  }

  private func methods(_ delay: Duration) -> MethodTable {
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
    for method in ["Search", "GetArticle"] {
      methods.register(
        Self.archive, method,
        .unary { _, request in
          self.keep(method, request)
          return .now(ByteBuffer())
        })
    }
    methods.register(
      Self.archive, "ListArticles",
      .unary { _, request in
        let page = try ListArticlesRequest(payload: request).pageToken
        let articles = ["a", "b", "c"].map { name in
          var article = Article()
          article.id = name + page
          return article
        }
        return .now(ListArticlesResponse(articles: articles, nextPageToken: page.isEmpty ? "2" : "").payload)
      })
    methods.register(
      Self.archive, "ImportPages",
      .clientStream { _, messages in
        for try await message in messages { self.keep("ImportPages", message) }
        return ByteBuffer()
      })
    ReflectionHandlers(services: [ArchiveHandlers.service]).register(in: &methods)
    return methods
  }
}

func scenario(
  _ calls: [Scenario.Call], rate: Double? = nil, connections: Int = 2, inFlight: Int = 3
) -> Scenario {
  Scenario(
    calls: calls, connections: connections, inFlight: inFlight, rate: rate, durationSeconds: 0.3, warmUpSeconds: 0.05,
    seed: 7)
}
