internal import NewswireCore
package import NewswireModel

/// A request to remove articles for good.
package struct Purge: Sendable {
  /// Of the articles.
  package var ids: [String]
  /// Other ids that the articles are known by. What has them is purged too, and they are never taken in.
  package var otherIDs: [String]
  /// Who asked for it, and why.
  package var uid: UInt32
  package var user: String
  package var reason: String
  /// The pages that the articles stand on, without them.
  package var pages: [RedactedPage]
  /// By what their remains are looked for, in a form that does not give them back; kept until that is done.
  package var traces: [UInt8]
  /// Whether an article that the store does not know is entered too, so that it is never taken in.
  package var takesUnknown: Bool

  package init(
    ids: [String], otherIDs: [String] = [], uid: UInt32, user: String, reason: String, pages: [RedactedPage] = [],
    traces: [UInt8] = [], takesUnknown: Bool = false
  ) {
    self.ids = ids
    self.otherIDs = otherIDs
    self.uid = uid
    self.user = user
    self.reason = reason
    self.pages = pages
    self.traces = traces
    self.takesUnknown = takesUnknown
  }
}

/// A page without what belonged to purged articles alone.
package struct RedactedPage: Sendable {
  /// The SHA-256 of the page as it came, by which it is known.
  package var digest: [UInt8]
  /// As long as the page was, so that the places of everything else stay true.
  package var content: [UInt8]
  /// The SHA-256 of `content`.
  package var contentDigest: [UInt8]
  package var redactions: [Redaction]
  /// Whether nothing is left of it, so that its name goes too, which may be the article's.
  package var isEmpty: Bool

  package init(
    digest: [UInt8], content: [UInt8], contentDigest: [UInt8], redactions: [Redaction], isEmpty: Bool
  ) {
    self.digest = digest
    self.content = content
    self.contentDigest = contentDigest
    self.redactions = redactions
    self.isEmpty = isEmpty
  }

  /// The name of a page of which nothing is left.
  static let emptyName = "(purged)"
}

/// Lines of a page that were blanked, and the article that they were of.
package struct Redaction: Sendable, Hashable {
  package var id: String
  package var lines: LineRange

  package init(id: String, lines: LineRange) {
    self.id = id
    self.lines = lines
  }
}

/// What a store keeps of a purge.
package struct PurgeRecord: Sendable, Hashable {
  package var id: String
  /// Seconds since 1970.
  package var time: Int64
  package var uid: UInt32
  package var user: String
  package var reason: String
  /// nil once nothing of the article is left in any file.
  package var traces: [UInt8]?
}

/// What a store has of one article.
package struct ArticleRemains: Sendable {
  /// Of every revision, the first one first.
  package var keys: [Int64] = []
  /// Packed; revisions that are damaged or purged are left out.
  package var messages: [[UInt8]] = []
  /// The SHA-256 of each page that brought one of them, as it came.
  package var pages: [[UInt8]] = []
  /// The compressed contents of these pages.
  package var frames: [[UInt8]] = []
  /// The ids of other articles of its story.
  package var story: [String] = []
  /// The number of the change that added the first revision; 0 if there is none.
  package var firstChange: Int64 = 0

  package init() {}
}

extension NewswireError {
  package static func purgedArticle(_ purge: PurgeRecord, _ code: ErrorCode = .notFound) -> NewswireError {
    let time = RFC3339.string(Timestamp(clamping: purge.time))
    return NewswireError(
      code, "the article \(purge.id) was purged at \(time): it is gone for good, and is not taken in again",
      info: .articlePurged(purge.id, at: time), field: "id")
  }
}
