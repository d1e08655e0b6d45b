internal import NIOCore
internal import NewswireMessages
internal import NewswireModel
package import NewswireRPC

/// grpc.reflection.v1.ServerReflection: what services there are and what their messages look like, from the descriptions that were
/// compiled in (https://github.com/grpc/grpc/blob/master/doc/server-reflection.md).
package struct ReflectionHandlers: Sendable {
  package static let service = "grpc.reflection.v1.ServerReflection"

  private let services: [String]

  /// - Parameter services: that the server has, by full name.
  package init(services: [String]) {
    self.services = services
  }

  package func register(in methods: inout MethodTable) {
    methods.register(
      Self.service, "ServerReflectionInfo",
      .bidirectional { _, requests, responses in
        for try await payload in requests {
          let request = try ReflectionRequest(payload: payload)
          try await responses.send(ReflectionResponse(request: request, content: answer(request)).payload)
        }
      })
  }

  private func answer(_ request: ReflectionRequest) -> ReflectionResponse.Content {
    let file: Int?
    switch request {
    case .services: return .services(services.sorted())
    case .file(let name): file = CompiledProtos.files.firstIndex { $0.description.name == name }
    case .fileContaining(let symbol): file = CompiledProtos.files.firstIndex { $0.description.declares(symbol) }
    case .other:
      return .error(NewswireError(.unimplemented, "there are no extensions here; ask for files or services"))
    }
    guard let file else { return .error(NewswireError(.notFound, "no file of this server declares that")) }
    return .files(withImports(of: file).map { CompiledProtos.files[$0].packed })
  }

  /// The file and all it imports, directly or not; the file first.
  private func withImports(of file: Int) -> [Int] {
    var order = [file]
    var next = 0
    while next < order.count {
      for name in CompiledProtos.files[order[next]].description.dependencies {
        guard let imported = CompiledProtos.files.firstIndex(where: { $0.description.name == name }),
          !order.contains(imported)
        else { continue }
        order.append(imported)
      }
      next += 1
    }
    return order
  }
}

extension FileDescription {
  /// Whether a service, method, message or enum of this full name is declared here.
  fileprivate func declares(_ symbol: String) -> Bool {
    guard package.isEmpty || symbol.hasPrefix(package + ".") else { return false }
    let path = symbol.dropFirst(package.isEmpty ? 0 : package.count + 1).split(separator: ".").map(String.init)
    guard let first = path.first else { return false }
    if let service = services.first(where: { $0.name == first }) {
      return path.count == 1 || (path.count == 2 && service.methods.contains { $0.name == path[1] })
    }
    return Self.declares(path[...], messages: messages, enums: enums)
  }

  private static func declares(
    _ path: ArraySlice<String>, messages: [MessageDescription], enums: [EnumDescription]
  ) -> Bool {
    guard let first = path.first else { return true }
    if path.count == 1, enums.contains(where: { $0.name == first }) { return true }
    guard let message = messages.first(where: { $0.name == first }) else { return false }
    return declares(path.dropFirst(), messages: message.messages, enums: message.enums)
  }
}
