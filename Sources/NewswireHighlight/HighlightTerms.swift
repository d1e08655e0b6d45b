internal import NewswireQuery
internal import NewswireModel
internal import NewswireAnalysis

/// A word, or words side by side, that a query looks for in the text.
struct HighlightTerm {
  var field: TextField
  /// One for each word, in order; at least one.
  var words: [WordMatcher]
}

/// Decides whether a word of a text is one that was asked for.
enum WordMatcher {
  case exact([UInt8])
  /// A stem.
  case inflected([UInt8])
  case pattern(TermPattern)
}

/// A name that a query looks for among the mentions or the speakers.
struct HighlightName {
  enum Role: Equatable {
    /// nil for any kind.
    case mention(MentionKind?)
    case speaker
  }

  var role: Role
  /// A mention has all of them.
  var keys: [[UInt8]]
}

/// Words that a query looks for in quotes.
struct HighlightSpeech {
  /// Whose quotes: the place of a name; nil for whoever speaks.
  var speaker: Int?
  /// The places of the words; empty for any quote.
  var terms: Range<Int>
}

/// What a query looks for, leaving out what it excludes.
struct HighlightTerms {
  private(set) var words: [HighlightTerm] = []
  private(set) var names: [HighlightName] = []
  private(set) var speeches: [HighlightSpeech] = []

  init(_ query: Query) {
    var collector = Collector()
    collector.collect(query)
    words = collector.terms
    names = collector.names
    speeches = collector.speeches
  }

  private struct Collector: ~Copyable {
    var terms: [HighlightTerm] = []
    var names: [HighlightName] = []
    var speeches: [HighlightSpeech] = []
    private var analyzer = Analyzer()

    mutating func collect(_ query: Query) {
      switch query {
      case .all, .not, .keyword, .published, .imported, .length: return
      case .word(let word): collect(word)
      case .phrase(let phrase):
        let words = phrase.words.flatMap { analyzer.words(of: $0) }.map { WordMatcher.exact($0) }
        add(words, phrase.field)
      case .proximity(let proximity):
        collect(proximity.left)
        if !proximity.excluded { collect(proximity.right) }
      case .and(let parts), .or(let parts): for part in parts { collect(part) }
      case .atLeast(let atLeast): collect(atLeast.query)
      case .mention(let mention): collect(name: mention.name, .mention(mention.kind))
      case .speech(let speech): collect(speech)
      }
    }

    private mutating func collect(_ speech: SpeechQuery) {
      let (firstName, firstTerm) = (names.count, terms.count)
      if !speech.speaker.isEmpty { collect(name: speech.speaker, .speaker) }
      if let content = speech.content { collect(content) }
      let speaker = names.count > firstName ? firstName : nil
      // A name without keys is nobody's.
      if speaker == nil && !speech.speaker.isEmpty { return }
      speeches.append(HighlightSpeech(speaker: speaker, terms: firstTerm..<terms.count))
    }

    private mutating func add(_ words: [WordMatcher], _ field: TextField) {
      if !words.isEmpty { terms.append(HighlightTerm(field: field, words: words)) }
    }

    private mutating func collect(name: String, _ role: HighlightName.Role) {
      let keys = NameKey.keys(of: name).map { Array($0.utf8.prefix(Limits.term)) }
      if !keys.isEmpty { names.append(HighlightName(role: role, keys: keys)) }
    }

    private mutating func collect(_ word: WordQuery) {
      switch word.match {
      case .prefix, .wildcard, .fuzzy: add([.pattern(TermPattern(word))], word.field)
      case .exact, .cased:
        let words = analyzer.words(of: word.text)
        add(words.map { .exact($0) }, word.field)
        if words.count > 1 { add([.exact(Array(words.joined()))], word.field) }
      case .inflected:
        let words = analyzer.words(of: word.text)
        add(words.map { .inflected(analyzer.stem($0)) }, word.field)
        if words.count > 1 { add([.inflected(analyzer.stem(Array(words.joined())))], word.field) }
      }
    }
  }
}
