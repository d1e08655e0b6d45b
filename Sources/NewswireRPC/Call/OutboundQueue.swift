package import NIOCore
import NewswireModel
import Synchronization

/// The messages of one stream on their way from the task that sends them to the event loop, which takes them when the connection and
/// the peer's credit allow. The sender waits when a window's worth is queued.
final class OutboundQueue: Sendable {
  private struct State {
    var messages = CircularBuffer<ByteBuffer>(initialCapacity: 2)
    var cost = 0
    var senders = CircularBuffer<(id: UInt64, continuation: CheckedContinuation<Void, any Error>)>(initialCapacity: 1)
    var nextSender: UInt64 = 0
    var failure: NewswireError?
    /// Whether the loop knows that there is something to take.
    var announced = false
  }

  private let state = Mutex(State())
  /// Called on the sender's thread when the queue stops being empty.
  private let ready: @Sendable () -> Void
  /// What queued messages are accounted to; nil for a client, which holds only what it sends itself.
  private let memory: ConnectionMemory?

  init(memory: ConnectionMemory? = nil, ready: @escaping @Sendable () -> Void) {
    self.memory = memory
    self.ready = ready
  }

  /// Queues a message, after waiting for room.
  ///
  /// Throws why the stream ended, if it did; RESOURCE_EXHAUSTED for a message no frame can carry, or that is the only one of its stream
  /// and over what the connection or the process may hold; CancellationError if the task is cancelled while waiting.
  func send(_ message: ByteBuffer) async throws {
    guard message.readableBytes <= Limits.message else { throw tooLarge(message.readableBytes) }
    while true {
      let wasQueued = try state.withLock { state throws(NewswireError) -> (queued: Bool, announce: Bool) in
        if let failure = state.failure { throw failure }
        guard state.cost < FlowControl.window else { return (false, false) }
        do throws(NewswireError) {
          try memory?.charge(message.readableBytes)
        } catch {
          // The stream's own messages make room when they are written. With none queued nothing would ever wake the sender.
          guard !state.messages.isEmpty else { throw error }
          return (false, false)
        }
        state.messages.append(message)
        state.cost += FlowControl.cost(ofMessage: message.readableBytes)
        defer { state.announced = true }
        return (true, !state.announced)
      }
      if wasQueued.announce { ready() }
      if wasQueued.queued { return }
      try await room()
    }
  }

  var isEmpty: Bool { state.withLock { $0.messages.isEmpty } }

  /// Takes the next message; nil when there is none, after which `ready` is called for the next one. On the event loop.
  func take() -> ByteBuffer? {
    let (message, senders) = state.withLock { state -> (ByteBuffer?, [CheckedContinuation<Void, any Error>]) in
      guard let message = state.messages.popFirst() else {
        state.announced = false
        return (nil, [])
      }
      state.cost -= FlowControl.cost(ofMessage: message.readableBytes)
      memory?.release(message.readableBytes)
      guard state.cost < FlowControl.window / 2 else { return (message, []) }
      return (message, Self.release(&state))
    }
    for sender in senders { sender.resume() }
    return message
  }

  /// Ends the queue: what is queued is dropped and every send, waiting or to come, throws `failure`.
  func fail(_ failure: NewswireError) {
    let senders = state.withLock { state -> [CheckedContinuation<Void, any Error>] in
      if state.failure == nil { state.failure = failure }
      memory?.release(state.messages.reduce(0) { $0 + $1.readableBytes })
      state.messages.removeAll()
      state.cost = 0
      return Self.release(&state)
    }
    for sender in senders { sender.resume() }
  }

  /// Waits until some of what is queued has been taken or the stream has failed.
  private func room() async throws {
    let id = state.withLock { state in
      state.nextSender += 1
      return state.nextSender
    }
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
        let waits = state.withLock { state in
          guard !Task.isCancelled, state.failure == nil, !state.messages.isEmpty else { return false }
          state.senders.append((id, continuation))
          return true
        }
        if !waits { continuation.resume(with: Task.isCancelled ? .failure(CancellationError()) : .success(())) }
      }
    } onCancel: {
      let sender = state.withLock { state -> CheckedContinuation<Void, any Error>? in
        guard let at = state.senders.firstIndex(where: { $0.id == id }) else { return nil }
        return state.senders.remove(at: at).continuation
      }
      sender?.resume(throwing: CancellationError())
    }
  }

  private static func release(_ state: inout State) -> [CheckedContinuation<Void, any Error>] {
    defer { state.senders.removeAll() }
    return state.senders.map(\.continuation)
  }
}

func tooLarge(_ bytes: Int) -> NewswireError {
  NewswireError(
    .resourceExhausted,
    "a message of \(bytes) bytes is over the limit of \(Limits.message) (message); ask for less, or send it in parts",
    info: .limit("message", Limits.message))
}

/// Where a handler or a caller sends a stream's messages.
package struct OutboundMessages: Sendable {
  private let queue: OutboundQueue

  init(_ queue: OutboundQueue) {
    self.queue = queue
  }

  /// Sends a message. Waits while the peer does not read what was sent before. Throws when the call has ended.
  package func send(_ message: ByteBuffer) async throws {
    try await queue.send(message)
  }
}
