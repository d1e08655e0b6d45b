internal import Foundation
internal import GRDB
internal import NewswireDeduplication
internal import NewswireModel

/// A group commit's rows in SQLite.
struct SQLiteTransaction: StoreTransaction {
  let db: Database
  /// After the last change.
  private(set) var head: HistoryPoint
  /// Whether any article was purged, so that imports have to look.
  var hasPurges: Bool
  private var lastPage: Int64
  private var lastArticle: Int64

  /// Begins where the database is. In a transaction.
  init(_ db: Database) throws {
    self.db = db
    head = try Self.head(db)
    hasPurges = try Bool.fetchOne(db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM purge)")) ?? false
    lastPage = try Int64.fetchOne(db.cachedStatement(sql: "SELECT max(key) FROM page")) ?? 0
    lastArticle = try Self.last(of: "article", "key", in: db)
  }

  static func identity(_ db: Database) throws -> StoreIdentity {
    let identity = try db.first("SELECT identity, created_at, checksum FROM archive") { row in
      let bytes = try row.bytes(0)
      let createdAt = try row.integer(1)
      let checksum = unsafe bytes.withUnsafeBytes { unsafe RowChecksum.archive(identity: $0, createdAt: createdAt) }
      guard checksum == UInt64(bitPattern: try row.integer(2)) else { throw DamagedRow.checksum }
      return StoreIdentity(bytes: bytes)
    }
    guard let identity, let identity else {
      throw NewswireError.damaged("the identity", "there is none")
    }
    return identity
  }

  static func head(_ db: Database) throws -> HistoryPoint {
    let identity = try identity(db)
    return try db.first("SELECT number, digest FROM change ORDER BY number DESC LIMIT 1") { row in
      HistoryPoint(store: identity, number: try row.integer(0), digest: UInt64(bitPattern: try row.integer(1)))
    } ?? .start(of: identity)
  }

  /// The last key that a table with AUTOINCREMENT has given, which it never gives again.
  private static func last(of table: String, _ key: String, in db: Database) throws -> Int64 {
    let given = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT seq FROM sqlite_sequence WHERE name = ?"), arguments: [table])
    let used = try Int64.fetchOne(db.cachedStatement(sql: "SELECT max(\(key)) FROM \(table)"))
    return max(given ?? 0, used ?? 0)
  }

  /// The key after another one. The largest are refused, so that adding to a damaged one never traps.
  private static func key(after last: Int64) throws(NewswireError) -> Int64 {
    guard (0..<Int64.max / 2).contains(last) else { throw .damaged("a key", "it is \(last)") }
    return last + 1
  }

  // MARK: Pages

  func pageKey(digest: [UInt8]) throws -> Int64? {
    try Int64.fetchOne(db.cachedStatement(sql: "SELECT key FROM page WHERE sha256 = ?"), arguments: [Data(digest)])
  }

  func articleIDs(ofPage key: Int64) throws -> [String] {
    let statement = try db.cachedStatement(sql: "SELECT id FROM article WHERE page = ? AND state != 4 ORDER BY key")
    let rows = try Row.fetchCursor(statement, arguments: [key])
    var ids: [String] = []
    while let row = try rows.next() { ids.append(try row.text(0)) }
    return ids
  }

  mutating func insertPage(_ page: Page, digest: [UInt8], frame: [UInt8], time: Int64) throws -> Int64 {
    let key = try Self.key(after: lastPage)
    let size = Int64(page.content.count)
    var name = page.name
    let checksum = unsafe digest.withUnsafeBytes { digest in
      unsafe frame.withUnsafeBytes { frame in
        name.withUTF8 { name in
          unsafe RowChecksum.page(
            key: key, digest: digest, name: UnsafeRawBufferPointer(name), recordNumber: page.record?.number,
            recordOffset: page.record?.byteOffset, size: size, importedAt: time, frame: frame)
        }
      }
    }
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO page (key, sha256, name, record_number, record_offset, size, content, imported_at, checksum)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(arguments: [
      key, Data(digest), page.name, page.record?.number, page.record?.byteOffset, size, Data(frame), time,
      Int64(bitPattern: checksum),
    ])
    lastPage = key
    return key
  }

  // MARK: Articles

  func lastRevision(of id: String) throws -> StoredRevision? {
    try db.first("SELECT \(ArticleRow.columns) FROM article WHERE id = ? ORDER BY revision DESC LIMIT 1", [id]) {
      try Self.revision($0, of: id)
    }
  }

  static func revision(_ row: Row, of id: String) throws -> StoredRevision {
    let message: [UInt8]?
    do {
      _ = try ArticleRow(row)
      message = try ArticleRow.message(row)
    } catch  where damage(error) != nil {
      message = nil
    }
    // Of a damaged row as much as can be read, so that a sound revision can take its place.
    let state = try row.integer(4)
    let content = RowChecksum.content(
      ofArticle: UInt64(bitPattern: (try? row.integer(5)) ?? 0), state: state)
    guard let known = ArticleState(rawValue: state), let revision = Int32(exactly: try row.integer(2)) else {
      throw NewswireError.damaged("article \(id)", DamagedRow.state.message)
    }
    return StoredRevision(
      key: try row.integer(0), revision: revision, state: known, content: content, message: message)
  }

  /// The key of the last revision of an article before another one.
  func key(of id: String, before key: Int64) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT max(key) FROM article WHERE id = ? AND key < ?"), arguments: [id, key])
  }

  mutating func insertArticle(
    id: String, revision: Int32, page: Int64, state: ArticleState, message: [UInt8]
  ) throws -> Int64 {
    let key = try Self.key(after: lastArticle)
    var bytes = id
    let content = bytes.withUTF8 { id in
      unsafe message.withUnsafeBytes {
        unsafe RowChecksum.content(
          key: key, id: UnsafeRawBufferPointer(id), revision: Int64(revision), page: page, message: $0)
      }
    }
    let state = state.rawValue
    let statement = try db.cachedStatement(
      sql: "INSERT INTO article (key, id, revision, page, state, message, checksum) VALUES (?, ?, ?, ?, ?, ?, ?)")
    try statement.execute(arguments: [
      key, id, revision, page, state, Data(message),
      Int64(bitPattern: RowChecksum.article(content: content, state: state)),
    ])
    (lastArticle, lastContent) = (key, (key, content))
    return key
  }

  /// The checksum of the content that was written or retired last, which its change comes to need.
  var lastContent: (key: Int64, content: UInt64)?

  mutating func setState(_ state: ArticleState, of revision: StoredRevision) throws {
    let statement = try db.cachedStatement(sql: "UPDATE article SET state = ?, checksum = ? WHERE key = ?")
    let checksum = RowChecksum.article(content: revision.content, state: state.rawValue)
    try statement.execute(arguments: [state.rawValue, Int64(bitPattern: checksum), revision.key])
    lastContent = (revision.key, revision.content)
  }

  mutating func appendChange(_ kind: ChangeKind, article: Int64, time: Int64) throws -> HistoryPoint {
    let content = lastContent?.key == article ? lastContent?.content ?? 0 : 0
    return try appendChange(kind, article: article, time: time) { _ in content }
  }

  /// - Parameter content: gets the number of the change, and returns the checksum of what it brings.
  mutating func appendChange(
    _ kind: ChangeKind, article: Int64, time: Int64, content: (Int64) throws -> UInt64
  ) throws -> HistoryPoint {
    let number = try Self.key(after: try nextNumber())
    let content = try content(number)
    let digest = RowChecksum.change(
      after: head.digest, number: number, kind: kind.rawValue, article: article, content: content, time: time)
    let statement = try db.cachedStatement(
      sql: "INSERT INTO change (number, kind, article, digest, at) VALUES (?, ?, ?, ?, ?)")
    try statement.execute(arguments: [number, kind.rawValue, article, Int64(bitPattern: digest), time])
    head = HistoryPoint(store: head.store, number: number, digest: digest)
    lastNumber = number
    return head
  }

  private var lastNumber: Int64?

  /// The last number given, which may be above the last change if a loss was accepted.
  private func nextNumber() throws -> Int64 {
    try lastNumber ?? Self.last(of: "change", "number", in: db)
  }

  func removalTime(ofKey key: Int64) throws -> Int64? { try Self.removalTime(ofKey: key, in: db) }

  static func removalTime(ofKey key: Int64, in db: Database) throws -> Int64? {
    // The condition on the kind twice, by which the index is known to fit.
    try db.first(
      "SELECT at FROM change WHERE article = ? AND kind != 1 AND kind = 2 ORDER BY number DESC LIMIT 1", [key]
    ) { try $0.integerIfPresent(0) } ?? nil
  }

  // MARK: Stories

  func story(ofKey key: Int64) throws -> StoryRegister.Story? {
    try db.first(
      """
      SELECT story.story, article.id FROM story JOIN article ON article.key = story.story WHERE story.article = ?
      """, [key]
    ) { StoryRegister.Story(key: try $0.integer(0), articleID: try $0.text(1)) }
  }

  func isShared(_ story: StoryRegister.Story) throws -> Bool {
    let statement = try db.cachedStatement(
      sql: """
        SELECT EXISTS (SELECT 1 FROM story JOIN article ON article.key = story.article
        WHERE story.story = ? AND story.story != story.article AND article.id != ?)
        """)
    return try Bool.fetchOne(statement, arguments: [story.key, story.articleID]) ?? false
  }

  func sketch(ofKey key: Int64, besides id: String) throws -> StorySketch? {
    try db.first(
      """
      SELECT story.article, story.story, story.sketch, story.checksum
      FROM story JOIN article ON article.key = story.article WHERE story.article = ? AND article.id != ?
      """, [key, id], Self.sketch) ?? nil
  }

  /// nil if it is damaged, or was stored before there were checksums and has none yet.
  private static func sketch(_ row: Row) -> StorySketch? {
    guard let bytes = try? row.checkedSketch() else { return nil }
    return unsafe bytes.withUnsafeBytes { unsafe StorySketch(decoding: $0) }
  }

  func forEachSketch(_ body: (Int64, StorySketch) -> Void) throws {
    let rows = try Row.fetchCursor(
      db, sql: "SELECT article, story, sketch, checksum FROM story ORDER BY article")
    while let row = try rows.next() {
      if let sketch = Self.sketch(row) { body(try row.integer(0), sketch) }
    }
  }

  mutating func insertStory(article: Int64, story: Int64, sketch: StorySketch) throws {
    let bytes = sketch.encoded
    let checksum = unsafe bytes.withUnsafeBytes { unsafe RowChecksum.story(article: article, story: story, sketch: $0) }
    let statement = try db.cachedStatement(
      sql: "INSERT INTO story (article, story, sketch, checksum) VALUES (?, ?, ?, ?)")
    try statement.execute(arguments: [article, story, Data(bytes), Int64(bitPattern: checksum)])
  }

  mutating func moveStory(from old: Int64, to new: Int64) throws {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT article, sketch FROM story WHERE story = ? AND story != article
          UNION ALL SELECT article, sketch FROM story WHERE article = ? AND story = ?
          """),
      arguments: [old, old, old])
    let update = try db.cachedStatement(sql: "UPDATE story SET story = ?, checksum = ? WHERE article = ?")
    for row in rows {
      let article = try row.integer(0)
      let checksum = try unsafe row.withBytes(1) { unsafe RowChecksum.story(article: article, story: new, sketch: $0) }
      try update.execute(arguments: [new, Int64(bitPattern: checksum), article])
    }
  }
}
