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

      EXIT STATUS
        0  stopped by a signal, everything written
        2  an error; standard error says which
      """,
    version: Newswire.version)

  @OptionGroup var options: ServeOptions

  func run() async throws { try await options.serve() }
}
