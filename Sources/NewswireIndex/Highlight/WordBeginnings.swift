internal import NewswireText

/// How the words begin that a query looks for, by which most words of a text are passed over without being folded.
struct WordBeginnings {
  enum ByteClass: UInt8 {
    /// Ends any word.
    case separator
    /// An ASCII letter or digit with which no word that is looked for begins.
    case word
    /// One with which such a word may begin.
    case beginning
    /// An apostrophe, hyphen or full stop: what follows may be a new word.
    case mark
    /// Part of a scalar beyond ASCII.
    case high
  }

  /// By the byte.
  private(set) var classes: [ByteClass]
  /// By the first byte of a word, either case: the second bytes it may have, as `letterBits` has them.
  private(set) var seconds = [UInt32](repeating: 0, count: 256)

  /// A bit for each letter, one for all digits, and all of them for any other byte: it may be an apostrophe that is dropped, a mark or
  /// the like.
  static let letterBits: [UInt32] = (0..<256).map { value in
    guard TokenBuffer.wordBytes[value] else { return .max }
    let lower = UInt8(value) | 0x20
    return lower >= 0x61 ? 1 << UInt32(lower - 0x61) : 1 << 26
  }

  init(_ terms: [HighlightTerm]) {
    classes = (0..<256).map { value in
      if value >= 0x80 { return .high }
      if TokenBuffer.separators[value] { return .separator }
      return TokenBuffer.wordBytes[value] ? .word : .mark
    }
    for term in terms {
      switch term.words.first {
      case .exact(let word): allow(word, letters: 2)
      case .inflected(let stem):
        // Porter 2 takes endings off and may change the last two letters of what is left: dying, die.
        allow(stem, letters: stem.count >= 4 ? 2 : 1)
      case .pattern(let pattern): allow(pattern.literalPrefix, letters: 2)
      case nil: break
      }
    }
  }

  /// Lets words through that begin as `word` does, in as many letters.
  private mutating func allow(_ word: [UInt8], letters: Int) {
    guard let first = word.first else {
      for value in 0..<0x80 where TokenBuffer.wordBytes[value] { allow(UInt8(value), second: .max) }
      return
    }
    // Beyond ASCII every word is looked at.
    if first >= 0x80 { return }
    let second = letters > 1 && word.count > 1 ? Self.letterBits[Int(word[1])] : UInt32.max
    allow(first, second: second)
    if first >= 0x61 { allow(first - 0x20, second: second) }
  }

  private mutating func allow(_ first: UInt8, second: UInt32) {
    classes[Int(first)] = .beginning
    seconds[Int(first)] |= second
  }
}
