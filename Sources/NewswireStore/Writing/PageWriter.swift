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
    case .mark(let marks): try mark(marks, in: &transaction)
    case .addAlias(let alias): try add(alias, to: &transaction)
    case .removeAlias(let kind, let form):
      .aliased(try transaction.removeNameAlias(kind, form: form.lowercased()))
    case .settle(let addresses, let position): try settle(addresses, through: position, in: &transaction)
    }
  }

  private func write(
    _ prepared: PreparedPage, frame: [UInt8], to transaction: inout some StoreTransaction
  ) throws -> StoredPage {
    let existing = try transaction.pageKey(digest: prepared.digest)
    if let existing, !prepared.isReread {
      let ids = try transaction.articleIDs(ofPage: existing)
      return StoredPage(
        outcome: .unchanged, articleIDs: try ids.map { try transaction.articleID(of: $0) }, changes: [])
    }
    let page =
      try existing
      ?? transaction.insertPage(prepared.page, digest: prepared.digest, frame: frame, time: time)
    var result = StoredPage(outcome: .unchanged, articleIDs: [], changes: [])
    var isNew = existing == nil && prepared.articles.isEmpty
    for (article, sketch) in zip(prepared.articles, prepared.sketches) {
      var article = article
      article.id = try transaction.articleID(of: article.id)
      result.articleIDs.append(article.id)
      let before = result.changes.count
      let hadPrevious = try write(article, sketch, page: page, changes: &result.changes, to: &transaction)
      isNew = isNew || (!hadPrevious && result.changes.count > before)
      result.changes += try mark(article.marks, of: article.id, in: &transaction)
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
    (article.marks, article.changes) = (ArticleMarks(), [])
    let last = try transaction.lastRevision(of: article.id)
    if let last {
      // One that cannot be read differs, so that importing the article again puts a sound revision in its place.
      let earlier = last.message.flatMap { try? Article(decoding: $0) }
      if let earlier {
        article.keepFirstPublication(of: earlier)
        if last.state.isShown || last.state == .killed, article.saysTheSame(as: earlier) { return true }
        // What its publisher has withdrawn comes back by a later version only.
        if last.state == .killed, !article.isLater(than: earlier) { return true }
        article.changes = article.changes(since: earlier)
      }
    }
    try add(article, sketch, page: page, after: last, changes: &changes, to: &transaction)
    return last != nil
  }

  /// Adds a revision in the place of the last one.
  func add(
    _ article: Article, _ sketch: StorySketch, page: Int64, after last: StoredRevision?, changes: inout [Change],
    to transaction: inout some StoreTransaction
  ) throws {
    var article = article
    article.revision = try Self.revision(after: last?.revision, of: article.id)
    if let last, last.state == .current { changes.append(try retire(last, as: .superseded, in: &transaction)) }
    let story = try stories.story(of: sketch, id: article.id, after: last?.key, in: &transaction)
    article.story = story.flatMap { $0.articleID == article.id ? nil : $0.articleID } ?? ""
    let isKilled = article.release?.status == .killed
    let key = try transaction.insertArticle(
      id: article.id, revision: article.revision, page: page, state: isKilled ? .killed : .current,
      message: article.encoded)
    try stories.enter(sketch, key: key, story: story, in: &transaction)
    let event: Change.Event =
      isKilled ? .withheld(key: key, id: article.id) : .added(key: key, article, story: story?.key ?? key)
    let point = try transaction.appendChange(isKilled ? .withheld : .added, article: key)
    changes.append(Change(point: point, event: event))
  }

  private static func revision(after last: Int32?, of id: String) throws(NewswireError) -> Int32 {
    let (next, overflow) = (last ?? 0).addingReportingOverflow(1)
    guard !overflow, next > 0 else {
      throw .damaged("article \(id)", "its last revision is number \(last ?? 0)")
    }
    return next
  }

  private func delete(_ id: String, in transaction: inout some StoreTransaction) throws -> Change {
    guard let last = try transaction.lastRevision(of: transaction.articleID(of: id)), last.state == .current else {
      throw NewswireError.noArticle(id)
    }
    return try retire(last, as: .deleted, in: &transaction)
  }

  func retire(
    _ revision: StoredRevision, as state: ArticleState, in transaction: inout some StoreTransaction
  ) throws -> Change {
    try transaction.setState(state, of: revision)
    let point = try transaction.appendChange(.removed, article: revision.key)
    return Change(point: point, event: .removed(key: revision.key))
  }
}

extension Article {
  /// Whether it is known to be a later version than one that was withdrawn.
  fileprivate func isLater(than killed: Article) -> Bool {
    if release?.status == .killed { return true }
    guard let own = revisionTime, let other = killed.revisionTime else { return false }
    return own > other
  }
}

/// A request whose pages have been compressed, which needs no transaction.
enum PackedRequest: Sendable {
  case store([(prepared: PreparedPage, frame: [UInt8])])
  case delete(id: String)
  case mark([MarkRequest])
  case addAlias(NameAlias)
  case removeAlias(MentionKind, form: String)
  case settle([SettledAddress], through: Int64)

  init(_ request: StoreRequest) throws(NewswireError) {
    switch request {
    case .store(let pages):
      self = .store(
        try pages.map { page throws(NewswireError) in (page, try Compression.compress(page.page.content)) })
    case .delete(let id): self = .delete(id: id)
    case .mark(let marks): self = .mark(marks)
    case .addAlias(let alias): self = .addAlias(alias)
    case .removeAlias(let kind, let form): self = .removeAlias(kind, form: form)
    case .settle(let addresses, let position): self = .settle(addresses, through: position)
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
