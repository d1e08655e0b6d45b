import Foundation
import GRDB
import NewswireModel
import NewswireStore
import TestSupport
import Testing

/// The last acknowledged change, which is kept outside the database.
@Suite struct TailTests {
  let folder: TemporaryFolder
  var path: String { folder.file("newswire.sqlite") }

  init() throws { folder = try TemporaryFolder() }

  /// Takes what is on disk while the store is open, as a crash would leave it.
  private func crashCopy() throws -> TemporaryFolder {
    let copy = try TemporaryFolder()
    for suffix in ["", "-wal", "-tail"] {
      try FileManager.default.copyItem(atPath: path + suffix, toPath: copy.file("newswire.sqlite") + suffix)
    }
    return copy
  }

  private func problems(in folder: TemporaryFolder) throws -> [String] {
    let store = try SQLiteStore(path: folder.file("newswire.sqlite"), access: .readOnly)
    let problems = store.problems()
    try store.close()
    return problems
  }

  @Test func `every flipped bit in the log that loses a change is found out, at opening and by a check`() throws {
    let seed = SeededGenerator.seed()
    var random = SeededGenerator(seed: seed)
    let store = try SQLiteStore(path: path)
    for i in 0..<6 { _ = try store.store([page("\(i)", articles: [article("a\(i)", "Headline \(i)")])], at: 1) }
    let crashed = try crashCopy()
    try store.close()
    let log = URL(filePath: crashed.file("newswire.sqlite-wal"))
    let sound = try Data(contentsOf: log)
    #expect(try problems(in: crashed) == [])
    for _ in 0..<40 {
      var damaged = sound
      let place = Int.random(in: 0..<damaged.count, using: &random)
      damaged[place] ^= 1 << UInt8(random.next() % 8)
      try damaged.write(to: log)
      let findings = try? problems(in: crashed)
      let again = try TemporaryFolder()
      for suffix in ["", "-wal", "-tail"] {
        try FileManager.default.copyItem(
          atPath: crashed.file("newswire.sqlite") + suffix, toPath: again.file("newswire.sqlite") + suffix)
      }
      do throws(NewswireError) {
        let opened = try SQLiteStore(path: again.file("newswire.sqlite"))
        #expect(try opened.counts().lastChange == 6, "byte \(place), seed \(seed)")
        #expect(findings == [], "byte \(place), seed \(seed)")
        try opened.close()
      } catch {
        #expect(error.code == .dataLoss, "byte \(place), seed \(seed)")
        #expect(findings?.isEmpty != true, "byte \(place), seed \(seed)")
      }
    }
  }

  @Test func `a database put back from an older copy is refused, and goes on once the loss is accepted`() throws {
    let store = try SQLiteStore(path: path)
    _ = try store.store([page("1", articles: [article("a", "One")])], at: 1)
    try store.close()
    let older = try Data(contentsOf: URL(filePath: path))
    let again = try SQLiteStore(path: path)
    _ = try again.store([page("2", articles: [article("b", "Two"), article("c", "Three")])], at: 2)
    try again.close()
    for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
    try older.write(to: URL(filePath: path))
    let error = #expect(throws: NewswireError.self) { try SQLiteStore(path: path) }
    #expect(error?.code == .dataLoss)
    #expect(error?.message.contains("2 changes are missing") == true)
    #expect(try problems(in: folder).count == 1)
    let accepted = try SQLiteStore(path: path, access: .acceptingLoss)
    // Nothing that was lost is numbered again.
    let change = try #require(accepted.store([page("3", articles: [article("d", "Four")])], at: 3)[0].changes.first)
    #expect(change.number == 4)
    if case .added(let key, _, _) = change.event { #expect(key == 4) }
    #expect(accepted.problems() == [])
    try accepted.close()
    let later = try SQLiteStore(path: path)
    #expect(try later.counts() == StoreCounts(articles: 2, pages: 2, lastChange: 4))
    try later.close()
  }

  @Test func `another archive's database is refused`() throws {
    let store = try SQLiteStore(path: path)
    _ = try store.store([page("1", articles: [article("a", "One")])], at: 1)
    try store.close()
    let other = try SQLiteStore(path: folder.file("other.sqlite"))
    for i in 0..<3 { _ = try other.store([page("\(i)", articles: [article("b\(i)", "Two")])], at: 1) }
    try other.close()
    try Data(contentsOf: URL(filePath: folder.file("other.sqlite"))).write(to: URL(filePath: path))
    let error = #expect(throws: NewswireError.self) { try SQLiteStore(path: path) }
    #expect(error?.code == .dataLoss)
    #expect(error?.message.contains("is not the one") == true)
  }

  @Test func `a record that is missing or damaged is said and written anew`() throws {
    let store = try SQLiteStore(path: path)
    _ = try store.store([page("1", articles: [article("a", "One")])], at: 1)
    try store.close()
    try FileManager.default.removeItem(atPath: path + "-tail")
    #expect(try problems(in: folder).count == 1)
    let again = try SQLiteStore(path: path)
    #expect(again.notices.count == 1)
    try again.close()
    #expect(try problems(in: folder) == [])
    var damaged = try Data(contentsOf: URL(filePath: path + "-tail"))
    damaged[30] ^= 1
    try damaged.write(to: URL(filePath: path + "-tail"))
    #expect(try problems(in: folder).count == 1)
    let third = try SQLiteStore(path: path)
    #expect(third.notices.count == 1)
    #expect(third.problems() == [])
    try third.close()
  }
}
