internal import Synchronization

/// How often something was done, and how long that took altogether.
package final class WorkClock: Sendable {
  package struct Total: Sendable, Hashable {
    package var count = 0
    package var duration = Duration.zero

    package var seconds: Double { duration / .seconds(1) }
  }

  private let state = Mutex(Total())

  package init() {}

  package var total: Total { state.withLock { $0 } }

  /// Does it once, and notes how long it took, also when it fails.
  package func measure<R, E: Error>(_ body: () throws(E) -> R) throws(E) -> R {
    let start = ContinuousClock.now
    defer {
      let took = ContinuousClock.now - start
      state.withLock { total in
        total.count += 1
        total.duration += took
      }
    }
    return try body()
  }
}
