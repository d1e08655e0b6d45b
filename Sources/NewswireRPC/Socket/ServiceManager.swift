import Glibc
import NewswireModel

/// What systemd and a service have to say to each other, without its library (sd_listen_fds(3), sd_notify(3)).
package enum ServiceManager {
  /// The sockets that systemd has opened for this process, as descriptors. To be called once: the variables that name them are
  /// removed, so that no child takes them for its own.
  ///
  /// - Parameter first: the first of the descriptors, which systemd makes 3.
  package static func takeSockets(first: CInt = 3) -> [CInt] {
    defer {
      for name in ["LISTEN_PID", "LISTEN_FDS", "LISTEN_FDNAMES"] { unsafe unsetenv(name) }
    }
    guard let process = SocketPath.environment("LISTEN_PID").flatMap({ pid_t($0) }), process == getpid(),
      let count = SocketPath.environment("LISTEN_FDS").flatMap({ CInt($0) }), (1...1024).contains(count)
    else { return [] }
    let sockets = Array(first..<first + count)
    for socket in sockets { _ = fcntl(socket, F_SETFD, FD_CLOEXEC) }
    return sockets
  }

  /// Reports the service's state to systemd: "READY=1", "STOPPING=1", "STATUS=…". Does nothing where systemd does not ask.
  package static func notify(_ state: String) {
    guard let name = SocketPath.environment("NOTIFY_SOCKET"), let address = try? UnixAddress(name) else { return }
    let descriptor = socket(AF_UNIX, CInt(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    var state = state
    _ = state.withUTF8 { text in
      unsafe address.withSockaddr {
        unsafe sendto(descriptor, text.baseAddress, text.count, CInt(MSG_NOSIGNAL), $0, $1)
      }
    }
  }

  /// Lets the process open as many descriptors as the system allows it: by default that is 1,024 (getrlimit(2)), a quarter of what
  /// `Limits.connections` promises.
  static func raiseDescriptorLimit() {
    var limit = rlimit()
    let descriptors = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    guard unsafe getrlimit(descriptors, &limit) == 0, limit.rlim_cur < limit.rlim_max else { return }
    limit.rlim_cur = limit.rlim_max
    unsafe setrlimit(descriptors, &limit)
  }
}
