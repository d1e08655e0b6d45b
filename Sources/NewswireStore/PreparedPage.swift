internal import NewswireDeduplication
package import NewswireModel

/// A page that has been read and is ready to be stored.
package struct PreparedPage: Sendable {
  package var page: Page
  /// 32 bytes.
  package var digest: [UInt8]
  /// In page order.
  package let articles: [Article]
  /// By which the store decides which articles tell one story; one for each article.
  let sketches: [StorySketch]
  /// Whether its articles count although the store may have the page: it was read in another way than before.
  package let isReread: Bool
  /// What the page is stored as, if articles on it were purged.
  package var redacted: RedactedPage?
  /// The articles on it that were purged and are left out.
  package var purgedIDs: [String] = []

  /// Cost: that of the articles' sketches, about 5 ns a byte of their text.
  package init(page: Page, digest: [UInt8], articles: [Article], isReread: Bool = false) {
    self.page = page
    self.digest = digest
    self.articles = articles
    self.isReread = isReread
    sketches = articles.map(StorySketch.init)
  }
}

/// What storing a page changed.
package struct StoredPage: Sendable {
  package var outcome: ImportOutcome
  /// The page's articles, in page order.
  package var articleIDs: [String]
  /// The articles on it that were purged and not taken in.
  package var purgedIDs: [String] = []
  /// In the order they happened.
  package var changes: [Change]
}

/// One entry of the change sequence.
package struct Change: Sendable {
  /// The history up to and including this change. Numbers ascend, without regard to gaps.
  package var point: HistoryPoint
  package var event: Event
  /// When it was committed, in seconds since 1970; nil for one that a version before format 4 wrote.
  package var time: Int64?

  package var number: Int64 { point.number }

  package enum Event: Sendable {
    /// `story` is the key of the first article that told its story: its own if it is the first.
    case added(key: Int64, Article, story: Int64)
    case removed(key: Int64)
    /// A revision that nobody is to read, which took the place of another one.
    case withheld(key: Int64, id: String)
    /// Tags or the note of an article are now these. The key is that of its current revision; nil if there is none.
    case marked(MarkedArticle)
    /// A revision that was removed for good, by this change or since.
    case purged(key: Int64)
    /// An article that was removed is current again, under its old key.
    case restored(key: Int64, Article, story: Int64)
    /// An addition whose article cannot be read. The store has entered it in its damage log.
    case damaged(key: Int64)
  }
}
