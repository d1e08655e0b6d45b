import NIOCore
import NewswireModel
import TestSupport
import Testing

@testable import NewswireRPC

/// What a client may send, right and wrong, and what the server makes of it: "What a server answers" in PROTOCOL.md.
@Suite(.timeLimit(.minutes(1)))
struct ServerRulesTests {
  /// Runs `body` with the bytes it sends cut in several ways: not at all, and at random.
  private func withConnection(_ body: (MemoryServer, MemoryConnection) throws -> Void) throws {
    try MemoryServer.with { try body($0, $0.connect()) }
    for seed in 0..<UInt64(5) {
      var random = SeededGenerator(seed: seed)
      try MemoryServer.with { server in
        // Many small pieces, and few of a large block.
        try body(server, server.connect { Int.random(in: 1...max(1, $0 / 2), using: &random) })
      }
    }
  }

  /// The connection still answers.
  private func checkAlive(_ connection: MemoryConnection, stream: UInt32 = 1001) throws {
    try connection.request("Echo", stream: stream, payload: text("alive"))
    let (id, result) = try connection.response()
    #expect(id == stream)
    #expect(try result.get() == "alive")
  }

  @Test func aHeaderMayComeInParts() throws {
    try withConnection { _, connection in
      var buffer = ByteBuffer()
      buffer.writeRequestHead(
        stream: 1, flags: [], service: TestMethods.service, method: "Echo", timeout: 0, metadata: [:], payload: 2)
      buffer.writeString("hi")
      for byte in buffer.readableBytesView { try connection.send([byte]) }
      #expect(try connection.response().result.get() == "hi")
    }
  }

  @Test func anOversizedRequestIsAnsweredAndTheConnectionLives() throws {
    try withConnection { _, connection in
      try connection.send { buffer in
        buffer.writeFrameHeader(
          FrameHeader(length: UInt32(Limits.frameData + 1), stream: 1, type: .request, flags: []))
      }
      #expect(try connection.code(on: 1) == .resourceExhausted)
      let block = [UInt8](repeating: 0, count: 1 << 20)
      for _ in 0..<4 { try connection.send(block) }
      try connection.send([0])
      try checkAlive(connection)
    }
  }

  @Test func whoDoesNotSpeakTtrpcIsDisconnected() throws {
    try withConnection { _, connection in
      try connection.send(Array("GET / HTTP/1.1\r\n\r\n".utf8))
      #expect(try connection.receive() == nil)
    }
  }

  @Test func unknownTypesAreIgnored() throws {
    try withConnection { _, connection in
      for type in [UInt8(0), 2, 4, 0x7F, 0xFF] {
        try connection.send { $0.writeFrame(FrameType(rawValue: type), stream: 1, data: text("who knows")) }
      }
      try checkAlive(connection)
    }
  }

  @Test func evenIdsAndIdsInUseAreInvalid() throws {
    try withConnection { _, connection in
      try connection.request("Echo", stream: 2)
      #expect(try connection.code(on: 2) == .invalidArgument)
      try connection.request("Hang", stream: 7)
      try connection.request("Echo", stream: 7)
      #expect(try connection.code(on: 7) == .invalidArgument)
      // Ids in any order are fine, and so is one that is free again.
      try checkAlive(connection, stream: 5)
      try checkAlive(connection, stream: 7)
    }
  }

  @Test func dataForNoStreamAndForAUnaryCallAreInvalid() throws {
    try withConnection { _, connection in
      try connection.send { $0.writeFrame(.data, stream: 9, data: text("x")) }
      #expect(try connection.code(on: 9) == .invalidArgument)
      try connection.request("Hang", stream: 1)
      try connection.send { $0.writeFrame(.data, stream: 1, data: text("x")) }
      #expect(try connection.code(on: 1) == .invalidArgument)
      try checkAlive(connection)
    }
  }

  @Test func aRequestThatDoesNotDecodeIsInvalid() throws {
    try withConnection { _, connection in
      for (stream, bytes) in [(1, [0x0A, 5, 1]), (3, [0x0B]), (5, [0x2A, 2, 0x0A, 1])] as [(UInt32, [UInt8])] {
        try connection.send { $0.writeFrame(.request, stream: stream, data: ByteBuffer(bytes: bytes)) }
        #expect(try connection.code(on: stream) == .invalidArgument)
      }
      try connection.send { $0.writeFrame(.request, stream: 7) }
      #expect(try connection.code(on: 7) == .unimplemented)
      try checkAlive(connection)
    }
  }

  @Test func anAnswerOverTheLimitCostsItsStreamAlone() throws {
    try withConnection { _, connection in
      try connection.request("Fill", stream: 1, payload: text("\(Limits.message)"))
      #expect(try connection.response().result.get().utf8.count == Limits.message)
      try connection.request("Hang", stream: 3)
      try connection.request("Fill", stream: 5, payload: text("\(Limits.message + 1)"))
      #expect(try connection.code(on: 5) == .resourceExhausted)
      try checkAlive(connection)
    }
  }

  @Test func deadlinesThatHavePassedAndDeadlinesKept() throws {
    try withConnection { server, connection in
      try connection.request("Echo", stream: 1, timeout: -1)
      #expect(try connection.code(on: 1) == .deadlineExceeded)
      try connection.request("Hang", stream: 3, timeout: 1_000_000)
      server.advance(by: .nanoseconds(999_999))
      #expect(failure { try connection.receiveBytes() }?.code == .deadlineExceeded)
      server.advance(by: .nanoseconds(1))
      #expect(try connection.code(on: 3) == .deadlineExceeded)
      try connection.request("Count", stream: 5, payload: text("0"), timeout: .max)
      #expect(try connection.receive()?.header.flags == [.remoteClosed, .noData])
      try checkAlive(connection)
    }
  }

  @Test func aGoodStreamEndsWithAClosingDataFrame() throws {
    try withConnection { _, connection in
      for (stream, flags) in [(1, .remoteClosed), (3, []), (5, [.remoteClosed, .noData])] as [(UInt32, FrameFlags)] {
        try connection.request("Count", stream: stream, flags: flags, payload: text("2"))
        for number in 1...2 {
          let frame = try #require(try connection.receive())
          #expect(frame.header == FrameHeader(length: 1, stream: stream, type: .data, flags: []))
          #expect(frame.data == text("\(number)"))
        }
        let last = FrameHeader(length: 0, stream: stream, type: .data, flags: [.remoteClosed, .noData])
        #expect(try connection.receive()?.header == last)
      }
    }
  }

  @Test func aStreamMayBeOpenedAsGoAndAsRustDo() throws {
    try withConnection { _, connection in
      for (stream, flags) in [(1, .remoteOpen), (3, [.remoteOpen, .noData])] as [(UInt32, FrameFlags)] {
        try connection.request("Sum", stream: stream, flags: flags)
        for number in 1...3 { try connection.send { $0.writeFrame(.data, stream: stream, data: text("\(number)")) } }
        try connection.send { $0.writeFrame(.data, stream: stream, flags: [.remoteClosed, .noData]) }
        #expect(try connection.response().result.get() == "6")
      }
      // The last message and the end in one frame; and an open that brings a message and is the end.
      try connection.request("Sum", stream: 5, flags: .remoteOpen)
      try connection.send { $0.writeFrame(.data, stream: 5, flags: .remoteClosed, data: text("4")) }
      #expect(try connection.response().result.get() == "4")
      try connection.request("Sum", stream: 7, payload: text("5"))
      #expect(try connection.response().result.get() == "5")
    }
  }

  @Test func anEmptyDataFrameIsAMessageAndOneWithNoDataIsNot() throws {
    try withConnection { _, connection in
      try connection.request("Chat", stream: 1, flags: .remoteOpen)
      try connection.send { $0.writeFrame(.data, stream: 1) }
      try connection.send { $0.writeFrame(.data, stream: 1, flags: .noData) }
      try connection.send { $0.writeFrame(.data, stream: 1, flags: [.remoteClosed, .noData]) }
      #expect(try connection.receive()?.header == FrameHeader(length: 0, stream: 1, type: .data, flags: []))
      #expect(try connection.receive()?.header.flags == [.remoteClosed, .noData])
    }
  }

  @Test func aMethodWithASingleRequestRefusesAnOpenStream() throws {
    try withConnection { _, connection in
      for (stream, method) in [(1, "Echo"), (3, "Count")] as [(UInt32, String)] {
        try connection.request(method, stream: stream, flags: .remoteOpen)
        #expect(try connection.code(on: stream) == .invalidArgument)
      }
      try checkAlive(connection)
    }
  }

  @Test func dataThatCrossesAnErrorIsIgnored() throws {
    try withConnection { server, connection in
      try connection.request("Sum", stream: 1, flags: .remoteOpen, timeout: 1_000_000)
      server.advance(by: .milliseconds(1))
      #expect(try connection.code(on: 1) == .deadlineExceeded)
      try connection.send { $0.writeFrame(.data, stream: 1, data: text("1")) }
      try connection.send { $0.writeFrame(.data, stream: 1, flags: [.remoteClosed, .noData]) }
      try checkAlive(connection)
    }
  }

  @Test func callsWithAWholeRequestAreAnsweredAfterTheClientClosedItsSide() throws {
    try withConnection { _, connection in
      try connection.request("EchoLater", stream: 1, payload: text("a"))
      try connection.request("Sum", stream: 3, flags: .remoteOpen)
      connection.closeSending()
      var codes: [UInt32: ErrorCode] = [:]
      for _ in 0..<2 {
        let (stream, result) = try connection.response()
        if case .failure(let error) = result { codes[stream] = error.code } else { codes[stream] = .ok }
      }
      #expect(codes == [1: .ok, 3: .cancelled])
      #expect(try connection.receive() == nil)
    }
  }

  @Test func extensionsAreSpokenWithThoseWhoAnnounceThem() throws {
    try withConnection { _, connection in
      try connection.send { $0.writeAnnouncement(Announcement(features: [.cancel, .credit], window: 1)) }
      let answer = try #require(try connection.receive())
      #expect(answer.header.type == .announce)
      #expect(Announcement(answer.data) == .own)
      // With a window of one byte, one message goes; and one more for each credit.
      try connection.request("Count", stream: 1, payload: text("3"))
      #expect(try connection.receive()?.data == text("1"))
      try checkAlive(connection, stream: 3)
      for number in 2...3 {
        try connection.send { $0.writeCredit(stream: 1, FlowControl.leastCost) }
        #expect(try connection.receive()?.data == text("\(number)"))
      }
      #expect(try connection.receive()?.header.flags == [.remoteClosed, .noData])
      try connection.request("Hang", stream: 5)
      try connection.send { $0.writeCancel(stream: 5) }
      #expect(try connection.code(on: 5) == .cancelled)
      try connection.send { $0.writeCancel(stream: 5) }
      try checkAlive(connection)
    }
  }

  @Test func aServerThatStopsFinishesWhatHasBegunRefusesTheRestAndCloses() throws {
    try withConnection { server, connection in
      try connection.request("Sum", stream: 1, flags: .remoteOpen, payload: text("1"))
      server.stop(.drain)
      try connection.request("Echo", stream: 3)
      let (stream, refused) = try connection.response()
      #expect(stream == 3)
      #expect(throws: CancellationReason.shutdown.error) { try refused.get() }
      try connection.send { $0.writeFrame(.data, stream: 1, flags: .remoteClosed, data: text("2")) }
      #expect(try connection.response().result.get() == "3")
      #expect(try connection.receive() == nil)
    }
  }

  @Test func aServerWhoseGraceIsOverAnswersWhatIsLeft() throws {
    try withConnection { server, connection in
      try connection.request("Hang", stream: 1)
      try connection.request("Ignore", stream: 3, flags: .remoteOpen)
      server.stop(.abort)
      for _ in 0..<2 { #expect(throws: CancellationReason.shutdown.error) { try connection.response().result.get() } }
      #expect(try connection.receive() == nil)
    }
  }
}
