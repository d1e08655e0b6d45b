package import CNewswireProtos
internal import NewswireCore
package import NewswireModel

package struct GetMetricsRequest: Message, Hashable {
  package init() {}

  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__GetMetricsRequest>) {
    unsafe newswire__v1__get_metrics_request__init(wire)
  }

  package init(wire: Newswire__V1__GetMetricsRequest) throws(NewswireError) {}

  package func write(to wire: inout Newswire__V1__GetMetricsRequest, in arena: borrowing Arena) {}
}

package struct GetMetricsResponse: Message, Hashable {
  package var text: String

  package init(text: String) {
    self.text = text
  }

  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__GetMetricsResponse>) {
    unsafe newswire__v1__get_metrics_response__init(wire)
  }

  package init(wire: Newswire__V1__GetMetricsResponse) throws(NewswireError) {
    text = unsafe string(wire.text)
  }

  package func write(to wire: inout Newswire__V1__GetMetricsResponse, in arena: borrowing Arena) {
    unsafe wire.text = unsafe arena.string(text)
  }
}

package struct ListAuditEntriesRequest: Message, Hashable {
  /// Seconds since 1970; nil for all.
  package var since: Int64?
  package var pageSize: Int32
  package var pageToken: String

  package init(since: Int64? = nil, pageSize: Int32 = 0, pageToken: String = "") {
    self.since = since
    self.pageSize = pageSize
    self.pageToken = pageToken
  }

  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__ListAuditEntriesRequest>) {
    unsafe newswire__v1__list_audit_entries_request__init(wire)
  }

  package init(wire: Newswire__V1__ListAuditEntriesRequest) throws(NewswireError) {
    unsafe self.init(
      since: try timestamp(wire.since, field: "since")?.seconds, pageSize: wire.page_size,
      pageToken: string(wire.page_token))
  }

  package func write(to wire: inout Newswire__V1__ListAuditEntriesRequest, in arena: borrowing Arena) {
    unsafe wire.since = unsafe arena.string(time(since.map { Timestamp(clamping: $0) }))
    wire.page_size = pageSize
    unsafe wire.page_token = unsafe arena.string(pageToken)
  }
}

package struct ListAuditEntriesResponse: Message, Hashable {
  package var entries: [AuditEntry]
  package var nextPageToken: String

  package init(entries: [AuditEntry], nextPageToken: String = "") {
    self.entries = entries
    self.nextPageToken = nextPageToken
  }

  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__ListAuditEntriesResponse>) {
    unsafe newswire__v1__list_audit_entries_response__init(wire)
  }

  package init(wire: Newswire__V1__ListAuditEntriesResponse) throws(NewswireError) {
    entries = try unsafe messages(wire.entries, wire.n_entries)
    nextPageToken = unsafe string(wire.next_page_token)
  }

  package func write(to wire: inout Newswire__V1__ListAuditEntriesResponse, in arena: borrowing Arena) {
    unsafe (wire.entries, wire.n_entries) = unsafe arena.messages(entries)
    unsafe wire.next_page_token = unsafe arena.string(nextPageToken)
  }
}
