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
