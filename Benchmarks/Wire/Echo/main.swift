import Logging
import NIOCore
import NewswireRPC

// A server with nothing behind it, to measure the wire by itself:
//
//     newswire-echo SOCKET
//
// peer.Echo/Call answers its request on the event loop, Later on a worker, Slow on a worker after 50 ms of waiting.

guard CommandLine.arguments.count == 2 else {
  print("usage: newswire-echo SOCKET")
  throw CancellationError()
}
var methods = MethodTable()
methods.register("peer.Echo", "Call", .unary { _, request in .now(request) })
methods.register("peer.Echo", "Later", .unary { _, request in .later { request } })
methods.register(
  "peer.Echo", "Slow",
  .unary { _, request in
    .later {
      try await Task.sleep(for: .milliseconds(50))
      return request
    }
  })
let server = RPCServer(
  configuration: .init(socketPath: CommandLine.arguments[1]), methods: methods, logger: Logger(label: "newswire-echo"))
try await server.run()
