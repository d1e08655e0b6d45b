internal import NIOCore
internal import NewswireMessages
internal import NewswireModel
package import NewswireRPC
internal import Synchronization

/// grpc.health.v1.Health: Check, List and Watch (https://github.com/grpc/grpc/blob/master/doc/health-checking.md).
///
/// The empty name is the server as a whole: it serves while all of its services do.
package final class HealthHandlers: Sendable {
  package static let service = "grpc.health.v1.Health"

  private typealias Status = HealthCheckResponse.ServingStatus

  private struct Watcher {
    var service: String
    var last: Status
    var statuses: AsyncStream<Status>.Continuation
  }

  private struct State {
    /// Whether the server stops.
    var isStopping = false
    var failing: Set<String> = []
    var watchers: [Int: Watcher] = [:]
    var nextWatcher = 0

    /// Of a service that is known.
    func status(_ service: String) -> Status {
      isStopping || failing.contains(service) || (service.isEmpty && !failing.isEmpty) ? .notServing : .serving
    }
  }

  private let state = Mutex(State())
  /// Those whose health is asked for by name; the empty name is the server as a whole.
  private let services: [String]
  // Answers to Check, packed once.
  private let serving = HealthCheckResponse(status: .serving).payload
  private let notServing = HealthCheckResponse(status: .notServing).payload

  /// - Parameter services: by full name, such as "newswire.v1.ArchiveService".
  package init(services: [String]) {
    self.services = [""] + services
  }

  package func register(in methods: inout MethodTable) {
    methods.register(Self.service, "Check", isTimed: false, .unary { try .now(self.check($1)) })
    methods.register(Self.service, "List", .unary { _, _ in .now(self.list().payload) })
    methods.register(
      Self.service, "Watch",
      .serverStream { _, payload, messages in
        try await self.watch(HealthCheckRequest(payload: payload), messages)
      })
  }

  /// Says whether a service does its work, to all who ask and watch.
  package func set(_ service: String, isServing: Bool) {
    change { state in
      if isServing { state.failing.remove(service) } else { state.failing.insert(service) }
    }
  }

  /// Says to all who ask and watch that no more calls are taken, and ends every Watch.
  package func stopServing() {
    change { $0.isStopping = true }
    let watchers = state.withLock { state in
      defer { state.watchers = [:] }
      return state.watchers.values
    }
    for watcher in watchers { watcher.statuses.finish() }
  }

  /// Changes the state and tells those who watch what changed for them.
  private func change(_ body: (inout State) -> Void) {
    state.withLock { state in
      body(&state)
      for (number, watcher) in state.watchers where services.contains(watcher.service) {
        let status = state.status(watcher.service)
        guard status != watcher.last else { continue }
        state.watchers[number]?.last = status
        watcher.statuses.yield(status)
      }
    }
  }

  private func check(_ payload: ByteBuffer) throws -> ByteBuffer {
    // An empty message asks for the server as a whole, which is what monitors do.
    let service = payload.readableBytes == 0 ? "" : try HealthCheckRequest(payload: payload).service
    guard services.contains(service) else {
      throw NewswireError(
        .notFound, "there is no service \"\(service)\" here; there are \(services.dropFirst().joined(separator: ", "))",
        info: .serviceNotFound(service), field: "service")
    }
    return state.withLock { $0.status(service) } == .serving ? serving : notServing
  }

  private func list() -> HealthListResponse {
    let statuses = state.withLock { state in
      services.map { ($0, HealthCheckResponse(status: state.status($0))) }
    }
    return HealthListResponse(statuses: Dictionary(uniqueKeysWithValues: statuses))
  }

  /// Sends the status now and at each change. A service that is not known stays watched, as the protocol asks.
  private func watch(_ request: HealthCheckRequest, _ messages: OutboundMessages) async throws {
    let service = request.service
    let (statuses, continuation) = AsyncStream.makeStream(of: Status.self)
    let number = state.withLock { state in
      let status = services.contains(service) ? state.status(service) : .serviceUnknown
      continuation.yield(status)
      if state.isStopping { continuation.finish() }
      state.nextWatcher += 1
      state.watchers[state.nextWatcher] = Watcher(service: service, last: status, statuses: continuation)
      return state.nextWatcher
    }
    defer { state.withLock { _ = $0.watchers.removeValue(forKey: number) } }
    for await status in statuses { try await messages.send(HealthCheckResponse(status: status).payload) }
  }
}
