import NewswireCore

/// How often the most frequent words of some languages occur in a text.
struct FrequentWords {
  private var counts = [Int](repeating: 0, count: languages.count)
  private var words = 0

  /// Words of the text that are looked at.
  private static let sample = 250

  init(_ text: ArticleText) {
    let languagesOfWord = Self.languagesOfWord
    for token in text.tokens.prefix(Self.sample) where token.isWord {
      words += 1
      var languages = languagesOfWord[token.hash] ?? 0
      while languages != 0 {
        counts[languages.trailingZeroBitCount] += 1
        languages &= languages - 1
      }
    }
  }

  /// Enough English words, and hardly any of other languages, to need no other evidence.
  var isPlainEnglish: Bool {
    let english = counts[0]
    return english >= 10 && english * 5 >= words && english >= 4 * (counts.dropFirst().max() ?? 0)
  }

  /// Of English news, more than every fourth word is in the list.
  var lacksEnglish: Bool { counts[0] * 20 < words }

  /// The language whose words are most; nil if they are few, or if another's are as many.
  var language: String? {
    guard let best else { return nil }
    let second = counts.indices.filter { $0 != best }.map { counts[$0] }.max() ?? 0
    return counts[best] >= 2 && counts[best] * 8 >= words && counts[best] > second ? Self.languages[best].code : nil
  }

  /// The language that a short text is in where CLD2 takes it for English, Catalan or Galician against the words that it has.
  func correction(of language: String) -> String? {
    guard ["en", "gl", "ca"].contains(language), let best, Self.languages[best].code != language else { return nil }
    let claimed = Self.languages.firstIndex { $0.code == language }.map { counts[$0] } ?? 0
    let isAgainst = counts[best] >= 2 && counts[best] > 2 * claimed
    if isAgainst { return Self.languages[best].code }
    // Spanish and Portuguese are taken for Galician far more often than it is written.
    return language == "gl" && counts[best] >= claimed && ["es", "pt"].contains(Self.languages[best].code)
      ? Self.languages[best].code : nil
  }

  /// The language with most words, of those that stand for themselves.
  private var best: Int? {
    let own = Self.languages.indices.prefix(Self.mainLanguages)
    return own.max { counts[$0] < counts[$1] }
  }

  /// The first of the list, which can be the answer. The others are there to be told from them.
  private static let mainLanguages = 6

  private static let languages: [(code: String, words: StaticString)] = [
    (
      "en",
      "the of and to in that is was for it with as his on be at by had are but from have they which this has said will not he"
    ),
    (
      "es",
      "el los las del y en que una por con para su al lo como mas pero sus fue ha este entre esta sobre se no un"
    ),
    (
      "fr",
      "le la les des du et est une dans pour que qui sur pas au avec son par plus ont aux ce cette sont mais ete ses leur"
    ),
    (
      "it",
      "il di che la gli della per una sono con del nel alla dei non piu le anche ha dal delle si ma come i un e"
    ),
    (
      "pt",
      "o os da do em que uma para com nao por mais as dos como foi ao das pela seu sua ou se no na um e"
    ),
    (
      "de",
      "der die und das den von zu mit sich des auf fur ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach"
    ),
    (
      "gl",
      "o os as do da dos das e en que unha para con non por mais ao na no nas nos foi seu sua tamen pola polo ten entre"
    ),
    (
      "ca",
      "el la els les i en que una per amb no mes del dels al als es va han ha aquest aquesta com pero seva seu son"
    ),
  ]

  /// For each frequent word, the languages that have it, as bits in the order of the list.
  private static let languagesOfWord: WordMap<UInt32> = {
    var map = WordMap<UInt32>(capacity: 512)
    for (i, entry) in languages.enumerated() {
      for word in Gazetteers.entries(of: entry.words) { map[WordHash(word), default: 0] |= 1 << UInt32(i) }
    }
    return map
  }()
}
