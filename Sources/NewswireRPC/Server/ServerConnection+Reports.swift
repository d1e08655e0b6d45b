import NIOCore
import NewswireModel

/// Calls of one untimed method that went well one after the other, reported together.
struct UntimedCalls {
  var method: Method
  var count = 0
  var received = 0
  var sent = 0
}

/// What a connection reports of its calls, and how long it may keep its event loop.
///
/// The clock is read when a call that is timed has been answered, and the next one begins at that time: reading it takes as long as a
/// thirtieth of a cheap call.
extension ServerConnection {
  /// How long a connection may keep its loop before others of the loop have their turn.
  private static let turnLength = TimeAmount.milliseconds(1)

  /// Reads the clock for the calls of what has just been read, if that has not been done.
  func startClock() {
    guard unsafe isClockStale else { return }
    unsafe isClockStale = false
    unsafe clock = .now()
    unsafe turnEnds = unsafe clock + Self.turnLength
  }

  /// Reports a call that was answered on the event loop.
  ///
  /// - Parameter call: nil if the Request did not get so far as to have one.
  func report(_ call: CallContext?, received: Int = 0, sent: Int = 0, error: NewswireError? = nil) {
    if error == nil, let method = call?.target, !method.isTimed {
      return reportLater(method, received: received, sent: sent)
    }
    let began = unsafe clock
    unsafe clock = .now()
    if unsafe clock > turnEnds { unsafe isYielding = true }
    guard let interceptor = server.interceptor else { return }
    unsafe interceptor.ended(
      EndedCalls(
        method: call?.target, peer: peer, call: call, error: error, duration: (clock - began).nanoseconds, waited: nil,
        received: received, sent: sent))
  }

  private func reportLater(_ method: Method, received: Int, sent: Int) {
    guard server.interceptor != nil else { return }
    if unsafe untimed?.method !== method {
      reportUntimed()
      unsafe untimed = UntimedCalls(method: method)
    }
    unsafe untimed?.count += 1
    unsafe untimed?.received += received
    unsafe untimed?.sent += sent
  }

  func reportUntimed() {
    guard let calls = unsafe untimed else { return }
    unsafe untimed = nil
    server.interceptor?.ended(
      EndedCalls(
        method: calls.method, peer: peer, count: calls.count, received: calls.received, sent: calls.sent))
  }

  /// Reports a call whose handler ran on the workers.
  func report(_ call: ServerCall, error: NewswireError?) {
    guard let interceptor = server.interceptor else { return }
    interceptor.ended(
      EndedCalls(
        method: call.context.target, peer: peer, call: call.context, error: error,
        duration: (NIODeadline.now() - call.arrived).nanoseconds,
        waited: call.begun.map { ($0 - call.arrived).nanoseconds }, received: call.received, sent: call.sent))
  }
}
