import Glibc
package import NIOCore
import NIOPosix
package import NewswireModel

/// One connection to a ttrpc server, for any number of calls at once.
///
/// Every call ends with the server's answer, its error as a `NewswireError`, DEADLINE_EXCEEDED when `timeout` has passed, CANCELLED
/// when the calling task is cancelled, or UNAVAILABLE when the connection is lost.
package final class RPCClient: Sendable {
  private let channel: any Channel
  /// Sent with every call, before its own metadata.
  private let common: Metadata
  private let mailbox: Mailbox<ClientEvent>

  /// Takes a channel that is connected, or about to be. On the channel's event loop.
  ///
  /// - Parameter metadata: sent with every call, before its own.
  init(on channel: any Channel, metadata: Metadata = [:]) throws {
    let connection = ClientConnection()
    try channel.pipeline.syncOperations.addHandler(connection)
    let bound = NIOLoopBound(connection, eventLoop: channel.eventLoop)
    self.channel = channel
    common = metadata
    mailbox = Mailbox(channel.eventLoop) { bound.value.receive($0, $1) }
  }

  deinit {
    channel.close(promise: nil)
  }

  /// Connects to the server at `path`.
  ///
  /// - Parameter metadata: sent with every call, before its own.
  /// - Throws: UNAVAILABLE, with how to start the daemon, if nobody listens; PERMISSION_DENIED for a server that is not trusted;
  ///   CANCELLED if the task is.
  package static func connect(
    path: String = SocketPath.standard, trusting servers: TrustedServers = TrustedServers(), metadata: Metadata = [:]
  ) async throws(NewswireError) -> RPCClient {
    _ = try UnixAddress(path)
    let bootstrap = ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .channelOption(.writeBufferWaterMark, value: .init(low: 64 << 10, high: 256 << 10))
    var attempts = 0
    while true {
      guard !Task.isCancelled else { throw NewswireError(.cancelled, "connecting was cancelled") }
      do {
        let client = try await bootstrap.connect(unixDomainSocketPath: path) { channel in
          channel.eventLoop.makeCompletedFuture { try RPCClient(on: channel, metadata: metadata) }
        }
        try await client.check(servers, path)
        return client
      } catch let error as IOError where error.errnoCode == EAGAIN && attempts < 100 {
        // The server's backlog is full: it is there, and busy.
        attempts += 1
        try? await Task.sleep(for: .milliseconds(10))
      } catch let error as NewswireError {
        throw error
      } catch {
        throw failure(error, path)
      }
    }
  }

  /// Closes the connection and throws unless the server is one to be trusted.
  private func check(_ servers: TrustedServers, _ path: String) async throws {
    do {
      try servers.check(try await PeerCredentials.of(channel).get(), at: path)
    } catch {
      await close()
      throw error
    }
  }

  private static func failure(_ error: any Error, _ path: String) -> NewswireError {
    switch (error as? IOError)?.errnoCode {
    case ENOENT, ECONNREFUSED:
      NewswireError(
        .unavailable, "no server answers at \(path); start it with `newswire serve`, or name its --socket",
        cause: "\(error)")
    case EACCES, EPERM:
      NewswireError(.permissionDenied, "this user may not open the socket \(path)", cause: "\(error)")
    default: NewswireError(.unavailable, "cannot connect to \(path)", cause: "\(error)")
    }
  }

  /// Whether the connection still stands.
  package var isConnected: Bool { channel.isActive }

  /// Calls a method with one request and one answer.
  package func unary(
    _ service: String, _ method: String, _ payload: ByteBuffer, timeout: Duration? = nil, metadata: Metadata = [:]
  ) async throws(NewswireError) -> ByteBuffer {
    let call = ClientCall(service, method, payload: payload, timeout: timeout, metadata: common + metadata)
    try call.check()
    return try await answer(of: call) { answer in
      call.answer = answer
      self.mailbox.post(.open(call))
    }
  }

  /// Calls a method that answers with any number of messages. Leaving the sequence early ends the call.
  package func serverStream(
    _ service: String, _ method: String, _ payload: ByteBuffer, timeout: Duration? = nil, metadata: Metadata = [:]
  ) async throws(NewswireError) -> InboundMessages {
    let link = CallLink(self)
    let inbound = link.makeInbound()
    let call = ClientCall(
      service, method, payload: payload, timeout: timeout, metadata: common + metadata, inbound: inbound)
    try start(call, link)
    return InboundMessages(inbound)
  }

  /// Calls a method that takes any number of messages and answers once.
  package func clientStream(
    _ service: String, _ method: String, timeout: Duration? = nil, metadata: Metadata = [:]
  ) async throws(NewswireError) -> ClientStreamCall {
    let link = CallLink(self)
    let outbound = link.makeOutbound()
    let call = ClientCall(
      service, method, payload: nil, timeout: timeout, metadata: common + metadata, outbound: outbound)
    try start(call, link)
    return ClientStreamCall(client: self, call: call, outbound: OutboundMessages(outbound))
  }

  /// Calls a method that takes and answers any number of messages.
  package func bidirectional(
    _ service: String, _ method: String, timeout: Duration? = nil, metadata: Metadata = [:]
  ) async throws(NewswireError) -> BidirectionalCall {
    let link = CallLink(self)
    let inbound = link.makeInbound()
    let outbound = link.makeOutbound()
    let call = ClientCall(
      service, method, payload: nil, timeout: timeout, metadata: common + metadata, inbound: inbound, outbound: outbound
    )
    try start(call, link)
    return BidirectionalCall(
      client: self, call: call, messages: InboundMessages(inbound), outbound: OutboundMessages(outbound))
  }

  /// Ends every call with UNAVAILABLE and closes the connection.
  package func close() async {
    mailbox.post(.close)
    try? await channel.closeFuture.get()
  }

  private func start(_ call: ClientCall, _ link: CallLink) throws(NewswireError) {
    try call.check()
    link.call = call
    mailbox.post(.open(call))
  }

  /// Waits for a call's single answer; gives the call up when the task is cancelled.
  func answer(
    of call: ClientCall, _ begin: (ClientCall.Answer) -> Void
  ) async throws(NewswireError) -> ByteBuffer {
    do {
      return try await withTaskCancellationHandler {
        try await withCheckedThrowingContinuation(begin)
      } onCancel: {
        cancel(call)
      }
    } catch {
      throw NewswireError(error, while: "the call")
    }
  }

  func post(_ event: ClientEvent) {
    mailbox.post(event)
  }

  func cancel(_ call: ClientCall) {
    post(.cancel(call, NewswireError(.cancelled, "the call was cancelled")))
  }

  func finishSending(_ call: ClientCall, _ answer: ClientCall.Answer?) {
    post(.finishSending(call, answer))
  }
}
