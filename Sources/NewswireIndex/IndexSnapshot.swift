package import NewswireModel

/// One article found.
package struct SearchHit: Sendable, Hashable {
  package var key: Int64
  /// BM25; 0 where the query has nothing to score, or results are sorted by time.
  package var score: Float
  /// Seconds since 1970 (UTC); nil where the article has no time.
  package var published: Int64?
}

/// The best articles for a query.
package struct SearchResults: Sendable {
  package var hits: [SearchHit] = []
  package var total = Total(count: 0, isExact: true)
  /// Where the next page begins; nil after the last hit.
  package var next: SearchCursor?
  /// Wildcards that were cut, and the like.
  package var warnings: [String] = []
}

/// The index at one moment: immutable, shared freely between threads, and unmoved by what is written later.
package struct IndexSnapshot: Sendable {
  /// Articles, without the deleted ones.
  package var documentCount: Int64 { 0 }

  /// The last change the snapshot holds.
  package var change: Int64 { 0 }

  /// The first `limit` articles that match `query`, in the order of `sort`; equal ones by ascending key.
  /// - Parameters:
  ///   - cursor: `next` of the page before. Later pages hold what matched when the first was made, in the same order,
  ///     less what has been deleted since.
  ///   - exactTotal: whether `total` must be exact, which may cost more than the search itself.
  ///   - isCancelled: asked now and then; the search ends with `.cancelled` once it says true.
  /// - Throws: `.cancelled`; `.invalidArgument` where the query passes a limit or the cursor is of another query.
  package func search(
    _ query: Query, sort: SortOrder, limit: Int, after cursor: SearchCursor? = nil, exactTotal: Bool = false,
    isCancelled: () -> Bool = { false }
  ) throws -> SearchResults {
    throw NewswireError(.unimplemented, "the index cannot search yet")
  }

  /// How many articles match.
  package func count(_ query: Query, isCancelled: () -> Bool = { false }) throws -> Int64 {
    throw NewswireError(.unimplemented, "the index cannot search yet")
  }

  /// The keys of the articles that match, ascending: at most `limit`, all above `key`.
  package func matches(
    _ query: Query, after key: Int64 = .min, limit: Int, isCancelled: () -> Bool = { false }
  ) throws -> [Int64] {
    throw NewswireError(.unimplemented, "the index cannot search yet")
  }

  /// Postings that a search for `query` has to visit at most: a measure of its time, about a nanosecond each.
  package func estimatedCost(_ query: Query) -> Int { 0 }
}
