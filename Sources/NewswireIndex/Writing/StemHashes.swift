internal import NewswireModel
internal import NewswireAnalysis

/// The hash of each term's stem. Stemming takes a microsecond, so what was stemmed lately is remembered.
@safe struct StemHashes: ~Copyable {
  /// What a term's stem is known by in a segment.
  typealias Stem = (hash: UInt32, isStem: Bool)

  private let analyzer = Analyzer()
  /// The term's whole hash (0 for an empty entry), and the stem's.
  private let cache: UnsafeMutablePointer<(term: UInt64, stem: UInt32, isStem: Bool)>
  private static let cacheSize = 1 << 16

  init() {
    unsafe cache = .allocate(capacity: Self.cacheSize)
    unsafe cache.initialize(repeating: (0, 0, false), count: Self.cacheSize)
  }

  deinit { unsafe cache.deallocate() }

  /// - Parameter hash: the term's own, as `TermTable.hash` makes it.
  /// - Returns: nil for a term that has no inflections: see `Analyzer.Language.isInflected`.
  mutating func stem(of term: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Stem? {
    guard unsafe analyzer.language.isInflected(term) else { return nil }
    let entry = unsafe cache + (Int(truncatingIfNeeded: hash >> 40) & (Self.cacheSize - 1))
    if unsafe entry.pointee.term != hash {
      let (stem, isStem) = unsafe analyzer.withStem(of: term) { unsafe (Self.hash(ofStem: $0), $0.elementsEqual(term)) }
      unsafe entry.pointee = (hash, stem, isStem)
    }
    return unsafe (entry.pointee.stem, entry.pointee.isStem)
  }

  static func hash(ofStem stem: UnsafeBufferPointer<UInt8>) -> UInt32 {
    unsafe UInt32(truncatingIfNeeded: TermTable.hash(.text, stem) >> 32)
  }
}
