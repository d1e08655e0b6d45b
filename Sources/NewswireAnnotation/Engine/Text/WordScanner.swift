import NewswireAnalysis
import NewswireCore

/// Scans single tokens.
struct WordScanner {
  let text: [UInt8]
  let end: Int
  let lexicon: Lexicon

  @inline(__always)
  func byte(_ i: Int) -> UInt8 { i < end ? text[i] : 0 }

  /// How many bytes the UTF-8 sequence at `i` has, by its first byte.
  func length(at i: Int) -> Int {
    let lead = byte(i)
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    return min(length, end - i)
  }

  /// The scalar at `i`; U+FFFD where the bytes are not UTF-8.
  func scalar(at i: Int) -> UInt32 { UTF8Decoding.scalar(at: i, end: end) { text[$0] }.scalar }

  /// Whether a letter or digit stands at `i`.
  func isLetter(at i: Int) -> Bool {
    let first = byte(i)
    if first < 0x80 { return isAlphanumeric(first) }
    if first < 0xC3 { return false }
    let kind = Folding.fold(scalar(at: i)).kind
    return kind == .word || kind == .pair
  }

  /// The word or number that begins at `start`.
  func word(at start: Int) -> Token {
    plainWord(at: start) ?? anyWord(at: start)
  }

  /// A word of ASCII letters that nothing may join or abbreviate: nine words of ten, in one short loop; nil for others.
  @inline(__always)
  private func plainWord(at start: Int) -> Token? {
    var hasher = WordHasher()
    var capitals = 0
    var i = start
    while i < end {
      let byte = text[i]
      let lower = byte | 0x20
      guard lower >= 0x61, lower <= 0x7A else { break }
      if byte < 0x61 { capitals &+= 1 }
      hasher.add(lower)
      i &+= 1
    }
    let next = byte(i)
    guard i > start, Self.endsPlainWord(next) else { return nil }
    let hash = hasher.hash
    var shape: TokenShape = .word
    var classes: WordClass = []
    let letters = i - start
    if capitals > 0 {
      if text[start] < 0x61 { shape.insert(.capital) }
      if letters > 1, capitals == letters {
        shape.insert(.allCapitals)
        if letters <= 7 { classes = lexicon.classes(of: hash.inCapitals) }
      } else if capitals > 1 {
        shape.insert(.innerCapital)
      }
    }
    if letters == 1 { shape.insert(.single) }
    if classes.isEmpty { classes = lexicon.classes(of: hash) }
    return Token(
      start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: i), hash: hash, coreHash: hash,
      classes: classes,
      shape: shape)
  }

  /// A byte after which a word is over: blanks and marks other than those that may stand inside a word or belong to it.
  @inline(__always)
  private static func endsPlainWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "'"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "&"), 0x30...0x39, 0x80...: return false
    default: return true
    }
  }

  private func anyWord(at start: Int) -> Token {
    var state = WordState(start: start)
    var i = start
    scan: while i < end {
      let byte = text[i]
      if byte >= 0x80 {
        guard let next = state.takeBeyondASCII(self, at: i) else { break scan }
        i = next
      } else if isAlphanumeric(byte) {
        state.take(byte)
        i += 1
      } else {
        guard let next = state.takeInnerMark(self, at: i) else { break scan }
        i = next
      }
    }
    return state.finish(self, at: i)
  }

  /// Past an 's or a lone apostrophe.
  func skipPossessive(from start: Int) -> Int {
    let mark = byte(start) == UInt8(ascii: "'") ? 1 : 3
    return min(
      end,
      (byte(start + mark) | 0x20) == UInt8(ascii: "s") && !isLetter(at: start + mark + 1)
        ? start + mark + 1 : start + mark)
  }

  /// How many bytes an apostrophe at `i` has; 0 if there is none.
  func apostropheLength(at i: Int) -> Int {
    if byte(i) == UInt8(ascii: "'") { return 1 }
    return byte(i) == 0xE2 && byte(i + 1) == 0x80 && byte(i + 2) == 0x99 ? 3 : 0
  }

  /// The mark at `i`; nil for blanks beyond ASCII and what has no width.
  func mark(at i: Int, spaceBefore: Bool) -> Token? {
    let length = length(at: i)
    var mark = Mark.other
    var size = length
    switch scalar(at: i) {
    case 0x2C: mark = .comma
    case 0x2E:
      mark = .period
      if byte(i + 1) == 0x2E, byte(i + 2) == 0x2E { (mark, size) = (.ellipsis, 3) }
    case 0x3A: mark = .colon
    case 0x3B: mark = .semicolon
    case 0x3F: mark = .question
    case 0x21: mark = .exclamation
    case 0x2026: mark = .ellipsis
    case 0x2D:
      mark = .hyphen
      if byte(i + 1) == 0x2D { (mark, size) = (.dash, 2) }
    case 0x2013, 0x2014, 0x2015: mark = .dash
    case 0x2F: mark = .slash
    case 0x26: mark = .ampersand
    case 0x40: mark = .at
    case 0x23: mark = .hash
    case 0x25: mark = .percent
    case 0x24, 0xA3, 0x20AC: mark = .dollar
    case 0x28: mark = .openParenthesis
    case 0x29: mark = .closeParenthesis
    case 0x5B: mark = .openBracket
    case 0x5D: mark = .closeBracket
    case 0x201C, 0x201E, 0xAB: mark = .openQuote
    case 0x201D, 0xBB: mark = .closeQuote
    case 0x22: mark = .straightQuote
    case 0x60 where byte(i + 1) == 0x60: (mark, size) = (.openQuote, 2)
    case 0x27 where byte(i + 1) == 0x27: (mark, size) = (.straightQuote, 2)
    case 0x2018, 0x60: mark = .openSingle
    case 0x2019: mark = .apostrophe
    case 0x27: mark = .straightSingle
    case 0xA0, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F, 0x3000, 0xFEFF: return nil
    default: break
    }
    return Token(start: Int32(truncatingIfNeeded: i), end: Int32(truncatingIfNeeded: i + size), shape: [], mark: mark)
  }
}
