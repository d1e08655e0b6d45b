/// Asks many queries in one call.
public struct BatchSearchRequest: Sendable, Hashable {
  /// 1 to `Limits.batchQueries`.
  public var queries: [QueryInput]
  /// Hits of each query; 0 for none.
  public var pageSize: Int32 = 0
  /// nil: what the text asks for, else relevance.
  public var sort: SortOrder?
  /// The most frequent sources of each query; 0 for none.
  public var sourceLimit: Int32 = 0
  /// Whether hits come without passages and matched fields.
  public var omitPassages = false

  public init(queries: [QueryInput]) {
    self.queries = queries
  }
}

/// The answer to one of many queries.
public struct BatchSearchResponse: Sendable, Hashable {
  /// Which one, from 0.
  public var index: Int32
  /// Why it was refused; nil otherwise.
  public var error: NewswireError?
  /// Articles that match.
  public var count: Int64 = 0
  /// When the first and the last of them were published; nil if none has a time.
  public var first: PublicationTime?
  public var last: PublicationTime?
  /// The most frequent first.
  public var sources: [FacetValue] = []
  public var hits: [Hit] = []
  /// nil if the query could not be read.
  public var parsed: ParsedQuery?

  public init(index: Int32) {
    self.index = index
  }
}
