internal import Logging
internal import NewswireArchive
internal import NewswireService
internal import ServiceLifecycle

/// Tells health whether the archive takes imports and finds them, and logs each change.
struct HealthMonitor: Service {
  /// How often it asks, which costs the archive nothing.
  private static let interval = Duration.seconds(1)

  let archive: Archive
  let health: HealthHandlers
  let logger: Logger

  func run() async throws {
    await cancelWhenGracefulShutdown {
      var known = ArchiveHealth()
      repeat {
        let now = archive.health
        if now != known { report(now) }
        known = now
      } while (try? await Task.sleep(for: Self.interval)) != nil
    }
  }

  private func report(_ state: ArchiveHealth) {
    health.set(ArchiveHandlers.service, isServing: state.isServing)
    if state.isServing {
      logger.notice("the archive is well again")
    } else {
      logger.error("the archive does not do all its work", metadata: ["problems": "\(state.problems)"])
    }
  }
}
