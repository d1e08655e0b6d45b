internal import NewswireModel
import NewswireCore

/// Values of one field that may be among the first, brought together over segments by their hashes.
@safe struct FacetCandidates {
  private struct Candidate {
    var count = 0
    /// Where it was first counted.
    var segment: Int32 = -1
    var ordinal: Int32 = 0
    /// Whether it counts as another one.
    var isMerged = false
  }

  private let segments: [SegmentFacets]
  /// By segment, what a value can have there that was not counted.
  private let uncounted: [Int]
  private let isComplete: Bool
  private var numbers = HashTable<Int32>(filler: 0)
  private var candidates: [Candidate] = []
  /// Values that others count as, with what they have together.
  private var merged: [(count: Int, label: UnsafeBufferPointer<UInt8>)] = unsafe []
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

  /// Brings together the values that are one: to be called when the candidates are complete.
  mutating func merge(_ groups: NameGroups, _ field: IndexField, limit: Int) {
    var values = MergedValues(segments, groups, field: field)
    let least = ranking(limit: limit).least
    for number in candidates.indices where candidates[number].segment >= 0 {
      let column = segments[Int(candidates[number].segment)].column
      let ordinal = Int(candidates[number].ordinal)
      let (hash, surname) = unsafe (column.hashes[ordinal], column.surname(of: ordinal))
      if values.add(hash, surname: surname) {
        candidates[number].isMerged = true
      } else if candidates[number].count * 2 >= least {
        // A last name alone that was not counted has less than what was.
        values.addLeader(hash, surname: surname)
      }
    }
    for target in values.members.keys {
      let count = values.count(of: target)
      guard count > 0, let label = unsafe values.label(of: target) else { continue }
      if let number = numbers[target] { candidates[Int(number)].isMerged = true }
      unsafe merged.append((count, label))
    }
  }

  /// How many different values there are among the candidates.
  var valueCount: Int { unsafe candidates.count { !$0.isMerged } + merged.count }

  func ranking(limit: Int) -> FacetRanking {
    var ranking = FacetRanking(limit: limit)
    for i in unsafe merged.indices { unsafe ranking.offer(merged[i].count, merged[i].label) }
    for candidate in candidates where candidate.count >= ranking.least && !candidate.isMerged {
      let column = segments[Int(candidate.segment)].column
      unsafe ranking.offer(candidate.count, column.label(of: Int(candidate.ordinal)))
    }
    return ranking
  }
}
