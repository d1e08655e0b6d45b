internal import CStemmer

/// English stems by libstemmer (Snowball's Porter 2), which tells which words are inflections of one another.
///
/// A stemmer holds libstemmer's buffer and so belongs to one thread at a time.
@safe package struct EnglishStemmer: ~Copyable {
  /// nil if libstemmer could not be set up; every word is then its own stem.
  private let stemmer: OpaquePointer?

  package init() {
    unsafe stemmer = unsafe sb_stemmer_new("english", "UTF_8")
  }

  deinit {
    if let stemmer = unsafe stemmer { unsafe sb_stemmer_delete(stemmer) }
  }

  /// Calls `body` with the stem of a folded term. A term with anything but ASCII letters is its own stem.
  package func withStem<Result>(
    of term: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    guard let stemmer = unsafe stemmer, let base = term.baseAddress,
      unsafe term.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }),
      let stem = unsafe sb_stemmer_stem(stemmer, base, Int32(term.count))
    else { return unsafe body(term) }
    return unsafe body(UnsafeBufferPointer(start: stem, count: Int(sb_stemmer_length(stemmer))))
  }

  package func stem(_ term: String) -> String {
    var term = term
    return term.withUTF8 { unsafe withStem(of: $0) { unsafe String(decoding: $0, as: UTF8.self) } }
  }
}
