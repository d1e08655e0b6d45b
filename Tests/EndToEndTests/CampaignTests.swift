import Glibc
import TestSupport
import Testing

@testable import newswire_fuzz

/// Short campaigns against whole programs; `newswire-fuzz` makes long ones.
@Suite(.timeLimit(.minutes(5)))
struct CampaignTests {
  private let seed = SeededGenerator.seed()

  @Test func `what is acknowledged survives kills, and searches find what a scan finds`() async throws {
    let outcome = try await CrashCampaign(seed: seed).run(cycles: 4)
    #expect(outcome.failures == [], "seed \(seed)")
    #expect(outcome.kills >= 4 && outcome.searches >= 80)
  }

  @Test(arguments: FlipsCommand.Target.allCases)
  func `a flipped bit ends no program and gives no wrong answer in silence`(target: FlipsCommand.Target) async throws {
    let outcome = try await FlipsCampaign(seed: seed).run(target, cases: 0..<10)
    #expect(outcome.failures == [], "seed \(seed)")
  }

  /// Only root can mount.
  @Test(.enabled(if: geteuid() == 0))
  func `a full disk loses nothing, and imports go on when there is room`() throws {
    let finished = try Programs.run(
      Programs.path("newswire-fuzz"), ["full-disk", "--cases", "2", "--seed", "\(seed)"])
    #expect(finished.status == 0, "\(finished.output)\(finished.errors)")
  }

  @Test func `the worst queries end, and others are answered meanwhile`() async throws {
    let campaign = HostileCampaign(seed: seed, clients: 4, inFlight: 2, seconds: 2)
    let outcome = try await campaign.run(articles: 300)
    #expect(outcome.failures == [], "seed \(seed)")
    #expect(outcome.hostileCalls > 0 && outcome.searches.milliseconds.count >= 10)
  }

  @Test func `everything at once goes well`() async throws {
    let outcome = try await SoakCampaign(seed: seed, seconds: 3, articles: 200).run()
    // So short a time shows nothing of memory.
    #expect(outcome.failures.filter { !$0.hasPrefix("memory") } == [], "seed \(seed)")
    #expect(outcome.calls > 0)
  }
}
