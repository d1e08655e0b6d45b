import Glibc
import NewswireModel
import TestSupport
import Testing

@testable import NewswireRPC

@Suite struct ListeningSocketTests {
  private func mode(_ path: String) -> mode_t? {
    var status = stat()
    return unsafe lstat(path, &status) == 0 ? status.st_mode & 0o7777 : nil
  }

  /// Opens the socket, hands it to `body`, and closes it without removing its file.
  private func withSocket(
    _ path: String, access: SocketAccess = .owner, _ body: (ListeningSocket) throws -> Void = { _ in }
  )
    throws
  {
    let socket = try ListeningSocket(path: path, access: access)
    defer { close(socket.descriptor) }
    try body(socket)
  }

  @Test func onlyTheOwnerCanReachIt() async throws {
    try await withTemporaryDirectory { directory in
      let path = "\(directory)/newswire/newswire.sock"
      try withSocket(path) { socket in
        #expect(mode(path) == 0o600)
        #expect(mode("\(directory)/newswire") == 0o700)
        socket.removeFile()
        #expect(mode(path) == nil)
      }
      try withSocket("\(directory)/newswire.sock", access: .everybody) { _ in
        #expect(mode("\(directory)/newswire.sock") == 0o666)
      }
      unsafe rmdir("\(directory)/newswire")
      try withSocket(path, access: .group(getegid())) { socket in
        #expect(mode(path) == 0o660 && mode("\(directory)/newswire") == 0o750)
        socket.removeFile()
      }
    }
  }

  @Test func aStaleSocketIsReplaced() async throws {
    try await withTemporaryDirectory { directory in
      let path = "\(directory)/newswire.sock"
      try withSocket(path)
      #expect(mode(path) != nil)
      try withSocket(path)
    }
  }

  @Test func aLiveSocketIsNeverStolen() async throws {
    try await withTemporaryDirectory { directory in
      let path = "\(directory)/newswire.sock"
      try withSocket(path) { _ in
        let error = #expect(throws: NewswireError.self) { try ListeningSocket(path: path) }
        #expect(error?.code == .failedPrecondition)
        #expect(error?.message.contains(path) == true)
        #expect(mode(path) == 0o600)
      }
    }
  }

  @Test func whatIsNoSocketIsLeftAlone() async throws {
    try await withTemporaryDirectory { directory in
      let path = "\(directory)/file"
      unsafe close(creat(path, 0o600))
      let error = #expect(throws: NewswireError.self) { try ListeningSocket(path: path) }
      #expect(error?.code == .failedPrecondition)
      #expect(mode(path) != nil)
    }
  }

  @Test func aSocketThatIsNotOursAnyMoreIsNotRemoved() async throws {
    try await withTemporaryDirectory { directory in
      let path = "\(directory)/newswire.sock"
      try withSocket(path) { first in
        unsafe unlink(path)
        try withSocket(path) { second in
          first.removeFile()
          #expect(mode(path) != nil)
          second.removeFile()
          #expect(mode(path) == nil)
          second.removeFile()
        }
      }
    }
  }

  @Test func theLengthOfAPathIsCheckedExactly() async throws {
    try await withTemporaryDirectory { directory in
      let longest = directory + "/" + String(repeating: "s", count: UnixAddress.capacity - 2 - directory.utf8.count)
      try withSocket(longest) { $0.removeFile() }
      let error = #expect(throws: NewswireError.self) { try ListeningSocket(path: longest + "s") }
      #expect(error?.code == .invalidArgument)
      #expect(failure { try ListeningSocket(path: "") } == ErrorSignature(.invalidArgument))
    }
  }

  /// Locks a file as another process would.
  private func locked(_ path: String, _ flags: CInt) -> CInt {
    let descriptor = unsafe open(path, flags | O_CLOEXEC, 0o600)
    #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
    return descriptor
  }

  @Test func `a folder that a stranger has locked hangs neither start nor stop`() async throws {
    try await withTemporaryDirectory { directory in
      let stranger = locked(directory, O_RDONLY | O_DIRECTORY)
      defer { close(stranger) }
      try withSocket("\(directory)/newswire.sock") { $0.removeFile() }
      #expect(mode("\(directory)/newswire.sock") == nil)
    }
  }

  @Test func `a server that starts at the same time is told so at once`() async throws {
    try await withTemporaryDirectory { directory in
      let path = "\(directory)/newswire.sock"
      let other = locked("\(path).lock", O_RDWR | O_CREAT)
      let error = #expect(throws: NewswireError.self) { try ListeningSocket(path: path) }
      #expect(error?.code == .failedPrecondition && error?.message.contains("\(path).lock") == true)
      close(other)
      try withSocket(path) { $0.removeFile() }
      #expect(mode("\(path).lock") == nil)
    }
  }

  @Test func `a lock that is a symbolic link is not followed`() async throws {
    try await withTemporaryDirectory { directory in
      let path = "\(directory)/newswire.sock"
      unsafe close(creat("\(directory)/file", 0o600))
      unsafe symlink("\(directory)/file", "\(path).lock")
      let error = #expect(throws: NewswireError.self) { try ListeningSocket(path: path) }
      #expect(error?.code == .permissionDenied)
    }
  }

  @Test(arguments: [(0o777, false), (0o1777, true), (0o755, true)] as [(mode_t, Bool)])
  func `a folder that others may write is refused unless it is sticky`(_ mode: mode_t, _ isTaken: Bool) async throws {
    try await withTemporaryDirectory { directory in
      unsafe chmod(directory, mode)
      let path = "\(directory)/newswire.sock"
      if isTaken { return try withSocket(path) { $0.removeFile() } }
      let error = #expect(throws: NewswireError.self) { try ListeningSocket(path: path) }
      #expect(error?.code == .failedPrecondition && error?.info?.reason == "SOCKET_FOLDER_INSECURE")
    }
  }

  @Test func `a client trusts itself, root, the owner of the folder and whom it is told to, and nobody else`()
    async throws
  {
    try await withTemporaryDirectory { directory in
      let path = "\(directory)/newswire.sock"
      func server(_ user: UInt32) -> PeerCredentials { PeerCredentials(user: user, group: 9, process: 9) }
      for user in [geteuid(), 0] { try TrustedServers().check(server(user), at: path) }
      let stranger: UInt32 = 4_000_000_000
      let error = #expect(throws: NewswireError.self) { try TrustedServers().check(server(stranger), at: path) }
      #expect(error?.code == .permissionDenied && error?.info == .serverNotTrusted(stranger))
      try TrustedServers(users: [stranger]).check(server(stranger), at: path)
      guard geteuid() == 0 else { return }
      unsafe chown(directory, stranger, .max)
      try TrustedServers().check(server(stranger), at: path)
      unsafe chown(directory, 0, .max)
    }
  }

  @Test func aDirectoryThatCannotBeMadeIsNamed() async throws {
    let error = #expect(throws: NewswireError.self) {
      try ListeningSocket(path: "/nonexistent/deeper/newswire.sock")
    }
    #expect(error?.code == .failedPrecondition)
    #expect(error?.message.contains("/nonexistent/deeper") == true)
  }
}
