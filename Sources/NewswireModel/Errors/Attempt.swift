/// An error of a library or layer below that knows what it means to whoever asked.
package protocol MeaningfulError: Error {
  /// - Parameter doing: what failed; begins the message.
  func meaning(while doing: String) -> NewswireError
}

/// Runs work whose errors become `NewswireError`s, as `NewswireError.init(_:while:)` makes them.
/// - Parameter doing: what is tried; begins the message.
package func attempt<T>(_ doing: String, _ body: () throws -> T) throws(NewswireError) -> T {
  do {
    return try body()
  } catch {
    throw NewswireError(error, while: doing)
  }
}
