internal import Logging
internal import NewswireIndex
internal import NewswireModel
internal import NewswireStore

/// Brings the index to where the store is.
struct IndexKeeper {
  /// Changes read from the store at a time: some ten megabytes of articles.
  private static let batch = 1000

  let directory: String
  let store: Store
  let logger: Logger

  /// Opens the index and applies what it missed. One that is damaged, or ahead of the store, is built again.
  func open() throws(NewswireError) -> SearchIndex {
    do {
      let index = try SearchIndex(directory: directory)
      let last = try store.counts().lastChange
      guard index.appliedChange <= last else {
        throw NewswireError(.dataLoss, "the index knows change \(index.appliedChange), the store ends at \(last)")
      }
      try catchUp(index)
      return index
    } catch let error as NewswireError where error.code == .dataLoss {
      logger.warning("the index is built anew from the store", metadata: ["reason": "\(error.message)"])
      return try rebuild()
    } catch {
      throw NewswireError(error, while: "opening the index \(directory)")
    }
  }

  /// Throws the index away and builds it again.
  func rebuild() throws(NewswireError) -> SearchIndex {
    do {
      try SearchIndex.erase(directory: directory)
      let index = try SearchIndex(directory: directory)
      try catchUp(index)
      try index.flush()
      return index
    } catch {
      throw NewswireError(error, while: "rebuilding the index \(directory)")
    }
  }

  /// Applies the store's changes that the index has not seen.
  func catchUp(_ index: SearchIndex) throws {
    var applied: Int64 = 0
    while true {
      let changes = try store.changes(after: index.visibleChange, limit: Self.batch)
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
    case .removed(let key): self = .delete(key: key)
    }
  }
}
