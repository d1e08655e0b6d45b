package import NewswireCommandLine
package import ArgumentParser
internal import CoreMetrics
internal import Logging
internal import NewswireMetrics
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
      "The group that may open the socket, by name or gid; the file then has mode 0660, and a folder made for it 0750.",
      valueName: "group"))
  package var socketGroup: String?

  @Option(
    help: ArgumentHelp(
      """
      Another user who may search, read and import, by name or uid; may be repeated. (default: the daemon's user and root alone, who may \
      do everything)
      """, valueName: "user"))
  package var allowUser: [String] = []

  @Option(
    help: ArgumentHelp(
      "A group whose members may search, read and import, by name or gid; may be repeated.", valueName: "group"))
  package var allowGroup: [String] = []

  @Option(help: ArgumentHelp("A user who may search and read; may be repeated.", valueName: "user"))
  package var readerUser: [String] = []

  @Option(help: ArgumentHelp("A group whose members may search and read; may be repeated.", valueName: "group"))
  package var readerGroup: [String] = []

  @Option(help: ArgumentHelp("A user who may import; may be repeated.", valueName: "user"))
  package var importerUser: [String] = []

  @Option(help: ArgumentHelp("A group whose members may import; may be repeated.", valueName: "group"))
  package var importerGroup: [String] = []

  @Option(
    help: ArgumentHelp(
      "An administrator, who may do everything: delete, undelete, purge and read the audit too; may be repeated.",
      valueName: "user"))
  package var adminUser: [String] = []

  @Option(
    help: ArgumentHelp("A group whose members are administrators; may be repeated.", valueName: "group"))
  package var adminGroup: [String] = []

  @Option(
    help: ArgumentHelp(
      "What is logged on standard error: trace, debug, info, notice, warning, error. (default: notice)",
      valueName: "level"))
  package var log: String?

  @Option(
    help: ArgumentHelp("How it is logged: text, or json for an object a line. (default: text)", valueName: "format"))
  package var logFormat: LogFormat?

  @Option(
    help: ArgumentHelp(
      "From how many milliseconds a call is logged as slow. (default: 1000)", valueName: "milliseconds"))
  package var slowCall: Int?

  @Option(
    help: ArgumentHelp(
      "Answer GET /metrics on this port of 127.0.0.1, in Prometheus's text format. (default: no port)",
      valueName: "port"))
  package var metricsPort: Int?

  @Option(
    help: ArgumentHelp(
      """
      A configuration file (JSON); options and NEWSWIRE_ variables overrule it. (default: $NEWSWIRE_CONFIG, or \
      /etc/newswire/newswired.json if it is there)
      """, valueName: "file"))
  package var config: String?

  @Flag(help: "Check options and configuration, say what is wrong with them, and do nothing else.")
  package var check = false

  package init() {}

  package func validate() throws {
    guard log.map({ Logger.Level(rawValue: $0) != nil }) ?? true else {
      throw ValidationError("--log is \"\(log ?? "")\"; it may be trace, debug, info, notice, warning or error")
    }
    if let slowCall, !(0...86_400_000).contains(slowCall) {
      throw ValidationError("--slow-call is \(slowCall); it may be 0 to 86400000 milliseconds")
    }
    if let metricsPort, !(1...65_535).contains(metricsPort) {
      throw ValidationError("--metrics-port is \(metricsPort); it may be 1 to 65535")
    }
  }

  /// Runs the daemon until a signal stops it; with --check, looks at its settings only.
  package func serve() async throws {
    let settings = try await Settings(self)
    guard !check else { return print("the configuration is valid") }
    var logger = Logger(label: "newswired", factory: { LineLogHandler(label: $0, format: settings.logFormat) })
    logger.logLevel = settings.logLevel
    // Once for the process, before anything that measures is made.
    let metrics = PrometheusRegistry()
    MetricsSystem.bootstrap(metrics)
    try await Daemon(settings: settings, metrics: metrics, logger: logger).run()
  }
}

extension LogFormat: ExpressibleByArgument {}
