import NIOCore
import NewswireModel

/// One call of a client, from its request to its end.
///
/// `@unchecked Sendable`: what is fixed is immutable, and what changes (the second half) is touched on the connection's event loop
/// only, except for `answer` of a unary call, which is set before the call is handed to the loop.
final class ClientCall: @unchecked Sendable {
  typealias Answer = CheckedContinuation<ByteBuffer, any Error>

  let service: String
  let method: String
  /// The request; nil for a call that sends a stream of them.
  let payload: ByteBuffer?
  let timeout: CallTimeout?
  /// Whether the caller left it no time at all.
  let hasPassed: Bool
  let metadata: Metadata
  /// What the server's messages go into; nil for a call that has a single answer.
  let inbound: InboundQueue?
  /// What the caller's messages come from; nil for a call with a single request.
  let outbound: OutboundQueue?

  /// The stream's id; 0 until the request is written.
  var id: UInt32 = 0
  var account = InboundAccount()
  var deadline: Scheduled<Void>?
  /// Who waits for the single answer.
  var answer: Answer?
  /// How the call ended, once it has.
  var result: Result<ByteBuffer, NewswireError>?

  init(
    _ service: String, _ method: String, payload: ByteBuffer?, timeout: Duration?, metadata: Metadata,
    inbound: InboundQueue? = nil, outbound: OutboundQueue? = nil
  ) {
    self.service = service
    self.method = method
    self.payload = payload
    // What is longer than can be is not a timeout; what is shorter has passed, which `check` says.
    self.timeout = timeout.flatMap { CallTimeout(min($0, CallTimeout.longest)) }
    hasPassed = timeout.map { $0 < CallTimeout.shortest } ?? false
    self.metadata = metadata
    self.inbound = inbound
    self.outbound = outbound
  }

  /// Ends the call; what it ended with first stays.
  ///
  /// - Parameter atOnce: whether messages that came before and are not read yet are dropped.
  func finish(_ result: Result<ByteBuffer, NewswireError>, atOnce: Bool = false) {
    guard self.result == nil else { return }
    self.result = result
    deadline?.cancel()
    let error: NewswireError? = if case .failure(let error) = result { error } else { nil }
    inbound?.finish(error, atOnce: atOnce)
    outbound?.fail(error ?? NewswireError(.failedPrecondition, "the call has ended; nothing more can be sent on it"))
    answer?.resume(with: result.mapError { $0 })
    answer = nil
  }
}

/// What reaches a client connection's event loop from its callers.
enum ClientEvent: Sendable {
  case open(ClientCall)
  case outboundReady(ClientCall)
  /// The caller has taken messages of this cost.
  case consumed(ClientCall, Int)
  /// The caller has sent all; and who takes the answer, for a call that has a single one.
  case finishSending(ClientCall, ClientCall.Answer?)
  /// The caller gives up.
  case cancel(ClientCall, NewswireError)
  case close
}
