internal import Foundation
internal import GRDB
internal import NewswireMessages
package import NewswireModel

extension Store {
  /// The packed `newswire.v1.Article` of an id. One that was asked for lately costs a few hash lookups.
  /// - Parameter revision: nil for the current one.
  /// - Throws: `notFound` if there is none.
  package func packedArticle(id: String, revision: Int32? = nil) throws(NewswireError) -> [UInt8] {
    if let revision { return try readPackedArticle(id: id, revision: revision) }
    let (cached, stamp) = packedArticleCache.find(id)
    if let cached { return cached }
    let message = try readPackedArticle(id: id)
    packedArticleCache.keep(message, bytes: message.count, for: id, since: stamp)
    return message
  }

  private func readPackedArticle(id: String) throws(NewswireError) -> [UInt8] {
    let message: [UInt8]? = try attempt("reading the article \(id)") {
      try database.read { db in
        let statement = try db.cachedStatement(sql: "SELECT message FROM article WHERE id = ? AND state = 1")
        return try Row.fetchOne(statement, arguments: [id])?.bytes(0)
      }
    }
    guard let message else { throw .noArticle(id) }
    return message
  }

  private func readPackedArticle(id: String, revision: Int32) throws(NewswireError) -> [UInt8] {
    let message: [UInt8]? = try attempt("reading the article \(id)") {
      try database.read { db in
        let statement = try db.cachedStatement(sql: "SELECT message FROM article WHERE id = ? AND revision = ?")
        return try Row.fetchOne(statement, arguments: [id, revision])?.bytes(0)
      }
    }
    guard let message else {
      throw NewswireError(
        .notFound, "the article \(id) has no revision \(revision)", info: .revisionNotFound(revision, of: id),
        field: "revision")
    }
    return message
  }

  /// The packed articles of keys, in one snapshot.
  /// - Returns: one for each key, in the same order; nil if the key is not current.
  package func packedArticles(keys: [Int64]) throws(NewswireError) -> [[UInt8]?] {
    try attempt("reading \(keys.count) articles") {
      try database.read { db in
        let statement = try db.cachedStatement(sql: "SELECT message FROM article WHERE key = ? AND state = 1")
        return try keys.map { try Row.fetchOne(statement, arguments: [$0])?.bytes(0) }
      }
    }
  }

  /// What searches read of the articles of keys. Those that were asked for lately are not read again.
  /// - Returns: one for each key, in the same order; nil if the key is not current.
  package func texts(keys: [Int64]) throws(NewswireError) -> [ArticleText?] {
    let cached = keys.map(textCache.find)
    let missing = keys.indices.filter { cached[$0].value == nil }
    var result = cached.map(\.value)
    guard !missing.isEmpty else { return result }
    for (index, message) in zip(missing, try packedArticles(keys: missing.map { keys[$0] })) {
      guard let message else { continue }
      let text = try ArticleText(packed: message)
      textCache.keep(text, bytes: text.byteCount, for: keys[index], since: cached[index].stamp)
      result[index] = text
    }
    return result
  }

  /// Changes in order, for whoever keeps something derived. An article comes with its addition even if a later change
  /// takes it away again.
  /// - Parameters:
  ///   - number: the last change that is known already; 0 for all.
  ///   - limit: the most changes to read.
  package func changes(after number: Int64, limit: Int) throws(NewswireError) -> [Change] {
    try attempt("reading changes after \(number)") {
      try database.read { db in
        let statement = try db.cachedStatement(
          sql: """
            SELECT change.number, change.kind, change.article, CASE change.kind WHEN 1 THEN article.message END, story.story
            FROM change JOIN article ON article.key = change.article LEFT JOIN story ON story.article = change.article
            WHERE change.number > ? ORDER BY change.number LIMIT ?
            """)
        return try Row.fetchAll(statement, arguments: [number, limit]).map { row in
          let event: Change.Event
          if row[1] as Int == ChangeKind.added.rawValue, let message = try row.bytes(3) {
            event = .added(key: row[2], try Article(decoding: message), story: row[4] ?? row[2])
          } else {
            event = .removed(key: row[2])
          }
          return Change(number: row[0], event: event)
        }
      }
    }
  }

  /// The page as it came.
  /// - Parameter digest: 32 bytes.
  /// - Throws: `notFound` if there is none; `dataLoss` where it cannot be decompressed.
  package func page(digest: [UInt8]) throws(NewswireError) -> Page {
    let found: (name: String, record: RecordPosition?, size: Int, frame: [UInt8])? = try attempt("reading a page") {
      try database.read { db in
        let statement = try db.cachedStatement(
          sql: "SELECT name, record_number, record_offset, size, content FROM page WHERE sha256 = ?")
        guard let row = try Row.fetchOne(statement, arguments: [Data(digest)]), let frame = try row.bytes(4) else {
          return nil
        }
        let record = (row[1] as Int64?).map { RecordPosition(number: $0, byteOffset: row[2] ?? 0) }
        return (row[0], record, row[3], frame)
      }
    }
    guard let found else { throw NewswireError(.notFound, "the archive has no page with this digest") }
    return Page(
      name: found.name, content: try Compression.decompress(found.frame, size: found.size), record: found.record)
  }

  /// Reads every page.
  /// - Parameter body: gets each page's digest, and the page or why it cannot be had.
  package func forEachPage(_ body: ([UInt8], Result<Page, NewswireError>) -> Void) throws(NewswireError) {
    let digests = try attempt("reading pages") {
      try database.read { try Data.fetchAll($0, sql: "SELECT sha256 FROM page ORDER BY key") }
    }
    for digest in digests {
      let digest = [UInt8](digest)
      body(digest, Result { () throws(NewswireError) in try page(digest: digest) })
    }
  }

  /// Reads every current article, by ascending key.
  /// - Parameter body: gets each article's key, and the article or why it cannot be read.
  package func forEachArticle(_ body: (Int64, Result<Article, NewswireError>) -> Void) throws(NewswireError) {
    try attempt("reading articles") {
      try database.read { db in
        let rows = try Row.fetchCursor(db, sql: "SELECT key, message FROM article WHERE state = 1 ORDER BY key")
        while let row = try rows.next() {
          let message = try row.bytes(1) ?? []
          body(row[0], Result { () throws(NewswireError) in try Article(decoding: message) })
        }
      }
    }
  }

  /// How much there is.
  package func counts() throws(NewswireError) -> (articles: Int64, pages: Int64, lastChange: Int64) {
    try attempt("counting the store") {
      try database.read { db in
        let articles = try Int64.fetchOne(db, sql: "SELECT count(*) FROM article WHERE state = 1") ?? 0
        let pages = try Int64.fetchOne(db, sql: "SELECT count(*) FROM page") ?? 0
        let last = try Int64.fetchOne(db, sql: "SELECT max(number) FROM change") ?? 0
        return (articles, pages, last)
      }
    }
  }
}

extension Row {
  /// A BLOB column, copied once; nil for NULL.
  fileprivate func bytes(_ column: Int) throws -> [UInt8]? {
    try withUnsafeData(atIndex: column) { $0.map { [UInt8]($0) } }
  }
}
