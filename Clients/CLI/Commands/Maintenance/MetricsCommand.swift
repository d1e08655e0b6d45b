import ArgumentParser
import NewswireClient
import NewswireCommandLine

struct MetricsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "metrics",
    abstract: "Print what the daemon counts and measures, in Prometheus's text format.",
    discussion: """
      Protos/METRICS.md lists the metrics. The daemon answers with the same on a port of its own if it is started with
      --metrics-port.

      EXAMPLES
        newswire metrics
        newswire metrics | grep newswire_rpc_calls_total
      """)

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    let text = try await connection.withClient { try await $0.metrics() }
    var out = StandardOutput()
    for line in text.split(separator: "\n") { out.line("\(String(line))") }
    out.flush()
  }
}
