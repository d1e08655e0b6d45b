package import NewswireModel

/// What articles can be counted by.
package enum FacetField: Sendable, Hashable, CaseIterable {
  case source, language, label, person, place, organisation
}

/// A value and how many of the articles found have it.
package struct FacetCount: Sendable, Hashable {
  /// As printed.
  package var value: String
  package var count: Int64

  package init(value: String, count: Int64) {
    self.value = value
    self.count = count
  }
}

extension IndexSnapshot {
  /// The most frequent values of a field among the articles that match, the most frequent first; equal ones by value.
  ///
  /// Counts are exact. A value is looked at only if enough articles have it at all, so that most names cost a glance at
  /// the dictionary. Cost: about 2 ns a posting of the values looked at.
  /// - Throws: `.cancelled`, `.invalidArgument`, `.dataLoss` as `search` does.
  package func facets(
    _ query: Query, field: FacetField, limit: Int, isCancelled: () -> Bool = { false }
  ) throws -> [FacetCount] {
    let matches = try matchSets(query, isCancelled: isCancelled)
    let prefix = [IndexField(field).rawValue]
    var iterators = views.map { view in prefix.withUnsafeBufferPointer { view.segment.dictionary.iterator(from: $0) } }
    var isLive = iterators.indices.map { iterators[$0].next() && iterators[$0].key.first == prefix[0] }
    var best: [FacetCount] = []
    while let first = Self.smallest(iterators, isLive) {
      let key = iterators[first].key
      var possible: Int64 = 0
      var holders: [Int] = []
      for i in iterators.indices where isLive[i] && iterators[i].key == key {
        holders.append(i)
        possible += Int64(iterators[i].info.documentFrequency)
      }
      if best.count < limit || possible > (best.last?.count ?? 0) {
        var count: Int64 = 0
        for i in holders { count += try Self.count(iterators[i].info, in: views[i].segment, among: matches[i]) }
        if count > 0 {
          Self.insert(FacetCount(value: String(decoding: key[1...], as: UTF8.self), count: count), into: &best, limit)
        }
      }
      for i in holders { isLive[i] = iterators[i].next() && iterators[i].key.first == prefix[0] }
    }
    return best
  }

  private static func smallest(_ iterators: [TermIterator], _ isLive: [Bool]) -> Int? {
    iterators.indices.filter { isLive[$0] }.min { iterators[$0].key.lexicographicallyPrecedes(iterators[$1].key) }
  }

  private static func insert(_ value: FacetCount, into best: inout [FacetCount], _ limit: Int) {
    // Values come in ascending order, so a later one of equal count stays behind.
    let place = best.firstIndex { $0.count < value.count } ?? best.count
    if place >= limit { return }
    best.insert(value, at: place)
    if best.count > limit { best.removeLast() }
  }

  private static func count(_ info: TermInfo, in segment: Segment, among matches: MatchSet) throws -> Int64 {
    let list = PostingsList(
      try segment.postings(info), documentFrequency: info.documentFrequency, hasPositions: false)
    var count: Int64 = 0
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: BitPacking.blockSize) { documents in
      guard let base = documents.baseAddress else { return }
      var previous = UInt32.max
      for block in 0..<list.blockCount {
        let packed = list.documents(of: block)
        packed.decodeDocuments(after: previous, into: base)
        previous = base[packed.count - 1]
        for i in 0..<packed.count where matches.contains(base[i]) { count &+= 1 }
      }
    }
    return count
  }
}
