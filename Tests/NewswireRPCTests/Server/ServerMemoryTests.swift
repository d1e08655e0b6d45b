import NIOCore
import NewswireModel
import Testing

@testable import NewswireRPC

/// What connections may make the server hold, at both edges, and that it is given back.
@Suite(.timeLimit(.minutes(1)))
struct ServerMemoryTests {
  private func error(_ connection: MemoryConnection, on stream: UInt32) throws -> NewswireError? {
    let (id, result) = try connection.response()
    #expect(id == stream)
    if case .failure(let error) = result { return error }
    return nil
  }

  /// Both edges of Limits.memoryPerConnection, Limits.memoryPerCall.
  @Test func `a connection may hold so many calls and not one more`() throws {
    let limit = 3 * Limits.memoryPerCall
    try MemoryServer.with(configure: { $0.memoryPerConnection = limit }) { server in
      let connection = try server.connect()
      try connection.send { $0.writeAnnouncement(.own) }
      _ = try connection.receive()
      for stream in [1, 3, 5] as [UInt32] { try connection.request("Hang", stream: stream) }
      #expect(server.core.memory.bytes == limit)
      try connection.request("Hang", stream: 7)
      let refusal = try error(connection, on: 7)
      #expect(refusal?.code == .resourceExhausted && refusal?.info == .limit("memoryPerConnection", limit))
      // Calls that are answered at once hold nothing.
      try connection.request("Echo", stream: 9)
      #expect(try connection.code(on: 9) == .ok)
      try connection.send { $0.writeCancel(stream: 3) }
      #expect(try connection.code(on: 3) == .cancelled)
      try connection.request("EchoLater", stream: 11)
      #expect(try connection.code(on: 11) == .ok)
      // Another connection has memory of its own.
      let other = try server.connect()
      try other.request("EchoLater", stream: 1)
      #expect(try other.code(on: 1) == .ok)
    }
  }

  @Test func `a request counts with its bytes`() throws {
    let limit = Limits.memoryPerCall + 100
    for (bytes, code) in [(100, ErrorCode.ok), (101, .resourceExhausted)] {
      try MemoryServer.with(configure: { $0.memoryPerConnection = limit }) { server in
        let connection = try server.connect()
        try connection.request("EchoLater", stream: 1, payload: ByteBuffer(repeating: 0, count: bytes))
        #expect(try connection.code(on: 1) == code)
      }
    }
  }

  /// Both edges of Limits.memory, Limits.memoryReserve.
  @Test func `connections that hold all of the memory leave the others their reserve`() throws {
    let calls = 2 * Limits.memoryReserve / Limits.memoryPerCall
    let limit = calls * Limits.memoryPerCall
    try MemoryServer.with(configure: { $0.memory = limit }) { server in
      let greedy = try server.connect()
      for number in 0...calls { try greedy.request("Hang", stream: UInt32(2 * number + 1)) }
      let refusal = try error(greedy, on: UInt32(2 * calls + 1))
      #expect(refusal?.code == .resourceExhausted && refusal?.info == .limit("memory", limit))
      let other = try server.connect()
      let reserve = Limits.memoryReserve / Limits.memoryPerCall
      for number in 0...reserve { try other.request("Hang", stream: UInt32(2 * number + 1)) }
      #expect(try error(other, on: UInt32(2 * reserve + 1))?.info == .limit("memory", limit))
    }
  }

  @Test func `a begun frame that is over the memory is answered and discarded, and the connection goes on`() throws {
    let limit = 200 << 10
    try MemoryServer.with(configure: { $0.memoryPerConnection = limit }) { server in
      let connection = try server.connect()
      var frame = ByteBuffer()
      frame.writeRequestHead(
        stream: 1, flags: [], service: TestMethods.service, method: "Echo", timeout: 0, metadata: [:], payload: 1 << 20)
      frame.writeRepeatingByte(0, count: 1 << 20)
      for piece in Array(frame.readableBytesView).chunks(of: 50_000) { try connection.send(piece) }
      let refusal = try error(connection, on: 1)
      #expect(refusal?.code == .resourceExhausted && refusal?.info == .limit("memoryPerConnection", limit))
      #expect(server.core.memory.bytes == 0)
      try connection.request("Echo", stream: 3, payload: text("alive"))
      #expect(try connection.response().result.get() == "alive")
    }
  }

  /// Both edges of Limits.inboundBytesPerConnection.
  @Test func `messages of many streams hold up their connection until handlers have taken them`() throws {
    let gate = Signal()
    var methods = TestMethods.table
    methods.register(
      TestMethods.service, "Wait",
      .clientStream { _, requests in
        await gate.raised()
        var bytes = 0
        for try await request in requests { bytes += request.readableBytes }
        return ByteBuffer(string: "\(bytes)")
      })
    try MemoryServer.with(methods: methods) { server in
      let connection = try server.connect()
      let message = ByteBuffer(repeating: 0, count: Limits.streamWindow - 1)
      let fitting = UInt32((Limits.inboundBytesPerConnection + message.readableBytes - 1) / message.readableBytes)
      for number in 0..<fitting + 10 {
        try connection.request("Wait", stream: 2 * number + 1, flags: .remoteOpen)
        try connection.send { $0.writeFrame(.data, stream: 2 * number + 1, flags: .remoteClosed, data: message) }
      }
      #expect(server.core.running.count == Int(fitting))
      gate.raise()
      for _ in 0..<fitting + 10 {
        #expect(try connection.response().result.get() == "\(message.readableBytes)")
      }
    }
  }

  @Test func `answers that nobody reads end their calls where they are over the memory`() throws {
    // Room for four calls, and three messages of 64 KiB, which the first stream queues.
    let limit = 4 * Limits.memoryPerCall + 3 * (64 << 10) + 100
    try MemoryServer.with(configure: { $0.memoryPerConnection = limit }) { server in
      let connection = try server.connect()
      // No credit: nothing is written on streams.
      try connection.send { $0.writeAnnouncement(Announcement(features: [.cancel, .credit], window: 0)) }
      _ = try connection.receive()
      for stream in [1, 3, 5, 7] as [UInt32] { try connection.request("Flood", stream: stream) }
      #expect(server.core.memory.bytes <= limit)
      for stream in [3, 5, 7] as [UInt32] {
        let refusal = try error(connection, on: stream)
        #expect(refusal?.code == .resourceExhausted && refusal?.info == .limit("memoryPerConnection", limit))
      }
      try connection.request("Echo", stream: 9)
      #expect(try connection.code(on: 9) == .ok)
    }
  }
}

extension Array {
  fileprivate func chunks(of size: Int) -> [[Element]] {
    stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
  }
}
