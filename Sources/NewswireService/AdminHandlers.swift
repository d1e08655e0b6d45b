internal import NIOCore
package import NewswireArchive
internal import NewswireMessages
internal import NewswireModel
package import NewswireRPC

/// The methods of newswire.v1.AdminService.
package struct AdminHandlers: Sendable {
  package static let service = "newswire.v1.AdminService"

  private let metrics: @Sendable () -> String
  private let audit: AuditLog

  /// - Parameters:
  ///   - metrics: the metrics in Prometheus's text format; may block.
  ///   - audit: of the archive.
  package init(audit: AuditLog, metrics: @escaping @Sendable () -> String) {
    self.audit = audit
    self.metrics = metrics
  }

  package func register(in methods: inout MethodTable) {
    methods.register(
      Self.service, "GetMetrics",
      .unary { [metrics] in
        _ = try GetMetricsRequest(payload: $1)
        return .later { GetMetricsResponse(text: metrics()).payload }
      })
    methods.register(
      Self.service, "ListAuditEntries", needs: .administrator,
      .unary { try self.listAuditEntries(ListAuditEntriesRequest(payload: $1), $0) })
  }

  private func listAuditEntries(_ request: ListAuditEntriesRequest, _ call: CallContext) throws -> UnaryAnswer {
    let limit = try Archive.pageSize(request.pageSize)
    let after = try ListToken.key(request.pageToken, of: "ListAuditEntries") ?? 0
    return .later {
      let deeds = try audit.deeds(
        since: request.since ?? .min, after: after, limit: limit + 1, isCancelled: { call.isCancelled })
      let page = deeds.prefix(limit)
      let next = deeds.count > limit ? page.last.map { ListToken.token($0.number) } : nil
      return ListAuditEntriesResponse(entries: page.map(AuditEntry.init), nextPageToken: next ?? "").payload
    }
  }
}

extension AuditEntry {
  fileprivate init(_ deed: AuditedDeed) {
    self.init()
    number = deed.number
    time = deed.time
    endTime = deed.endTime
    action = deed.deed.action
    subject = deed.deed.subject
    uid = deed.deed.actor.uid
    user = deed.deed.actor.user
    processID = deed.deed.actor.pid
    role = deed.deed.actor.role
    reason = deed.deed.reason
    outcome = deed.outcome
    detail = deed.detail
  }
}
