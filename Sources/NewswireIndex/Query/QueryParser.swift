package import NewswireModel

/// The text form of queries: Protos/QUERY.md.
package enum QueryParser {
  /// Reads any text as a query. It never fails: what cannot be meant is read otherwise, and a warning says how.
  package static func parse(_ text: String) -> ParsedQuery {
    let tree = Query.and(text.split(separator: " ").map { .word(WordQuery(text: String($0))) })
    return ParsedQuery(tree: tree, canonical: canonical(tree))
  }

  /// The text that parses to `query`.
  package static func canonical(_ query: Query, sort: SortOrder? = nil) -> String { "" }
}
