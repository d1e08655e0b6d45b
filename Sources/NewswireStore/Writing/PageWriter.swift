internal import NewswireDeduplication
internal import NewswireMessages
internal import NewswireModel

/// Carries out requests inside a transaction.
struct PageWriter {
  let stories: StoryRegister
  /// Seconds since 1970, given to pages and articles as the time of their import.
  let time: Int64

  func write(
    _ request: PackedRequest, to transaction: inout some StoreTransaction
  ) throws -> StoreOutcome {
    switch request {
    case .store(let pages):
      .stored(try pages.map { page in try write(page.prepared, frame: page.frame, to: &transaction) })
    case .delete(let id): .deleted(try delete(id, in: &transaction))
    }
  }

  private func write(
    _ prepared: PreparedPage, frame: [UInt8], to transaction: inout some StoreTransaction
  ) throws -> StoredPage {
    let existing = try transaction.pageKey(digest: prepared.digest)
    if let existing, !prepared.isReread {
      return StoredPage(outcome: .unchanged, articleIDs: try transaction.articleIDs(ofPage: existing), changes: [])
    }
    let page =
      try existing
      ?? transaction.insertPage(prepared.page, digest: prepared.digest, frame: frame, time: time)
    var result = StoredPage(outcome: .unchanged, articleIDs: [], changes: [])
    var isNew = existing == nil && prepared.articles.isEmpty
    for (article, sketch) in zip(prepared.articles, prepared.sketches) {
      result.articleIDs.append(article.id)
      let before = result.changes.count
      let hadPrevious = try write(article, sketch, page: page, changes: &result.changes, to: &transaction)
      isNew = isNew || (!hadPrevious && result.changes.count > before)
    }
    result.outcome = isNew ? .imported : result.changes.isEmpty ? .unchanged : .revised
    return result
  }

  /// - Returns: whether there was an earlier revision.
  private func write(
    _ article: Article, _ sketch: StorySketch, page: Int64, changes: inout [Change],
    to transaction: inout some StoreTransaction
  ) throws -> Bool {
    var article = article
    article.provenance.importedAt = time
    let last = try transaction.lastRevision(of: article.id)
    article.revision = try Self.revision(after: last?.revision, of: article.id)
    if let last, last.state == .current {
      if Self.saysTheSame(article, as: last.message) { return true }
      changes.append(try retire(last, as: .superseded, in: &transaction))
    }
    let story = try stories.story(of: sketch, id: article.id, after: last?.key, in: &transaction)
    article.story = story.flatMap { $0.articleID == article.id ? nil : $0.articleID } ?? ""
    let key = try transaction.insertArticle(
      id: article.id, revision: article.revision, page: page, message: article.encoded)
    try stories.enter(sketch, key: key, story: story, in: &transaction)
    let event = Change.Event.added(key: key, article, story: story?.key ?? key)
    changes.append(Change(point: try transaction.appendChange(.added, article: key), event: event))
    return last != nil
  }

  private static func revision(after last: Int32?, of id: String) throws(NewswireError) -> Int32 {
    let (next, overflow) = (last ?? 0).addingReportingOverflow(1)
    guard !overflow, next > 0 else {
      throw .damaged("article \(id)", "its last revision is number \(last ?? 0)")
    }
    return next
  }

  private func delete(_ id: String, in transaction: inout some StoreTransaction) throws -> Change {
    guard let last = try transaction.lastRevision(of: id), last.state == .current else {
      throw NewswireError.noArticle(id)
    }
    return try retire(last, as: .deleted, in: &transaction)
  }

  private func retire(
    _ revision: StoredRevision, as state: ArticleState, in transaction: inout some StoreTransaction
  ) throws -> Change {
    try transaction.setState(state, of: revision)
    let point = try transaction.appendChange(.removed, article: revision.key)
    return Change(point: point, event: .removed(key: revision.key))
  }

  /// Whether two revisions differ in nothing but where and when they were found. One that cannot be read differs, so
  /// that importing the article again puts a sound revision in its place.
  private static func saysTheSame(_ article: Article, as message: [UInt8]?) -> Bool {
    guard let message, var stored = try? Article(decoding: message) else { return false }
    stored.provenance = article.provenance
    stored.revision = article.revision
    stored.story = article.story
    return stored == article
  }
}

/// A request whose pages have been compressed, which needs no transaction.
enum PackedRequest: Sendable {
  case store([(prepared: PreparedPage, frame: [UInt8])])
  case delete(id: String)

  init(_ request: StoreRequest) throws(NewswireError) {
    switch request {
    case .store(let pages):
      self = .store(
        try pages.map { page throws(NewswireError) in (page, try Compression.compress(page.page.content)) })
    case .delete(let id): self = .delete(id: id)
    }
  }
}

extension NewswireError {
  static func noArticle(_ id: String) -> NewswireError {
    NewswireError(
      .notFound, "there is no article \"\(id)\"; ids are 20 hexadecimal digits, as search results give them",
      info: .articleNotFound(id), field: "id")
  }

  static func noRevision(_ revision: Int32, of id: String) -> NewswireError {
    NewswireError(
      .notFound, "the article \(id) has no revision \(revision)", info: .revisionNotFound(revision, of: id),
      field: "revision")
  }

  static let noPage = NewswireError(.notFound, "the archive has no page with this digest")

  /// - Parameters:
  ///   - row: which row of the store it is.
  ///   - what: what is wrong with it.
  static func damaged(_ row: String, _ what: String) -> NewswireError {
    NewswireError(
      .dataLoss,
      "\(row) of the store is damaged: \(what); the rest of the archive is not affected. Restore it from a backup, or "
        + "import its page again; `newswire verify` lists all damage")
  }
}
