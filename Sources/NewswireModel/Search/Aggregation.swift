/// What the articles of an answer are counted by. Raw values are those of `newswire.v1.FacetField`.
public enum FacetField: Int32, Sendable, Hashable, CaseIterable {
  case source = 1
  case person = 2
  case place = 3
  case organisation = 4
  case language = 5
  case label = 6
  case agency = 7
  /// The host of the article's URL, without `www.`.
  case site = 8
  /// Countries that the places named are or lie in, by ISO 3166-1's two letters.
  case country = 9
  case author = 10
  /// Whoever is quoted.
  case speaker = 11
  /// Stories, each by the id of one of its articles that match.
  case story = 12
  /// What people have tagged articles with.
  case tag = 13

  /// What is counted unless fields are named.
  public static let usual: [FacetField] = [.source, .person, .place, .organisation, .language, .label]
}

/// Asks for the most frequent values of some fields among the articles that match.
public struct CountFacetsRequest: Sendable, Hashable {
  public var query: QueryInput
  /// Empty for `FacetField.usual`.
  public var fields: [FacetField] = []
  /// Values of each field; 0 for `Limits.defaultFacetValues`.
  public var limit: Int32 = 0
  /// Whether the totals of facets must be exact, which takes longer than the most frequent values where many articles match.
  public var exactTotals = false

  public init(query: QueryInput) {
    self.query = query
  }
}

/// The counts of values are exact, over every article that matches.
public struct CountFacetsResponse: Sendable, Hashable {
  /// Articles that match.
  public var count: Int64 = 0
  /// One for each field, in the order asked for.
  public var facets: [Facet] = []
  public var parsed: ParsedQuery

  public init(parsed: ParsedQuery) {
    self.parsed = parsed
  }
}

/// One field's most frequent values.
public struct Facet: Sendable, Hashable {
  public var field: FacetField
  /// By falling count, then in the order of their bytes.
  public var values: [FacetValue]
  /// Different values among the articles that match: exact where these are few, the field has few, or it was asked for.
  public var total: Total

  public init(field: FacetField, values: [FacetValue], total: Total) {
    self.field = field
    self.values = values
    self.total = total
  }
}

/// A value and how many of the articles have it.
public struct FacetValue: Sendable, Hashable {
  /// In one of the spellings that count as this value.
  public var value: String
  public var count: Int64

  public init(value: String, count: Int64) {
    self.value = value
    self.count = count
  }
}

/// How long the buckets of a timeline are. Raw values are those of `newswire.v1.TimelineInterval`.
public enum TimelineInterval: Int32, Sendable, Hashable, CaseIterable {
  case day = 1
  /// From Monday on, as in ISO 8601.
  case week = 2
  case month = 3
  case year = 4
  case hour = 5
}

/// Asks how the articles that match are spread over time.
public struct CountTimelineRequest: Sendable, Hashable {
  public var query: QueryInput
  /// nil for months.
  public var interval: TimelineInterval?
  /// The zone of hours and days: an IANA name or an offset; empty for that of the query's text.
  public var zone = ""
  /// Whether buckets without any article of the archive are left out.
  public var omitEmpty = false

  public init(query: QueryInput, interval: TimelineInterval? = nil) {
    self.query = query
    self.interval = interval
  }
}

/// Counts are exact, over every article that matches.
public struct CountTimelineResponse: Sendable, Hashable {
  /// Articles that match, the undated ones among them.
  public var count: Int64 = 0
  /// From the first with a match to the last, ascending.
  public var buckets: [TimelineBucket] = []
  /// Articles that match and have no publication time.
  public var undated: Int64 = 0
  public var parsed: ParsedQuery

  public init(parsed: ParsedQuery) {
    self.parsed = parsed
  }
}

/// A range of time and the articles published in it.
public struct TimelineBucket: Sendable, Hashable {
  /// Its first day, like `2025-04-14`; of an hour RFC 3339 in the zone, like `2025-04-14T09:00:00+02:00`.
  public var start: String
  /// Articles that match.
  public var count: Int64
  /// All articles of the archive.
  public var coverage: Int64

  public init(start: String, count: Int64, coverage: Int64) {
    self.start = start
    self.count = count
    self.coverage = coverage
  }

  /// The part of the coverage that matches, 0 to 1.
  public var share: Double { coverage > 0 ? Double(count) / Double(coverage) : 0 }
}

/// Asks how the articles that match each of several queries are spread over the same time.
public struct CompareTimelinesRequest: Sendable, Hashable {
  /// 1 to `Limits.comparedQueries`.
  public var queries: [QueryInput]
  /// nil for months.
  public var interval: TimelineInterval?
  /// The zone of hours and days: an IANA name or an offset; empty for that of the first query's text.
  public var zone = ""
  /// Whether buckets without any article of the archive are left out.
  public var omitEmpty = false

  public init(queries: [QueryInput], interval: TimelineInterval? = nil) {
    self.queries = queries
    self.interval = interval
  }
}

/// Counts are exact, over every article that matches.
public struct CompareTimelinesResponse: Sendable, Hashable {
  /// One for each query, in the order asked for.
  public var series: [TimelineSeries] = []
  /// The same for all series: from the first in which one has a match to the last, ascending.
  public var buckets: [ComparedBucket] = []

  public init() {}
}

/// What one of several queries found.
public struct TimelineSeries: Sendable, Hashable {
  /// Articles that match, the undated ones among them.
  public var count: Int64
  /// Articles that match and have no publication time.
  public var undated: Int64
  public var parsed: ParsedQuery

  public init(count: Int64, undated: Int64, parsed: ParsedQuery) {
    self.count = count
    self.undated = undated
    self.parsed = parsed
  }
}

/// A range of time and how many of the articles published in it match each query.
public struct ComparedBucket: Sendable, Hashable {
  /// As that of `TimelineBucket`.
  public var start: String
  /// One for each series.
  public var counts: [Int64]
  /// All articles of the archive.
  public var coverage: Int64

  public init(start: String, counts: [Int64], coverage: Int64) {
    self.start = start
    self.counts = counts
    self.coverage = coverage
  }

  /// The part of the coverage that matches a query, 0 to 1.
  public func share(_ series: Int) -> Double { coverage > 0 ? Double(counts[series]) / Double(coverage) : 0 }
}
