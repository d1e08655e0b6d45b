package import CNewswireProtos
package import NewswireModel

package struct HealthCheckRequest: Message, Hashable {
  /// Empty for the server as a whole.
  package var service: String

  package init(service: String = "") { self.service = service }

  package static func initialise(_ wire: UnsafeMutablePointer<Grpc__Health__V1__HealthCheckRequest>) {
    unsafe grpc__health__v1__health_check_request__init(wire)
  }

  package init(wire: Grpc__Health__V1__HealthCheckRequest) {
    service = unsafe string(wire.service)
  }

  package func write(to wire: inout Grpc__Health__V1__HealthCheckRequest, in arena: borrowing Arena) {
    unsafe wire.service = unsafe arena.string(service)
  }
}

package struct HealthCheckResponse: Message, Hashable {
  /// Raw values are those of `grpc.health.v1.HealthCheckResponse.ServingStatus`.
  package enum ServingStatus: Int32, Sendable, Hashable {
    case unknown = 0
    case serving = 1
    case notServing = 2
    case serviceUnknown = 3
  }

  package var status: ServingStatus

  package init(status: ServingStatus) { self.status = status }

  package static func initialise(_ wire: UnsafeMutablePointer<Grpc__Health__V1__HealthCheckResponse>) {
    unsafe grpc__health__v1__health_check_response__init(wire)
  }

  package init(wire: Grpc__Health__V1__HealthCheckResponse) {
    status = enumeration(wire.status) ?? .unknown
  }

  package func write(to wire: inout Grpc__Health__V1__HealthCheckResponse, in arena: borrowing Arena) {
    wire.status = wireValue(status)
  }
}

package struct HealthListRequest: Message, Hashable {
  package init() {}

  package static func initialise(_ wire: UnsafeMutablePointer<Grpc__Health__V1__HealthListRequest>) {
    unsafe grpc__health__v1__health_list_request__init(wire)
  }

  package init(wire: Grpc__Health__V1__HealthListRequest) {}

  package func write(to wire: inout Grpc__Health__V1__HealthListRequest, in arena: borrowing Arena) {}
}

package struct HealthListResponse: Message, Hashable {
  /// By service name; the empty name is the server as a whole.
  package var statuses: [String: HealthCheckResponse]

  package init(statuses: [String: HealthCheckResponse]) { self.statuses = statuses }

  package static func initialise(_ wire: UnsafeMutablePointer<Grpc__Health__V1__HealthListResponse>) {
    unsafe grpc__health__v1__health_list_response__init(wire)
  }

  package init(wire: Grpc__Health__V1__HealthListResponse) throws(NewswireError) {
    let entries: [Entry] = try unsafe messages(wire.statuses, wire.n_statuses)
    statuses = Dictionary(entries.map { ($0.service, $0.response) }, uniquingKeysWith: { _, last in last })
  }

  package func write(to wire: inout Grpc__Health__V1__HealthListResponse, in arena: borrowing Arena) {
    let entries = statuses.sorted { $0.key < $1.key }.map { Entry(service: $0.key, response: $0.value) }
    unsafe (wire.statuses, wire.n_statuses) = unsafe arena.messages(entries)
  }

  /// A map's entry, which protobuf encodes as a message.
  private struct Entry: Message {
    var service: String
    var response: HealthCheckResponse

    init(service: String, response: HealthCheckResponse) {
      self.service = service
      self.response = response
    }

    static func initialise(_ wire: UnsafeMutablePointer<Grpc__Health__V1__HealthListResponse__StatusesEntry>) {
      unsafe grpc__health__v1__health_list_response__statuses_entry__init(wire)
    }

    init(wire: Grpc__Health__V1__HealthListResponse__StatusesEntry) throws(NewswireError) {
      service = unsafe string(wire.key)
      response = try unsafe message(wire.value) ?? HealthCheckResponse(status: .unknown)
    }

    func write(to wire: inout Grpc__Health__V1__HealthListResponse__StatusesEntry, in arena: borrowing Arena) {
      unsafe wire.key = unsafe arena.string(service)
      unsafe wire.value = unsafe arena.message(response)
    }
  }
}
