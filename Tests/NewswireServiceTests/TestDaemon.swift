import Logging
import NIOCore
import NewswireArchive
import NewswireClient
import NewswireMessages
import NewswireMetrics
import NewswireModel
import NewswireRPC
import NewswireService
import Synchronization
import TestSupport

/// An archive served on a real socket, in this process.
final class TestDaemon: Sendable {
  let folder: TemporaryFolder
  let health: HealthHandlers
  let methods: MethodTable
  private let archive: Archive
  private let server: RPCServer
  private let running: Task<Void, any Error>

  var socket: String { folder.file("s.sock") }

  /// - Parameters:
  ///   - roles: of this process; nil for an ordinary daemon, which gives its own user all.
  ///   - lines: where log lines of level info and above go.
  ///   - slow: nanoseconds from which a call is logged as slow.
  init(roles: Roles? = nil, lines: LogLines? = nil, slow: Int64 = .max) async throws {
    folder = try TemporaryFolder()
    let logger = Logger(label: "test") { _ -> any LogHandler in
      if let lines { LineKeeper(lines: lines) } else { SwiftLogNoOpLogHandler() }
    }
    let archive = try Archive(
      directory: folder.file("archive"), logger: Logger(label: "archive") { _ in SwiftLogNoOpLogHandler() })
    let services = [
      ArchiveHandlers.service, MarkHandlers.service, AdminHandlers.service, HealthHandlers.service,
      ReflectionHandlers.service,
    ]
    let health = HealthHandlers(services: services)
    let metrics = PrometheusRegistry()
    var methods = MethodTable()
    ArchiveHandlers(archive: archive, startedAt: 1, logger: logger, metrics: metrics).register(in: &methods)
    MarkHandlers(archive: archive).register(in: &methods)
    AdminHandlers(audit: archive.audit, metrics: { metrics.text() }).register(in: &methods)
    health.register(in: &methods)
    ReflectionHandlers(services: services).register(in: &methods)
    var configuration = RPCServer.Configuration(socketPath: folder.file("s.sock"))
    if let roles { configuration.callers = Callers(users: [SocketPath.ownUser: roles]) }
    configuration.interceptor = Interceptors(
      admitting: [RoleGuard()],
      observing: [CallMetrics(methods, factory: metrics), CallLog(logger: logger, slow: slow)])
    let server = RPCServer(configuration: configuration, methods: methods, logger: logger)
    try await server.bind()
    self.archive = archive
    self.methods = methods
    self.health = health
    self.server = server
    running = Task { try await server.run() }
  }

  /// Runs `body` with a client, then stops everything.
  static func with(
    roles: Roles? = nil, lines: LogLines? = nil, slow: Int64 = .max,
    _ body: (TestDaemon, ArchiveClient) async throws -> Void
  ) async throws {
    let daemon = try await TestDaemon(roles: roles, lines: lines, slow: slow)
    do {
      let client = try await ArchiveClient.connect(socket: daemon.socket)
      try await body(daemon, client)
      await client.close()
    } catch {
      try await daemon.stop()
      throw error
    }
    try await daemon.stop()
  }

  private func stop() async throws {
    server.shutDown()
    try await running.value
    try await archive.close()
  }
}

/// What was logged.
final class LogLines: Sendable {
  struct Line: Sendable {
    var message: String
    var metadata: Logger.Metadata
  }

  private let state = Mutex<[Line]>([])

  var all: [Line] { state.withLock { $0 } }

  func append(_ line: Line) { state.withLock { $0.append(line) } }
}

/// Keeps what is logged.
private struct LineKeeper: LogHandler {
  let lines: LogLines
  var metadata: Logger.Metadata = [:]
  var logLevel = Logger.Level.info

  init(lines: LogLines) {
    self.lines = lines
  }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    lines.append(.init(message: "\(event.message)", metadata: event.metadata ?? [:]))
  }
}

/// A page that holds one JSON lines record.
func page(_ number: Int, text: String = "") -> Page {
  let json =
    #"{"headline":"Storm \#(number)","text":"The storm number\#(number) came. \#(text)","published":"2025-04-14"}"#
  return Page(name: "p\(number).jsonl", content: Array(json.utf8))
}
