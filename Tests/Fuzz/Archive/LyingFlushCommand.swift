import ArgumentParser
import Foundation
import NewswireModel
import NewswireStore
import TestSupport

/// Takes the power from a disk that did not flush what it said it had.
struct LyingFlushCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lying-flush",
    abstract: "Lose what a store has written since a disk's last real flush, and open it.",
    discussion: """
      From some moment on flushes are acknowledged and not carried out; then the power goes. The store must either have everything that \
      was acknowledged, or say how much is missing; and what it goes on from, once that is accepted, must be its own past.
      """)

  @OptionGroup var options: CampaignOptions

  func run() throws {
    let outcome = try LyingFlushCampaign(seed: options.campaign.seed).run(
      cases: options.first..<(options.first + options.cases))
    print(outcome.summary)
    try outcome.end()
  }
}

struct LyingFlushCampaign {
  struct Outcome: Findings {
    var seed: UInt64
    var cases = 0
    var acknowledged = 0
    /// Cases in which something was lost, and changes that were.
    var losses = 0
    var lost: Int64 = 0
    var failures: [String] = []

    var summary: String {
      "seed \(seed): \(cases) losses of power, \(acknowledged) acknowledged changes; in \(losses) cases \(lost) changes were lost, "
        + "and said to be; \(failures.count) failures"
    }
  }

  let seed: UInt64

  func run(cases: Range<Int>) throws -> Outcome {
    var outcome = Outcome(seed: seed)
    for number in cases {
      var random = SeededGenerator(seed: seed &+ UInt64(number) &* 0x9E37_79B9_7F4A_7C15)
      do {
        try attempt(&random, &outcome)
      } catch {
        outcome.failures.append("case \(number) of seed \(seed): \(error)")
      }
      outcome.cases += 1
    }
    return outcome
  }

  private func attempt(_ random: inout SeededGenerator, _ outcome: inout Outcome) throws {
    let (folder, after) = (try TemporaryFolder(isInMemory: true), try TemporaryFolder(isInMemory: true))
    guard let disk = FaultyDisk(folder: folder.path) else { throw Failure("too many faulty disks") }
    let path = folder.file("newswire.sqlite")
    let store = try SQLiteStore(path: path)
    var points = [try store.lastPoint()]
    let steps = Int.random(in: 1...30, using: &random)
    let lie = Int.random(in: 0..<steps, using: &random)
    for step in 0..<steps {
      if step == lie { disk.lie() }
      try change(store, step, &random)
      for number in points.count...max(points.count, Int(try store.lastPoint().number)) {
        if let point = try store.point(at: Int64(number)) { points.append(point) }
      }
    }
    outcome.acknowledged += points.count - 1
    for suffix in ["", "-wal", "-tail"] where FileManager.default.fileExists(atPath: path + suffix) {
      let copy = after.file("newswire.sqlite") + suffix
      try FileManager.default.copyItem(atPath: path + suffix, toPath: copy)
      guard suffix == "-tail" || disk.loseUnsynced(of: path + suffix, in: copy) else {
        throw Failure("what was not flushed of \(suffix) cannot be taken back")
      }
    }
    try store.close()
    try check(after.file("newswire.sqlite"), points, &outcome)
  }

  private func change(_ store: SQLiteStore, _ step: Int, _ random: inout SeededGenerator) throws {
    if random.chance(20) {
      // Of an article that may not be there.
      _ = store.commit([.delete(id: "a\(random.next() % 8)")], at: Int64(step))
      return
    }
    var articles: [Article] = []
    for id in Set((0..<Int.random(in: 1...4, using: &random)).map { _ in random.next() % 8 }).sorted() {
      var article = Article()
      (article.id, article.headline) = ("a\(id)", "Headline \(step)")
      article.paragraphs = [Paragraph(text: Story(number: step, version: 1, &random).words.joined(separator: " "))]
      articles.append(article)
    }
    let digest = (0..<32).map { UInt8(truncatingIfNeeded: step &* 7 &+ $0) }
    let page = PreparedPage(
      page: Page(name: "page \(step)", content: Array("page \(step)".utf8)), digest: digest, articles: articles)
    _ = try store.commit([.store([page])], at: Int64(step))[0].get()
  }

  private func check(_ path: String, _ points: [HistoryPoint], _ outcome: inout Outcome) throws {
    do {
      let store = try SQLiteStore(path: path)
      guard try store.lastPoint() == points.last else { throw Failure("changes are lost, and nobody says so") }
      try close(store)
    } catch let error as NewswireError where error.code == .dataLoss {
      let store = try SQLiteStore(path: path, access: .acceptingLoss)
      let kept = try store.lastPoint()
      guard points.contains(kept) else { throw Failure("what is left is not a moment of the store's past") }
      let lost = Int64(points.count - 1) - kept.number
      guard error.message.contains(lost == 1 ? "1 change is missing" : "\(lost) changes are missing") else {
        throw Failure("\(lost) changes are lost, but: \(error.message)")
      }
      outcome.losses += 1
      outcome.lost += lost
      try close(store)
    }
  }

  private func close(_ store: SQLiteStore) throws {
    let problems = store.problems()
    guard problems.isEmpty else { throw Failure("verify: \(problems.joined(separator: "; "))") }
    try store.close()
  }
}
