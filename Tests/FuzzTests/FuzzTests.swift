import Foundation
import TestSupport
import Testing

@testable import newswire_fuzz

/// Short campaigns; `newswire-fuzz` makes long ones.
@Suite(.timeLimit(.minutes(2)))
struct FuzzTests {
  private func campaign(_ cases: Int) -> Campaign {
    Campaign(seed: SeededGenerator.seed(), first: 0, cases: cases, jobs: 2)
  }

  @Test func `whatever a client says, the server goes on and answers what is sound`() async throws {
    try await TestServer.with { path, isIdle in
      let outcome = try await Conversations(path: path, vocabulary: .test).run(campaign(1500))
      #expect(outcome.failures == [])
      #expect(outcome.things > 1500)
      #expect(await isIdle(), "seed \(outcome.seed)")
    }
  }

  @Test func `whatever a query says, it is parsed, and its canonical form to the same`() async {
    let outcome = await campaign(3000).run("queries", watching: 0) { try Queries.check(&$0) }
    #expect(outcome.failures == [])
  }

  @Test func `whatever is on a page, reading it ends`() async throws {
    let samples = checkout.appending(path: "Tests/NewswireExtractionTests/Samples").path
    let pages = try Pages([samples, checkout.appending(path: "Scripts/sample").path])
    let outcome = await campaign(150).run("pages", watching: 0) { try pages.check(&$0) }
    #expect(outcome.failures == [])
  }

  @Test func `what a lying disk loses is found out`() throws {
    let outcome = try LyingFlushCampaign(seed: SeededGenerator.seed()).run(cases: 0..<12)
    #expect(outcome.failures == [])
    #expect(outcome.losses > 0, "seed \(outcome.seed)")
  }

  @Test func `a case is made from the seed and its number alone`() throws {
    func bytes(_ seed: UInt64) -> [UInt8] {
      var random = SeededGenerator(seed: seed)
      var conversation = Conversation(.test, &random)
      conversation.mutate(&random)
      return conversation.bytes
    }
    #expect(bytes(5) == bytes(5))
    #expect(bytes(5) != bytes(6))
  }

  @Test func `framing tells where bytes stop being frames`() {
    let frame: [UInt8] = [0, 0, 0, 1, 0, 0, 0, 3, 3, 5, 9]
    #expect(Framing(frame + frame).headers.map(\.stream) == [3, 3])
    #expect(Framing(frame + frame).end == .whole)
    #expect(Framing(frame + frame.dropLast()).end == .insideFrame)
    #expect(Framing(frame + [0, 0]).end == .insideFrame)
    #expect(Framing([1] + frame).end == .notTTRPC)
  }
}
