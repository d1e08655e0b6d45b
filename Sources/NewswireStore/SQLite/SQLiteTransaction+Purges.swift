internal import Foundation
internal import GRDB
internal import NewswireDeduplication
internal import NewswireModel

extension SQLiteTransaction {
  func purge(of id: String) throws -> PurgeRecord? { try Self.purge(of: id, in: db) }

  static func purge(of id: String, in db: Database) throws -> PurgeRecord? {
    try db.first("SELECT \(PurgeRow.columns) FROM purge WHERE id = ?", [id], PurgeRow.record)
  }

  func purgedIDs(ofPage key: Int64) throws -> [String] {
    try String.fetchAll(
      db.cachedStatement(sql: "SELECT DISTINCT id FROM redaction WHERE page = ? ORDER BY id"), arguments: [key])
  }

  mutating func insertPurge(_ purge: PurgeRecord) throws {
    hasPurges = true
    let statement = try db.cachedStatement(
      sql: "INSERT INTO purge (id, purged_at, uid, user, reason, traces, checksum) VALUES (?, ?, ?, ?, ?, ?, ?)")
    try statement.execute(arguments: [
      purge.id, purge.time, Int64(purge.uid), purge.user, purge.reason, purge.traces.map { Data($0) },
      Int64(bitPattern: RowChecksum.purge(purge)),
    ])
  }

  func revisions(of id: String) throws -> [StoredRevision] {
    let keys = try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT key FROM article WHERE id = ? ORDER BY key"), arguments: [id])
    return try keys.compactMap { key in
      try db.first("SELECT \(ArticleRow.columns) FROM article WHERE key = ?", [key]) { try Self.revision($0, of: id) }
    }
  }

  mutating func empty(_ revision: StoredRevision) throws {
    let row: (id: String, revision: Int64, page: Int64)? = try db.first(
      "SELECT id, revision, page FROM article WHERE key = ?", [revision.key]
    ) { (try $0.text(0), try $0.integer(1), try $0.integer(2)) }
    guard var row else { throw NewswireError.damaged("article \(revision.key)", "it is missing") }
    let state = ArticleState.purged.rawValue
    let content = row.id.withUTF8 { id in
      unsafe RowChecksum.content(
        key: revision.key, id: UnsafeRawBufferPointer(id), revision: row.revision, page: row.page,
        message: UnsafeRawBufferPointer(start: nil, count: 0))
    }
    try db.execute(
      sql: "UPDATE article SET state = ?, message = x'', checksum = ? WHERE key = ?",
      arguments: [state, Int64(bitPattern: RowChecksum.article(content: content, state: state)), revision.key])
    try db.execute(
      sql: "INSERT INTO tombstone (article, content, checksum) VALUES (?, ?, ?)",
      arguments: [
        revision.key, Int64(bitPattern: revision.content),
        Int64(bitPattern: RowChecksum.tombstone(article: revision.key, content: revision.content)),
      ])
    lastContent = (revision.key, revision.content)
    guard let story = try story(ofKey: revision.key)?.key else { return }
    let sketch = StorySketch.empty.encoded
    let checksum = unsafe sketch.withUnsafeBytes {
      unsafe RowChecksum.story(article: revision.key, story: story, sketch: $0)
    }
    try db.execute(
      sql: "UPDATE story SET sketch = ?, checksum = ? WHERE article = ?",
      arguments: [Data(sketch), Int64(bitPattern: checksum), revision.key])
  }

  mutating func redact(_ page: RedactedPage, frame: [UInt8]) throws {
    let key = try pageKey(digest: page.digest)
    guard let key else { throw NewswireError.noPage }
    if page.isEmpty {
      try db.execute(sql: "UPDATE page SET name = ? WHERE key = ?", arguments: [RedactedPage.emptyName, key])
    }
    try db.execute(
      sql: "UPDATE page SET content = ?, size = ?, redacted = ? WHERE key = ?",
      arguments: [Data(frame), Int64(page.content.count), Data(page.contentDigest), key])
    let checksum = try db.first("SELECT \(PageRow.columns) FROM page WHERE key = ?", [key], PageRow.checksum)
    try db.execute(
      sql: "UPDATE page SET checksum = ? WHERE key = ?", arguments: [checksum.map { Int64(bitPattern: $0) }, key])
    for redaction in page.redactions {
      try db.execute(
        sql: "INSERT INTO redaction (page, id, first, last, checksum) VALUES (?, ?, ?, ?, ?)",
        arguments: [
          key, redaction.id, Int64(redaction.lines.first), Int64(redaction.lines.last),
          Int64(bitPattern: RowChecksum.redaction(page: key, redaction)),
        ])
    }
  }
}

/// A row of `purge`, checked.
enum PurgeRow {
  static let columns = "id, purged_at, uid, user, reason, traces, checksum"

  static func record(_ row: Row) throws -> PurgeRecord {
    guard let uid = UInt32(exactly: try row.integer(2)) else { throw DamagedColumn(column: 2, expected: "uid") }
    let traces: [UInt8]? = (row[5] as DatabaseValue).isNull ? nil : try row.bytes(5)
    let record = PurgeRecord(
      id: try row.text(0), time: try row.integer(1), uid: uid, user: try row.text(3), reason: try row.text(4),
      traces: traces)
    guard RowChecksum.purge(record) == UInt64(bitPattern: try row.integer(6)) else { throw DamagedRow.checksum }
    return record
  }
}

/// A row of `redaction`, checked.
enum RedactionRow {
  static let columns = "page, id, first, last, checksum"

  static func redaction(_ row: Row) throws -> Redaction {
    guard let first = Int32(exactly: try row.integer(2)), let last = Int32(exactly: try row.integer(3)) else {
      throw DamagedColumn(column: 2, expected: "line")
    }
    let redaction = Redaction(id: try row.text(1), lines: LineRange(first: first, last: last))
    let checksum = RowChecksum.redaction(page: try row.integer(0), redaction)
    guard checksum == UInt64(bitPattern: try row.integer(4)) else { throw DamagedRow.checksum }
    return redaction
  }
}
