internal import NewswireModel
internal import NewswireText

/// One thing that a query looks for in the text: a word or words side by side.
struct HighlightTerm {
  var field: TextField
  /// One for each word, in order.
  var words: [WordMatcher]
}

/// Tells whether a word of a text is one that was asked for.
enum WordMatcher {
  case exact([UInt8])
  /// A stem.
  case inflected([UInt8])
  case pattern(TermPattern)
  /// A key of a name.
  case name(String)
}

/// How a word must begin to be worth a closer look: most words of a text are passed over by their first byte.
struct WordBeginnings {
  /// By the first byte of a folded word.
  private(set) var letters = [Bool](repeating: false, count: 256)
  /// Whether any word that is not in small letters may do: a name's spellings begin in many ways.
  private(set) var takesNames = false

  init(_ terms: [HighlightTerm]) {
    for term in terms {
      switch term.words.first {
      case .exact(let word), .inflected(let word):
        if let first = word.first { letters[Int(first)] = true }
      case .pattern: letters = [Bool](repeating: true, count: 256)
      case .name: takesNames = true
      case nil: break
      }
    }
  }
}

/// What a query looks for, leaving out what it excludes.
enum HighlightTerms {
  static func terms(of query: Query) -> [HighlightTerm] {
    var collector = Collector()
    collector.collect(query)
    return collector.terms
  }

  private struct Collector: ~Copyable {
    var terms: [HighlightTerm] = []
    private var tokens = TokenBuffer()
    private let stemmer = EnglishStemmer()

    mutating func collect(_ query: Query) {
      switch query {
      case .all, .not, .keyword, .published, .length: return
      case .word(let word): collect(word)
      case .phrase(let phrase):
        let words = phrase.words.flatMap { folded($0) }.map { WordMatcher.exact($0) }
        add(words, phrase.field)
      case .proximity(let proximity):
        collect(proximity.left)
        if !proximity.excluded { collect(proximity.right) }
      case .and(let parts), .or(let parts): for part in parts { collect(part) }
      case .atLeast(let atLeast): collect(atLeast.query)
      case .mention(let mention): collect(name: mention.name)
      case .speech(let speech):
        if !speech.speaker.isEmpty { collect(name: speech.speaker) }
        if let content = speech.content { collect(content) }
      }
    }

    private mutating func add(_ words: [WordMatcher], _ field: TextField) {
      if !words.isEmpty { terms.append(HighlightTerm(field: field, words: words)) }
    }

    private mutating func collect(name: String) {
      for key in NameKey.keys(of: name) { add([.name(key)], .any) }
    }

    /// The folded words of a text, without the single tails of scripts without spaces.
    private mutating func folded(_ text: String) -> [[UInt8]] {
      tokens.tokenize(text)
      var words: [[UInt8]] = []
      for i in 0..<tokens.count where tokens.count == 1 || !tokens[i].flags.contains(.pairTail) {
        words.append(Array(tokens.term(tokens[i])))
      }
      return words
    }

    private mutating func collect(_ word: WordQuery) {
      switch word.match {
      case .prefix, .wildcard, .fuzzy: add([.pattern(TermPattern(word))], word.field)
      case .exact:
        let words = folded(word.text)
        add(words.map { .exact($0) }, word.field)
        if words.count > 1 { add([.exact(Array(words.joined()))], word.field) }
      case .inflected:
        let words = folded(word.text)
        add(words.map { .inflected(stem($0)) }, word.field)
        if words.count > 1 { add([.inflected(stem(Array(words.joined())))], word.field) }
      }
    }

    private func stem(_ term: [UInt8]) -> [UInt8] {
      term.withUnsafeBufferPointer { stemmer.withStem(of: $0) { Array($0) } }
    }
  }
}
