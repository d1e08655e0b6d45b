internal import Logging
internal import NewswireCore
internal import NewswireIndex
internal import NewswireModel
internal import NewswireStore
internal import Synchronization

/// Rebuilds a damaged index while it answers: beside it, from the store, and then in its place.
///
/// Queries that meet the damage end with an error until then; all others are answered. An index that could not be healed (for want of room,
/// say) is tried again when the damage is met again, but not at once.
final class IndexHealer: Sendable {
  private struct State {
    var index: SearchIndex?
    var isHealing = false
    var isStopped = false
    var nextAttempt = ContinuousClock.now
  }

  /// Between one attempt that failed and the next.
  private static let pause = Duration.seconds(60)

  private let state = Mutex(State())
  private let thread = BackgroundThreads(name: "index-healer", count: 1)
  private let keeper: IndexKeeper

  init(_ keeper: IndexKeeper) { self.keeper = keeper }

  /// The index to heal. Damage that is reported before is its opener's concern.
  func watch(_ index: SearchIndex) { state.withLock { $0.index = index } }

  /// Ends what is under way; what it has built so far is given up.
  func stop() {
    state.withLock { state in
      state.isStopped = true
      state.index = nil
    }
  }

  private var isStopped: Bool { state.withLock { $0.isStopped } }

  /// Damage was found.
  func report(_ damage: NewswireError) {
    let index = state.withLock { state -> SearchIndex? in
      guard let index = state.index, !state.isHealing, !state.isStopped, state.nextAttempt <= .now else { return nil }
      state.isHealing = true
      return index
    }
    guard let index else { return }
    keeper.logger.error(
      "the index is damaged and is rebuilt beside itself; searches go on", metadata: ["reason": "\(damage.message)"])
    thread.run { self.heal(index) }
  }

  private func heal(_ index: SearchIndex) {
    var nextAttempt = ContinuousClock.now
    do {
      try keeper.rebuild(index) { self.isStopped }
      keeper.logger.notice("the index is whole again")
    } catch {
      nextAttempt = .now + Self.pause
      if !isStopped {
        keeper.logger.error("the damaged index could not be rebuilt", metadata: ["error": "\(error)"])
      }
    }
    state.withLock { state in
      state.isHealing = false
      state.nextAttempt = nextAttempt
    }
  }
}
