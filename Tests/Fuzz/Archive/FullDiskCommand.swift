import ArgumentParser
import Foundation
import Glibc
import NewswireClient
import NewswireModel
import TestSupport

/// Fills the disk under a daemon.
struct FullDiskCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "full-disk",
    abstract:
      "Import until the disk is full, make room, and go on; in a small file system of its own, so only as root.",
    discussion: """
      Each case has another size. What was acknowledged must be found, then and after the daemon was started again; what was not must \
      have failed with an error that says why; and imports must go on when there is room, without a restart.
      """)

  @OptionGroup var options: CampaignOptions

  /// Whether this process has mounts that nobody else sees; the command starts itself again to get them.
  @Flag(help: .hidden) var isApart = false

  func run() async throws {
    guard isApart else {
      let seed = options.campaign.seed
      let finished = try Programs.run(
        "/usr/bin/env",
        [
          "unshare", "-m", CommandLine.arguments[0], "full-disk", "--is-apart", "--seed", "\(seed)", "--first",
          "\(options.first)", "--cases", "\(options.cases)",
        ], longest: 3600)
      print(finished.output, terminator: "")
      FileHandle.standardError.write(Data(finished.errors.utf8))
      throw ExitCode(finished.status)
    }
    let outcome = try await FullDiskCampaign(seed: options.campaign.seed).run(
      cases: options.first..<(options.first + options.cases))
    print(outcome.summary)
    try outcome.end()
  }
}

struct FullDiskCampaign {
  struct Outcome: Findings {
    var seed: UInt64
    var cases = 0
    var acknowledged = 0
    var refused = 0
    var failures: [String] = []

    var summary: String {
      "seed \(seed): \(cases) full disks, \(acknowledged) acknowledged imports, \(refused) refused ones; \(failures.count) failures"
    }
  }

  let seed: UInt64

  func run(cases: Range<Int>) async throws -> Outcome {
    var outcome = Outcome(seed: seed)
    for number in cases {
      var random = SeededGenerator(seed: seed &+ UInt64(number) &* 0x9E37_79B9_7F4A_7C15)
      let folder = try TemporaryFolder()
      let disk = folder.file("archive")
      try FileManager.default.createDirectory(
        atPath: disk, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
      try Self.mount("-t", "tmpfs", "-o", "mode=700,size=\(Int.random(in: 600...6000, using: &random))k", "tmpfs", disk)
      defer { unsafe umount2(disk, Int32(MNT_DETACH)) }
      do {
        try await fill(folder, &random, &outcome)
      } catch {
        outcome.failures.append("case \(number) of seed \(seed): \(error)")
      }
      outcome.cases += 1
    }
    return outcome
  }

  private func fill(_ folder: TemporaryFolder, _ random: inout SeededGenerator, _ outcome: inout Outcome) async throws {
    let disk = folder.file("archive")
    var there: [Story] = []
    do {
      let daemon: DaemonProcess
      do {
        daemon = try DaemonProcess(in: folder)
      } catch let end as DaemonEnded {
        // Too small to begin with.
        guard end.hasExited, end.log.contains("full") || end.log.contains("space") else {
          throw Failure("the daemon ended with \(end.status) for want of room: \(end.log.suffix(400))")
        }
        return
      }
      let client = try await ArchiveClient.connect(socket: daemon.socket)
      var refusedInARow = 0
      for number in 0..<3000 where refusedInARow < 8 {
        let story = Story(number: number, version: 1, &random)
        do {
          try await Self.importStory(story, client)
          there.append(story)
          outcome.acknowledged += 1
          refusedInARow = 0
        } catch let error as NewswireError {
          guard error.code == .resourceExhausted || error.code == .unavailable else {
            throw Failure("an import on a full disk fails with \(error)")
          }
          outcome.refused += 1
          refusedInARow += 1
        }
      }
      try await Self.compare(client, there, "while it is full")
      try Self.mount("-o", "remount,size=64m", disk)
      let story = Story(number: 5000, version: 1, &random)
      try await Self.importStory(story, client)
      there.append(story)
      try await Self.compare(client, there, "with room again")
      await client.close()
      guard daemon.stop() == 0 else { throw Failure("the daemon did not end well") }
    }
    let verified = try Programs.run(Programs.path("newswire"), ["verify", "--archive", disk])
    guard verified.status == 0 else { throw Failure("verify: \(verified.output.prefix(400))") }
    let daemon = try DaemonProcess(in: folder)
    let client = try await ArchiveClient.connect(socket: daemon.socket)
    try await Self.compare(client, there, "when started again")
    await client.close()
  }

  private static func importStory(_ story: Story, _ client: ArchiveClient) async throws {
    let results = try await client.importPages([Page(name: "\(story.number).json", content: Array(story.record.utf8))])
    guard let result = results.first, results.count == 1 else { throw Failure("\(results.count) results for one page") }
    if let error = result.error { throw error }
  }

  /// What was acknowledged is there. More may be: an import of which the answer was an error can have been written.
  private static func compare(_ client: ArchiveClient, _ stories: [Story], _ when: String) async throws {
    var listed: Set<String> = []
    for try await article in try await client.exportArticles() { listed.insert(article.url) }
    let lost = stories.filter { !listed.contains($0.url) }
    guard lost.isEmpty else {
      throw Failure("\(when), \(lost.count) of \(stories.count) acknowledged stories are gone")
    }
    let count = try await client.count(.text("*")).count
    guard count == listed.count else { throw Failure("\(when), searches find \(count) of \(listed.count) articles") }
  }

  private static func mount(_ arguments: String...) throws {
    let finished = try Programs.run("/usr/bin/env", ["mount"] + arguments)
    guard finished.status == 0 else { throw Failure("mount: \(finished.errors)") }
  }
}
