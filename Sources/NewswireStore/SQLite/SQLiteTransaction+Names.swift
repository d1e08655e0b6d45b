internal import GRDB
internal import NewswireModel

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
