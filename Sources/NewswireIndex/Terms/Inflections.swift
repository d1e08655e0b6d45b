internal import NewswireAnalysis
internal import Synchronization

/// The terms of each segment that share a word's stem.
enum Inflections {
  /// - Parameter field: `.text`, or another with some of its words.
  static func find(_ term: [UInt8], of field: IndexField, in views: [SegmentView]) -> [[TermInfo]] {
    var found: [[TermInfo]] = []
    found.reserveCapacity(views.count)
    let key = [field.rawValue] + term
    var word: Word?
    for i in views.indices {
      let segment = views[i].segment
      if let known = segment.inflections.known(key) {
        found.append(known)
        continue
      }
      if word == nil { word = Word(term) }
      let forms = word?.find(in: segment, field) ?? []
      segment.inflections.remember(forms, of: key)
      found.append(forms)
    }
    return found
  }

  /// A word and what finds its forms.
  private struct Word: ~Copyable {
    private let analyzer = Analyzer()
    private let stem: [UInt8]
    private let hash: UInt32

    init(_ term: [UInt8]) {
      stem = analyzer.stem(term)
      hash = unsafe stem.withUnsafeBufferPointer { unsafe StemHashes.hash(ofStem: $0) }
    }

    func find(in segment: Segment, _ field: IndexField) -> [TermInfo] {
      var found: [TermInfo] = []
      var isListed = false
      for place in segment.terms(withStemHash: hash) {
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
}

/// The forms of words that were looked up lately in one segment: stemming what shares a stem's hash costs more than most searches.
final class KnownInflections: Sendable {
  private let forms = Mutex<[[UInt8]: [TermInfo]]>([:])
  /// Words that are remembered; then all are forgotten.
  private static let most = 4096

  /// - Parameter key: the field's byte and the folded word.
  func known(_ key: [UInt8]) -> [TermInfo]? { forms.withLock { $0[key] } }

  func remember(_ terms: [TermInfo], of key: [UInt8]) {
    forms.withLock { forms in
      if forms.count >= Self.most { forms.removeAll() }
      forms[key] = terms
    }
  }
}
