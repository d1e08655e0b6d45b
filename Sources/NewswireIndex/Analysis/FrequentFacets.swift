internal import NewswireModel

/// Finds the most frequent values among many matches without counting the rare ones, of which a corpus has most.
///
/// In each segment all keywords are counted, and the names that are in at least `cut` of its documents. A value that is among the first of
/// all must have its share of the last one's count in some segment, so few values are brought together over the segments; where one
/// of these is too rare in a segment to have been counted there, its documents are looked at. The answer holds if what no
/// segment counted cannot reach the last value's count; else the cuts are lowered and the counting is done again.
struct FrequentFacets {
  private struct Entry {
    var ordinal: Int
    var count: Int
  }

  private let segments: [SegmentFacets]
  private let limit: Int
  /// By segment, the least number of documents of a name that was counted.
  private let cuts: [Int]
  /// By field and by segment, the values counted that some match has.
  private let entries: [[[Entry]]]

  /// - Returns: a facet for each of `fields`. Totals are exact for fields of few values, else lower bounds.
  static func count(
    _ segments: [SegmentFacets], _ fields: [FacetField], limit: Int, _ isCancelled: () -> Bool
  ) throws -> [Facet] {
    var facets = [Facet?](repeating: nil, count: fields.count)
    // The tenth of any names is in far more of the matches of a corpus of news.
    var share = 16 * limit
    while true {
      let missing = fields.indices.filter { facets[$0] == nil }
      if missing.isEmpty { return facets.compactMap { $0 } }
      let attempt = try FrequentFacets(segments, missing.map { fields[$0] }, limit: limit, share: share, isCancelled)
      for (i, place) in missing.enumerated() { facets[place] = attempt.facet(fields[place], attempt.entries[i]) }
      share *= 8
    }
  }

  /// - Parameter share: the part of a segment's matches that is its cut.
  private init(
    _ segments: [SegmentFacets], _ fields: [FacetField], limit: Int, share: Int, _ isCancelled: () -> Bool
  ) throws {
    self.segments = segments
    self.limit = limit
    let cuts = segments.map { max(1, $0.matchCount / share) }
    var entries = fields.map { _ in [[Entry]](repeating: [], count: segments.count) }
    let places = FieldPlaces(fields)
    for (i, segment) in segments.enumerated() {
      let column = segment.column
      let end = fields.map { column.end(of: IndexField($0), inAtLeast: cuts[i]) }.max() ?? 0
      let counts = try segment.counts(below: end, isCancelled)
      for ordinal in 0..<end where counts[ordinal] > 0 {
        guard let place = places[column.field(of: ordinal)] else { continue }
        entries[place][i].append(Entry(ordinal: ordinal, count: Int(counts[ordinal])))
      }
    }
    self.cuts = cuts
    self.entries = entries
  }

  /// - Returns: nil where a value that was not counted may be among the first.
  private func facet(_ field: FacetField, _ entries: [[Entry]]) -> Facet? {
    // What a value can have in the segments that did not count it.
    let uncounted = IndexField(field).isName ? cuts.map { $0 - 1 } : cuts.map { _ in 0 }
    let floor = floor(entries)
    var candidates = FacetCandidates(segmentCount: segments.count)
    for (i, segment) in segments.enumerated() {
      for entry in entries[i] where entry.count >= floor { candidates.insert(segment.column.hashes[entry.ordinal]) }
    }
    for (i, segment) in segments.enumerated() {
      for entry in entries[i] {
        candidates.add(
          entry.count, segment.column.hashes[entry.ordinal], segment: i, label: segment.column.label(of: entry.ordinal))
      }
    }
    candidates.complete(segments, uncounted, limit: limit)
    let ranking = candidates.ranking(limit: limit)
    let unseen = uncounted.reduce(0) { $0 + max($1, floor - 1) }
    if unseen > 0 && unseen >= ranking.least { return nil }
    let total = max(candidates.count, entries.reduce(0) { max($0, $1.count) })
    return ranking.facet(field, total: Total(count: Int64(total), isExact: unseen == 0))
  }

  /// The count that a value must have in some segment to be among the first of all: an equal share of what the last of the
  /// first has in one segment alone.
  private func floor(_ entries: [[Entry]]) -> Int {
    if entries.reduce(0, { $0 + $1.count }) <= Self.fewValues { return 1 }
    var least = 1
    for entries in entries {
      var first = TopList<Int>(limit: limit, isBefore: >)
      for entry in entries where entry.count > first.last ?? 0 { first.offer(entry.count) }
      least = max(least, first.last ?? 1)
    }
    return (least + segments.count - 1) / segments.count
  }

  /// Fields of so few values over all segments are brought together whole.
  private static let fewValues = 4096
}

/// Values that may be among the first, brought together over segments by their hashes.
private struct FacetCandidates {
  private struct Candidate {
    var hash: UInt64
    var count = 0
    var label = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  }

  private let segmentCount: Int
  private var numbers = HashNumbers()
  private var candidates: [Candidate] = []
  /// For each candidate and each segment, whether its count is in.
  private var isCounted: [Bool] = []

  init(segmentCount: Int) { self.segmentCount = segmentCount }

  var count: Int { candidates.count }

  mutating func insert(_ hash: UInt64) {
    if !numbers.number(of: hash).isNew { return }
    candidates.append(Candidate(hash: hash))
    for _ in 0..<segmentCount { isCounted.append(false) }
  }

  /// Adds what a segment counted, unless the value is no candidate.
  mutating func add(_ count: Int, _ hash: UInt64, segment: Int, label: @autoclosure () -> UnsafeBufferPointer<UInt8>) {
    guard let number = numbers.known(hash) else { return }
    if candidates[number].count == 0 { candidates[number].label = label() }
    candidates[number].count += count
    isCounted[number * segmentCount + segment] = true
  }

  /// Adds what the segments did not count, for each candidate that could be among the first with it.
  mutating func complete(_ segments: [SegmentFacets], _ uncounted: [Int], limit: Int) {
    if uncounted.allSatisfy({ $0 == 0 }) { return }
    let least = ranking(limit: limit).least
    for number in candidates.indices {
      let missing = (0..<segmentCount).filter { !isCounted[number * segmentCount + $0] }
      if candidates[number].count + missing.reduce(0, { $0 + uncounted[$1] }) < least { continue }
      for i in missing where uncounted[i] > 0 {
        guard let ordinal = segments[i].column.ordinal(of: candidates[number].hash) else { continue }
        candidates[number].count += segments[i].count(of: ordinal)
      }
    }
  }

  func ranking(limit: Int) -> FacetRanking {
    var ranking = FacetRanking(limit: limit)
    for candidate in candidates where candidate.count >= ranking.least {
      ranking.offer(candidate.count, candidate.label)
    }
    return ranking
  }
}
