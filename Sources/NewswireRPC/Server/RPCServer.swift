package import Logging
import NIOCore
import NIOPosix
package import NewswireModel
import Synchronization

/// A ttrpc server on a Unix socket.
///
///     let server = RPCServer(configuration: .init(socketPath: path), methods: methods, logger: logger)
///     try await server.bind()   // clear errors for a live socket, a bad path and the like
///     try await server.run()    // until `shutDown` is called and the last call is done
package final class RPCServer: Sendable {
  package struct Configuration: Sendable {
    /// Where the socket is; `SocketPath.standard` by default.
    package var socketPath: String
    /// Sockets that listen already, such as `ServiceManager.takeSockets()`; where there are any, `socketPath` is not used.
    package var inheritedSockets: [CInt]
    /// Who may call and what; others get PERMISSION_DENIED.
    package var callers: Callers
    /// Who may open the socket; nil for all if anyone but our own user may call, and for our own user otherwise.
    package var access: SocketAccess?
    /// Connections open at once.
    package var connections: Int
    /// Threads that read, answer cheap calls and write.
    package var eventLoops: Int
    /// Threads that run streams and the expensive unary calls. One connection has at most half of them at once.
    package var workers: Int
    /// How long a peer may take to send the rest of a frame it began.
    package var frameTimeout: Duration
    /// Bytes that all connections together may make the server hold.
    package var memory = Limits.memory
    /// Bytes that one connection may make the server hold.
    package var memoryPerConnection = Limits.memoryPerConnection
    /// Through which every call passes.
    package var interceptor: (any CallInterceptor)?

    package init(
      socketPath: String = SocketPath.standard, inheritedSockets: [CInt] = [],
      callers: Callers = .owner, connections: Int = Limits.connections,
      eventLoops: Int = System.coreCount, workers: Int = 2 * System.coreCount, frameTimeout: Duration = .seconds(30)
    ) {
      self.socketPath = socketPath
      self.inheritedSockets = inheritedSockets
      self.callers = callers
      self.connections = connections
      self.eventLoops = eventLoops
      self.workers = workers
      self.frameTimeout = frameTimeout
    }

    fileprivate var socketAccess: SocketAccess { access ?? (callers.isShared ? .everybody : .owner) }
  }

  /// How much is going on.
  package struct Activity: Sendable, Hashable {
    package var connections: Int
    /// Handlers that run on the workers.
    package var running: Int
    /// Work that waits for a worker.
    package var waiting: Int
    /// Since the server started: calls begun, and bytes read and written.
    package var calls: Int
    package var bytesReceived: Int
    package var bytesSent: Int
    /// Bytes that connections make the server hold.
    package var memory: Int
  }

  private let core: ServerCore
  private let workers: Workers
  private let state = Mutex(State())

  private struct State {
    var sockets: [ListeningSocket] = []
    var listeners: [any Channel] = []
    var isRunning = false
    var shutDown: CheckedContinuation<Void, Never>?
    /// When the grace of a shutdown under way is over.
    var graceEnds: ContinuousClock.Instant?
    var graceTimer: Task<Void, Never>?
  }

  package init(configuration: Configuration, methods: MethodTable, logger: Logger) {
    workers = Workers(threads: configuration.workers, share: (configuration.workers + 1) / 2)
    core = ServerCore(configuration: configuration, methods: methods, logger: logger, workers: workers)
  }

  package var activity: Activity {
    Activity(
      connections: core.connections.count, running: core.running.count, waiting: workers.waiting, calls: core.callCount,
      bytesReceived: core.bytesReceived, bytesSent: core.bytesSent, memory: core.memory.bytes)
  }

  /// Takes the socket, and raises the process's limit of open descriptors as far as the system allows. After it returns clients can
  /// connect; they are served once `run` is called.
  package func bind() async throws(NewswireError) {
    ServiceManager.raiseDescriptorLimit()
    let configuration = core.configuration
    let sockets: [ListeningSocket]
    if configuration.inheritedSockets.isEmpty {
      sockets = [try ListeningSocket(path: configuration.socketPath, access: configuration.socketAccess)]
    } else {
      sockets = configuration.inheritedSockets.map(ListeningSocket.init(inherited:))
    }
    state.withLock { $0.sockets = sockets }
  }

  /// Serves until `shutDown` has been called and the last call is done, then removes the socket. Handlers that go on though their call
  /// is cancelled are waited for. Binds first if `bind` was not called. To be called once.
  package func run() async throws {
    if state.withLock(\.sockets.isEmpty) { try await bind() }
    let group = MultiThreadedEventLoopGroup(numberOfThreads: core.configuration.eventLoops)
    let result: Result<Void, any Error>
    do {
      try await serve(on: group)
      result = .success(())
    } catch {
      result = .failure(NewswireError(error, while: "serving"))
    }
    await core.running.drained()
    try? await workers.shutDown()
    try? await group.shutdownGracefully()
    try result.get()
  }

  private func serve(on group: MultiThreadedEventLoopGroup) async throws {
    let sockets = state.withLock(\.sockets)
    defer { for socket in sockets { socket.removeFile() } }
    for socket in sockets {
      let listener = try await bootstrap(group).withBoundSocket(socket.descriptor).get()
      state.withLock { $0.listeners.append(listener) }
    }
    await withCheckedContinuation { continuation in
      let isOver = state.withLock { state in
        if state.graceEnds == nil { state.shutDown = continuation }
        return state.graceEnds != nil
      }
      if isOver { continuation.resume() }
    }
    for listener in state.withLock(\.listeners) { try? await listener.close() }
    for socket in sockets { socket.removeFile() }
    core.stop(.drain)
    startGrace()
    await core.connections.drained()
    state.withLock { $0.graceTimer?.cancel() }
  }

  /// Stops accepting, refuses new calls with UNAVAILABLE, lets calls in flight finish for as long as `grace`, cancels those left, and
  /// lets `run` return. Returns at once; a second call can only shorten the grace.
  package func shutDown(grace: Duration = .seconds(10)) {
    let ends = ContinuousClock.now + grace
    let (waiting, isShortened) = state.withLock { state in
      let isShortened = state.graceTimer != nil && state.graceEnds.map { ends < $0 } == true
      state.graceEnds = min(state.graceEnds ?? ends, ends)
      defer { state.shutDown = nil }
      return (state.shutDown, isShortened)
    }
    waiting?.resume()
    if isShortened { startGrace() }
  }

  /// Aborts what is left when the grace is over.
  private func startGrace() {
    state.withLock { state in
      guard let ends = state.graceEnds else { return }
      state.graceTimer?.cancel()
      state.graceTimer = Task { [core] in
        if (try? await Task.sleep(until: ends, clock: .continuous)) != nil { core.stop(.abort) }
      }
    }
  }

  private func bootstrap(_ group: MultiThreadedEventLoopGroup) -> ServerBootstrap {
    ServerBootstrap(group: group)
      .serverChannelOption(.backlog, value: SOMAXCONN)
      .childChannelOption(.allowRemoteHalfClosure, value: true)
      .childChannelOption(.writeBufferWaterMark, value: .init(low: 64 << 10, high: 256 << 10))
      .childChannelInitializer { [core] channel in
        PeerCredentials.of(channel).flatMap { peer in
          core.roles(of: peer, on: channel.eventLoop).flatMapThrowing { roles in
            let refusal = core.refusal(of: peer, roles)
            if let refusal {
              core.logger.notice("A connection is refused: \(refusal.message).", metadata: ["peer": "\(peer)"])
            }
            try channel.pipeline.syncOperations.addHandler(
              ServerConnection(server: core, peer: peer, roles: roles, refusal: refusal))
          }
        }
      }
  }
}
