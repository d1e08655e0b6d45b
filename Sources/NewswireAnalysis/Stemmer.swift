internal import CStemmer

/// English stems by libstemmer (Snowball's Porter 2), which tells which words are inflections of one another.
///
/// A stemmer holds libstemmer's buffer and so belongs to one thread at a time.
package struct EnglishStemmer: ~Copyable {
  /// nil if libstemmer could not be set up; every word is then its own stem.
  private let stemmer: OpaquePointer?

  package init() {
    stemmer = sb_stemmer_new("english", "UTF_8")
  }

  deinit {
    if let stemmer { sb_stemmer_delete(stemmer) }
  }

  /// Calls `body` with the stem of a folded term. A term with anything but ASCII letters is its own stem.
  package func withStem<Result>(
    of term: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    guard let stemmer, let base = term.baseAddress, term.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }),
      let stem = sb_stemmer_stem(stemmer, base, Int32(term.count))
    else { return body(term) }
    return body(UnsafeBufferPointer(start: stem, count: Int(sb_stemmer_length(stemmer))))
  }

  package func stem(_ term: String) -> String {
    var term = term
    return term.withUTF8 { withStem(of: $0) { String(decoding: $0, as: UTF8.self) } }
  }
}
