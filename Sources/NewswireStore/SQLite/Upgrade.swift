internal import Foundation
internal import GRDB
internal import NewswireDeduplication
internal import NewswireMessages
internal import NewswireModel

/// The work on every row that migrations have left to do, done in batches.
///
/// Each batch is a transaction that also records how far it came, so a stop at any moment is harmless and the next
/// opening goes on from there; and memory holds one batch.
struct Upgrade {
  /// In the order in which they are taken.
  enum Step: String, CaseIterable {
    /// Gives stories to articles that were stored by a version that had none.
    case stories
    case pageChecksums
    case articleChecksums
    case storyChecksums
    case changeDigests
  }

  /// Rows in a batch; of pages and articles, some megabytes.
  private static let batch = 500

  let stories: StoryRegister

  /// - Returns: the rows worked on.
  func run(_ database: any DatabaseWriter) throws -> Int64 {
    var rows: Int64 = 0
    for step in Step.allCases {
      while let done = try database.write({ try runBatch(of: step, in: $0) }) { rows += done }
    }
    if rows > 0 { stories.forget() }
    return rows
  }

  /// - Returns: the rows worked on; nil if the step is done.
  private func runBatch(of step: Step, in db: Database) throws -> Int64? {
    let position = try Int64.fetchOne(
      db, sql: "SELECT position FROM upgrade WHERE step = ?", arguments: [step.rawValue])
    guard let position else { return nil }
    let keys = try work(step, after: position, in: db)
    try checkOrder(keys, after: position, of: step.rawValue)
    if let last = keys.last {
      try db.execute(sql: "UPDATE upgrade SET position = ? WHERE step = ?", arguments: [last, step.rawValue])
    } else {
      try db.execute(sql: "DELETE FROM upgrade WHERE step = ?", arguments: [step.rawValue])
    }
    return Int64(keys.count)
  }

  private func work(_ step: Step, after position: Int64, in db: Database) throws -> [Int64] {
    switch step {
    case .stories: try tellStories(after: position, in: db)
    case .pageChecksums:
      try fill("page", key: "key", after: position, in: db) { key in
        return try db.first("SELECT \(PageRow.columns) FROM page WHERE key = ?", [key], PageRow.checksum)
      }
    case .articleChecksums:
      try fill("article", key: "key", after: position, in: db) { key in
        try db.first("SELECT \(ArticleRow.columns) FROM article WHERE key = ?", [key]) { row in
          RowChecksum.article(content: try ArticleRow.content(row), state: try row.integer(4))
        }
      }
    case .storyChecksums:
      try fill("story", key: "article", after: position, in: db) { key in
        try db.first("SELECT story, sketch FROM story WHERE article = ?", [key]) { row in
          let story = try row.integer(0)
          return try unsafe row.withBytes(1) { unsafe RowChecksum.story(article: key, story: story, sketch: $0) }
        }
      }
    case .changeDigests: try digestChanges(after: position, in: db)
    }
  }

  /// Gives the next rows of a table their checksums. One that cannot be read gets none, and so is damaged ever after.
  private func fill(
    _ table: String, key: String, after position: Int64, in db: Database, _ checksum: (Int64) throws -> UInt64?
  ) throws -> [Int64] {
    let keys = try Int64.fetchAll(
      db, sql: "SELECT \(key) FROM \(table) WHERE \(key) > ? ORDER BY \(key) LIMIT ?",
      arguments: [position, Self.batch])
    let update = try db.cachedStatement(sql: "UPDATE \(table) SET checksum = ? WHERE \(key) = ?")
    for row in keys {
      let value: UInt64?
      do {
        value = try checksum(row)
      } catch  where damage(error) != nil {
        value = nil
      }
      try update.execute(arguments: [value.map { Int64(bitPattern: $0) }, row])
    }
    return keys
  }

  private func digestChanges(after position: Int64, in db: Database) throws -> [Int64] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT change.number, change.kind, change.article, article.checksum, article.state, change.at
        FROM change LEFT JOIN article ON article.key = change.article
        WHERE number > ? ORDER BY number LIMIT ?
        """, arguments: [position, Self.batch])
    var digest = UInt64(
      bitPattern: try Int64.fetchOne(
        db, sql: "SELECT digest FROM change WHERE number = ?", arguments: [position]) ?? 0)
    let update = try db.cachedStatement(sql: "UPDATE change SET digest = ? WHERE number = ?")
    var numbers: [Int64] = []
    for row in rows {
      let number = try row.integer(0)
      let content = RowChecksum.content(
        ofArticle: UInt64(bitPattern: try row.integerIfPresent(3) ?? 0), state: try row.integerIfPresent(4) ?? 0)
      digest = RowChecksum.change(
        after: digest, number: number, kind: try row.integer(1), article: try row.integer(2), content: content,
        time: try row.integerIfPresent(5))
      try update.execute(arguments: [Int64(bitPattern: digest), number])
      numbers.append(number)
    }
    return numbers
  }

  // MARK: Stories

  /// Decides the stories of the next revisions again, in the order in which they were stored, as if each came in now. So
  /// the same store always has the same stories.
  private func tellStories(after position: Int64, in db: Database) throws -> [Int64] {
    if position == 0 {
      guard try Self.lacksStories(db) else { return [] }
      try db.execute(sql: "DELETE FROM story")
      stories.forget()
    }
    let rows = try Row.fetchAll(
      db, sql: "SELECT key, id, message FROM article WHERE key > ? ORDER BY key LIMIT ?",
      arguments: [position, Self.batch])
    var transaction = try SQLiteTransaction(db)
    return try rows.map { row in
      let key = try row.integer(0)
      // One that cannot be read is a story of its own; `newswire verify` names it.
      if let id = try? row.text(1) {
        try tellStory(of: try? Article(decoding: row.bytes(2)), id: id, key: key, in: &transaction)
      }
      return key
    }
  }

  private static func lacksStories(_ db: Database) throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT 1 FROM article LEFT JOIN story ON story.article = article.key WHERE story.article IS NULL)
        """) ?? false
  }

  private func tellStory(
    of article: Article?, id: String, key: Int64, in transaction: inout SQLiteTransaction
  ) throws {
    let sketch = StorySketch(article ?? Article())
    let before = try transaction.key(of: id, before: key)
    let story = try stories.story(of: sketch, id: id, after: before, in: &transaction)
    try stories.enter(sketch, key: key, story: story, in: &transaction)
    guard var article else { return }
    let name = story.flatMap { $0.articleID == id ? nil : $0.articleID } ?? ""
    guard name != article.story else { return }
    article.story = name
    try transaction.db.execute(
      sql: "UPDATE article SET message = ? WHERE key = ?", arguments: [Data(article.encoded), key])
  }
}

/// A row of `page`, with the columns that `columns` names.
enum PageRow {
  static let columns =
    "key, sha256, name, record_number, record_offset, size, imported_at, content, checksum, redacted"

  static func checksum(_ row: Row) throws -> UInt64 {
    let (key, number, offset) = (try row.integer(0), try row.integerIfPresent(3), try row.integerIfPresent(4))
    let (size, importedAt) = (try row.integer(5), try row.integer(6))
    let redacted: [UInt8]? = (row[9] as DatabaseValue).isNull ? nil : try row.bytes(9)
    return try unsafe row.withBytes(1) { digest in
      try unsafe row.withBytes(2) { name in
        try unsafe row.withBytes(7) { frame in
          unsafe RowChecksum.page(
            key: key, digest: digest, name: name, recordNumber: number, recordOffset: offset, size: size,
            importedAt: importedAt, frame: frame, redacted: redacted)
        }
      }
    }
  }

  /// The SHA-256 that the page's content has now: of what a purge left of it, or of the page as it came.
  static func contentDigest(_ row: Row) throws -> [UInt8] {
    (row[9] as DatabaseValue).isNull ? try row.bytes(1) : try row.bytes(9)
  }

  /// - Throws: what says that the row is damaged.
  static func page(_ row: Row) throws -> Page {
    guard try checksum(row) == UInt64(bitPattern: row.integer(8)) else { throw DamagedRow.checksum }
    let record = try row.integerIfPresent(3).map { RecordPosition(number: $0, byteOffset: try row.integer(4)) }
    let content = try Compression.decompress(row.bytes(7), size: Int(clamping: row.integer(5)))
    return Page(name: try row.text(2), content: content, record: record)
  }
}
