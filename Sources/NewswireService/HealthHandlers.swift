internal import NIOCore
internal import NewswireMessages
internal import NewswireModel
package import NewswireRPC
internal import Synchronization

/// grpc.health.v1.Health: Check, List and Watch (https://github.com/grpc/grpc/blob/master/doc/health-checking.md).
package final class HealthHandlers: Sendable {
  package static let service = "grpc.health.v1.Health"

  private struct State {
    var status = HealthCheckResponse.ServingStatus.serving {
      didSet { answer = HealthCheckResponse(status: status).payload }
    }
    /// To Check, packed once.
    private(set) var answer = HealthCheckResponse(status: .serving).payload
    var watchers: [Int: AsyncStream<HealthCheckResponse.ServingStatus>.Continuation] = [:]
    var nextWatcher = 0
  }

  private let state = Mutex(State())
  /// Those whose health is asked for by name; the empty name is the server as a whole.
  private let services: [String]

  /// - Parameter services: by full name, such as "newswire.v1.ArchiveService".
  package init(services: [String]) {
    self.services = [""] + services
  }

  package func register(in methods: inout MethodTable) {
    methods.register(Self.service, "Check", .unary { try .now(self.check($1)) })
    methods.register(Self.service, "List", .unary { _, _ in .now(self.list().payload) })
    methods.register(
      Self.service, "Watch",
      .serverStream { _, payload, messages in
        try await self.watch(HealthCheckRequest(payload: payload), messages)
      })
  }

  /// Says to all who ask and watch that no more calls are taken, and ends every Watch.
  package func stopServing() {
    let watchers = state.withLock { state in
      state.status = .notServing
      defer { state.watchers = [:] }
      return state.watchers.values
    }
    for watcher in watchers {
      watcher.yield(.notServing)
      watcher.finish()
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
    return state.withLock { $0.answer }
  }

  private func list() -> HealthListResponse {
    let status = HealthCheckResponse(status: state.withLock { $0.status })
    return HealthListResponse(statuses: Dictionary(uniqueKeysWithValues: services.map { ($0, status) }))
  }

  /// Sends the status now and at each change. A service that is not known stays watched, as the protocol asks.
  private func watch(_ request: HealthCheckRequest, _ messages: OutboundMessages) async throws {
    let isKnown = services.contains(request.service)
    let (statuses, continuation) = AsyncStream.makeStream(of: HealthCheckResponse.ServingStatus.self)
    let number = state.withLock { state in
      continuation.yield(state.status)
      if state.status == .notServing { continuation.finish() }
      state.nextWatcher += 1
      state.watchers[state.nextWatcher] = continuation
      return state.nextWatcher
    }
    defer { state.withLock { _ = $0.watchers.removeValue(forKey: number) } }
    for await status in statuses {
      try await messages.send(HealthCheckResponse(status: isKnown ? status : .serviceUnknown).payload)
    }
  }
}
