/// A speaker: an entity of the article or a description.
struct Speaker {
  /// Empty if the text does not say.
  var name: String
  var entity: Int?
  /// The tokens of a description.
  var words: Range<Int>?
}

/// Finds who a pronoun means.
struct Coreference {
  let text: ArticleText
  let names: Names
  let entityOfToken: [Int32]
  private var lastSpeaker: Int?
  /// For each token, whether it stands within somebody's quoted words.
  private var isQuoted: [Bool]
  /// Who speaks in the sentences before, by the first token of their quoted words.
  private var spoken: [(token: Int, speaker: Speaker)] = []

  init(text: ArticleText, names: Names, entityOfToken: [Int32]) {
    self.text = text
    self.names = names
    self.entityOfToken = entityOfToken
    isQuoted = Array(repeating: false, count: text.tokens.count)
  }

  /// Remembers who spoke last.
  mutating func note(speaker: Speaker?) {
    if let entity = speaker?.entity, names.entities[entity].kind == .person { lastSpeaker = entity }
  }

  /// Remembers what stands within quotation marks: nobody whom quoted words name is who a pronoun outside of them means.
  mutating func note(quoted stretches: [QuotedStretch]) {
    for stretch in stretches {
      for token in stretch.tokens { isQuoted[token] = true }
    }
  }

  /// Remembers who says a quote.
  mutating func note(_ speaker: Speaker?, of stretch: QuotedStretch) {
    if let speaker, !speaker.name.isEmpty { spoken.append((stretch.tokens.lowerBound, speaker)) }
  }

  func speaker(_ phrase: SpeakerPhrase) -> Speaker? {
    switch phrase {
    case .entity(let entity):
      return speaker(entity)
    case .description(let range):
      return Speaker(name: text.words(range), words: range)
    case .pronoun(let i):
      return antecedent(of: i)
    }
  }

  private func speaker(_ entity: Int) -> Speaker {
    Speaker(name: text.words(names.entities[entity].name), entity: entity)
  }

  /// Whom a pronoun means. I, we and you are nobody whom the text names.
  private func antecedent(of pronoun: Int) -> Speaker? {
    switch text.tokens[pronoun].hash {
    case CueWords.he: person(before: pronoun, .male)
    case CueWords.she: person(before: pronoun, .female)
    case CueWords.it, CueWords.they: body(before: pronoun).map(speaker)
    case CueWords.who: lastSpeaker.map(speaker)
    default: nil
    }
  }

  // MARK: He and she

  /// Sentences before a pronoun in which its person is looked for.
  private static let reach = 8

  /// The person that he or she means: whom the nearest sentence before quotes or has as its subject, of those that fit.
  private func person(before pronoun: Int, _ gender: NameGender) -> Speaker? {
    var (sentences, end, i) = (0, pronoun, pronoun)
    var isOwn = !startsSentence(pronoun)
    defer { text.budget.spend(pronoun - i) }
    while i > 0, sentences < Self.reach {
      i -= 1
      guard startsSentence(i) else { continue }
      if let speaker = person(in: i..<end, of: pronoun, gender, isOwn: isOwn) { return speaker }
      isOwn = false
      sentences += 1
      end = i
    }
    return lastSpeaker.flatMap { fits($0, gender) ? speaker($0) : nil }
  }

  private func startsSentence(_ i: Int) -> Bool {
    text.tokens[i].shape.contains(.lineStart) || (text.tokens[i].shape.contains(.sentenceStart) && !isQuoted[i])
  }

  /// - Parameter isOwn: whether the sentence is that of the pronoun, up to it.
  private func person(in sentence: Range<Int>, of pronoun: Int, _ gender: NameGender, isOwn: Bool) -> Speaker? {
    if !isOwn, !isProse(sentence) { return nil }
    // They ascend, so the first of them that is looked at is mostly the last.
    if !isOwn, let last = spoken.last(where: { $0.token < sentence.upperBound }), last.token >= sentence.lowerBound,
      fits(last.speaker, gender)
    {
      return last.speaker
    }
    var (first, afterComma, weak): (Int?, Int?, Int?)
    var seenComma = false
    var i = sentence.lowerBound
    while i < sentence.upperBound {
      let token = text.tokens[i]
      defer { i += 1 }
      if isQuoted[i] { continue }
      if token.mark == .comma { seenComma = true }
      // He goes on: who he is, a sentence before says.
      if first == nil, token.hash == text.tokens[pronoun].hash, token.isAny(.pronoun) { break }
      let entity = Int(entityOfToken[i])
      guard entity >= 0, names.entities[entity].kind == .person, fits(entity, gender) else { continue }
      let start = i
      while i + 1 < sentence.upperBound, Int(entityOfToken[i + 1]) == entity { i += 1 }
      if text.tokens[i].shape.contains(.possessive) {
        weak = weak ?? entity
      } else {
        if speaks(after: i, sentence.upperBound) || speaks(before: start, sentence.lowerBound) {
          return speaker(entity)
        }
        first = first ?? entity
        if seenComma { afterComma = afterComma ?? entity }
      }
    }
    let opensWithClause = CueWords.subordinators.contains(text.tokens[sentence.lowerBound].hash)
    return ((opensWithClause ? afterComma : nil) ?? first ?? weak).map(speaker)
  }

  /// Whether a sentence is one, and not a credit or heading: it ends as sentences do, or goes on with a quote.
  private func isProse(_ sentence: Range<Int>) -> Bool {
    guard let last = sentence.last else { return false }
    if isQuoted[last] { return true }
    switch text.tokens[last].mark {
    case .period, .question, .exclamation, .ellipsis, .colon, .closeQuote, .straightQuote, .apostrophe, .straightSingle,
      .openQuote, .closeParenthesis:
      return true
    default: return false
    }
  }

  /// Whether a verb of speaking follows a name: Haddad has also said.
  private func speaks(after name: Int, _ limit: Int) -> Bool {
    for i in name + 1..<min(name + 4, max(limit, name + 1)) {
      let token = text.tokens[i]
      if isQuoted[i] || !token.isLowercase { return false }
      if token.isAny(.speechVerb) { return true }
      if !SubjectFinder.auxiliaries.contains(token.hash) { return false }
    }
    return false
  }

  /// Whether a verb of speaking stands before a name: says the economist Ida Holm.
  private func speaks(before name: Int, _ lower: Int) -> Bool {
    var i = name - 1
    while i >= lower, name - i < 5, !isQuoted[i],
      text.tokens[i].isCapital || text.tokens[i].isAny([.title, .role]) || text.tokens[i].hash == CueWords.the
    {
      i -= 1
    }
    return i >= lower && !isQuoted[i] && text.tokens[i].isLowercase && CueWords.sayings.contains(text.tokens[i].hash)
  }

  private func fits(_ speaker: Speaker, _ gender: NameGender) -> Bool {
    if let entity = speaker.entity { return names.entities[entity].kind == .person && fits(entity, gender) }
    guard let words = speaker.words, let last = words.last, text.tokens[last].isAny([.role, .title]) else {
      return false
    }
    return NameGender.ofTitle(text.tokens[last]).map { $0 == gender } ?? true
  }

  private func fits(_ entity: Int, _ gender: NameGender) -> Bool {
    let one = names.entities[entity]
    return genderByAddress(one) ?? NameGender.of(one.name, title: one.title, in: text) ?? gender == gender
  }

  /// The gender by which the first addressed occurrence of a name calls its bearer.
  private func genderByAddress(_ entity: MentionBuilder.Entity) -> NameGender? {
    entity.occurrences.lazy.prefix(8)
      .compactMap { NameGender.ofAddress(before: names.candidates[$0].tokens.lowerBound, in: text) }.first
  }

  // MARK: It and they

  /// The nearest organisation or country.
  private func body(before pronoun: Int) -> Int? {
    var i = pronoun - 1
    while i >= 0, pronoun - i < 80 {
      let entity = Int(entityOfToken[i])
      if entity >= 0, !isQuoted[i] {
        let kind = names.entities[entity].kind
        if kind == .organisation || kind == .place && text.tokens[i].isAny(.country) { return entity }
      }
      i -= 1
    }
    return nil
  }
}
