internal import Logging
internal import NewswireIndex
internal import NewswireMessages
internal import NewswireModel
internal import NewswireStore

/// Brings the index to where the store is.
struct IndexKeeper {
  /// Changes read from the store at a time: some ten megabytes of articles.
  private static let batch = 1000

  let directory: String
  let store: any ArticleStore
  let logger: Logger

  /// Opens the index and applies what it missed. One that is damaged, of an older format or of another store is rebuilt.
  /// - Parameter options: also of one that is rebuilt.
  /// - Throws: `dataLoss` if the index is ahead of the store, which then has lost acknowledged changes; `failedPrecondition` if a
  ///   newer version wrote it.
  func open(options: IndexOptions = IndexOptions()) throws(NewswireError) -> SearchIndex {
    let last = try store.lastPoint()
    do {
      let index = try SearchIndex(directory: directory, options: options)
      try check(index, against: last)
      try Self.catchUp(index, with: store, logger)
      try loadMarks(into: index)
      return index
    } catch let error as StoreIsBehind {
      throw NewswireError(
        .dataLoss,
        "the index knows change \(error.known), but the store ends at change \(last.number): "
          + "\(error.known - last.number) acknowledged changes are missing; "
          + "restore a backup, or go on without them by `newswire rebuild --accept-loss`")
    } catch let error as NewswireError where error.code == .dataLoss {
      logger.warning("the index is rebuilt from the store", metadata: ["reason": "\(error.message)"])
      return try rebuild(options: options)
    } catch {
      throw NewswireError(error, while: "opening the index \(directory)")
    }
  }

  /// Checks that an index was made from this store and what it is now.
  /// - Throws: `StoreIsBehind`; `dataLoss` if the index is another store's.
  func check(_ index: SearchIndex, against last: HistoryPoint) throws {
    let known = index.appliedChange
    if known == 0 { return }
    guard let point = index.appliedPoint, point.store == store.identity else {
      throw NewswireError(.dataLoss, "the index in \(directory) was made from another store")
    }
    guard known <= last.number else { throw StoreIsBehind(known: known) }
    guard try store.point(at: known) == point else {
      throw NewswireError(.dataLoss, "the index in \(directory) was made from another history of this store")
    }
  }

  /// Rebuilds the index. The one before stays until the new one is whole and on disk.
  func rebuild(options: IndexOptions = IndexOptions()) throws(NewswireError) -> SearchIndex {
    do {
      let draft = try SearchIndex.draft(in: directory, options: options)
      do {
        try Self.catchUp(draft, with: store, logger)
        try draft.publish()
        try loadMarks(into: draft)
      } catch {
        draft.discard()
        throw error
      }
      return draft
    } catch {
      throw NewswireError(error, while: "rebuilding the index \(directory)")
    }
  }

  /// Rebuilds an open index, beside it and then in its place.
  /// - Parameter isCancelled: asked now and then; what has been built is given up once it returns true.
  func rebuild(_ index: SearchIndex, isCancelled: () -> Bool) throws(NewswireError) {
    let draft = index.draft()
    do {
      // The writer may come further between the last look and the exchange.
      repeat {
        try Self.catchUp(draft, with: store, logger, isCancelled: isCancelled)
      } while try !index.adopt(draft)
      // What was purged meanwhile is only marked as deleted in what the draft brought.
      try unsafe index.expunge(try store.purgedKeys(), isSpelling: { _ in false }) { try Self.article($0, in: store) }
    } catch {
      draft.discard()
      throw NewswireError(error, while: "rebuilding the index \(directory)")
    }
  }

  private func loadMarks(into index: SearchIndex) throws {
    index.load(try store.markedArticles().map { .mark(id: $0.id, key: $0.key, marks: $0.marks) })
    index.load(NameAliases(try store.nameAliases()))
  }

  /// The article of a key as the store has it; nil if it has none that can be read.
  static func article(_ key: Int64, in store: any ArticleStore) throws -> Article? {
    try store.packedArticles(keys: [key]).first?.value.map { try Article(decoding: $0) }
  }

  /// Applies the store's changes that the index has not seen.
  static func catchUp(
    _ index: SearchIndex, with store: any ArticleStore, _ logger: Logger, isCancelled: () -> Bool = { false }
  ) throws {
    var applied: Int64 = 0
    while true {
      if isCancelled() { throw CancellationError() }
      let changes = try store.changes(after: index.visibleChange, limit: batch)
      guard let last = changes.last else { break }
      try index.apply(changes.map(IndexChange.init), through: last.number, at: last.point)
      applied += Int64(changes.count)
    }
    if applied > 0 { logger.info("the index has caught up", metadata: ["changes": "\(applied)"]) }
  }
}

extension IndexChange {
  /// What a change of the store's means to the index.
  init(_ change: Change) {
    switch change.event {
    case .added(let key, let article, let story): self = .add(key: key, article: article, story: story)
    case .restored(let key, let article, let story): self = .restore(key: key, article: article, story: story)
    case .removed(let key), .purged(let key), .damaged(let key), .withheld(let key, _): self = .delete(key: key)
    case .marked(let article): self = .mark(id: article.id, key: article.key, marks: article.marks)
    }
  }
}

/// The index has a change that the store has not.
private struct StoreIsBehind: Error {
  var known: Int64
}
