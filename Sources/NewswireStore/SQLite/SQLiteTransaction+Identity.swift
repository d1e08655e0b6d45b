internal import GRDB
internal import NewswireModel

/// Aliases, and the task that fills them for articles of earlier formats.
extension SQLiteTransaction {
  func articleID(of id: String) throws -> String { try Self.articleID(of: id, in: db) }

  static func articleID(of id: String, in db: Database) throws -> String {
    try db.first("SELECT id, article, kind, checksum FROM alias WHERE id = ?", [id], checkedAlias) ?? id
  }

  private static func checkedAlias(_ row: Row) throws -> String {
    let article = try row.text(1)
    let checksum = RowChecksum.alias(id: try row.text(0), article: article, kind: try row.integer(2))
    guard checksum == UInt64(bitPattern: try row.integer(3)) else { throw DamagedRow.checksum }
    return article
  }

  func lastState(of id: String) throws -> (key: Int64, state: ArticleState)? {
    try db.first("SELECT key, state FROM article WHERE id = ? ORDER BY revision DESC LIMIT 1", [id]) { row in
      guard let state = ArticleState(rawValue: try row.integer(1)) else { throw DamagedRow.state }
      return (try row.integer(0), state)
    }
  }

  func page(ofArticle key: Int64) throws -> Int64? {
    try db.first("SELECT page FROM article WHERE key = ?", [key]) { try $0.integer(0) }
  }

  mutating func insertAlias(_ id: String, of article: String, kind: AliasKind) throws {
    let checksum = RowChecksum.alias(id: id, article: article, kind: kind.rawValue)
    // An article that comes to be joined may have been an address before.
    let statement = try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO alias (id, article, kind, checksum) VALUES (?, ?, ?, ?)")
    try statement.execute(arguments: [id, article, kind.rawValue, Int64(bitPattern: checksum)])
  }

  mutating func moveAliases(of old: String, to new: String) throws {
    let rows = try Row.fetchAll(
      db.cachedStatement(sql: "SELECT id, kind FROM alias WHERE article = ?"), arguments: [old])
    for row in rows {
      guard let kind = AliasKind(rawValue: try row.integer(1)) else { throw DamagedRow.kind }
      try insertAlias(try row.text(0), of: new, kind: kind)
    }
  }

  mutating func advanceAddressTask(to position: Int64, joined: Int64) throws {
    let statement = try db.cachedStatement(
      sql: "UPDATE address_task SET position = max(position, ?), joined = joined + ?")
    try statement.execute(arguments: [position, joined])
  }
}

/// Tags and notes.
extension SQLiteTransaction {
  func marks(of id: String) throws -> ArticleMarks { try Self.marks(of: id, in: db) }

  static func marks(of id: String, in db: Database) throws -> ArticleMarks {
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT \(markColumns) FROM mark
          WHERE article = ?1 OR article IN (SELECT id FROM alias WHERE article = ?1) ORDER BY number
          """), arguments: [id])
    var marks = ArticleMarks()
    while let row = try rows.next() { marks.add(try checkedMark(row)) }
    return marks
  }

  static let markColumns = "number, article, kind, value, author, made_at, checksum"

  static func checkedMark(_ row: Row) throws -> StoredMark {
    guard let kind = MarkKind(rawValue: try row.integer(2)) else { throw DamagedRow.kind }
    let mark = StoredMark(
      article: try row.text(1), kind: kind, value: try row.text(3), author: try row.text(4), time: try row.integer(5))
    guard RowChecksum.mark(mark, number: try row.integer(0)) == UInt64(bitPattern: try row.integer(6)) else {
      throw DamagedRow.checksum
    }
    return mark
  }

  mutating func appendMark(_ mark: StoredMark, article key: Int64, time: Int64) throws -> HistoryPoint {
    let db = db
    return try appendChange(.marked, article: key, time: time) { number in
      let checksum = RowChecksum.mark(mark, number: number)
      let statement = try db.cachedStatement(
        sql: """
          INSERT INTO mark (number, article, kind, value, author, made_at, checksum) VALUES (?, ?, ?, ?, ?, ?, ?)
          """)
      try statement.execute(arguments: [
        number, mark.article, mark.kind.rawValue, mark.value, mark.author, mark.time, Int64(bitPattern: checksum),
      ])
      return checksum
    }
  }

  mutating func removeMarks(of id: String) throws {
    try db.cachedStatement(sql: "DELETE FROM mark WHERE article = ?").execute(arguments: [id])
  }
}

/// Names that users want counted as others.
extension SQLiteTransaction {
  func nameAliases() throws -> [NameAlias] { try Self.nameAliases(db) }

  static func nameAliases(_ db: Database) throws -> [NameAlias] {
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: "SELECT kind, form, name, author, made_at, checksum FROM name_alias ORDER BY kind, form"))
    var aliases: [NameAlias] = []
    while let row = try rows.next() {
      guard let kind = Int32(exactly: try row.integer(0)).flatMap(MentionKind.init) else { throw DamagedRow.kind }
      let alias = NameAlias(
        kind: kind, form: try row.text(1), name: try row.text(2), author: try row.text(3), time: try row.integer(4))
      guard RowChecksum.alias(alias) == UInt64(bitPattern: try row.integer(5)) else { throw DamagedRow.checksum }
      aliases.append(alias)
    }
    return aliases
  }

  mutating func insertNameAlias(_ alias: NameAlias) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO name_alias (kind, form, name, author, made_at, checksum) VALUES (?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(arguments: [
      alias.kind.rawValue, alias.form, alias.name, alias.author, alias.time,
      Int64(bitPattern: RowChecksum.alias(alias)),
    ])
  }

  mutating func removeNameAlias(_ kind: MentionKind, form: String) throws -> Bool {
    try db.cachedStatement(sql: "DELETE FROM name_alias WHERE kind = ? AND form = ?").execute(
      arguments: [kind.rawValue, form])
    return db.changesCount > 0
  }
}
