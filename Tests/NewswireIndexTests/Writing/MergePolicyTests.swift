import Foundation
import TestSupport
import Testing

@testable import NewswireIndex

struct MergePolicyTests {
  private enum Order: CaseIterable {
    case ascending, descending, random, allAtOnce
  }

  private struct Outcome {
    var written = 0
    var total = 0
    var mostSegments = 0
  }

  /// Flushes so many segments, and merges whenever the policy says so.
  private func simulate(_ policy: MergePolicy, flushes: Int, _ order: Order, seed: UInt64) -> Outcome {
    var random = SeededGenerator(seed: seed)
    var segments: [MergePolicy.Candidate] = []
    var outcome = Outcome()
    for i in 0..<flushes {
      let bytes = random.number((1 << 20)...(32 << 20))
      let time: Int =
        switch order {
        case .ascending: i * 1000
        case .descending: -i * 1000
        case .random: random.number(0...1_000_000)
        case .allAtOnce: 0
        }
      segments.append(MergePolicy.Candidate(bytes: bytes, middleTime: Int64(time), deletedShare: 0))
      outcome.written += bytes
      outcome.total += bytes
      while let chosen = policy.choose(from: segments) {
        let sources = chosen.map { segments[$0] }
        let sum = sources.reduce(0) { $0 + $1.bytes }
        outcome.written += sum
        let middle = sources.reduce(0) { $0 + Double($1.middleTime) * Double($1.bytes) } / Double(sum)
        for place in chosen.sorted(by: >) { segments.remove(at: place) }
        segments.append(MergePolicy.Candidate(bytes: sum, middleTime: Int64(middle), deletedShare: 0))
      }
      outcome.mostSegments = max(outcome.mostSegments, segments.count)
    }
    return outcome
  }

  @Test func aDocumentIsRewrittenALogarithmicNumberOfTimes() {
    let seed = SeededGenerator.seed()
    for order in Order.allCases {
      for flushes in [10, 100, 1000, 4000] {
        let outcome = simulate(.disk, flushes: flushes, order, seed: seed)
        let factor = Double(outcome.written) / Double(outcome.total)
        // Each rewriting makes a document's segment larger by `growth`; the smallest segment has 1 MB, all have 32 each at most.
        let bound = 1 + log(Double(flushes) * 32) / log(MergePolicy.growth)
        #expect(factor <= bound, "\(order) \(flushes), seed \(seed)")
        // What an archive of a million articles, some 100 flushes, may write.
        if flushes <= 100 { #expect(factor <= 8, "\(order) \(flushes), seed \(seed): \(factor)") }
        #expect(outcome.mostSegments <= 16, "\(order) \(flushes), seed \(seed): \(outcome.mostSegments)")
      }
    }
  }

  @Test func aLargeSegmentIsLeftAloneUntilOthersAreWorthIt() {
    let large = MergePolicy.Candidate(bytes: 1 << 30, middleTime: 50, deletedShare: 0)
    let small = (0..<8).map { MergePolicy.Candidate(bytes: 1 << 20, middleTime: Int64(45 + $0), deletedShare: 0) }
    let chosen = MergePolicy.disk.choose(from: [large] + small)
    #expect(chosen?.contains(0) == false)
    #expect(chosen?.count == MergePolicy.disk.factor)
  }

  @Test func aSegmentOfManyDeletedDocumentsIsRewrittenByItself() {
    var segments = (0..<3).map { MergePolicy.Candidate(bytes: 1 << 24, middleTime: Int64($0), deletedShare: 0.25) }
    #expect(MergePolicy.disk.choose(from: segments) == nil)
    segments[1].deletedShare = 0.26
    #expect(MergePolicy.disk.choose(from: segments) == [1])
  }

  @Test func sizesOfAnyKindComeToAnEnd() {
    let seed = SeededGenerator.seed()
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      var segments = (0..<random.number(0...40)).map { _ in
        MergePolicy.Candidate(
          bytes: random.pick([0, 1, 1 << 10, 1 << 24, 1 << 40, Int.max / 64]),
          middleTime: random.pick([Int64.min, -1, 0, 1, Int64.max]), deletedShare: 0)
      }
      var steps = 0
      while steps < 100, let chosen = MergePolicy.disk.choose(from: segments) {
        steps += 1
        #expect(Set(chosen).count == chosen.count)
        let sum = chosen.reduce(0) { $0 + segments[$1].bytes }
        for place in chosen.sorted(by: >) { segments.remove(at: place) }
        segments.append(MergePolicy.Candidate(bytes: sum, middleTime: 0, deletedShare: 0))
      }
      #expect(steps < 40, "seed \(seed)")
    }
  }
}
