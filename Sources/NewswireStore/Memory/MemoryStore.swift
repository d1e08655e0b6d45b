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
    if let purge = rows.withLock({ $0.purge(of: id) }) { throw .purgedArticle(purge) }
    let (message, last, removal) = rows.withLock { rows in
      let id = rows.articleID(of: id)
      let keys = rows.revisions[id] ?? []
      let article =
        revision == nil
        ? keys.last.flatMap { rows.articles[$0] }.flatMap { [.current, .killed].contains($0.state) ? $0 : nil }
        : keys.compactMap { rows.articles[$0] }.first { $0.revision == revision }
      let last = rows.lastRevision(of: id)
      return (article.map { rows.marked($0) }, last, last.flatMap { rows.removalTime(ofKey: $0.key) })
    }
    if let message { return message }
    if let revision { throw .noRevision(revision, of: id) }
    throw last == nil ? .noArticle(id) : .deletedArticle(id, at: removal)
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
      let key = entry.article
      guard entry.kind != .removed, let stored = rows.articles[key] else {
        return Change(point: entry.point, event: .removed(key: key), time: entry.time)
      }
      if stored.state == .purged { return Change(point: entry.point, event: .purged(key: key), time: entry.time) }
      if entry.kind == .withheld {
        return Change(point: entry.point, event: .withheld(key: key, id: stored.id), time: entry.time)
      }
      if entry.kind == .marked {
        return Change(
          point: entry.point, event: .marked(rows.markedArticle(rows.articleID(of: stored.id))), time: entry.time)
      }
      let (article, story) = (try Article(decoding: stored.message), rows.stories[key]?.story ?? key)
      return Change(
        point: entry.point,
        event: entry.kind == .added
          ? .added(key: key, article, story: story) : .restored(key: key, article, story: story),
        time: entry.time)
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
    let redactions = rows.withLock { $0.redactions }
    for (key, entry) in pages.sorted(by: { $0.key < $1.key }) {
      body(redactions[key]?.digest ?? entry.digest, .success(entry.page))
    }
  }

  package func forEachArticle(_ body: (Int64, String, [UInt8]) -> Void) {
    let articles = rows.withLock { $0.articles }
    for (key, article) in articles.sorted(by: { $0.key < $1.key }) where article.state != .purged {
      body(key, article.id, article.message)
    }
  }

  // MARK: Purges

  package func purged(among ids: [String]) -> [PurgeRecord] {
    rows.withLock { rows in ids.compactMap { rows.purge(of: $0) } }
  }

  package func purges() -> [PurgeRecord] { rows.withLock { $0.purges } }

  package func purgedKeys() -> [Int64] {
    rows.withLock { rows in rows.articles.filter { $0.value.state == .purged }.keys.sorted() }
  }

  package func redactions(digest: [UInt8]) -> [Redaction] {
    rows.withLock { rows in rows.pageKey(digest: digest).flatMap { rows.redactions[$0]?.lines } ?? [] }
  }

  package func packedArticles(ofPage digest: [UInt8]) -> [[UInt8]] {
    rows.withLock { rows in
      guard let page = rows.pageKey(digest: digest) else { return [] }
      return rows.articles.sorted { $0.key < $1.key }.filter { $0.value.page == page && $0.value.state != .purged }
        .map(\.value.message)
    }
  }

  package func remains(of id: String) -> ArticleRemains {
    rows.withLock { rows in
      var remains = ArticleRemains()
      let revisions = rows.revisions(of: id)
      remains.keys = revisions.map(\.key)
      remains.messages = revisions.filter { $0.state != .purged }.compactMap(\.message)
      let pages = Set(remains.keys.compactMap { rows.articles[$0]?.page })
      remains.pages = pages.sorted().compactMap { rows.pages[$0]?.digest }
      guard let first = remains.keys.first else { return remains }
      remains.firstChange = rows.changes.first { $0.article == first }?.point.number ?? 0
      let story = rows.stories[first]?.story
      remains.story = rows.articles.sorted { $0.key < $1.key }.filter {
        rows.stories[$0.key]?.story == story && $0.value.id != id && $0.value.state == .current
      }.map(\.value.id)
      return remains
    }
  }

  /// Nothing of a store in memory is left anywhere.
  package func scrub() { stories.forget() }

  package func finishPurges(ids: [String]) {
    rows.withLock { rows in
      for place in rows.purges.indices where ids.contains(rows.purges[place].id) { rows.purges[place].traces = nil }
    }
  }

  package func forEachStoredValue(_ body: (UnsafeRawBufferPointer) -> Void) {
    let (pages, articles) = rows.withLock { ($0.pages, $0.articles) }
    for page in pages.values { unsafe page.page.content.withUnsafeBytes(body) }
    for article in articles.values { unsafe article.message.withUnsafeBytes(body) }
  }

  package func currentKeys() -> [Int64] {
    rows.withLock { rows in rows.articles.filter { $0.value.state == .current }.keys.sorted() }
  }

  package var sizeOnDisk: Int64 { 0 }

  package var cacheCounts: (articles: CacheCounts, texts: CacheCounts)? { nil }

  package func close() {}
}
