/// What stands around a name: evidence for its kind, and a person's title.
struct NameContext {
  let text: ArticleText
  let isSports: Bool

  init(_ text: ArticleText) {
    self.text = text
    var words = 0
    for token in text.tokens where token.isAny(.sport) { words += 1 }
    isSports = words >= 4 && words * 60 > text.tokens.count
  }

  /// Adds title and evidence to a candidate.
  func examine(_ candidate: inout NameCandidate) {
    let section = text.sections[candidate.section].tokens
    let before = candidate.tokens.lowerBound > section.lowerBound ? candidate.tokens.lowerBound - 1 : nil
    let after = candidate.tokens.upperBound < section.upperBound ? candidate.tokens.upperBound : nil
    if let before { weigh(before: before, of: candidate, &candidate.evidence) }
    if let after { weigh(after: after, limit: section.upperBound, of: candidate, &candidate.evidence) }
    if isSports { weighScores(before: before, after: after, &candidate.evidence) }
    if candidate.kind == .person || candidate.kind == .unknown {
      candidate.title = title(before: candidate.tokens.lowerBound, from: section.lowerBound)
      if let title = candidate.title {
        let names = text.tokens[title.upperBound - 1].isAny([.title, .role]) && !isCommonWord(candidate.tokens)
        candidate.evidence.person += names ? 4 : 1
      } else if let apposition = apposition(after: candidate.tokens.upperBound, limit: section.upperBound) {
        if describesBody(apposition) {
          candidate.evidence.organisation += 5
        } else {
          candidate.title = apposition
          candidate.evidence.person += 3
        }
      }
    }
  }

  /// A single word of the language that is nobody's name: Detective Investigators.
  private func isCommonWord(_ tokens: Range<Int>) -> Bool {
    guard tokens.count == 1, let only = tokens.first else { return false }
    return text.tokens[only].isAny(.english) && !text.tokens[only].isAny([.maleName, .femaleName, .surname])
  }

  // MARK: Evidence

  private func weigh(before i: Int, of candidate: NameCandidate, _ evidence: inout NameEvidence) {
    let token = text.tokens[i]
    if token.isLowercase || token.shape.contains(.sentenceStart) {
      if token.hash == CueWords.the || token.hash == CueWords.a || token.hash == CueWords.an {
        evidence.person -= 4
        evidence.organisation += token.hash == CueWords.the ? 2 : 0
      } else if token.hash == CueWords.in {
        evidence.place += 3
      } else if token.hash == CueWords.at || token.hash == CueWords.near || token.hash == CueWords.from
        || token.hash == CueWords.to
      {
        evidence.place += token.hash == CueWords.to ? 1 : 2
      } else if token.hash == CueWords.by || token.isAny(.speechVerb) {
        evidence.person += 2
      } else if token.hash == CueWords.of, i > 0,
        text.tokens[i - 1].isAny([.placeHead]) || CueWords.placeNouns.contains(text.tokens[i - 1].hash)
      {
        evidence.place += 5
      } else if CueWords.placeNouns.contains(token.hash) {
        evidence.place += 2
      } else if CueWords.organisationNouns.contains(token.hash) {
        evidence.organisation += 2
      }
      if token.hash == CueWords.as, i > 0, text.tokens[i - 1].hash == CueWords.such {
        weighExample(before: i - 1, &evidence)
      }
    } else if token.isAny(.demonym) {
      evidence.organisation += 1
    } else if token.mark == .comma, i > 0, text.tokens[i - 1].isCapital, text.isPostalCode(candidate.tokens) {
      evidence.place += 6
    }
  }

  /// Bases such as A and B: what they are examples of says what they are.
  private func weighExample(before i: Int, _ evidence: inout NameEvidence) {
    guard i > 0 else { return }
    let noun = text.tokens[i - 1].hash
    if CueWords.placeNouns.contains(noun) { evidence.place += 6 }
    if CueWords.organisationNouns.contains(noun) { evidence.organisation += 5 }
  }

  private func weigh(after i: Int, limit: Int, of candidate: NameCandidate, _ evidence: inout NameEvidence) {
    let token = text.tokens[i]
    let last = text.tokens[i - 1]
    if token.isLowercase {
      if token.isAny(.speechVerb) {
        evidence.person += last.isAny([.maleName, .femaleName, .surname]) ? 2 : 1
        evidence.organisation += 1
      } else if CueWords.followings.contains(token.hash), last.isAny(.surname) {
        evidence.person += 6
      } else if token.isAny(.facility) || CueWords.placeNouns.contains(token.hash) {
        if !last.shape.contains(.possessive) {
          evidence.place += 5
          evidence.person -= 4
        }
      } else if CueWords.organisationNouns.contains(token.hash) || token.isAny(.organisationHead) {
        if !last.shape.contains(.possessive) {
          evidence.organisation += 4
          evidence.person -= 2
        }
      } else if token.hash == CueWords.who || token.hash == CueWords.whose {
        evidence.person += 3
      } else if CueWords.personVerbs.contains(token.hash) {
        evidence.person += 1
      } else if token.hash == CueWords.in, i + 1 < limit {
        let next = text.tokens[i + 1].hash == CueWords.the && i + 2 < limit ? i + 2 : i + 1
        if text.tokens[next].isCapital, text.tokens[next].isAny(.place) { evidence.place += 1 }
      } else if token.hash == CueWords.and, i + 1 < limit {
        weighCoordination(with: i + 1, &evidence)
      }
    } else if token.mark == .comma, i + 1 < limit {
      let next = text.tokens[i + 1]
      if next.isCapital, next.isAny([.country, .unitedState, .stateAbbreviation]), endsPlace(i + 1, limit) {
        evidence.place += 4
      }
      if next.isNumber, i + 2 < limit, text.tokens[i + 2].mark == .comma || text.tokens[i + 2].mark == .period {
        evidence.person += 4
      }
      if next.hash == CueWords.who || next.hash == CueWords.whose { evidence.person += 3 }
    } else if token.mark == .openParenthesis, i + 2 < limit, text.tokens[i + 1].isAny(.country) {
      evidence.person += isSports ? 2 : 0
    }
  }

  /// Whether a country after a comma says where what stands before it is: no title or name goes on from it.
  private func endsPlace(_ i: Int, _ limit: Int) -> Bool {
    i + 1 >= limit || !text.tokens[i + 1].isCapital || text.tokens[i + 1].shape.contains(.sentenceStart)
  }

  /// Ain al-Asad and Harir, Al-Taqwa and Al-Salam mosques: a facility's or place's noun after the second is the first's too.
  private func weighCoordination(with start: Int, _ evidence: inout NameEvidence) {
    var i = start
    while i < text.tokens.count, i - start < 3, text.tokens[i].isCapital { i += 1 }
    guard i > start, i < text.tokens.count, text.tokens[i].isLowercase else { return }
    if text.tokens[i].isAny(.facility) || CueWords.pluralPlaces.contains(text.tokens[i].hash) {
      evidence.place += 5
      evidence.person -= 4
    }
  }

  /// A side of a match: a name beside a score, or before or after the verbs of winning.
  private func weighScores(before: Int?, after: Int?, _ evidence: inout NameEvidence) {
    if let after {
      let token = text.tokens[after]
      if token.isNumber, token.shape.contains(.plainNumber), token.end - token.start <= 3 { evidence.organisation += 3 }
      if token.isLowercase, CueWords.matchVerbs.contains(token.hash) {
        evidence.organisation += 1
        evidence.person += 1
      }
    }
    if let before {
      let token = text.tokens[before]
      if token.isLowercase, CueWords.matchVerbs.contains(token.hash) {
        evidence.organisation += 1
        evidence.person += 1
      }
    }
  }

  // MARK: Titles

  /// The title that ends right before `name`: US Secretary of State, Lebanese Prime Minister, former President.
  private func title(before name: Int, from lower: Int) -> Range<Int>? {
    let tokens = text.tokens
    guard name > lower, tokens[name - 1].isAny([.title, .role]), !tokens[name].shape.contains(.sentenceStart),
      !tokens[name - 1].shape.contains(.possessive)
    else { return officeBefore(name, from: lower) }
    var start = name - 1
    while start > lower, !tokens[start].shape.contains(.sentenceStart), belongsToTitle(start - 1) { start -= 1 }
    return trimmed(start..<name)
  }

  /// A title whose office stands between it and the name: Secretary of State, Minister of Foreign Affairs.
  private func officeBefore(_ name: Int, from lower: Int) -> Range<Int>? {
    let tokens = text.tokens
    guard !tokens[name].shape.contains(.sentenceStart) else { return nil }
    var i = name - 1
    while i > lower, name - i < 7, tokens[i].isCapital, !tokens[i].shape.contains(.possessive),
      !tokens[i].isAny([.title])
    { i -= 1 }
    guard i < name - 1, i > lower, tokens[i].hash == CueWords.of || tokens[i].hash == CueWords.for,
      tokens[i - 1].isAny([.title, .role]),
      tokens[i - 1].isCapital
    else { return nil }
    var start = i - 1
    while start > lower, !tokens[start].shape.contains(.sentenceStart), belongsToTitle(start - 1) { start -= 1 }
    return trimmed(start..<name)
  }

  private func belongsToTitle(_ i: Int) -> Bool {
    let token = text.tokens[i]
    guard token.isWord, !token.shape.contains(.possessive) else { return false }
    if token.isAny([.title, .role, .titleModifier, .demonym, .organisationHead]) { return !token.isAny(.month) }
    if token.isCapital { return !token.isAny([.functionWord, .weekday, .month]) }
    return token.hash == CueWords.of || token.hash == CueWords.for
      || (token.hash == CueWords.and && text.tokens[i - 1 < 0 ? 0 : i - 1].isAny([.title, .role]))
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int>? {
    text.budget.spend(range.count)
    var start = range.lowerBound
    let tokens = text.tokens
    while start < range.upperBound,
      tokens[start].hash == CueWords.of || tokens[start].hash == CueWords.for || tokens[start].hash == CueWords.and
        || tokens[start].hash == CueWords.then
    { start += 1 }
    guard start < range.upperBound else { return nil }
    return start + 1 == range.upperBound && CueWords.addresses.contains(tokens[start].hash)
      ? nil : start..<range.upperBound
  }

  /// a major technology firm: an apposition whose noun is a body's.
  private func describesBody(_ apposition: Range<Int>) -> Bool {
    for i in apposition {
      let token = text.tokens[i]
      if token.isAny(.role), token.isLowercase { return false }
      if token.isLowercase, token.isAny(.organisationHead) || CueWords.organisationNouns.contains(token.hash) {
        return true
      }
      if token.hash == CueWords.of || token.hash == CueWords.in || token.hash == CueWords.at { return false }
    }
    return false
  }

  /// What a person is said to be between commas after the name: a senior figure in the Coordination Framework.
  private func apposition(after name: Int, limit: Int) -> Range<Int>? {
    let tokens = text.tokens
    guard name + 2 < limit, tokens[name].mark == .comma, !tokens[name - 1].shape.contains(.possessive) else {
      return nil
    }
    let start = name + 1
    let first = tokens[start]
    guard
      first.hash == CueWords.a || first.hash == CueWords.an || first.hash == CueWords.the
        || first.isAny([.titleModifier, .role, .title, .demonym])
    else { return nil }
    var role = false
    var i = start
    while i < limit, i - start < 16 {
      let token = tokens[i]
      if token.mark == .comma || token.mark == .period || token.mark == .dash || token.mark == .semicolon
        || token.mark == .question
      {
        break
      }
      if token.shape.contains(.sentenceStart) || token.mark == .straightQuote || token.mark == .openQuote { return nil }
      if token.isAny(.role), !token.shape.contains(.possessive) { role = role || i - start < 9 }
      if token.isLowercase, token.isAny(.organisationHead), i - start < 6 { role = true }
      if token.isAny(.title), !token.shape.contains(.possessive), !CueWords.ambiguousTitles.contains(token.hash) {
        role = role || i - start < 9
      }
      if token.hash == CueWords.who || token.isAny(.speechVerb) && !role { return nil }
      i += 1
    }
    return role && i < limit && i - start < 16 && i > start ? start..<i : nil
  }
}
