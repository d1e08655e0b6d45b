import Dispatch
import NIOCore
import NewswireModel
import Synchronization
import Testing

@testable import NewswireRPC

/// Calls that wait for a worker: they take turns, and never begin when nobody waits for their answer any longer.
@Suite(.timeLimit(.minutes(1)))
struct ServerQueueTests {
  private let test = TestMethods.service

  /// A server with one worker, which the first call of "Block" holds until the gate is signalled.
  private func withBlockedWorker(
    _ body: (RPCServer, String, DispatchSemaphore, Counter) async throws -> Void
  ) async throws {
    let gate = DispatchSemaphore(value: 0)
    let begun = Counter()
    var methods = TestMethods.table
    methods.register(
      test, "Block",
      .unary { _, request in
        .later {
          wait(for: gate)
          return request
        }
      })
    methods.register(
      test, "Begin",
      .unary { _, request in
        .later {
          begun.value.add(1, ordering: .relaxed)
          return request
        }
      })
    try await withServer(methods: methods, configure: { $0.workers = 1 }) { server, path in
      try await body(server, path, gate, begun)
      await server.handlersAreDone()
    }
  }

  @Test func `a call that was cancelled or has expired in the queue never begins`() async throws {
    try await withBlockedWorker { server, path, gate, begun in
      let connection = try RawConnection(path)
      try connection.send { $0.writeAnnouncement(.own) }
      _ = try connection.receive()
      try connection.request("Block", stream: 1)
      try connection.request("Begin", stream: 3)
      try connection.request("Begin", stream: 5, timeout: 1_000_000)
      try connection.request("Begin", stream: 7)
      try connection.send { $0.writeCancel(stream: 3) }
      #expect(try Set([connection.response().stream, connection.response().stream]) == [3, 5])
      gate.signal()
      #expect(try connection.code(on: 1) == .ok)
      #expect(try connection.code(on: 7) == .ok)
      await server.handlersAreDone()
      #expect(begun.value.load(ordering: .relaxed) == 1)
    }
  }

  @Test func `a server that stops refuses what waits in the queue and finishes what has begun`() async throws {
    try await withBlockedWorker { server, path, gate, begun in
      let connection = try RawConnection(path)
      try connection.request("Block", stream: 1)
      // "Block" has begun when another lane's call would have, were there a second worker; so wait for the queue to grow.
      while server.activity.running < 1 || server.activity.waiting > 0 { await Task.yield() }
      for stream in stride(from: UInt32(3), to: 203, by: 2) { try connection.request("Begin", stream: stream) }
      while server.activity.running < 101 { await Task.yield() }
      server.shutDown(grace: .seconds(60))
      for _ in 0..<100 {
        guard case .failure(let error) = try connection.response().result else {
          Issue.record("a call that waited was answered")
          continue
        }
        #expect(error.code == .unavailable && error.info == .shuttingDown)
      }
      gate.signal()
      #expect(try connection.code(on: 1) == .ok)
      #expect(begun.value.load(ordering: .relaxed) == 0)
    }
  }

  @Test func `a thousand calls of one client do not hold back the call of another`() async throws {
    try await withBlockedWorker { server, path, gate, begun in
      let busy = try RawConnection(path)
      try busy.request("Block", stream: 1)
      for number in 1..<1000 { try busy.request("Begin", stream: UInt32(2 * number + 1)) }
      while server.activity.running < 1000 { await Task.yield() }
      let other = try RawConnection(path)
      try other.request("Begin", stream: 1)
      while server.activity.running < 1001 { await Task.yield() }
      gate.signal()
      #expect(try other.code(on: 1) == .ok)
      for _ in 0..<1000 { _ = try busy.response() }
    }
  }
}

/// Blocks the thread, as a handler that reads from a disk might.
private func wait(for gate: DispatchSemaphore) {
  gate.wait()
}
