public import NewswireCore

/// What the articles of an answer are counted by. Raw values are those of `newswire.v1.FacetField`.
public enum FacetField: Int32, Sendable, Hashable, CaseIterable {
  case source = 1
  case person = 2
  case place = 3
  case organisation = 4
  case language = 5
  case label = 6
}

/// Asks for the most frequent values of some fields among the articles that match.
public struct CountFacetsRequest: Sendable, Hashable {
  public var query: QueryInput
  /// Empty for all of them.
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

/// How long the buckets of a timeline are, in UTC. Raw values are those of `newswire.v1.TimelineInterval`.
public enum TimelineInterval: Int32, Sendable, Hashable, CaseIterable {
  case day = 1
  /// From Monday on, as in ISO 8601.
  case week = 2
  case month = 3
  case year = 4

  /// The first day of the bucket that a day belongs to.
  public func start(of day: CivilDate) -> CivilDate {
    switch self {
    case .day: day
    case .week: day.adding(days: -((day.weekday + 6) % 7))
    case .month: day.startOfMonth
    case .year: day.startOfYear
    }
  }
}

/// Asks how the articles that match are spread over time.
public struct CountTimelineRequest: Sendable, Hashable {
  public var query: QueryInput
  /// nil for months.
  public var interval: TimelineInterval?

  public init(query: QueryInput, interval: TimelineInterval? = nil) {
    self.query = query
    self.interval = interval
  }
}

/// Counts are exact, over every article that matches.
public struct CountTimelineResponse: Sendable, Hashable {
  /// Articles that match, the undated ones among them.
  public var count: Int64 = 0
  /// From the first with a match to the last, ascending; those without any article in the archive are left out.
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
  /// Its first day.
  public var start: CivilDate
  /// Articles that match.
  public var count: Int64
  /// All articles of the archive.
  public var coverage: Int64

  public init(start: CivilDate, count: Int64, coverage: Int64) {
    self.start = start
    self.count = count
    self.coverage = coverage
  }

  /// The part of the coverage that matches, 0 to 1.
  public var share: Double { coverage > 0 ? Double(count) / Double(coverage) : 0 }
}
