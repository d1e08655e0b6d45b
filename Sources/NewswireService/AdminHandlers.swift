internal import NIOCore
internal import NewswireMessages
package import NewswireRPC

/// The methods of newswire.v1.AdminService.
package struct AdminHandlers: Sendable {
  package static let service = "newswire.v1.AdminService"

  private let metrics: @Sendable () -> String

  /// - Parameter metrics: the metrics in Prometheus's text format; may block.
  package init(metrics: @escaping @Sendable () -> String) {
    self.metrics = metrics
  }

  package func register(in methods: inout MethodTable) {
    methods.register(
      Self.service, "GetMetrics",
      .unary { [metrics] in
        _ = try GetMetricsRequest(payload: $1)
        return .later { GetMetricsResponse(text: metrics()).payload }
      })
  }
}
