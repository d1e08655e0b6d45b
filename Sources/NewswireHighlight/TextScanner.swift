internal import NewswireQuery
internal import NewswireAnalysis

/// A range of a text and which of the query's terms it answers.
struct HighlightMatch {
  /// In UTF-8 bytes of the text.
  var start: Int32
  var end: Int32
  /// A bit for each term; those past the 64th share the last.
  var terms: UInt64

  static func bit(_ term: Int) -> UInt64 { 1 << UInt64(min(term, 63)) }
}

/// Finds words in texts.
///
/// A text is read for where a word begins as one that is looked for. Only there are words cut and folded, a piece between two separators
/// at a time; that gives what tokenising the whole text would. Cost: a fraction of a nanosecond a byte.
struct TextScanner: ~Copyable {
  private let terms: [HighlightTerm]
  private let beginnings: WordBeginnings
  private var analyzer = Analyzer()

  init(_ terms: [HighlightTerm]) {
    self.terms = terms
    beginnings = WordBeginnings(terms)
  }

  /// Appends the places of terms in a text, in their order; they may overlap.
  /// - Parameter wanted: which terms to look for.
  mutating func scan(
    _ text: UnsafeBufferPointer<UInt8>, for wanted: [Int], into matches: inout [HighlightMatch]
  ) {
    if wanted.isEmpty { return }
    var done = 0
    while done < text.count {
      let beginning = unsafe beginnings.next(in: text, from: done)
      if beginning == text.count { return }
      done = unsafe read(
        text, from: Self.piece(in: text, around: beginning, after: done), holding: beginning, for: wanted,
        into: &matches)
    }
  }

  /// Where the piece begins that a place is in, at `start` or after it.
  private static func piece(in text: UnsafeBufferPointer<UInt8>, around place: Int, after start: Int) -> Int {
    unsafe TokenBuffer.separators.withUnsafeBufferPointer { separators in
      var i = place
      while i > start, unsafe !separators[Int(text[i - 1])] { i -= 1 }
      return i
    }
  }

  /// Reads the words from `start` to the first separator after `position`.
  /// - Returns: where that separator is.
  private mutating func read(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, holding position: Int, for wanted: [Int],
    into matches: inout [HighlightMatch]
  ) -> Int {
    let end = unsafe Self.separator(in: text, from: position)
    var stop = end
    unsafe analyzer.tokenize(UnsafeBufferPointer(rebasing: text[start..<stop]))
    for at in 0..<analyzer.tokens.count {
      for i in wanted {
        let words = terms[i].words
        guard holds(words[0], at: at) else { continue }
        while at + words.count > analyzer.tokens.count, stop < text.count {
          stop = unsafe Self.separator(in: text, from: min(stop + 32 * words.count, text.count))
          unsafe analyzer.tokenize(UnsafeBufferPointer(rebasing: text[start..<stop]))
        }
        guard at + words.count <= analyzer.tokens.count, (1..<words.count).allSatisfy({ holds(words[$0], at: at + $0) })
        else {
          continue
        }
        let (first, last) = (analyzer.tokens[at], analyzer.tokens[at + words.count - 1])
        matches.append(
          HighlightMatch(
            start: Int32(clamping: start + Int(first.start)), end: Int32(clamping: start + Int(last.end)),
            terms: HighlightMatch.bit(i)))
      }
    }
    return end
  }

  private static func separator(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    unsafe TokenBuffer.separators.withUnsafeBufferPointer { separators in
      var i = start
      while i < text.count, unsafe !separators[Int(text[i])] { i += 1 }
      return i
    }
  }

  private func holds(_ word: WordMatcher, at index: Int) -> Bool {
    let term = unsafe analyzer.tokens.term(analyzer.tokens[index])
    switch word {
    case .exact(let wanted): return unsafe term.count == wanted.count && term.elementsEqual(wanted)
    case .pattern(let pattern): return unsafe pattern.matches(term)
    case .inflected(let stem):
      // A stem is no longer than its word, and all but its last two letters are the word's.
      guard stem.count <= term.count, unsafe term.starts(with: stem.prefix(max(stem.count - 2, 1))) else {
        return false
      }
      return unsafe analyzer.withStem(of: term) { unsafe $0.elementsEqual(stem) }
    }
  }
}
