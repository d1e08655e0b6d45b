internal import Synchronization

/// Whether a store has anything beside articles, so that reading one of a store without costs nothing more. What there is
/// once stays.
final class StoreExtras: Sendable {
  private let aliases = Atomic(false)
  private let marks = Atomic(false)

  var hasAliases: Bool { aliases.load(ordering: .relaxed) }
  var hasMarks: Bool { marks.load(ordering: .relaxed) }

  func noteAliases() { aliases.store(true, ordering: .relaxed) }
  func noteMarks() { marks.store(true, ordering: .relaxed) }
}
