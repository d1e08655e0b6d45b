internal import NewswireDeduplication
internal import NewswireModel

/// The rows of a store in memory. A value, so that a request that fails is undone by going back to an earlier one.
struct MemoryRows: StoreTransaction {
  struct StoredArticle {
    var id: String
    var revision: Int32
    var page: Int64
    var state: ArticleState
    var message: [UInt8]
    /// The checksum that the content had, once it is purged.
    var purgedContent: UInt64?
  }

  struct StoredChange {
    var point: HistoryPoint
    var kind: ChangeKind
    var article: Int64
    var time: Int64
  }

  var head: HistoryPoint
  var pages: [Int64: (page: Page, digest: [UInt8])] = [:]
  /// By page: the digest of what is left of it, and what was blanked.
  var redactions: [Int64: (digest: [UInt8], lines: [Redaction])] = [:]
  var purges: [PurgeRecord] = []
  var articles: [Int64: StoredArticle] = [:]
  var changes: [StoredChange] = []
  /// The revisions of an article, the last one last.
  private(set) var revisions: [String: [Int64]] = [:]
  var stories: [Int64: (story: Int64, sketch: StorySketch)] = [:]
  var aliases: [String: String] = [:]
  var names: [NameAlias] = []
  /// By the numbers of their changes, ascending.
  var marks: [(number: Int64, mark: StoredMark)] = []

  init(head: HistoryPoint) { self.head = head }

  func pageKey(digest: [UInt8]) -> Int64? { pages.first { $0.value.digest == digest }?.key }

  func articleIDs(ofPage key: Int64) -> [String] {
    articles.filter { $0.value.page == key && $0.value.state != .purged }.sorted { $0.key < $1.key }.map(\.value.id)
  }

  mutating func insertPage(_ page: Page, digest: [UInt8], frame: [UInt8], time: Int64) -> Int64 {
    let key = Int64(pages.count + 1)
    pages[key] = (page, digest)
    return key
  }

  func lastRevision(of id: String) -> StoredRevision? {
    guard let key = revisions[id]?.last, let article = articles[key] else { return nil }
    return StoredRevision(
      key: key, revision: article.revision, state: article.state, content: content(key, article),
      message: article.message)
  }

  private func content(_ key: Int64, _ article: StoredArticle) -> UInt64 {
    if let content = article.purgedContent { return content }
    var id = article.id
    return id.withUTF8 { id in
      unsafe article.message.withUnsafeBytes {
        unsafe RowChecksum.content(
          key: key, id: UnsafeRawBufferPointer(id), revision: Int64(article.revision), page: article.page, message: $0)
      }
    }
  }

  mutating func insertArticle(
    id: String, revision: Int32, page: Int64, state: ArticleState, message: [UInt8]
  ) -> Int64 {
    let key = Int64(articles.count + 1)
    articles[key] = StoredArticle(id: id, revision: revision, page: page, state: state, message: message)
    revisions[id, default: []].append(key)
    return key
  }

  mutating func setState(_ state: ArticleState, of revision: StoredRevision) {
    articles[revision.key]?.state = state
  }

  mutating func appendChange(_ kind: ChangeKind, article: Int64, time: Int64) -> HistoryPoint {
    appendChange(kind, article: article, time: time, content: articles[article].map { self.content(article, $0) } ?? 0)
  }

  private mutating func appendChange(
    _ kind: ChangeKind, article: Int64, time: Int64, content: UInt64
  ) -> HistoryPoint {
    let number = head.number + 1
    let digest = RowChecksum.change(
      after: head.digest, number: number, kind: kind.rawValue, article: article, content: content, time: time)
    head = HistoryPoint(store: head.store, number: number, digest: digest)
    changes.append(StoredChange(point: head, kind: kind, article: article, time: time))
    return head
  }

  mutating func appendMark(_ mark: StoredMark, article key: Int64, time: Int64) -> HistoryPoint {
    let number = head.number + 1
    marks.append((number, mark))
    return appendChange(.marked, article: key, time: time, content: RowChecksum.mark(mark, number: number))
  }

  mutating func removeMarks(of id: String) { marks.removeAll { $0.mark.article == id } }

  // MARK: Purges

  var hasPurges: Bool { !purges.isEmpty }

  func purge(of id: String) -> PurgeRecord? { purges.first { $0.id == id } }

  func purgedIDs(ofPage key: Int64) -> [String] { Set(redactions[key]?.lines.map(\.id) ?? []).sorted() }

  mutating func insertPurge(_ purge: PurgeRecord) { purges.append(purge) }

  func revisions(of id: String) -> [StoredRevision] {
    revisions[id, default: []].compactMap { key in
      articles[key].map {
        StoredRevision(
          key: key, revision: $0.revision, state: $0.state, content: content(key, $0), message: $0.message)
      }
    }
  }

  mutating func empty(_ revision: StoredRevision) {
    articles[revision.key]?.purgedContent = revision.content
    articles[revision.key]?.message = []
    articles[revision.key]?.state = .purged
    if let story = stories[revision.key]?.story { stories[revision.key] = (story, .empty) }
  }

  mutating func redact(_ page: RedactedPage, frame: [UInt8]) {
    guard let key = pageKey(digest: page.digest) else { return }
    pages[key]?.page.content = page.content
    if page.isEmpty { pages[key]?.page.name = RedactedPage.emptyName }
    redactions[key] = (page.contentDigest, (redactions[key]?.lines ?? []) + page.redactions)
  }

  // MARK: Stories

  func removalTime(ofKey key: Int64) -> Int64? {
    changes.last { $0.article == key && $0.kind == .removed }?.time
  }

  func story(ofKey key: Int64) -> StoryRegister.Story? {
    guard let story = stories[key]?.story, let first = articles[story] else { return nil }
    return StoryRegister.Story(key: story, articleID: first.id)
  }

  func isShared(_ story: StoryRegister.Story) -> Bool {
    stories.contains { $0.value.story == story.key && $0.key != story.key && articles[$0.key]?.id != story.articleID }
  }

  func sketch(ofKey key: Int64, besides id: String) -> StorySketch? {
    articles[key]?.id == id ? nil : stories[key]?.sketch
  }

  func forEachSketch(_ body: (Int64, StorySketch) -> Void) {
    for (key, entry) in stories.sorted(by: { $0.key < $1.key }) { body(key, entry.sketch) }
  }

  mutating func insertStory(article: Int64, story: Int64, sketch: StorySketch) {
    stories[article] = (story, sketch)
  }

  mutating func moveStory(from old: Int64, to new: Int64) {
    for (key, entry) in stories where entry.story == old { stories[key] = (new, entry.sketch) }
  }
}
