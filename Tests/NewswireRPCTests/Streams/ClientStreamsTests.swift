import NewswireModel
import Testing

@testable import NewswireRPC

@Suite struct ClientStreamsTests {
  private typealias Streams = ClientStreams<String>

  private func header(_ type: FrameType, _ stream: UInt32, _ flags: FrameFlags = []) -> FrameHeader {
    FrameHeader(length: 0, stream: stream, type: type, flags: flags)
  }

  private func say(_ action: Streams.Action) -> String {
    switch action {
    case .answer(let call): "answer \(call)"
    case .deliver(let call, let hasMessage, let ends): "deliver \(call) \(hasMessage) \(ends)"
    case .fail(let call, let error): "fail \(call) \(error.code)"
    case .credit(let call): "credit \(call)"
    case .ignore: "ignore"
    }
  }

  @Test func idsAreOddAndRising() {
    var streams = Streams()
    #expect((0..<4).map { streams.open("\($0)", readsMany: false) } == [1, 3, 5, 7])
    #expect(streams.skip() == 9)
    #expect(streams.open("", readsMany: false) == 11)
  }

  @Test func aSingleAnswerEndsItsStream() {
    var streams = Streams()
    _ = streams.open("a", readsMany: false)
    #expect(say(streams.receive(header(.response, 1))) == "answer a")
    #expect(streams.isEmpty)
    #expect(say(streams.receive(header(.response, 1))) == "ignore")
  }

  @Test func dataWhereOneAnswerIsDueIsTheServersFault() {
    var streams = Streams()
    _ = streams.open("a", readsMany: false)
    #expect(say(streams.receive(header(.data, 1))) == "fail a INTERNAL")
    #expect(streams.isEmpty)
  }

  @Test func aStreamEndsWithAClosingFrameOrAResponse() {
    var streams = Streams()
    _ = streams.open("a", readsMany: true)
    #expect(say(streams.receive(header(.data, 1))) == "deliver a true false")
    #expect(say(streams.receive(header(.data, 1, [.remoteClosed, .noData]))) == "deliver a false true")
    #expect(streams.isEmpty)
    _ = streams.open("b", readsMany: true)
    #expect(say(streams.receive(header(.data, 3, .remoteClosed))) == "deliver b true true")
    _ = streams.open("c", readsMany: true)
    #expect(say(streams.receive(header(.response, 5))) == "answer c")
    #expect(streams.isEmpty)
  }

  @Test func framesForAGivenUpCallAreIgnored() {
    var streams = Streams()
    _ = streams.open("a", readsMany: true)
    streams.end(1)
    for type in [FrameType.data, .response, .credit, .cancel] {
      #expect(say(streams.receive(header(type, 1))) == "ignore")
    }
  }

  @Test func anOversizedAnswerFailsItsCallAlone() {
    var streams = Streams()
    _ = streams.open("a", readsMany: false)
    _ = streams.open("b", readsMany: false)
    #expect(say(streams.receiveOversized(header(.response, 1))) == "fail a RESOURCE_EXHAUSTED")
    #expect(say(streams.receive(header(.response, 3))) == "answer b")
  }
}
