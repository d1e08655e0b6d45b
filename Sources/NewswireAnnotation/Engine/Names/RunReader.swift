/// Reads one run of capitalised words: parts titles and other leading words from names, and judges the names by their words.
struct RunReader {
  let text: ArticleText
  let lexicon: Lexicon
  let tokens: [Token]
  /// The section and the run that are read at the moment.
  var section = 0
  var run = 0..<0

  var isTitleCase: Bool { text.sections[section].isTitleCase }

  init(_ text: ArticleText) {
    self.text = text
    lexicon = Lexicon.shared
    tokens = text.tokens
  }

  /// Adds the run's candidates in order.
  func read(into candidates: inout [NameCandidate]) {
    var start = run.lowerBound
    while start < run.upperBound {
      // Each of the questions about the name that begins here may look at all the rest of the run.
      guard text.budget.spend(run.upperBound - start) else { return }
      start = skipLeading(from: start, into: &candidates)
      guard start < run.upperBound else { return }
      start = readName(from: start, into: &candidates)
    }
  }

  /// Past words that a capital does not make a name: grammar, and at a sentence's start any common word.
  func skipLeading(from start: Int, into candidates: inout [NameCandidate]) -> Int {
    var i = start
    while i < run.upperBound {
      guard text.budget.spend(run.upperBound - i) else { return run.upperBound }
      let token = tokens[i]
      if token.mark != .none || !token.isCapital {
        i += 1
      } else if i + 1 < run.upperBound, isFormer(token) || isLinkLabel(i) {
        i += 1
      } else if token.isAny(.functionWord), !isNameDespite(i) {
        // Early, Such, Long: a family name if the article gives it in full elsewhere.
        if !token.shape.contains(.sentenceStart), !token.isAny(.pronoun), token.end - token.start > 3 {
          append(i..<i + 1, .unknown, certain: false, into: &candidates)
          candidates[candidates.count - 1].isTentative = true
        }
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

  /// Ex-Yankee, Ex-Mayor: what somebody no longer is.
  private func isFormer(_ token: Token) -> Bool {
    token.shape.contains(.hyphenated)
      && text.bytes[Int(token.start)..<Int(token.end)].prefix(3).elementsEqual("Ex-".utf8)
  }

  /// WATCH: what a page calls on its readers to do, before a name that is not in capitals.
  private func isLinkLabel(_ i: Int) -> Bool {
    tokens[i].shape.contains(.allCapitals) && CueWords.linkLabels.contains(tokens[i].hash)
      && !tokens[i + 1].shape.contains(.allCapitals)
  }

  /// Will, Said and the like before a name that is capitalised too, in the middle of a sentence.
  func isNameDespite(_ i: Int) -> Bool {
    if phrase(at: i) != nil { return true }
    if tokens[i].isAny(.placePrefix), !tokens[i].shape.contains(.sentenceStart), i + 1 < run.upperBound,
      !tokens[i + 1].isAny(.english)
    {
      return true
    }
    guard tokens[i].isAny([.maleName, .femaleName]), i + 1 < run.upperBound else { return false }
    return !tokens[i + 1].isAny(.english) && !isTitleCase && tokens[i + 1].isCapital && !tokens[i].isAny(.pronoun)
  }

  /// An English word that is not part of a name by itself.
  func isPlainWord(_ i: Int) -> Bool {
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
  func startsOrganisation(_ i: Int) -> Bool {
    guard
      let head = (i + 1..<run.upperBound).first(where: { tokens[$0].isAny([.organisationHead, .organisationSuffix]) })
    else { return false }
    return head - i <= 3 && !text.occursInLowercase(tokens[i].hash)
  }

  /// Reads one name at `start` with its title.
  /// - Returns: where the rest of the run begins.
  func readName(from start: Int, into candidates: inout [NameCandidate]) -> Int {
    let end = run.upperBound
    if isAcronymBeforePerson(start) {
      append(start..<start + 1, singleKind(start), certain: false, into: &candidates)
      return start + 1
    }
    if let known = phrase(at: start) { return read(known, at: start, into: &candidates) }
    if isTitleWord(start) || tokens[start].isAny([.demonym, .country]) || leadsTitle(start) {
      if let end = readTitled(from: start, into: &candidates) { return end }
    }
    if let end = readOrganisation(from: start, into: &candidates) { return end }
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
      // Ida Holm Ida HolmTop Stories: the label of a link follows its text, and headlines of the page follow it.
      return length < end && tokens[length].hash == tokens[start].hash ? end : length
    }
    return readUnknown(from: start, into: &candidates)
  }

  /// An agency or station before a person's name without a comma: AP John Smith.
  private func isAcronymBeforePerson(_ start: Int) -> Bool {
    guard tokens[start].shape.contains(.allCapitals), !isTitleCase, start + 2 < run.upperBound else { return false }
    return tokens[start + 1].isAny(.givenName) && !tokens[start + 1].shape.contains(.allCapitals)
      && startsPerson(start + 1)
      && !tokens[start].isAny(.givenName)
  }

  /// Reads the person that a title at `start` leads to.
  /// - Returns: where the name ends; nil if absent.
  private func readTitled(from start: Int, into candidates: inout [NameCandidate]) -> Int? {
    guard let name = titledName(from: start) else { return nil }
    let end = personEnd(from: name)
    append(name..<end, .person, certain: true, into: &candidates)
    return end < run.upperBound && tokens[end].hash == tokens[name].hash ? run.upperBound : end
  }

  /// Reads the organisation at `start`.
  /// - Returns: where its name ends; nil if absent.
  private func readOrganisation(from start: Int, into candidates: inout [NameCandidate]) -> Int? {
    guard let organisation = organisation(from: start) else { return nil }
    append(organisation, .organisation, certain: true, into: &candidates)
    return organisation.upperBound
  }

  // MARK: Phrases of the gazetteers

  struct Phrase {
    var end: Int
    var classes: WordClass
  }

  /// The longest entry of the gazetteers that begins at `start`, with its further words in lowercase too (Kurdistan region).
  func phrase(at start: Int) -> Phrase? {
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

  static var ampersand: WordHash { "&" }

  /// Takes a known phrase, longer where an organisation's name goes on (New York Stock Exchange, United Nations Security Council).
  func read(_ phrase: Phrase, at start: Int, into candidates: inout [NameCandidate]) -> Int {
    let end = phrase.end
    if phrase.classes.isAny(of: [.demonym, .title]), !phrase.classes.isAny(of: [.country, .organisation, .event]) {
      return readTitled(from: start, into: &candidates) ?? readOrganisation(from: start, into: &candidates) ?? end
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

  // MARK: The rest

  /// A range that no list knows.
  func readUnknown(from start: Int, into candidates: inout [NameCandidate]) -> Int {
    var end = start + 1
    while end < run.upperBound, !isTitleCase, !tokens[end - 1].shape.contains(.possessive), phrase(at: end) == nil,
      !tokens[end].isAny([.demonym, .country]) || isKnownName(end),
      !(tokens[end].shape.contains(.allCapitals) && tokens[end].isAny([.organisation, .country]))
    {
      end += 1
    }
    let words = tokens[start..<end].lazy.filter { $0.isWord }
    let count = words.count
    // Department CJ-1, Route 66, Boeing 747: a number among others of its kind.
    if count > 1, words.allSatisfy({ !isKnownName($0) }), let last = words.last, endsInDigit(last) {
      append(start..<end, .other, certain: true, into: &candidates)
      return end
    }
    let kind: NameKind
    if count == 1 {
      kind = singleKind(start)
    } else if let last = words.last, last.isAny([.country, .city, .unitedState]),
      !last.isAny(.surname) || last.isAny(.country)
    {
      kind = count == 2 && tokens[start].isAny(.direction) ? .place : .organisation
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

  /// Nato, Unesco: an acronym that is written like a word.
  private func isAcronymInWords(_ i: Int) -> Bool {
    let token = tokens[i]
    guard token.isCapital, !token.shape.contains(.allCapitals), token.end - token.start >= 4, !token.isAny(.english)
    else { return false }
    return lexicon.classes(of: token.hash.inCapitals).contains(.organisation)
  }

  /// X, where something is said on it.
  func isPlatform(_ i: Int) -> Bool {
    tokens[i].shape.contains(.single) && tokens[i].hash == CueWords.x && i > 0 && tokens[i - 1].hash == CueWords.on
  }

  func singleKind(_ i: Int) -> NameKind {
    let token = tokens[i]
    if token.isAny(.organisation) || isPlatform(i) || isAcronymInWords(i) { return .organisation }
    if token.isAny([.country, .city, .region, .unitedState]) { return .place }
    if token.isAny(.event) || endsInDigit(token) { return .other }
    return .unknown
  }

  private func endsInDigit(_ token: Token) -> Bool { text.bytes[Int(token.end) - 1] <= UInt8(ascii: "9") }

  func append(_ range: Range<Int>, _ kind: NameKind, certain: Bool, into candidates: inout [NameCandidate]) {
    guard !range.isEmpty else { return }
    var candidate = NameCandidate(tokens: range, section: section, kind: kind, isCertain: certain)
    candidate.isTentative = isTitleCase && (kind != .place || !isListedPlace(range))
    candidates.append(candidate)
  }

  /// Whether the gazetteers know a place by its whole name; not where its one word is a common one that the article uses as such.
  private func isListedPlace(_ range: Range<Int>) -> Bool {
    let first = tokens[range.lowerBound]
    guard range.count == 1 else { return phrase(at: range.lowerBound).map { $0.end >= range.upperBound } ?? false }
    return first.isAny(.place) && !(first.isAny(.english) && text.occursInLowercase(first.hash))
  }
}
