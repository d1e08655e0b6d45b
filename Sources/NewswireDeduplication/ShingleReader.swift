internal import NewswireCore
internal import NewswireModel
internal import NewswireAnalysis

/// Hashes the shingles of a text in one pass, without making words of it: the words are those of searches but for a possessive s.
struct ShingleReader: ~Copyable {
  private var hashes: [UInt32] = []
  /// Hashes of the last whole words, the latest last.
  private var recent: (UInt64, UInt64, UInt64) = (0, 0, 0)
  private var words = 0
  /// FNV-1a of the word under way; the start value between words.
  private var word = seed

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x0000_0100_0000_01B3

  /// What a byte is: the folded byte of a letter or digit, 0 for what ends a word, 1 for what needs a closer look.
  private static let classes: [UInt8] = (0..<256).map { value in
    if value >= 0x80 { return 1 }
    let folded = Folding.fold(UInt32(value))
    return folded.kind == .word ? UInt8(folded.first) : folded.kind == .apostrophe ? 1 : 0
  }

  static func hashes(of article: Article) -> [UInt32] {
    var reader = ShingleReader()
    reader.hashes.reserveCapacity(article.paragraphs.reduce(0) { $0 + $1.text.utf8.count } / 5)
    for paragraph in article.paragraphs {
      switch paragraph.kind {
      case .text, .listItem, .blockQuote:
        var text = paragraph.text
        text.withUTF8 { unsafe reader.read($0) }
      case .subheading, .timestamp: break
      }
    }
    return reader.hashes
  }

  /// The hash of a short text as a whole; 0 for an empty one.
  static func hash(_ text: String) -> UInt32 {
    var hash = seed
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* prime }
    return text.isEmpty ? 0 : UInt32(truncatingIfNeeded: hash >> 32) | 1
  }

  private mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
    unsafe Self.classes.withUnsafeBufferPointer { classes in
      var i = 0
      while i < text.count {
        let folded = unsafe classes[Int(text[i])]
        if folded > 1 {
          word = (word ^ UInt64(folded)) &* Self.prime
          i += 1
        } else if folded == 0 {
          endWord()
          i += 1
        } else {
          i = unsafe readScalar(text, at: i)
        }
      }
      endWord()
    }
  }

  /// Takes a scalar that is not a plain ASCII one. The text is valid UTF-8.
  /// - Returns: where the next one starts.
  private mutating func readScalar(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    let (scalar, width) = UTF8Decoding.scalar(at: start, end: text.count) { unsafe text[$0] }
    let folded = Folding.fold(scalar)
    switch folded.kind {
    case .word: word = (word ^ UInt64(folded.first) ^ UInt64(folded.second) << 32) &* Self.prime
    case .separator, .hyphen: endWord()
    case .ignorable, .apostrophe: break
    case .pair:
      // In scripts without spaces each scalar counts as a word.
      endWord()
      word = (word ^ UInt64(folded.first)) &* Self.prime
      endWord()
    }
    return start + width
  }

  @inline(__always)
  private mutating func endWord() {
    if word == Self.seed { return }
    words += 1
    if words >= StorySketch.shingleWords { hashes.append(shingle()) }
    recent = (recent.1, recent.2, word)
    word = Self.seed
  }

  /// The hash of the last words.
  private func shingle() -> UInt32 {
    let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
    var hash = ((recent.0 &* factor &+ recent.1) &* factor &+ recent.2) &* factor &+ word
    // The finaliser of MurmurHash3, after which every bit of the input has moved the upper half.
    hash ^= hash >> 33
    hash &*= 0xFF51_AFD7_ED55_8CCD
    hash ^= hash >> 33
    hash &*= 0xC4CE_B9FE_1A85_EC53
    return UInt32(truncatingIfNeeded: hash >> 32)
  }
}
