import Glibc
import NewswireModel
import Testing

@testable import NewswireRPC

@Suite struct ListeningSocketTests {
  private func mode(_ path: String) -> mode_t? {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & 0o7777 : nil
  }

  /// Opens the socket, hands it to `body`, and closes it without removing its file.
  private func withSocket(_ path: String, isShared: Bool = false, _ body: (ListeningSocket) throws -> Void = { _ in })
    throws
  {
    let socket = try ListeningSocket(path: path, isShared: isShared)
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
      try withSocket("\(directory)/newswire.sock", isShared: true) { _ in
        #expect(mode("\(directory)/newswire.sock") == 0o666)
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
        let error = #expect(throws: NewswireError.self) { try ListeningSocket(path: path, isShared: false) }
        #expect(error?.code == .failedPrecondition)
        #expect(error?.message.contains(path) == true)
        #expect(mode(path) == 0o600)
      }
    }
  }

  @Test func whatIsNoSocketIsLeftAlone() async throws {
    try await withTemporaryDirectory { directory in
      let path = "\(directory)/file"
      close(creat(path, 0o600))
      let error = #expect(throws: NewswireError.self) { try ListeningSocket(path: path, isShared: false) }
      #expect(error?.code == .failedPrecondition)
      #expect(mode(path) != nil)
    }
  }

  @Test func aSocketThatIsNotOursAnyMoreIsNotRemoved() async throws {
    try await withTemporaryDirectory { directory in
      let path = "\(directory)/newswire.sock"
      try withSocket(path) { first in
        unlink(path)
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
      let error = #expect(throws: NewswireError.self) { try ListeningSocket(path: longest + "s", isShared: false) }
      #expect(error?.code == .invalidArgument)
      #expect(throws: NewswireError.self) { try ListeningSocket(path: "", isShared: false) }
    }
  }

  @Test func aDirectoryThatCannotBeMadeIsNamed() async throws {
    let error = #expect(throws: NewswireError.self) {
      try ListeningSocket(path: "/nonexistent/deeper/newswire.sock", isShared: false)
    }
    #expect(error?.code == .failedPrecondition)
    #expect(error?.message.contains("/nonexistent/deeper") == true)
  }
}
