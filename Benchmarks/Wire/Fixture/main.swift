import Logging
import NIOCore
import NewswireRPC

// A server of two methods, for measuring what slow calls do to others: fixture.Wire/Fast answers at once, and Slow after 50 ms of
// waiting. It takes the socket's path.

var methods = MethodTable()
methods.register("fixture.Wire", "Fast", .unary { _, request in .now(request) })
methods.register(
  "fixture.Wire", "Slow",
  .unary { _, request in
    .later {
      try await Task.sleep(for: .milliseconds(50))
      return request
    }
  })
let server = RPCServer(
  configuration: .init(socketPath: CommandLine.arguments.last ?? "fixture.sock"), methods: methods,
  logger: Logger(label: "wire-fixture") { _ in SwiftLogNoOpLogHandler() })
try await server.bind()
try await server.run()
