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
    newswire__v1__import_pages_request__init(wire)
  }

  package init(wire: Newswire__V1__ImportPagesRequest) throws(NewswireError) {
    explain = wire.explain != 0
    page = string(wire.page)
    record = try message(wire.record)
    content = bytes(wire.content)
    continues = wire.continues != 0
    fieldMap = try messages(wire.field_map, wire.n_field_map)
  }

  package func write(to wire: inout Newswire__V1__ImportPagesRequest, in arena: borrowing Arena) {
    wire.explain = explain ? 1 : 0
    wire.page = arena.string(page)
    wire.record = arena.optional(record)
    wire.content = arena.bytes(content)
    wire.continues = continues ? 1 : 0
    (wire.field_map, wire.n_field_map) = arena.messages(fieldMap)
  }
}

extension FieldMapping: Message {
  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__FieldMapping>) {
    newswire__v1__field_mapping__init(wire)
  }

  package init(wire: Newswire__V1__FieldMapping) throws(NewswireError) {
    guard let field: RecordField = enumeration(wire.field) else {
      throw NewswireError(
        .invalidArgument, "a field mapping names no field that is known", info: .invalidField, field: "field_map")
    }
    self.init(field: field, member: string(wire.member))
  }

  package func write(to wire: inout Newswire__V1__FieldMapping, in arena: borrowing Arena) {
    wire.field = wireValue(field)
    wire.member = arena.string(member)
  }
}

package struct ImportPagesResponse: Message, Hashable {
  package var results: [PageResult]

  package init(results: [PageResult]) { self.results = results }

  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__ImportPagesResponse>) {
    newswire__v1__import_pages_response__init(wire)
  }

  package init(wire: Newswire__V1__ImportPagesResponse) throws(NewswireError) {
    results = try messages(wire.results, wire.n_results)
  }

  package func write(to wire: inout Newswire__V1__ImportPagesResponse, in arena: borrowing Arena) {
    (wire.results, wire.n_results) = arena.messages(results)
  }
}

package struct CountRequest: Message, Hashable {
  package var query: QueryInput

  package init(query: QueryInput) { self.query = query }

  package static var depthLimit: Int? { Query.nesting + 2 }

  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__CountRequest>) {
    newswire__v1__count_request__init(wire)
  }

  package init(wire: Newswire__V1__CountRequest) throws(NewswireError) {
    query = try message(wire.query) ?? .tree(.all)
  }

  package func write(to wire: inout Newswire__V1__CountRequest, in arena: borrowing Arena) {
    wire.query = arena.message(query)
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
    newswire__v1__count_response__init(wire)
  }

  package init(wire: Newswire__V1__CountResponse) throws(NewswireError) {
    count = wire.count
    parsed = try message(wire.parsed) ?? ParsedQuery(tree: .all, canonical: "")
  }

  package func write(to wire: inout Newswire__V1__CountResponse, in arena: borrowing Arena) {
    wire.count = count
    wire.parsed = arena.message(parsed)
  }
}

package struct GetStatusRequest: Message, Hashable {
  package init() {}

  package static func initialise(_ wire: UnsafeMutablePointer<Newswire__V1__GetStatusRequest>) {
    newswire__v1__get_status_request__init(wire)
  }

  package init(wire: Newswire__V1__GetStatusRequest) {}

  package func write(to wire: inout Newswire__V1__GetStatusRequest, in arena: borrowing Arena) {}
}
