internal import NewswireText

/// The terms of each segment that share a word's stem.
enum Inflections {
  static func find(_ term: [UInt8], in views: [SegmentView]) -> [[TermInfo]] {
    let stemmer = EnglishStemmer()
    let stem = term.withUnsafeBufferPointer { stemmer.withStem(of: $0) { Array($0) } }
    let hash = stem.withUnsafeBufferPointer { StemHashes.hash(ofStem: $0) }
    return views.map { find(term, stem: stem, hash: hash, stemmer, in: $0.segment) }
  }

  private static func find(
    _ term: [UInt8], stem: [UInt8], hash: UInt32, _ stemmer: borrowing EnglishStemmer, in segment: Segment
  ) -> [TermInfo] {
    let range = segment.terms(withStemHash: hash)
    var found: [TermInfo] = []
    for place in range {
      guard let (key, info) = segment.dictionary.entry(at: segment.stemOrdinal(at: place)) else { continue }
      // Two stems may share a hash.
      let isSame = key.withUnsafeBufferPointer { key in
        stemmer.withStem(of: UnsafeBufferPointer(rebasing: key[1...])) { $0.elementsEqual(stem) }
      }
      if isSame { found.append(info) }
    }
    if !found.isEmpty { return found }
    // A term that is its own stem and shares it with no other is not in the table; nor is one that has no stem.
    return QueryCompiler.find(.text, stem, in: segment).map { [$0] } ?? []
  }
}
