import NIOCore
import NewswireModel
import TestSupport
import Testing

@testable import NewswireRPC

/// The client and the server together, joined in memory: what a call brings does not depend on where its bytes are cut, nor on what
/// else is under way.
@Suite(.timeLimit(.minutes(1)))
struct CutBytesTests {
  @Test func callsOfEveryKindAreAnsweredHoweverTheirBytesAreCut() throws {
    let seed = SeededGenerator.seed()
    var random = SeededGenerator(seed: seed)
    var cuts = SeededGenerator(seed: ~seed)
    for longest in [1, 2, 3, 10, 11, 100, 70_000] {
      try MemoryServer.with { server in
        let client = try server.connectClient { min($0, Int.random(in: 1...longest, using: &cuts)) }
        let calls = (0..<40).map { _ in Self.call(&random) }
        let answers = try server.run {
          try await withThrowingTaskGroup(of: (Int, String).self) { group in
            for (number, call) in calls.enumerated() { group.addTask { (number, try await call.make(client)) } }
            return try await group.reduce(into: [Int: String]()) { $0[$1.0] = $1.1 }
          }
        }
        for (number, call) in calls.enumerated() {
          #expect(answers[number] == call.answer, "call \(number), pieces to \(longest) bytes, seed \(seed)")
        }
      }
    }
  }

  @Test func deadlinesPassWhenTheirTimeHasComeAndNotBefore() throws {
    try MemoryServer.with { server in
      let client = try server.connectClient()
      let call = server.start {
        try await client.unary(TestMethods.service, "Hang", ByteBuffer(), timeout: .seconds(3600))
      }
      server.advance(by: .seconds(3599))
      #expect(call.value == nil)
      server.advance(by: .seconds(1))
      #expect(throws: CancellationReason.deadline.error) { try call.value?.get() }
    }
  }

  private struct Call: Sendable {
    var answer: String
    var make: @Sendable (RPCClient) async throws -> String
  }

  private static func call(_ random: inout SeededGenerator) -> Call {
    let service = TestMethods.service
    let word = String(repeating: "w", count: random.chance(10) ? 20_000 : Int.random(in: 0...40, using: &random))
    let count = Int.random(in: 0...30, using: &random)
    switch Int.random(in: 0..<5, using: &random) {
    case 0:
      let method = random.chance(50) ? "Echo" : "EchoLater"
      return Call(answer: word) { String(buffer: try await $0.unary(service, method, text(word))) }
    case 1:
      return Call(answer: "NOT_FOUND there is no \(count)") { client in
        do throws(NewswireError) {
          return String(buffer: try await client.unary(service, "Fail", text("\(count)")))
        } catch { return "\(error.code) \(error.message)" }
      }
    case 2:
      return Call(answer: (0..<count).map { "\($0 + 1)" }.joined()) { client in
        var got = ""
        for try await message in try await client.serverStream(service, "Count", text("\(count)")) {
          got += String(buffer: message)
        }
        return got
      }
    case 3:
      return Call(answer: "\((0..<count).reduce(0, +))") { client in
        let call = try await client.clientStream(service, "Sum")
        for number in 0..<count { try await call.send(text("\(number)")) }
        return String(buffer: try await call.finish())
      }
    default:
      return Call(answer: String(repeating: word, count: count)) { client in
        let call = try await client.bidirectional(service, "Chat")
        var answers = call.messages.makeAsyncIterator()
        var got = ""
        for _ in 0..<count {
          try await call.send(text(word))
          got += String(buffer: try await answers.next() ?? ByteBuffer())
        }
        call.finishSending()
        return try await answers.next() == nil ? got : "no end"
      }
    }
  }
}
