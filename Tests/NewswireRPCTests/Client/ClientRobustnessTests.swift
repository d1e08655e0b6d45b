import Glibc
import NIOCore
import NewswireModel
import TestSupport
import Testing

@testable import NewswireRPC

/// Servers that know no extensions, misbehave or vanish: every call ends, and with an error that says so.
@Suite(.timeLimit(.minutes(1)))
struct ClientRobustnessTests {
  /// Runs `body` with a client whose server says what `serve` says.
  private func withScriptedServer(
    _ serve: @escaping @Sendable (RawConnection) throws -> Void, _ body: (RPCClient) async throws -> Void
  ) async throws {
    try await withTemporaryDirectory { directory in
      let path = "\(directory)/newswire.sock"
      let listener = try ListeningSocket(path: path)
      defer { close(listener.descriptor) }
      // A thread of its own, since it blocks.
      let workers = Workers(threads: 1)
      let served = Task(executorPreference: workers.makeLane()) {
        _ = fcntl(listener.descriptor, F_SETFL, 0)
        let descriptor = try systemCall("accept") { accept(listener.descriptor, nil, nil) }
        try serve(RawConnection(descriptor: descriptor))
      }
      let client = try await RPCClient.connect(path: path)
      try await body(client)
      await client.close()
      try await served.value
      try await workers.shutDown()
    }
  }

  /// The next frame that is not an announcement.
  private static func request(_ connection: RawConnection) throws -> FrameHeader? {
    while let (header, _) = try connection.receive() {
      if header.type != .announce { return header }
    }
    return nil
  }

  private static func respond(_ connection: RawConnection, _ stream: UInt32, _ payload: String) throws {
    try connection.send { buffer in
      buffer.writeResponseHead(stream: stream, payload: payload.utf8.count)
      buffer.writeString(payload)
    }
  }

  @Test func aServerWithoutExtensionsTakesAStreamOfAnyLength() async throws {
    try await withScriptedServer { connection in
      var bytes = 0
      while let (header, data) = try connection.receive() {
        switch (header.type, header.flags) {
        // The probe is answered as any server does; the stream when it has ended.
        case (.request, []):
          try connection.send {
            $0.writeErrorResponse(stream: header.stream, NewswireError(.unimplemented, "no such method"))
          }
        case (.data, [.remoteClosed, .noData]): try Self.respond(connection, header.stream, "\(bytes)")
        case (.data, _): bytes += data.readableBytes
        default: break
        }
      }
    } _: { client in
      let call = try await client.clientStream("a", "b")
      for _ in 0..<100 { try await call.send(ByteBuffer(repeating: 1, count: 50_000)) }
      try await #expect(call.finish() == text("5000000"))
    }
  }

  @Test func aServersPhantomMessageIsNone() async throws {
    try await withScriptedServer { connection in
      let id = try Self.request(connection)?.stream ?? 0
      try connection.send { $0.writeFrame(.data, stream: id, data: text("one")) }
      // Ending a stream with a good Response is a fault that some servers have.
      try Self.respond(connection, id, "")
      _ = try Self.request(connection)
    } _: { client in
      var got: [String] = []
      for try await message in try await client.serverStream("a", "b", ByteBuffer()) {
        got.append(String(buffer: message))
      }
      #expect(got == ["one"])
    }
  }

  @Test func aServerThatVanishesEndsEveryCall() async throws {
    try await withScriptedServer { connection in
      for _ in 0..<2 { _ = try Self.request(connection) }
    } _: { client in
      let unary = Task { try await client.unary("a", "b", ByteBuffer()) }
      let stream = try await client.serverStream("a", "b", ByteBuffer())
      let errors = [
        await failure { for try await _ in stream {} },
        await failure { try await unary.value },
      ]
      #expect(errors == [ErrorSignature(.unavailable), ErrorSignature(.unavailable)])
    }
  }

  @Test func bytesThatMakeNoSenseEndTheConnection() async throws {
    try await withScriptedServer { connection in
      _ = try Self.request(connection)
      try connection.send(Array("HTTP/1.1 400 Bad Request\r\n\r\n".utf8))
      _ = try connection.receive()
    } _: { client in
      let error = await #expect(throws: NewswireError.self) { try await client.unary("a", "b", ByteBuffer()) }
      #expect(error?.code == .unavailable)
    }
  }

  @Test func faultsOfTheServerCostTheirCallAlone() async throws {
    try await withScriptedServer { connection in
      for fault in 0..<3 {
        let id = try Self.request(connection)?.stream ?? 0
        switch fault {
        case 0: try connection.send { $0.writeFrame(.data, stream: id, data: text("data")) }
        case 1: try connection.send { $0.writeFrame(.response, stream: id, data: ByteBuffer(bytes: [0x0A, 99])) }
        default:
          let length = UInt32(Limits.frameData + 1)
          try connection.send {
            $0.writeFrameHeader(FrameHeader(length: length, stream: id, type: .response, flags: []))
          }
          try connection.send([UInt8](repeating: 0, count: Limits.frameData + 1))
        }
      }
      // Frames for calls that are gone, or never were.
      for id: UInt32 in [0, 1, 2, 999] { try Self.respond(connection, id, "late") }
      try Self.respond(connection, try Self.request(connection)?.stream ?? 0, "good")
      _ = try Self.request(connection)
    } _: { client in
      var codes: [ErrorCode?] = []
      for _ in 0..<3 {
        codes.append(await failure { try await client.unary("a", "b", ByteBuffer()) }?.code)
      }
      #expect(codes == [.internal, .internal, .resourceExhausted])
      try await #expect(client.unary("a", "b", ByteBuffer()) == text("good"))
    }
  }

  @Test func randomFramesFromAServerNeitherCrashNorHang() async throws {
    let seed = SeededGenerator.seed()
    for round in 0..<50 {
      try await withScriptedServer { connection in
        var random = SeededGenerator(seed: seed &+ UInt64(round))
        for _ in 0..<4 { _ = try Self.request(connection) }
        for _ in 0..<100 {
          let type = random.pick([FrameType.request, .response, .data, .announce, .cancel, .credit])
          let data = (0..<Int.random(in: 0..<12, using: &random)).map { _ in UInt8.random(in: 0...40, using: &random) }
          let flags = FrameFlags(rawValue: UInt8.random(in: 0...7, using: &random))
          try? connection.send {
            $0.writeFrame(
              type, stream: UInt32.random(in: 0...9, using: &random), flags: flags, data: ByteBuffer(bytes: data))
          }
        }
      } _: { client in
        await withTaskGroup(of: Void.self) { group in
          group.addTask { _ = try? await client.unary("a", "b", ByteBuffer()) }
          group.addTask {
            guard let stream = try? await client.serverStream("a", "b", ByteBuffer()) else { return }
            try? await drain(stream)
          }
          group.addTask { _ = try? await client.clientStream("a", "b").finish() }
          group.addTask {
            guard let call = try? await client.bidirectional("a", "b") else { return }
            try? await call.send(text("x"))
            try? await drain(call.messages)
          }
        }
      }
    }
  }

  private func drain(_ messages: InboundMessages) async throws {
    for try await _ in messages {}
  }
}
