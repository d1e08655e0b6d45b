package import NIOCore
import NIOPosix
import NewswireModel

/// One connection to a ttrpc server, for any number of calls at once.
///
/// Every call ends with the server's answer, its error as a `NewswireError`, DEADLINE_EXCEEDED when `timeout` has passed, CANCELLED
/// when the calling task is cancelled, or UNAVAILABLE when the connection is lost.
package final class RPCClient: Sendable {
  private init() {}

  /// Connects to the server at `path`. Throws UNAVAILABLE, with how to start the daemon, where nobody listens.
  package static func connect(path: String = SocketPath.standard) async throws -> RPCClient {
    throw NewswireError(.unimplemented, "the client is not written yet")
  }

  /// Whether the connection still stands.
  package var isConnected: Bool { false }

  package func unary(
    _ service: String, _ method: String, _ payload: ByteBuffer, timeout: Duration? = nil, metadata: Metadata = [:]
  ) async throws -> ByteBuffer {
    throw NewswireError(.unimplemented, "the client is not written yet")
  }

  /// Calls a method that answers with any number of messages. Leaving the sequence early ends the call.
  package func serverStream(
    _ service: String, _ method: String, _ payload: ByteBuffer, timeout: Duration? = nil, metadata: Metadata = [:]
  ) async throws -> InboundMessages {
    throw NewswireError(.unimplemented, "the client is not written yet")
  }

  /// Calls a method that takes any number of messages and answers once.
  package func clientStream(
    _ service: String, _ method: String, timeout: Duration? = nil, metadata: Metadata = [:]
  ) async throws -> ClientStreamCall {
    throw NewswireError(.unimplemented, "the client is not written yet")
  }

  /// Calls a method that takes and answers any number of messages.
  package func bidirectional(
    _ service: String, _ method: String, timeout: Duration? = nil, metadata: Metadata = [:]
  ) async throws -> BidirectionalCall {
    throw NewswireError(.unimplemented, "the client is not written yet")
  }

  /// Ends every call with UNAVAILABLE and closes the connection.
  package func close() async {}
}

/// A client-streaming call under way.
package struct ClientStreamCall: Sendable {
  let outbound: OutboundMessages

  /// Sends a message; waits while the server does not read.
  package func send(_ message: ByteBuffer) async throws {
    try await outbound.send(message)
  }

  /// Says that all is sent and waits for the answer.
  package func finish() async throws -> ByteBuffer {
    throw NewswireError(.unimplemented, "the client is not written yet")
  }

  /// Gives up the call.
  package func cancel() {}
}

/// A two-way call under way.
package struct BidirectionalCall: Sendable {
  /// What the server answers; ends when the server has said all.
  package let messages: InboundMessages
  let outbound: OutboundMessages

  /// Sends a message; waits while the server does not read.
  package func send(_ message: ByteBuffer) async throws {
    try await outbound.send(message)
  }

  /// Says that all is sent.
  package func finishSending() async throws {}

  /// Gives up the call.
  package func cancel() {}
}
