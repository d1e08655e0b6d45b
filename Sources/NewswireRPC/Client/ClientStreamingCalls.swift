package import NIOCore
package import NewswireModel

/// A client-streaming call under way.
package struct ClientStreamCall: Sendable {
  let client: RPCClient
  let call: ClientCall
  let outbound: OutboundMessages

  /// Sends a message; waits while the server does not read. Throws the server's error if it has ended the call.
  package func send(_ message: ByteBuffer) async throws {
    try await outbound.send(message)
  }

  /// Says that all is sent and waits for the answer.
  package func finish() async throws(NewswireError) -> ByteBuffer {
    try await client.answer(of: call) { client.finishSending(call, $0) }
  }

  /// Gives up the call.
  package func cancel() {
    client.cancel(call)
  }
}

/// A two-way call under way.
package struct BidirectionalCall: Sendable {
  let client: RPCClient
  let call: ClientCall
  /// What the server answers; ends when the server has said all.
  package let messages: InboundMessages
  let outbound: OutboundMessages

  /// Sends a message; waits while the server does not read. Throws the server's error if it has ended the call.
  package func send(_ message: ByteBuffer) async throws {
    try await outbound.send(message)
  }

  /// Says that all is sent.
  package func finishSending() {
    client.finishSending(call, nil)
  }

  /// Gives up the call.
  package func cancel() {
    client.cancel(call)
  }
}

/// Ties the queues of a call to the call, which is made after them.
///
/// `@unchecked Sendable`: `call` is set once, before the call is handed to the event loop, and not changed after.
final class CallLink: @unchecked Sendable {
  /// Holds the connection for as long as a stream is read or written.
  private let client: RPCClient
  weak var call: ClientCall?

  init(_ client: RPCClient) {
    self.client = client
  }

  func makeInbound() -> InboundQueue {
    InboundQueue(
      consumed: { cost in self.call.map { self.client.post(.consumed($0, cost)) } },
      abandoned: { self.call.map { self.client.cancel($0) } })
  }

  func makeOutbound() -> OutboundQueue {
    OutboundQueue { self.call.map { self.client.post(.outboundReady($0)) } }
  }
}

extension ClientCall {
  /// Throws for a request that no server would take, so that it is not sent.
  func check() throws(NewswireError) {
    if let payload, payload.readableBytes > Limits.message { throw tooLarge(payload.readableBytes) }
    guard service.utf8.count <= Limits.methodName, method.utf8.count <= Limits.methodName else {
      throw NewswireError(
        .resourceExhausted,
        "the name of the service or method is over the limit of \(Limits.methodName) bytes (methodName)",
        info: .limit("methodName", Limits.methodName))
    }
    guard metadata.encodedSize <= Limits.metadata else {
      throw NewswireError(
        .resourceExhausted, "the metadata is over the limit of \(Limits.metadata) bytes (metadata)",
        info: .limit("metadata", Limits.metadata))
    }
    if hasPassed { throw CancellationReason.deadline.error }
  }
}
