internal import Foundation
internal import GRDB
package import NewswireModel
internal import NewswireMessages
internal import NewswireDeduplication

/// A page that has been read and is ready to be stored.
package struct PreparedPage: Sendable {
  package var page: Page
  /// 32 bytes.
  package var digest: [UInt8]
  /// In page order.
  package let articles: [Article]
  /// The sketches by which stories are assigned, one for each article.
  let sketches: [StorySketch]
  /// Whether its articles count although the store may have the page: it was read in another way than it may have been before.
  let isReread: Bool

  /// Cost: that of the articles' sketches, about 5 ns a byte of their text.
  package init(page: Page, digest: [UInt8], articles: [Article], isReread: Bool = false) {
    self.page = page
    self.digest = digest
    self.articles = articles
    self.isReread = isReread
    sketches = articles.map(StorySketch.init)
  }
}

/// What storing a page changed.
package struct StoredPage: Sendable {
  package var outcome: ImportOutcome
  /// The page's articles, in page order.
  package var articleIDs: [String]
  /// In the order they happened.
  package var changes: [Change]
}

/// One entry of the change sequence.
package struct Change: Sendable {
  /// Ascending, without regard to gaps.
  package var number: Int64
  package var event: Event

  package enum Event: Sendable {
    /// `story` is the key of the first article that told its story, its own for one that is the first.
    case added(key: Int64, Article, story: Int64)
    case removed(key: Int64)
  }
}

extension Store {
  /// Whether the store has a page of this digest.
  package func hasPage(digest: [UInt8]) throws(NewswireError) -> Bool {
    try attempt("looking a page up") {
      try database.read { db in
        try Bool.fetchOne(
          db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM page WHERE sha256 = ?)"),
          arguments: [Data(digest)]) ?? false
      }
    }
  }

  /// Stores pages in one transaction. When it returns they are on disk; when it throws nothing has changed.
  ///
  /// A page whose bytes are there already changes nothing, unless it was read in another way. An article whose id is there becomes a new revision if it says
  /// something else.
  /// - Parameters:
  ///   - pages: in the order of their import.
  ///   - time: seconds since 1970, given to the pages and articles as the time of their import.
  /// - Returns: one result for each page, in the same order.
  package func store(_ pages: [PreparedPage], at time: Int64) throws(NewswireError) -> [StoredPage] {
    let frames = try pages.map { page throws(NewswireError) in try Compression.compress(page.page.content) }
    let stored = try attempt("storing \(pages.count) pages") {
      try database.write { db in
        try zip(pages, frames).map { page, frame in
          try PageWriter(db: db, stories: stories, time: time).write(page, frame: frame)
        }
      }
    }
    forget(stored.flatMap(\.changes))
    return stored
  }

  /// Removes what changes have made old from what readers are given.
  private func forget(_ changes: [Change]) {
    guard !changes.isEmpty else { return }
    var ids: [String] = []
    var keys: [Int64] = []
    for change in changes {
      switch change.event {
      case .added(_, let article, _): ids.append(article.id)
      case .removed(let key): keys.append(key)
      }
    }
    packedArticleCache.remove(ids)
    textCache.remove(keys)
  }

  /// Takes the current revision of an article out of the archive's sight.
  /// - Throws: `notFound` if there is no such article.
  package func deleteArticle(id: String) throws(NewswireError) -> Change {
    let change: Change? = try attempt("deleting the article \(id)") {
      try database.write { db in
        let statement = try db.cachedStatement(sql: "SELECT key FROM article WHERE id = ? AND state = 1")
        guard let key = try Int64.fetchOne(statement, arguments: [id]) else { return nil }
        return try db.retire(key: key, as: .deleted)
      }
    }
    guard let change else { throw NewswireError.noArticle(id) }
    forget([change])
    packedArticleCache.remove([id])
    return change
  }
}

extension NewswireError {
  static func noArticle(_ id: String) -> NewswireError {
    NewswireError(
      .notFound, "there is no article \"\(id)\"; ids are 20 hexadecimal digits, as search results give them",
      info: .articleNotFound(id), field: "id")
  }
}

/// Writes one page inside a transaction.
private struct PageWriter {
  let db: Database
  let stories: StoryRegister
  let time: Int64

  func write(_ prepared: PreparedPage, frame: [UInt8]) throws -> StoredPage {
    let existing = try existingPage(prepared.digest)
    if let existing, !prepared.isReread {
      return StoredPage(outcome: .unchanged, articleIDs: try articleIDs(ofPage: existing), changes: [])
    }
    let page = try existing ?? insertPage(prepared, frame: frame)
    var result = StoredPage(outcome: .unchanged, articleIDs: [], changes: [])
    var isNew = existing == nil && prepared.articles.isEmpty
    for (article, sketch) in zip(prepared.articles, prepared.sketches) {
      result.articleIDs.append(article.id)
      let before = result.changes.count
      let hadPrevious = try write(article, sketch, page: page, changes: &result.changes)
      isNew = isNew || (!hadPrevious && result.changes.count > before)
    }
    result.outcome = isNew ? .imported : result.changes.isEmpty ? .unchanged : .revised
    return result
  }

  private func existingPage(_ digest: [UInt8]) throws -> Int64? {
    try Int64.fetchOne(db.cachedStatement(sql: "SELECT key FROM page WHERE sha256 = ?"), arguments: [Data(digest)])
  }

  private func articleIDs(ofPage key: Int64) throws -> [String] {
    let statement = try db.cachedStatement(sql: "SELECT id FROM article WHERE page = ? ORDER BY key")
    return try String.fetchAll(statement, arguments: [key])
  }

  private func insertPage(_ prepared: PreparedPage, frame: [UInt8]) throws -> Int64 {
    let page = prepared.page
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO page (sha256, name, record_number, record_offset, size, content, imported_at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(arguments: [
      Data(prepared.digest), page.name, page.record?.number, page.record?.byteOffset, page.content.count, Data(frame),
      time,
    ])
    return db.lastInsertedRowID
  }

  /// - Returns: whether there was an earlier revision.
  private func write(
    _ article: Article, _ sketch: StorySketch, page: Int64, changes: inout [Change]
  ) throws -> Bool {
    var article = article
    article.provenance.importedAt = time
    let last = try lastRevision(of: article.id)
    article.revision = (last?.revision ?? 0) + 1
    if let last, last.isCurrent {
      if try saysTheSame(article, as: last.message) { return true }
      changes.append(try db.retire(key: last.key, as: .superseded))
    }
    let story = try stories.story(of: sketch, id: article.id, after: last?.key, in: db)
    article.story = story.flatMap { $0.articleID == article.id ? nil : $0.articleID } ?? ""
    let statement = try db.cachedStatement(
      sql: "INSERT INTO article (id, revision, page, state, message) VALUES (?, ?, ?, ?, ?)")
    try statement.execute(arguments: [
      article.id, article.revision, page, ArticleState.current.rawValue, Data(article.encoded),
    ])
    let key = db.lastInsertedRowID
    try stories.enter(sketch, key: key, story: story, in: db)
    let event = Change.Event.added(key: key, article, story: story?.key ?? key)
    changes.append(Change(number: try db.record(.added, key: key), event: event))
    return last != nil
  }

  private func lastRevision(of id: String) throws -> (key: Int64, revision: Int32, isCurrent: Bool, message: [UInt8])? {
    let statement = try db.cachedStatement(
      sql: "SELECT key, revision, state, message FROM article WHERE id = ? ORDER BY revision DESC LIMIT 1")
    guard let row = try Row.fetchOne(statement, arguments: [id]) else { return nil }
    return (row[0], row[1], row[2] as Int == ArticleState.current.rawValue, [UInt8](row[3] as Data))
  }

  /// Whether two revisions differ in nothing but where and when they were found.
  private func saysTheSame(_ article: Article, as message: [UInt8]) throws -> Bool {
    var stored = try Article(decoding: message)
    stored.provenance = article.provenance
    stored.revision = article.revision
    stored.story = article.story
    return stored == article
  }
}

extension Database {
  fileprivate func retire(key: Int64, as state: ArticleState) throws -> Change {
    try cachedStatement(sql: "UPDATE article SET state = ? WHERE key = ?").execute(arguments: [state.rawValue, key])
    return Change(number: try record(.removed, key: key), event: .removed(key: key))
  }

  fileprivate func record(_ kind: ChangeKind, key: Int64) throws -> Int64 {
    try cachedStatement(sql: "INSERT INTO change (kind, article) VALUES (?, ?)").execute(arguments: [
      kind.rawValue, key,
    ])
    return lastInsertedRowID
  }
}
