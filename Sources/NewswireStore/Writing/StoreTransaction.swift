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

  /// The key and the state of an article's last revision.
  func lastState(of id: String) throws -> (key: Int64, state: ArticleState)?

  /// The page that a revision came on.
  func page(ofArticle key: Int64) throws -> Int64?

  /// - Returns: the key of the new row.
  mutating func insertArticle(
    id: String, revision: Int32, page: Int64, state: ArticleState, message: [UInt8]
  ) throws -> Int64

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

  // MARK: Identity

  /// The id that one stands for; itself if it stands for no other.
  func articleID(of id: String) throws -> String

  /// Lets an id stand for another, which stands for itself.
  mutating func insertAlias(_ id: String, of article: String, kind: AliasKind) throws

  /// Lets what stands for one article stand for another.
  mutating func moveAliases(of old: String, to new: String) throws

  /// - Parameter joined: the articles that the step joined to others.
  mutating func advanceAddressTask(to position: Int64, joined: Int64) throws

  // MARK: Marks

  /// What people have added to an article, and to those that were joined to it.
  func marks(of id: String) throws -> ArticleMarks

  /// - Parameter article: the key of the article's last revision.
  mutating func appendMark(_ mark: StoredMark, article key: Int64, time: Int64) throws -> HistoryPoint

  /// Takes away all that people have added to an article.
  mutating func removeMarks(of id: String) throws

  // MARK: Names

  /// By kind and form.
  func nameAliases() throws -> [NameAlias]

  /// In place of the one with the same form, if there is one.
  mutating func insertNameAlias(_ alias: NameAlias) throws

  /// - Returns: whether there was one.
  mutating func removeNameAlias(_ kind: MentionKind, form: String) throws -> Bool

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
  /// Its publisher has withdrawn the article.
  case killed = 5

  /// Whether searches find it.
  var isShown: Bool { self == .current }
}

/// `change.kind`.
enum ChangeKind: Int64, Sendable {
  case added = 1
  case removed = 2
  case restored = 3
  case purged = 4
  /// A mark was added: the row of `mark` with the change's number.
  case marked = 8
  /// A revision was added that nobody is to read.
  case withheld = 9
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
