internal import NewswireModel

/// Page tokens of lists: the key or number of the last one had. They stay valid while others come and go.
enum ListToken {
  private static let prefix = "a"

  static func token(_ key: Int64) -> String { prefix + String(key, radix: 36) }

  /// - Returns: nil for no token.
  /// - Throws: `invalidArgument` for one that `token` did not make.
  static func key(_ token: String, of method: String = "ListArticles") throws(NewswireError) -> Int64? {
    if token.isEmpty { return nil }
    // Only as `token` writes it: keys begin at 1, and "+1" or "01" are none.
    guard token.hasPrefix(prefix), let key = Int64(token.dropFirst(prefix.count), radix: 36), key > 0,
      Self.token(key) == token
    else {
      throw NewswireError(
        .invalidArgument, "the page token is not one that \(method) gave; start again without one",
        info: .invalidPageToken, field: "page_token")
    }
    return key
  }
}
