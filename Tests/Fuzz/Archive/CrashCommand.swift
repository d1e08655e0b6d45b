import ArgumentParser
import Foundation
import Glibc
import NewswireClient
import NewswireModel
import TestSupport

/// Kills a daemon again and again, while it imports, deletes and answers.
struct CrashCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "crash",
    abstract: "Kill a daemon with kill -9 under imports, deletions, undeletions, purges and searches, again and again.",
    discussion: """
      After each cycle every acknowledged change must be there, and searches must answer as a scan of the exported articles does. \
      At the end `newswire verify` must find nothing. --cases is the number of cycles. What a seed cannot choose is where in the \
      daemon's work a kill falls.
      """)

  @OptionGroup var options: CampaignOptions

  func run() async throws {
    let outcome = try await CrashCampaign(seed: options.campaign.seed).run(cycles: options.cases)
    print(outcome.summary)
    try outcome.end()
  }
}

struct CrashCampaign {
  struct Outcome: Findings {
    var seed: UInt64
    var failures: [String] = []
    var kills = 0
    var acknowledged = 0
    var searches = 0
    var articles = 0

    var summary: String {
      "seed \(seed): \(kills) kills, \(acknowledged) acknowledged changes, \(searches) searches compared with a scan, "
        + "\(articles) articles at the end; \(failures.count) failures"
    }
  }

  private let folder: TemporaryFolder
  private var random: SeededGenerator
  private var outcome: Outcome
  /// What must be there, by the story's number: the version that was acknowledged last, nil for a deletion.
  private var acknowledged: [Int: Story?] = [:]
  /// Stories on which something was under way when the daemon was killed: either version may be there.
  private var doubtful: [Int: Set<Int>] = [:]
  private var ids: [Int: String] = [:]

  init(seed: UInt64) throws {
    folder = try TemporaryFolder()
    random = SeededGenerator(seed: seed)
    outcome = Outcome(seed: seed)
  }

  consuming func run(cycles: Int) async throws -> Outcome {
    for cycle in 0..<cycles {
      // Sometimes it is killed while it starts.
      while random.chance(20) { try killAtStart() }
      do {
        let daemon = try DaemonProcess(in: folder)
        try await check(daemon)
        try await work(daemon, cycle)
      } catch let end as DaemonEnded {
        outcome.failures.append("cycle \(cycle): the daemon did not start: \(end.log.suffix(500))")
        return outcome
      }
    }
    let daemon = try DaemonProcess(in: folder)
    try await check(daemon)
    outcome.articles = acknowledged.values.count { $0 != nil }
    if daemon.stop() != 0 { outcome.failures.append("the last daemon did not end well") }
    let verified = try Programs.run(Programs.path("newswire"), ["verify", "--archive", folder.file("archive")])
    if verified.status != 0 {
      outcome.failures.append("verify: \(verified.output.prefix(500)) \(verified.errors.prefix(500))")
    }
    return outcome
  }

  private mutating func killAtStart() throws {
    let process = Process()
    process.executableURL = URL(filePath: Programs.path("newswired"))
    process.arguments = ["--archive", folder.file("archive"), "--socket", folder.file("run/newswire.sock")]
    process.standardError = FileHandle.nullDevice
    try process.run()
    usleep(UInt32.random(in: 0...120_000, using: &random))
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    outcome.kills += 1
  }

  // MARK: What must be there

  private mutating func check(_ daemon: DaemonProcess) async throws {
    let client = try await ArchiveClient.connect(socket: daemon.socket)
    var present: [Int: (id: String, words: [String])] = [:]
    for try await article in try await client.exportArticles() {
      guard let number = Int(article.url.split(separator: "/").last ?? "") else { continue }
      let words = article.paragraphs.flatMap { $0.text.split(separator: " ").map(String.init) }
      if present.updateValue((article.id, words), forKey: number) != nil {
        outcome.failures.append("story \(number) is there twice")
      }
    }
    for (number, story) in acknowledged where doubtful[number] == nil {
      let version = present[number]?.words.last
      if version != story.map({ "version\($0.version)" }) {
        outcome.failures.append(
          "story \(number) is \(version ?? "missing"), not \(story.map { "version\($0.version)" } ?? "deleted")")
      }
    }
    for number in present.keys where acknowledged[number] == nil && doubtful[number] == nil {
      outcome.failures.append("story \(number) is there though nobody sent it")
    }
    settle(present)
    try await compareSearches(client, present)
    await client.close()
  }

  /// Takes what is there for what was acknowledged, where it could be either.
  private mutating func settle(_ present: [Int: (id: String, words: [String])]) {
    for (number, versions) in doubtful {
      guard let found = present[number] else {
        acknowledged.updateValue(nil, forKey: number)
        continue
      }
      let version = found.words.last.flatMap { Int($0.dropFirst("version".count)) } ?? -1
      if !versions.contains(version), acknowledged[number]??.version != version {
        outcome.failures.append("story \(number) has version \(version), which was never sent")
      }
      var story = Story(number: number, version: version, &random)
      story.words = found.words.dropLast()
      acknowledged[number] = story
    }
    doubtful = [:]
    ids = present.mapValues(\.id)
  }

  private mutating func compareSearches(
    _ client: ArchiveClient, _ present: [Int: (id: String, words: [String])]
  ) async throws {
    for _ in 0..<20 {
      let question = Story.question(&random)
      let wanted = Set(present.values.filter { question.isAnswered($0.words) }.map(\.id))
      var request = SearchRequest(query: .text(question.text))
      request.pageSize = Limits.pageSize
      request.omitPassages = true
      var found: Set<String> = []
      repeat {
        let response = try await client.search(request)
        found.formUnion(response.hits.map(\.articleID))
        request.pageToken = response.nextPageToken
      } while !request.pageToken.isEmpty
      outcome.searches += 1
      if found != wanted {
        outcome.failures.append(
          "\(question.text) finds \(found.count) of \(wanted.count) articles, and \(found.subtracting(wanted).count) others"
        )
      }
    }
  }

  // MARK: What goes on meanwhile

  /// What one worker did until the daemon was gone.
  private struct Work: Sendable {
    var acknowledged: [(number: Int, story: Story?)] = []
    var underWay: [Int: Set<Int>] = [:]
    var changes = 0
  }

  private mutating func work(_ daemon: DaemonProcess, _ cycle: Int) async throws {
    let client = try await ArchiveClient.connect(socket: daemon.socket)
    let (process, wait) = (daemon.process.processIdentifier, UInt32.random(in: 2_000...250_000, using: &random))
    let known = Array(ids)
    let seeds = (0..<4).map { _ in random.next() }
    let first = cycle * 1_000_000
    let works = await withTaskGroup(of: Work.self) { group in
      for (worker, seed) in seeds.enumerated() {
        // Each has stories of its own, so that it is plain which change was the last.
        let mine = known.filter { $0.key % 4 == worker }
        let stories = acknowledged.compactMapValues { $0 }.filter { $0.key % 4 == worker }
        group.addTask { await Self.work(client, SeededGenerator(seed: seed), first + worker, mine, stories) }
      }
      group.addTask {
        await withCheckedContinuation { (done: CheckedContinuation<Void, Never>) in
          Thread.detachNewThread {
            usleep(wait)
            kill(process, SIGKILL)
            done.resume()
          }
        }
        return Work()
      }
      return await group.reduce(into: [Work]()) { $0.append($1) }
    }
    daemon.process.waitUntilExit()
    outcome.kills += 1
    await client.close()
    for work in works {
      outcome.acknowledged += work.changes
      for (number, story) in work.acknowledged { acknowledged.updateValue(story, forKey: number) }
      doubtful.merge(work.underWay) { $0.union($1) }
    }
  }

  private static func work(
    _ client: ArchiveClient, _ generator: SeededGenerator, _ first: Int, _ known: [(key: Int, value: String)],
    _ latest: [Int: Story]
  ) async -> Work {
    var random = generator
    var work = Work()
    var (known, latest) = (known, latest)
    var deleted: [(key: Int, value: String)] = []
    var number = first
    while true {
      do {
        if random.chance(15), !known.isEmpty {
          let article = known.remove(at: Int.random(in: 0..<known.count, using: &random))
          work.underWay = [article.key: []]
          try await client.deleteArticle(id: article.value)
          work.acknowledged.append((article.key, nil))
          work.changes += 1
          deleted.append(article)
        } else if random.chance(3), let place = known.indices.randomElement(using: &random) {
          let article = known.remove(at: place)
          work.underWay = [article.key: []]
          _ = try await client.purgeArticles(ids: [article.value], reason: "a campaign")
          work.acknowledged.append((article.key, nil))
          work.changes += 1
        } else if random.chance(15), let article = deleted.popLast(), let story = latest[article.key] {
          work.underWay = [article.key: [story.version]]
          try await client.undeleteArticle(id: article.value)
          work.acknowledged.append((article.key, story))
          work.changes += 1
          known.append(article)
        } else if random.chance(20) {
          _ = try await client.search(SearchRequest(query: .text(Story.question(&random).text)))
        } else {
          var stories: [Story] = []
          for _ in 0..<Int.random(in: 1...8, using: &random) {
            if random.chance(25), let old = known.randomElement(using: &random),
              !stories.contains(where: { $0.number == old.key })
            {
              stories.append(Story(number: old.key, version: Int.random(in: 2...1_000_000, using: &random), &random))
            } else {
              stories.append(Story(number: number, version: 1, &random))
              number += 4
            }
          }
          work.underWay = Dictionary(uniqueKeysWithValues: stories.map { ($0.number, [$0.version]) })
          let text = stories.map(\.record).joined(separator: "\n")
          let results = try await client.importPages([Page(name: "\(first).jsonl", content: Array(text.utf8))])
          for (story, result) in zip(stories, results) {
            guard let id = result.articleIDs.first else { continue }
            work.acknowledged.append((story.number, story))
            work.changes += 1
            latest[story.number] = story
            if story.version == 1 { known.append((story.number, id)) }
          }
        }
        work.underWay = [:]
      } catch {
        return work
      }
    }
  }
}
