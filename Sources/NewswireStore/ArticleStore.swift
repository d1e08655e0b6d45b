package import NewswireModel

/// The archive's truth: pages as they came, articles in every revision, and the sequence of changes.
///
/// A store knows no index. Whatever is derived from it follows `changes(after:limit:)` and records the `HistoryPoint` it
/// has reached. Every kind of store keeps the same contract, which the tests run against each of them.
///
/// A row that is damaged is never returned as if it were sound: it is `.damaged`, or the call throws `dataLoss`.
package protocol ArticleStore: Sendable {
  /// Drawn when the store is made; never changes.
  var identity: StoreIdentity { get }

  /// The last change that has been committed.
  func lastPoint() throws(NewswireError) -> HistoryPoint

  /// The point after a change; nil if there is no such change.
  /// - Parameter number: of the change; 0 for the point before the first.
  func point(at number: Int64) throws(NewswireError) -> HistoryPoint?

  /// Commits requests together. When it returns, every request that succeeded is on disk; one that failed has changed
  /// nothing, and does not touch the others.
  /// - Parameters:
  ///   - requests: in the order in which they take effect.
  ///   - time: of the import, in seconds since 1970.
  /// - Returns: a result for each request, in the same order.
  func commit(_ requests: [StoreRequest], at time: Int64) -> [Result<StoreOutcome, NewswireError>]

  /// Whether the store has a page of this SHA-256 digest.
  func hasPage(digest: [UInt8]) throws(NewswireError) -> Bool

  /// The page as it came.
  /// - Parameter digest: the SHA-256 of its bytes.
  /// - Throws: `notFound` if there is none; `dataLoss` if it is damaged.
  func page(digest: [UInt8]) throws(NewswireError) -> Page

  /// The packed `newswire.v1.Article` of an id.
  /// - Parameter revision: nil for the current one.
  /// - Throws: `notFound` if there is none; `dataLoss` if it is damaged.
  func packedArticle(id: String, revision: Int32?) throws(NewswireError) -> [UInt8]

  /// The packed articles of keys, in one snapshot.
  /// - Returns: one for each key, in the same order.
  func packedArticles(keys: [Int64]) throws(NewswireError) -> [Lookup<[UInt8]>]

  /// What searches read of the articles of keys.
  /// - Returns: one for each key, in the same order.
  func texts(keys: [Int64]) throws(NewswireError) -> [Lookup<ArticleText>]

  /// Changes in order, for whatever is derived from the store. An article comes with its addition even if a later
  /// change removes it.
  /// - Parameters:
  ///   - number: the last change that is known already; 0 for all.
  ///   - limit: the most changes to return.
  func changes(after number: Int64, limit: Int) throws(NewswireError) -> [Change]

  /// The id under which an article is stored.
  /// - Parameter id: its own, one of another address of it, or that of an article that was joined to it.
  /// - Returns: `id` itself if it stands for no other.
  func articleID(of id: String) throws(NewswireError) -> String

  /// Every id that an article is or was known by, its own first.
  /// - Parameter id: any of them.
  func ids(standingFor id: String) throws(NewswireError) -> [String]

  /// The revisions of an article, the first one first, those of articles that were joined to it among them.
  /// - Throws: `notFound` if there is none; `dataLoss` if one is damaged.
  func revisions(of id: String) throws(NewswireError) -> [Revision]

  /// Later revisions of articles, by ascending key.
  /// - Parameters:
  ///   - times: of their import, in seconds since 1970.
  ///   - key: of the last one that is known already; 0 for all.
  ///   - limit: the most to return.
  /// - Returns: the revisions, each with its key. Damaged ones are left out, and entered in the damage log.
  func laterRevisions(
    importedIn times: Range<Int64>, after key: Int64, limit: Int
  ) throws(NewswireError) -> [(key: Int64, revision: Revision)]

  /// Every article that has tags or a note.
  func markedArticles() throws(NewswireError) -> [MarkedArticle]

  /// The ids of the articles of keys.
  /// - Returns: those of keys that there are, in the same order.
  func articleIDs(keys: [Int64]) throws(NewswireError) -> [String]

  /// The names that users want counted as others, by kind and form.
  func nameAliases() throws(NewswireError) -> [NameAlias]

  /// What is left to do on the articles of an earlier version; nil if nothing ever was.
  func addressTask() throws(NewswireError) -> AddressTask?

  /// The addresses of all revisions after a key, by ascending key.
  /// - Returns: at most `limit`; those that cannot be read come without an address.
  func addresses(after key: Int64, limit: Int) throws(NewswireError) -> [StoredAddress]

  /// How much there is. Counts rows: some milliseconds a million.
  func counts() throws(NewswireError) -> StoreCounts

  /// How the caches of packed articles, and of what searches read of them, were used since the store was opened; nil if there are none.
  var cacheCounts: (articles: CacheCounts, texts: CacheCounts)? { get }

  /// The damage that reading has met since the store was opened.
  var damage: DamageLog { get }

  /// Checks everything but the pages' own digests, reading all of it and changing nothing.
  /// - Returns: what is wrong, a line each; empty if all is well.
  func problems() -> [String]

  /// Reads every page, by ascending key.
  /// - Parameter body: gets each page's digest, and the page or why it cannot be read.
  func forEachPage(_ body: ([UInt8], Result<Page, NewswireError>) -> Void) throws(NewswireError)

  /// Reads every article that has not been purged, in every revision, by ascending key. One that is damaged is left out.
  /// - Parameter body: gets each article's key, its id and its packed message.
  func forEachArticle(_ body: (Int64, String, [UInt8]) -> Void) throws(NewswireError)

  // MARK: Purges

  /// The articles of a list that were purged, in the list's order.
  func purged(among ids: [String]) throws(NewswireError) -> [PurgeRecord]

  /// Every purge, the first one first.
  func purges() throws(NewswireError) -> [PurgeRecord]

  /// What the store has of an article that is to be purged: its revisions, and the pages that they are from.
  func remains(of id: String) throws(NewswireError) -> ArticleRemains

  /// The packed articles that a page brought, in every revision that has not been purged.
  /// - Parameter digest: the SHA-256 of the page as it came.
  func packedArticles(ofPage digest: [UInt8]) throws(NewswireError) -> [[UInt8]]

  /// The lines of a page that purges have blanked.
  /// - Parameter digest: the SHA-256 of the page as it came.
  func redactions(digest: [UInt8]) throws(NewswireError) -> [Redaction]

  /// The keys of all revisions that were purged, ascending.
  func purgedKeys() throws(NewswireError) -> [Int64]

  /// Rewrites the files, so that no byte of what was removed is left in them. Nobody else may write meanwhile.
  func scrub() throws(NewswireError)

  /// Notes that nothing of purged articles is left in any file.
  func finishPurges(ids: [String]) throws(NewswireError)

  /// Bytes of the rows as they are stored: those that the store's files may have.
  func forEachStoredValue(_ body: (UnsafeRawBufferPointer) -> Void) throws(NewswireError)

  /// The keys of the current articles, ascending.
  func currentKeys() throws(NewswireError) -> [Int64]

  /// Bytes on disk.
  var sizeOnDisk: Int64 { get }

  /// Releases what the store holds. It cannot be used afterwards.
  func close() throws(NewswireError)
}

extension ArticleStore {
  /// The packed current article of an id. See `packedArticle(id:revision:)`.
  package func packedArticle(id: String) throws(NewswireError) -> [UInt8] {
    try packedArticle(id: id, revision: nil)
  }

  /// Commits pages by themselves.
  /// - Returns: one result for each page, in the same order.
  package func store(_ pages: [PreparedPage], at time: Int64) throws(NewswireError) -> [StoredPage] {
    guard case .stored(let stored) = try commit([.store(pages)], at: time)[0].get() else { return [] }
    return stored
  }

  /// Deletes an article by itself.
  /// - Throws: `notFound` if there is no such article.
  package func deleteArticle(id: String) throws(NewswireError) -> Change? {
    guard case .deleted(let change) = try commit([.delete(id: id)], at: 0)[0].get() else { return nil }
    return change
  }

  /// Brings a deleted article back by itself.
  /// - Throws: `notFound` if there is no such article, `failedPrecondition` if it is not deleted.
  package func undeleteArticle(id: String) throws(NewswireError) -> Change? {
    guard case .undeleted(let change) = try commit([.undelete(id: id)], at: 0)[0].get() else { return nil }
    return change
  }
}

/// Something to commit.
package enum StoreRequest: Sendable {
  /// Pages, in the order of their import. A page whose bytes are there already changes nothing, unless it was read in
  /// another way. An article whose id is there becomes a new revision if it says something else.
  case store([PreparedPage])
  /// Takes the current revision of an article out of the archive's sight.
  case delete(id: String)
  /// Adds tags and notes to articles, or takes them away. Those that there are already change nothing.
  case mark([MarkRequest])
  /// Lets a name be counted as another one, in place of what was said of it before.
  case addAlias(NameAlias)
  /// Lets a name be counted as itself again.
  case removeAlias(MentionKind, form: String)
  /// Says which articles of earlier versions are one: a step of the `AddressTask`.
  case settle([SettledAddress], through: Int64)
  /// Makes the last revision of a deleted article current again.
  case undelete(id: String)
  /// Removes articles for good.
  case purge(Purge)
}

/// What committing a request did.
package enum StoreOutcome: Sendable {
  /// One for each page, in the same order.
  case stored([StoredPage])
  case deleted(Change)
  /// How many of the marks changed something, and the ids among them that no article has.
  case marked(count: Int, missing: [String], [Change])
  /// Whether the names are other ones than before.
  case aliased(Bool)
  /// The articles that were joined to others.
  case settled([JoinedArticle], [Change])
  case undeleted(Change)
  /// Changes that say so, one for each revision.
  case purged([Change])

  /// In the order they happened.
  package var changes: [Change] {
    switch self {
    case .stored(let pages): pages.flatMap(\.changes)
    case .deleted(let change), .undeleted(let change): [change]
    case .purged(let changes): changes
    case .marked(_, _, let changes), .settled(_, let changes): changes
    case .aliased: []
    }
  }
}

/// What a store found under a key.
package enum Lookup<Value: Sendable>: Sendable {
  case found(Value)
  /// There is nothing current under the key.
  case absent
  /// There is something, which cannot be read. The store has entered it in its damage log.
  case damaged

  package var value: Value? {
    if case .found(let value) = self { value } else { nil }
  }

  package var isDamaged: Bool {
    if case .damaged = self { true } else { false }
  }
}

/// How much a store holds.
package struct StoreCounts: Sendable, Hashable {
  /// Current articles.
  package var articles: Int64
  package var pages: Int64
  /// The number of the last change; 0 if there is none.
  package var lastChange: Int64

  package init(articles: Int64, pages: Int64, lastChange: Int64) {
    self.articles = articles
    self.pages = pages
    self.lastChange = lastChange
  }
}
