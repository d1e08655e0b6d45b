internal import NewswireDeduplication
internal import NewswireMessages
internal import NewswireModel

/// One article, one identity: articles of earlier versions, whose ids were made of their URLs as they were given.
extension PageWriter {
  func settle(
    _ addresses: [SettledAddress], through position: Int64, in transaction: inout some StoreTransaction
  ) throws -> StoreOutcome {
    var (joined, changes): ([JoinedArticle], [Change]) = ([], [])
    for address in addresses {
      let own = try transaction.articleID(of: address.id)
      let other = try transaction.articleID(of: address.canonicalID)
      if own == other { continue }
      // What was purged takes nothing in any more.
      if transaction.hasPurges, try transaction.purge(of: own) != nil || transaction.purge(of: other) != nil {
        continue
      }
      if try transaction.lastState(of: other) == nil {
        try transaction.insertAlias(address.canonicalID, of: own, kind: .address)
      } else {
        changes += try join(own, to: other, in: &transaction)
        joined.append(JoinedArticle(id: own, article: other))
      }
    }
    try transaction.advanceAddressTask(to: position, joined: Int64(joined.count))
    return .settled(joined, changes)
  }

  /// Makes an article known by the id of another one, which is the same. Of what is shown of both the later one counts.
  /// All that points at it leads to the other from now on: its id, its page, its tags and its note.
  private func join(
    _ id: String, to target: String, in transaction: inout some StoreTransaction
  ) throws -> [Change] {
    var changes: [Change] = []
    let last = try transaction.lastRevision(of: target)
    try transaction.insertAlias(id, of: target, kind: .joined)
    try transaction.moveAliases(of: id, to: target)
    if let own = try transaction.lastRevision(of: id), own.state == .current {
      changes.append(try retire(own, as: .superseded, in: &transaction))
      if let last, last.key < own.key || last.state != .current, last.state != .killed {
        try bring(own, to: target, after: last, changes: &changes, in: &transaction)
      }
    }
    if let state = try transaction.lastState(of: target), let point = changes.last?.point {
      let marks = try transaction.marks(of: target)
      let key = state.state.isShown ? state.key : nil
      if !marks.isEmpty {
        let marked = MarkedArticle(id: target, key: key, marks: marks)
        changes.append(Change(point: point, event: .marked(marked), time: time))
      }
    }
    return changes
  }

  /// Makes a revision of one article the next one of another.
  private func bring(
    _ own: StoredRevision, to target: String, after last: StoredRevision, changes: inout [Change],
    in transaction: inout some StoreTransaction
  ) throws {
    guard let message = own.message, var article = try? Article(decoding: message),
      let page = try transaction.page(ofArticle: own.key)
    else { return }
    article.id = target
    if let earlier = last.message.flatMap({ try? Article(decoding: $0) }) {
      article.keepFirstPublication(of: earlier)
      if last.state == .current, article.saysTheSame(as: earlier) { return }
      article.changes = article.changes(since: earlier)
    }
    try add(article, StorySketch(article), page: page, after: last, changes: &changes, to: &transaction)
  }
}
