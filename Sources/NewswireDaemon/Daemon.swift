internal import Foundation
internal import Glibc
internal import Logging
internal import NewswireArchive
internal import NewswireMetrics
internal import NewswireModel
internal import NewswireRPC
internal import NewswireService
internal import ServiceLifecycle
internal import UnixSignals

/// The daemon: an archive, served on a socket until a signal says stop.
struct Daemon: Sendable {
  let settings: Settings
  let metrics: PrometheusRegistry
  let logger: Logger

  /// Opens the archive, serves it, and closes it after SIGTERM or SIGINT once the calls in flight are done.
  /// - Throws: a `NewswireError` if the archive cannot be opened or the socket not be had.
  func run() async throws {
    let archive = try Archive(directory: settings.archive, logger: logger)
    do {
      try noteRights(archive.audit)
      try await serve(archive)
    } catch {
      try await archive.close()
      throw error
    }
    try await archive.close()
    logger.info("stopped")
  }

  /// Puts on record who may do what, if that is not what was on record last.
  private func noteRights(_ audit: AuditLog) throws {
    let rights = settings.callers.description
    let last = try audit.deeds().last { $0.deed.action == "rights" }
    guard last?.detail["callers"] != rights else { return }
    let user = geteuid()
    let actor = Deed.Actor(uid: user, user: SystemAccounts.name(ofUser: user), pid: getpid(), role: "owner")
    try audit.note(Deed("rights", settings.socket, by: actor), detail: ["callers": rights])
  }

  private func serve(_ archive: Archive) async throws {
    var methods = MethodTable()
    let services = [
      ArchiveHandlers.service, MarkHandlers.service, AdminHandlers.service, HealthHandlers.service,
      ReflectionHandlers.service,
    ]
    let health = HealthHandlers(services: services)
    ArchiveHandlers(
      archive: archive, startedAt: Int64(Date().timeIntervalSince1970), logger: logger, metrics: metrics
    ).register(in: &methods)
    MarkHandlers(archive: archive).register(in: &methods)
    AdminHandlers(audit: archive.audit, metrics: { [metrics] in metrics.text() }).register(in: &methods)
    health.register(in: &methods)
    ReflectionHandlers(services: services).register(in: &methods)

    let server = RPCServer(configuration: configuration(methods), methods: methods, logger: logger)
    DaemonMetrics.register(metrics, server, archive)
    var parts: [any Service] = [
      ServerService(server: server, health: health, logger: logger), HeapTrimmer(activity: { server.activity }),
      HealthMonitor(archive: archive, health: health, logger: logger),
    ]
    if let port = settings.metricsPort {
      let endpoint = try await MetricsEndpoint(port: port) { [metrics] in metrics.text() }
      parts.append(EndpointService(endpoint: endpoint))
    }
    let group = ServiceGroup(
      configuration: ServiceGroupConfiguration(
        services: parts.map { .init(service: $0, successTerminationBehavior: .gracefullyShutdownGroup) },
        gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
    try await group.run()
  }

  private func configuration(_ methods: MethodTable) -> RPCServer.Configuration {
    var configuration = RPCServer.Configuration(
      socketPath: settings.socket, inheritedSockets: ServiceManager.takeSockets(), callers: settings.callers)
    configuration.access = settings.access
    configuration.interceptor = Interceptors(
      admitting: [RoleGuard()],
      observing: [CallMetrics(methods, factory: metrics), CallLog(logger: logger, slow: settings.slowCall)])
    return configuration
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

/// The metrics' port as a part of the process.
private struct EndpointService: Service {
  let endpoint: MetricsEndpoint

  func run() async throws {
    try? await gracefulShutdown()
    await endpoint.close()
  }
}
