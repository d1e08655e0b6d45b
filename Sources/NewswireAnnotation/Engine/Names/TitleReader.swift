/// Titles and the names of people they lead to.
extension RunReader {
  // MARK: Titles

  func isTitleWord(_ i: Int) -> Bool {
    let token = tokens[i]
    if token.isCapital, CueWords.plainRoles.contains(token.hash) { return false }
    return token.isAny([.title, .role]) || (token.isAny(.titleModifier) && !token.isAny([.maleName, .femaleName]))
  }

  /// An organisation's or unit's words that lead to a title: State Department Spokesman, Labour Party Leader.
  func leadsTitle(_ start: Int) -> Bool {
    guard let title = (start + 1..<run.upperBound).first(where: { tokens[$0].isAny([.title, .role]) }) else {
      return false
    }
    return title - start <= 4 && title + 1 < run.upperBound && !startsPerson(start)
  }

  /// The first word of the name that a title at or after `start` leads to; nil if absent.
  func titledName(from start: Int) -> Int? {
    var i = start
    var titled = false
    while i < run.upperBound {
      let token = tokens[i]
      if titled, token.isAny(.functionWord), token.isCapital, token.hash != CueWords.of, !token.isAny(.givenName) {
        return nil
      }
      if let title = titlePhrase(at: i) {
        titled = true
        i = title
      } else if token.isAny([.title, .role]), !CueWords.plainRoles.contains(token.hash),
        !(titled && isGivenBeforeName(i))
      {
        titled = true
        i += 1
      } else if titled, token.hash == Self.of || token.hash == Self.forWord {
        i = endOfOffice(from: i + 1)
      } else if titled, i < run.upperBound, !isTitleModifierInside(i), token.isCapital {
        return isNameAfterTitle(i) ? i : nil
      } else {
        if i - start > 6 { return nil }
        i += 1
      }
    }
    return nil
  }

  /// Where a title of several words that begins at `i` ends (District Attorney); nil if absent.
  func titlePhrase(at i: Int) -> Int? {
    guard let phrase = phrase(at: i), phrase.classes.contains(.title), phrase.end <= run.upperBound else { return nil }
    return phrase.end
  }

  /// Not a unit's words (the Major Fraud Unit), nor a common word that ends the run (Detective Investigators).
  private func isNameAfterTitle(_ i: Int) -> Bool {
    if isKnownName(i) || tokens[i].shape.contains(.initial) { return true }
    if tokens[i..<min(i + 3, run.upperBound)].contains(where: { $0.isAny(.organisationHead) && $0.isCapital }) {
      return false
    }
    return i + 1 < run.upperBound || !tokens[i].isAny(.english)
  }

  static var of: WordHash { "of" }
  static var forWord: WordHash { "for" }

  func isTitleModifierInside(_ i: Int) -> Bool {
    guard tokens[i].isAny(.titleModifier), !tokens[i].isAny([.maleName, .femaleName]) else { return false }
    return (i + 1..<run.upperBound).contains { tokens[$0].isAny([.title, .role]) }
  }

  func isGivenBeforeName(_ i: Int) -> Bool {
    tokens[i].isAny([.maleName, .femaleName]) && i + 1 < run.upperBound && tokens[i + 1].isCapital
      && !tokens[i + 1].isAny([.title, .role])
  }

  /// Where the words of an office end (State, Foreign Affairs, in Secretary of State, Minister of Foreign Affairs).
  func endOfOffice(from start: Int) -> Int {
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
  func endOfTitle(from start: Int) -> Int {
    var i = start
    while i < run.upperBound, isTitleWord(i) || tokens[i].isAny(.demonym) || !tokens[i].isCapital { i += 1 }
    if i < run.upperBound, i > start, tokens[i - 1].hash == Self.of || tokens[i - 1].hash == Self.forWord {
      return tokens[i].isAny([.country, .city, .region, .organisation, .unitedState]) || phrase(at: i) != nil
        ? i : run.upperBound
    }
    return max(i, start + 1)
  }

  // MARK: People

  func isKnownName(_ i: Int) -> Bool { isKnownName(tokens[i]) }

  func isKnownName(_ token: Token) -> Bool { token.isAny([.maleName, .femaleName, .surname]) }

  /// A given name or initial before another name word.
  func startsPerson(_ start: Int) -> Bool {
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
  func personEnd(from start: Int) -> Int {
    var i = start + 1
    while i < run.upperBound {
      if tokens[i - 1].shape.contains(.possessive) { return i }
      let token = tokens[i]
      if token.mark == .ampersand { return i }
      // A name that begins again is another line's.
      if i > start + 1, token.hash == tokens[start].hash { return i }
      if token.isCapital, i > start + 1, token.isAny([.demonym, .functionWord]), !isKnownName(i) { return i }
      if token.isLowercase, !token.isAny(.particle) { return i }
      // Where every word has a capital, a verb or a place ends the name.
      if isTitleCase, i > start + 1 || !tokens[start].isAny(.givenName), token.isAny([.english, .place]),
        !token.isAny(.surname)
      {
        return i
      }
      i += 1
    }
    return i
  }
}
