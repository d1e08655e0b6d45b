internal import NewswireModel

/// Finds the most frequent values among many matches without counting the rare ones, of which a corpus has most.
///
/// In each segment all keywords are counted, and the names that are in at least `cut` of its documents. A value that is among the first of
/// all must have its share of the last one's count in some segment, so few values are brought together over the segments; where one
/// of these is too rare in a segment to have been counted there, its documents are looked at. The answer holds if what no
/// segment counted cannot reach the last value's count; else the cuts are lowered and the counting is done again.
struct FrequentFacets {
  private let segments: [SegmentFacets]
  private let groups: NameGroups
  private let limit: Int
  /// By segment, the least number of documents of a name that was counted.
  private let cuts: [Int]
  /// By field and by segment, the values counted that some match has.
  private let entries: [[[FacetEntry]]]

  /// - Returns: a facet for each of `fields`. Totals are exact for fields of few values, else lower bounds.
  static func count(
    _ segments: [SegmentFacets], _ fields: [FacetField], limit: Int, _ groups: NameGroups, _ budget: QueryBudget
  ) throws -> [Facet] {
    var facets = [Facet?](repeating: nil, count: fields.count)
    var share = firstShare(segments, fields, limit: limit)
    while true {
      let missing = fields.indices.filter { facets[$0] == nil }
      if missing.isEmpty { return facets.compactMap { $0 } }
      let attempt = try FrequentFacets(
        segments, missing.map { fields[$0] }, limit: limit, share: share, groups, budget)
      for (i, place) in missing.enumerated() { facets[place] = attempt.facet(fields[place], attempt.entries[i]) }
      // Once everything is counted, no facet is missing.
      share *= 8
    }
  }

  /// A share for which the cuts are about half of what the last of the first values has, by a look at the most frequent names of the segment
  /// with most matches.
  private static func firstShare(_ segments: [SegmentFacets], _ fields: [FacetField], limit: Int) -> Int {
    let usual = 16 * limit
    guard let largest = segments.max(by: { $0.matchCount < $1.matchCount }), largest.matchCount > usual else {
      return usual
    }
    let names = fields.filter { IndexField($0).isMention }
    let places = FieldPlaces(names)
    var first = names.map { _ in TopList<Int>(limit: limit, isBefore: >) }
    for ordinal in largest.column.names.prefix(usual) {
      guard let place = places[largest.column.field(of: ordinal)] else { continue }
      first[place].offer(largest.count(of: ordinal))
    }
    let least = first.map { $0.last ?? 0 }.min() ?? 0
    // Two values that are one may each have as much as was not counted.
    let parts = fields.contains(.person) ? 3 : 2
    return least > 0 ? parts * largest.matchCount / least : usual
  }

  /// - Parameter share: what part of a segment's matches its cut is.
  private init(
    _ segments: [SegmentFacets], _ fields: [FacetField], limit: Int, share: Int, _ groups: NameGroups,
    _ budget: QueryBudget
  ) throws {
    self.segments = segments
    self.groups = groups
    self.limit = limit
    let cuts = segments.map { max(1, $0.matchCount / share) }
    var entries = fields.map { _ in [[FacetEntry]](repeating: [], count: segments.count) }
    let places = FieldPlaces(fields)
    for (i, segment) in segments.enumerated() {
      let column = segment.column
      for range in column.ranges(fields, inAtLeast: cuts[i]) {
        for entry in try segment.entries(in: range, budget) {
          guard let place = places[column.field(of: entry.ordinal)] else { continue }
          entries[place][i].append(entry)
        }
      }
    }
    self.cuts = cuts
    self.entries = entries
  }

  /// - Returns: nil if a value that was not counted may be among the first.
  private func facet(_ field: FacetField, _ entries: [[FacetEntry]]) -> Facet? {
    let floor = floor(entries, field)
    if let facet = facet(field, entries, floor: floor) { return facet }
    // Where every value was counted, bringing all of them together leaves nothing unseen.
    return cuts.allSatisfy { $0 == 1 } ? facet(field, entries, floor: 1) : nil
  }

  /// - Parameter floor: the count that a value must have in some segment to be brought together with what others counted.
  private func facet(_ field: FacetField, _ entries: [[FacetEntry]], floor: Int) -> Facet? {
    // What a value can have in the segments that did not count it.
    let uncounted = IndexField(field).isMention ? cuts.map { $0 - 1 } : cuts.map { _ in 0 }
    var candidates = FacetCandidates(segments, uncounted)
    if floor > 1 { candidates.take(entries, atLeast: floor) }
    candidates.add(entries, all: floor <= 1)
    // Two of the first may be one.
    candidates.complete(limit: IndexField(field).isName ? limit * 2 : limit)
    let counted = candidates.count
    let unseen = uncounted.reduce(0) { $0 + max($1, floor - 1) }
    if IndexField(field).isName { candidates.merge(groups, IndexField(field), limit: limit, all: unseen == 0) }
    let ranking = candidates.ranking(limit: limit)
    // A full name and its last name alone may each have as much, and be one.
    if unseen > 0 && unseen * Self.parts(of: field) >= ranking.least { return nil }
    let total = max(candidates.valueCount, entries.reduce(0) { max($0, $1.count) } + candidates.valueCount - counted)
    return ranking.facet(field, total: Total(count: Int64(total), isExact: unseen == 0))
  }

  /// The count that a value must have in some segment to be among the first of all: an equal share of what the last of the
  /// first has in one segment alone.
  private func floor(_ entries: [[FacetEntry]], _ field: FacetField) -> Int {
    if entries.reduce(0, { $0 + $1.count }) <= Self.fewValues { return 1 }
    var least = 1
    for entries in entries {
      var first = TopList<Int>(limit: limit, isBefore: >)
      for entry in entries where entry.count > first.last ?? 0 { first.offer(entry.count) }
      least = max(least, first.last ?? 1)
    }
    let shares = segments.count * Self.parts(of: field)
    return (least + shares - 1) / shares
  }

  /// How many values that were counted apart may be one: of a person the full name and the last name alone.
  private static func parts(of field: FacetField) -> Int { field == .person ? 2 : 1 }

  /// Fields of so few values over all segments are brought together whole.
  private static let fewValues = 4096
}
