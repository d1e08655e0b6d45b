package import Logging
import NIOCore
import NIOPosix
package import NewswireModel

/// A ttrpc server on a Unix socket.
///
///     let server = RPCServer(configuration: .init(socketPath: path), methods: methods, logger: logger)
///     try await server.bind()   // clear errors for a live socket, a bad path and the like
///     try await server.run()    // until `shutDown` is called and the last call is done
package final class RPCServer: Sendable {
  package struct Configuration: Sendable {
    /// Where the socket is; `SocketPath.standard` unless told otherwise.
    package var socketPath: String
    /// Users who may call, by uid; others get PERMISSION_DENIED.
    package var allowedUsers: Set<UInt32>
    /// Threads that read, answer cheap calls and write.
    package var eventLoops: Int
    /// Threads that run streams and the expensive unary calls.
    package var workers: Int
    /// How long a peer may take to send the rest of a frame it began.
    package var frameTimeout: Duration

    package init(
      socketPath: String = SocketPath.standard, allowedUsers: Set<UInt32> = [SocketPath.ownUser],
      eventLoops: Int = System.coreCount, workers: Int = System.coreCount, frameTimeout: Duration = .seconds(30)
    ) {
      self.socketPath = socketPath
      self.allowedUsers = allowedUsers
      self.eventLoops = eventLoops
      self.workers = workers
      self.frameTimeout = frameTimeout
    }
  }

  private let configuration: Configuration
  private let methods: MethodTable
  private let logger: Logger

  package init(configuration: Configuration, methods: MethodTable, logger: Logger) {
    self.configuration = configuration
    self.methods = methods
    self.logger = logger
  }

  /// Takes the socket. After it returns clients can connect; they are served once `run` is called.
  package func bind() async throws(NewswireError) {
    throw NewswireError(.unimplemented, "the server is not written yet")
  }

  /// Serves until `shutDown` has been called and the last call is done.
  package func run() async throws {
    throw NewswireError(.unimplemented, "the server is not written yet")
  }

  /// Stops accepting, refuses new calls with UNAVAILABLE, lets calls in flight finish for as long as `grace`, cancels those left, and
  /// lets `run` return. Returns at once; a second call can only shorten the grace.
  package func shutDown(grace: Duration = .seconds(10)) {}
}
