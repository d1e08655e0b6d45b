internal import Logging
internal import NewswireIndex
internal import NewswireModel
internal import NewswireStore

/// Brings the index to where the store is.
struct IndexKeeper {
  /// Changes read from the store at a time: some ten megabytes of articles.
  private static let batch = 1000

  let directory: String
  let store: any ArticleStore
  let logger: Logger

  /// Opens the index and applies what it missed. One that is damaged is built anew.
  /// - Throws: `dataLoss` if the index is ahead of the store, which then has lost acknowledged changes.
  func open() throws(NewswireError) -> SearchIndex {
    let last = try store.lastPoint().number
    do {
      let index = try SearchIndex(directory: directory)
      guard index.appliedChange <= last else { throw StoreIsBehind(known: index.appliedChange) }
      try Self.catchUp(index, with: store, logger)
      return index
    } catch let error as StoreIsBehind {
      throw NewswireError(
        .dataLoss,
        "the index knows change \(error.known), but the store ends at change \(last): acknowledged changes are missing; "
          + "restore a backup, or go on without them by `newswire rebuild --accept-loss`")
    } catch let error as NewswireError where error.code == .dataLoss {
      logger.warning("the index is built anew from the store", metadata: ["reason": "\(error.message)"])
      return try rebuild()
    } catch {
      throw NewswireError(error, while: "opening the index \(directory)")
    }
  }

  /// Throws the index away and builds it anew.
  func rebuild() throws(NewswireError) -> SearchIndex {
    do {
      try SearchIndex.erase(directory: directory)
      let index = try SearchIndex(directory: directory)
      try Self.catchUp(index, with: store, logger)
      try index.flush()
      return index
    } catch {
      throw NewswireError(error, while: "rebuilding the index \(directory)")
    }
  }

  /// Applies the store's changes that the index has not seen.
  static func catchUp(_ index: SearchIndex, with store: any ArticleStore, _ logger: Logger) throws {
    var applied: Int64 = 0
    while true {
      let changes = try store.changes(after: index.visibleChange, limit: batch)
      guard let last = changes.last else { break }
      try index.apply(changes.map(IndexChange.init), through: last.number)
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
    case .removed(let key), .damaged(let key): self = .delete(key: key)
    }
  }
}

/// The index has a change that the store has not.
private struct StoreIsBehind: Error {
  var known: Int64
}
