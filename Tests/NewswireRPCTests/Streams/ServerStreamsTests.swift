import NewswireModel
import Testing

@testable import NewswireRPC

@Suite struct ServerStreamsTests {
  private typealias Streams = ServerStreams<String>

  private func header(_ type: FrameType, _ stream: UInt32, _ flags: FrameFlags = []) -> FrameHeader {
    FrameHeader(length: 0, stream: stream, type: type, flags: flags)
  }

  /// An action as text, for comparing.
  private func say(_ action: Streams.Action) -> String {
    switch action {
    case .decode: "decode"
    case .deliver(let call, let hasMessage, let ends): "deliver \(call) \(hasMessage) \(ends)"
    case .refuse(let error): "refuse \(error.code)"
    case .fail(let call, let error): "fail \(call) \(error.code)"
    case .cancel(let call): "cancel \(call)"
    case .credit(let call): "credit \(call)"
    case .announcement: "announcement"
    case .ignore: "ignore"
    }
  }

  @Test func aUnaryStreamIsOpenUntilItIsAnswered() {
    var streams = Streams()
    #expect(say(streams.receive(header(.request, 1))) == "decode")
    streams.begin(1, "a", isOpen: false)
    #expect(streams.count == 1)
    #expect(say(streams.receive(header(.request, 1))) == "fail a INVALID_ARGUMENT")
    streams.end(1)
    #expect(streams.isEmpty)
    #expect(say(streams.receive(header(.request, 1))) == "decode")
  }

  @Test func evenIdsAreRefusedAndIdsMayComeInAnyOrder() {
    var streams = Streams()
    for id in [0, 2, UInt32.max - 1] {
      #expect(say(streams.receive(header(.request, id))) == "refuse INVALID_ARGUMENT")
    }
    for id in [9, 3, 1, UInt32.max] {
      #expect(say(streams.receive(header(.request, id))) == "decode")
      streams.begin(id, "\(id)", isOpen: false)
    }
  }

  @Test func dataIsDeliveredUntilTheClientCloses() {
    var streams = Streams()
    streams.begin(1, "a", isOpen: true)
    #expect(say(streams.receive(header(.data, 1))) == "deliver a true false")
    #expect(say(streams.receive(header(.data, 1, .noData))) == "deliver a false false")
    #expect(say(streams.receive(header(.data, 1, [.remoteClosed, .noData]))) == "deliver a false true")
    #expect(!streams.isOpen(1))
    #expect(say(streams.receive(header(.data, 1))) == "fail a INVALID_ARGUMENT")
    streams.begin(3, "b", isOpen: true)
    #expect(say(streams.receive(header(.data, 3, .remoteClosed))) == "deliver b true true")
  }

  @Test func dataOnAUnaryStreamFailsThatStreamAlone() {
    var streams = Streams()
    streams.begin(1, "a", isOpen: false)
    streams.begin(3, "b", isOpen: false)
    #expect(say(streams.receive(header(.data, 1))) == "fail a INVALID_ARGUMENT")
    streams.end(1)
    #expect(streams[3] == "b")
  }

  @Test func dataOnAStreamThatNeverWasIsRefused() {
    var streams = Streams()
    #expect(say(streams.receive(header(.data, 5))) == "refuse INVALID_ARGUMENT")
  }

  @Test func dataThatCrossesTheLastFrameIsIgnoredUpToItsEnd() {
    var streams = Streams()
    streams.begin(1, "a", isOpen: true)
    streams.end(1)
    #expect(say(streams.receive(header(.data, 1))) == "ignore")
    #expect(say(streams.receive(header(.data, 1, [.remoteClosed, .noData]))) == "ignore")
    #expect(say(streams.receive(header(.data, 1))) == "refuse INVALID_ARGUMENT")
  }

  @Test func lateStreamsAreForgottenOldestFirst() {
    var late = LateStreams()
    for id in 0...UInt32(LateStreams.capacity) { late.insert(id) }
    #expect(!late.contains(0))
    #expect(late.contains(1) && late.contains(UInt32(LateStreams.capacity)))
  }

  @Test func unknownTypesAndFramesForNobodyAreIgnored() {
    var streams = Streams()
    for type in [FrameType.response, FrameType(rawValue: 0), FrameType(rawValue: 4), FrameType(rawValue: 255)] {
      #expect(say(streams.receive(header(type, 1))) == "ignore")
      #expect(say(streams.receiveOversized(header(type, 1))) == "ignore")
    }
    #expect(say(streams.receive(header(.cancel, 1))) == "ignore")
    #expect(say(streams.receive(header(.credit, 1))) == "ignore")
  }

  @Test func extensionFramesReachTheirStream() {
    var streams = Streams()
    streams.begin(1, "a", isOpen: false)
    #expect(say(streams.receive(header(.cancel, 1))) == "cancel a")
    #expect(say(streams.receive(header(.credit, 1))) == "credit a")
    #expect(say(streams.receive(header(.announce, 1))) == "announcement")
  }

  @Test func anOversizedFrameCostsItsStreamAlone() {
    var streams = Streams()
    #expect(say(streams.receiveOversized(header(.request, 1))) == "refuse RESOURCE_EXHAUSTED")
    streams.begin(1, "a", isOpen: true)
    #expect(say(streams.receiveOversized(header(.data, 1))) == "fail a RESOURCE_EXHAUSTED")
    streams.end(1)
    #expect(say(streams.receiveOversized(header(.data, 1))) == "ignore")
  }

  @Test func drainingRefusesNewCallsAndServesTheOld() {
    var streams = Streams()
    streams.begin(1, "a", isOpen: true)
    streams.isDraining = true
    #expect(say(streams.receive(header(.request, 3))) == "refuse UNAVAILABLE")
    #expect(say(streams.receive(header(.data, 1))) == "deliver a true false")
  }

  /// Both edges of Limits.streamsPerConnection.
  @Test func theLimitOfCallsAtOnceIsExact() {
    var streams = Streams()
    for number in 0..<Limits.streamsPerConnection {
      let id = UInt32(2 * number + 1)
      #expect(say(streams.receive(header(.request, id))) == "decode")
      streams.begin(id, "", isOpen: false)
    }
    let next = UInt32(2 * Limits.streamsPerConnection + 1)
    #expect(say(streams.receive(header(.request, next))) == "refuse RESOURCE_EXHAUSTED")
    streams.end(1)
    #expect(say(streams.receive(header(.request, next))) == "decode")
  }
}
