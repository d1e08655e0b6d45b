import Foundation
import GRDB
import NewswireMessages
import NewswireModel
import NewswireStore
import TestSupport
import Testing

@Suite struct SQLiteStoreTests {
  let folder: TemporaryFolder
  let store: SQLiteStore

  init() throws {
    folder = try TemporaryFolder()
    store = try SQLiteStore(path: folder.file("newswire.sqlite"))
  }

  @Test func `a store opened again has everything`() throws {
    _ = try store.store([page("1", articles: [article("a", "One")])], at: 1)
    try store.close()
    let again = try SQLiteStore(path: store.path)
    #expect(try Article(decoding: again.packedArticle(id: "a")).headline == "One")
    #expect(again.problems().isEmpty)
  }
}

@Suite struct StoreFaultTests {
  @Test func `a full disk is said so and leaves what was there`() throws {
    let folder = try TemporaryFolder()
    let store = try SQLiteStore(path: folder.file("s.sqlite"))
    _ = try store.store([page("1", articles: [article("a", "One")])], at: 1)
    try store.close()
    // SQLite's own bound on the size of a file fails as a full disk does.
    let queue = try DatabaseQueue(path: store.path)
    let pages = try queue.read { try Int.fetchOne($0, sql: "PRAGMA page_count") ?? 0 }
    try queue.close()
    let small = try SQLiteStore(path: store.path, maximumPages: pages + 2)
    let noise = (0..<400_000).map { String(UInt32(truncatingIfNeeded: $0 &* 2_654_435_761), radix: 36) }.joined()
    let error = #expect(throws: NewswireError.self) {
      try small.store([page(noise, articles: [article("b", "Two")])], at: 2)
    }
    #expect(error?.code == .resourceExhausted)
    #expect(error?.message.contains("disk is full") == true)
    #expect(try Article(decoding: small.packedArticle(id: "a")).headline == "One")
    #expect(try small.counts() == StoreCounts(articles: 1, pages: 1, lastChange: 1))
  }

  @Test func `a file that is no database is refused with what to do`() throws {
    let folder = try TemporaryFolder()
    try Data(repeating: 7, count: 5000).write(to: URL(filePath: folder.file("s.sqlite")))
    let error = #expect(throws: NewswireError.self) { try SQLiteStore(path: folder.file("s.sqlite")) }
    #expect(error?.code == .dataLoss)
    #expect(error?.message.contains("backup") == true)
  }

  @Test func `a folder that is not there is refused with what to do`() throws {
    let error = #expect(throws: NewswireError.self) { try SQLiteStore(path: "/nonexistent/s.sqlite") }
    #expect(error?.code == .notFound)
  }

  @Test func `a store of a later version is refused`() throws {
    let folder = try TemporaryFolder()
    let store = try SQLiteStore(path: folder.file("s.sqlite"))
    try store.close()
    let queue = try DatabaseQueue(path: store.path)
    try queue.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99')") }
    try queue.close()
    let error = #expect(throws: NewswireError.self) { try SQLiteStore(path: store.path) }
    #expect(error?.code == .failedPrecondition)
    #expect(error?.message.contains("newer Newswire") == true)
  }

  @Test func `commits are flushed to disk before they are acknowledged`() throws {
    let folder = try TemporaryFolder()
    let disk = try #require(FaultyDisk(folder: folder.path))
    let store = try SQLiteStore(path: folder.file("s.sqlite"))
    for i in 0..<3 {
      disk.arm(.sync, nth: 1, error: EIO)
      let error = #expect(throws: NewswireError.self) {
        try store.store([page("\(i)", articles: [article("a", "\(i)")])], at: 1)
      }
      #expect(error?.code == .unavailable)
      #expect(disk.disarm(), "the commit was not flushed")
    }
    try store.close()
  }

  @Test(arguments: [
    (EIO, ErrorCode.unavailable, "disk reports an error"), (ENOSPC, .resourceExhausted, "disk is full"),
    (EDQUOT, .resourceExhausted, "quota"), (EROFS, .failedPrecondition, "read-only"),
    (EACCES, .permissionDenied, "this user may not"),
  ])
  func `each cause is told in its own words`(error: Int32, code: ErrorCode, words: String) throws {
    let folder = try TemporaryFolder()
    let disk = try #require(FaultyDisk(folder: folder.path))
    let store = try SQLiteStore(path: folder.file("s.sqlite"))
    disk.arm(.write, nth: 1, error: error)
    let thrown = #expect(throws: NewswireError.self) {
      try store.store([page("1", articles: [article("a", "One")])], at: 1)
    }
    disk.disarm()
    #expect(thrown?.code == code)
    #expect(thrown?.message.contains(words) == true, "\(thrown as Any)")
    // A passing error is over.
    #expect(try store.store([page("1", articles: [article("a", "One")])], at: 1)[0].outcome == .imported)
    try store.close()
  }
}
