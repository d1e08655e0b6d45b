public import NewswireCore

/// What the publisher of an article wants of it, where that is not simply that it be read.
public struct Release: Sendable, Hashable {
  public var status: ReleaseStatus
  /// Of an embargo: when it lifts; nil if nobody has said yet.
  public var until: Timestamp?
  /// The publisher's words for it; empty if there are none.
  public var note: String

  public init(_ status: ReleaseStatus, until: Timestamp? = nil, note: String = "") {
    self.status = status
    self.until = until
    self.note = note
  }
}

/// Raw values are those of `newswire.v1.ReleaseStatus`.
public enum ReleaseStatus: Int32, Sendable, Hashable, CaseIterable {
  /// Not to be read before a time.
  case embargoed = 1
  /// Withdrawn: not to be read again.
  case killed = 2
}

/// A part of an article in which a revision differs from the one before. Raw values are those of `newswire.v1.RevisionChange`.
public enum RevisionChange: Int32, Sendable, Hashable, CaseIterable {
  case headline = 1
  /// Standfirst, paragraphs or captions.
  case text = 2
  /// Amounts: one is new, gone, or another.
  case numbers = 3
  /// People, places or organisations named.
  case names = 4
  case quotes = 5
  /// Bylines, agencies, source, labels, times and the like.
  case details = 6

  /// As queries write it.
  public var name: String { "\(self)" }
}

/// One revision of an article, as a list shows it.
public struct Revision: Sendable, Hashable {
  public var articleID = ""
  public var number: Int32 = 0
  public var headline = ""
  /// Seconds since 1970 (UTC).
  public var importedAt: Int64 = 0
  public var published: PublicationTime?
  /// The publisher's own time of this revision; nil if it is that of `published`, or not known.
  public var revised: PublicationTime?
  public var state = RevisionState.current
  /// In what it differs from the revision before; empty for the first.
  public var changes: [RevisionChange] = []

  public init() {}
}

/// Raw values are those of `newswire.v1.RevisionState`.
public enum RevisionState: Int32, Sendable, Hashable, CaseIterable {
  case current = 1
  case superseded = 2
  case deleted = 3
  case killed = 4
}

/// What people have added to an article.
public struct ArticleMarks: Sendable, Hashable {
  /// In the order in which they were given.
  public var tags: [ArticleTag] = []
  /// nil if there is none.
  public var note: ArticleNote?

  public init(tags: [ArticleTag] = [], note: ArticleNote? = nil) {
    self.tags = tags
    self.note = note
  }

  public var isEmpty: Bool { tags.isEmpty && note == nil }
}

/// A word that a user puts on articles to gather them.
public struct ArticleTag: Sendable, Hashable {
  public var name: String
  /// The user of the system who gave it.
  public var author: String
  /// Seconds since 1970 (UTC).
  public var time: Int64

  public init(name: String, author: String = "", time: Int64 = 0) {
    self.name = name
    self.author = author
    self.time = time
  }
}

/// A user's remark on an article. There is one an article; a later one takes its place.
public struct ArticleNote: Sendable, Hashable {
  public var text: String
  /// The user of the system who wrote it.
  public var author: String
  /// Seconds since 1970 (UTC).
  public var time: Int64

  public init(text: String, author: String = "", time: Int64 = 0) {
    self.text = text
    self.author = author
    self.time = time
  }
}

/// The articles that have a tag.
public struct TagCollection: Sendable, Hashable {
  public var tag = ""
  public var articles: Int64 = 0
  /// When the first and the last of its articles got the tag, in seconds since 1970 (UTC).
  public var firstTagged: Int64 = 0
  public var lastTagged: Int64 = 0
  /// Who gave it, in the order of their names.
  public var authors: [String] = []

  public init() {}
}

/// A name that a user wants counted as another one, and found with it.
public struct NameAlias: Sendable, Hashable {
  public var kind: MentionKind
  /// The name as articles have it, in any spelling.
  public var form: String
  /// The name that it counts as, and is shown as.
  public var name: String
  /// The user of the system who said so; empty in a request.
  public var author: String
  /// Seconds since 1970 (UTC).
  public var time: Int64

  public init(kind: MentionKind, form: String, name: String, author: String = "", time: Int64 = 0) {
    self.kind = kind
    self.form = form
    self.name = name
    self.author = author
    self.time = time
  }
}
