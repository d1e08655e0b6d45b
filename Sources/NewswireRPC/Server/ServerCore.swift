import Logging
import NIOCore
import NewswireModel
import Synchronization

/// What a server's connections share.
final class ServerCore: Sendable {
  let configuration: RPCServer.Configuration
  let methods: MethodTable
  let logger: Logger
  /// Runs what takes long or blocks.
  let workers: any WorkerPool
  let interceptor: (any CallInterceptor)?
  /// What all connections hold together.
  let memory: MemoryBudget
  /// Handlers that run, whether or not somebody still waits for them.
  let running = InFlight()
  let connections = InFlight()
  private let calls = Atomic<Int>(0)
  private let received = Atomic<Int>(0)
  private let sent = Atomic<Int>(0)
  private let state = Mutex(State())

  private struct State {
    var mailboxes: [ObjectIdentifier: Mailbox<ServerEvent>] = [:]
    var stopping: ServerEvent?
  }

  init(
    configuration: RPCServer.Configuration, methods: MethodTable, logger: Logger, workers: any WorkerPool
  ) {
    self.configuration = configuration
    self.methods = methods
    self.logger = logger
    self.workers = workers
    interceptor = configuration.interceptor
    memory = MemoryBudget(limit: configuration.memory)
  }

  var callCount: Int { calls.load(ordering: .relaxed) }

  var bytesReceived: Int { received.load(ordering: .relaxed) }
  var bytesSent: Int { sent.load(ordering: .relaxed) }

  func count(calls: Int, received: Int, sent: Int) {
    if calls > 0 { self.calls.add(calls, ordering: .relaxed) }
    if received > 0 { self.received.add(received, ordering: .relaxed) }
    if sent > 0 { self.sent.add(sent, ordering: .relaxed) }
  }

  func joined(_ connection: ObjectIdentifier, _ mailbox: Mailbox<ServerEvent>) {
    connections.begin()
    let stopping = state.withLock { state in
      state.mailboxes[connection] = mailbox
      return state.stopping
    }
    // It was accepted while the server began to stop.
    if let stopping { mailbox.post(stopping) }
  }

  func left(_ connection: ObjectIdentifier) {
    state.withLock { $0.mailboxes[connection] = nil }
    connections.end()
  }

  /// Orders every connection, and those still to come, to drain or to abort.
  func stop(_ event: ServerEvent) {
    let mailboxes = state.withLock { state in
      state.stopping = event
      return Array(state.mailboxes.values)
    }
    for mailbox in mailboxes { mailbox.post(event) }
  }

  /// What a client may do. Asking the system for a user's groups may take long, so that is done elsewhere.
  func roles(of peer: PeerCredentials, on eventLoop: any EventLoop) -> EventLoopFuture<Roles> {
    let callers = configuration.callers
    guard !callers.groups.isEmpty else { return eventLoop.makeSucceededFuture(callers.roles(of: peer)) }
    let promise = eventLoop.makePromise(of: Roles.self)
    Task(executorPreference: workers.makeLane()) { promise.succeed(callers.roles(of: peer)) }
    return promise.futureResult
  }

  /// Why a client is not served, or nil if it is.
  func refusal(of peer: PeerCredentials, _ roles: Roles) -> NewswireError? {
    guard !roles.isEmpty else {
      return NewswireError(
        .permissionDenied, "user \(peer.user) may not use this archive; ask its owner to --allow-user \(peer.user)",
        info: .userNotAllowed(peer.user))
    }
    guard connections.count < configuration.connections else {
      return NewswireError(
        .resourceExhausted,
        "over the limit of \(configuration.connections) connections at once (connections); close some",
        info: .limit("connections", configuration.connections))
    }
    return nil
  }
}
