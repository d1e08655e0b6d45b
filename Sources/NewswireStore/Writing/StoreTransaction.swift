internal import NewswireDeduplication
internal import NewswireModel

/// The rows that one group commit reads and writes: what a kind of store has to give, so that all of them write pages
/// by the same rules.
protocol StoreTransaction {
  func pageKey(digest: [UInt8]) throws -> Int64?

  /// The ids of the articles that a page brought, in page order; without those that were purged.
  func articleIDs(ofPage key: Int64) throws -> [String]

  /// - Parameter frame: the page's content, compressed.
  /// - Returns: its key.
  mutating func insertPage(_ page: Page, digest: [UInt8], frame: [UInt8], time: Int64) throws -> Int64

  func lastRevision(of id: String) throws -> StoredRevision?

  /// - Returns: the key of the new row, which is current.
  mutating func insertArticle(id: String, revision: Int32, page: Int64, message: [UInt8]) throws -> Int64

  /// - Parameter content: the checksum of the article's content.
  mutating func setState(_ state: ArticleState, of revision: StoredRevision) throws

  /// - Parameter time: seconds since 1970.
  mutating func appendChange(_ kind: ChangeKind, article: Int64, time: Int64) throws -> HistoryPoint

  // MARK: Purges

  /// Whether any article was purged, so that imports have to look.
  var hasPurges: Bool { get }

  func purge(of id: String) throws -> PurgeRecord?

  /// The articles that purges have taken off a page.
  func purgedIDs(ofPage key: Int64) throws -> [String]

  mutating func insertPurge(_ purge: PurgeRecord) throws

  /// Every revision of an article, the first one first.
  func revisions(of id: String) throws -> [StoredRevision]

  /// Empties a revision, and keeps the checksum of its content for the running hash.
  mutating func empty(_ revision: StoredRevision) throws

  /// Puts a page in the place of what it was.
  /// - Parameter frame: its content, compressed.
  mutating func redact(_ page: RedactedPage, frame: [UInt8]) throws

  // MARK: Stories

  /// When an article's key was removed last; nil if it was not, or nobody noted when.
  func removalTime(ofKey key: Int64) throws -> Int64?

  /// The story of an article.
  func story(ofKey key: Int64) throws -> StoryRegister.Story?

  /// Whether another article than its first has joined a story.
  func isShared(_ story: StoryRegister.Story) throws -> Bool

  /// The sketch of an article; nil if it is a revision of `id` or cannot be read.
  func sketch(ofKey key: Int64, besides id: String) throws -> StorySketch?

  /// Every sketch that can be read, by ascending key.
  func forEachSketch(_ body: (Int64, StorySketch) -> Void) throws

  mutating func insertStory(article: Int64, story: Int64, sketch: StorySketch) throws

  /// Moves every article of one story to another.
  mutating func moveStory(from old: Int64, to new: Int64) throws
}

/// `article.state`.
enum ArticleState: Int64, Sendable {
  case current = 1
  /// A later revision took its place.
  case superseded = 2
  case deleted = 3
  /// Removed for good: the row has no message any more.
  case purged = 4
}

/// `change.kind`.
enum ChangeKind: Int64, Sendable {
  case added = 1
  case removed = 2
  case restored = 3
  case purged = 4
}

/// A revision that the store has.
struct StoredRevision: Sendable {
  var key: Int64
  var revision: Int32
  var state: ArticleState
  /// The checksum of its content.
  var content: UInt64
  /// nil if it cannot be read.
  var message: [UInt8]?
}
