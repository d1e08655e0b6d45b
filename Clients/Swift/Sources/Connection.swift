internal import NewswireModel
internal import NewswireRPC
internal import Synchronization

/// A connection that is made again when a call finds it gone. There is no waiting between attempts: on one machine a daemon is there or
/// it is not, and the caller hears which at once.
final class Connection: Sendable {
  private struct State {
    var client: RPCClient
    /// The attempt under way, which all calls share.
    var attempt: Task<RPCClient, any Error>?
    var isClosed = false
  }

  private let path: String
  private let servers: TrustedServers
  private let metadata: Metadata
  private let state: Mutex<State>

  /// Connects to the socket at `path`.
  /// - Parameter metadata: sent with every call.
  init(path: String, trusting servers: TrustedServers, metadata: Metadata) async throws {
    self.path = path
    self.servers = servers
    self.metadata = metadata
    state = Mutex(State(client: try await RPCClient.connect(path: path, trusting: servers, metadata: metadata)))
  }

  /// The connection as it stands, or a new one.
  /// - Throws: `unavailable` if nobody answers, or after `close`.
  func client() async throws -> RPCClient {
    let attempt: Task<RPCClient, any Error>? = try state.withLock { state throws(NewswireError) in
      if state.isClosed { throw NewswireError(.unavailable, "the client has been closed; connect again") }
      if state.client.isConnected { return nil }
      if let attempt = state.attempt { return attempt }
      let attempt = Task { [path, servers, metadata] in
        try await RPCClient.connect(path: path, trusting: servers, metadata: metadata)
      }
      state.attempt = attempt
      return attempt
    }
    guard let attempt else { return state.withLock { $0.client } }
    let result = await attempt.result
    state.withLock { state in
      guard state.attempt == attempt else { return }
      state.attempt = nil
      if case .success(let client) = result { state.client = client }
    }
    return try result.get()
  }

  func close() async {
    let client = state.withLock { state in
      state.isClosed = true
      return state.client
    }
    await client.close()
  }
}
