/// Reads one run of capitalised words: parts titles and other leading words from names, and judges the names by their words.
struct RunReader {
  let text: ArticleText
  let lexicon: Lexicon
  let section: Int
  let run: Range<Int>

  private var tokens: [Token] { text.tokens }
  private var isTitleCase: Bool { text.sections[section].isTitleCase }

  /// Adds the run's candidates in order.
  func read(into candidates: inout [NameCandidate]) {
    var start = run.lowerBound
    while start < run.upperBound {
      start = skipLeading(from: start)
      guard start < run.upperBound else { return }
      start = readName(from: start, into: &candidates)
    }
  }

  /// Past words that a capital does not make a name: grammar, and at a sentence's start any common word.
  private func skipLeading(from start: Int) -> Int {
    var i = start
    while i < run.upperBound {
      let token = tokens[i]
      if token.mark != .none || !token.isCapital {
        i += 1
      } else if token.isAny(.functionWord), !isNameDespite(i) {
        i += 1
      } else if token.shape.contains(.sentenceStart), i + 1 < run.upperBound, isPlainWord(i), phrase(at: i) == nil,
        !startsOrganisation(i)
      {
        i += 1
      } else {
        break
      }
    }
    return i
  }

  /// Will, Said and the like before a name that is capitalised too, in the middle of a sentence.
  private func isNameDespite(_ i: Int) -> Bool {
    if phrase(at: i) != nil { return true }
    guard tokens[i].isAny([.maleName, .femaleName]), i + 1 < run.upperBound else { return false }
    return !tokens[i + 1].isAny(.english) && !isTitleCase && tokens[i + 1].isCapital && !tokens[i].isAny(.pronoun)
  }

  /// An English word that is no part of a name by itself.
  private func isPlainWord(_ i: Int) -> Bool {
    let token = tokens[i]
    if token.isAny([
      .organisation, .country, .city, .region, .unitedState, .demonym, .title, .organisationHead, .placePrefix,
    ]) {
      return false
    }
    if token.isAny([.maleName, .femaleName]), !text.occursInLowercase(token.hash) { return false }
    return token.isAny(.english) || (text.occursInLowercase(token.hash) && !token.isAny(.surname))
  }

  /// Whether the words from `i` to an organisation's head belong together: Supreme Court, National Bank of Kuwait.
  private func startsOrganisation(_ i: Int) -> Bool {
    guard
      let head = (i + 1..<run.upperBound).first(where: { tokens[$0].isAny([.organisationHead, .organisationSuffix]) })
    else { return false }
    return head - i <= 3 && !text.occursInLowercase(tokens[i].hash)
  }

  /// Reads one name at `start` with its title.
  /// - Returns: where the rest of the run begins.
  private func readName(from start: Int, into candidates: inout [NameCandidate]) -> Int {
    let end = run.upperBound
    if let known = phrase(at: start) { return read(known, at: start, into: &candidates) }
    if isTitleWord(start) || tokens[start].isAny([.demonym, .country]) || leadsTitle(start) {
      if let name = titledName(from: start) {
        let length = personEnd(from: name)
        append(name..<length, .person, certain: true, into: &candidates)
        return length
      }
    }
    if let organisation = organisation(from: start) {
      append(organisation, .organisation, certain: true, into: &candidates)
      return organisation.upperBound
    }
    if tokens[start].isAny(.demonym), !tokens[start].isAny([.maleName, .femaleName]) || end - start == 1 {
      return start + 1
    }
    if isTitleWord(start), end - start > 1 || !isKnownName(start) { return endOfTitle(from: start) }
    if let event = event(from: start) {
      append(start..<event, .other, certain: true, into: &candidates)
      return event
    }
    if let place = place(from: start) {
      append(start..<place, .place, certain: true, into: &candidates)
      return place
    }
    if startsPerson(start) {
      let length = personEnd(from: start)
      append(start..<length, .person, certain: true, into: &candidates)
      return length
    }
    return readUnknown(from: start, into: &candidates)
  }

  // MARK: Phrases of the gazetteers

  struct Phrase {
    var end: Int
    var classes: WordClass
  }

  /// The longest entry of the gazetteers that begins at `start`, with its further words in lowercase too (Kurdistan region).
  private func phrase(at start: Int) -> Phrase? {
    let first = tokens[start]
    guard first.isAny(.startsPhrase) else { return nil }
    var hash = first.hash
    var best: Phrase?
    let limit = min(start + Lexicon.phraseWords, text.sections[section].tokens.upperBound)
    var i = start + 1
    while i < limit {
      let token = tokens[i]
      if !token.isWord || tokens[i - 1].shape.contains(.possessive) || token.shape.contains(.sentenceStart) {
        guard token.mark == .ampersand else { break }
      }
      hash = hash.followed(by: token.mark == .ampersand ? Self.ampersand : token.hash)
      let classes = lexicon.classes(of: hash)
      if classes.isAny(of: [.country, .city, .region, .unitedState, .organisation, .event, .demonym, .title]),
        token.isCapital || classes.contains(.region)
      {
        best = Phrase(end: i + 1, classes: classes)
      }
      i += 1
    }
    return best
  }

  private static let ampersand = WordHash("&")

  /// Takes a known phrase, longer where an organisation's name goes on (New York Stock Exchange, United Nations Security Council).
  private func read(_ phrase: Phrase, at start: Int, into candidates: inout [NameCandidate]) -> Int {
    let end = phrase.end
    if phrase.classes.isAny(of: [.demonym, .title]), !phrase.classes.isAny(of: [.country, .organisation, .event]) {
      if let name = titledName(from: start) {
        let length = personEnd(from: name)
        append(name..<length, .person, certain: true, into: &candidates)
        return length
      }
      if let organisation = organisation(from: start) {
        append(organisation, .organisation, certain: true, into: &candidates)
        return organisation.upperBound
      }
      return end
    }
    if end < run.upperBound, !phrase.classes.contains(.event) {
      if let organisation = organisation(from: start), organisation.lowerBound == start, organisation.upperBound > end {
        append(organisation, .organisation, certain: true, into: &candidates)
        return organisation.upperBound
      }
      if let event = event(from: start), event > end {
        append(start..<event, .other, certain: true, into: &candidates)
        return event
      }
    }
    let kind: NameKind =
      phrase.classes.contains(.organisation) ? .organisation : phrase.classes.contains(.event) ? .other : .place
    append(start..<end, kind, certain: true, into: &candidates)
    return max(end, start + 1)
  }

  // MARK: Titles

  private func isTitleWord(_ i: Int) -> Bool {
    let token = tokens[i]
    return token.isAny([.title, .role]) || (token.isAny(.titleModifier) && !token.isAny([.maleName, .femaleName]))
  }

  /// An organisation's or unit's words that lead to a title: State Department Spokesman, Labour Party Leader.
  private func leadsTitle(_ start: Int) -> Bool {
    guard let title = (start + 1..<run.upperBound).first(where: { tokens[$0].isAny([.title, .role]) }) else {
      return false
    }
    return title - start <= 4 && title + 1 < run.upperBound && !startsPerson(start)
  }

  /// The first word of the name that a title at or after `start` leads to; nil where there is none.
  private func titledName(from start: Int) -> Int? {
    var i = start
    var titled = false
    while i < run.upperBound {
      let token = tokens[i]
      if token.isAny([.title, .role]), !(titled && isGivenBeforeName(i)) {
        titled = true
        i += 1
      } else if titled, token.hash == Self.of || token.hash == Self.forWord {
        i = endOfOffice(from: i + 1)
      } else if titled, i < run.upperBound, !isTitleModifierInside(i), token.isCapital {
        return tokens[i].isAny([.organisationHead]) && !isKnownName(i) ? nil : i
      } else {
        if i - start > 6 { return nil }
        i += 1
      }
    }
    return nil
  }

  private static let of = WordHash("of")
  private static let forWord = WordHash("for")

  private func isTitleModifierInside(_ i: Int) -> Bool {
    guard tokens[i].isAny(.titleModifier), !tokens[i].isAny([.maleName, .femaleName]) else { return false }
    return (i + 1..<run.upperBound).contains { tokens[$0].isAny([.title, .role]) }
  }

  private func isGivenBeforeName(_ i: Int) -> Bool {
    tokens[i].isAny([.maleName, .femaleName]) && i + 1 < run.upperBound && tokens[i + 1].isCapital
      && !tokens[i + 1].isAny([.title, .role])
  }

  /// Where the words of an office end (State, Foreign Affairs, in Secretary of State, Minister of Foreign Affairs).
  private func endOfOffice(from start: Int) -> Int {
    var i = start
    while i < run.upperBound {
      if i > start, isGivenBeforeName(i) { return i }
      if i > start, tokens[i].isCapital, !tokens[i].isAny([.english, .country, .demonym, .organisationHead]) {
        return i
      }
      i += 1
    }
    return i
  }

  /// Where title words that lead to no name end.
  private func endOfTitle(from start: Int) -> Int {
    var i = start
    while i < run.upperBound, isTitleWord(i) || tokens[i].isAny(.demonym) || !tokens[i].isCapital { i += 1 }
    if i < run.upperBound, i > start, tokens[i - 1].hash == Self.of || tokens[i - 1].hash == Self.forWord {
      return tokens[i].isAny([.country, .city, .region, .organisation, .unitedState]) || phrase(at: i) != nil
        ? i : run.upperBound
    }
    return max(i, start + 1)
  }

  // MARK: People

  private func isKnownName(_ i: Int) -> Bool { tokens[i].isAny([.maleName, .femaleName, .surname]) }

  /// A given name or initial before another name word.
  private func startsPerson(_ start: Int) -> Bool {
    let token = tokens[start]
    guard start + 1 < run.upperBound else { return false }
    let next = tokens[start + 1]
    if token.shape.contains(.possessive) { return false }
    if token.shape.contains(.initial) {
      return !next.shape.contains(.allCapitals) || text.sections[section].isAllCapitals
    }
    guard token.isAny([.maleName, .femaleName]) else { return false }
    if next.mark == .ampersand { return false }
    if token.isAny([.country, .region, .unitedState]), !next.isAny(.surname) { return false }
    if token.isAny(.city), next.isAny([.organisationHead, .teamNickname]), !next.isAny(.surname) { return false }
    return !(token.isAny(.english) && next.isAny(.english) && !next.isAny(.surname) && !token.isAny(.surname))
  }

  /// Where a person's name that begins at `start` ends.
  private func personEnd(from start: Int) -> Int {
    var i = start + 1
    while i < run.upperBound {
      if tokens[i - 1].shape.contains(.possessive) { return i }
      let token = tokens[i]
      if token.mark == .ampersand { return i }
      if token.isCapital, i > start + 1, token.isAny([.demonym, .functionWord]), !isKnownName(i) { return i }
      if token.isLowercase, !token.isAny(.particle) { return i }
      i += 1
    }
    return i
  }

  // MARK: Organisations

  /// The organisation that begins at or just after `start`; nil where the run names none.
  private func organisation(from start: Int) -> Range<Int>? {
    var head: Int?
    for i in start..<run.upperBound {
      if i > start, tokens[i].isAny(.organisationSuffix), tokens[i].isCapital { return start..<i + 1 }
      if tokens[i].isAny(.organisationHead), tokens[i].isCapital, !isHeadByName(i, from: start) { head = i }
      if tokens[i].shape.contains(.possessive) { break }
    }
    if let ampersand = (start + 1..<run.upperBound).first(where: { tokens[$0].mark == .ampersand }),
      ampersand + 1 < run.upperBound
    {
      return start..<run.upperBound
    }
    guard let head else {
      guard start + 1 < run.upperBound, tokens[run.upperBound - 1].isAny(.teamNickname),
        tokens[start].isAny([.city, .unitedState, .region, .country]) || isTeamPlace(start)
      else { return nil }
      return start..<run.upperBound
    }
    var first = start
    if tokens[start].isAny(.demonym), head > start, isOfficeHead(head, from: start + 1) { first = start + 1 }
    var end = head + 1
    if end < run.upperBound, tokens[end].hash == Self.of || tokens[end].hash == Self.forWord { end = run.upperBound }
    if head == first, end == first + 1 { return isSingleHead(head) ? first..<end : nil }
    return first..<end
  }

  private func isTeamPlace(_ start: Int) -> Bool {
    guard let place = phrase(at: start) else { return false }
    return place.end == run.upperBound - 1
  }

  /// The head's word is the family name of a person who stands there.
  private func isHeadByName(_ i: Int, from start: Int) -> Bool {
    i == start + 1 && tokens[start].isAny([.maleName, .femaleName]) && tokens[i].isAny(.surname)
      && !tokens[start].isAny([.city, .region, .country])
  }

  /// Foreign Ministry, Interior Ministry, Parliament: whose the office is, a demonym before it says.
  private func isOfficeHead(_ head: Int, from start: Int) -> Bool {
    guard Self.offices.contains(tokens[head].hash) else { return false }
    return (start..<head).allSatisfy { tokens[$0].isAny([.titleModifier, .english]) }
  }

  private static let offices: WordSet = WordSet("ministry parliament army navy embassy cabinet senate police")

  /// Congress or Senate names a body alone; Court, Party or Bank only with a capital inside a sentence and nothing lowercase.
  private func isSingleHead(_ head: Int) -> Bool {
    tokens[head].isAny(.organisation)
  }

  // MARK: Events and places

  /// Where an event, law or prize that begins at `start` ends.
  private func event(from start: Int) -> Int? {
    guard
      let last = (start..<run.upperBound).last(where: {
        tokens[$0].isAny([.eventHead, .event]) && tokens[$0].isCapital
      }),
      last > start, !tokens[last].isAny([.surname]) || !isKnownName(start), !tokens[last].isAny(.organisationHead)
    else { return nil }
    return last + 1 < run.upperBound && !tokens[last + 1].isCapital ? run.upperBound : last + 1
  }

  /// Where a place that begins at `start` ends.
  private func place(from start: Int) -> Int? {
    if start + 1 < run.upperBound, tokens[start].isAny(.placePrefix), tokens[start + 1].isCapital,
      !startsPersonAfterPrefix(start)
    {
      return placeEnd(from: start + 1)
    }
    if let head = (start + 1..<run.upperBound).last(where: {
      tokens[$0].isAny([.placeHead, .facility]) && tokens[$0].isCapital
    }),
      !(head == start + 1 && tokens[start].isAny([.maleName, .femaleName]) && tokens[head].isAny(.surname)
        && !isRoad(head)),
      !tokens[start..<head].contains(where: { $0.mark == .ampersand })
    {
      return head + 1
    }
    guard tokens[start].isAny([.country, .city, .region, .unitedState]) else { return nil }
    if start + 1 < run.upperBound, startsPerson(start), !tokens[start].isAny([.country, .unitedState]) { return nil }
    if tokens[start].isAny([.surname, .maleName, .femaleName]), run.upperBound - start == 1,
      !tokens[start].isAny(.country)
    {
      return nil
    }
    return start + 1
  }

  private static let road: WordSet = WordSet("road street avenue square park valley island airport county")

  private func isRoad(_ i: Int) -> Bool { Self.road.contains(tokens[i].hash) }

  private func startsPersonAfterPrefix(_ start: Int) -> Bool {
    tokens[start].isAny([.maleName, .femaleName]) || (tokens[start].isAny(.english) && run.upperBound - start > 3)
  }

  private func placeEnd(from start: Int) -> Int {
    if start + 1 < run.upperBound, tokens[start + 1].isAny([.placeHead, .facility]) { return start + 2 }
    return start + 1
  }

  // MARK: The rest

  /// A stretch that no list knows.
  private func readUnknown(from start: Int, into candidates: inout [NameCandidate]) -> Int {
    var end = start + 1
    while end < run.upperBound, !tokens[end - 1].shape.contains(.possessive), phrase(at: end) == nil,
      !tokens[end].isAny([.demonym, .country]) || isKnownName(end)
    {
      end += 1
    }
    let words = tokens[start..<end].filter { $0.isWord }
    let kind: NameKind
    if words.count == 1 {
      kind = singleKind(start)
    } else if words.allSatisfy({ $0.isAny(.english) && !$0.isAny([.maleName, .femaleName]) }) {
      kind = words.last?.isAny(.surname) == true && words.first?.isAny(.surname) == true ? .person : .organisation
    } else if words.last?.isAny(.english) == true, words.last?.isAny(.surname) == false {
      kind = .organisation
    } else {
      kind = .person
    }
    append(start..<end, kind, certain: false, into: &candidates)
    return end
  }

  /// X, where something is said on it.
  private func isPlatform(_ i: Int) -> Bool {
    tokens[i].shape.contains(.single) && tokens[i].hash == CueWords.x && i > 0 && tokens[i - 1].hash == CueWords.on
  }

  private func singleKind(_ i: Int) -> NameKind {
    let token = tokens[i]
    if token.isAny(.organisation) || isPlatform(i) { return .organisation }
    if token.isAny([.country, .city, .region, .unitedState]) { return .place }
    if token.isAny(.event) { return .other }
    return .unknown
  }

  private func append(_ range: Range<Int>, _ kind: NameKind, certain: Bool, into candidates: inout [NameCandidate]) {
    guard !range.isEmpty else { return }
    var candidate = NameCandidate(tokens: range, section: section, kind: kind, isCertain: certain)
    candidate.isTentative = isTitleCase && kind != .place
    candidates.append(candidate)
  }
}
