internal import NewswireText

/// The words of one text after another, folded.
///
/// A search marks the whole text of every hit, so a word is looked at where it stands and copied nowhere, and most words are told apart
/// by their first letter.
struct TextWords: ~Copyable {
  private var tokens = TokenBuffer()
  private let stemmer = EnglishStemmer()
  private var bytes: [UInt8] = []
  /// The keys of words that were looked at as names, by position.
  private var names: [Int: [String]] = [:]

  var count: Int { tokens.count }

  /// Replaces the words by those of `text`.
  mutating func read(_ text: String) {
    tokens.tokenize(text)
    bytes = Array(text.utf8)
    names.removeAll(keepingCapacity: true)
  }

  func range(_ start: Int, count: Int) -> Range<Int32> {
    Int32(clamping: tokens[start].start)..<Int32(clamping: tokens[start + count - 1].end)
  }

  /// Whether the word at `start` begins as something that is looked for.
  func begins(_ start: Int, as beginnings: borrowing WordBeginnings) -> Bool {
    let token = tokens[start]
    if let first = tokens.term(token).first, beginnings.letters[Int(first)] { return true }
    return beginnings.takesNames && !isInSmallLetters(token)
  }

  private func isInSmallLetters(_ token: Token) -> Bool { (0x61...0x7A).contains(bytes[Int(token.start)]) }

  /// Whether these words stand at and after `start`.
  mutating func holds(_ words: [WordMatcher], at start: Int) -> Bool {
    guard start + words.count <= count else { return false }
    for i in words.indices where !holds(words[i], at: start + i) { return false }
    return true
  }

  private mutating func holds(_ word: WordMatcher, at index: Int) -> Bool {
    let term = tokens.term(tokens[index])
    switch word {
    case .exact(let wanted): return term.count == wanted.count && term.elementsEqual(wanted)
    case .pattern(let pattern): return pattern.matches(term)
    case .inflected(let stem):
      // A stem begins as its word does and is no longer (Porter 2 takes endings off), so few words need stemming.
      guard term.first == stem.first, stem.count <= term.count else { return false }
      return stemmer.withStem(of: term) { $0.elementsEqual(stem) }
    case .name(let key):
      // A word in small letters is no name.
      if isInSmallLetters(tokens[index]) { return false }
      if let known = names[index] { return known.contains(key) }
      let place = Int(tokens[index].start)..<Int(tokens[index].end)
      let keys = NameKey.keys(of: String(decoding: bytes[place], as: UTF8.self))
      names[index] = keys
      return keys.contains(key)
    }
  }
}
