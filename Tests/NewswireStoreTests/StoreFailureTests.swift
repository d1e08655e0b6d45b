import Foundation
import NewswireMessages
import NewswireModel
import NewswireStore
import TestSupport
import Testing

/// The store on a disk whose n-th call fails, for all n, and on one that loses what it said it had written.
@Suite struct StoreFailureTests {
  /// What somebody was told, and may rely on.
  private struct Acknowledged {
    var headlines: [String: String] = [:]
    var deleted: Set<String> = []
    /// What was asked for last and failed: it may have happened, or not.
    var undecided: Set<String> = []
  }

  /// A life of a store, every step of which may fail.
  private func live(at path: String, _ acknowledged: inout Acknowledged) {
    guard let store = try? SQLiteStore(path: path) else { return }
    for step in 0..<6 {
      let id = "a\(step % 4)"
      let headline = "Headline \(step)"
      let long = String(repeating: "words of step \(step) ", count: 300)
      do {
        _ = try store.store([page(long, articles: [article(id, headline)])], at: Int64(step))
        acknowledged.headlines[id] = headline
        acknowledged.deleted.remove(id)
        acknowledged.undecided.remove(id)
        #expect((try? store.headline(id)) ?? headline == headline)
      } catch {
        acknowledged.undecided.insert(id)
      }
    }
    do {
      _ = try store.deleteArticle(id: "a1")
      acknowledged.deleted.insert("a1")
    } catch {
      acknowledged.undecided.insert("a1")
    }
    do {
      _ = try store.commit([.purge(Purge(ids: ["a2"], uid: 7, user: "alice", reason: ""))], at: 9)[0].get()
      acknowledged.deleted.insert("a2")
      try store.scrub()
      try store.finishPurges(ids: ["a2"])
    } catch {
      acknowledged.undecided.insert("a2")
    }
    try? store.close()
  }

  private func check(_ path: String, _ acknowledged: Acknowledged, _ what: Comment) throws {
    let store = try SQLiteStore(path: path)
    // A purge that was cut off is finished at the next opening of the archive.
    try store.scrub()
    try store.finishPurges(ids: ["a2"])
    #expect(store.problems() == [], what)
    for (id, headline) in acknowledged.headlines where !acknowledged.undecided.contains(id) {
      let found = try? store.headline(id)
      #expect(found == (acknowledged.deleted.contains(id) ? nil : headline), what)
    }
    try store.close()
    // Once more as `verify` reads it.
    let verified = try SQLiteStore(path: path, access: .readOnly)
    #expect(verified.problems() == [], what)
    try verified.close()
  }

  /// - Parameter isThere: whether the store has been made before.
  @Test(arguments: [(EIO, false), (EIO, true), (ENOSPC, true), (EDQUOT, true)])
  func `whichever call fails, nothing acknowledged is lost and nothing is damaged`(
    error: Int32, isThere: Bool
  ) throws {
    let seed = SeededGenerator.seed()
    var random = SeededGenerator(seed: seed)
    let made = try TemporaryFolder(isInMemory: true)
    try SQLiteStore(path: made.file("newswire.sqlite")).close()
    // A part of the calls each time, for all of them take minutes; making a store takes many, which are alike.
    let stride = environment("NEWSWIRE_TRY_ALL") != nil ? 1 : isThere ? 12 : 32
    var nth = Int.random(in: 1...stride, using: &random)
    while true {
      let folder = try TemporaryFolder(isInMemory: true)
      let disk = try #require(FaultyDisk(folder: folder.path))
      let path = folder.file("newswire.sqlite")
      for name in try FileManager.default.contentsOfDirectory(atPath: made.path) where isThere {
        try FileManager.default.copyItem(atPath: made.file(name), toPath: folder.file(name))
      }
      var acknowledged = Acknowledged()
      let calls: FaultyDisk.Calls = error == EIO ? .all : [.write, .truncate, .sync]
      disk.arm(calls, nth: nth, error: error, sticky: random.chance(50))
      live(at: path, &acknowledged)
      let hasFailed = disk.disarm()
      try check(path, acknowledged, "call \(nth), error \(error), seed \(seed)")
      if !hasFailed { break }
      nth += stride
    }
    #expect(nth > 40)
  }

  @Test func `a disk that loses what it said was written is found out`() throws {
    let folder = try TemporaryFolder()
    let disk = try #require(FaultyDisk(folder: folder.path))
    let path = folder.file("newswire.sqlite")
    let store = try SQLiteStore(path: path)
    _ = try store.store([page("1", articles: [article("a", "One")])], at: 1)
    disk.lie()
    _ = try store.store([page("2", articles: [article("b", "Two"), article("c", "Three")])], at: 2)
    // The power goes.
    let after = try TemporaryFolder()
    for suffix in ["", "-wal", "-tail"] {
      try FileManager.default.copyItem(atPath: path + suffix, toPath: after.file("newswire.sqlite") + suffix)
    }
    for suffix in ["", "-wal"] {
      #expect(disk.loseUnsynced(of: path + suffix, in: after.file("newswire.sqlite") + suffix))
    }
    let error = #expect(throws: NewswireError.self) { try SQLiteStore(path: after.file("newswire.sqlite")) }
    #expect(error?.code == .dataLoss)
    #expect(error?.message.contains("2 changes are missing") == true)
    try store.close()
  }
}
