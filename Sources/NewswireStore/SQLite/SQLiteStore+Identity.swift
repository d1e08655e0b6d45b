internal import Foundation
internal import GRDB
internal import NewswireMessages
package import NewswireModel

/// Who is who, what changed when, and what people added.
extension SQLiteStore {
  package func articleID(of id: String) throws(NewswireError) -> String {
    if !extras.hasAliases { return id }
    return try read("looking an id up") { db in
      try checking("the alias \(id)") { try SQLiteTransaction.articleID(of: id, in: db) }
    }
  }

  package func ids(standingFor id: String) throws(NewswireError) -> [String] {
    let article = try articleID(of: id)
    if !extras.hasAliases { return [article] }
    return try read("looking the ids of \(article) up") { db in
      [article]
        + (try String.fetchAll(
          db.cachedStatement(sql: "SELECT id FROM alias WHERE article = ? ORDER BY id"), arguments: [article]))
    }
  }

  // MARK: Revisions

  package func revisions(of id: String) throws(NewswireError) -> [Revision] {
    let article = try articleID(of: id)
    let revisions = try read("reading the revisions of \(article)") { db in
      let keys = try Int64.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT key FROM article
            WHERE id = ?1 OR id IN (SELECT id FROM alias WHERE article = ?1) ORDER BY key
            """), arguments: [article])
      var before: [String: Article] = [:]
      return try keys.compactMap { key in
        try checking("article \(key)") { try revision(ofKey: key, in: db, &before) }
      }
    }
    guard !revisions.isEmpty else { throw .noArticle(id) }
    return revisions
  }

  /// - Parameter before: the last revision read of each article, which the next one is compared with.
  private func revision(ofKey key: Int64, in db: Database, _ before: inout [String: Article]) throws -> Revision? {
    let found: Revision?? = try db.first("SELECT \(ArticleRow.columns) FROM article WHERE key = ?", [key]) { row in
      let state = try ArticleRow(row).state
      // Of what was purged there is nothing left to show.
      if state == ArticleState.purged.rawValue { return nil }
      let article = try Article(decoding: ArticleRow.message(row))
      var revision = Revision(article, state: ArticleState(rawValue: state)?.shown ?? .superseded)
      if revision.changes.isEmpty, article.revision > 1 {
        let earlier = try before[article.id] ?? self.revision(article.revision - 1, of: article.id, in: db)
        revision.changes = earlier.map(article.changes) ?? []
      }
      before[article.id] = article
      return revision
    }
    return found ?? nil
  }

  /// nil if there is none, or it cannot be read.
  private func revision(_ number: Int32, of id: String, in db: Database) throws -> Article? {
    let article: Article?? = try db.first(
      "SELECT \(ArticleRow.columns) FROM article WHERE id = ? AND revision = ?", [id, number]
    ) { row in
      guard (try? ArticleRow(row)) != nil else { return nil }
      return try? Article(decoding: ArticleRow.message(row))
    }
    return article ?? nil
  }

  package func laterRevisions(
    importedIn times: Range<Int64>, after key: Int64, limit: Int
  ) throws(NewswireError) -> [(key: Int64, revision: Revision)] {
    try read("reading revisions") { db in
      var found: [(key: Int64, revision: Revision)] = []
      var last = key
      var before: [String: Article] = [:]
      while found.count < limit {
        let keys = try Int64.fetchAll(
          db.cachedStatement(
            sql: "SELECT key FROM article WHERE revision > 1 AND key > ? ORDER BY key LIMIT \(Self.revisionBatch)"),
          arguments: [last])
        try checkOrder(keys, after: last, of: "article")
        for key in keys where found.count < limit {
          last = key
          // One that is damaged is in the damage log.
          let read = try? checking("article \(key)") { try revision(ofKey: key, in: db, &before) }
          guard let revision = read, times.contains(revision.importedAt) else { continue }
          found.append((key, revision))
        }
        before = [:]
        if keys.count < Self.revisionBatch { break }
      }
      return found
    }
  }

  /// Revisions that are looked at before those they were compared with are forgotten.
  private static let revisionBatch = 500

  // MARK: Marks

  package func markedArticles() throws(NewswireError) -> [MarkedArticle] {
    try read("reading tags and notes") { db in
      var marks: [String: ArticleMarks] = [:]
      let rows = try Row.fetchCursor(db, sql: "SELECT \(SQLiteTransaction.markColumns) FROM mark ORDER BY number")
      while let row = try rows.next() {
        let number = (try? row.integer(0)) ?? 0
        guard let mark = try? checking("mark \(number)", { try SQLiteTransaction.checkedMark(row) }) else { continue }
        marks[try SQLiteTransaction.articleID(of: mark.article, in: db), default: ArticleMarks()].add(mark)
      }
      return try marks.sorted { $0.key < $1.key }.map { id, marks in
        MarkedArticle(id: id, key: try currentKey(of: id, in: db), marks: marks)
      }
    }
  }

  package func articleIDs(keys: [Int64]) throws(NewswireError) -> [String] {
    try read("reading \(keys.count) ids") { db in
      try keys.compactMap { key in
        try db.first("SELECT id FROM article WHERE key = ?", [key]) { try $0.text(0) }
      }
    }
  }

  private func currentKey(of id: String, in db: Database) throws -> Int64? {
    try db.first("SELECT key FROM article WHERE id = ? AND state = 1", [id]) { try $0.integer(0) }
  }

  /// The article of a revision, as its tags and its note are now.
  func markedArticle(ofKey key: Int64, in db: Database) throws -> MarkedArticle {
    let id = try SQLiteTransaction.articleID(of: try articleID(ofKey: key, in: db), in: db)
    return MarkedArticle(
      id: id, key: try currentKey(of: id, in: db), marks: try SQLiteTransaction.marks(of: id, in: db))
  }

  /// The id of the article of a revision.
  func articleID(ofKey key: Int64, in db: Database) throws -> String {
    try db.first("SELECT id FROM article WHERE key = ?", [key]) { try $0.text(0) } ?? ""
  }

  /// A packed article with what people have added to it.
  func marked(_ message: [UInt8], _ row: Row, in db: Database) throws -> [UInt8] {
    if !extras.hasMarks { return message }
    let marks = try SQLiteTransaction.marks(of: row.text(1), in: db)
    return marks.isEmpty ? message : PackedArticle.adding(marks, to: message)
  }

  package func nameAliases() throws(NewswireError) -> [NameAlias] {
    try read("reading aliases of names") { db in
      try checking("an alias of a name") { try SQLiteTransaction.nameAliases(db) }
    }
  }

  // MARK: Addresses of earlier versions

  package func addressTask() throws(NewswireError) -> AddressTask? {
    try read("reading how far the addresses are") { db in
      try db.first("SELECT position, last, joined FROM address_task", [], AddressTask.init)
    }
  }

  package func addresses(after key: Int64, limit: Int) throws(NewswireError) -> [StoredAddress] {
    try read("reading addresses") { db in
      let rows = try Row.fetchAll(
        db.cachedStatement(
          sql: "SELECT \(ArticleRow.columns) FROM article WHERE key > ? ORDER BY key LIMIT ?"),
        arguments: [key, limit])
      try checkOrder(rows.map { try $0.integer(0) }, after: key, of: "article")
      return try rows.map { row in
        let key = try row.integer(0)
        let article = try? checking("article \(key)") { () throws -> Article in
          _ = try ArticleRow(row)
          return try Article(decoding: ArticleRow.message(row))
        }
        return StoredAddress(key: key, id: article?.id ?? "", url: article?.url)
      }
    }
  }
}

extension AddressTask {
  /// - Parameter row: position, last, joined.
  init(_ row: Row) throws {
    self.init(position: try row.integer(0), last: try row.integer(1), joined: try row.integer(2))
  }
}

extension ArticleState {
  /// As a list of revisions shows it.
  var shown: RevisionState {
    switch self {
    case .current: .current
    case .superseded: .superseded
    case .deleted, .purged: .deleted
    case .killed: .killed
    }
  }
}

extension Revision {
  init(_ article: Article, state: RevisionState) {
    self.init()
    articleID = article.id
    number = article.revision
    headline = article.headline
    importedAt = article.provenance.importedAt
    published = article.published
    revised = article.revised
    self.state = state
    changes = article.changes
  }
}
