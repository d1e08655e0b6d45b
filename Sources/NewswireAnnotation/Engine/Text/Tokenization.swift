import NewswireAnalysis

/// Cuts bytes into tokens: one pass, in which words are folded, hashed and looked up.
struct Tokenization {
  let lexicon: Lexicon
  private var sentenceStarts: [Int] = []

  init(lexicon: Lexicon) { self.lexicon = lexicon }

  /// Adds the tokens of `text[range]`.
  mutating func tokenize(_ text: [UInt8], _ range: Range<Int>, into tokens: inout [Token]) {
    sentenceStarts.removeAll(keepingCapacity: true)
    Sentences.appendStarts(of: text, in: range, to: &sentenceStarts)
    var nextSentence = 0
    var position = range.lowerBound
    var spaced = true
    var lineStart = true
    var sentencePending = false
    let scanner = WordScanner(text: text, end: range.upperBound, lexicon: lexicon)
    while position < range.upperBound {
      if nextSentence < sentenceStarts.count, position >= sentenceStarts[nextSentence] {
        sentencePending = true
        nextSentence += 1
      }
      let byte = text[position]
      if byte <= 0x20 {
        if byte == 0x0A { lineStart = true }
        spaced = true
        position += 1
        continue
      }
      var token: Token
      if isAlphanumeric(byte) || (byte >= 0xC3 && scanner.isLetter(at: position)) {
        token = scanner.word(at: position)
        if sentencePending {
          token.shape.insert(.sentenceStart)
          sentencePending = false
        }
        position = Int(token.end)
        if token.shape.contains(.possessive) { position = scanner.skipPossessive(from: position) }
      } else {
        guard let mark = scanner.mark(at: position, spaceBefore: spaced) else {
          spaced = true
          position += scanner.length(at: position)
          continue
        }
        token = mark
        if sentencePending, token.mark == .hash || token.mark == .at { sentencePending = false }
        position = Int(token.end)
      }
      if spaced { token.shape.insert(.spaceBefore) }
      if lineStart { token.shape.insert(.lineStart) }
      spaced = false
      lineStart = false
      tokens.append(token)
    }
  }
}

@inline(__always)
func isAlphanumeric(_ byte: UInt8) -> Bool {
  ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
}
