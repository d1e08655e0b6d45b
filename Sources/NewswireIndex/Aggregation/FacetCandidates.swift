internal import NewswireModel
import NewswireCore

/// Values of one field that may be among the first, brought together over segments by their hashes.
struct FacetCandidates {
  private struct Candidate {
    var count = 0
    /// Where it was first counted.
    var segment: Int32 = -1
    var ordinal: Int32 = 0
  }

  private let segments: [SegmentFacets]
  /// By segment, what a value can have there that was not counted.
  private let uncounted: [Int]
  private let isComplete: Bool
  private var numbers = HashTable<Int32>(filler: 0)
  private var candidates: [Candidate] = []
  /// For each candidate and each segment, whether its count is in; empty if nothing is uncounted.
  private var isCounted: [Bool] = []

  init(_ segments: [SegmentFacets], _ uncounted: [Int]) {
    self.segments = segments
    self.uncounted = uncounted
    isComplete = uncounted.allSatisfy { $0 == 0 }
  }

  var count: Int { candidates.count }

  /// Makes candidates of the values that some segment counted at least so often.
  /// - Parameter entries: by segment.
  mutating func take(_ entries: [[FacetEntry]], atLeast floor: Int) {
    for (i, segment) in segments.enumerated() {
      for entry in entries[i] where entry.count >= floor { _ = unsafe number(of: segment.column.hashes[entry.ordinal]) }
    }
  }

  /// Adds what the segments counted.
  /// - Parameter all: whether every value becomes a candidate; else those are passed over that are none.
  mutating func add(_ entries: [[FacetEntry]], all: Bool) {
    for (i, segment) in segments.enumerated() {
      for entry in entries[i] {
        let hash = unsafe segment.column.hashes[entry.ordinal]
        guard let number = all ? number(of: hash) : numbers[hash].map(Int.init) else { continue }
        if candidates[number].segment < 0 {
          candidates[number].segment = Int32(truncatingIfNeeded: i)
          candidates[number].ordinal = Int32(truncatingIfNeeded: entry.ordinal)
        }
        candidates[number].count += entry.count
        if !isComplete { isCounted[number * segments.count + i] = true }
      }
    }
  }

  private mutating func number(of hash: UInt64) -> Int {
    let (number, isNew) = numbers.number(of: hash)
    if isNew {
      candidates.append(Candidate())
      if !isComplete { for _ in segments { isCounted.append(false) } }
    }
    return number
  }

  /// Adds what the segments did not count, for each candidate that could be among the first with it.
  mutating func complete(limit: Int) {
    if isComplete { return }
    let least = ranking(limit: limit).least
    for number in candidates.indices {
      let missing = segments.indices.filter { !isCounted[number * segments.count + $0] && uncounted[$0] > 0 }
      if candidates[number].count + missing.reduce(0, { $0 + uncounted[$1] }) < least { continue }
      let first = segments[Int(candidates[number].segment)].column
      let hash = unsafe first.hashes[Int(candidates[number].ordinal)]
      for i in missing {
        guard let ordinal = segments[i].column.ordinal(of: hash) else { continue }
        candidates[number].count += segments[i].count(of: ordinal)
      }
    }
  }

  func ranking(limit: Int) -> FacetRanking {
    var ranking = FacetRanking(limit: limit)
    for candidate in candidates where candidate.count >= ranking.least {
      let column = segments[Int(candidate.segment)].column
      unsafe ranking.offer(candidate.count, column.label(of: Int(candidate.ordinal)))
    }
    return ranking
  }
}
