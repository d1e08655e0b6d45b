/// The order of results. Raw values are those of `newswire.v1.SortOrder`.
public enum SortOrder: Int32, Sendable, Hashable, CaseIterable {
  case relevance = 1
  /// By publication time, the latest first; articles without one come last.
  case newest = 2
  /// By publication time, the earliest first; articles without one come last.
  case oldest = 3
  /// By the time of import, the latest first.
  case imported = 4
}

/// A query in either form.
public enum QueryInput: Sendable, Hashable {
  /// - Parameter zone: the zone of days and of times without one, as an IANA name ("Europe/Berlin") or an offset
  ///   ("+02:00"); empty for UTC.
  case text(String, zone: String = "")
  case tree(Query)
}

/// What was understood of a query.
public struct ParsedQuery: Sendable, Hashable {
  public var tree: Query
  /// The sort order the text asks for with `sort:`.
  public var sort: SortOrder?
  /// Text that parses to the same tree.
  public var canonical: String
  public var warnings: [QueryWarning]

  public init(tree: Query, sort: SortOrder? = nil, canonical: String, warnings: [QueryWarning] = []) {
    self.tree = tree
    self.sort = sort
    self.canonical = canonical
    self.warnings = warnings
  }
}

/// Something in a query's text that was understood otherwise than it may have been meant.
public struct QueryWarning: Sendable, Hashable {
  public var severity: QueryWarningSeverity
  /// Half open, in UTF-8 bytes of the query's text.
  public var start: Int32
  public var end: Int32
  public var message: String
  /// What would be right in the range's place, in this query language; empty if there is nothing to offer.
  public var suggestion: String

  public init(
    _ severity: QueryWarningSeverity = .warning, start: Int32, end: Int32, message: String, suggestion: String = ""
  ) {
    self.severity = severity
    self.start = start
    self.end = end
    self.message = message
    self.suggestion = suggestion
  }
}

/// How far a reading may be from what was meant. Raw values are those of `newswire.v1.QueryWarningSeverity`.
public enum QueryWarningSeverity: Int32, Sendable, Hashable, CaseIterable {
  /// A form of another query language, read as it is meant there.
  case note = 1
  /// Something was left out, or read otherwise than it may have been meant.
  case warning = 2
}

/// A search.
public struct SearchRequest: Sendable, Hashable {
  public var query: QueryInput
  /// nil: what the text asks for, else relevance.
  public var sort: SortOrder?
  /// 0 for `Limits.defaultPageSize`.
  public var pageSize: Int32 = 0
  /// Empty for the first page, else the `nextPageToken` of the page before.
  public var pageToken = ""
  /// Whether the total must be exact, which may cost more than the search itself.
  public var exactTotal = false
  /// Whether each hit says how its score came about; only by relevance.
  public var explain = false
  /// Whether the response says what the search took.
  public var profile = false
  /// Whether only the first of the articles that tell one story is a hit.
  public var collapse = false
  /// Whether hits come without passages and matched fields: their texts are then not looked through.
  public var omitPassages = false

  public init(query: QueryInput) {
    self.query = query
  }
}

/// A page of results.
public struct SearchResponse: Sendable, Hashable {
  public var hits: [Hit] = []
  /// Empty on the last page.
  public var nextPageToken = ""
  public var total = Total(count: 0, isExact: true)
  public var parsed: ParsedQuery
  /// Where nothing was found: a query like this one that finds something; empty if absent.
  public var didYouMean = ""
  /// Only where asked for.
  public var profile: SearchProfile?
  /// Of a collapsed search: how many stories match; `total` says how many articles.
  public var stories: Total?

  public init(parsed: ParsedQuery) {
    self.parsed = parsed
  }
}

/// How many articles match.
public struct Total: Sendable, Hashable {
  public var count: Int64
  /// False if `count` is a lower bound.
  public var isExact: Bool

  public init(count: Int64, isExact: Bool) {
    self.count = count
    self.isExact = isExact
  }
}

/// One article found.
public struct Hit: Sendable, Hashable {
  public var articleID = ""
  public var score: Float = 0
  public var headline = ""
  public var source = ""
  public var published: PublicationTime?
  /// The parts of the text that answer best.
  public var passages: [Passage] = []
  /// Only where asked for.
  public var explanation: ScoreExplanation?
  /// Of a collapsed search: how many other articles of its story match. The query `story:ID` finds them.
  public var otherArticles: Int32 = 0
  /// Where the query's words and names were found. Of a body longer than 6,000 bytes the end may have been left unread.
  public var matchedFields: [MatchedField] = []

  public init() {}
}

/// A part of an article in which a query found something. Raw values are those of `newswire.v1.MatchedField`.
public enum MatchedField: Int32, Sendable, Hashable, CaseIterable {
  case headline = 1
  case standfirst = 2
  case body = 3
  case caption = 4
  case byline = 5
  case credit = 6
  /// The name of a person, place or organisation.
  case mention = 7
  /// Whoever is quoted.
  case speaker = 8
}

/// A part of an article's text with the words that matched.
public struct Passage: Sendable, Hashable {
  /// The passage's own place in the article.
  public var span: Span
  public var text: String
  /// In UTF-8 bytes of `text`, ascending, disjoint.
  public var highlights: [Range<Int32>]

  public init(span: Span, text: String, highlights: [Range<Int32>]) {
    self.span = span
    self.text = text
    self.highlights = highlights
  }
}
