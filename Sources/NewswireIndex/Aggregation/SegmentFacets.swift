internal import NewswireModel

/// How many matches of a segment have a value; never 0.
struct FacetEntry {
  var ordinal: Int
  var count: Int
}

/// The matches of one segment and what they are counted by.
struct SegmentFacets {
  let column: FacetColumn
  let matches: MatchSet
  let matchCount: Int
  /// Which of the snapshot's segments.
  let place: Int

  init(_ segment: Segment, _ matches: MatchSet, place: Int) {
    self.place = place
    column = FacetColumn(segment)
    self.matches = matches
    matchCount = matches.count
  }

  /// How many matches have each of some values, ascending by ordinal. Takes the cheapest of three ways, all with the same result:
  /// by measurement, a document of a value takes an eighth of the time of a value of a document, which branches and lies anywhere.
  func entries(in range: Range<Int>, _ budget: QueryBudget) throws -> [FacetEntry] {
    let isCancelled = { budget.mustEnd }
    let values = matchCount * column.valuesPerDocument
    if values < range.count / 64 { return try sortedEntries(in: range, isCancelled) }
    budget.charge(bytes: range.count * MemoryLayout<UInt32>.stride)
    defer { budget.release(bytes: range.count * MemoryLayout<UInt32>.stride) }
    let counts =
      column.documentCount(of: range) < values * 8
      ? try countsByValue(in: range, isCancelled) : try countsByDocument(in: range, isCancelled)
    var entries: [FacetEntry] = []
    for (i, count) in counts.enumerated() where count > 0 {
      entries.append(FacetEntry(ordinal: range.lowerBound + i, count: Int(count)))
    }
    return entries
  }

  /// How many matches have a value.
  func count(of ordinal: Int) -> Int {
    unsafe matches.count(among: column.documents(of: ordinal))
  }

  /// For few matches: no work for each value of the segment.
  private func sortedEntries(in range: Range<Int>, _ isCancelled: () -> Bool) throws -> [FacetEntry] {
    var ordinals: [UInt32] = []
    try matches.forEach(isCancelled) { document in unsafe ordinals += column.ordinals(of: document, in: range) }
    ordinals.sort()
    var entries: [FacetEntry] = []
    for ordinal in ordinals {
      if let last = entries.last, last.ordinal == Int(ordinal) {
        entries[entries.count - 1].count += 1
      } else {
        entries.append(FacetEntry(ordinal: Int(ordinal), count: 1))
      }
    }
    return entries
  }

  /// For many matches and few values: a value's documents lie in a row, and the matches' bits in the processor's cache.
  private func countsByValue(in range: Range<Int>, _ isCancelled: () -> Bool) throws -> [UInt32] {
    var counts = [UInt32](repeating: 0, count: range.count)
    for i in counts.indices {
      if i & 255 == 255 && isCancelled() { throw CancellationError() }
      counts[i] = UInt32(truncatingIfNeeded: count(of: range.lowerBound + i))
    }
    return counts
  }

  private func countsByDocument(in range: Range<Int>, _ isCancelled: () -> Bool) throws -> [UInt32] {
    var counts = [UInt32](repeating: 0, count: range.count)
    try unsafe counts.withUnsafeMutableBufferPointer { counts in
      guard let base = counts.baseAddress else { return }
      try matches.forEach(isCancelled) { document in
        unsafe column.ordinals(of: document, in: range).forEach { unsafe base[Int($0) &- range.lowerBound] &+= 1 }
      }
    }
    return counts
  }
}
