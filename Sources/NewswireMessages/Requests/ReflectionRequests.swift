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
    unsafe grpc__reflection__v1__server_reflection_request__init(wire)
  }

  package init(wire: Grpc__Reflection__V1__ServerReflectionRequest) {
    switch wire.message_request_case {
    case GRPC__REFLECTION__V1__SERVER_REFLECTION_REQUEST__MESSAGE_REQUEST_FILE_BY_FILENAME:
      self = unsafe .file(name: string(wire.file_by_filename))
    case GRPC__REFLECTION__V1__SERVER_REFLECTION_REQUEST__MESSAGE_REQUEST_FILE_CONTAINING_SYMBOL:
      self = unsafe .fileContaining(symbol: string(wire.file_containing_symbol))
    case GRPC__REFLECTION__V1__SERVER_REFLECTION_REQUEST__MESSAGE_REQUEST_LIST_SERVICES: self = .services
    default: self = .other
    }
  }

  package func write(to wire: inout Grpc__Reflection__V1__ServerReflectionRequest, in arena: borrowing Arena) {
    switch self {
    case .file(let name):
      wire.message_request_case =
        GRPC__REFLECTION__V1__SERVER_REFLECTION_REQUEST__MESSAGE_REQUEST_FILE_BY_FILENAME
      unsafe wire.file_by_filename = unsafe arena.string(name)
    case .fileContaining(let symbol):
      wire.message_request_case =
        GRPC__REFLECTION__V1__SERVER_REFLECTION_REQUEST__MESSAGE_REQUEST_FILE_CONTAINING_SYMBOL
      unsafe wire.file_containing_symbol = unsafe arena.string(symbol)
    case .services:
      wire.message_request_case = GRPC__REFLECTION__V1__SERVER_REFLECTION_REQUEST__MESSAGE_REQUEST_LIST_SERVICES
      unsafe wire.list_services = unsafe arena.string("*")
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
    unsafe grpc__reflection__v1__server_reflection_response__init(wire)
  }

  package init(wire: Grpc__Reflection__V1__ServerReflectionResponse) throws(NewswireError) {
    request = try unsafe message(wire.original_request) ?? .other
    switch wire.message_response_case {
    case GRPC__REFLECTION__V1__SERVER_REFLECTION_RESPONSE__MESSAGE_RESPONSE_FILE_DESCRIPTOR_RESPONSE:
      guard let files = unsafe wire.file_descriptor_response?.pointee, files.n_file_descriptor_proto > 0 else {
        content = .files([])
        return
      }
      content = .files((0..<files.n_file_descriptor_proto).map { unsafe bytes(files.file_descriptor_proto[$0]) })
    case GRPC__REFLECTION__V1__SERVER_REFLECTION_RESPONSE__MESSAGE_RESPONSE_LIST_SERVICES_RESPONSE:
      guard let list = unsafe wire.list_services_response?.pointee, list.n_service > 0 else {
        content = .services([])
        return
      }
      content = .services((0..<list.n_service).map { unsafe string(list.service[$0]?.pointee.name) })
    case GRPC__REFLECTION__V1__SERVER_REFLECTION_RESPONSE__MESSAGE_RESPONSE_ERROR_RESPONSE:
      let error = unsafe wire.error_response?.pointee
      content = unsafe .error(NewswireError(ErrorCode(rawValue: error?.error_code ?? 2), string(error?.error_message)))
    default: throw NewswireError(.unimplemented, "the server's reflection gave an answer that is not known here")
    }
  }

  package func write(to wire: inout Grpc__Reflection__V1__ServerReflectionResponse, in arena: borrowing Arena) {
    unsafe wire.original_request = unsafe arena.message(request)
    switch content {
    case .files(let files):
      let response = unsafe arena.allocate(Grpc__Reflection__V1__FileDescriptorResponse.self, count: 1)
      unsafe grpc__reflection__v1__file_descriptor_response__init(response)
      let list = unsafe arena.allocate(ProtobufCBinaryData.self, count: files.count)
      for (i, file) in files.enumerated() { unsafe (list + i).initialize(to: arena.bytes(file)) }
      unsafe (response.pointee.file_descriptor_proto, response.pointee.n_file_descriptor_proto) = unsafe (
        list, files.count
      )
      wire.message_response_case =
        GRPC__REFLECTION__V1__SERVER_REFLECTION_RESPONSE__MESSAGE_RESPONSE_FILE_DESCRIPTOR_RESPONSE
      unsafe wire.file_descriptor_response = unsafe response
    case .services(let names):
      let response = unsafe arena.allocate(Grpc__Reflection__V1__ListServiceResponse.self, count: 1)
      unsafe grpc__reflection__v1__list_service_response__init(response)
      let list = unsafe arena.allocate(
        UnsafeMutablePointer<Grpc__Reflection__V1__ServiceResponse>?.self, count: names.count)
      for (i, name) in names.enumerated() {
        let service = unsafe arena.allocate(Grpc__Reflection__V1__ServiceResponse.self, count: 1)
        unsafe grpc__reflection__v1__service_response__init(service)
        unsafe service.pointee.name = unsafe arena.string(name)
        unsafe (list + i).initialize(to: service)
      }
      unsafe (response.pointee.service, response.pointee.n_service) = unsafe (list, names.count)
      wire.message_response_case =
        GRPC__REFLECTION__V1__SERVER_REFLECTION_RESPONSE__MESSAGE_RESPONSE_LIST_SERVICES_RESPONSE
      unsafe wire.list_services_response = unsafe response
    case .error(let error):
      let response = unsafe arena.allocate(Grpc__Reflection__V1__ErrorResponse.self, count: 1)
      unsafe grpc__reflection__v1__error_response__init(response)
      unsafe response.pointee.error_code = error.code.rawValue
      unsafe response.pointee.error_message = unsafe arena.string(error.message)
      wire.message_response_case =
        GRPC__REFLECTION__V1__SERVER_REFLECTION_RESPONSE__MESSAGE_RESPONSE_ERROR_RESPONSE
      unsafe wire.error_response = unsafe response
    }
  }
}
