import NewswireModel

/// Who an attribution names: somebody the article names, a pronoun, or a description.
enum SpeakerPhrase {
  case entity(Int)
  /// he, she, they, we, I …
  case pronoun(Int)
  /// a ministerial source, the statement
  case description(Range<Int>)

  var basis: SpeakerBasis {
    switch self {
    case .entity: .named
    case .pronoun: .pronoun
    case .description: .described
    }
  }
}

/// Finds the subject of a verb of speaking.
struct SubjectFinder {
  let text: ArticleText
  /// For each token, the index of the entity it names a part of, or -1.
  let entityOfToken: [Int32]

  /// The subject that stands before the verb, at or after `lower`.
  func subject(before verb: Int, from lower: Int) -> SpeakerPhrase? {
    var i = verb - 1
    while i >= lower, isBetweenSubjectAndVerb(i) { i -= 1 }
    text.budget.spend(verb - i)
    guard i >= lower else { return nil }
    if text.tokens[i].mark == .comma || text.tokens[i].mark == .dash || text.tokens[i].mark == .closeParenthesis {
      if let subject = subjectBeforeInsertion(endingAt: i, from: lower) { return subject }
      i -= 1
      guard i >= lower else { return nil }
    }
    return phrase(endingAt: i, from: lower).map { named(by: $0, from: lower) }
  }

  /// Whom a description is set beside that a comma parts from a name, but not from the verb: Ida Holm, a biologist in Oslo told
  private func named(by subject: SpeakerPhrase, from lower: Int) -> SpeakerPhrase {
    guard case .description(let words) = subject, words.lowerBound - 2 >= lower,
      text.tokens[words.lowerBound].hash == CueWords.a || text.tokens[words.lowerBound].hash == CueWords.an,
      text.tokens[words.lowerBound - 1].mark == .comma, entityOfToken[words.lowerBound - 2] >= 0,
      words.lowerBound - 3 < lower || text.tokens[words.lowerBound - 3].isCapital
    else { return subject }
    return .entity(Int(entityOfToken[words.lowerBound - 2]))
  }

  /// The subject that stands after the verb: `said Salam`, `said the minister`.
  func subject(after verb: Int, limit: Int) -> SpeakerPhrase? {
    var i = verb + 1
    guard i < limit else { return nil }
    if text.tokens[i].isAny(.pronoun), Self.subjects.contains(text.tokens[i].hash) { return .pronoun(i) }
    if CueWords.prepositions.contains(text.tokens[i].hash) { return nil }
    // What was said, not who said it: adding that the matter was closed.
    if text.tokens[i].hash == CueWords.that { return nil }
    let start = i
    // Titles and adjectives before a name: said Iraqi Foreign Minister Fuad Hussein.
    while i < limit, i - start < 14 {
      if entityOfToken[i] >= 0, let named = namedPerson(at: i, limit: limit) { return named }
      let token = text.tokens[i]
      if token.mark != .none && token.mark != .apostrophe && token.mark != .hyphen { break }
      if token.isLowercase, i > start, !inNounPhrase(i) { break }
      i += 1
    }
    guard i > start, text.tokens[start].isWord else { return nil }
    // A determiner by itself stands for somebody spoken to: telling her, “…”
    if i == start + 1, Self.determiners.contains(text.tokens[start].hash),
      !Self.indefinites.contains(text.tokens[start].hash)
    {
      return nil
    }
    if let entity = (start..<i).last(where: { entityOfToken[$0] >= 0 }), entity == i - 1 {
      return .entity(Int(entityOfToken[entity]))
    }
    guard
      Self.determiners.contains(text.tokens[start].hash) || text.tokens[start].isAny([.role, .title, .demonym])
        || i - start > 1
    else { return nil }
    return .description(start..<i)
  }

  /// The person named at `i`, or the body if no person's name follows in the same noun phrase.
  private func namedPerson(at i: Int, limit: Int) -> SpeakerPhrase? {
    let entity = entityOfToken[i]
    var end = i
    while end < limit, entityOfToken[end] == entity { end += 1 }
    text.budget.spend(end - i)
    if end < limit, text.tokens[end].isWord, !text.tokens[end - 1].shape.contains(.possessive) {
      // A body or country before a title and a name: US State Department spokesperson Tammy Bruce.
      if text.tokens[end].isAny([.title, .role, .titleModifier]) || isInTitle(from: end, limit: limit) { return nil }
    }
    return text.tokens[end - 1].shape.contains(.possessive) ? nil : .entity(Int(entity))
  }

  /// Whether capitals from `start` on lead to another name: Alder County Harbour Master Ida Holm.
  private func isInTitle(from start: Int, limit: Int) -> Bool {
    var i = start
    while i < limit, i - start < 5, entityOfToken[i] < 0, text.tokens[i].isCapital, text.tokens[i].isWord { i += 1 }
    return i < limit && entityOfToken[i] >= 0
  }

  /// Adverbs and auxiliaries between subject and verb: has also repeatedly said.
  private func isBetweenSubjectAndVerb(_ i: Int) -> Bool {
    let token = text.tokens[i]
    if token.isAny([.weekday, .month]), token.isCapital { return true }
    guard token.isLowercase else { return false }
    if token.hash == DateWords.today || DateWords.partsOfDay.contains(token.hash) || DateWords.units[token.hash] != nil
    {
      return true
    }
    if token.hash == CueWords.on, text.tokens[i + 1].isAny(.weekday) { return true }
    if Self.auxiliaries.contains(token.hash) { return true }
    let end = Int(token.end)
    return end - Int(token.start) > 4 && text.bytes[end - 1] == UInt8(ascii: "y")
      && text.bytes[end - 2] == UInt8(ascii: "l")
  }

  /// The subject before an insertion between commas, dashes or brackets: Schenker, a former official, said.
  private func subjectBeforeInsertion(endingAt last: Int, from lower: Int) -> SpeakerPhrase? {
    let mark = text.tokens[last].mark
    var i = last - 1
    while i > lower, last - i < 40 {
      let token = text.tokens[i]
      if token.mark == mark || (mark == .closeParenthesis && token.mark == .openParenthesis) || token.mark == .dash {
        if let subject = phrase(endingAt: i - 1, from: lower) {
          if case .entity = subject { return subject }
          if case .pronoun = subject { return subject }
          // The campaign manager, Ida Holm, said
          let inner = i + 1..<last
          if token.mark == mark, let name = inner.first.map({ entityOfToken[$0] }), name >= 0,
            inner.allSatisfy({ entityOfToken[$0] == name })
          {
            return .entity(Int(name))
          }
          if token.mark == mark, !startsClause(i + 1) { return subject }
        }
        if mark != .comma { return nil }
      }
      if token.shape.contains(.sentenceStart) { return nil }
      i -= 1
    }
    return nil
  }

  private func startsClause(_ i: Int) -> Bool {
    text.tokens[i].hash == CueWords.and || text.tokens[i].hash == CueWords.but
  }

  /// The noun phrase that ends at `last`.
  func phrase(endingAt last: Int, from lower: Int) -> SpeakerPhrase? {
    guard last >= lower else { return nil }
    let token = text.tokens[last]
    if entityOfToken[last] >= 0 {
      return modified(byNameEndingAt: last, from: lower) ?? .entity(Int(entityOfToken[last]))
    }
    if token.isAny(.pronoun) {
      if token.hash == CueWords.who { return relativeSubject(before: last, from: lower) }
      return Self.subjects.contains(token.hash) ? .pronoun(last) : nil
    }
    guard token.isWord || token.isNumber else { return nil }
    if Self.indefinites.contains(token.hash) { return .description(last..<last + 1) }
    if token.isAny(.speechVerb), last == lower || !Self.determiners.contains(text.tokens[last - 1].hash) { return nil }
    var start = last
    while start > lower, last - start < 10 {
      let previous = text.tokens[start - 1]
      if Self.determiners.contains(text.tokens[start].hash) { break }
      if previous.mark != .none && previous.mark != .hyphen || previous.isAny(.speechVerb) { break }
      if previous.isLowercase, previous.isAny(.functionWord), !inNounPhrase(start - 1) { break }
      start -= 1
      if text.tokens[start].shape.contains(.sentenceStart) { break }
    }
    // An entity inside the phrase is the speaker where only words such as `campaign` or `spokesman` follow; else the phrase is.
    // The source familiar with the list, a person close to the board
    if start > lower + 1, text.tokens[start - 1].hash == CueWords.with || text.tokens[start - 1].hash == CueWords.to,
      last - start < 8, text.tokens[start - 2].isLowercase, text.budget.spend(8),
      case .description(let whole) = phrase(endingAt: start - 2, from: max(lower, start - 10)),
      Self.determiners.contains(text.tokens[whole.lowerBound].hash), whole.count > 2
    {
      return .description(whole.lowerBound..<last + 1)
    }
    // While Democrats, As officials: a conjunction begins the clause.
    if start < last, text.tokens[start].isCapital, text.tokens[start].isAny(.functionWord),
      !Self.determiners.contains(text.tokens[start].hash)
    {
      start += 1
    }
    let isNoun =
      token.isWord && !token.isAny(.functionWord) && !isTime(token) && (start < last || isBareNoun(token))
    return isNoun ? .description(start..<last + 1) : nil
  }

  /// Whom a name after a preposition only says more of: a lawyer for Haddad, officials in Damascus, Holm of the Harbour Board,
  /// a source speaking to Reuters.
  private func modified(byNameEndingAt last: Int, from lower: Int) -> SpeakerPhrase? {
    let entity = entityOfToken[last]
    var i = last
    while i >= lower, last - i < 12,
      entityOfToken[i] == entity || text.tokens[i].isCapital || text.tokens[i].hash == CueWords.the
        || text.tokens[i].isAny([.title, .role])
    {
      i -= 1
    }
    guard i > lower, text.tokens[i].isLowercase, Self.modifying.contains(text.tokens[i].hash) else { return nil }
    var end = i - 1
    if text.tokens[i].hash == CueWords.to {
      let word = Int(text.tokens[end].start)..<Int(text.tokens[end].end)
      if text.tokens[end].hash != CueWords.close {
        guard word.count > 5, text.bytes[word].suffix(3).elementsEqual("ing".utf8), end > lower else { return nil }
        end -= 1
      }
    }
    guard text.budget.spend(last - end), text.tokens[end].isWord else { return nil }
    if entityOfToken[end] >= 0 { return .entity(Int(entityOfToken[end])) }
    guard text.tokens[end].isLowercase || text.tokens[end].shape.contains(.sentenceStart),
      case .description(let words) = phrase(endingAt: end, from: lower),
      words.count > 1 || isBareNoun(text.tokens[end]) && !text.tokens[end].isAny(.functionWord),
      words.lowerBound == lower || !CueWords.prepositions.contains(text.tokens[words.lowerBound - 1].hash)
    else { return nil }
    return .description(words.lowerBound..<last + 1)
  }

  private static let modifying = WordSet("of for at from in to with")

  /// Whether a lowercase word may name somebody without a word before it: officials, police, spokesman; not week, came, begin.
  private func isBareNoun(_ token: Token) -> Bool {
    if !token.isLowercase || token.isAny([.role, .title]) || CueWords.speakingPlurals.contains(token.hash) {
      return true
    }
    return !isPastTense(token) && text.bytes[Int(token.end) - 1] == UInt8(ascii: "s")
  }

  /// Week, Monday: when, not who.
  private func isTime(_ token: Token) -> Bool {
    token.isAny([.weekday, .month]) && token.isCapital || DateWords.units[token.hash] != nil
      || DateWords.partsOfDay.contains(token.hash)
  }

  /// A word by itself that ends as verbs of the past do: as soon as prayers were finished, Haddad said
  private func isPastTense(_ token: Token) -> Bool {
    let end = Int(token.end)
    return token.isLowercase && end - Int(token.start) > 4 && text.bytes[end - 2..<end].elementsEqual("ed".utf8)
  }

  /// The name before `who`: Trump, who said.
  private func relativeSubject(before who: Int, from lower: Int) -> SpeakerPhrase? {
    var i = who - 1
    if i >= lower, text.tokens[i].mark == .comma { i -= 1 }
    return phrase(endingAt: i, from: lower)
  }

  private func inNounPhrase(_ i: Int) -> Bool {
    let token = text.tokens[i]
    return token.hash == CueWords.of || token.hash == CueWords.for || Self.determiners.contains(token.hash)
      || token.hash == CueWords.at
      || token.hash == CueWords.in || !token.isAny([.functionWord, .speechVerb])
  }

  static let determiners = WordSet(
    "the a an one another some many several his her their its this that both two three")
  private static let indefinites = WordSet("another others some many one most several")
  static let subjects = WordSet("he she they it i we you who")
  static let auxiliaries = WordSet(
    """
    has have had also later then once again further even still just now never always often who would will could did does was is were being not
    first finally simply reportedly recently first went on to himself herself in turn immediately publicly privately previously earlier
    """)
}
