internal import NewswireModel

/// A place in the order of quotes found.
struct QuotePlace: Hashable {
  /// What quotes are sorted by, the larger the better: a score in units, or a time.
  var rank: Int64
  /// When the article was published; the least number of all for none.
  var time: Int64
  var key: Int64
  /// Which of the article's quotes.
  var number: UInt32

  /// Better ones come first; of equally good ones the newer.
  static func isBefore(_ left: QuotePlace, _ right: QuotePlace) -> Bool {
    if left.rank != right.rank { return left.rank > right.rank }
    if left.time != right.time { return left.time > right.time }
    return (left.key, left.number) < (right.key, right.number)
  }
}

/// Where a page of quotes ends and the next begins: like `SearchCursor`, of which it holds one.
package struct QuoteCursor: Sendable, Equatable {
  /// The article's place among articles, and how things stood at the first page.
  let article: SearchCursor
  let place: QuotePlace

  init(search: SearchCursor.Search, horizon: Int64, place: QuotePlace, statistics: SearchStatistics) {
    article = SearchCursor(
      search: search, horizon: horizon, rank: place.rank, key: place.key, passed: 0, statistics: statistics)
    self.place = place
  }

  /// For `nextPageToken`: letters, digits, `-`, `_` and `.`.
  package func encoded() -> String { "\(article.encoded()).\(place.number).\(place.time)" }

  /// - Throws: `.invalidArgument` if `token` is not one of quotes.
  package init(decoding token: String) throws {
    let parts = token.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, let number = UInt32(parts[1]), let time = Int64(parts[2]) else {
      throw SearchCursor.invalid
    }
    article = try SearchCursor(decoding: String(parts[0]))
    place = QuotePlace(rank: article.rank, time: time, key: article.key, number: number)
  }
}
