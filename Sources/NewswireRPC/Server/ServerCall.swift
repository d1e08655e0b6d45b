import NIOCore
import NewswireModel

/// What a server's connection keeps of a call that was not answered at once. Lives on the connection's event loop.
final class ServerCall {
  let id: UInt32
  let context: CallContext
  let state: CallState
  /// What the handler reads; nil for a call with a single request.
  let inbound: InboundQueue?
  /// Where the handler writes; nil for a call with a single answer.
  let outbound: OutboundQueue?
  var task: Task<Void, Never>?
  var deadline: Scheduled<Void>?
  var account = InboundAccount()

  // What is reported of the call.
  var arrived = NIODeadline.uptimeNanoseconds(0)
  /// When a worker began with it; nil if none has, as far as the loop knows.
  var begun: NIODeadline?
  var received = 0
  var sent = 0

  init(
    id: UInt32, context: CallContext, state: CallState, inbound: InboundQueue? = nil, outbound: OutboundQueue? = nil
  ) {
    self.id = id
    self.context = context
    self.state = state
    self.inbound = inbound
    self.outbound = outbound
  }

  /// Stops what runs for the call: nobody waits for it any longer.
  func cancel(_ reason: CancellationReason) {
    state.cancel(reason)
    release(reason.error)
    task?.cancel()
  }

  /// Lets go of whatever waits for the call, which has ended with `error` or well.
  func release(_ error: NewswireError?) {
    deadline?.cancel()
    inbound?.finish(error, atOnce: true)
    outbound?.fail(error ?? NewswireError(.failedPrecondition, "the call has ended; nothing more can be sent on it"))
  }
}

/// What reaches a connection's event loop from the workers and from the server.
enum ServerEvent: Sendable {
  /// A handler has returned: a payload for one that answers once, nil for one that streams; and when a worker began with it.
  case answered(UInt32, CallState, Result<ByteBuffer?, NewswireError>, NIODeadline)
  /// A handler has queued a message.
  case outboundReady(UInt32, CallState)
  /// A handler has taken messages of this cost.
  case consumed(UInt32, CallState, Int)
  case expired(UInt32, CallState)
  /// Handlers have taken so many of the messages that held up the connection that it may be read again.
  case roomAgain
  /// Refuse new calls, and close when those under way are done.
  case drain
  /// Cancel what is under way, and close.
  case abort
}
