import NewswireCommandLine
import ArgumentParser
import Foundation
import NewswireMessages
import NewswireModel
import NewswireRPC
import NewswireReflection

struct ServicesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "services",
    abstract: "List the services and methods of a server.",
    discussion: """
      Works with any ttrpc server that has grpc.reflection.v1.

      EXAMPLES
        newswire services
      """)

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    try await connection.withReflection { client in
      var out = StandardOutput()
      for name in try await client.services() {
        for method in try await client.types(declaring: name).service(name).methods {
          out.line("\(name)/\(method.name)")
        }
      }
      out.flush()
    }
  }
}

struct DescribeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "describe",
    abstract: "Show what a service, method or message looks like.",
    discussion: """
      Works with any ttrpc server that has grpc.reflection.v1.

      EXAMPLES
        newswire describe newswire.v1.ArchiveService
        newswire describe newswire.v1.ArchiveService/Search
        newswire describe newswire.v1.Article
      """)

  @Argument(help: ArgumentHelp("A full name.", valueName: "name")) var symbol: String
  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    let parts = symbol.split(separator: "/").map(String.init)
    guard let name = parts.first else { throw ValidationError("name a service, method or message") }
    try await connection.withReflection { client in
      let types = try await client.types(declaring: name)
      var out = StandardOutput()
      let printer = DescriptionPrinter(types: types)
      if let service = try? types.service(name) {
        try printer.print(service, method: parts.count > 1 ? parts[1] : nil, to: &out)
      } else {
        try printer.print(message: ".\(name)", to: &out)
      }
      out.flush()
    }
  }
}

struct CallCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "call",
    abstract: "Call any method of a server with JSON.",
    discussion: """
      Works with any ttrpc server that has grpc.reflection.v1. A method that takes a stream gets each argument as a message; -
      takes a message from each line of standard input.

      EXAMPLES
        newswire call grpc.health.v1.Health/Check '{}'
        newswire call newswire.v1.ArchiveService/Count '{"query": {"text": "storm"}}'
        newswire call --emit-defaults newswire.v1.ArchiveService/Count - < request.json
      """)

  @Argument(help: ArgumentHelp("SERVICE/METHOD, as `newswire services` lists them.", valueName: "method")) var method:
    String
  @Argument(
    help: ArgumentHelp(
      "A JSON object for each message, - for those of standard input. (default: {})", valueName: "json")) var messages:
    [String] = []
  @Flag(help: "Print fields that have their default value too.") var emitDefaults = false
  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    try await connection.withReflection { client in
      var out = StandardOutput()
      try await client.call(
        method, try requests(), timeout: connection.duration, emitDefaults: emitDefaults
      ) {
        out.json($0)
        // An answer of a stream may be the last for long.
        out.flush()
      }
    }
  }
}

extension CallCommand {
  /// The messages to send, those of standard input among them.
  private func requests() throws -> [String] {
    if messages.isEmpty { return ["{}"] }
    return try messages.flatMap { message in
      guard message == "-" else { return [message] }
      let input = try QueryFile.text("-")
      // One object over several lines is one message too.
      if (try? JSONSerialization.jsonObject(with: Data(input.utf8))) != nil { return [input] }
      return input.split(whereSeparator: \.isNewline).map(String.init)
    }
  }
}

/// Prints descriptions the way .proto files have them.
struct DescriptionPrinter {
  let types: TypeRegistry

  func print(_ service: ServiceDescription, method: String?, to out: inout StandardOutput) throws {
    let methods = service.methods.filter { method == nil || $0.name == method }
    if methods.isEmpty { throw NewswireError(.notFound, "\(service.name) has no method \(method ?? "")") }
    out.line("service \(service.name) {")
    for method in methods {
      let input = (method.clientStreams ? "stream " : "") + method.input.dropFirst()
      let output = (method.serverStreams ? "stream " : "") + method.output.dropFirst()
      out.line("  rpc \(method.name)(\(input)) returns (\(output));")
    }
    out.line("}")
    guard method != nil else { return }
    for name in methods.flatMap({ [$0.input, $0.output] }) {
      out.line("")
      try print(message: name, to: &out)
    }
  }

  func print(message name: String, to out: inout StandardOutput) throws {
    if let enumeration = try? types.enumeration(name) {
      out.line("enum \(name.dropFirst()) {")
      for value in enumeration.values { out.line("  \(value.name) = \(value.number);") }
      return out.line("}")
    }
    let message = try types.message(name)
    out.line("message \(name.dropFirst()) {")
    for field in message.fields {
      let oneof = field.oneofIndex.flatMap { index -> String? in
        message.oneofs.indices.contains(Int(index)) ? "  // one of \(message.oneofs[Int(index)])" : nil
      }
      let type = field.typeName.isEmpty ? "\(field.kind)" : String(field.typeName.dropFirst())
      out.line("  \(field.isRepeated ? "repeated " : "")\(type) \(field.name) = \(field.number);\(oneof ?? "")")
    }
    out.line("}")
  }
}
