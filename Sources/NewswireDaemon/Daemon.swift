internal import Foundation
package import Logging
internal import NewswireArchive
package import NewswireRPC
internal import NewswireService
internal import ServiceLifecycle
internal import UnixSignals

/// The daemon: an archive, served on a socket until a signal says stop.
package struct Daemon: Sendable {
  package struct Configuration: Sendable {
    package var archive: String
    package var socket: String
    package var callers: Callers

    package init(archive: String, socket: String, callers: Callers) {
      self.archive = archive
      self.socket = socket
      self.callers = callers
    }
  }

  private let configuration: Configuration
  private let logger: Logger

  package init(configuration: Configuration, logger: Logger) {
    self.configuration = configuration
    self.logger = logger
  }

  /// Opens the archive, serves it, and closes it after SIGTERM or SIGINT once the calls in flight are done.
  /// - Throws: a `NewswireError` if the archive cannot be opened or the socket not be had.
  package func run() async throws {
    let archive = try Archive(directory: configuration.archive, logger: logger)
    do {
      try await serve(archive)
    } catch {
      try await archive.close()
      throw error
    }
    try await archive.close()
    logger.info("stopped")
  }

  private func serve(_ archive: Archive) async throws {
    var methods = MethodTable()
    let archiveHandlers = ArchiveHandlers(
      archive: archive, startedAt: Int64(Date().timeIntervalSince1970), logger: logger)
    archiveHandlers.register(in: &methods)
    let services = [ArchiveHandlers.service, HealthHandlers.service, ReflectionHandlers.service]
    let health = HealthHandlers(services: services)
    health.register(in: &methods)
    ReflectionHandlers(services: services).register(in: &methods)

    let server = RPCServer(
      configuration: RPCServer.Configuration(
        socketPath: configuration.socket, inheritedSockets: ServiceManager.takeSockets(),
        callers: configuration.callers),
      methods: methods, logger: logger)
    let group = ServiceGroup(
      configuration: ServiceGroupConfiguration(
        services: [
          .init(
            service: ServerService(server: server, health: health, logger: logger),
            successTerminationBehavior: .gracefullyShutdownGroup)
        ],
        gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
    try await group.run()
  }
}

/// The server as a part of the process that starts and stops in order.
private struct ServerService: Service {
  let server: RPCServer
  let health: HealthHandlers
  let logger: Logger

  func run() async throws {
    try await withGracefulShutdownHandler {
      // Only here, where signals are caught already, so that one that comes as soon as the socket is there ends the daemon well.
      try await server.bind()
      ServiceManager.notify("READY=1")
      logger.info("serving")
      try await server.run()
    } onGracefulShutdown: {
      ServiceManager.notify("STOPPING=1")
      health.stopServing()
      server.shutDown()
    }
  }
}
