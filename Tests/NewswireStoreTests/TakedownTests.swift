import NewswireMessages
import NewswireModel
import TestSupport
import Testing

@testable import NewswireStore

/// Taking articles out, and bringing them back.
@Suite struct TakedownTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: StoreKind.allCases)
  func `an article that is brought back is what it was, with its key, its revisions and its story`(
    kind: StoreKind
  ) throws {
    let store = try kind.open(in: folder)
    _ = try store.store([page("1", articles: [article("a", "One")])], at: 1)
    let key = try #require(try store.store([page("2", articles: [article("a", "Two")])], at: 2)[0].added.first)
    let before = try store.packedArticle(id: "a")
    _ = store.commit([.delete(id: "a")], at: 3)
    let verdict = store.commit([.undelete(id: "a")], at: 4)[0]
    guard case .restored(key, let article, let story)? = try verdict.get().changes.first?.event else {
      Issue.record("\(verdict)")
      return
    }
    #expect(article.headline == "Two" && story == key - 1)
    #expect(try store.packedArticle(id: "a") == before)
    #expect(try Article(decoding: store.packedArticle(id: "a", revision: 1)).headline == "One")
    #expect(try store.texts(keys: [key]).map { $0.value?.headline } == ["Two"])
    #expect(try store.changes(after: 0, limit: 9).map(\.time) == [1, 2, 2, 3, 4])
    #expect(try store.currentKeys() == [key])
    #expect(try store.counts() == StoreCounts(articles: 1, pages: 2, lastChange: 5))
    #expect(store.problems() == [])
    // And once more, as often as anybody likes.
    for _ in 0..<3 {
      _ = try store.deleteArticle(id: "a")
      _ = try store.undeleteArticle(id: "a")
    }
    #expect(try store.packedArticle(id: "a") == before)
    #expect(store.problems() == [])
  }

  @Test(arguments: StoreKind.allCases)
  func `what is not deleted is left as it is, with the reason`(kind: StoreKind) throws {
    let store = try kind.open(in: folder)
    _ = try store.store([page("1", articles: [article("a", "One")])], at: 1)
    #expect(throws: NewswireError.notDeleted("a")) { _ = try store.undeleteArticle(id: "a") }
    #expect(throws: NewswireError.noArticle("b")) { _ = try store.undeleteArticle(id: "b") }
    #expect(try store.lastPoint().number == 1)
  }

  @Test(arguments: StoreKind.allCases)
  func `who asks for a deleted article learns when it was deleted and how it comes back`(kind: StoreKind) throws {
    let store = try kind.open(in: folder)
    _ = try store.store([page("1", articles: [article("a", "One")])], at: 1)
    _ = store.commit([.delete(id: "a")], at: 86_400)
    let error = #expect(throws: NewswireError.self) { try store.packedArticle(id: "a") }
    #expect(error?.code == .notFound)
    #expect(error?.info == .articleDeleted("a", at: "1970-01-02T00:00:00Z"))
    #expect(error?.message.contains("newswire undelete a") == true)
    #expect(try Article(decoding: store.packedArticle(id: "a", revision: 1)).headline == "One")
  }

  private func purge(_ ids: String..., others: [String] = []) -> StoreRequest {
    .purge(Purge(ids: ids, otherIDs: others, uid: 7, user: "alice", reason: "order 7"))
  }

  @Test(arguments: StoreKind.allCases)
  func `a purge empties every revision, keeps the history whole, and lets nothing of the article in again`(
    kind: StoreKind
  ) throws {
    let store = try kind.open(in: folder)
    var keys = try store.store([page("1", articles: [article("a", "One"), article("b", "Other")])], at: 1)[0].added
    keys += try store.store([page("2", articles: [article("a", "Two")])], at: 2)[0].added
    let before = try store.lastPoint()
    let changes = try store.commit([purge("a", others: ["c"])], at: 3)[0].get().changes
    let purged = changes.compactMap { if case .purged(let key) = $0.event { key } else { nil } }
    #expect(purged == [keys[0], keys[2]] && changes.count == 2)
    #expect(try store.point(at: before.number) == before)
    #expect(try store.purgedKeys() == purged && store.currentKeys() == [keys[1]])
    #expect(failure { try store.packedArticle(id: "a") } == ErrorSignature(.notFound, "ARTICLE_PURGED", field: "id"))
    #expect(
      failure { try store.packedArticle(id: "a", revision: 1) }
        == ErrorSignature(.notFound, "ARTICLE_PURGED", field: "id"))
    #expect(try store.headline("b") == "Other")
    #expect(try store.purged(among: ["c", "b", "a"]).map(\.id) == ["c", "a"])
    let record = try store.purges()[0]
    #expect(record.id == "a" && record.time == 3 && record.uid == 7 && record.user == "alice")
    #expect(record.reason == "order 7" && record.traces != nil)
    try store.scrub()
    try store.finishPurges(ids: ["a", "c"])
    #expect(try store.purges().map(\.traces) == [nil, nil])
    #expect(store.problems() == [])
    for id in ["a", "c"] {
      let refused = failure { _ = try store.store([page("3\(id)", articles: [article(id, "Three")])], at: 4) }
      #expect(refused == ErrorSignature(.aborted, "ARTICLE_PURGED_MEANWHILE"))
    }
    #expect(
      failure { _ = try store.undeleteArticle(id: "a") }
        == ErrorSignature(.failedPrecondition, "ARTICLE_PURGED", field: "id"))
    #expect(
      failure { _ = try store.commit([purge("a")], at: 5)[0].get() }
        == ErrorSignature(.failedPrecondition, "ARTICLE_PURGED", field: "id"))
    #expect(
      failure { _ = try store.commit([purge("nobody")], at: 5)[0].get() }
        == ErrorSignature(.notFound, "ARTICLE_NOT_FOUND", field: "id"))
    #expect(try store.lastPoint().number == before.number + 2)
    #expect(store.problems() == [])
  }

  @Test(arguments: StoreKind.allCases)
  func `replaying the changes gives what is current, whatever was taken out, brought back and purged`(
    kind: StoreKind
  ) throws {
    let store = try kind.open(in: folder)
    let seed = SeededGenerator.seed()
    var random = SeededGenerator(seed: seed)
    for i in 0..<200 {
      let id = "a\(Int.random(in: 0..<12, using: &random))"
      switch random.next() % 16 {
      case 0..<4: _ = try? store.deleteArticle(id: id)
      case 4..<8: _ = try? store.undeleteArticle(id: id)
      case 8: _ = store.commit([purge(id)], at: Int64(i))
      default: _ = try? store.store([page("\(i)", articles: [article(id, "\(random.next() % 3)")])], at: Int64(i))
      }
    }
    let purged = try store.purges().map(\.id)
    try store.finishPurges(ids: purged)
    var current: [Int64: String] = [:]
    let gone = Set(try store.purgedKeys())
    for change in try store.changes(after: 0, limit: 10_000) {
      switch change.event {
      case .added(let key, let article, _), .restored(let key, let article, _): current[key] = article.headline
      case .removed(let key): #expect(current.removeValue(forKey: key) != nil || gone.contains(key), "seed \(seed)")
      case .purged(let key):
        current[key] = nil
        #expect(gone.contains(key), "seed \(seed)")
      case .withheld, .marked: break
      case .damaged(let key): Issue.record("article \(key) is damaged, seed \(seed)")
      }
    }
    #expect(try store.currentKeys() == current.keys.sorted(), "seed \(seed)")
    for (key, headline) in current {
      #expect(try store.texts(keys: [key]).map { $0.value?.headline } == [headline], "seed \(seed)")
    }
    #expect(store.problems() == [], "seed \(seed)")
  }
}
