internal import Logging
internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix
internal import NewswireModel

/// Answers GET /metrics on a port of the loopback interface, for Prometheus.
final class MetricsEndpoint: Sendable {
  private let channel: any Channel

  /// Takes the port.
  ///
  /// - Parameters:
  ///   - port: 0 for any that is free.
  ///   - metrics: the text to answer with; may block.
  /// - Throws: `failedPrecondition` if the port cannot be had.
  init(port: Int, metrics: @escaping @Sendable () -> String) async throws {
    do {
      channel = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
        .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
        .childChannelInitializer { channel in
          channel.eventLoop.makeCompletedFuture {
            try channel.pipeline.syncOperations.configureHTTPServerPipeline(withErrorHandling: true)
            try channel.pipeline.syncOperations.addHandler(MetricsHandler(metrics))
          }
        }
        .bind(host: "127.0.0.1", port: port).get()
    } catch {
      throw NewswireError(
        .failedPrecondition, "cannot listen on port \(port) of 127.0.0.1; choose another --metrics-port",
        cause: "\(error)")
    }
  }

  /// The port that was taken.
  var port: Int { channel.localAddress?.port ?? 0 }

  func close() async {
    try? await channel.close()
  }
}

/// Answers one request and closes the connection.
private final class MetricsHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private let metrics: @Sendable () -> String
  private var request: HTTPRequestHead?
  /// How long a client may take to ask and to read.
  private static let patience = TimeAmount.seconds(10)

  init(_ metrics: @escaping @Sendable () -> String) {
    self.metrics = metrics
  }

  func channelActive(context: ChannelHandlerContext) {
    let channel = context.channel
    context.eventLoop.scheduleTask(in: Self.patience) { channel.close(promise: nil) }
    context.fireChannelActive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head): request = head
    case .body: break
    case .end: if let head = request { answer(head, context.channel) }
    }
  }

  private func answer(_ head: HTTPRequestHead, _ channel: any Channel) {
    request = nil
    // A page in a browser could otherwise read this by a name of its own that leads here.
    guard Self.isLoopback(head.headers.first(name: "host") ?? "") else {
      return Self.write(.misdirectedRequest, "ask for 127.0.0.1 or localhost\n", to: channel)
    }
    guard head.uri == "/metrics" else { return Self.write(.notFound, "there is /metrics here\n", to: channel) }
    guard head.method == .GET else { return Self.write(.methodNotAllowed, "GET is the only method\n", to: channel) }
    // Gathering may block; the pool's threads may.
    let metrics = metrics
    NIOSingletons.posixBlockingThreadPool.runIfActive(eventLoop: channel.eventLoop, metrics).whenComplete { result in
      switch result {
      case .success(let text): Self.write(.ok, text, to: channel)
      case .failure: Self.write(.serviceUnavailable, "stopping\n", to: channel)
      }
    }
  }

  private static func isLoopback(_ host: String) -> Bool {
    let name = host.hasPrefix("[") ? host : String(host.prefix { $0 != ":" })
    return ["127.0.0.1", "localhost"].contains(name.lowercased())
  }

  private static func write(_ status: HTTPResponseStatus, _ text: String, to channel: any Channel) {
    let headers: HTTPHeaders = [
      "Content-Type": "text/plain; version=0.0.4; charset=utf-8", "Content-Length": "\(text.utf8.count)",
      "Connection": "close", "Cache-Control": "no-store",
    ]
    channel.write(HTTPServerResponsePart.head(.init(version: .http1_1, status: status, headers: headers)), promise: nil)
    channel.write(HTTPServerResponsePart.body(.byteBuffer(ByteBuffer(string: text))), promise: nil)
    channel.writeAndFlush(HTTPServerResponsePart.end(nil)).whenComplete { _ in channel.close(promise: nil) }
  }
}
