internal import NewswireModel

/// Runs work of the index; what it throws is or becomes a `NewswireError`.
func attempt<T>(_ doing: String, _ body: () throws -> T) throws(NewswireError) -> T {
  do {
    return try body()
  } catch {
    throw NewswireError(error, while: doing)
  }
}
