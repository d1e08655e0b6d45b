import ArgumentParser
import Foundation
import Glibc
import NewswireClient
import NewswireModel
import TestSupport

/// Goes on with everything at once, and looks at the daemon's memory.
struct SoakCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "soak",
    abstract: "Import, delete, search, count, export and leave early for a while, with the daemon's memory sampled.",
    discussion: """
      The archive keeps its size: what is imported takes the place of older articles. The median of the last third of the samples must \
      be at most 10 % or 16 MB above that of the middle third.
      """)

  @Option(help: "Seconds that it goes on.") var seconds = 60
  @Option(help: "Articles in the archive.") var articles = 2000
  @Option(help: "Chooses what is done. (default: by chance)") var seed: UInt64?

  func run() async throws {
    let campaign = SoakCampaign(
      seed: seed ?? UInt64.random(in: 0...UInt64.max), seconds: Double(seconds), articles: articles)
    let outcome = try await campaign.run()
    print(outcome.summary)
    try outcome.end()
  }
}

struct SoakCampaign {
  struct Outcome: Findings {
    var seed: UInt64
    var calls = 0
    var samples: [ProcessState] = []
    var failures: [String] = []

    /// Samples, thirty of them at most.
    private var shown: [Int] {
      let step = max(1, samples.count / 30)
      return stride(from: 0, to: samples.count, by: step).map { samples[$0].residentBytes >> 20 }
    }

    var summary: String {
      "seed \(seed): \(calls) calls; \(failures.count) failures\nresident MB: \(shown.map(String.init).joined(separator: " "))\n"
        + "descriptors: \(samples.first?.descriptors ?? 0) at first, \(samples.last?.descriptors ?? 0) at last"
    }

    /// The median of a third of the samples, in bytes.
    func median(third: Int) -> Int {
      let part = samples[(samples.count * third / 3)..<(samples.count * (third + 1) / 3)].map(\.residentBytes).sorted()
      return part.isEmpty ? 0 : part[part.count / 2]
    }
  }

  let seed: UInt64
  let seconds: Double
  let articles: Int

  func run() async throws -> Outcome {
    var random = SeededGenerator(seed: seed)
    let daemon = try DaemonProcess(in: TemporaryFolder())
    try SampleArchive.fill(daemon, articles: articles, &random)
    let end = ContinuousClock.now + .seconds(seconds)
    let process = daemon.process.processIdentifier
    var outcome = await withTaskGroup(of: Outcome.self) { group in
      for worker in 0..<4 {
        let generator = SeededGenerator(seed: seed &+ UInt64(worker) + 1)
        let socket = daemon.socket
        group.addTask { await work(socket, worker, generator, until: end) }
      }
      group.addTask {
        var outcome = Outcome(seed: seed)
        while ContinuousClock.now < end {
          outcome.samples.append(ProcessState(process))
          try? await Task.sleep(for: .milliseconds(250))
        }
        return outcome
      }
      return await group.reduce(into: Outcome(seed: seed)) { sum, part in
        sum.calls += part.calls
        sum.samples += part.samples
        sum.failures += part.failures
      }
    }
    if outcome.median(third: 2) > max(outcome.median(third: 1) * 11 / 10, outcome.median(third: 1) + 16 << 20) {
      outcome.failures.append(
        "memory grows: \(outcome.median(third: 1) >> 20) MB in the middle, \(outcome.median(third: 2) >> 20) MB at the end"
      )
    }
    if daemon.stop() != 0 { outcome.failures.append("the daemon did not end well") }
    return outcome
  }

  private func work(
    _ socket: String, _ worker: Int, _ generator: SeededGenerator, until end: ContinuousClock.Instant
  ) async -> Outcome {
    var random = generator
    var outcome = Outcome(seed: seed)
    do {
      var client = try await ArchiveClient.connect(socket: socket)
      while ContinuousClock.now < end {
        if random.chance(1) {
          await client.close()
          client = try await ArchiveClient.connect(socket: socket)
        }
        try await call(client, worker, &random)
        outcome.calls += 1
      }
      await client.close()
    } catch {
      outcome.failures.append("\(error)")
    }
    return outcome
  }

  private func call(_ client: ArchiveClient, _ worker: Int, _ random: inout SeededGenerator) async throws {
    let query = QueryInput.text(Story.question(&random).text)
    switch Int.random(in: 0..<20, using: &random) {
    case 0..<8:
      // Each worker has articles of its own, which it writes again and again.
      let number = worker + 4 * Int.random(in: 0..<(articles / 4), using: &random)
      let story = Story(number: number, version: Int.random(in: 2...1_000_000, using: &random), &random)
      _ = try await client.importPages([Page(name: "\(number).json", content: Array(story.record.utf8))])
    case 8..<14: _ = try await client.search(SearchRequest(query: query))
    case 14..<16: _ = try await client.count(query)
    case 16: _ = try await client.facets(CountFacetsRequest(query: query))
    case 17: _ = try await client.timeline(CountTimelineRequest(query: query))
    case 18:
      // Left after a few articles.
      var count = 0
      for try await _ in try await client.exportArticles(matching: query) {
        count += 1
        if count == 5 { break }
      }
    default: _ = try await client.listArticles(matching: query, pageSize: 20)
    }
  }
}
