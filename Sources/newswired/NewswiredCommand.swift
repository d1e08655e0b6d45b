import ArgumentParser
import NewswireDaemon
import NewswireModel

/// `newswired`: the daemon.
struct NewswiredCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "newswired",
    abstract: "The daemon of Newswire, a news archive on your own machine.",
    discussion: """
      Opens the archive, creating it if there is none, and answers on the socket until SIGTERM or SIGINT; calls in flight
      are finished first.

      EXAMPLES
        newswired
        newswired --archive ~/news --socket /tmp/news.sock

      CONFIGURATION
        What options say may stand in a JSON file too; options overrule variables, and those the file. Keys and variables:
        archive (NEWSWIRE_ARCHIVE), socket.path (NEWSWIRE_SOCKET), socket.group (NEWSWIRE_SOCKET_GROUP), log.level, log.format,
        log.slow-call-milliseconds (NEWSWIRE_LOG_LEVEL and so on), metrics.port (NEWSWIRE_METRICS_PORT), and lists of names in
        allow.reader.users, allow.reader.groups and the like for importer and administrator.

          {"archive": "/srv/news", "log": {"format": "json"}, "allow": {"reader": {"groups": ["newsroom"]}}}

        newswired --check

      EXIT STATUS
        0  stopped by a signal, everything written
        2  an error; standard error says which
      """,
    version: Newswire.version)

  @OptionGroup var options: ServeOptions

  func run() async throws { try await options.serve() }
}
