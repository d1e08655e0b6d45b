internal import NewswireModel

/// Finds the most frequent values among many matches without counting the rare ones, of which a corpus has most.
///
/// In each segment only names in at least `cut` of its documents are counted, and all keywords. A value that is among the first of
/// all must have its share of the last one's count in some segment, so few values are brought together over the segments; where one
/// of these is too rare in a segment to have been counted there, its documents are looked at. The answer holds if what no
/// segment counted cannot reach the last value's count; else the cut is lowered and the counting done again.
struct FrequentFacets {
  private let segments: [SegmentFacets]
  private let limit: Int
  /// By segment, the least number of documents of a name that was counted.
  private let cuts: [Int]
  /// By segment, the matches of each value below some ordinal.
  private let counts: [[UInt32]]

  /// A cut is the matches of its segment divided by this, at first: below what the tenth of any names have, and many times as fast.
  private static let firstShare = 1024

  /// - Returns: a facet for each of `fields`. Totals are exact for fields of few values, else lower bounds.
  static func count(
    _ segments: [SegmentFacets], _ fields: [FacetField], limit: Int, _ isCancelled: () -> Bool
  ) throws -> [Facet] {
    var facets = [Facet?](repeating: nil, count: fields.count)
    var share = firstShare
    while true {
      let missing = fields.indices.filter { facets[$0] == nil }
      if missing.isEmpty { return facets.compactMap { $0 } }
      let attempt = try FrequentFacets(segments, missing.map { fields[$0] }, limit: limit, share: share, isCancelled)
      for i in missing { facets[i] = attempt.facet(fields[i]) }
      share *= 8
    }
  }

  private init(
    _ segments: [SegmentFacets], _ fields: [FacetField], limit: Int, share: Int, _ isCancelled: () -> Bool
  ) throws {
    self.segments = segments
    self.limit = limit
    let cuts = segments.map { max(1, $0.matchCount / share) }
    self.cuts = cuts
    counts = try segments.indices.map { i in
      let ends = fields.map { segments[i].column.ordinals(of: IndexField($0), inAtLeast: cuts[i]).upperBound }
      return try segments[i].counts(below: ends.max() ?? 0, isCancelled)
    }
  }

  /// - Returns: nil where a value that was not counted may be among the first.
  private func facet(_ field: FacetField) -> Facet? {
    let byte = IndexField(field).rawValue
    let ranges = segments.indices.map { segments[$0].column.ordinals(of: IndexField(field), inAtLeast: cuts[$0]) }
    let floor = floor(byte, ranges)
    var known = HashNumbers()
    var ranking = FacetRanking(limit: limit)
    for (i, range) in ranges.enumerated() {
      let column = segments[i].column
      for ordinal in range where Int(counts[i][ordinal]) >= floor && column.field(of: ordinal) == byte {
        if !known.number(of: column.hashes[ordinal]).isNew { continue }
        let total = total(of: column.hashes[ordinal])
        if total >= ranking.least { ranking.offer(total, column.label(of: ordinal)) }
      }
    }
    // What a value can have that was nowhere brought in.
    let unseen = segments.indices.reduce(0) { $0 + max(floor, IndexField(field).isName ? cuts[$1] : 1) - 1 }
    if unseen > 0 && unseen >= ranking.least { return nil }
    return ranking.facet(field, total: Total(count: Int64(known.count), isExact: unseen == 0))
  }

  /// The count that a value must have in some segment to be among the first of all: an equal share of what the last of the
  /// first has in one segment alone.
  private func floor(_ byte: UInt8, _ ranges: [Range<Int>]) -> Int {
    if ranges.reduce(0, { $0 + $1.count }) <= Self.fewValues { return 1 }
    var least = 1
    for (i, range) in ranges.enumerated() {
      let column = segments[i].column
      var first = TopList<UInt32>(limit: limit, isBefore: >)
      for ordinal in range where counts[i][ordinal] > first.last ?? 0 && column.field(of: ordinal) == byte {
        first.offer(counts[i][ordinal])
      }
      least = max(least, Int(first.last ?? 1))
    }
    return (least + segments.count - 1) / segments.count
  }

  /// Fields of so few values over all segments are brought together whole.
  private static let fewValues = 4096

  /// How many of all matches have a value.
  private func total(of hash: UInt64) -> Int {
    segments.indices.reduce(0) { sum, i in
      guard let ordinal = segments[i].column.ordinal(of: hash) else { return sum }
      return sum + (ordinal < counts[i].count ? Int(counts[i][ordinal]) : segments[i].count(of: ordinal))
    }
  }
}
