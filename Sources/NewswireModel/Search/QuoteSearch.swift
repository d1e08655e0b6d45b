/// Asks for quotes: what the query asks of speakers and quoted words is asked of each quote, all else of its article.
public struct SearchQuotesRequest: Sendable, Hashable {
  /// One that asks nothing of speakers or quoted words asks its words of the quotes.
  public var query: QueryInput
  /// nil: what the text asks for, else relevance: by the quoted words asked for, then the newest first.
  public var sort: SortOrder?
  /// 0 for `Limits.defaultPageSize`.
  public var pageSize: Int32 = 0
  /// Empty for the first page, else the `nextPageToken` of the page before.
  public var pageToken = ""

  public init(query: QueryInput) {
    self.query = query
  }
}

/// A page of quotes.
public struct SearchQuotesResponse: Sendable, Hashable {
  public var quotes: [QuoteHit] = []
  /// Empty on the last page.
  public var nextPageToken = ""
  /// Quotes that answer, over all pages.
  public var count: Int64 = 0
  public var parsed: ParsedQuery

  public init(parsed: ParsedQuery) {
    self.parsed = parsed
  }
}

/// A quote that answers a query.
public struct QuoteHit: Sendable, Hashable {
  public var articleID = ""
  /// Its place among the article's quotes, from 0.
  public var number: Int32 = 0
  /// As printed; " … " stands between parts.
  public var text = ""
  /// What was printed without a break, in order; at least one.
  public var parts: [QuotePart] = []
  /// The speaker's fullest name in the article; empty if the text does not say.
  public var speaker = ""
  /// The words that attribute it.
  public var cue = ""
  public var kind = QuoteKind.full
  /// How the speaker was found.
  public var speakerBasis: SpeakerBasis?
  /// The share of speakers found so that are right, by measurement; 0 without a speaker.
  public var confidence: Float = 0
  /// The sentences that the quote's first paragraph has it in; highlights are the quoted words. nil if the article does not have them.
  public var context: Passage?
  public var headline = ""
  public var source = ""
  public var url = ""
  public var published: PublicationTime?
  public var score: Float = 0

  public init() {}
}

/// Quoted words without a break.
public struct QuotePart: Sendable, Hashable {
  public var span: Span
  public var text: String

  public init(span: Span, text: String) {
    self.span = span
    self.text = text
  }
}

/// Asks how many quotes answer, by speaker and over time.
public struct CountQuotesRequest: Sendable, Hashable {
  public var query: QueryInput
  /// Speakers; 0 for `Limits.defaultFacetValues`.
  public var limit: Int32 = 0
  /// nil for no count over time.
  public var interval: TimelineInterval?
  /// The zone of hours and days: an IANA name or an offset; empty for that of the query's text.
  public var zone = ""
  /// Whether buckets without any article of the archive are left out.
  public var omitEmpty = false

  public init(query: QueryInput) {
    self.query = query
  }
}

/// Counts are exact, over every quote that answers.
public struct CountQuotesResponse: Sendable, Hashable {
  public var count: Int64 = 0
  /// The most quoted first; counts are of quotes.
  public var speakers: [FacetValue] = []
  /// Different speakers.
  public var speakerCount: Int64 = 0
  /// Quotes whose text does not say who speaks.
  public var unattributed: Int64 = 0
  /// By the time of the article; only if asked for. Coverage counts all articles of the archive.
  public var buckets: [TimelineBucket] = []
  /// Quotes of articles without a publication time; only if buckets were asked for.
  public var undated: Int64 = 0
  public var parsed: ParsedQuery

  public init(parsed: ParsedQuery) {
    self.parsed = parsed
  }
}

extension SpeakerBasis {
  /// The share of speakers found so that are right, as measured: see Benchmarks/ANNOTATION.md. Few quotes were looked at for all but
  /// the first two.
  public var confidence: Float {
    switch self {
    case .named: 0.96
    case .described: 0.89
    case .pronoun: 0.8
    case .sentence: 0.88
    case .neighbour: 0.6
    }
  }
}
