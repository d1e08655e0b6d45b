package import NIOCore

/// How a method is answered; one case for each of ttrpc's four kinds of call. An error thrown reaches the caller as its code and
/// message if it is a `NewswireError`, and as INTERNAL otherwise.
package enum MethodHandler: Sendable {
  /// One request, one answer. The handler runs on the event loop that read the request, so it must neither block nor take long: what
  /// costs more than some 100 µs is returned as `.later`.
  case unary(@Sendable (CallContext, ByteBuffer) throws -> UnaryAnswer)
  /// Any number of requests, one answer. Runs on the workers.
  case clientStream(@Sendable (CallContext, InboundMessages) async throws -> ByteBuffer)
  /// One request, any number of answers. Runs on the workers.
  case serverStream(@Sendable (CallContext, ByteBuffer, OutboundMessages) async throws -> Void)
  /// Any number of requests and of answers, in any order. Runs on the workers.
  case bidirectional(@Sendable (CallContext, InboundMessages, OutboundMessages) async throws -> Void)
}

package enum UnaryAnswer: Sendable {
  case now(ByteBuffer)
  /// Work for the workers, where it may block; long work polls `CallContext.isCancelled`. The task is cancelled with the call.
  case later(@Sendable () async throws -> ByteBuffer)
}
