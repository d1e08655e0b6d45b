internal import NewswireModel

/// Where a page of results ends and the next begins, in a form that stays valid while articles arrive.
package struct SearchCursor: Sendable, Hashable {
  package init() {}

  /// For `nextPageToken`: letters, digits, `-` and `_`.
  package func encoded() -> String { "" }

  /// - Throws: `.invalidArgument` where `token` is none of ours.
  package init(decoding token: String) throws {
    throw NewswireError(.invalidArgument, "the page token is not one of this archive; start again without one")
  }
}
