internal import Foundation
internal import GRDB
internal import NewswireMessages
package import NewswireModel

extension SQLiteStore {
  /// Runs a read; whatever it throws becomes a `NewswireError` that says what to do.
  func read<T>(_ doing: @autoclosure () -> String, _ body: (Database) throws -> T) throws(NewswireError) -> T {
    do {
      return try reader.read { db in try db.explaining { try body(db) } }
    } catch {
      throw NewswireError(error, while: doing())
    }
  }

  /// Reads a row that may be damaged, which is then entered in the damage log.
  /// - Throws: `dataLoss` for a damaged row, else what is wrong.
  func checking<T>(_ row: @autoclosure () -> String, _ body: () throws -> T) throws -> T {
    do {
      return try body()
    } catch {
      guard let what = NewswireStore.damage(error) else { throw error }
      damage.enter(row(), what)
      throw NewswireError.damaged(row(), what)
    }
  }

  package func lastPoint() throws(NewswireError) -> HistoryPoint {
    try read("reading the last change") { try SQLiteTransaction.head($0) }
  }

  package func point(at number: Int64) throws(NewswireError) -> HistoryPoint? {
    try read("reading change \(number)") { try Self.point(at: number, in: $0) }
  }

  package func hasPage(digest: [UInt8]) throws(NewswireError) -> Bool {
    try read("looking a page up") { db in
      try db.first("SELECT 1 FROM page WHERE sha256 = ?", [Data(digest)]) { _ in true } ?? false
    }
  }

  package func page(digest: [UInt8]) throws(NewswireError) -> Page {
    let page = try read("reading a page") { db in
      try db.first("SELECT \(PageRow.columns) FROM page WHERE sha256 = ?", [Data(digest)]) { row in
        let key = (try? row.integer(0)) ?? 0
        return try checking("page \(key)") { try PageRow.page(row) }
      }
    }
    guard let page else { throw NewswireError.noPage }
    return page
  }

  // MARK: Articles

  package func packedArticle(id: String, revision: Int32?) throws(NewswireError) -> [UInt8] {
    let id = try articleID(of: id)
    if let revision { return try readPackedArticle(id: id, revision: revision) }
    let (cached, stamp) = packedArticleCache.find(id)
    if let cached { return cached }
    let message = try readPackedArticle(id: id)
    packedArticleCache.keep(message, bytes: message.count, for: id, since: stamp)
    return message
  }

  private func readPackedArticle(id: String) throws(NewswireError) -> [UInt8] {
    let message: [UInt8]? = try read("reading the article \(id)") { db in
      // The last revision whatever its state, so that a damaged state is noticed and not taken for an absence.
      let found: (row: ArticleRow, message: [UInt8])? = try db.first(
        "SELECT \(ArticleRow.columns) FROM article WHERE id = ? ORDER BY revision DESC LIMIT 1", [id]
      ) { row in
        try checking("article \(id)") { (try ArticleRow(row), try marked(ArticleRow.message(row), row, in: db)) }
      }
      guard let found else {
        // Of an article that never came, too, it may be on record that it must not.
        if let purge = try SQLiteTransaction.purge(of: id, in: db) { throw NewswireError.purgedArticle(purge) }
        return nil
      }
      if found.row.canBeAskedFor { return found.message }
      try Self.refusePurged(found.row, id, in: db)
      throw NewswireError.deletedArticle(id, at: try SQLiteTransaction.removalTime(ofKey: found.row.key, in: db))
    }
    guard let message else { throw .noArticle(id) }
    return message
  }

  private func readPackedArticle(id: String, revision: Int32) throws(NewswireError) -> [UInt8] {
    let message: [UInt8]? = try read("reading the article \(id)") { db in
      try db.first("SELECT \(ArticleRow.columns) FROM article WHERE id = ? AND revision = ?", [id, revision]) { row in
        try checking("revision \(revision) of article \(id)") {
          try Self.refusePurged(try ArticleRow(row), id, in: db)
          return try marked(ArticleRow.message(row), row, in: db)
        }
      }
    }
    guard let message else { throw .noRevision(revision, of: id) }
    return message
  }

  private static func refusePurged(_ row: ArticleRow, _ id: String, in db: Database) throws {
    guard row.isPurged else { return }
    guard let purge = try SQLiteTransaction.purge(of: id, in: db) else {
      throw NewswireError.damaged("article \(id)", "it is purged, and there is no record of it")
    }
    throw NewswireError.purgedArticle(purge)
  }

  package func packedArticles(keys: [Int64]) throws(NewswireError) -> [Lookup<[UInt8]>] {
    try read("reading \(keys.count) articles") { db in
      try keys.map { try lookUp($0, in: db, { try marked($0, $1, in: $2) }, isWanted: { $0.isCurrent }) }
    }
  }

  /// The packed article of a key, in whatever state `isWanted` says.
  /// - Parameter complete: gets the message, its row and the database, and returns what is found.
  private func lookUp(
    _ key: Int64, in db: Database,
    _ complete: ([UInt8], Row, Database) throws -> [UInt8] = { message, _, _ in message },
    isWanted: (ArticleRow) -> Bool
  ) throws -> Lookup<[UInt8]> {
    do {
      return try db.first("SELECT \(ArticleRow.columns) FROM article WHERE key = ?", [key]) { row in
        try isWanted(ArticleRow(row)) ? .found(complete(ArticleRow.message(row), row, db)) : .absent
      } ?? .absent
    } catch {
      guard let what = NewswireStore.damage(error) else { throw error }
      damage.enter("article \(key)", what)
      return .damaged
    }
  }

  package func texts(keys: [Int64]) throws(NewswireError) -> [Lookup<ArticleText>] {
    let cached = keys.map(textCache.find)
    let missing = keys.indices.filter { cached[$0].value == nil }
    var result = cached.map { $0.value.map(Lookup.found) ?? .absent }
    guard !missing.isEmpty else { return result }
    for (index, message) in zip(missing, try packedArticles(keys: missing.map { keys[$0] })) {
      switch message {
      case .absent: break
      case .damaged: result[index] = .damaged
      case .found(let message):
        do throws(NewswireError) {
          let text = try ArticleText(packed: message)
          textCache.keep(text, bytes: text.byteCount, for: keys[index], since: cached[index].stamp)
          result[index] = .found(text)
        } catch {
          damage.enter("article \(keys[index])", error.message)
          result[index] = .damaged
        }
      }
    }
    return result
  }

  package func currentKeys() throws(NewswireError) -> [Int64] {
    try read("reading the keys of articles") { db in
      let rows = try Row.fetchCursor(db, sql: "SELECT key FROM article WHERE state = 1 ORDER BY key")
      var keys: [Int64] = []
      while let row = try rows.next() { keys.append(try row.integer(0)) }
      return keys
    }
  }

  package func counts() throws(NewswireError) -> StoreCounts {
    try read("counting the store") { db in
      func count(_ sql: String) throws -> Int64 { try db.first(sql) { try $0.integerIfPresent(0) ?? 0 } ?? 0 }
      return StoreCounts(
        articles: try count("SELECT count(*) FROM article WHERE state = 1"),
        pages: try count("SELECT count(*) FROM page"), lastChange: try count("SELECT max(number) FROM change"))
    }
  }

  // MARK: Changes

  package func changes(after number: Int64, limit: Int) throws(NewswireError) -> [Change] {
    try read("reading changes after \(number)") { db in
      // The rows first, then each article by itself, so that one that cannot be read does not end the rest.
      let rows = try Row.fetchAll(
        db.cachedStatement(
          sql: "SELECT number, kind, article, digest, at FROM change WHERE number > ? ORDER BY number LIMIT ?"),
        arguments: [number, limit])
      try checkOrder(rows.map { try $0.integer(0) }, after: number, of: "change")
      return try rows.map { row in
        try checking("change \((try? row.integer(0)) ?? number)") { try change(row, in: db) }
      }
    }
  }

  private func change(_ row: Row, in db: Database) throws -> Change {
    let (number, key) = (try row.integer(0), try row.integer(2))
    let point = HistoryPoint(store: identity, number: number, digest: UInt64(bitPattern: try row.integer(3)))
    var event: Change.Event
    switch ChangeKind(rawValue: try row.integer(1)) {
    case .added: event = try addition(of: key, in: db)
    case .restored:
      event = try addition(of: key, in: db)
      if case .added(_, let article, let story) = event { event = .restored(key: key, article, story: story) }
    case .removed: event = .removed(key: key)
    case .purged: event = .purged(key: key)
    case .withheld: event = .withheld(key: key, id: try articleID(ofKey: key, in: db))
    case .marked: event = .marked(try markedArticle(ofKey: key, in: db))
    case nil: throw DamagedRow.kind
    }
    return Change(point: point, event: event, time: try row.integerIfPresent(4))
  }

  private func addition(of key: Int64, in db: Database) throws -> Change.Event {
    var isPurged = false
    let found = try lookUp(
      key, in: db,
      isWanted: { row in
        isPurged = row.isPurged
        return true
      })
    guard case .found(let message) = found else { return .damaged(key: key) }
    if isPurged { return .purged(key: key) }
    let article: Article
    do throws(NewswireError) {
      article = try Article(decoding: message)
    } catch {
      damage.enter("article \(key)", error.message)
      return .damaged(key: key)
    }
    do {
      let story = try db.first("SELECT article, story, sketch, checksum FROM story WHERE article = ?", [key]) { row in
        _ = try row.checkedSketch()
        return try row.integer(1)
      }
      return .added(key: key, article, story: story ?? key)
    } catch {
      // The article is sound; it counts as a story of its own.
      guard let what = NewswireStore.damage(error) else { throw error }
      damage.enter("the story of article \(key)", what)
      return .added(key: key, article, story: key)
    }
  }

  // MARK: Everything

  package func forEachPage(_ body: ([UInt8], Result<Page, NewswireError>) -> Void) throws(NewswireError) {
    var last: Int64 = .min
    while true {
      let keys = try read("reading the keys of pages") { db in
        try Int64.fetchAll(
          db.cachedStatement(sql: "SELECT key FROM page WHERE key > ? ORDER BY key LIMIT 1000"), arguments: [last])
      }
      guard let next = keys.last else { return }
      try checkOrder(keys, after: last, of: "page")
      for key in keys {
        let (digest, page) = checkedPage(key)
        body(digest, page)
      }
      last = next
    }
  }

  private func checkedPage(_ key: Int64) -> ([UInt8], Result<Page, NewswireError>) {
    var digest: [UInt8] = []
    let page = Result { () throws(NewswireError) in
      try read("reading page \(key)") { db in
        try db.first("SELECT \(PageRow.columns) FROM page WHERE key = ?", [key]) { row in
          try checking("page \(key)") {
            digest = try PageRow.contentDigest(row)
            return try PageRow.page(row)
          }
        }
      }
    }
    return (digest, page.flatMap { $0.map { .success($0) } ?? .failure(.noPage) })
  }
}
