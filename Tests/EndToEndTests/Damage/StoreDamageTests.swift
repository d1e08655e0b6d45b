import Foundation
import GRDB
import Glibc
import NewswireClient
import NewswireModel
import TestSupport
import Testing

/// What is wrong with an archive's database is noticed, named, and ends nothing.
@Suite(.timeLimit(.minutes(5)))
struct StoreDamageTests {
  private let archive: ArchiveFolder

  init() throws {
    archive = try ArchiveFolder()
    let daemon = try archive.daemon()
    let records = (1...12).map { number in
      #"{"url":"https://news.example/\#(number)","headline":"Storm \#(number)","text":"The storm number\#(number) hit."}"#
    }
    #expect(try daemon.newswire("import", input: records.joined(separator: "\n")).status == 0)
    let id = try #require(daemon.newswire("list", "--json").objects.last?["id"] as? String)
    #expect(try daemon.newswire("delete", id).status == 0)
    #expect(daemon.stop() == 0)
  }

  /// Every column of every table, with a value of each kind that it should not have: none of them is a number too large to be kept.
  private static let values = [
    "NULL", "''", "'text'", "x''", "x'ff'", "-1", "0", "1.5", "1152921504606846976", "9223372036854775807",
    "-9223372036854775808",
  ]

  @Test func `no value of any column ends verify or the daemon`() throws {
    let database = try DatabaseQueue(path: archive.database)
    let columns = try database.read { db in
      try String.fetchAll(
        db,
        sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'grdb%'"
      )
      .flatMap { table in try db.columns(in: table).map { (table, $0.name) } }
    }
    try database.close()
    #expect(columns.count > 10)
    for (number, column) in columns.enumerated() {
      let value = Self.values[number % Self.values.count]
      let other = Self.values[(number * 7 + 3) % Self.values.count]
      for value in [value, other] {
        let copy = try archive.copy()
        do {
          try copy.damage(
            "UPDATE OR IGNORE \"\(column.0)\" SET \"\(column.1)\" = \(value) WHERE rowid = (SELECT max(rowid) FROM \"\(column.0)\")"
          )
        } catch let error as DatabaseError where error.resultCode == .SQLITE_MISMATCH {
          // A rowid holds nothing but a number.
          continue
        }
        let verified = try copy.verify()
        #expect(verified.hasExited, "verify of \(column) = \(value) was ended by signal \(verified.status)")
      }
    }
  }

  /// The values that a reader of rows meets first, with and without an index to fall back on.
  @Test(
    arguments: [
      "message = 'text'", "message = x'ff'", "page = 'x'", "revision = 1152921504606846976", "id = x'00'",
      "state = 'x'",
    ])
  func `a damaged article is left out, named, and keeps no daemon from starting`(damage: String) throws {
    for hasIndex in [true, false] {
      let copy = try archive.copy()
      try copy.damage("UPDATE OR IGNORE article SET \(damage) WHERE key = 3")
      if !hasIndex { try FileManager.default.removeItem(atPath: copy.index) }
      let verified = try copy.verify()
      #expect(verified.hasExited && verified.status == 2, "verify ended with \(verified.status): \(verified.output)")
      let daemon = try copy.daemon()
      #expect(try daemon.newswire("count", "number5").output == "1\n")
      _ = try daemon.newswire("search", "storm")
      _ = try daemon.newswire("export")
      #expect(daemon.stop() == 0)
    }
  }

  @Test func `pages whose sizes are wrong are named and ask for no memory`() throws {
    for size in ["-1", "1152921504606846976", "9223372036854775807", "'x'", "0"] {
      let copy = try archive.copy()
      try copy.damage("UPDATE page SET size = \(size) WHERE key = 2")
      let verified = try copy.verify()
      #expect(verified.hasExited && verified.status == 2, "verify of a size of \(size): \(verified.status)")
    }
  }

  @Test func `a flipped bit in a row is found by verify, and no answer is wrong without an error`() throws {
    let seed = SeededGenerator.seed()
    var random = SeededGenerator(seed: seed)
    for _ in 0..<12 {
      let copy = try archive.copy()
      let (table, column) = random.pick([
        ("article", "message"), ("article", "id"), ("page", "content"), ("page", "name"),
      ])
      let (key, bit) = (Int.random(in: 1...11, using: &random), Int.random(in: 0..<8, using: &random))
      try copy.flip(table, column, key: key, bit: bit, at: random.next())
      let verified = try copy.verify()
      #expect(verified.status == 2, "seed \(seed): a bit of \(table).\(column) in row \(key)")
    }
  }

  @Test func `changes, states and stories that do not fit each other are found by verify`() throws {
    let damages = [
      "UPDATE article SET state = 2 WHERE key = 4", "UPDATE article SET state = 1 WHERE state = 3",
      "DELETE FROM change WHERE number = 5", "UPDATE change SET article = 2 WHERE number = 6",
      "UPDATE story SET story = 1 WHERE article = 7", "DELETE FROM story WHERE article = 8",
      "DELETE FROM article WHERE key = 9",
      "DELETE FROM page WHERE key = 10", "UPDATE article SET page = 1 WHERE key = 11",
    ]
    for damage in damages {
      let copy = try archive.copy()
      try copy.damage(damage)
      let verified = try copy.verify()
      #expect(verified.hasExited && verified.status == 2, "\(damage): \(verified.status)")
    }
  }

  @Test func `the index of another store is not taken for this one's`() throws {
    let other = try ArchiveFolder()
    do {
      let daemon = try other.daemon()
      _ = try daemon.newswire("import", input: (1...12).map { record($0 * 100, "calm") }.joined(separator: "\n"))
      #expect(daemon.stop() == 0)
    }
    let copy = try archive.copy()
    try copy.takeDatabase(of: other)
    let daemon = try copy.daemon()
    #expect(try daemon.newswire("count", "calm").output == "12\n")
    #expect(try daemon.newswire("count", "number5").output == "0\n")
  }

  @Test func `one damaged article fails no import but its own`() async throws {
    let copy = try archive.copy()
    try copy.damage("UPDATE article SET message = x'ffffffff' WHERE key = 3")
    let daemon = try copy.daemon()
    let client = try await ArchiveClient.connect(socket: daemon.socket)
    let changed = #"{"url":"https://news.example/3","headline":"Storm 3","text":"The storm number3 is over, round #."}"#
    let failures = await withTaskGroup(of: String?.self) { group in
      for number in 0..<60 {
        group.addTask {
          let isDamaged = number % 3 == 0
          let text = isDamaged ? changed.replacing("#", with: "\(number)") : record(1000 + number)
          do {
            let results = try await client.importPages([Page(name: "p\(number).json", content: Array(text.utf8))])
            return isDamaged || results.allSatisfy { $0.outcome == .imported } ? nil : "\(number): \(results)"
          } catch {
            return isDamaged ? nil : "\(number): \(error)"
          }
        }
      }
      return await group.reduce(into: [String]()) { if let failure = $1 { $0.append(failure) } }
    }
    #expect(failures == [])
    #expect(try await client.count(.text("number1000..number1060 OR storm")).count >= 40)
    await client.close()
  }

  @Test func `a lost tail of the log is said at opening and by verify`() throws {
    let killed = try ArchiveFolder()
    do {
      let daemon = try killed.daemon()
      for number in 1...5 { #expect(try daemon.newswire("import", input: record(number)).status == 0) }
      _ = daemon.stop(SIGKILL)
    }
    let log = killed.database + "-wal"
    let bytes = try Data(contentsOf: URL(filePath: log))
    // Frames of a header of 24 bytes and a page, behind a header of 32 (https://www.sqlite.org/walformat.html).
    let page = Int(bytes[8]) << 24 | Int(bytes[9]) << 16 | Int(bytes[10]) << 8 | Int(bytes[11])
    let frames = (bytes.count - 32) / (page + 24)
    for lost in [1, frames / 2, frames] {
      let copy = try killed.copy()
      try bytes.prefix(32 + (frames - lost) * (page + 24)).write(to: URL(filePath: copy.database + "-wal"))
      let verified = try copy.verify()
      #expect(verified.status == 2, "verify, with \(lost) of \(frames) frames lost: \(verified.output)")
      do {
        let daemon = try copy.daemon()
        Issue.record("the daemon served with \(lost) of \(frames) frames lost: \(daemon.startLog)")
      } catch let end as DaemonEnded {
        #expect(end.hasExited && end.status == 2)
        // Without any frame the archive is a new one.
        #expect(end.log.contains(lost == frames ? "is not the one" : "change"), "\(end.log)")
      }
    }
  }
}
