internal import NewswireDeduplication
internal import NewswireModel

/// The rows that one group commit reads and writes: what a kind of store has to give, so that all of them write pages
/// by the same rules.
protocol StoreTransaction {
  func pageKey(digest: [UInt8]) throws -> Int64?

  /// The ids of the articles that a page brought, in page order.
  func articleIDs(ofPage key: Int64) throws -> [String]

  /// - Parameter frame: the page's content, compressed.
  /// - Returns: its key.
  mutating func insertPage(_ page: Page, digest: [UInt8], frame: [UInt8], time: Int64) throws -> Int64

  func lastRevision(of id: String) throws -> StoredRevision?

  /// - Returns: the key of the new row, which is current.
  mutating func insertArticle(id: String, revision: Int32, page: Int64, message: [UInt8]) throws -> Int64

  /// - Parameter content: the checksum of the article's content.
  mutating func setState(_ state: ArticleState, of revision: StoredRevision) throws

  mutating func appendChange(_ kind: ChangeKind, article: Int64) throws -> HistoryPoint

  // MARK: Stories

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
}

/// `change.kind`.
enum ChangeKind: Int64, Sendable {
  case added = 1
  case removed = 2
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
