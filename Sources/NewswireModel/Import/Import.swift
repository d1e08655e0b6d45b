/// What an import did with one page.
public struct PageResult: Sendable, Hashable {
  /// The page's name, as sent.
  public var page = ""
  public var record: RecordPosition?
  /// 64 lowercase hexadecimal digits.
  public var sha256 = ""
  public var outcome: ImportOutcome
  /// The ids of the page's articles, in page order.
  public var articleIDs: [String] = []
  /// The ids of articles on the page that were purged, and so not taken in.
  public var purgedArticleIDs: [String] = []
  /// Why the page was rejected; nil otherwise.
  public var error: NewswireError?
  /// Filled where the import asked for an explanation.
  public var verdicts: [LineVerdict] = []
  /// Whether the verdicts were left out because they would not fit the response.
  public var verdictsOmitted = false
  /// What was not taken in, or not read, although the page was.
  public var notes: [PageNote] = []

  public init(page: String, outcome: ImportOutcome) {
    self.page = page
    self.outcome = outcome
  }
}

/// Raw values are those of `newswire.v1.ImportOutcome`.
public enum ImportOutcome: Int32, Sendable, Hashable, CaseIterable {
  /// At least one article is new, or the page is new and holds none.
  case imported = 1
  /// The archive has these very bytes; nothing was changed.
  case unchanged = 2
  /// No article is new and at least one has a new revision.
  case revised = 3
  /// Nothing was taken in; `error` says why.
  case rejected = 4
}

/// Something of a page that was not taken in, or not read, although the page was.
public struct PageNote: Sendable, Hashable {
  public var kind: PageNoteKind
  /// The date as written, the member's name, or what was wrong; shortened to `Limits.noteSubject` bytes. Empty for all others of the
  /// kind, after the first `Limits.notesPerPage` notes.
  public var subject: String
  /// How often the page has it.
  public var count: Int32

  public init(_ kind: PageNoteKind, _ subject: String, count: Int32 = 1) {
    self.kind = kind
    self.subject = subject
    self.count = count
  }
}

/// Raw values are those of `newswire.v1.PageNoteKind`.
public enum PageNoteKind: Int32, Sendable, Hashable, CaseIterable {
  /// A date of publication that could not be read, or lies in the future.
  case unreadDate = 1
  /// A member of a JSON record that holds a text and whose name is not known.
  case unknownMember = 2
  /// An article that was kept without mentions, quotes, dates and numbers, for finding them takes more steps than it may.
  case withoutAnnotations = 3
  /// A part of the page that could not be read, such as one entry of a feed.
  case unreadPart = 4
}

/// Gathers the notes of one page: equal ones are counted, and those beyond the limit are told by their kind alone.
package struct PageNotes: Sendable {
  package private(set) var all: [PageNote] = []
  private var places: [PageNote: Int] = [:]

  package init() {}

  package mutating func add(_ kind: PageNoteKind, _ subject: String) {
    let note = PageNote(kind, Self.shortened(subject))
    let isLast = all.count >= Limits.notesPerPage && places[note] == nil
    let key = isLast ? PageNote(kind, "") : note
    if let place = places[key] {
      let (count, overflow) = all[place].count.addingReportingOverflow(1)
      if !overflow { all[place].count = count }
    } else {
      places[key] = all.count
      all.append(key)
    }
  }

  private static func shortened(_ text: String) -> String {
    guard text.utf8.count > Limits.noteSubject else { return text }
    var end = text.utf8.index(text.utf8.startIndex, offsetBy: Limits.noteSubject)
    while end.samePosition(in: text.unicodeScalars) == nil { end = text.utf8.index(before: end) }
    return String(text[..<end])
  }
}
