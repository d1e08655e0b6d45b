import Glibc
import Logging
import NIOCore
import NewswireModel
import Synchronization

@testable import NewswireRPC

/// Runs `body` against a server in a directory of its own, then stops the server.
///
/// Both run on threads of their own: a test may block in a system call, and must not starve the server that is to answer it, nor
/// other tests.
func withServer(
  methods: MethodTable = TestMethods.table, configure: (inout RPCServer.Configuration) -> Void = { _ in },
  _ body: (RPCServer, String) async throws -> Void
) async throws {
  try await withTemporaryDirectory { directory in
    let path = "\(directory)/newswire.sock"
    var configuration = RPCServer.Configuration(socketPath: path)
    configure(&configuration)
    let server = RPCServer(
      configuration: configuration, methods: methods, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    try await server.bind()
    let workers = Workers(threads: 2)
    let threads = workers.makeLane()
    let running = Task(executorPreference: threads) { try await server.run() }
    let result: Result<Void, any Error>
    do {
      result = .success(try await withTaskExecutorPreference(threads) { try await body(server, path) })
    } catch {
      result = .failure(error)
    }
    server.shutDown(grace: .zero)
    try await running.value
    try await workers.shutDown()
    try result.get()
  }
}

func withTemporaryDirectory(_ body: (String) async throws -> Void) async throws {
  var template = Array("/tmp/nw-rpc-XXXXXX".utf8CString)
  guard unsafe mkdtemp(&template) != nil else { throw NewswireError(.internal, "no temporary directory") }
  let directory = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  defer {
    for name in ["newswire.sock", "newswire.sock.lock", "other.sock", "file"] { unsafe unlink("\(directory)/\(name)") }
    unsafe rmdir("\(directory)/newswire")
    unsafe rmdir(directory)
  }
  try await body(directory)
}

/// What the tests' server can do.
enum TestMethods {
  static let service = "test.v1.Test"

  static var table: MethodTable {
    var table = MethodTable()
    addUnary(&table)
    addStreams(&table)
    return table
  }

  private static func addUnary(_ table: inout MethodTable) {
    table.register(service, "Echo", .unary { _, request in .now(request) })
    table.register(service, "EchoLater", .unary { _, request in .later { request } })
    table.register(
      service, "Fail",
      .unary { _, request in
        throw NewswireError(.notFound, "there is no \(String(buffer: request))", cause: "looked everywhere")
      })
    table.register(
      service, "Refuse",
      .unary { _, _ in
        throw NewswireError(
          .invalidArgument, "choose another name", cause: "news is here",
          info: ErrorInfo(reason: "NAME_TAKEN", domain: "test.v1", metadata: ["name": "news"]), field: "name")
      })
    // As many bytes as the request says.
    table.register(
      service, "Fill", .unary { _, request in .now(ByteBuffer(repeating: 7, count: Int(String(buffer: request)) ?? 0)) }
    )
    // Runs until it is cancelled.
    table.register(service, "Hang", .unary { call, _ in .later { try await hang(call) } })
    table.register(
      service, "Who",
      .unary { call, _ in
        .now(ByteBuffer(string: "\(call.peer.user) \(call.peer.process) \(call.metadata.values(of: "KEY"))"))
      })
  }

  private static func addStreams(_ table: inout MethodTable) {
    // The numbers from 1 to what the request says.
    table.register(
      service, "Count",
      .serverStream { _, request, answers in
        for number in 0..<(Int(String(buffer: request)) ?? 0) {
          try await answers.send(ByteBuffer(string: "\(number + 1)"))
        }
      })
    table.register(
      service, "CountAndFail",
      .serverStream { _, request, answers in
        for number in 0..<(Int(String(buffer: request)) ?? 0) {
          try await answers.send(ByteBuffer(string: "\(number + 1)"))
        }
        throw NewswireError(.dataLoss, "lost count")
      })
    // 64 KiB messages without end.
    table.register(
      service, "Flood",
      .serverStream { _, _, answers in
        let block = ByteBuffer(repeating: 1, count: 64 << 10)
        while true { try await answers.send(block) }
      })
    table.register(
      service, "Sum",
      .clientStream { _, requests in
        var sum = 0
        for try await request in requests { sum += Int(String(buffer: request)) ?? 0 }
        return ByteBuffer(string: "\(sum)")
      })
    table.register(service, "Ignore", .clientStream { call, _ in try await hang(call) })
    table.register(
      service, "Chat",
      .bidirectional { _, requests, answers in
        for try await request in requests { try await answers.send(request) }
      })
  }

  /// Waits until the call is cancelled, and its task with it.
  private static func hang(_ call: CallContext) async throws -> ByteBuffer {
    while !call.isCancelled { try await Task.sleep(for: .seconds(60)) }
    try call.checkCancelled()
    return ByteBuffer()
  }
}

func text(_ string: String) -> ByteBuffer { ByteBuffer(string: string) }

extension RPCServer {
  /// Returns once no handler runs on the workers; the test's time limit catches one that never ends.
  func handlersAreDone() async {
    while activity.running > 0 { await Task.yield() }
  }

  /// Returns once `count` handlers run on the workers.
  func handlersAreRunning(_ count: Int) async {
    while activity.running < count { await Task.yield() }
  }
}

/// A number that several threads change.
final class Counter: Sendable {
  let value = Atomic<Int>(0)
}

/// Something that happens once, and that others wait for.
final class Signal: Sendable {
  private let stream: AsyncStream<Void>
  private let continuation: AsyncStream<Void>.Continuation

  init() {
    (stream, continuation) = AsyncStream.makeStream()
  }

  func raise() {
    continuation.finish()
  }

  func raised() async {
    for await _ in stream {}
  }
}
