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
  let isReread: Bool

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
  /// In the order they happened.
  package var changes: [Change]
}

/// One entry of the change sequence.
package struct Change: Sendable {
  /// The history up to and including this change. Numbers ascend, without regard to gaps.
  package var point: HistoryPoint
  package var event: Event

  package var number: Int64 { point.number }

  package enum Event: Sendable {
    /// `story` is the key of the first article that told its story: its own if it is the first.
    case added(key: Int64, Article, story: Int64)
    case removed(key: Int64)
    /// A revision that nobody is to read, which took the place of another one.
    case withheld(key: Int64, id: String)
    /// Tags or the note of an article are now these. The key is that of its current revision; nil if there is none.
    case marked(MarkedArticle)
    /// An addition whose article cannot be read. The store has entered it in its damage log.
    case damaged(key: Int64)
  }
}
