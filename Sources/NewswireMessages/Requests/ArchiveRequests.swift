package import CNewswireProtos
package import NewswireModel

package struct ImportPagesRequest: Message, Hashable {
  package var explain = false
  package var page = ""
  package var record: RecordPosition?
  package var content: [UInt8] = []
  package var continues = false
  package var fieldMap: [FieldMapping] = []

  package init() {}

  /// A page cut to messages that fit a frame, to be sent in this order.
  /// - Parameter options: read in a call's first message.
  package static func parts(of page: Page, options: ImportOptions = ImportOptions()) -> [ImportPagesRequest] {
    let room = Limits.message - Limits.pageName - options.fieldMap.count * (Limits.fieldMember + 16) - 1024
    return stride(from: 0, to: max(1, page.content.count), by: room).map { start in
      let end = min(start + room, page.content.count)
      var request = ImportPagesRequest()
      if start == 0 {
        request.explain = options.explain
        request.fieldMap = options.fieldMap
        request.page = page.name
        request.record = page.record
      }
      request.content = Array(page.content[start..<end])
      request.continues = end < page.content.count
      return request
    }
  }

  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__ImportPagesRequest>) {
    unsafe newswire__v1__import_pages_request__init(wire)
  }

  package init(wire: Newswire__V1__ImportPagesRequest) throws(NewswireError) {
    explain = wire.explain != 0
    page = unsafe string(wire.page)
    record = try unsafe message(wire.record)
    content = unsafe bytes(wire.content)
    continues = wire.continues != 0
    fieldMap = try unsafe messages(wire.field_map, wire.n_field_map)
  }

  package func write(to wire: inout Newswire__V1__ImportPagesRequest, in arena: borrowing Arena) {
    wire.explain = explain ? 1 : 0
    unsafe wire.page = unsafe arena.string(page)
    unsafe wire.record = unsafe arena.optional(record)
    unsafe wire.content = unsafe arena.bytes(content)
    wire.continues = continues ? 1 : 0
    unsafe (wire.field_map, wire.n_field_map) = unsafe arena.messages(fieldMap)
  }
}

extension FieldMapping: Message {
  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__FieldMapping>) {
    unsafe newswire__v1__field_mapping__init(wire)
  }

  package init(wire: Newswire__V1__FieldMapping) throws(NewswireError) {
    guard let field: RecordField = enumeration(wire.field) else {
      throw NewswireError(
        .invalidArgument, "a field mapping names no field that is known", info: .invalidField, field: "field_map")
    }
    unsafe self.init(field: field, member: string(wire.member))
  }

  package func write(to wire: inout Newswire__V1__FieldMapping, in arena: borrowing Arena) {
    wire.field = wireValue(field)
    unsafe wire.member = unsafe arena.string(member)
  }
}

package struct ImportPagesResponse: Message, Hashable {
  package var results: [PageResult]

  package init(results: [PageResult]) { self.results = results }

  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__ImportPagesResponse>) {
    unsafe newswire__v1__import_pages_response__init(wire)
  }

  package init(wire: Newswire__V1__ImportPagesResponse) throws(NewswireError) {
    results = try unsafe messages(wire.results, wire.n_results)
  }

  package func write(to wire: inout Newswire__V1__ImportPagesResponse, in arena: borrowing Arena) {
    unsafe (wire.results, wire.n_results) = unsafe arena.messages(results)
  }
}

package struct CountRequest: Message, Hashable {
  package var query: QueryInput

  package init(query: QueryInput) { self.query = query }

  package static var depthLimit: Int? { Query.nesting + 2 }

  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__CountRequest>) {
    unsafe newswire__v1__count_request__init(wire)
  }

  package init(wire: Newswire__V1__CountRequest) throws(NewswireError) {
    query = try unsafe message(wire.query) ?? .tree(.all)
  }

  package func write(to wire: inout Newswire__V1__CountRequest, in arena: borrowing Arena) {
    unsafe wire.query = unsafe arena.message(query)
  }
}

package struct CountResponse: Message, Hashable {
  package var count: Int64
  package var parsed: ParsedQuery

  package init(count: Int64, parsed: ParsedQuery) {
    self.count = count
    self.parsed = parsed
  }

  package static var depthLimit: Int? { Query.nesting + 2 }

  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__CountResponse>) {
    unsafe newswire__v1__count_response__init(wire)
  }

  package init(wire: Newswire__V1__CountResponse) throws(NewswireError) {
    count = wire.count
    parsed = try unsafe message(wire.parsed) ?? ParsedQuery(tree: .all, canonical: "")
  }

  package func write(to wire: inout Newswire__V1__CountResponse, in arena: borrowing Arena) {
    wire.count = count
    unsafe wire.parsed = unsafe arena.message(parsed)
  }
}

package struct GetStatusRequest: Message, Hashable {
  package init() {}

  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__GetStatusRequest>) {
    unsafe newswire__v1__get_status_request__init(wire)
  }

  package init(wire: Newswire__V1__GetStatusRequest) {}

  package func write(to wire: inout Newswire__V1__GetStatusRequest, in arena: borrowing Arena) {}
}
