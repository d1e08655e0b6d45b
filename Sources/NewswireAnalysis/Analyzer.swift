internal import CStemmer

/// Cuts texts of one language into words, and finds which words are inflections of one another.
///
/// What search, highlighting and the index know of a language is here: another language is another `Language`.
/// An analyzer holds the words of the last text and libstemmer's buffer, and so belongs to one thread at a time.
/// Making one takes a microsecond or two. Who never asks for stems makes a `TokenBuffer`, which is cheaper.
@safe package struct Analyzer: ~Copyable {
  /// What is particular to one language.
  package struct Language: Sendable {
    /// BCP 47.
    package let tag: String
    /// libstemmer's name for its algorithm.
    fileprivate let algorithm: StaticString
    /// The bytes that a folded term consists of if it has inflections.
    fileprivate let letters: ClosedRange<UInt8>

    /// Stems by Snowball's Porter 2.
    package static let english = Language(tag: "en", algorithm: "english", letters: 0x61...0x7A)

    /// Whether a folded term has inflections: one of two letters or more, and of nothing else.
    package func isInflected(_ term: UnsafeBufferPointer<UInt8>) -> Bool {
      unsafe term.count > 1 && term.allSatisfy { letters.contains($0) }
    }
  }

  /// The words of the text that was cut last.
  package private(set) var tokens = TokenBuffer()
  package let language: Language
  /// nil if libstemmer could not be set up; every word is then its own stem.
  private let stemmer: OpaquePointer?

  package init(_ language: Language = .english) {
    self.language = language
    unsafe stemmer = unsafe sb_stemmer_new(
      language.algorithm.utf8Start.withMemoryRebound(to: CChar.self, capacity: 1) { unsafe $0 }, "UTF_8")
  }

  deinit {
    if let stemmer = unsafe stemmer { unsafe sb_stemmer_delete(stemmer) }
  }

  // MARK: Words

  /// Replaces `tokens` by those of a text in UTF-8.
  package mutating func tokenize(_ text: UnsafeBufferPointer<UInt8>) { unsafe tokens.tokenize(text) }

  /// The folded words of a text as a query looks for them: see `TokenBuffer.words(of:)`.
  package mutating func words(of text: String) -> [[UInt8]] { tokens.words(of: text) }

  // MARK: Stems

  /// Calls `body` with the stem of a folded term. A term without inflections is its own stem.
  package func withStem<Result>(
    of term: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    guard let stemmer = unsafe stemmer, let base = term.baseAddress, unsafe language.isInflected(term),
      let stem = unsafe sb_stemmer_stem(stemmer, base, Int32(term.count))
    else { return unsafe body(term) }
    return unsafe body(UnsafeBufferPointer(start: stem, count: Int(sb_stemmer_length(stemmer))))
  }

  /// The stem of a folded term, a copy.
  package func stem(_ term: [UInt8]) -> [UInt8] {
    unsafe term.withUnsafeBufferPointer { unsafe withStem(of: $0) { unsafe Array($0) } }
  }
}
