import Synchronization

/// Counts work under way and lets one wait until there is none.
final class InFlight: Sendable {
  private struct State {
    var count = 0
    var waiting: [CheckedContinuation<Void, Never>] = []
  }

  private let state = Mutex(State())

  var count: Int { state.withLock { $0.count } }

  /// Counts one more; returns how many there are now.
  @discardableResult
  func begin() -> Int {
    state.withLock { state in
      state.count += 1
      return state.count
    }
  }

  func end() {
    let waiting = state.withLock { state -> [CheckedContinuation<Void, Never>] in
      state.count -= 1
      guard state.count == 0 else { return [] }
      defer { state.waiting = [] }
      return state.waiting
    }
    for continuation in waiting { continuation.resume() }
  }

  /// Returns when nothing is under way.
  func drained() async {
    await withCheckedContinuation { continuation in
      let isDrained = state.withLock { state in
        if state.count > 0 { state.waiting.append(continuation) }
        return state.count == 0
      }
      if isDrained { continuation.resume() }
    }
  }
}
