package import NewswireCommandLine
package import ArgumentParser
internal import Foundation
internal import Glibc
internal import Logging
internal import NewswireModel
internal import NewswireRPC

/// The daemon's options: by `newswired`, and by `newswire serve`.
package struct ServeOptions: ParsableArguments {
  @OptionGroup package var archive: ArchiveOption

  @Option(
    help: """
      The socket to answer on. (default: $NEWSWIRE_SOCKET, $XDG_RUNTIME_DIR/newswire/newswire.sock or \
      /run/newswire/newswire.sock)
      """)
  package var socket: String?

  @Option(
    help: ArgumentHelp(
      "Another user who may call, by name or uid; may be given again. (default: the user who runs the daemon alone)",
      valueName: "user"))
  package var allowUser: [String] = []

  @Option(
    help: ArgumentHelp(
      "A group whose members may call, by name or gid; may be given again. Its members are those of the daemon's start.",
      valueName: "group"))
  package var allowGroup: [String] = []

  @Option(
    help: ArgumentHelp(
      "What is logged on standard error: trace, debug, info, notice, warning, error.", valueName: "level"))
  package var log = "notice"

  package init() {}

  package func validate() throws {
    guard Logger.Level(rawValue: log) != nil else {
      throw ValidationError("--log is \"\(log)\"; it may be trace, debug, info, notice, warning or error")
    }
  }

  /// Runs the daemon until a signal stops it.
  package func serve() async throws {
    var logger = Logger(label: "newswired", factory: { StreamLogHandler.standardError(label: $0) })
    logger.logLevel = Logger.Level(rawValue: log) ?? .notice
    let configuration = Daemon.Configuration(
      archive: archive.path,
      socket: socket ?? SocketPath.standard,
      callers: try Callers(users: allowUser.map { ($0, .all) }, groups: allowGroup.map { ($0, .all) }))
    try await Daemon(configuration: configuration, logger: logger).run()
  }
}
