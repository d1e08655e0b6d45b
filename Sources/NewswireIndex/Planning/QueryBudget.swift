internal import NewswireModel

/// What one query may use.
struct QueryLimits: Sendable {
  /// Terms that patterns look at.
  var terms = Limits.queryTerms
  /// Bytes of memory in use at a time.
  var queryMemory = Limits.queryMemory
}

/// What one call may use of the index: asked by everything whose time or memory grows with what a query asks for.
///
/// It remembers that it was passed or cancelled, so that work in the middle of a document can give up without a
/// result: whoever began the work asks `check` before it uses any.
final class QueryBudget {
  let limits: QueryLimits
  private let isCancelled: () -> Bool
  private var bytes = 0
  /// The limit that was passed.
  private(set) var failure: NewswireError?
  /// Whether somebody was told to give up.
  private(set) var hasEnded = false

  /// - Parameter isCancelled: whether nobody waits for the result any longer.
  init(_ limits: QueryLimits = QueryLimits(), isCancelled: @escaping () -> Bool = { false }) {
    self.limits = limits
    self.isCancelled = isCancelled
  }

  /// Counts memory that is about to be used.
  func charge(bytes count: Int) {
    assert(count >= 0, "memory is given back by release")
    bytes += count
    guard bytes > limits.queryMemory, failure == nil else { return }
    failure = NewswireError(
      .resourceExhausted,
      "the query needs more than \(limits.queryMemory >> 20) MiB of memory (limit queryMemory); "
        + "use fewer wildcards, or search a shorter time",
      info: .limit("queryMemory", limits.queryMemory), field: "query")
    hasEnded = true
  }

  /// Counts memory that is in use no longer.
  func release(bytes count: Int) {
    assert(count >= 0 && count <= bytes, "only what was charged is given back")
    bytes -= count
  }

  /// Whether to give up: a limit was passed, or nobody waits.
  var mustEnd: Bool {
    if !hasEnded { hasEnded = isCancelled() }
    return hasEnded
  }

  /// - Throws: what was passed, or `CancellationError`.
  func check() throws {
    guard mustEnd else { return }
    throw failure ?? CancellationError()
  }
}
