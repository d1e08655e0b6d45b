internal import Foundation
internal import GRDB
internal import NewswireDeduplication
internal import Synchronization

/// Assigns each new article to a story, and keeps what that takes.
///
/// The `story` table has the sketch of every revision and the story it was given; the table in memory by which candidates are found is
/// read from it at the first import. An article joins the story of the one it is most like and keeps it for good, whatever is revised or
/// deleted later. Only one whose story no other has joined is looked at again when it is revised. All revisions of an article are of one
/// story.
final class StoryRegister: Sendable {
  /// A story, by its first article.
  struct Story {
    /// Of the article's first revision.
    var key: Int64
    var articleID: String
  }

  private let table = Mutex<StoryTable?>(nil)

  /// The story of an article that is about to be stored.
  /// - Parameter last: the key of its last revision.
  /// - Returns: nil if the article is the first of a story.
  func story(of sketch: StorySketch, id: String, after last: Int64?, in db: Database) throws -> Story? {
    var own: Story?
    if let last {
      let kept = try story(ofKey: last, in: db) ?? Story(key: last, articleID: id)
      if try kept.articleID != id || isShared(kept, in: db) { return kept }
      own = kept
    }
    let match = try matches(in: db) { table in
      try table.match(sketch) { try self.sketch(ofKey: $0, besides: id, in: db) }
    }
    guard let match, let story = try story(ofKey: match, in: db) else { return own }
    if let own {
      // All revisions of an article are of one story.
      let statement = try db.cachedStatement(sql: "UPDATE story SET story = ? WHERE story = ?")
      try statement.execute(arguments: [story.key, own.key])
    }
    return story
  }

  /// Enters an article that has been stored.
  /// - Parameter story: nil for one of its own.
  func enter(_ sketch: StorySketch, key: Int64, story: Story?, in db: Database) throws {
    let statement = try db.cachedStatement(sql: "INSERT INTO story (article, story, sketch) VALUES (?, ?, ?)")
    try statement.execute(arguments: [key, story?.key ?? key, Data(sketch.encoded)])
    // Should the transaction fail, the key stands for another article later: then it is a candidate that does not match.
    try matches(in: db) { $0.insert(sketch, key: key) }
  }

  /// Reads the candidates anew at the next import.
  func forget() {
    table.withLock { $0 = nil }
  }

  /// Works with the table of candidates, which is read from the database first if it is missing.
  private func matches<T>(in db: Database, _ body: (inout StoryTable) throws -> T) throws -> T {
    try table.withLock { table in
      var known = try table ?? Self.read(db)
      table = nil
      defer { table = known }
      return try body(&known)
    }
  }

  private static func read(_ db: Database) throws -> StoryTable {
    var table = StoryTable()
    let rows = try Row.fetchCursor(db, sql: "SELECT article, sketch FROM story ORDER BY article")
    while let row = try rows.next() {
      if let sketch = try row.sketch(1) { table.insert(sketch, key: row[0]) }
    }
    return table
  }

  private func story(ofKey key: Int64, in db: Database) throws -> Story? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT story.story, article.id FROM story JOIN article ON article.key = story.story WHERE story.article = ?
        """)
    return try Row.fetchOne(statement, arguments: [key]).map { Story(key: $0[0], articleID: $0[1]) }
  }

  /// Whether another article than its first has joined a story.
  private func isShared(_ story: Story, in db: Database) throws -> Bool {
    let statement = try db.cachedStatement(
      sql: """
        SELECT EXISTS (SELECT 1 FROM story JOIN article ON article.key = story.article
        WHERE story.story = ? AND story.story != story.article AND article.id != ?)
        """)
    return try Bool.fetchOne(statement, arguments: [story.key, story.articleID]) ?? false
  }

  private func sketch(ofKey key: Int64, besides id: String, in db: Database) throws -> StorySketch? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT story.sketch FROM story JOIN article ON article.key = story.article
        WHERE story.article = ? AND article.id != ?
        """)
    return try Row.fetchOne(statement, arguments: [key, id])?.sketch(0)
  }
}

extension Row {
  fileprivate func sketch(_ column: Int) throws -> StorySketch? {
    try withUnsafeData(atIndex: column) { data in
      data?.withUnsafeBytes { StorySketch(decoding: $0) }
    }
  }
}
