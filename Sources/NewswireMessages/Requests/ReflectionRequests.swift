package import CNewswireProtos
internal import CProtobufC
package import NewswireModel

/// A question to grpc.reflection.v1.ServerReflection.
package enum ReflectionRequest: Message, Hashable {
  case file(name: String)
  case fileContaining(symbol: String)
  case services
  /// Extensions, which proto3 has none of, or something newer than this.
  case other

  package static func initialise(_ wire: UnsafeMutablePointer<Grpc__Reflection__V1__ServerReflectionRequest>) {
    grpc__reflection__v1__server_reflection_request__init(wire)
  }

  package init(wire: Grpc__Reflection__V1__ServerReflectionRequest) {
    switch wire.message_request_case {
    case GRPC__REFLECTION__V1__SERVER_REFLECTION_REQUEST__MESSAGE_REQUEST_FILE_BY_FILENAME:
      self = .file(name: string(wire.file_by_filename))
    case GRPC__REFLECTION__V1__SERVER_REFLECTION_REQUEST__MESSAGE_REQUEST_FILE_CONTAINING_SYMBOL:
      self = .fileContaining(symbol: string(wire.file_containing_symbol))
    case GRPC__REFLECTION__V1__SERVER_REFLECTION_REQUEST__MESSAGE_REQUEST_LIST_SERVICES: self = .services
    default: self = .other
    }
  }

  package func write(to wire: inout Grpc__Reflection__V1__ServerReflectionRequest, in arena: borrowing Arena) {
    switch self {
    case .file(let name):
      wire.message_request_case = GRPC__REFLECTION__V1__SERVER_REFLECTION_REQUEST__MESSAGE_REQUEST_FILE_BY_FILENAME
      wire.file_by_filename = arena.string(name)
    case .fileContaining(let symbol):
      wire.message_request_case =
        GRPC__REFLECTION__V1__SERVER_REFLECTION_REQUEST__MESSAGE_REQUEST_FILE_CONTAINING_SYMBOL
      wire.file_containing_symbol = arena.string(symbol)
    case .services:
      wire.message_request_case = GRPC__REFLECTION__V1__SERVER_REFLECTION_REQUEST__MESSAGE_REQUEST_LIST_SERVICES
      wire.list_services = arena.string("*")
    case .other: break
    }
  }
}

/// An answer of grpc.reflection.v1.ServerReflection.
package struct ReflectionResponse: Message, Hashable {
  package enum Content: Sendable, Hashable {
    /// Packed FileDescriptorProtos: the file asked for, and those it imports.
    case files([[UInt8]])
    /// Full names.
    case services([String])
    case error(NewswireError)
  }

  package var request: ReflectionRequest
  package var content: Content

  package init(request: ReflectionRequest, content: Content) {
    self.request = request
    self.content = content
  }

  package static func initialise(_ wire: UnsafeMutablePointer<Grpc__Reflection__V1__ServerReflectionResponse>) {
    grpc__reflection__v1__server_reflection_response__init(wire)
  }

  package init(wire: Grpc__Reflection__V1__ServerReflectionResponse) throws(NewswireError) {
    request = try message(wire.original_request) ?? .other
    switch wire.message_response_case {
    case GRPC__REFLECTION__V1__SERVER_REFLECTION_RESPONSE__MESSAGE_RESPONSE_FILE_DESCRIPTOR_RESPONSE:
      guard let files = wire.file_descriptor_response?.pointee, files.n_file_descriptor_proto > 0 else {
        content = .files([])
        return
      }
      content = .files((0..<files.n_file_descriptor_proto).map { bytes(files.file_descriptor_proto[$0]) })
    case GRPC__REFLECTION__V1__SERVER_REFLECTION_RESPONSE__MESSAGE_RESPONSE_LIST_SERVICES_RESPONSE:
      guard let list = wire.list_services_response?.pointee, list.n_service > 0 else {
        content = .services([])
        return
      }
      content = .services((0..<list.n_service).map { string(list.service[$0]?.pointee.name) })
    case GRPC__REFLECTION__V1__SERVER_REFLECTION_RESPONSE__MESSAGE_RESPONSE_ERROR_RESPONSE:
      let error = wire.error_response?.pointee
      content = .error(NewswireError(ErrorCode(rawValue: error?.error_code ?? 2), string(error?.error_message)))
    default: throw NewswireError(.unimplemented, "the server's reflection gave an answer that is not known here")
    }
  }

  package func write(to wire: inout Grpc__Reflection__V1__ServerReflectionResponse, in arena: borrowing Arena) {
    wire.original_request = arena.message(request)
    switch content {
    case .files(let files):
      let response = arena.allocate(Grpc__Reflection__V1__FileDescriptorResponse.self, count: 1)
      grpc__reflection__v1__file_descriptor_response__init(response)
      let list = arena.allocate(ProtobufCBinaryData.self, count: files.count)
      for (i, file) in files.enumerated() { (list + i).initialize(to: arena.bytes(file)) }
      (response.pointee.file_descriptor_proto, response.pointee.n_file_descriptor_proto) = (list, files.count)
      wire.message_response_case =
        GRPC__REFLECTION__V1__SERVER_REFLECTION_RESPONSE__MESSAGE_RESPONSE_FILE_DESCRIPTOR_RESPONSE
      wire.file_descriptor_response = response
    case .services(let names):
      let response = arena.allocate(Grpc__Reflection__V1__ListServiceResponse.self, count: 1)
      grpc__reflection__v1__list_service_response__init(response)
      let list = arena.allocate(UnsafeMutablePointer<Grpc__Reflection__V1__ServiceResponse>?.self, count: names.count)
      for (i, name) in names.enumerated() {
        let service = arena.allocate(Grpc__Reflection__V1__ServiceResponse.self, count: 1)
        grpc__reflection__v1__service_response__init(service)
        service.pointee.name = arena.string(name)
        (list + i).initialize(to: service)
      }
      (response.pointee.service, response.pointee.n_service) = (list, names.count)
      wire.message_response_case =
        GRPC__REFLECTION__V1__SERVER_REFLECTION_RESPONSE__MESSAGE_RESPONSE_LIST_SERVICES_RESPONSE
      wire.list_services_response = response
    case .error(let error):
      let response = arena.allocate(Grpc__Reflection__V1__ErrorResponse.self, count: 1)
      grpc__reflection__v1__error_response__init(response)
      response.pointee.error_code = error.code.rawValue
      response.pointee.error_message = arena.string(error.message)
      wire.message_response_case = GRPC__REFLECTION__V1__SERVER_REFLECTION_RESPONSE__MESSAGE_RESPONSE_ERROR_RESPONSE
      wire.error_response = response
    }
  }
}
