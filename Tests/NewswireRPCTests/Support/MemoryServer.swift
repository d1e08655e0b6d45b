import Logging
import NIOCore
import NIOEmbedded
import NewswireModel
import Synchronization

@testable import NewswireRPC

/// A server without sockets, threads or a clock: it runs on the test's thread when the test asks for an answer, handlers included, and
/// its time passes when the test says so. The same bytes always lead to the same answers.
///
/// What comes in can be cut anywhere. What a socket does besides carrying bytes (full buffers, resets, credentials) it does not do.
final class MemoryServer {
  let core: ServerCore
  private let loop = EmbeddedEventLoop()
  private let tasks = TestThreadExecutor()
  private var links: [MemoryLink] = []
  private var channels: [EmbeddedChannel] = []

  /// Runs `body` with a server, and checks that nothing is left of the calls once everybody has gone.
  static func with<R>(
    methods: MethodTable = TestMethods.table, configure: (inout RPCServer.Configuration) -> Void = { _ in },
    _ body: (MemoryServer) throws -> R
  ) throws -> R {
    var configuration = RPCServer.Configuration()
    configure(&configuration)
    let server = MemoryServer(configuration, methods: methods)
    let result = Result { try body(server) }
    try server.end()
    return try result.get()
  }

  private init(_ configuration: RPCServer.Configuration, methods: MethodTable) {
    core = ServerCore(
      configuration: configuration, methods: methods,
      logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, workers: tasks)
  }

  /// A connection for frames.
  ///
  /// - Parameter cut: how many of the bytes that are left to hand over come next.
  func connect(cut: @escaping (Int) -> Int = { $0 }) throws -> MemoryConnection {
    MemoryConnection(try accept(), cut: cut, settle: settle)
  }

  /// A client and its connection; see `connect`. Calls are made in `run`.
  func connectClient(cut: @escaping (Int) -> Int = { $0 }) throws -> RPCClient {
    let channel = EmbeddedChannel(loop: loop)
    channels.append(channel)
    let client = try RPCClient(on: channel)
    channel.connect(to: try SocketAddress(unixDomainSocketPath: "/memory"), promise: nil)
    links.append(MemoryLink(client: channel, server: try accept(), cut: cut))
    return client
  }

  /// Begins `body` and runs it until it waits for something that only the test can bring about.
  func start<R: Sendable>(_ body: @escaping @Sendable () async throws -> R) -> TaskResult<R> {
    let result = TaskResult<R>()
    Task(executorPreference: tasks) {
      do { result.set(.success(try await body())) } catch { result.set(.failure(error)) }
    }
    settle()
    return result
  }

  /// Runs `body` to its end.
  func run<R: Sendable>(_ body: @escaping @Sendable () async throws -> R) throws -> R {
    guard let result = start(body).value else {
      throw NewswireError(.deadlineExceeded, "the task waits for something that does not come")
    }
    return try result.get()
  }

  /// Lets time pass.
  func advance(by time: TimeAmount) {
    settle()
    loop.advanceTime(by: time)
    settle()
  }

  /// Tells the connections to drain or to abort.
  func stop(_ event: ServerEvent) {
    core.stop(event)
    settle()
  }

  private func accept() throws -> EmbeddedChannel {
    let peer = PeerCredentials(user: 1, group: 2, process: 3)
    let channel = EmbeddedChannel(
      handler: ServerConnection(server: core, peer: peer, refusal: nil), loop: loop)
    channel.connect(to: try SocketAddress(unixDomainSocketPath: "/memory"), promise: nil)
    channels.append(channel)
    return channel
  }

  private func settle() {
    var isMoving = true
    while isMoving {
      loop.run()
      isMoving = tasks.runReady()
      for link in links where link.carry() { isMoving = true }
    }
  }

  private func end() throws {
    for channel in channels { channel.close(promise: nil) }
    settle()
    guard core.running.count == 0, core.connections.count == 0, core.memory.bytes == 0 else {
      throw NewswireError(
        .internal,
        "\(core.running.count) handlers, \(core.connections.count) connections and \(core.memory.bytes) bytes are left")
    }
  }
}

/// The client's end of a connection to a `MemoryServer`.
final class MemoryConnection: FrameConnection {
  var decoder = FrameDecoder()
  private let channel: EmbeddedChannel
  private let cut: (Int) -> Int
  private let settle: () -> Void

  fileprivate init(_ channel: EmbeddedChannel, cut: @escaping (Int) -> Int, settle: @escaping () -> Void) {
    self.channel = channel
    self.cut = cut
    self.settle = settle
  }

  func send(_ bytes: [UInt8]) throws {
    for piece in pieces(of: bytes, cut: cut) {
      _ = try? channel.writeInbound(piece)
      settle()
    }
  }

  func closeSending() {
    channel.pipeline.fireUserInboundEventTriggered(ChannelEvent.inputClosed)
    settle()
  }

  func receiveBytes() throws -> [UInt8] {
    settle()
    while let bytes = try channel.readOutbound(as: ByteBuffer.self) {
      if bytes.readableBytes > 0 { return Array(bytes.readableBytesView) }
    }
    if !channel.isActive { return [] }
    throw NewswireError(.deadlineExceeded, "the server says nothing")
  }
}

/// Two channels, each of which hears what the other says.
private struct MemoryLink {
  let client: EmbeddedChannel
  let server: EmbeddedChannel
  let cut: (Int) -> Int

  /// Carries what has been said; returns whether there was anything.
  func carry() -> Bool {
    let isSaid = carry(from: client, to: server)
    let isAnswered = carry(from: server, to: client)
    return isSaid || isAnswered
  }

  private func carry(from: EmbeddedChannel, to: EmbeddedChannel) -> Bool {
    var bytes: [UInt8] = []
    while let next = try? from.readOutbound(as: ByteBuffer.self) { bytes += next.readableBytesView }
    for piece in pieces(of: bytes, cut: cut) { _ = try? to.writeInbound(piece) }
    let isOver = !from.isActive && to.isActive
    if isOver { to.close(promise: nil) }
    return !bytes.isEmpty || isOver
  }
}

private func pieces(of bytes: [UInt8], cut: (Int) -> Int) -> [ByteBuffer] {
  var pieces: [ByteBuffer] = []
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = min(max(1, cut(rest.count)), rest.count)
    pieces.append(ByteBuffer(bytes: rest.prefix(count)))
    rest = rest.dropFirst(count)
  }
  return pieces
}

/// Runs tasks on the thread that says so, in the order in which they became ready.
private final class TestThreadExecutor: WorkerPool, WorkerLane {
  private let jobs = Mutex<[UnownedJob]>([])

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    jobs.withLock { $0.append(job) }
  }

  func makeLane() -> any WorkerLane { self }

  func setPaused(_ isPaused: Bool) {}

  /// Runs what is ready; returns whether there was anything.
  func runReady() -> Bool {
    let ready = jobs.withLock { jobs in
      defer { jobs = [] }
      return jobs
    }
    for job in ready { unsafe job.runSynchronously(on: asUnownedTaskExecutor()) }
    return !ready.isEmpty
  }
}

/// What a task ended with, once it has.
final class TaskResult<R: Sendable>: Sendable {
  private let result = Mutex<Result<R, any Error>?>(nil)

  var value: Result<R, any Error>? { result.withLock { $0 } }

  fileprivate func set(_ value: Result<R, any Error>) { result.withLock { $0 = value } }
}
