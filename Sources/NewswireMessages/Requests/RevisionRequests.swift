package import CNewswireProtos
package import NewswireCore
package import NewswireModel

package struct ListRevisionsRequest: Message, Hashable {
  /// Empty for later revisions of all articles.
  package var id: String
  /// Of their import; nil is unbounded.
  package var from: Timestamp?
  package var until: Timestamp?
  package var pageSize: Int32
  package var pageToken: String

  package init(
    id: String = "", from: Timestamp? = nil, until: Timestamp? = nil, pageSize: Int32 = 0, pageToken: String = ""
  ) {
    self.id = id
    self.from = from
    self.until = until
    self.pageSize = pageSize
    self.pageToken = pageToken
  }

  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__ListRevisionsRequest>) {
    unsafe newswire__v1__list_revisions_request__init(wire)
  }

  package init(wire: Newswire__V1__ListRevisionsRequest) throws(NewswireError) {
    unsafe self.init(
      id: string(wire.id), from: try timestamp(wire.from, field: "from"),
      until: try timestamp(wire.until, field: "until"),
      pageSize: wire.page_size, pageToken: string(wire.page_token))
  }

  package func write(to wire: inout Newswire__V1__ListRevisionsRequest, in arena: borrowing Arena) {
    unsafe wire.id = arena.string(id)
    unsafe wire.from = arena.string(time(from))
    unsafe wire.until = arena.string(time(until))
    wire.page_size = pageSize
    unsafe wire.page_token = arena.string(pageToken)
  }
}

package struct ListRevisionsResponse: Message, Hashable {
  package var revisions: [Revision]
  package var nextPageToken: String

  package init(revisions: [Revision], nextPageToken: String = "") {
    self.revisions = revisions
    self.nextPageToken = nextPageToken
  }

  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__ListRevisionsResponse>) {
    unsafe newswire__v1__list_revisions_response__init(wire)
  }

  package init(wire: Newswire__V1__ListRevisionsResponse) throws(NewswireError) {
    unsafe self.init(
      revisions: try messages(wire.revisions, wire.n_revisions), nextPageToken: string(wire.next_page_token))
  }

  package func write(to wire: inout Newswire__V1__ListRevisionsResponse, in arena: borrowing Arena) {
    unsafe (wire.revisions, wire.n_revisions) = arena.messages(revisions)
    unsafe wire.next_page_token = arena.string(nextPageToken)
  }
}
