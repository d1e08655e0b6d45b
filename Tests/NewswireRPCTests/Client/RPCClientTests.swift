import Glibc
import NIOCore
import NewswireModel
import TestSupport
import Testing

@testable import NewswireRPC

/// The client and the server together, on real sockets.
@Suite(.timeLimit(.minutes(1)))
struct RPCClientTests {
  private let test = TestMethods.service

  private func withClient(_ body: (RPCClient) async throws -> Void) async throws {
    try await withServer { _, path in
      let client = try await RPCClient.connect(path: path)
      try await body(client)
      await client.close()
    }
  }

  @Test func aCallIsAnsweredWhereverItsHandlerRuns() async throws {
    try await withClient { client in
      for method in ["Echo", "EchoLater"] {
        try await #expect(client.unary(test, method, text("news")) == text("news"))
        try await #expect(client.unary(test, method, ByteBuffer()) == ByteBuffer())
      }
    }
  }

  @Test func manyCallsShareAConnection() async throws {
    try await withClient { client in
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 0..<1000 {
          group.addTask {
            let method = number % 3 == 0 ? "EchoLater" : "Echo"
            try await #expect(client.unary(test, method, text("\(number)")) == text("\(number)"))
          }
        }
        try await group.waitForAll()
      }
    }
  }

  @Test func anErrorArrivesWithCodeMessageAndCause() async throws {
    try await withClient { client in
      await #expect(throws: NewswireError(.notFound, "there is no page", cause: "looked everywhere")) {
        try await client.unary(test, "Fail", text("page"))
      }
    }
  }

  @Test func anUnknownMethodIsNamedWithItsNearest() async throws {
    try await withClient { client in
      await #expect(
        throws: NewswireError(
          .unimplemented, "there is no method \(test)/Ecko; did you mean \(test)/Echo?",
          info: .methodNotFound(test, "Ecko", nearest: "\(test)/Echo"))
      ) {
        try await client.unary(test, "Ecko", ByteBuffer())
      }
    }
  }

  @Test func aServerStreamBringsEveryMessageInOrder() async throws {
    try await withClient { client in
      for count in [0, 1, 1000] {
        var got: [String] = []
        for try await message in try await client.serverStream(test, "Count", text("\(count)")) {
          got.append(String(buffer: message))
        }
        #expect(got == (0..<count).map { "\($0 + 1)" })
      }
    }
  }

  @Test func aStreamsErrorComesAfterItsMessages() async throws {
    try await withClient { client in
      var got = 0
      await #expect(throws: NewswireError(.dataLoss, "lost count")) {
        for try await _ in try await client.serverStream(test, "CountAndFail", text("5")) { got += 1 }
      }
      #expect(got == 5)
    }
  }

  @Test func aClientStreamIsSummedUp() async throws {
    try await withClient { client in
      for count in [0, 1, 1000] {
        let call = try await client.clientStream(test, "Sum")
        for number in 0..<count { try await call.send(text("\(number)")) }
        try await #expect(call.finish() == text("\((0..<count).reduce(0, +))"))
      }
    }
  }

  @Test func aTwoWayCallTalksBothWays() async throws {
    try await withClient { client in
      let call = try await client.bidirectional(test, "Chat")
      var answers = call.messages.makeAsyncIterator()
      for number in 0..<200 {
        try await call.send(text("\(number)"))
        try await #expect(answers.next() == text("\(number)"))
      }
      call.finishSending()
      try await #expect(answers.next() == nil)
    }
  }

  @Test func aDeadlineEndsTheCallOnBothSides() async throws {
    try await withServer { server, path in
      let client = try await RPCClient.connect(path: path)
      await #expect(throws: CancellationReason.deadline.error) {
        try await client.unary(test, "Hang", ByteBuffer(), timeout: .milliseconds(20))
      }
      await server.handlersAreDone()
      try await #expect(client.unary(test, "Echo", text("still here")) == text("still here"))
    }
  }

  @Test func cancellingTheTaskCancelsTheHandler() async throws {
    try await withServer { server, path in
      let client = try await RPCClient.connect(path: path)
      // The announcements cross before the call that is to be cancelled.
      _ = try await client.unary(test, "Echo", ByteBuffer())
      let call = Task { try await client.unary(test, "Hang", ByteBuffer()) }
      await server.handlersAreRunning(1)
      call.cancel()
      #expect(await failure { try await call.value } == ErrorSignature(.cancelled))
      await server.handlersAreDone()
    }
  }

  @Test func leavingAStreamCancelsItsHandler() async throws {
    try await withServer { server, path in
      let client = try await RPCClient.connect(path: path)
      _ = try await client.unary(test, "Echo", ByteBuffer())
      var got = 0
      for try await _ in try await client.serverStream(test, "Flood", ByteBuffer()) {
        got += 1
        if got == 20 { break }
      }
      await server.handlersAreDone()
    }
  }

  @Test func anUnreadStreamDelaysNoOtherCall() async throws {
    try await withServer { server, path in
      let client = try await RPCClient.connect(path: path)
      let unread = try await client.serverStream(test, "Flood", ByteBuffer())
      let unanswered = try await client.clientStream(test, "Ignore")
      let sender = Task { while true { try await unanswered.send(ByteBuffer(repeating: 2, count: 32 << 10)) } }
      for number in 0..<100 {
        try await #expect(client.unary(test, "Echo", text("\(number)")) == text("\(number)"))
      }
      sender.cancel()
      unanswered.cancel()
      withExtendedLifetime(unread) {}
    }
  }

  @Test func noServerIsUnavailableAndSaysWhatToDo() async throws {
    try await withTemporaryDirectory { directory in
      let error = await #expect(throws: NewswireError.self) {
        try await RPCClient.connect(path: "\(directory)/newswire.sock")
      }
      #expect(error?.code == .unavailable)
      #expect(error?.message.contains("newswire serve") == true)
    }
  }

  @Test func `connecting ends when its task is cancelled, also while the server's queue is full`() async throws {
    try await withServer { _, path in
      let task = Task {
        unsafe withUnsafeCurrentTask { unsafe $0?.cancel() }
        _ = try await RPCClient.connect(path: path)
      }
      let error = await #expect(throws: NewswireError.self) { try await task.value }
      #expect(error?.code == .cancelled)
    }
    try await withTemporaryDirectory { directory in
      let path = "\(directory)/newswire.sock"
      let listener = try ListeningSocket(path: path)
      defer { close(listener.descriptor) }
      // No room for more than one connection that waits to be accepted.
      listen(listener.descriptor, 0)
      let first = try RawConnection(path)
      let task = Task { _ = try await RPCClient.connect(path: path) }
      for _ in 0..<100 { await Task.yield() }
      task.cancel()
      let error = await #expect(throws: NewswireError.self) { try await task.value }
      #expect(error?.code == .cancelled)
      first.close()
      listener.removeFile()
    }
  }

  @Test func closingEndsEveryCall() async throws {
    try await withServer { server, path in
      let client = try await RPCClient.connect(path: path)
      let call = Task { try await client.unary(test, "Hang", ByteBuffer()) }
      await server.handlersAreRunning(1)
      await client.close()
      let error = await failure { try await call.value }
      #expect(error?.code == .unavailable)
      #expect(!client.isConnected)
      let late = await #expect(throws: NewswireError.self) { try await client.unary(test, "Echo", ByteBuffer()) }
      #expect(late?.code == .unavailable)
    }
  }
}
