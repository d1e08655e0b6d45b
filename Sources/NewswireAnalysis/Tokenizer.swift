import NewswireCore
import NewswireModel

/// One word of a text: its folded form in a `TokenBuffer` and its place in the text.
package struct Token: Sendable {
  /// Of the folded term in the buffer's bytes.
  package var termStart: UInt32
  /// UTF-8 bytes of the folded term, at most `Limits.term`.
  package var termLength: UInt16
  package var flags: TokenFlags
  /// Half open, in UTF-8 bytes of the text. A possessive 's is outside.
  package var start: UInt32
  package var end: UInt32
}

package struct TokenFlags: OptionSet, Sendable {
  package var rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Only a hyphen stands between this token and the one before.
  package static let afterHyphen = TokenFlags(rawValue: 1)
  /// Two neighbouring scalars of a script without spaces.
  package static let pair = TokenFlags(rawValue: 2)
  /// The last scalar of a run in a script without spaces, on its own. A query leaves it out unless it is all there is.
  package static let pairTail = TokenFlags(rawValue: 4)
}

/// Cuts texts into folded words and holds the result. Reused from text to text, it allocates only to grow.
///
/// A word is a run of letters, digits and marks. An apostrophe inside a word is dropped, with a possessive s after it;
/// dotted single letters ("U.S.") are one word; a hyphen parts words, and the part after it says so. Each scalar of a
/// script without spaces starts a token of itself and its neighbour, the last one of itself alone.
///
/// Cost: about 2 ns a byte for ASCII text, 6 ns for others.
@safe package struct TokenBuffer: ~Copyable {
  package private(set) var count = 0
  /// `tokens[0..<count]` are the tokens.
  private var tokens: UnsafeMutablePointer<Token>
  private var tokenCapacity: Int
  private var bytes: UnsafeMutablePointer<UInt8>
  private var byteCapacity: Int
  private var byteCount = 0
  private let table = Folding.table

  package init() {
    // Enough for a query's word, and few enough for the allocator's fast path: each query makes a buffer.
    tokenCapacity = 32
    unsafe tokens = .allocate(capacity: tokenCapacity)
    byteCapacity = 512
    unsafe bytes = .allocate(capacity: byteCapacity)
  }

  deinit {
    unsafe tokens.deallocate()
    unsafe bytes.deallocate()
  }

  package subscript(index: Int) -> Token {
    precondition(index >= 0 && index < count)
    return unsafe tokens[index]
  }

  /// The folded term of a token. Valid until the next `tokenize` or `removeAll`.
  package func term(_ token: Token) -> UnsafeBufferPointer<UInt8> {
    unsafe UnsafeBufferPointer(start: bytes + Int(token.termStart), count: Int(token.termLength))
  }

  package func string(_ token: Token) -> String {
    unsafe String(decoding: term(token), as: UTF8.self)
  }

  package mutating func removeAll() {
    count = 0
    byteCount = 0
  }

  /// Removes the last tokens.
  /// - Parameter excess: how many; all if there are fewer, none if it is 0 or less.
  package mutating func removeLast(_ excess: Int) {
    if excess > 0 { count = max(0, count - excess) }
  }

  /// Replaces what the buffer holds by the tokens of `text`.
  package mutating func tokenize(_ text: String) {
    var text = text
    text.withUTF8 { unsafe tokenize($0) }
  }

  /// The folded words of a text as a query looks for them: without the single last letters of scripts without spaces,
  /// unless one is all there is.
  package mutating func words(of text: String) -> [[UInt8]] {
    tokenize(text)
    var words: [[UInt8]] = []
    for i in 0..<count where unsafe count == 1 || !tokens[i].flags.contains(.pairTail) {
      unsafe words.append(Array(term(tokens[i])))
    }
    return words
  }

  /// Replaces what the buffer holds by the tokens of `text`, which is UTF-8; of ill-formed bytes each is a separator.
  package mutating func tokenize(_ text: UnsafeBufferPointer<UInt8>) {
    removeAll()
    // A scalar folds to at most twice its bytes (pairs hold each scalar twice; "ß" is two bytes either way).
    reserve(bytes: text.count * 2 + Limits.term + 16, tokens: text.count + 1)
    guard let base = text.baseAddress else { return }
    let length = text.count
    unsafe table.withUnsafeBufferPointer { table in
      var run = unsafe TokenizerRun(
        text: base, length: length, table: table, bytes: bytes, tokens: tokens)
      run.scan()
      count = run.tokenCount
      byteCount = run.byteCount
    }
  }

  private mutating func reserve(bytes wanted: Int, tokens wantedTokens: Int) {
    if wanted > byteCapacity {
      unsafe bytes.deallocate()
      byteCapacity = max(wanted, byteCapacity * 2)
      unsafe bytes = .allocate(capacity: byteCapacity)
    }
    if wantedTokens > tokenCapacity {
      unsafe tokens.deallocate()
      tokenCapacity = max(wantedTokens, tokenCapacity * 2)
      unsafe tokens = .allocate(capacity: tokenCapacity)
    }
  }
}

/// What a byte is to the tokenizer's fast path: 0 for what ends a word, 1 for what needs a closer look, else the folded
/// byte of an ASCII letter or digit.
private let asciiClasses: [UInt8] = (0..<256).map { value in
  if value >= 0x80 { return 1 }
  let folded = Folding.fold(UInt32(value))
  switch folded.kind {
  case .word: return UInt8(folded.first)
  case .apostrophe, .hyphen: return 1
  default: return value == 0x2E ? 1 : 0
  }
}

extension TokenBuffer {
  /// By byte: whether any word ends there, whatever stands before and after. Parts of a text that are cut out at such bytes have by
  /// themselves the tokens that they have in the text.
  package static let separators: [Bool] = asciiClasses.map { $0 == 0 }
  /// By byte: whether it is an ASCII letter or digit, which is always part of a word.
  package static let wordBytes: [Bool] = asciiClasses.map { $0 > 1 }
}

/// The state of one pass over a text. All memory is the caller's, large enough for the worst case.
@safe private struct TokenizerRun {
  let text: UnsafePointer<UInt8>
  let length: Int
  let table: UnsafeBufferPointer<FoldedScalar>
  let bytes: UnsafeMutablePointer<UInt8>
  let tokens: UnsafeMutablePointer<Token>
  var tokenCount = 0
  var byteCount = 0

  /// The word under way.
  private var inWord = false
  private var wordStart = 0
  private var termStart = 0
  /// Where the last apostrophe of the word stands, in the text and in the term; -1 for none.
  private var apostropheAt = -1
  private var apostropheTerm = 0
  /// Where the last dot of the word stands; -1 for none.
  private var dotAt = -1
  /// Where the last hyphen ended that directly follows a word; -1 for none.
  private var hyphenEnd = -1
  /// The last scalar of a script without spaces, still without its neighbour.
  private var pairStart = -1
  private var pairEnd = 0
  private var pairScalar: UInt32 = 0

  init(
    text: UnsafePointer<UInt8>, length: Int, table: UnsafeBufferPointer<FoldedScalar>,
    bytes: UnsafeMutablePointer<UInt8>, tokens: UnsafeMutablePointer<Token>
  ) {
    unsafe self.text = unsafe text
    self.length = length
    unsafe self.table = unsafe table
    unsafe self.bytes = unsafe bytes
    unsafe self.tokens = unsafe tokens
  }

  mutating func scan() {
    unsafe asciiClasses.withUnsafeBufferPointer { classes in
      var i = 0
      while i < length {
        let folded = unsafe classes[Int(text[i])]
        if folded > 1 {
          if pairStart >= 0 { endPairs() }
          if !inWord { beginWord(at: i) }
          repeat {
            unsafe bytes[byteCount] = unsafe classes[Int(text[i])]
            byteCount += 1
            i += 1
          } while unsafe i < length && classes[Int(text[i])] > 1
        } else if folded == 0 {
          if inWord { endWord(at: i) }
          if pairStart >= 0 { endPairs() }
          i += 1
        } else {
          i = scanSpecial(at: i)
        }
      }
      if inWord { endWord(at: length) }
      if pairStart >= 0 { endPairs() }
    }
  }

  /// Takes one scalar that is not an ASCII letter, digit or plain separator.
  /// - Returns: where the next one starts.
  private mutating func scanSpecial(at i: Int) -> Int {
    if unsafe text[i] == 0x2E { return scanDot(at: i) }
    // An ill-formed sequence reads as U+FFFD, which is a separator.
    let (scalar, width) = UTF8Decoding.scalar(at: i, end: length) { unsafe text[$0] }
    let folded = unsafe Int(scalar) < table.count ? table[Int(scalar)] : Folding.fold(scalar)
    if folded.kind != .pair && folded.kind != .ignorable && pairStart >= 0 { endPairs() }
    switch folded.kind {
    case .word:
      if !inWord { beginWord(at: i) }
      append(folded.first)
      if folded.second != 0 {
        unsafe bytes[byteCount] = folded.second
        byteCount += 1
      }
    case .ignorable:
      break
    case .separator:
      if inWord { endWord(at: i) }
    case .hyphen:
      if inWord {
        endWord(at: i)
        hyphenEnd = i + width
      }
    case .apostrophe:
      if inWord {
        if apostropheAt >= 0 && apostropheTerm == byteCount {
          endWord(at: apostropheAt)
        } else {
          apostropheAt = i
          apostropheTerm = byteCount
        }
      }
    case .pair:
      if inWord { endWord(at: i) }
      if pairStart >= 0 { endPair(with: folded.first, at: i + width) }
      pairStart = i
      pairEnd = i + width
      pairScalar = folded.first
    }
    return i + width
  }

  /// A dot joins single letters, as in "U.S."; elsewhere it ends the word.
  private mutating func scanDot(at i: Int) -> Int {
    if pairStart >= 0 { endPairs() }
    guard inWord else { return i + 1 }
    if isAcronym(upTo: i), i + 1 < length, unsafe isLetter(text[i + 1]),
      unsafe i + 2 == length || !isWordByte(text[i + 2])
    {
      dotAt = i
      return i + 1
    }
    endWord(at: i)
    return i + 1
  }

  /// Whether the word under way is made of single letters with dots between them, the last one just before `i`.
  private func isAcronym(upTo i: Int) -> Bool {
    // Up to its last dot it is, or that would have ended it.
    let last = dotAt >= 0 ? dotAt + 1 : wordStart
    return unsafe i == last + 1 && isLetter(text[last])
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return lower >= 0x61 && lower <= 0x7A
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || (byte >= 0x30 && byte <= 0x39) || byte >= 0x80
  }

  private mutating func beginWord(at i: Int) {
    inWord = true
    wordStart = i
    termStart = byteCount
    apostropheAt = -1
    dotAt = -1
  }

  private mutating func endWord(at i: Int) {
    inWord = false
    var end = i
    if apostropheAt >= 0 {
      // An apostrophe at the end closes a quotation; one before a last s is a possessive's.
      let after = byteCount - apostropheTerm
      if after == 0 {
        end = apostropheAt
      } else if unsafe after == 1 && bytes[apostropheTerm] == 0x73 && apostropheTerm > termStart {
        byteCount = apostropheTerm
        end = apostropheAt
      }
    }
    let flags: TokenFlags = hyphenEnd == wordStart ? .afterHyphen : []
    hyphenEnd = -1
    emit(start: wordStart, end: end, flags: flags)
  }

  /// Ends the term that began at `termStart`, cut to `Limits.term` bytes between scalars.
  private mutating func emit(start: Int, end: Int, flags: TokenFlags) {
    var length = byteCount - termStart
    if length > Limits.term {
      length = Limits.term
      while unsafe length > 0 && bytes[termStart + length] & 0xC0 == 0x80 { length -= 1 }
    }
    guard length > 0 else { return }
    unsafe tokens[tokenCount] = Token(
      termStart: UInt32(truncatingIfNeeded: termStart), termLength: UInt16(truncatingIfNeeded: length), flags: flags,
      start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end))
    tokenCount += 1
  }

  private mutating func endPair(with next: UInt32, at end: Int) {
    termStart = byteCount
    append(pairScalar)
    append(next)
    emit(start: pairStart, end: end, flags: .pair)
  }

  private mutating func endPairs() {
    termStart = byteCount
    append(pairScalar)
    emit(start: pairStart, end: pairEnd, flags: .pairTail)
    pairStart = -1
  }

  private mutating func append(_ scalar: UInt32) {
    if scalar < 0x80 {
      unsafe bytes[byteCount] = UInt8(truncatingIfNeeded: scalar)
      byteCount += 1
    } else if scalar < 0x800 {
      unsafe bytes[byteCount] = UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6)
      unsafe bytes[byteCount + 1] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
      byteCount += 2
    } else if scalar < 0x10000 {
      unsafe bytes[byteCount] = UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12)
      unsafe bytes[byteCount + 1] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F)
      unsafe bytes[byteCount + 2] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
      byteCount += 3
    } else {
      unsafe bytes[byteCount] = UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18)
      unsafe bytes[byteCount + 1] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F)
      unsafe bytes[byteCount + 2] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F)
      unsafe bytes[byteCount + 3] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
      byteCount += 4
    }
  }
}
