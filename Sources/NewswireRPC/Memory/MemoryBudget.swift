import NewswireModel
import Synchronization

/// The bytes that all connections together make the server hold: begun frames, messages on their way to handlers and back, and what
/// handlers reserve.
final class MemoryBudget: Sendable {
  let limit: Int
  private let held = Atomic<Int>(0)

  init(limit: Int) {
    self.limit = limit
  }

  /// Bytes held now.
  var bytes: Int { held.load(ordering: .relaxed) }

  var isExceeded: Bool { bytes > limit }

  /// Adds `bytes`, which may be negative, and returns the sum.
  @discardableResult
  func add(_ bytes: Int) -> Int {
    held.add(bytes, ordering: .relaxed).newValue
  }
}
