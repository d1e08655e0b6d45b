import NewswireMessages
import NewswireModel
import TestSupport
import Testing

@testable import NewswireStore

/// What every kind of store must do.
@Suite struct ArticleStoreTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: StoreKind.allCases)
  func `what is stored is read back, page and article alike`(kind: StoreKind) throws {
    let store = try kind.open(in: folder)
    var random = RandomArticles(seed: 5)
    var wanted = random.article()
    let prepared = page("some text, some text, some text", articles: [wanted])
    let stored = try store.store([prepared], at: 1000)
    #expect(stored[0].outcome == .imported)
    #expect(stored[0].articleIDs == [wanted.id])
    wanted.revision = 1
    wanted.provenance.importedAt = 1000
    #expect(try Article(decoding: store.packedArticle(id: wanted.id)) == wanted)
    #expect(try store.texts(keys: stored[0].added).map { $0.value?.bytes } == [wanted.encoded])
    #expect(try store.page(digest: prepared.digest).content == prepared.page.content)
    #expect(try store.hasPage(digest: prepared.digest))
  }

  @Test(arguments: StoreKind.allCases)
  func `the same page again changes nothing and gives the same ids`(kind: StoreKind) throws {
    let store = try kind.open(in: folder)
    let prepared = page("text", articles: [article("a", "One"), article("b", "Two")])
    _ = try store.store([prepared], at: 1)
    let again = try store.store([prepared, prepared], at: 2)
    #expect(again.map(\.outcome) == [.unchanged, .unchanged])
    #expect(again[0].articleIDs == ["a", "b"])
    #expect(again.flatMap(\.changes).isEmpty)
    #expect(try store.counts() == StoreCounts(articles: 2, pages: 1, lastChange: 2))
  }

  @Test(arguments: StoreKind.allCases)
  func `an article that says something else becomes a new revision and the old one stays`(kind: StoreKind) throws {
    let store = try kind.open(in: folder)
    let first = try store.store([page("1", articles: [article("a", "One")])], at: 1)[0]
    let second = try store.store([page("2", articles: [article("a", "Two")])], at: 2)[0]
    #expect(second.outcome == .revised)
    #expect(second.removed == first.added)
    #expect(try Article(decoding: store.packedArticle(id: "a")).headline == "Two")
    #expect(try Article(decoding: store.packedArticle(id: "a", revision: 1)).headline == "One")
    let error = #expect(throws: NewswireError.self) { try store.packedArticle(id: "a", revision: 3) }
    #expect(error?.info == .revisionNotFound(3, of: "a"))
  }

  @Test(arguments: StoreKind.allCases)
  func `an article found again on another page is no revision`(kind: StoreKind) throws {
    let store = try kind.open(in: folder)
    _ = try store.store([page("1", articles: [article("a", "One")])], at: 1)
    var same = article("a", "One")
    same.provenance.page = "elsewhere.txt"
    let again = try store.store([page("2", articles: [same])], at: 2)[0]
    #expect(again.outcome == .unchanged)
    #expect(again.changes.isEmpty)
  }

  @Test(arguments: StoreKind.allCases)
  func `a deleted article is gone until it comes with another page`(kind: StoreKind) throws {
    let store = try kind.open(in: folder)
    let prepared = page("1", articles: [article("a", "One")])
    let key = try store.store([prepared], at: 1)[0].added
    guard case .removed(let removed)? = try store.deleteArticle(id: "a")?.event else { return #expect(Bool(false)) }
    #expect([removed] == key)
    #expect(throws: NewswireError.deletedArticle("a", at: 0)) { try store.packedArticle(id: "a") }
    #expect(throws: NewswireError.deletedArticle("a", at: 0)) { _ = try store.deleteArticle(id: "a") }
    #expect(try store.store([prepared], at: 2)[0].outcome == .unchanged)
    #expect(try store.store([page("2", articles: [article("a", "Two")])], at: 3)[0].added.count == 1)
    #expect(try Article(decoding: store.packedArticle(id: "a")).revision == 2)
  }

  @Test(arguments: StoreKind.allCases)
  func `changes are read in order from anywhere`(kind: StoreKind) throws {
    let store = try kind.open(in: folder)
    for i in 0..<10 { _ = try store.store([page("\(i)", articles: [article("a\(i % 3)", "\(i)")])], at: 1) }
    let all = try store.changes(after: 0, limit: 100)
    #expect(all.map(\.number) == Array(1...17))
    for start in 0..<17 {
      let part = try store.changes(after: Int64(start), limit: 4)
      #expect(part.map(\.number) == all.map(\.number).dropFirst(start).prefix(4).map { $0 })
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `replaying the changes gives what is current, whatever happened`(kind: StoreKind) throws {
    let store = try kind.open(in: folder)
    let seed = SeededGenerator.seed()
    var random = SeededGenerator(seed: seed)
    for i in 0..<200 {
      let id = "a\(Int.random(in: 0..<20, using: &random))"
      if random.chance(20) {
        _ = try? store.deleteArticle(id: id)
      } else {
        _ = try store.store([page("\(i)", articles: [article(id, "\(random.next() % 3)")])], at: Int64(i))
      }
    }
    var current: [Int64: Article] = [:]
    for change in try store.changes(after: 0, limit: 10_000) {
      switch change.event {
      case .added(let key, let article, _), .restored(let key, let article, _): current[key] = article
      case .removed(let key): #expect(current.removeValue(forKey: key) != nil, "seed \(seed)")
      case .withheld, .marked: break
      case .purged(let key), .damaged(let key): Issue.record("article \(key) is damaged, seed \(seed)")
      }
    }
    #expect(try store.counts().articles == Int64(current.count), "seed \(seed)")
    for (key, article) in current {
      #expect(try store.texts(keys: [key]).map { $0.value?.headline } == [article.headline], "seed \(seed)")
      #expect(try Article(decoding: store.packedArticle(id: article.id)) == article, "seed \(seed)")
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `a request that fails leaves no trace and does not touch those beside it`(kind: StoreKind) throws {
    let store = try kind.open(in: folder)
    _ = try store.store([page("0", articles: [article("old", "Old")])], at: 1)
    let verdicts = store.commit(
      [
        .store([page("1", articles: [article("a", "One")])]), .delete(id: "nobody"), .delete(id: "old"),
        .store([page("2", articles: [article("b", "Two")])]), .delete(id: "a"),
      ], at: 2)
    #expect(verdicts.map { (try? $0.get())?.changes.map(\.number) } == [[2], nil, [3], [4], [5]])
    #expect(throws: NewswireError.noArticle("nobody")) { try verdicts[1].get() }
    #expect(try store.counts() == StoreCounts(articles: 1, pages: 3, lastChange: 5))
    #expect(try store.headline("b") == "Two")
    #expect(store.problems() == [])
  }

  @Test(arguments: StoreKind.allCases)
  func `points of the history differ as soon as histories do`(kind: StoreKind) throws {
    let other = try TemporaryFolder()
    let (store, twin) = (try kind.open(in: folder), try kind.open(in: other))
    #expect(try store.lastPoint() == .start(of: store.identity))
    #expect(try store.point(at: 0) == .start(of: store.identity))
    #expect(store.identity != twin.identity)
    let changes = try store.store([page("1", articles: [article("a", "One"), article("b", "Two")])], at: 1)[0].changes
    _ = try twin.store([page("1", articles: [article("a", "One"), article("b", "Too")])], at: 1)
    #expect(try changes.map(\.point) == [1, 2].map { try store.point(at: $0) })
    #expect(try changes.last?.point == store.lastPoint())
    #expect(try changes.map(\.point) == store.changes(after: 0, limit: 9).map(\.point))
    #expect(try store.point(at: 1)?.digest == twin.point(at: 1)?.digest)
    #expect(try store.point(at: 2)?.digest != twin.point(at: 2)?.digest)
    #expect(try store.point(at: 3) == nil)
  }
}
