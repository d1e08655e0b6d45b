package import NewswireModel

extension IndexSnapshot {
  /// The most frequent values of some fields among the articles that match, with exact counts.
  /// - Parameters:
  ///   - fields: all but `story`, which `stories` counts, and `tag`, which `tags` does.
  ///   - limit: values of each field.
  ///   - onWarning: as for `count`.
  ///   - exactTotals: whether the number of different values must be exact, which takes some 20 ns for each value of each article.
  /// - Returns: how many articles match, and a facet for each of `fields`.
  /// - Throws: as `search`.
  package func facets(
    _ query: Query, fields: [FacetField], limit: Int, exactTotals: Bool = false,
    isCancelled: @escaping () -> Bool = { false }, onWarning: (String) -> Void = { _ in }
  ) throws -> (count: Int64, facets: [Facet]) {
    try withBudget(isCancelled) { budget in
      let sets = try matchSets(try plan(query, budget, onWarning: onWarning), budget)
      let segments = views.indices.map { SegmentFacets(views[$0].segment, sets[$0], place: $0) }
        .filter { $0.matchCount > 0 }
      let count = segments.reduce(0) { $0 + $1.matchCount }
      let facets =
        exactTotals || count <= Self.fewMatches
        ? try WholeFacets.count(segments, fields, limit: limit, groups, budget)
        : try FrequentFacets.count(segments, fields, limit: limit, groups, budget)
      return (Int64(count), facets)
    }
  }

  private var groups: NameGroups { NameGroups(leaders: leaders, aliases: aliases) }

  /// Up to so many matches bringing all their values together is faster than finding the frequent ones.
  private static let fewMatches = 128
}

/// Where the fields asked for stand in the list of them, by their bytes.
struct FieldPlaces {
  private var places = [Int8](repeating: -1, count: 256)

  init(_ fields: [FacetField]) {
    for (i, field) in fields.enumerated() { places[Int(IndexField(field).rawValue)] = Int8(truncatingIfNeeded: i) }
  }

  subscript(_ byte: UInt8) -> Int? {
    let place = places[Int(byte)]
    return place < 0 ? nil : Int(place)
  }
}

/// The first of one field's values.
@safe struct FacetRanking {
  private typealias Value = (count: Int, label: UnsafeBufferPointer<UInt8>)
  private var best: TopList<Value>

  init(limit: Int) {
    unsafe best = unsafe TopList(limit: limit) { left, right in
      unsafe left.count != right.count ? left.count > right.count : left.label.lexicographicallyPrecedes(right.label)
    }
  }

  /// The count that one more value must reach; 1 while there is room.
  var least: Int { unsafe best.last?.count ?? 1 }

  /// - Parameter label: as `FacetColumn.label` gives it.
  mutating func offer(_ count: Int, _ label: UnsafeBufferPointer<UInt8>) { unsafe best.offer((count, label)) }

  func facet(_ field: FacetField, total: Total) -> Facet {
    let values = unsafe best.elements.map { value in
      unsafe FacetValue(
        value: String(decoding: UnsafeBufferPointer(rebasing: value.label[1...]), as: UTF8.self),
        count: Int64(value.count))
    }
    return Facet(field: field, values: values, total: total)
  }
}
