package import CoreMetrics
package import NewswireModel
package import NewswireRPC
internal import Synchronization

/// Counts and times calls, by method and code.
package final class CallMetrics: CallInterceptor {
  /// What is kept of one method.
  private final class MethodMetrics: Sendable {
    private let dimensions: [(String, String)]
    private let factory: any MetricsFactory
    private let succeeded: Counter
    private let failed = Mutex<[ErrorCode: Counter]>([:])
    private let duration: CoreMetrics.Timer
    private let waited: CoreMetrics.Timer
    private let received: Counter
    private let sent: Counter

    init(_ method: String, _ factory: any MetricsFactory) {
      dimensions = [("method", method)]
      self.factory = factory
      succeeded = Counter(
        label: "newswire_rpc_calls_total", dimensions: dimensions + [("code", "OK")], factory: factory)
      duration = Timer(label: "newswire_rpc_call_seconds", dimensions: dimensions, factory: factory)
      waited = Timer(label: "newswire_rpc_queue_seconds", dimensions: dimensions, factory: factory)
      received = Counter(label: "newswire_rpc_received_bytes_total", dimensions: dimensions, factory: factory)
      sent = Counter(label: "newswire_rpc_sent_bytes_total", dimensions: dimensions, factory: factory)
    }

    func note(_ calls: EndedCalls) {
      counter(calls.code).increment(by: calls.count)
      if let nanoseconds = calls.duration { duration.recordNanoseconds(nanoseconds) }
      if let nanoseconds = calls.waited { waited.recordNanoseconds(nanoseconds) }
      received.increment(by: calls.received)
      sent.increment(by: calls.sent)
    }

    private func counter(_ code: ErrorCode) -> Counter {
      if code == .ok { return succeeded }
      return failed.withLock { counters in
        if let known = counters[code] { return known }
        let dimensions = dimensions + [("code", code.description)]
        let counter = Counter(label: "newswire_rpc_calls_total", dimensions: dimensions, factory: factory)
        counters[code] = counter
        return counter
      }
    }
  }

  /// By the method's index.
  private let methods: [MethodMetrics]
  /// Requests that did not decode, or asked for a method there is not.
  private let unknown: MethodMetrics

  package init(_ table: MethodTable, factory: any MetricsFactory) {
    methods = table.methods.map { MethodMetrics($0.description, factory) }
    unknown = MethodMetrics("unknown", factory)
  }

  package func admit(_ call: CallContext) throws(NewswireError) {}

  package func ended(_ calls: EndedCalls) {
    let index = calls.method?.index ?? -1
    (methods.indices.contains(index) ? methods[index] : unknown).note(calls)
  }

  package static let help = [
    "newswire_rpc_calls_total": "Calls that have ended, by method and code.",
    "newswire_rpc_call_seconds": "From a call's request to its last frame. Health checks are counted and not timed.",
    "newswire_rpc_queue_seconds": "What calls waited for a worker.",
    "newswire_rpc_received_bytes_total": "Bytes of the messages of calls received.",
    "newswire_rpc_sent_bytes_total": "Bytes of the messages of calls sent.",
  ]
}
