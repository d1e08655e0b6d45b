internal import NewswireCore
internal import NewswireDeduplication
internal import NewswireMessages
package import NewswireModel

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
    case .undelete(let id): .undeleted(try undelete(id, in: &transaction))
    case .purge(let purge, let frames): .purged(try carryOut(purge, frames, in: &transaction))
    }
  }

  private func write(
    _ prepared: PreparedPage, frame: [UInt8], to transaction: inout some StoreTransaction
  ) throws -> StoredPage {
    let existing = try transaction.pageKey(digest: prepared.digest)
    if let existing, !prepared.isReread {
      let ids = try transaction.articleIDs(ofPage: existing)
      return StoredPage(
        outcome: .unchanged, articleIDs: try ids.map { try transaction.articleID(of: $0) },
        purgedIDs: transaction.hasPurges ? try transaction.purgedIDs(ofPage: existing) : [], changes: [])
    }
    if transaction.hasPurges {
      // Somebody may have purged one since the page was read.
      for article in prepared.articles where try transaction.purge(of: article.id) != nil {
        throw NewswireError.purgedMeanwhile(article.id)
      }
    }
    let page =
      try existing
      ?? transaction.insertPage(prepared.page, digest: prepared.digest, frame: frame, time: time)
    if existing == nil, let redacted = prepared.redacted { try transaction.redact(redacted, frame: frame) }
    var result = StoredPage(outcome: .unchanged, articleIDs: [], purgedIDs: prepared.purgedIDs, changes: [])
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
    let point = try transaction.appendChange(isKilled ? .withheld : .added, article: key, time: time)
    changes.append(Change(point: point, event: event, time: time))
  }

  private static func revision(after last: Int32?, of id: String) throws(NewswireError) -> Int32 {
    let (next, overflow) = (last ?? 0).addingReportingOverflow(1)
    guard !overflow, next > 0 else {
      throw .damaged("article \(id)", "its last revision is number \(last ?? 0)")
    }
    return next
  }

  private func delete(_ id: String, in transaction: inout some StoreTransaction) throws -> Change {
    let id = try transaction.articleID(of: id)
    guard let last = try transaction.lastRevision(of: id) else { throw NewswireError.noArticle(id) }
    try refusePurged(id, in: transaction)
    guard last.state == .current else {
      throw NewswireError.deletedArticle(id, at: try transaction.removalTime(ofKey: last.key))
    }
    return try retire(last, as: .deleted, in: &transaction)
  }

  private func undelete(_ id: String, in transaction: inout some StoreTransaction) throws -> Change {
    let id = try transaction.articleID(of: id)
    guard let last = try transaction.lastRevision(of: id) else { throw NewswireError.noArticle(id) }
    try refusePurged(id, in: transaction, .failedPrecondition)
    guard last.state == .deleted else { throw NewswireError.notDeleted(id) }
    guard let message = last.message else { throw NewswireError.damaged("article \(id)", DamagedRow.checksum.message) }
    let article = try Article(decoding: message)
    try transaction.setState(.current, of: last)
    let point = try transaction.appendChange(.restored, article: last.key, time: time)
    let story = try transaction.story(ofKey: last.key)?.key ?? last.key
    return Change(point: point, event: .restored(key: last.key, article, story: story), time: time)
  }

  private func refusePurged(
    _ id: String, in transaction: some StoreTransaction, _ code: ErrorCode = .notFound
  ) throws {
    guard transaction.hasPurges, let purge = try transaction.purge(of: id) else { return }
    throw NewswireError.purgedArticle(purge, code)
  }

  private func carryOut(
    _ purge: Purge, _ frames: [[UInt8]], in transaction: inout some StoreTransaction
  ) throws -> [Change] {
    var changes: [Change] = []
    for (place, id) in (purge.ids + purge.otherIDs).enumerated() {
      try refusePurged(id, in: transaction, .failedPrecondition)
      let revisions = try transaction.revisions(of: id)
      guard !revisions.isEmpty || purge.takesUnknown || place >= purge.ids.count else {
        throw NewswireError.noArticle(id)
      }
      // The traces of all are looked for together, so the first one keeps them.
      try transaction.insertPurge(
        PurgeRecord(
          id: id, time: time, uid: purge.uid, user: purge.user, reason: purge.reason,
          traces: place == 0 ? purge.traces : []))
      try transaction.removeMarks(of: id)
      for revision in revisions {
        try transaction.empty(revision)
        let point = try transaction.appendChange(.purged, article: revision.key, time: time)
        changes.append(Change(point: point, event: .purged(key: revision.key), time: time))
      }
    }
    for (page, frame) in zip(purge.pages, frames) { try transaction.redact(page, frame: frame) }
    return changes
  }

  func retire(
    _ revision: StoredRevision, as state: ArticleState, in transaction: inout some StoreTransaction
  ) throws -> Change {
    try transaction.setState(state, of: revision)
    let point = try transaction.appendChange(.removed, article: revision.key, time: time)
    return Change(point: point, event: .removed(key: revision.key), time: time)
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
  case undelete(id: String)
  case purge(Purge, frames: [[UInt8]])

  init(_ request: StoreRequest) throws(NewswireError) {
    switch request {
    case .store(let pages):
      self = .store(
        try pages.map { page throws(NewswireError) in
          (page, try Compression.compress(page.redacted?.content ?? page.page.content))
        })
    case .delete(let id): self = .delete(id: id)
    case .mark(let marks): self = .mark(marks)
    case .addAlias(let alias): self = .addAlias(alias)
    case .removeAlias(let kind, let form): self = .removeAlias(kind, form: form)
    case .settle(let addresses, let position): self = .settle(addresses, through: position)
    case .undelete(let id): self = .undelete(id: id)
    case .purge(let purge):
      self = .purge(
        purge,
        frames: try purge.pages.map { page throws(NewswireError) in try Compression.compress(page.content) })
    }
  }
}

extension NewswireError {
  package static func noArticle(_ id: String) -> NewswireError {
    NewswireError(
      .notFound, "there is no article \"\(id)\"; ids are 20 hexadecimal digits, as search results give them",
      info: .articleNotFound(id), field: "id")
  }

  /// - Parameter time: of the deletion, in seconds since 1970; nil if nobody noted it.
  static func deletedArticle(_ id: String, at time: Int64?) -> NewswireError {
    let when = time.map { RFC3339.string(Timestamp(clamping: $0)) }
    return NewswireError(
      .notFound,
      "the article \(id) was deleted\(when.map { " at \($0)" } ?? ""); bring it back with `newswire undelete \(id)`",
      info: .articleDeleted(id, at: when), field: "id")
  }

  /// An import was read before an article on it was purged; it is to be read again.
  static func purgedMeanwhile(_ id: String) -> NewswireError {
    NewswireError(
      .aborted, "the article \(id) was purged while it was imported; import its page again",
      info: .articlePurgedMeanwhile(id))
  }

  static func notDeleted(_ id: String) -> NewswireError {
    NewswireError(
      .failedPrecondition, "the article \(id) is not deleted, so there is nothing to bring back",
      info: .articleNotDeleted(id), field: "id")
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
