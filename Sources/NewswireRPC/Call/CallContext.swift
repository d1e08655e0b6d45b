package import NIOCore
package import NewswireModel
import Synchronization

/// What a handler knows of the call it answers. Copying one costs a single retain.
package struct CallContext: Sendable {
  /// The method that was called.
  package let target: Method
  private let call: CallState

  init(target: Method, call: CallState) {
    self.target = target
    self.call = call
  }

  /// The full name of the service, such as "grpc.health.v1.Health".
  package var service: String { target.service }
  package var method: String { target.name }
  package var metadata: Metadata { call.metadata }
  /// When the caller stops waiting; nil if it waits for ever.
  package var deadline: NIODeadline? { call.deadline?.time }
  package var peer: PeerCredentials { call.peer }
  /// What the caller may do.
  package var roles: Roles { call.roles }
  /// Where a handler of a stream accounts for what it holds; nil for a call with one request and one answer.
  package var memory: CallMemory? { call.memory }

  /// Whether nobody waits for the answer any longer: the caller cancelled, its deadline passed, it disconnected, or the server's
  /// grace period ended. An atomic load, and a clock reading (some 30 ns) where there is a deadline: poll it every few thousand
  /// steps of long work.
  package var isCancelled: Bool { call.reason != nil }

  /// Throws the reason where `isCancelled` holds.
  package func checkCancelled() throws(NewswireError) {
    if let reason = call.reason { throw reason.error }
  }
}

/// Why a call ended before its answer.
enum CancellationReason: UInt8, Sendable {
  case byCaller = 1
  case deadline = 2
  case disconnect = 3
  case shutdown = 4
  case protocolFault = 5
  case overBudget = 6

  var error: NewswireError {
    switch self {
    case .byCaller: NewswireError(.cancelled, "the caller cancelled the call")
    case .deadline:
      NewswireError(.deadlineExceeded, "the deadline has passed; allow more time or ask for less")
    case .disconnect: NewswireError(.cancelled, "the caller disconnected")
    case .shutdown:
      NewswireError(.unavailable, "the server is shutting down; try again in a moment", info: .shuttingDown)
    case .overBudget:
      NewswireError(.resourceExhausted, "the call would have held more memory than the server allows it")
    case .protocolFault: NewswireError(.cancelled, "the caller broke the protocol on this stream")
    }
  }
}

/// The shared state of one call: fixed when the call begins, but for the reason it is cancelled for.
final class CallState: Sendable {
  let metadata: Metadata
  let deadline: Deadline?
  let peer: PeerCredentials
  let roles: Roles
  let memory: CallMemory?
  private let cancelled = Atomic<UInt8>(0)
  private let progress = Atomic<Progress>(.waiting)

  /// How far the handler is that runs on the workers.
  private enum Progress: UInt8, AtomicRepresentable {
    case waiting, begun, barred
  }

  /// A time, and the loop whose clock it is of.
  struct Deadline: Sendable {
    let time: NIODeadline
    let clock: any EventLoop

    var hasPassed: Bool { time <= clock.now }
  }

  init(metadata: Metadata, deadline: Deadline?, peer: PeerCredentials, roles: Roles, memory: CallMemory?) {
    self.metadata = metadata
    self.deadline = deadline
    self.peer = peer
    self.roles = roles
    self.memory = memory
  }

  /// Says that the handler begins now.
  ///
  /// - Returns: false if it must not, since nobody waits for its answer.
  func begin() -> Bool {
    progress.compareExchange(expected: .waiting, desired: .begun, ordering: .relaxed).exchanged && reason == nil
  }

  /// Keeps the handler from beginning.
  ///
  /// - Returns: false if it has begun.
  func bar() -> Bool {
    progress.compareExchange(expected: .waiting, desired: .barred, ordering: .relaxed).exchanged
  }

  /// Why the call is cancelled, or nil while somebody waits for it.
  var reason: CancellationReason? {
    if let reason = CancellationReason(rawValue: cancelled.load(ordering: .relaxed)) { return reason }
    if let deadline, deadline.hasPassed { return .deadline }
    return nil
  }

  /// Cancels the call; the first reason given stays.
  func cancel(_ reason: CancellationReason) {
    _ = cancelled.compareExchange(expected: 0, desired: reason.rawValue, ordering: .relaxed)
  }
}
