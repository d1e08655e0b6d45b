package import NewswireModel

/// What a server asks before each call and reports after it: the seam for roles, metrics, logs and tracing.
package protocol CallInterceptor: Sendable {
  /// Throws what the call is refused with, if it may not begin. Runs on the event loop before the handler, for every call.
  func admit(_ call: CallContext) throws(NewswireError)

  /// Reports calls that have had their last frame. Runs on the event loop.
  func ended(_ calls: EndedCalls)
}

/// One call that has ended, or a run of calls of an untimed method that went well.
package struct EndedCalls: Sendable {
  /// nil for a Request that could not be read, or that asked for a method there is not.
  package var method: Method?
  package var peer: PeerCredentials
  /// The call; nil for a run of several, and where `method` is.
  package var call: CallContext?
  package var count = 1
  /// Why it failed; nil if it went well.
  package var error: NewswireError?
  /// Nanoseconds from the Request to the last frame; nil for an untimed method.
  package var duration: Int64?
  /// Nanoseconds of `duration` before a worker began with it; nil for a call that was answered at once.
  package var waited: Int64?
  /// Bytes of payload received and sent.
  package var received = 0
  package var sent = 0

  package var code: ErrorCode { error?.code ?? .ok }
}
