import Dispatch
import Glibc
import NIOCore
import NewswireModel
import TestSupport
import Testing

@testable import NewswireRPC

/// Clients that misbehave, leave, or come in numbers: none of them harms another, and nothing of them stays.
@Suite(.timeLimit(.minutes(1)))
struct ServerRobustnessTests {
  private let test = TestMethods.service

  private func checkAlive(_ path: String) async throws {
    let client = try await RPCClient.connect(path: path)
    try await #expect(client.unary(test, "Echo", text("alive")) == text("alive"))
    await client.close()
  }

  /// Both edges of Limits.outboundBytesPerConnection.
  @Test func aClientThatNeverReadsHarmsNobodyAndIsReadNoFurther() async throws {
    let answer = 100_000
    try await withServer { server, path in
      let connection = try RawConnection(path)
      // Small requests for large answers, until the server has stopped reading and the socket is full.
      connection.setSendTimeout(milliseconds: 300)
      var sent = 0
      while (try? connection.request("Fill", stream: UInt32(2 * sent + 1), payload: text("\(answer)"))) != nil,
        sent < 100_000
      {
        sent += 1
      }
      #expect(sent < 100_000)
      // Of what was answered, this waits to be written; the rest is with the kernel. No other request has been looked at. What is
      // gathered before it is handed to the kernel may pass the limit, and so may the frames' heads.
      let waiting = server.activity.calls * answer - connection.unreadBytes
      #expect(waiting + server.activity.calls * 32 >= Limits.outboundBytesPerConnection)
      #expect(waiting < Limits.outboundBytesPerConnection + 4 * answer)
      try await checkAlive(path)
    }
  }

  @Test func thePeersCredentialsAndMetadataReachTheHandler() async throws {
    try await withServer { _, path in
      let connection = try RawConnection(path)
      try connection.send { buffer in
        buffer.writeRequestHead(
          stream: 1, flags: [], service: TestMethods.service, method: "Who", timeout: 0,
          metadata: ["key": "a", "Key": "b"], payload: 0)
      }
      #expect(try connection.response().result.get() == "\(getuid()) \(getpid()) [\"a\", \"b\"]")
    }
  }

  @Test func aClientThatReadsLateGetsEveryAnswer() async throws {
    try await withServer { _, path in
      let connection = try RawConnection(path)
      for number in 0..<64 { try connection.request("Fill", stream: UInt32(2 * number + 1), payload: text("500000")) }
      for number in 0..<64 {
        let (stream, result) = try connection.response()
        #expect(stream == UInt32(2 * number + 1))
        try #expect(result.get().utf8.count == 500_000)
      }
    }
  }

  @Test func aStreamNobodyTakesHoldsUpItsOwnConnectionOnly() async throws {
    try await withServer { _, path in
      let connection = try RawConnection(path)
      try connection.request("Ignore", stream: 1, flags: .remoteOpen)
      connection.setSendTimeout(milliseconds: 300)
      let block = [UInt8](repeating: 0, count: 100_000)
      var sent = 0
      while sent < 1000,
        (try? connection.send { $0.writeFrame(.data, stream: 1, data: ByteBuffer(bytes: block)) }) != nil
      {
        sent += 1
      }
      #expect(sent < 1000)
      try await checkAlive(path)
    }
  }

  @Test func aFrameThatIsNeverFinishedEndsItsConnection() async throws {
    try await withServer(configure: { $0.frameTimeout = .milliseconds(50) }) { _, path in
      for beginning in [[0], [0, 0, 0, 5, 0, 0, 0, 1, 1, 0, 0x0A]] as [[UInt8]] {
        let connection = try RawConnection(path)
        try connection.send(beginning)
        #expect(try connection.receive() == nil)
      }
      try await checkAlive(path)
    }
  }

  @Test func aClientThatIsGoneTakesItsCallsWithIt() async throws {
    try await withServer { server, path in
      for flags in [FrameFlags.remoteOpen, []] {
        let connection = try RawConnection(path)
        for (number, method) in ["Hang", "Flood", "Ignore", "Chat", "Sum"].enumerated() {
          let takesMany = number > 1
          try connection.request(method, stream: UInt32(2 * number + 1), flags: takesMany ? flags : [])
        }
        // And one in the middle of a frame.
        try connection.send([0, 0, 1])
        await server.handlersAreRunning(1)
        connection.close()
        await server.handlersAreDone()
        while server.activity.connections > 0 { await Task.yield() }
      }
      try await checkAlive(path)
    }
  }

  @Test func openingAndCancellingWithoutEndPilesUpNoHandlers() async throws {
    let gate = DispatchSemaphore(value: 0)
    var methods = TestMethods.table
    methods.register(
      test, "Block",
      .unary { _, request in
        .later {
          wait(for: gate)
          return request
        }
      })
    try await withServer(methods: methods, configure: { $0.workers = 1 }) { server, path in
      let connection = try RawConnection(path)
      try connection.send { $0.writeAnnouncement(.own) }
      _ = try connection.receive()
      // With the only worker blocked, no handler returns.
      try connection.request("Block", stream: 1)
      connection.setSendTimeout(milliseconds: 300)
      for stream in stride(from: UInt32(3), to: 50_000, by: 2) {
        guard (try? connection.request("Hang", stream: stream)) != nil,
          (try? connection.send({ $0.writeCancel(stream: stream) })) != nil
        else { break }
      }
      #expect(server.activity.running <= 2 * Limits.streamsPerConnection)
      gate.signal()
      connection.close()
      await server.handlersAreDone()
      try await checkAlive(path)
    }
  }

  @Test func drainingFinishesWhatHasBegunAndRefusesTheRest() async throws {
    let began = Signal()
    let goOn = Signal()
    var methods = TestMethods.table
    methods.register(
      test, "Slow",
      .unary { _, request in
        .later {
          began.raise()
          await goOn.raised()
          return request
        }
      })
    try await withServer(methods: methods) { server, path in
      let client = try await RPCClient.connect(path: path)
      async let slow = client.unary(test, "Slow", text("done"))
      await began.raised()
      server.shutDown(grace: .seconds(30))
      // The socket is gone for newcomers, and old connections get a refusal.
      while unsafe access(path, F_OK) == 0 { await Task.yield() }
      var refused: NewswireError?
      while refused == nil {
        do {
          _ = try await client.unary(test, "Echo", ByteBuffer())
        } catch let error as NewswireError {
          refused = error
        }
      }
      #expect(refused?.code == .unavailable)
      goOn.raise()
      try await #expect(slow == text("done"))
    }
  }

  @Test func noAcceptedCallIsLostWhenTheServerStopsUnderLoad() async throws {
    try await withServer { server, path in
      let client = try await RPCClient.connect(path: path)
      try await withThrowingTaskGroup(of: Int.self) { group in
        for _ in 0..<50 {
          group.addTask {
            var answered = 0
            while true {
              do {
                try await #expect(client.unary(test, answered % 2 == 0 ? "Echo" : "EchoLater", text("x")) == text("x"))
                answered += 1
              } catch let error as NewswireError {
                #expect(error.code == .unavailable)
                return answered
              }
            }
          }
        }
        while server.activity.calls < 500 { await Task.yield() }
        server.shutDown(grace: .seconds(30))
        var answered = 0
        for try await count in group { answered += count }
        #expect(answered >= 500)
      }
    }
  }

  @Test func whenTheGraceIsOverCallsAreCancelled() async throws {
    try await withServer { server, path in
      let client = try await RPCClient.connect(path: path)
      let calls = Task { try await client.unary(test, "Hang", ByteBuffer()) }
      await server.handlersAreRunning(1)
      server.shutDown(grace: .seconds(60))
      server.shutDown(grace: .milliseconds(10))
      let error = await #expect(throws: NewswireError.self) { try await calls.value }
      #expect(error?.code == .unavailable)
    }
  }

  /// Both edges of Limits.connections.
  @Test func connectionsOverTheLimitAreToldSo() async throws {
    try await withServer(configure: { $0.connections = 3 }) { server, path in
      let first = try (0..<3).map { _ in try RawConnection(path) }
      for connection in first {
        try connection.request("Echo", stream: 1, payload: text("in"))
        #expect(try connection.code(on: 1) == .ok)
      }
      let over = try RawConnection(path)
      try over.request("Echo", stream: 1)
      #expect(try over.code(on: 1) == .resourceExhausted)
      #expect(try over.receive() == nil)
      for connection in first { connection.close() }
      while server.activity.connections > 0 { await Task.yield() }
      try await checkAlive(path)
    }
  }

  @Test func aUserWhoIsNotAllowedIsToldSo() async throws {
    try await withServer(configure: { $0.callers = Callers(users: [SocketPath.ownUser + 1: .all]) }) { _, path in
      let client = try await RPCClient.connect(path: path)
      let error = await #expect(throws: NewswireError.self) { try await client.unary(test, "Echo", ByteBuffer()) }
      #expect(error?.code == .permissionDenied && error?.info == .userNotAllowed(SocketPath.ownUser))
    }
  }

  @Test func aGroupMayBeAllowedAsWellAsAUser() async throws {
    for (groups, isAllowed) in [([getegid(): .reader], true), ([4_000_000_000: .all], false)]
      as [([UInt32: Roles], Bool)]
    {
      try await withServer(configure: { $0.callers = Callers(users: [:], groups: groups) }) { _, path in
        let connection = try RawConnection(path)
        try connection.request("Echo", stream: 1)
        #expect(try connection.code(on: 1) == (isAllowed ? .ok : .permissionDenied))
      }
    }
  }

  @Test func aHundredThousandStreamsLeaveNothingBehind() async {
    // In a process of its own, whose memory is nobody else's.
    await #expect(processExitsWith: .success) {
      try await withServer { server, path in
        let connection = try RawConnection(path)
        func round(_ first: UInt32) throws {
          for stream in stride(from: first, to: first + 200, by: 2) {
            try connection.request("Sum", stream: stream, flags: .remoteOpen, timeout: 1)
            try connection.request("Echo", stream: stream + 200)
          }
          for _ in 0..<200 { _ = try connection.response() }
        }
        for number in 0..<100 { try round(UInt32(400 * number + 1)) }
        let before = residentBytes()
        for number in 100..<500 { try round(UInt32(400 * number + 1)) }
        await server.handlersAreDone()
        let growth = residentBytes() - before
        // A stream of which anything stayed would cost several hundred bytes; the allocator keeps some of its own.
        guard growth < 8 << 20 else { throw NewswireError(.internal, "memory grew by \(growth) bytes") }
      }
    }
  }

  @Test func mutatedFramesNeitherCrashNorHangTheServer() async throws {
    // NEWSWIRE_FUZZ_FRAMES sends more of them, such as the ten million of a thorough run.
    let frames = environment("NEWSWIRE_FUZZ_FRAMES").flatMap { Int($0) } ?? 5000
    let seed = SeededGenerator.seed()
    if frames > 5000 { print("seed \(seed)") }
    var random = SeededGenerator(seed: seed)
    try await withServer { server, path in
      for _ in 0..<frames / 50 {
        let connection = try RawConnection(path)
        var bytes: [UInt8] = []
        for _ in 0..<50 { bytes += mutated(frame(&random), &random) }
        try? connection.send(bytes)
        if random.chance(50) { connection.closeSending() }
      }
      try await checkAlive(path)
      while server.activity.connections > 0 || server.activity.running > 0 { await Task.yield() }
    }
  }

  /// A frame such as a client might send.
  private func frame(_ random: inout SeededGenerator) -> ByteBuffer {
    var buffer = ByteBuffer()
    let stream = UInt32.random(in: 0...9, using: &random)
    let flags = FrameFlags(rawValue: UInt8.random(in: 0...7, using: &random))
    if random.chance(60) {
      let method = random.pick(["Echo", "EchoLater", "Fail", "Count", "Sum", "Chat", "Who", "Nothing"])
      buffer.writeRequestHead(
        stream: stream, flags: flags, service: test, method: method, timeout: random.chance(10) ? 1_000_000 : 0,
        metadata: random.chance(20) ? ["key": "value"] : [:], payload: 2)
      buffer.writeString("17")
    } else {
      let type = random.pick([FrameType.data, .response, .announce, .cancel, .credit, FrameType(rawValue: 77)])
      buffer.writeFrame(type, stream: stream, flags: flags, data: ByteBuffer(bytes: [0, 0, 0, 3, 0, 1, 0, 0]))
    }
    return buffer
  }

  private func mutated(_ buffer: ByteBuffer, _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = Array(buffer.readableBytesView)
    guard random.chance(30) else { return bytes }
    // The length is left alone mostly, or everything would end in the first frame.
    let first = random.chance(2) ? 0 : 4
    let at = Int.random(in: first..<bytes.count, using: &random)
    bytes[at] = UInt8.random(in: 0...255, using: &random)
    return bytes
  }
}

/// Blocks the thread, as a handler that reads from a disk might.
private func wait(for gate: DispatchSemaphore) {
  gate.wait()
}

/// The process's resident memory (proc_pid_statm(5)).
private func residentBytes() -> Int {
  guard let file = unsafe fopen("/proc/self/statm", "r") else { return 0 }
  defer { unsafe fclose(file) }
  var line = [CChar](repeating: 0, count: 128)
  guard unsafe fgets(&line, 128, file) != nil else { return 0 }
  let fields = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self).split(
    separator: " ")
  return fields.count > 1 ? (Int(fields[1]) ?? 0) * sysconf(CInt(_SC_PAGESIZE)) : 0
}
