package import NewswireModel

extension IndexSnapshot {
  /// The most frequent values of some fields among the articles that match: exact counts over all of them.
  /// - Parameter limit: values of each field.
  /// - Returns: how many articles match, and a facet for each of `fields`.
  /// - Throws: as `search`.
  package func facets(
    _ query: Query, fields: [FacetField], limit: Int, isCancelled: () -> Bool = { false }
  ) throws -> (count: Int64, facets: [Facet]) {
    var totals = FacetTotals(fields, segmentCount: views.count)
    var count: Int64 = 0
    for (view, matches) in zip(views, try matchSets(query, isCancelled: isCancelled)) {
      count += totals.add(view.segment, matches)
    }
    return (count, fields.map { totals.facet($0, limit: limit) })
  }
}

/// Counts of values over segments.
private struct FacetTotals {
  private struct Total {
    var count: Int64
    var field: UInt8
    /// Where its label is.
    var column: Int
    var ordinal: Int
  }

  /// By the byte of the field, whether it is asked for.
  private var isWanted = [Bool](repeating: false, count: 256)
  /// Whether a value may be in several segments.
  private let isShared: Bool
  private var columns: [FacetColumn] = []
  /// By hash.
  private var places = HashPlaces()
  private var totals: [Total] = []

  init(_ fields: [FacetField], segmentCount: Int) {
    for field in fields { isWanted[Int(IndexField(field).rawValue)] = true }
    isShared = segmentCount > 1
  }

  /// Counts the values of a segment's matches.
  /// - Returns: how many documents match.
  mutating func add(_ segment: Segment, _ set: MatchSet) -> Int64 {
    let column = FacetColumn(segment)
    let counts = UnsafeMutablePointer<UInt32>.allocate(capacity: max(column.valueCount, 1))
    defer { counts.deallocate() }
    counts.initialize(repeating: 0, count: column.valueCount)
    var matches: Int64 = 0
    set.forEach { document in
      matches &+= 1
      for ordinal in column.ordinals(of: document) { counts[Int(ordinal)] &+= 1 }
    }
    for ordinal in 0..<column.valueCount where counts[ordinal] > 0 {
      let field = column.field(of: ordinal)
      if !isWanted[Int(field)] { continue }
      let total = Total(count: Int64(counts[ordinal]), field: field, column: columns.count, ordinal: ordinal)
      if isShared, let known = places.place(of: column.hashes[ordinal], orNew: totals.count) {
        totals[known].count += total.count
      } else {
        totals.append(total)
      }
    }
    columns.append(column)
    return matches
  }

  private func label(_ total: Total) -> UnsafeBufferPointer<UInt8> { columns[total.column].label(of: total.ordinal) }

  /// The best of one field's values, by falling count and then by label.
  func facet(_ field: FacetField, limit: Int) -> Facet {
    let byte = IndexField(field).rawValue
    var best = TopList<Total>(limit: limit, isBefore: isBefore)
    var valueCount: Int64 = 0
    for total in totals where total.field == byte {
      valueCount += 1
      if let last = best.last, total.count < last.count { continue }
      best.offer(total)
    }
    let values = best.elements.map {
      FacetValue(
        value: String(decoding: UnsafeBufferPointer(rebasing: label($0)[1...]), as: UTF8.self), count: $0.count)
    }
    return Facet(field: field, values: values, valueCount: valueCount)
  }

  private func isBefore(_ left: Total, _ right: Total) -> Bool {
    left.count != right.count ? left.count > right.count : label(left).lexicographicallyPrecedes(label(right))
  }
}

/// Numbers by hashes that are well mixed already: an open-addressing table.
private struct HashPlaces {
  private var slots: [(hash: UInt64, place: Int)] = Array(repeating: (0, -1), count: 1 << 10)
  private var count = 0

  /// The number that a hash was given; nil where it gets `new` now.
  mutating func place(of hash: UInt64, orNew new: Int) -> Int? {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot].place >= 0 {
      if slots[slot].hash == hash { return slots[slot].place }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = (hash, new)
    count += 1
    if count * 2 > slots.count { grow() }
    return nil
  }

  private mutating func grow() {
    var larger: [(hash: UInt64, place: Int)] = Array(repeating: (0, -1), count: slots.count * 4)
    for entry in slots where entry.place >= 0 {
      var slot = Int(truncatingIfNeeded: entry.hash) & (larger.count - 1)
      while larger[slot].place >= 0 { slot = (slot + 1) & (larger.count - 1) }
      larger[slot] = entry
    }
    slots = larger
  }
}
