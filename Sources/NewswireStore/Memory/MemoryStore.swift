internal import NewswireMessages
package import NewswireModel
internal import Synchronization

/// A store in memory, for tests: the contract of `ArticleStore` and the rules of `PageWriter` without a file.
package final class MemoryStore: ArticleStore {
  let rows: Mutex<MemoryRows>
  private let stories = StoryRegister()
  package let identity: StoreIdentity
  package let damage = DamageLog()
  /// Asked before each commit, with its requests; throws to let it fail.
  private let beforeCommit: @Sendable ([StoreRequest]) throws(NewswireError) -> Void

  package init(
    identity: StoreIdentity = .random(),
    beforeCommit: @escaping @Sendable ([StoreRequest]) throws(NewswireError) -> Void = { _ in }
  ) {
    self.identity = identity
    self.beforeCommit = beforeCommit
    rows = Mutex(MemoryRows(head: .start(of: identity)))
  }

  package func lastPoint() -> HistoryPoint { rows.withLock { $0.head } }

  package func point(at number: Int64) -> HistoryPoint? {
    if number == 0 { return .start(of: identity) }
    return rows.withLock { rows in
      rows.changes.first { $0.point.number == number }?.point
    }
  }

  package func commit(_ requests: [StoreRequest], at time: Int64) -> [Result<StoreOutcome, NewswireError>] {
    rows.withLock { rows in
      do throws(NewswireError) {
        try beforeCommit(requests)
      } catch {
        return requests.map { _ in .failure(error) }
      }
      return requests.map { request in
        let before = rows
        do {
          return .success(
            try PageWriter(stories: stories, time: time).write(PackedRequest(request), to: &rows))
        } catch {
          rows = before
          return .failure(NewswireError(error, while: "storing an import"))
        }
      }
    }
  }

  package func hasPage(digest: [UInt8]) -> Bool { rows.withLock { $0.pageKey(digest: digest) != nil } }

  package func page(digest: [UInt8]) throws(NewswireError) -> Page {
    let page = rows.withLock { rows in rows.pageKey(digest: digest).flatMap { rows.pages[$0]?.page } }
    guard let page else { throw NewswireError.noPage }
    return page
  }

  package func packedArticle(id: String, revision: Int32?) throws(NewswireError) -> [UInt8] {
    let message = rows.withLock { rows -> [UInt8]? in
      let id = rows.articleID(of: id)
      let keys = rows.revisions[id] ?? []
      let article =
        revision == nil
        ? keys.last.flatMap { rows.articles[$0] }.flatMap { [.current, .killed].contains($0.state) ? $0 : nil }
        : keys.compactMap { rows.articles[$0] }.first { $0.revision == revision }
      return article.map { rows.marked($0) }
    }
    if let message { return message }
    if let revision { throw .noRevision(revision, of: id) }
    throw .noArticle(id)
  }

  package func packedArticles(keys: [Int64]) -> [Lookup<[UInt8]>] {
    rows.withLock { rows in
      keys.map { key in
        rows.articles[key].flatMap { $0.state == .current ? .found(rows.marked($0)) : nil } ?? .absent
      }
    }
  }

  package func texts(keys: [Int64]) throws(NewswireError) -> [Lookup<ArticleText>] {
    try packedArticles(keys: keys).map { message throws(NewswireError) in
      guard case .found(let message) = message else { return .absent }
      return .found(try ArticleText(packed: message))
    }
  }

  package func changes(after number: Int64, limit: Int) throws(NewswireError) -> [Change] {
    let rows = rows.withLock { $0 }
    return try rows.changes.lazy.filter { $0.point.number > number }.prefix(limit).map { entry throws(NewswireError) in
      guard let article = rows.articles[entry.article], entry.kind != .removed else {
        return Change(point: entry.point, event: .removed(key: entry.article))
      }
      if entry.kind == .withheld {
        return Change(point: entry.point, event: .withheld(key: entry.article, id: article.id))
      }
      if entry.kind == .marked {
        return Change(point: entry.point, event: .marked(rows.markedArticle(rows.articleID(of: article.id))))
      }
      return Change(
        point: entry.point,
        event: .added(
          key: entry.article, try Article(decoding: article.message),
          story: rows.stories[entry.article]?.story ?? entry.article))
    }
  }

  package func counts() -> StoreCounts {
    rows.withLock { rows in
      StoreCounts(
        articles: Int64(rows.articles.values.count { $0.state == .current }), pages: Int64(rows.pages.count),
        lastChange: rows.head.number)
    }
  }

  package func problems() -> [String] { [] }

  package func forEachPage(_ body: ([UInt8], Result<Page, NewswireError>) -> Void) {
    let pages = rows.withLock { $0.pages }
    for (_, entry) in pages.sorted(by: { $0.key < $1.key }) { body(entry.digest, .success(entry.page)) }
  }

  package func currentKeys() -> [Int64] {
    rows.withLock { rows in rows.articles.filter { $0.value.state == .current }.keys.sorted() }
  }

  package var sizeOnDisk: Int64 { 0 }

  package func close() {}
}
