import ArgumentParser
import Foundation

@main
struct FuzzCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "newswire-fuzz",
    abstract: "Feeds Newswire what it does not expect.",
    discussion: """
      Each case is made from the seed and its number alone, so that a failure, which names both, can be had again with --seed SEED
      --first NUMBER --cases 1. Standard output gets a summary: the rate, the slowest case, memory and descriptors.

      EXIT STATUS
        0  all that must hold held
        1  something did not; standard error says what, and in which case
      """,
    subcommands: [
      FramesCommand.self, DaemonCommand.self, QueriesCommand.self, PagesCommand.self, ShapesCommand.self,
      CrashCommand.self, LyingFlushCommand.self, FlipsCommand.self, FullDiskCommand.self, HostileCommand.self,
      SoakCommand.self, StuckClient.self,
    ])
}

struct CampaignOptions: ParsableArguments {
  @Option(help: "Chooses all cases. (default: by chance)")
  var seed: UInt64?

  @Option(help: "The number of the first case.")
  var first = 0

  @Option(help: "How many cases to try.")
  var cases = 10_000

  @Option(help: "Threads that try them.")
  var jobs = 2

  var campaign: Campaign {
    Campaign(seed: seed ?? UInt64.random(in: 0...UInt64.max), first: first, cases: cases, jobs: jobs)
  }

  func validate() throws {
    guard first >= 0, cases > 0, (1...64).contains(jobs) else {
      throw ValidationError("--first must be 0 or more, --cases above 0, and --jobs from 1 to 64")
    }
  }
}

struct FramesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "frames", abstract: "Hold mutated conversations with a server in this process.")

  @OptionGroup var options: CampaignOptions

  func run() async throws {
    try await TestServer.with { path, isIdle in
      try report(await Conversations(path: path, vocabulary: .test).run(options.campaign), process: getpid())
      guard await isIdle() else { throw Failure("a connection or a handler has stayed") }
    }
  }
}

struct DaemonCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "daemon",
    abstract: "Hold mutated conversations with a running daemon; its archive gets what they import.")

  @Option(help: ArgumentHelp("The daemon's socket.", valueName: "path")) var socket: String
  @OptionGroup var options: CampaignOptions

  func run() async throws {
    let process = try Peer(path: socket).process
    try report(await Conversations(path: socket, vocabulary: .archive).run(options.campaign), process: process)
  }
}

struct QueriesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "queries", abstract: "Parse mutated queries, and their canonical forms again.")

  @Option(help: "Milliseconds of processor time that a case may take.") var longest = 500.0
  @OptionGroup var options: CampaignOptions

  func run() async throws {
    var campaign = options.campaign
    campaign.longest = longest / 1000
    try report(await campaign.run("queries", watching: getpid()) { try Queries.check(&$0) }, process: getpid())
  }
}

struct PagesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pages", abstract: "Read articles out of mutated pages.")

  @Argument(help: ArgumentHelp("Files and folders of pages to mutate.", valueName: "file")) var files: [String]
  @OptionGroup var options: CampaignOptions

  func run() async throws {
    let pages = try Pages(files)
    try report(await options.campaign.run("pages", watching: getpid()) { try pages.check(&$0) }, process: getpid())
  }
}

private func report(_ outcome: Outcome, process: Int32) throws {
  print(outcome.summary)
  for failure in outcome.failures { FileHandle.standardError.write(Data("newswire-fuzz: \(failure)\n".utf8)) }
  if !outcome.failures.isEmpty { throw ExitCode(1) }
}
