import ArgumentParser
import NewswireDaemon

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Run the daemon in the foreground.",
    discussion: """
      Opens the archive, creating it if there is none, and answers on the socket until SIGTERM or SIGINT; calls in flight
      are finished first. The same as newswired.

      EXAMPLES
        newswire serve
        newswire serve --archive ~/news --socket /tmp/news.sock
      """)

  @OptionGroup var options: ServeOptions

  func run() async throws { try await options.serve() }
}
