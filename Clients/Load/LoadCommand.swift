import ArgumentParser
import Foundation
import NewswireCommandLine
import NewswireModel
import NewswireRPC

struct LoadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "newswire-load",
    abstract: "Puts a ttrpc server under load and measures how it answers.",
    discussion: """
      What is called is in a scenario file, or is one kind of call that options name; it may be a method of any ttrpc server.
      Options given here go before what the file says.

      EXAMPLES
        newswire-load --method grpc.health.v1.Health/Check --in-flight 64
        newswire-load --method newswire.v1.ArchiveService/Count --data '{"query": {"text": "storm"}}'
        newswire-load --queries queries.txt --random --rate 2000 --rate-to 20000 --duration 60 --svg search.svg
        newswire-load --articles-matching '' --calls 10000
        newswire-load mixed.json --json > result.json
        newswire-load mixed.json --compare result.json --fail-if 'p99>+10%' --fail-if 'errors>0'

      EXIT STATUS
        0  every call went well
        1  some call failed or was not answered, or a threshold of --fail-if was passed
        2  the run could not be made; standard error says why
      """,
    version: Newswire.version)

  @Argument(help: "The scenario, a JSON file.")
  var scenario: String?

  @OptionGroup(title: "One kind of call")
  var call: CallOptions

  @Option(
    help: ArgumentHelp(
      "The server's socket. (default: $NEWSWIRE_SOCKET, $XDG_RUNTIME_DIR/newswire/newswire.sock or /run/newswire/newswire.sock)",
      valueName: "path"))
  var socket: String?

  @Option(help: "Connections to open. (default: 1)")
  var connections: Int?

  @Option(help: "Calls under way at once on each connection. (default: 1)")
  var inFlight: Int?

  @Option(help: "Calls a second over all connections, made when they are due, answered or not.")
  var rate: Double?

  @Option(help: "The rate at the end, to which --rate grows or falls evenly.")
  var rateTo: Double?

  @Option(help: ArgumentHelp("Calls after which the run is over.", valueName: "count"))
  var calls: Int?

  @Option(help: "Chooses the order of calls and whatever is left to chance. (default: 1)")
  var seed: UInt64?

  @Option(help: ArgumentHelp("How long to count calls. (default: 10)", valueName: "seconds"))
  var duration: Double?

  @Option(help: ArgumentHelp("How long to make calls before counting. (default: 1)", valueName: "seconds"))
  var warmUp: Double?

  @Option(help: "Threads that make calls.")
  var threads = 1

  @Flag(help: "Print one line of JSON instead of text.")
  var json = false

  @Option(help: ArgumentHelp("Where to write a picture of latency by percentile and over time.", valueName: "file"))
  var svg: String?

  @Option(help: ArgumentHelp("Where to write the figures of all calls and of each kind, as CSV.", valueName: "file"))
  var csv: String?

  @Option(
    help: ArgumentHelp("Show the figures beside those of an earlier run, which --json printed.", valueName: "file"))
  var compare: String?

  @Option(
    help: ArgumentHelp(
      """
      End with status 1 if this is so: p99>10ms, average>500us, rate<5000, errors>0, or p99>+10% against --compare. May be repeated.
      """, valueName: "threshold"))
  var failIf: [String] = []

  @Flag(help: "Show no progress.")
  var quiet = false

  func validate() throws {
    guard (scenario == nil) == call.isGiven else {
      throw ValidationError(
        "give a scenario, or one of --method, --queries, --articles-matching and --import, and not both")
    }
    guard (1...256).contains(threads) else {
      throw ValidationError("--threads is \(threads); it must be from 1 to 256")
    }
    for threshold in try thresholds() where threshold.needsEarlier && compare == nil {
      throw ValidationError("--fail-if \(threshold.text) needs --compare with an earlier run")
    }
  }

  func run() async throws {
    let earlier = try compare.map { RunFigures(try JSONReport.read($0)) }
    let summary: Summary
    do {
      let run = try await LoadRun(try chosen(), socket: path, threads: threads)
      summary = try await watched(run)
    } catch {
      throw NewswireError(error, while: "the run")
    }
    var out = StandardOutput()
    let report = JSONReport(summary)
    let figures = RunFigures(report)
    if json {
      out.json(try report.line())
    } else {
      for line in TextReport(summary: summary).text.split(separator: "\n", omittingEmptySubsequences: false) {
        out.line("\(String(line))")
      }
      if let earlier {
        for line in ["", "Compared with \(compare ?? ""):"] + RunFigures.comparison(earlier, figures) {
          out.line("\(line)")
        }
      }
    }
    out.flush()
    if let svg { try Data(Picture(summary: summary).svg.utf8).write(to: URL(filePath: svg)) }
    if let csv { try Data(report.csv.utf8).write(to: URL(filePath: csv)) }
    let passed = try thresholds().filter { $0.isPassed(by: figures, earlier: earlier) }
    for threshold in passed { Program.note("threshold passed: \(threshold.text)") }
    if !summary.isGood || !passed.isEmpty { throw ExitCode(1) }
  }

  private func thresholds() throws -> [Threshold] {
    do {
      return try failIf.map { try Threshold($0) }
    } catch {
      throw ValidationError("\(NewswireError(error, while: "reading --fail-if").message)")
    }
  }

  private var path: String { socket ?? SocketPath.standard }

  private func chosen() throws(NewswireError) -> Scenario {
    var chosen: Scenario
    if let scenario {
      chosen = try Scenario.read(scenario)
    } else {
      chosen = Scenario(calls: [try call.call()])
    }
    chosen.connections = connections ?? chosen.connections
    // Asking for a number of calls in flight asks for a closed loop.
    if inFlight != nil { chosen.rate = nil }
    chosen.inFlight = inFlight ?? chosen.inFlight
    chosen.rate = rate ?? chosen.rate
    chosen.rateTo = rateTo ?? (chosen.rate == nil || rate != nil ? nil : chosen.rateTo)
    chosen.callCount = calls ?? chosen.callCount
    chosen.seed = seed ?? chosen.seed
    chosen.durationSeconds = duration ?? chosen.durationSeconds
    chosen.warmUpSeconds = warmUp ?? chosen.warmUpSeconds
    return chosen
  }

  /// Makes the run, with a line on standard error every second for whoever sits at a terminal.
  private func watched(_ run: LoadRun) async throws -> Summary {
    guard !quiet, Terminal.isTerminal(STDERR_FILENO) else { return try await run.run() }
    let watcher = Task {
      var before = 0
      while (try? await Task.sleep(for: .seconds(1))) != nil {
        let now = run.progress.count
        StandardError.status("\(now) calls, \(now - before) in the last second")
        before = now
      }
    }
    defer {
      watcher.cancel()
      StandardError.clearStatus()
    }
    return try await run.run()
  }
}
