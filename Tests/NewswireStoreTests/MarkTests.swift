import GRDB
import NewswireMessages
import NewswireModel
import TestSupport
import Testing

@testable import NewswireStore

/// Tags and notes, in every kind of store.
@Suite struct MarkTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func mark(
    _ store: any ArticleStore, _ id: String, _ action: MarkRequest.Action, author: String = "ana", at time: Int64 = 50
  ) throws -> (count: Int, missing: [String], changes: [Change]) {
    let outcome = try store.commit([.mark([MarkRequest(id: id, action, author: author)])], at: time)[0].get()
    guard case .marked(let count, let missing, let changes) = outcome else { return (0, [], []) }
    return (count, missing, changes)
  }

  @Test(arguments: StoreKind.allCases)
  func `a mark is kept with who made it and when, and outlasts revisions`(kind: StoreKind) throws {
    let store = try kind.open(in: folder)
    _ = try store.store([page("1", articles: [article("a", "One")])], at: 1)
    #expect(try mark(store, "a", .tag("follow up")).count == 1)
    #expect(try mark(store, "a", .note("call them"), author: "ben", at: 60).count == 1)
    _ = try store.store([page("2", articles: [article("a", "Two")])], at: 2)
    let wanted = ArticleMarks(
      tags: [ArticleTag(name: "follow up", author: "ana", time: 50)],
      note: ArticleNote(text: "call them", author: "ben", time: 60))
    #expect(try Article(decoding: store.packedArticle(id: "a")).marks == wanted)
    #expect(try Article(decoding: store.packedArticle(id: "a", revision: 1)).marks == wanted)
    let keys = try store.changes(after: 0, limit: 9).compactMap {
      if case .added(let key, _, _) = $0.event { key } else { nil }
    }
    #expect(try store.markedArticles() == [MarkedArticle(id: "a", key: keys.last, marks: wanted)])
    let texts = try store.packedArticles(keys: [keys[1]]).map { try $0.value.map { try Article(decoding: $0).marks } }
    #expect(texts == [wanted])
    #expect(store.problems() == [])
  }

  @Test(arguments: StoreKind.allCases)
  func `what is there already, and what is not, changes nothing`(kind: StoreKind) throws {
    let store = try kind.open(in: folder)
    _ = try store.store([page("1", articles: [article("a", "One")])], at: 1)
    #expect(try mark(store, "a", .untag("x")).count == 0)
    #expect(try mark(store, "a", .tag("x")).count == 1)
    #expect(try mark(store, "a", .tag("x"), author: "ben", at: 70).count == 0)
    #expect(try mark(store, "a", .note("")).count == 0)
    #expect(try mark(store, "none", .tag("x")).missing == ["none"])
    #expect(try mark(store, "a", .untag("x")).count == 1)
    #expect(try Article(decoding: store.packedArticle(id: "a")).marks == ArticleMarks())
    #expect(try store.counts().lastChange == 3)
  }

  @Test(arguments: StoreKind.allCases)
  func `followers are given the marks of an article as they are`(kind: StoreKind) throws {
    let store = try kind.open(in: folder)
    _ = try store.store([page("1", articles: [article("a", "One")])], at: 1)
    let live = try mark(store, "a", .tag("x")).changes + mark(store, "a", .tag("y")).changes
    let replayed = try store.changes(after: 1, limit: 9)
    #expect(replayed.map(\.point) == live.map(\.point))
    guard case .marked(let last)? = replayed.last?.event else { return #expect(Bool(false)) }
    #expect(last.marks.tags.map(\.name) == ["x", "y"])
    _ = try store.deleteArticle(id: "a")
    #expect(try store.markedArticles().map(\.key) == [nil])
  }

  @Test(arguments: StoreKind.allCases)
  func `an article brings its marks with it, and leaves a note that is there`(kind: StoreKind) throws {
    let store = try kind.open(in: folder)
    var brought = article("a", "One")
    brought.marks = ArticleMarks(
      tags: [ArticleTag(name: "x", author: "eva", time: 5)], note: ArticleNote(text: "old", author: "eva", time: 6))
    _ = try store.store([page("1", articles: [brought])], at: 1)
    #expect(try Article(decoding: store.packedArticle(id: "a")).marks == brought.marks)
    #expect(try store.store([page("2", articles: [brought])], at: 2)[0].outcome == .unchanged)
    brought.marks.note?.text = "new"
    _ = try store.store([page("3", articles: [brought])], at: 3)
    #expect(try Article(decoding: store.packedArticle(id: "a")).marks.note?.text == "old")
  }

  @Test func `a mark that was altered is damage, and what is around it stays`() throws {
    let path = folder.file("newswire.sqlite")
    var store = try SQLiteStore(path: path)
    _ = try store.store([page("1", articles: [article("a", "One"), article("b", "Two")])], at: 1)
    _ = try mark(store, "a", .tag("x"))
    try store.close()
    try DatabaseQueue(path: path).write { try $0.execute(sql: "UPDATE mark SET value = 'y'") }
    store = try SQLiteStore(path: path)
    #expect(failure { try store.packedArticle(id: "a") }?.code == .dataLoss)
    #expect(try store.headline("b") == "Two")
    #expect(store.problems().contains { $0.hasPrefix("mark 3") })
    #expect(try store.markedArticles() == [])
  }
}
