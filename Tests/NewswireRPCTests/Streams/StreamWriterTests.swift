import NIOCore
import NewswireModel
import Testing

@testable import NewswireRPC

@Suite struct StreamWriterTests {
  private func queue(_ messages: Int, bytes: Int = 10) async throws -> OutboundQueue {
    let queue = OutboundQueue(ready: {})
    for _ in 0..<messages { try await queue.send(ByteBuffer(repeating: 0, count: bytes)) }
    return queue
  }

  /// What the writer puts out, as text, up to `limit`.
  private func outputs(_ writer: inout StreamWriter, limit: Int = 1000) -> [String] {
    var outputs: [String] = []
    while outputs.count < limit, let output = writer.next() {
      switch output {
      case .message(let id, _): outputs.append("\(id)")
      case .ending(let id, let error): outputs.append("end \(id)" + (error.map { " \($0.code)" } ?? ""))
      }
    }
    return outputs
  }

  @Test func aStreamEndsAfterItsMessages() async throws {
    var writer = StreamWriter()
    writer.add(1, try await queue(2), credit: nil)
    writer.ready(1)
    writer.finish(1)
    #expect(outputs(&writer) == ["1", "1", "end 1"])
    #expect(writer.isEmpty)
    writer.add(3, try await queue(1), credit: nil)
    writer.finish(3, NewswireError(.dataLoss, ""))
    #expect(outputs(&writer) == ["3", "end 3 DATA_LOSS"])
  }

  @Test func streamsTakeTurnsByBytes() async throws {
    var writer = StreamWriter()
    // Large messages use up a turn each; of small ones many go in a turn.
    writer.add(1, try await queue(4, bytes: 16 << 10), credit: nil)
    writer.add(3, try await queue(4, bytes: 16 << 10), credit: nil)
    writer.add(5, try await queue(4, bytes: 10), credit: nil)
    for id: UInt32 in [1, 3, 5] { writer.ready(id) }
    #expect(outputs(&writer) == ["1", "3", "5", "5", "5", "5", "1", "3", "1", "3", "1", "3"])
  }

  @Test func withoutCreditAStreamIsPassedOver() async throws {
    var writer = StreamWriter()
    let cost = FlowControl.leastCost
    writer.add(1, try await queue(5), credit: 2 * cost)
    writer.add(3, try await queue(2), credit: nil)
    writer.ready(1)
    writer.ready(3)
    #expect(outputs(&writer) == ["1", "1", "3", "3"])
    writer.grant(1, cost)
    #expect(outputs(&writer) == ["1"])
    writer.finish(1)
    #expect(outputs(&writer) == [])
    writer.grant(1, Int(UInt32.max))
    #expect(outputs(&writer) == ["1", "1", "end 1"])
  }

  @Test func anyCreditAtAllLetsOneMessageGo() async throws {
    var writer = StreamWriter()
    writer.add(1, try await queue(2, bytes: 100_000), credit: 1)
    writer.ready(1)
    #expect(outputs(&writer) == ["1"])
    writer.grant(1, 99_999)
    #expect(outputs(&writer) == [])
    writer.grant(1, 1)
    #expect(outputs(&writer) == ["1"])
  }

  @Test func theEndNeedsNoCredit() async throws {
    var writer = StreamWriter()
    writer.add(1, try await queue(1), credit: 1)
    writer.finish(1)
    #expect(outputs(&writer) == ["1", "end 1"])
    writer.add(3, try await queue(0), credit: 0)
    writer.finish(3)
    #expect(outputs(&writer) == ["end 3"])
  }

  @Test func aWindowThatBecomesKnownCountsWhatWasSent() async throws {
    var writer = StreamWriter()
    let cost = FlowControl.leastCost
    writer.add(1, try await queue(10), credit: 3 * cost)
    writer.ready(1)
    #expect(outputs(&writer).count == 3)
    writer.setWindow(5 * cost)
    #expect(outputs(&writer).count == 2)
    writer.setWindow(nil)
    #expect(outputs(&writer).count == 5)
  }

  @Test func creditCannotOverflow() async throws {
    var writer = StreamWriter()
    writer.add(1, try await queue(1), credit: 1)
    for _ in 0..<100 { writer.grant(1, Int(UInt32.max)) }
    writer.ready(1)
    #expect(outputs(&writer) == ["1"])
  }

  @Test func aRemovedStreamSaysNothingMore() async throws {
    var writer = StreamWriter()
    writer.add(1, try await queue(3), credit: nil)
    writer.add(3, try await queue(1), credit: nil)
    writer.ready(1)
    writer.ready(3)
    writer.remove(1)
    writer.ready(1)
    writer.finish(1)
    #expect(outputs(&writer) == ["3"])
  }
}
