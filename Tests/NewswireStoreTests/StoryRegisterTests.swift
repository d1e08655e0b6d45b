import Foundation
import GRDB
import NewswireMessages
import NewswireModel
import NewswireStore
import TestSupport
import Testing

@Suite struct StoryRegisterTests {
  let folder: TemporaryFolder
  let store: SQLiteStore

  init() throws {
    folder = try TemporaryFolder()
    store = try SQLiteStore(path: folder.file("newswire.sqlite"))
  }

  /// An article of ten paragraphs that are the same for the same subject.
  private func article(_ id: String, about subject: String, from first: Int = 0, source: String = "Wire One") -> Article
  {
    var article = Article()
    article.id = id
    article.source = source
    article.paragraphs = (first..<first + 10).map { i in
      Paragraph(text: (0..<30).map { "\(subject)\(i * 31 + $0 * $0)" }.joined(separator: " "))
    }
    return article
  }

  private func store(_ articles: Article..., name: String = "") throws -> [Change] {
    let text = articles.map { $0.id + $0.headline + $0.source + ($0.paragraphs.first?.text ?? "") }.joined() + name
    return try store.store([page(text, articles: articles)], at: 1).flatMap(\.changes)
  }

  private func stories(_ changes: [Change]) -> [Int64] {
    changes.compactMap { if case .added(_, _, let story) = $0.event { story } else { nil } }
  }

  private func story(of id: String) throws -> String {
    try Article(decoding: store.packedArticle(id: id)).story
  }

  @Test func `copies join the first article's story, in one page or another`() throws {
    let changes = try store(
      article("a", about: "storm"), article("b", about: "vote"), article("c", about: "storm", source: "Evening Post"))
    #expect(stories(changes) == [1, 2, 1])
    #expect(try stories(store(article("d", about: "vote", from: 1, source: "Daily Courier"))) == [2])
    #expect(try [story(of: "a"), story(of: "b"), story(of: "c"), story(of: "d")] == ["", "", "a", "b"])
  }

  @Test func `stories are the same after the store was closed, and in the changes read again`() throws {
    _ = try store(article("a", about: "storm"))
    try store.close()
    let again = try SQLiteStore(path: folder.file("newswire.sqlite"))
    let copy = page("later", articles: [article("b", about: "storm", source: "Evening Post")])
    #expect(try stories(again.store([copy], at: 2).flatMap(\.changes)) == [1])
    #expect(try stories(again.changes(after: 0, limit: 10)) == [1, 1])
  }

  @Test func `articles stored before there were stories get those they would have got`() throws {
    _ = try store(
      article("a", about: "storm"), article("b", about: "vote"), article("c", about: "storm", source: "Evening Post"))
    _ = try store(article("a", about: "quake"))
    _ = try store(article("d", about: "vote", from: 1, source: "Daily Courier"))
    _ = try store(article("e", about: "quake", source: "Daily Courier"))
    let before = try (stories(store.changes(after: 0, limit: 20)), messages())
    // As such a store was: no table of stories, and none in the articles.
    try store.close()
    let database = try DatabaseQueue(path: folder.file("newswire.sqlite"))
    try database.write { db in
      try db.execute(
        sql: """
          DELETE FROM story;
          INSERT INTO upgrade VALUES
            ('stories', 0), ('pageChecksums', 0), ('articleChecksums', 0), ('storyChecksums', 0), ('changeDigests', 0);
          """)
      for row in try Row.fetchAll(db, sql: "SELECT key, message FROM article") {
        var article = try Article(decoding: [UInt8](row["message"] as Data))
        article.story = ""
        try db.execute(
          sql: "UPDATE article SET message = ? WHERE key = ?", arguments: [Data(article.encoded), row["key"] as Int64])
      }
    }
    try database.close()
    let older = try SQLiteStore(path: folder.file("newswire.sqlite"))
    #expect(older.notices.count == 1)
    #expect(try stories(older.changes(after: 0, limit: 20)) == before.0)
    #expect(try messages() == before.1)
    #expect(older.problems() == [])
  }

  private func messages() throws -> [Data] {
    let database = try DatabaseQueue(path: folder.file("newswire.sqlite"))
    return try database.read { try Data.fetchAll($0, sql: "SELECT message FROM article ORDER BY key") }
  }

  @Test func `a revision keeps the story that others have joined, and a copy its own`() throws {
    _ = try store(
      article("a", about: "storm"), article("b", about: "storm", source: "Evening Post"), article("c", about: "vote"))
    #expect(try stories(store(article("a", about: "quake"))) == [1])
    #expect(try stories(store(article("b", about: "vote", source: "Evening Post"))) == [1])
    // What is like either revision is of the story.
    #expect(try stories(store(article("d", about: "storm", source: "Daily Courier"))) == [1])
    #expect(try stories(store(article("e", about: "quake", source: "Daily Courier"))) == [1])
  }

  @Test func `an article that is alone joins a story when it is revised into it`() throws {
    _ = try store(article("a", about: "storm"), article("b", about: "stub"))
    #expect(try stories(store(article("b", about: "storm", source: "Evening Post"))) == [1])
    #expect(try story(of: "b") == "a")
    #expect(try stories(store(article("c", about: "stub", source: "Evening Post"))) == [1])
  }

  @Test func `an article that is alone keeps its story's key when it is revised`() throws {
    _ = try store(article("a", about: "storm"))
    #expect(try stories(store(article("a", about: "quake"))) == [1])
    #expect(try story(of: "a") == "")
  }

  @Test func `a story outlives its first article`() throws {
    _ = try store(article("a", about: "storm"))
    _ = try store.deleteArticle(id: "a")
    #expect(try stories(store(article("b", about: "storm", source: "Evening Post"))) == [1])
    #expect(try story(of: "b") == "a")
  }

  @Test func `an import that fails leaves no trace in the stories`() throws {
    let small = try SQLiteStore(path: folder.file("small.sqlite"), maximumPages: 60)
    var rejected = article("x", about: "storm")
    rejected.headline = String(repeating: "long ", count: 100_000)
    #expect(failure { try small.store([page("x", articles: [rejected])], at: 1) }?.code == .resourceExhausted)
    let kept = [
      article("a", about: "vote"), article("b", about: "storm"), article("c", about: "storm", source: "Evening Post"),
    ]
    #expect(try stories(small.store([page("y", articles: kept)], at: 1).flatMap(\.changes)) == [1, 2, 2])
  }
}
