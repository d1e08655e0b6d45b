internal import NIOCore
internal import NewswireMessages
internal import NewswireModel
package import NewswireRPC

/// Calls any method of any ttrpc server that has grpc.reflection.v1, knowing nothing of it beforehand.
package struct ReflectionClient: Sendable {
  private static let service = "grpc.reflection.v1.ServerReflection"

  private let connection: RPCClient

  package init(_ connection: RPCClient) { self.connection = connection }

  /// The server's services, by full name.
  package func services() async throws -> [String] {
    guard case .services(let names) = try await ask(.services) else {
      throw NewswireError(.internal, "the server's reflection did not answer with its services")
    }
    return names
  }

  /// The types and services of the files that declare a symbol.
  /// - Parameter symbol: a service's, method's or message's full name.
  /// - Throws: `notFound` if the server declares no such thing.
  package func types(declaring symbol: String) async throws -> TypeRegistry {
    guard case .files(let files) = try await ask(.fileContaining(symbol: symbol)) else {
      throw NewswireError(.internal, "the server's reflection did not answer with files")
    }
    return TypeRegistry(try files.map { try FileDescription(decoding: $0) })
  }

  private func ask(_ request: ReflectionRequest) async throws -> ReflectionResponse.Content {
    let call = try await connection.bidirectional(Self.service, "ServerReflectionInfo")
    try await call.send(request.payload)
    call.finishSending()
    var messages = call.messages.makeAsyncIterator()
    guard let payload = try await messages.next() else {
      throw NewswireError(.internal, "the server's reflection did not answer")
    }
    let content = try ReflectionResponse(payload: payload).content
    if case .error(let error) = content { throw error }
    // Read to the end, so that the call is over when this returns.
    while try await messages.next() != nil {}
    return content
  }

  /// Calls a method.
  /// - Parameters:
  ///   - name: service and method, such as `newswire.v1.ArchiveService/Search`.
  ///   - requests: a JSON object for each message to send; one, but for methods that take a stream.
  ///   - emitDefaults: whether fields that have their default value are printed.
  ///   - onResponse: gets each answer as a line of JSON.
  package func call(
    _ name: String, _ requests: [String], timeout: Duration? = nil, emitDefaults: Bool = false,
    onResponse: (String) throws -> Void
  ) async throws {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else {
      throw NewswireError(
        .invalidArgument, "\"\(name)\" is no method; write SERVICE/METHOD, as `newswire services` lists them")
    }
    let types = try await types(declaring: parts[0])
    let methods = try types.service(parts[0]).methods
    guard let method = methods.first(where: { $0.name == parts[1] }) else {
      let names = methods.map(\.name).joined(separator: ", ")
      throw NewswireError(.notFound, "\(parts[0]) has no method \(parts[1]); it has \(names)")
    }
    let payloads = try requests.map { ByteBuffer(bytes: try types.encode(json: $0, as: method.input)) }
    guard method.clientStreams || payloads.count == 1 else {
      throw NewswireError(.invalidArgument, "\(name) takes one message; \(payloads.count) were given")
    }
    func respond(_ payload: ByteBuffer) throws {
      try onResponse(types.json(Array(payload.readableBytesView), as: method.output, emitDefaults: emitDefaults))
    }
    switch (method.clientStreams, method.serverStreams) {
    case (false, false):
      try respond(try await connection.unary(parts[0], parts[1], payloads[0], timeout: timeout))
    case (false, true):
      for try await payload in try await connection.serverStream(parts[0], parts[1], payloads[0], timeout: timeout) {
        try respond(payload)
      }
    case (true, false):
      let call = try await connection.clientStream(parts[0], parts[1], timeout: timeout)
      for payload in payloads { try await call.send(payload) }
      try respond(try await call.finish())
    case (true, true):
      let call = try await connection.bidirectional(parts[0], parts[1], timeout: timeout)
      for payload in payloads { try await call.send(payload) }
      call.finishSending()
      for try await payload in call.messages { try respond(payload) }
    }
  }
}
