internal import NewswireModel
import NewswireCore

/// Counts every value of the matches, bringing those of the segments together by their hashes.
enum WholeFacets {
  private struct Value {
    var count: Int
    /// Where its label is.
    var segment: Int
    var ordinal: Int
  }

  /// What a value takes in memory, its share of the table of hashes included.
  private static let valueBytes = MemoryLayout<Value>.stride + HashTable<Int32>.bytesPerKey

  /// - Returns: a facet for each of `fields`, with exact totals. Cost: some 20 ns for each value of each match.
  static func count(
    _ segments: [SegmentFacets], _ fields: [FacetField], limit: Int, _ groups: NameGroups, _ budget: QueryBudget
  ) throws -> [Facet] {
    var numbers = HashTable<Int32>(filler: 0)
    var values: [Value] = []
    for (i, segment) in segments.enumerated() {
      let column = segment.column
      let ranges = column.ranges(fields, inAtLeast: 1)
      try segment.matches.forEach({ budget.mustEnd }) { document in
        for range in ranges {
          unsafe column.ordinals(of: document, in: range).forEach { place in
            let ordinal = Int(place)
            let (number, isNew) = unsafe numbers.number(of: column.hashes[ordinal])
            if isNew {
              values.append(Value(count: 1, segment: i, ordinal: ordinal))
              budget.charge(bytes: Self.valueBytes)
            } else {
              values[number].count &+= 1
            }
          }
        }
      }
    }
    return rank(values, of: segments, fields, limit: limit, groups) { hash in
      numbers[hash].map { values[Int($0)].count } ?? 0
    }
  }

  private static func rank(
    _ values: [Value], of segments: [SegmentFacets], _ fields: [FacetField], limit: Int, _ groups: NameGroups,
    known: (UInt64) -> Int?
  ) -> [Facet] {
    var totals = [Int64](repeating: 0, count: fields.count)
    var rankings = fields.map { _ in FacetRanking(limit: limit) }
    var merged = fields.map { MergedValues(segments, groups, field: IndexField($0)) }
    let places = FieldPlaces(fields)
    // Which values others count as is known when all have been looked at.
    var own: [(value: Value, hash: UInt64, place: Int)] = []
    for value in values {
      let column = segments[value.segment].column
      guard let place = places[column.field(of: value.ordinal)] else { continue }
      let (hash, surname) = unsafe (column.hashes[value.ordinal], column.surname(of: value.ordinal))
      if fields[place].hasNames, merged[place].add(hash, surname: surname) { continue }
      own.append((value, hash, place))
    }
    for (value, hash, place) in own where !merged[place].isTarget(hash) {
      totals[place] += 1
      if value.count >= rankings[place].least {
        unsafe rankings[place].offer(value.count, segments[value.segment].column.label(of: value.ordinal))
      }
    }
    for place in fields.indices {
      for target in merged[place].targets {
        let bound = merged[place].bound(of: target, known: known) ?? .max
        if bound == 0 { continue }
        if bound < rankings[place].least {
          totals[place] += 1
          continue
        }
        let count = merged[place].count(of: target, known: known)
        guard count > 0, let label = unsafe merged[place].label(of: target.hash) else { continue }
        totals[place] += 1
        unsafe rankings[place].offer(count, label)
      }
    }
    return fields.indices.map { rankings[$0].facet(fields[$0], total: Total(count: totals[$0], isExact: true)) }
  }
}

extension FacetField {
  /// Whether its values are names, which may be one in several forms.
  var hasNames: Bool { IndexField(self).isName }
}
