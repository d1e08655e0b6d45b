import Foundation
import GRDB
import NewswireMessages
import NewswireModel
import NewswireStore
import TestSupport
import Testing

/// A page for the store: what it says is its text.
func page(_ text: String, articles: [Article] = [], name: String = "page.txt") -> PreparedPage {
  var digest = [UInt8](repeating: 0, count: 32)
  for (i, byte) in text.utf8.enumerated() { digest[i % 32] = digest[i % 32] &* 31 &+ byte }
  return PreparedPage(page: Page(name: name, content: Array(text.utf8)), digest: digest, articles: articles)
}

func article(_ id: String, _ headline: String) -> Article {
  var article = Article()
  article.id = id
  article.headline = headline
  return article
}

extension StoredPage {
  var added: [Int64] { changes.compactMap { if case .added(let key, _, _) = $0.event { key } else { nil } } }
  var removed: [Int64] { changes.compactMap { if case .removed(let key) = $0.event { key } else { nil } } }
}

@Suite struct StoreTests {
  let folder: TemporaryFolder
  let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try Store(path: folder.file("newswire.sqlite"))
  }

  @Test func `what is stored is read back, page and article alike`() throws {
    var random = RandomArticles(seed: 5)
    var wanted = random.article()
    let prepared = page("some text, some text, some text", articles: [wanted])
    let stored = try store.store([prepared], at: 1000)
    #expect(stored[0].outcome == .imported)
    #expect(stored[0].articleIDs == [wanted.id])
    wanted.revision = 1
    wanted.provenance.importedAt = 1000
    #expect(try Article(decoding: store.packedArticle(id: wanted.id)) == wanted)
    #expect(try store.texts(keys: stored[0].added).map { $0?.bytes } == [wanted.encoded])
    #expect(try store.page(digest: prepared.digest).content == prepared.page.content)
    #expect(try store.hasPage(digest: prepared.digest))
  }

  @Test func `the same page again changes nothing and gives the same ids`() throws {
    let prepared = page("text", articles: [article("a", "One"), article("b", "Two")])
    _ = try store.store([prepared], at: 1)
    let again = try store.store([prepared, prepared], at: 2)
    #expect(again.map(\.outcome) == [.unchanged, .unchanged])
    #expect(again[0].articleIDs == ["a", "b"])
    #expect(again.flatMap(\.changes).isEmpty)
    #expect(try store.counts() == (2, 1, 2))
  }

  @Test func `an article that says something else becomes a new revision and the old one stays`() throws {
    let first = try store.store([page("1", articles: [article("a", "One")])], at: 1)[0]
    let second = try store.store([page("2", articles: [article("a", "Two")])], at: 2)[0]
    #expect(second.outcome == .revised)
    #expect(second.removed == first.added)
    #expect(try Article(decoding: store.packedArticle(id: "a")).headline == "Two")
    #expect(try Article(decoding: store.packedArticle(id: "a", revision: 1)).headline == "One")
    #expect(
      failure { try store.packedArticle(id: "a", revision: 3) } == .revisionNotFound)
  }

  @Test func `an article found again on another page is no revision`() throws {
    _ = try store.store([page("1", articles: [article("a", "One")])], at: 1)
    var same = article("a", "One")
    same.provenance.page = "elsewhere.txt"
    let again = try store.store([page("2", articles: [same])], at: 2)[0]
    #expect(again.outcome == .unchanged)
    #expect(again.changes.isEmpty)
  }

  @Test func `a deleted article is gone until it comes with another page`() throws {
    let prepared = page("1", articles: [article("a", "One")])
    let key = try store.store([prepared], at: 1)[0].added
    guard case .removed(let removed) = try store.deleteArticle(id: "a").event else { return #expect(Bool(false)) }
    #expect([removed] == key)
    #expect(failure { try store.packedArticle(id: "a") } == .articleNotFound)
    #expect(failure { try store.deleteArticle(id: "a") } == .articleNotFound)
    #expect(try store.store([prepared], at: 2)[0].outcome == .unchanged)
    #expect(try store.store([page("2", articles: [article("a", "Two")])], at: 3)[0].added.count == 1)
    #expect(try Article(decoding: store.packedArticle(id: "a")).revision == 2)
  }

  @Test func `changes are read in order from anywhere`() throws {
    for i in 0..<10 { _ = try store.store([page("\(i)", articles: [article("a\(i % 3)", "\(i)")])], at: 1) }
    let all = try store.changes(after: 0, limit: 100)
    #expect(all.map(\.number) == Array(1...17))
    for start in 0..<17 {
      let part = try store.changes(after: Int64(start), limit: 4)
      #expect(part.map(\.number) == all.map(\.number).dropFirst(start).prefix(4).map { $0 })
    }
  }

  @Test func `replaying the changes gives what is current, whatever happened`() throws {
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
      case .added(let key, let article, _): current[key] = article
      case .removed(let key): #expect(current.removeValue(forKey: key) != nil, "seed \(seed)")
      }
    }
    #expect(try store.counts().articles == Int64(current.count), "seed \(seed)")
    for (key, article) in current {
      #expect(try store.texts(keys: [key]).map { $0?.headline } == [article.headline], "seed \(seed)")
      #expect(try Article(decoding: store.packedArticle(id: article.id)) == article, "seed \(seed)")
    }
  }

  @Test func `a store opened again has everything`() throws {
    _ = try store.store([page("1", articles: [article("a", "One")])], at: 1)
    try store.close()
    let again = try Store(path: store.path)
    #expect(try Article(decoding: again.packedArticle(id: "a")).headline == "One")
    #expect(try again.integrityProblems().isEmpty)
  }
}

@Suite struct StoreFaultTests {
  @Test func `a full disk is said so and leaves what was there`() throws {
    let folder = try TemporaryFolder()
    let store = try Store(path: folder.file("s.sqlite"))
    _ = try store.store([page("1", articles: [article("a", "One")])], at: 1)
    try store.close()
    // SQLite's own bound on the size of a file fails as a full disk does.
    let queue = try DatabaseQueue(path: store.path)
    let pages = try queue.read { try Int.fetchOne($0, sql: "PRAGMA page_count") ?? 0 }
    try queue.close()
    let small = try Store(path: store.path, maximumPages: pages + 2)
    let noise = (0..<400_000).map { String(UInt32(truncatingIfNeeded: $0 &* 2_654_435_761), radix: 36) }.joined()
    let error = #expect(throws: NewswireError.self) {
      try small.store([page(noise, articles: [article("b", "Two")])], at: 2)
    }
    #expect(error?.code == .resourceExhausted)
    #expect(error?.message.contains("disk is full") == true)
    #expect(try Article(decoding: small.packedArticle(id: "a")).headline == "One")
    #expect(try small.counts() == (1, 1, 1))
  }

  @Test func `a file that is no database is refused with what to do`() throws {
    let folder = try TemporaryFolder()
    try Data(repeating: 7, count: 5000).write(to: URL(filePath: folder.file("s.sqlite")))
    let error = #expect(throws: NewswireError.self) { try Store(path: folder.file("s.sqlite")) }
    #expect(error?.code == .dataLoss)
    #expect(error?.message.contains("backup") == true)
  }

  @Test func `a folder that is not there is refused with what to do`() throws {
    let error = #expect(throws: NewswireError.self) { try Store(path: "/nonexistent/s.sqlite") }
    #expect(error?.code == .permissionDenied)
  }

  @Test func `a store of a later version is refused`() throws {
    let folder = try TemporaryFolder()
    let store = try Store(path: folder.file("s.sqlite"))
    try store.close()
    let queue = try DatabaseQueue(path: store.path)
    try queue.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99')") }
    try queue.close()
    let error = #expect(throws: NewswireError.self) { try Store(path: store.path) }
    #expect(error?.code == .failedPrecondition)
  }
}
