package import NewswireModel
import Synchronization

/// The bytes that one connection makes the server hold, of the budget that all share.
///
/// Whoever wants more than the connection or the process may hold is refused, and never made to wait: those who hold the rest may be
/// waiting for this very connection. A connection always gets `Limits.memoryReserve`, so that others cannot shut it out.
final class ConnectionMemory: Sendable {
  private let process: MemoryBudget
  private let limit: Int
  private let held = Atomic<Int>(0)
  /// Of messages that no handler has taken yet.
  private let untaken = Atomic<Int>(0)
  private let holdsUp = Atomic<Bool>(false)

  init(process: MemoryBudget, limit: Int) {
    self.process = process
    self.limit = limit
  }

  /// Bytes held now.
  var bytes: Int { held.load(ordering: .relaxed) }

  /// Whether the process holds more than it may, and this connection more than it always may.
  var mustGiveBack: Bool { process.isExceeded && bytes > Limits.memoryReserve }

  /// Holds `bytes` more.
  ///
  /// - Throws: RESOURCE_EXHAUSTED if they are over the limit of the connection or of the process.
  func charge(_ bytes: Int) throws(NewswireError) {
    let mine = held.add(bytes, ordering: .relaxed).newValue
    let all = process.add(bytes)
    guard mine <= limit else {
      release(bytes)
      throw exceeded(
        "memoryPerConnection", limit, "the connection's calls; wait for some of them, or make fewer at once")
    }
    guard all <= process.limit || mine <= Limits.memoryReserve else {
      release(bytes)
      throw exceeded("memory", process.limit, "the calls of all clients; try again in a moment")
    }
  }

  func release(_ bytes: Int) {
    held.subtract(bytes, ordering: .relaxed)
    process.add(-bytes)
  }

  /// Holds `bytes`, which are there already, instead of `before`.
  func hold(_ bytes: Int, insteadOf before: inout Int) {
    guard bytes != before else { return }
    release(before - bytes)
    before = bytes
  }

  private func exceeded(_ name: String, _ limit: Int, _ whose: String) -> NewswireError {
    NewswireError(
      .resourceExhausted, "over the limit of \(limit) bytes (\(name)) held for \(whose)", info: .limit(name, limit))
  }

  // MARK: Messages on their way to handlers

  /// Whether no more may be read from the connection until handlers have taken some of its messages.
  var isHoldingUp: Bool { holdsUp.load(ordering: .relaxed) }

  /// A message has come for a handler. On the connection's event loop.
  ///
  /// - Throws: as `charge`.
  func received(_ bytes: Int) throws(NewswireError) {
    try charge(bytes)
    let all = untaken.add(bytes, ordering: .sequentiallyConsistent).newValue
    guard all >= Limits.inboundBytesPerConnection else { return }
    holdsUp.store(true, ordering: .sequentiallyConsistent)
    // A handler may have taken the last of them just before it could see that the connection waits.
    if untaken.load(ordering: .sequentiallyConsistent) < Self.resumeBelow {
      holdsUp.store(false, ordering: .sequentiallyConsistent)
    }
  }

  /// A handler has taken a message, or it was dropped. On any thread.
  ///
  /// - Returns: whether the connection may be read again, if it might not before.
  func taken(_ bytes: Int) -> Bool {
    release(bytes)
    let rest = untaken.subtract(bytes, ordering: .sequentiallyConsistent).newValue
    return rest < Self.resumeBelow && holdsUp.exchange(false, ordering: .sequentiallyConsistent)
  }

  private static let resumeBelow = Limits.inboundBytesPerConnection / 2
}

/// What the handler of one call holds beside its messages, such as a page that is being put together. Given back when the call is gone.
package final class CallMemory: Sendable {
  private let connection: ConnectionMemory
  private let reserved = Atomic<Int>(0)

  init(_ connection: ConnectionMemory) {
    self.connection = connection
  }

  deinit {
    connection.release(reserved.load(ordering: .relaxed))
  }

  /// Says that the handler is about to hold `bytes` more.
  ///
  /// - Throws: RESOURCE_EXHAUSTED if they are over the limit of the connection or of the process.
  package func reserve(_ bytes: Int) throws(NewswireError) {
    try connection.charge(bytes)
    reserved.add(bytes, ordering: .relaxed)
  }

  /// Says that the handler holds `bytes` less.
  package func release(_ bytes: Int) {
    connection.release(bytes)
    reserved.subtract(bytes, ordering: .relaxed)
  }
}
