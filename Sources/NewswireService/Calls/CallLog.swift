package import Logging
package import NewswireModel
package import NewswireRPC

/// Logs calls: slow ones at level notice, refused roles as audit lines, and at level debug all that were timed.
package struct CallLog: CallInterceptor {
  private let logger: Logger
  private let slow: Int64

  /// - Parameter slow: nanoseconds from which a call with one request and one answer is slow.
  package init(logger: Logger, slow: Int64) {
    self.logger = logger
    self.slow = slow
  }

  package func admit(_ call: CallContext) throws(NewswireError) {}

  package func ended(_ calls: EndedCalls) {
    guard let call = calls.call else { return }
    if calls.error?.info?.reason == "ROLE_MISSING" {
      AuditNotices(logger: logger).record(call, "refused", calls.target, error: calls.error)
    }
    // How long a stream lasts is for its caller to say.
    let isSlow = (calls.duration ?? 0) >= slow && call.memory == nil
    guard isSlow || logger.logLevel <= .debug else { return }
    logger.log(level: isSlow ? .notice : .debug, isSlow ? "slow call" : "call", metadata: metadata(calls, call))
  }

  private func metadata(_ calls: EndedCalls, _ call: CallContext) -> Logger.Metadata {
    var metadata = call.logMetadata
    metadata["method"] = "\(calls.target)"
    metadata["code"] = "\(calls.code)"
    if let duration = calls.duration { metadata["milliseconds"] = "\(milliseconds(duration))" }
    if let waited = calls.waited { metadata["queued_milliseconds"] = "\(milliseconds(waited))" }
    metadata["received"] = "\(calls.received)"
    metadata["sent"] = "\(calls.sent)"
    return metadata
  }

  private func milliseconds(_ nanoseconds: Int64) -> Double { Double(nanoseconds / 1000) / 1000 }
}

extension EndedCalls {
  fileprivate var target: String { method?.description ?? "unknown" }
}

/// Says who did what cannot be taken back, or tried to: a line each, at level notice, with the metadata `audit`.
package struct AuditNotices: Sendable {
  private let logger: Logger

  package init(logger: Logger) {
    self.logger = logger
  }

  /// - Parameters:
  ///   - action: such as "delete".
  ///   - subject: what it was done to, such as an article's id.
  ///   - error: why it failed; nil if it was done.
  package func record(_ call: CallContext, _ action: String, _ subject: String, error: NewswireError? = nil) {
    var metadata = call.logMetadata
    metadata["audit"] = "\(action)"
    metadata["subject"] = "\(subject)"
    metadata["outcome"] = "\(error?.code ?? .ok)"
    logger.notice("audit", metadata: metadata)
  }
}

extension CallContext {
  /// Who calls, and the trace the call is part of.
  package var logMetadata: Logger.Metadata {
    var metadata: Logger.Metadata = ["uid": "\(peer.user)", "gid": "\(peer.group)", "pid": "\(peer.process)"]
    if let trace = TraceParent(self.metadata) { metadata["traceparent"] = "\(trace)" }
    return metadata
  }
}
