internal import NewswireAnalysis

/// The terms of each segment that share a word's stem.
enum Inflections {
  /// - Parameter field: `.text`, or another with some of its words.
  static func find(_ term: [UInt8], of field: IndexField, in views: [SegmentView]) -> [[TermInfo]] {
    let analyzer = Analyzer()
    let stem = analyzer.stem(term)
    let hash = unsafe stem.withUnsafeBufferPointer { unsafe StemHashes.hash(ofStem: $0) }
    return views.map { find(stem: stem, hash: hash, analyzer, of: field, in: $0.segment) }
  }

  private static func find(
    stem: [UInt8], hash: UInt32, _ analyzer: borrowing Analyzer, of field: IndexField, in segment: Segment
  ) -> [TermInfo] {
    let range = segment.terms(withStemHash: hash)
    var found: [TermInfo] = []
    var isListed = false
    for place in range {
      guard let (key, info) = segment.dictionary.entry(at: segment.stemOrdinal(at: place)) else { continue }
      // Two stems may share a hash.
      let isSame = unsafe key.withUnsafeBufferPointer { key in
        unsafe analyzer.withStem(of: UnsafeBufferPointer(rebasing: key[1...])) { unsafe $0.elementsEqual(stem) }
      }
      guard isSame else { continue }
      isListed = true
      if field == .text {
        found.append(info)
      } else if let own = QueryCompiler.find(field, Array(key.dropFirst()), in: segment) {
        found.append(own)
      }
    }
    if isListed { return found }
    // A term that is its own stem and shares it with no other is not in the table; nor is one that has no stem.
    return QueryCompiler.find(field, stem, in: segment).map { [$0] } ?? []
  }
}
