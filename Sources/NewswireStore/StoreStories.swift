internal import Foundation
internal import GRDB
internal import NewswireMessages
package import NewswireModel
internal import NewswireDeduplication

extension Store {
  /// Articles that are looked at in one transaction.
  private static let storyBatch = 500

  /// Assigns all stories again if there are articles stored before there were stories.
  ///
  /// Every revision is looked at in the order in which it was stored, as if it came in now, so the same store always has the same stories.
  /// What is derived from the store must be built again afterwards. When the work is broken off, the next call begins it again.
  /// - Returns: the revisions looked at; 0 if every one had its story.
  /// - Throws: what the database says. Cost: that of the sketches of all articles, about 5 ns a byte of their text.
  package func tellOlderStories() throws(NewswireError) -> Int64 {
    try attempt("assigning stories to articles stored before") {
      guard try database.read(Self.hasUntold) else { return 0 }
      try database.write { try $0.execute(sql: "DELETE FROM story") }
      stories.forget()
      var (last, told) = (Int64(0), Int64(0))
      while true {
        let keys = try database.write { try tellStories(after: last, in: $0) }
        guard let next = keys.last else { return told }
        last = next
        told += Int64(keys.count)
      }
    }
  }

  private static func hasUntold(_ db: Database) throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT 1 FROM article LEFT JOIN story ON story.article = article.key WHERE story.article IS NULL)
        """) ?? false
  }

  private func tellStories(after last: Int64, in db: Database) throws -> [Int64] {
    let rows = try Row.fetchAll(
      db.cachedStatement(sql: "SELECT key, id, message FROM article WHERE key > ? ORDER BY key LIMIT ?"),
      arguments: [last, Self.storyBatch])
    for row in rows {
      let id: String = row["id"]
      // One that cannot be read is a story of its own; `newswire verify` names it.
      let article = try? Article(decoding: [UInt8](row["message"] as Data))
      try tellStory(of: article, id: id, key: row["key"], in: db)
    }
    return rows.map { $0["key"] }
  }

  private func tellStory(of article: Article?, id: String, key: Int64, in db: Database) throws {
    let sketch = StorySketch(article ?? Article())
    let before = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT max(key) FROM article WHERE id = ? AND key < ?"), arguments: [id, key])
    let story = try stories.story(of: sketch, id: id, after: before, in: db)
    try stories.enter(sketch, key: key, story: story, in: db)
    guard var article else { return }
    let name = story.flatMap { $0.articleID == id ? nil : $0.articleID } ?? ""
    guard name != article.story else { return }
    article.story = name
    let statement = try db.cachedStatement(sql: "UPDATE article SET message = ? WHERE key = ?")
    try statement.execute(arguments: [Data(article.encoded), key])
    packedArticleCache.remove([id])
  }
}
