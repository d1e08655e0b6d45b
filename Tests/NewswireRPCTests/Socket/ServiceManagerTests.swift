import Glibc
import Logging
import NewswireModel
import Testing

@testable import NewswireRPC

/// Each in a process of its own, for the environment is the process's.
@Suite(.timeLimit(.minutes(1)))
struct ServiceManagerTests {
  @Test func aSocketThatSystemdOpenedIsServedAndLeftInPlace() async {
    await #expect(processExitsWith: .success) {
      try await withTemporaryDirectory { directory in
        let path = "\(directory)/newswire.sock"
        let opened = try ListeningSocket(path: path).descriptor
        setenv("LISTEN_PID", "\(getpid())", 1)
        setenv("LISTEN_FDS", "1", 1)
        let sockets = ServiceManager.takeSockets(first: opened)
        try expect(sockets == [opened] && getenv("LISTEN_FDS") == nil)
        try await withServer(configure: { $0.inheritedSockets = sockets }) { _, _ in
          let connection = try RawConnection(path)
          try connection.request("Echo", stream: 1)
          try expect(try connection.code(on: 1) == .ok)
        }
        try expect(access(path, F_OK) == 0)
      }
    }
  }

  @Test func socketsOfAnotherProcessAreNotTaken() async {
    await #expect(processExitsWith: .success) {
      for (process, count) in [
        ("\(getpid() + 1)", "1"), ("\(getpid())", "0"), ("x", "1"), ("\(getpid())", "9999999999"),
      ] {
        setenv("LISTEN_PID", process, 1)
        setenv("LISTEN_FDS", count, 1)
        try expect(ServiceManager.takeSockets() == [])
      }
    }
  }

  @Test func theDescriptorLimitIsRaisedToWhatTheSystemAllows() async {
    await #expect(processExitsWith: .success) {
      let descriptors = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
      var limit = rlimit(rlim_cur: 100, rlim_max: 200)
      setrlimit(descriptors, &limit)
      ServiceManager.raiseDescriptorLimit()
      getrlimit(descriptors, &limit)
      try expect(limit.rlim_cur == 200)
    }
  }

  @Test func theServiceManagerIsToldWhereItAsks() async {
    await #expect(processExitsWith: .success) {
      try await withTemporaryDirectory { directory in
        for name in ["\(directory)/file", "@newswire-test-\(getpid())"] {
          let receiver = socket(AF_UNIX, CInt(SOCK_DGRAM.rawValue), 0)
          let address = try UnixAddress(name)
          try systemCall("bind") { address.withSockaddr { bind(receiver, $0, $1) } }
          setenv("NOTIFY_SOCKET", name, 1)
          ServiceManager.notify("READY=1")
          var bytes = [UInt8](repeating: 0, count: 64)
          let count = recv(receiver, &bytes, bytes.count, CInt(MSG_DONTWAIT))
          try expect(bytes.prefix(max(0, count)) == Array("READY=1".utf8)[...])
          close(receiver)
        }
        unsetenv("NOTIFY_SOCKET")
        ServiceManager.notify("READY=1")
      }
    }
  }
}

/// Ends a test's own process if `isSo` is false.
private func expect(_ isSo: Bool, line: UInt = #line) throws {
  if !isSo { throw NewswireError(.internal, "line \(line)") }
}
