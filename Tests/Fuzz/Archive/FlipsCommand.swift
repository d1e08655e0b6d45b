import ArgumentParser
import Foundation
import GRDB
import Glibc
import NewswireModel
import TestSupport

/// Flips single bits in the files of an archive.
struct FlipsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "flips",
    abstract: "Flip a bit in a file of an archive, open it, ask it and verify it; again and again.",
    discussion: """
      Each case takes a new copy of an archive that was made from the seed, with a write-ahead log as a kill leaves it. No flip may \
      end a program by a signal, and an answer may only differ if an error or `newswire verify` says so.
      """)

  enum Target: String, CaseIterable, ExpressibleByArgument, Sendable {
    /// Any file, each as often as the others.
    case files
    /// Any value of any row of the database, through SQLite, so that its own structure stays whole.
    case rows
  }

  @Option(help: "Where bits are flipped: files or rows.") var target = Target.files
  @OptionGroup var options: CampaignOptions

  func run() async throws {
    let campaign = try await FlipsCampaign(seed: options.campaign.seed)
    let outcome = try await campaign.run(target, cases: options.first..<(options.first + options.cases))
    print(outcome.summary)
    try outcome.end()
  }
}

struct FlipsCampaign {
  struct Outcome: Findings {
    var seed: UInt64
    var cases = 0
    var failures: [String] = []
    /// By what was hit: flips, those found by verify, those that changed an answer.
    var places: [String: (flips: Int, found: Int, changed: Int)] = [:]

    var summary: String {
      let found = places.values.reduce(0) { $0 + $1.found }
      let lines = places.sorted { $0.key < $1.key }.map { name, count in
        "  \(name): \(count.flips) flips, \(count.found) found by verify, \(count.changed) changed an answer"
      }
      let share = String(format: "%.2f", Double(found) / Double(max(1, cases)) * 100)
      return "seed \(seed): \(cases) flips, \(share) % found by verify; \(failures.count) failures\n"
        + lines.joined(separator: "\n")
    }
  }

  private let seed: UInt64
  /// An archive as a kill leaves it, and one that ended well: in each, what a sound one answers.
  private let archives: [(folder: TemporaryFolder, answers: Answers)]

  init(seed: UInt64) async throws {
    self.seed = seed
    var random = SeededGenerator(seed: seed)
    var archives: [(TemporaryFolder, Answers)] = []
    for isKilled in [false, true] {
      let folder = try TemporaryFolder()
      let daemon = try DaemonProcess(in: folder)
      for batch in 0..<4 {
        let stories = (0..<10).map { Story(number: batch * 8 + $0, version: batch, &random) }
        _ = try daemon.newswire("import", input: stories.map(\.record).joined(separator: "\n"))
      }
      // A row of every table.
      let ids = try daemon.newswire("list", "--json").objects.compactMap { $0["id"] as? String }
      for command in [
        ["delete", "--yes", ids[0]], ["purge", "--yes", "--reason", "a campaign", ids[1]], ["tag", ids[2], "harbour"],
        ["note", ids[3], "to be read"], ["alias", "add", "Ann Example", "Annie"],
      ] {
        let finished = try Programs.run(
          Programs.path("newswire"), command, environment: ["NEWSWIRE_SOCKET": daemon.socket])
        guard finished.status == 0 else { throw Failure("\(command): \(finished.errors.prefix(300))") }
      }
      let answers = try await Answers(of: daemon.socket, seed: seed)
      _ = daemon.stop(isKilled ? SIGKILL : SIGTERM)
      archives.append((folder, answers))
    }
    self.archives = archives
  }

  func run(_ target: FlipsCommand.Target, cases: Range<Int>) async throws -> Outcome {
    var outcome = Outcome(seed: seed)
    for number in cases {
      var random = SeededGenerator(seed: seed &+ UInt64(number) &* 0x9E37_79B9_7F4A_7C15)
      let (original, sound) = archives[random.chance(50) ? 0 : 1]
      let folder = try TemporaryFolder()
      try FileManager.default.copyItem(atPath: original.file("archive"), toPath: folder.file("archive"))
      let place =
        switch target {
        case .files: try Self.flipFile(in: folder.file("archive"), &random)
        case .rows: try Self.flipRow(in: folder.file("archive/newswire.sqlite"), &random)
        }
      guard let place else { continue }
      outcome.cases += 1
      outcome.places[place.kind, default: (0, 0, 0)].flips += 1
      try await check(folder, sound, "case \(number) of seed \(seed), \(place.description)", place.kind, &outcome)
    }
    return outcome
  }

  private func check(
    _ folder: TemporaryFolder, _ sound: Answers, _ name: String, _ kind: String, _ outcome: inout Outcome
  ) async throws {
    let verified = try Programs.run(Programs.path("newswire"), ["verify", "--archive", folder.file("archive")])
    if !verified.hasExited { outcome.failures.append("\(name): verify was ended by signal \(verified.status)") }
    let isFound = verified.status == 2
    if isFound { outcome.places[kind, default: (0, 0, 0)].found += 1 }
    let daemon: DaemonProcess
    do {
      daemon = try DaemonProcess(in: folder)
    } catch let end as DaemonEnded {
      // It may refuse what it cannot trust, in its own words.
      if !end.hasExited { outcome.failures.append("\(name): the daemon was ended by signal \(end.status)") }
      return
    }
    let answers = try? await Answers(of: daemon.socket, seed: seed)
    let status = daemon.stop()
    if daemon.process.terminationReason != .exit || status != 0 {
      outcome.failures.append("\(name): the daemon ended with \(status)")
    }
    guard let answers else { return }
    if answers != sound { outcome.places[kind, default: (0, 0, 0)].changed += 1 }
    let wrong = answers.wrong(against: sound)
    if !wrong.isEmpty, !isFound {
      outcome.failures.append("\(name): verify finds nothing, and these are answered otherwise: \(wrong.prefix(3))")
    }
  }

  // MARK: Where

  private struct Place {
    /// What the flip is counted under.
    var kind: String
    var description: String
  }

  private static func flipFile(in archive: String, _ random: inout SeededGenerator) throws -> Place? {
    let files = try FileManager.default.subpathsOfDirectory(atPath: archive).sorted().filter {
      let type = try? FileManager.default.attributesOfItem(atPath: "\(archive)/\($0)")[.type] as? FileAttributeType
      return type == .typeRegular
    }
    // Half of them in the database and its log.
    let candidates = random.chance(50) ? files.filter { $0.hasPrefix("newswire.sqlite") } : files
    let name = random.pick(candidates)
    var bytes = try Data(contentsOf: URL(filePath: "\(archive)/\(name)"))
    guard !bytes.isEmpty else { return nil }
    let (at, bit) = (Int.random(in: 0..<bytes.count, using: &random), Int.random(in: 0..<8, using: &random))
    bytes[at] ^= 1 << bit
    try bytes.write(to: URL(filePath: "\(archive)/\(name)"))
    // Numbers in names of files of the index are of no interest.
    return Place(
      kind: name.replacing(/[0-9a-f]{3,}|[0-9]+/, with: "N"), description: "bit \(bit) of byte \(at) of \(name)")
  }

  /// Flips a bit of a value: of its bytes, of its text, or of a whole number's 64.
  private static func flipRow(in database: String, _ random: inout SeededGenerator) throws -> Place? {
    let queue = try DatabaseQueue(path: database)
    defer { try? queue.close() }
    return try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
      let tables = try String.fetchAll(
        db,
        sql: """
          SELECT name FROM sqlite_schema
          WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'grdb%' AND sql NOT LIKE '%WITHOUT ROWID%'
          ORDER BY name
          """)
      let table = random.pick(tables)
      let column = random.pick(try db.columns(in: table)).name
      let keys = try Int64.fetchAll(
        db, sql: "SELECT rowid FROM \"\(table)\" WHERE \"\(column)\" IS NOT NULL ORDER BY rowid")
      guard !keys.isEmpty else { return nil }
      let key = random.pick(keys)
      let value = try DatabaseValue.fetchOne(
        db, sql: "SELECT \"\(column)\" FROM \"\(table)\" WHERE rowid = ?", arguments: [key])
      let flipped: DatabaseValue
      switch value?.storage {
      case .int64(let number): flipped = (number ^ (1 << Int64.random(in: 0..<64, using: &random))).databaseValue
      case .string(let text):
        guard let text = flip(Data(text.utf8), &random) else { return nil }
        flipped = String(decoding: text, as: UTF8.self).databaseValue
      case .blob(let bytes):
        guard let bytes = flip(bytes, &random) else { return nil }
        flipped = bytes.databaseValue
      default: return nil
      }
      try db.execute(
        sql: "UPDATE OR IGNORE \"\(table)\" SET \"\(column)\" = ? WHERE rowid = ?", arguments: [flipped, key])
      // One that a constraint forbids has changed nothing.
      guard db.changesCount > 0 else { return nil }
      return Place(kind: "\(table).\(column)", description: "a bit of \(table).\(column) in row \(key)")
    }
  }

  private static func flip(_ bytes: Data, _ random: inout SeededGenerator) -> Data? {
    guard !bytes.isEmpty else { return nil }
    var bytes = bytes
    bytes[bytes.startIndex + Int.random(in: 0..<bytes.count, using: &random)] ^=
      1 << UInt8.random(in: 0..<8, using: &random)
    return bytes
  }
}
