package import NIOCore
import NewswireModel
import Synchronization

/// The messages of one stream on their way from the event loop to the one task that reads them. The loop never waits: how much it
/// may push is bounded by flow control, which `consumed` drives.
final class InboundQueue: Sendable {
  private struct State {
    var messages = CircularBuffer<ByteBuffer>(initialCapacity: 4)
    var reader: CheckedContinuation<ByteBuffer?, any Error>?
    var ended = false
    var failure: NewswireError?
    var readerLeft = false
    /// Cost taken by the reader and not yet reported to `consumed`.
    var unreported = 0
  }

  private let state = Mutex(State())
  /// Called on the reader's thread with the cost of what it has taken since the last call, once that is half a window.
  private let consumed: @Sendable (Int) -> Void
  /// Called once if the reader leaves before the end.
  private let abandoned: @Sendable () -> Void
  /// Called with the bytes of messages that are no longer queued, whoever has them now.
  private let released: @Sendable (Int) -> Void

  init(
    consumed: @escaping @Sendable (Int) -> Void, abandoned: @escaping @Sendable () -> Void,
    released: @escaping @Sendable (Int) -> Void = { _ in }
  ) {
    self.consumed = consumed
    self.abandoned = abandoned
    self.released = released
  }

  /// Adds a message; dropped if the stream has ended or the reader left.
  func push(_ message: ByteBuffer) {
    typealias Outcome = (reader: CheckedContinuation<ByteBuffer?, any Error>?, report: Int, isQueued: Bool)
    let outcome = state.withLock { state -> Outcome in
      if state.readerLeft {
        // Nobody reads it, but the sender must not be held up for it.
        return (nil, Self.take(FlowControl.cost(ofMessage: message.readableBytes), &state), false)
      }
      guard !state.ended else { return (nil, 0, false) }
      guard let reader = state.reader else {
        state.messages.append(message)
        return (nil, 0, true)
      }
      state.reader = nil
      return (reader, Self.take(FlowControl.cost(ofMessage: message.readableBytes), &state), false)
    }
    if !outcome.isQueued { released(message.readableBytes) }
    outcome.reader?.resume(returning: message)
    if outcome.report > 0 { consumed(outcome.report) }
  }

  /// Ends the stream, well or with a failure, after what is queued has been read.
  ///
  /// - Parameter atOnce: whether to drop what is queued, since nobody waits for it.
  func finish(_ failure: NewswireError? = nil, atOnce: Bool = false) {
    let (reader, dropped) = state.withLock { state -> (CheckedContinuation<ByteBuffer?, any Error>?, Int) in
      let dropped = atOnce ? Self.drop(&state) : 0
      guard !state.ended || (atOnce && state.failure == nil) else { return (nil, dropped) }
      state.ended = true
      state.failure = failure
      defer { state.reader = nil }
      return (state.reader, dropped)
    }
    if dropped > 0 { released(dropped) }
    if let failure { reader?.resume(throwing: failure) } else { reader?.resume(returning: nil) }
  }

  /// The next message; nil at the end. For one task at a time.
  func next() async throws -> ByteBuffer? {
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let (answer, report) = state.withLock { Self.answer(continuation, &$0) }
        if case .success(.some(let message)) = answer { released(message.readableBytes) }
        if report > 0 { consumed(report) }
        if let answer { continuation.resume(with: answer) }
      }
    } onCancel: {
      leave(reason: CancellationError())
    }
  }

  /// The reader will not read any more.
  func leave() {
    leave(reason: nil)
  }

  private func leave(reason: CancellationError?) {
    typealias Outcome = (reader: CheckedContinuation<ByteBuffer?, any Error>?, isEarly: Bool, dropped: Int)
    let (reader, early, dropped) = state.withLock { state -> Outcome in
      let early = !state.ended && !state.readerLeft
      state.readerLeft = true
      defer { state.reader = nil }
      return (state.reader, early, Self.drop(&state))
    }
    if dropped > 0 { released(dropped) }
    if let reason { reader?.resume(throwing: reason) } else { reader?.resume(returning: nil) }
    if early { abandoned() }
  }

  private static func answer(
    _ continuation: CheckedContinuation<ByteBuffer?, any Error>, _ state: inout State
  ) -> (Result<ByteBuffer?, any Error>?, Int) {
    if let message = state.messages.popFirst() {
      return (.success(message), take(FlowControl.cost(ofMessage: message.readableBytes), &state))
    }
    if let failure = state.failure { return (.failure(failure), 0) }
    if state.ended { return (.success(nil), 0) }
    if state.readerLeft { return (.failure(CancellationError()), 0) }
    if state.reader != nil {
      return (.failure(NewswireError(.failedPrecondition, "two tasks read one stream; let one read and hand on")), 0)
    }
    state.reader = continuation
    return (nil, 0)
  }

  /// Drops what is queued and returns its bytes.
  private static func drop(_ state: inout State) -> Int {
    defer { state.messages.removeAll() }
    return state.messages.reduce(0) { $0 + $1.readableBytes }
  }

  /// Counts `cost` as read and returns what is to be reported now.
  private static func take(_ cost: Int, _ state: inout State) -> Int {
    state.unreported += cost
    guard state.unreported >= FlowControl.window / 2 else { return 0 }
    defer { state.unreported = 0 }
    return state.unreported
  }
}

/// The messages that come in on a stream, for one task to read once. Reading slowly holds up the sender of this stream and nobody
/// else. Ends when the peer has said all; throws a `NewswireError` if the call failed or was cancelled. Leaving before the end (by
/// dropping the iterator or cancelling the task) tells the peer to stop.
package struct InboundMessages: AsyncSequence, Sendable {
  package typealias Element = ByteBuffer

  private let reader: Reader

  init(_ queue: InboundQueue) {
    reader = Reader(queue)
  }

  package func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(reader: reader)
  }

  package struct AsyncIterator: AsyncIteratorProtocol {
    fileprivate let reader: Reader

    package mutating func next() async throws -> ByteBuffer? {
      try await reader.queue.next()
    }
  }

  /// Leaves the queue when the sequence and its iterator are gone.
  fileprivate final class Reader: Sendable {
    let queue: InboundQueue

    init(_ queue: InboundQueue) {
      self.queue = queue
    }

    deinit {
      queue.leave()
    }
  }
}
