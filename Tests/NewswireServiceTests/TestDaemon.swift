import Logging
import NIOCore
import NewswireArchive
import NewswireClient
import NewswireMessages
import NewswireModel
import NewswireRPC
import NewswireService
import TestSupport

/// An archive served on a real socket, in this process.
final class TestDaemon: Sendable {
  let folder: TemporaryFolder
  let health: HealthHandlers
  private let archive: Archive
  private let server: RPCServer
  private let running: Task<Void, any Error>

  var socket: String { folder.file("s.sock") }

  init() async throws {
    folder = try TemporaryFolder()
    let logger = Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })
    let archive = try Archive(directory: folder.file("archive"), logger: logger)
    let services = [ArchiveHandlers.service, HealthHandlers.service, ReflectionHandlers.service]
    let health = HealthHandlers(services: services)
    var methods = MethodTable()
    ArchiveHandlers(archive: archive, startedAt: 1, logger: logger).register(in: &methods)
    health.register(in: &methods)
    ReflectionHandlers(services: services).register(in: &methods)
    let server = RPCServer(
      configuration: RPCServer.Configuration(socketPath: folder.file("s.sock")), methods: methods, logger: logger)
    try await server.bind()
    self.archive = archive
    self.health = health
    self.server = server
    running = Task { try await server.run() }
  }

  /// Runs `body` with a client, then stops everything.
  static func with(_ body: (TestDaemon, ArchiveClient) async throws -> Void) async throws {
    let daemon = try await TestDaemon()
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

/// A page that holds one JSON lines record.
func page(_ number: Int, text: String = "") -> Page {
  let json =
    #"{"headline":"Storm \#(number)","text":"The storm number\#(number) came. \#(text)","published":"2025-04-14"}"#
  return Page(name: "p\(number).jsonl", content: Array(json.utf8))
}
