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
    /// Whether all segments' counts are in.
    var isExact = false
  }

  private let segments: [SegmentFacets]
  /// By segment, what a value can have there that was not counted.
  private let uncounted: [Int]
  /// Whether the segments counted all their values.
  private let isComplete: Bool
  /// Whether all values that were counted are candidates.
  private var hasAll = false
  private var numbers = HashTable<Int32>(filler: 0)
  private var candidates: [Candidate] = []
  /// Values that others count as, with what they have together.
  private var merged: [(count: Int, label: UnsafeBufferPointer<UInt8>)] = unsafe []
  /// Values that others count as and that were not counted themselves, too rare together to be among the first.
  private var rareTargets = 0
  /// Last names alone that may count as another value, too rare with it to be among the first.
  private var rareShortNames = 0
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
    hasAll = all
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
      candidates[number].isExact = true
    }
  }

  /// Brings together the values that are one: to be called when the candidates are complete.
  /// - Parameter all: whether also those that cannot be among the first, so that `valueCount` is exact.
  mutating func merge(_ groups: NameGroups, _ field: IndexField, limit: Int, all: Bool) {
    var values = MergedValues(segments, groups, field: field)
    // Of twice as many values, two of which may be one, as many are left as are asked for.
    let least = ranking(limit: limit * 2).least
    for number in candidates.indices where candidates[number].segment >= 0 {
      let column = segments[Int(candidates[number].segment)].column
      let ordinal = Int(candidates[number].ordinal)
      let surname = column.surname(of: ordinal)
      // One of two that have enough together has half of it.
      let isRare = candidates[number].count * 2 < least
      if isRare && !all && groups.aliases.isEmpty {
        rareShortNames += Int(surname & 1)
        continue
      }
      let hash = unsafe column.hashes[ordinal]
      if values.add(hash, surname: surname) {
        candidates[number].isMerged = true
      } else if !isRare {
        values.addLeader(hash, surname: surname)
      }
    }
    for target in values.targets {
      if let bound = values.bound(of: target, known: count), bound < least {
        if numbers[target.hash] == nil && bound > 0 { rareTargets += 1 }
        continue
      }
      let count = values.count(of: target, known: count)
      guard count > 0, let label = unsafe values.label(of: target.hash) else { continue }
      if let number = numbers[target.hash] { candidates[Int(number)].isMerged = true }
      unsafe merged.append((count, label))
    }
  }

  /// How many matches have a value; nil if not all segments' counts are in.
  private func count(of hash: UInt64) -> Int? {
    guard let number = numbers[hash] else { return isComplete && hasAll ? 0 : nil }
    let candidate = candidates[Int(number)]
    return isComplete || candidate.isExact ? candidate.count : nil
  }

  /// How many different values there are among the candidates at least.
  var valueCount: Int { unsafe candidates.count { !$0.isMerged } + merged.count + rareTargets - rareShortNames }

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
