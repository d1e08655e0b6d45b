/// Who said a quote, and the words that say so.
struct Attribution {
  var speaker: SpeakerPhrase
  /// The tokens of the cue: subject, verb and what goes with it.
  var cue: Range<Int>
}

/// Finds the attribution of a quoted range in the reporter's words around it.
struct AttributionFinder {
  let text: ArticleText
  let subjects: SubjectFinder

  /// The words before a range in its sentence and those after it, up to the next sentence or quote.
  struct Frame {
    var before: Range<Int>
    var after: Range<Int>
    /// Whether the words after are a sentence that is nothing but the cue.
    var endsWithCue = false
  }

  /// The attribution that the range's own sentence gives it.
  func attribution(of stretch: QuotedStretch, in frame: Frame) -> Attribution? {
    if leadsIn(frame.before), let before = before(frame.before) { return before }
    if frame.endsWithCue || mayBeFollowedByCue(stretch, frame.after), let after = after(frame.after) { return after }
    return before(frame.before)
  }

  // MARK: After the quote

  private func mayBeFollowedByCue(_ stretch: QuotedStretch, _ after: Range<Int>) -> Bool {
    guard !after.isEmpty else { return false }
    switch text.endMark(of: stretch) {
    case .comma, .question, .exclamation, .dash, .ellipsis, .hyphen: return true
    default:
      return text.tokens[after.lowerBound].mark == .comma
        || !text.tokens[after.lowerBound].shape.contains(.sentenceStart)
    }
  }

  /// `Salam said`, `said Salam`, `the minister, who was in Beirut, told reporters`, `according to UNHCR`.
  private func after(_ range: Range<Int>) -> Attribution? {
    var start = range.lowerBound
    if start < range.upperBound, text.tokens[start].mark == .comma || text.tokens[start].mark == .dash { start += 1 }
    var i = start
    while i < range.upperBound, i - start < 30 {
      let token = text.tokens[i]
      if token.hash == CueWords.according, i + 1 < range.upperBound, text.tokens[i + 1].hash == CueWords.to {
        return subjects.subject(after: i + 1, limit: range.upperBound).map {
          Attribution(speaker: $0, cue: i..<cueEnd(from: i, range.upperBound))
        }
      }
      if token.isLowercase, token.isAny(.speechVerb) {
        if i == start
          || (i == start + 1 && text.tokens[start].isAny(.functionWord) && !text.tokens[start].isAny(.pronoun))
        {
          if let subject = subjects.subject(after: i, limit: range.upperBound) {
            return Attribution(speaker: subject, cue: start..<cueEnd(from: i, range.upperBound))
          }
        } else if let subject = invertedSubject(of: i, range) ?? subjects.subject(before: i, from: start) {
          return Attribution(speaker: subject, cue: start..<cueEnd(from: i, range.upperBound))
        }
      }
      i += 1
    }
    return nil
  }

  /// Somebody named right after a verb that a comma parts from the words before: decided by few votes, said Lee Epstein
  private func invertedSubject(of verb: Int, _ range: Range<Int>) -> SpeakerPhrase? {
    guard verb > range.lowerBound, text.tokens[verb - 1].mark == .comma,
      CueWords.sayings.contains(text.tokens[verb].hash),
      let subject = subjects.subject(after: verb, limit: range.upperBound), case .entity = subject
    else { return nil }
    return subject
  }

  private func cueEnd(from verb: Int, _ limit: Int) -> Int {
    var i = verb + 1
    while i < limit,
      text.tokens[i].mark == .none || text.tokens[i].mark == .hyphen || text.tokens[i].mark == .apostrophe
    { i += 1 }
    return i
  }

  // MARK: Before the quote

  /// Whose words a whole sentence of the reporter's gives, where it is somebody named or meant by a pronoun.
  func ofSentence(_ sentence: Range<Int>) -> Attribution? {
    guard let attribution = before(mainStatement(of: sentence)) else { return nil }
    if case .description = attribution.speaker { return nil }
    return attribution
  }

  /// A sentence without what somebody says in it that others say: Holm said in an interview that the board had warned the crew.
  private func mainStatement(of sentence: Range<Int>) -> Range<Int> {
    guard let that = sentence.first(where: { text.tokens[$0].hash == CueWords.that }),
      sentence.lowerBound < that,
      (sentence.lowerBound..<that).contains(where: { text.tokens[$0].isLowercase && text.tokens[$0].isAny(.speechVerb) }
      )
    else { return sentence }
    return sentence.lowerBound..<that
  }

  /// Whether the words before run straight into the quote: `Salam said: `, `Salam told reporters that`, `calling it`.
  private func leadsIn(_ range: Range<Int>) -> Bool {
    guard let last = range.last else { return false }
    let token = text.tokens[last]
    if token.mark == .colon { return true }
    if token.mark == .comma { return range.contains { text.tokens[$0].isAny(.speechVerb) } }
    return token.isAny(.speechVerb) || token.hash == CueWords.that
  }

  /// The nearest verb of speaking before the quote, and its subject.
  private func before(_ range: Range<Int>) -> Attribution? {
    text.budget.spend(range.count)
    var i = range.upperBound - 1
    while i >= range.lowerBound, !text.budget.isSpent {
      let token = text.tokens[i]
      if token.hash == CueWords.according, i + 1 < range.upperBound, text.tokens[i + 1].hash == CueWords.to {
        return subjects.subject(after: i + 1, limit: range.upperBound).map {
          Attribution(speaker: $0, cue: i..<range.upperBound)
        }
      }
      // As Salam put it
      if token.hash == CueWords.it, i > range.lowerBound, CueWords.puttings.contains(text.tokens[i - 1].hash),
        let subject = subjects.subject(before: i - 1, from: range.lowerBound)
      {
        return Attribution(speaker: subject, cue: range)
      }
      if token.isWord, token.isAny(.speechVerb), !token.isCapital || token.shape.contains(.sentenceStart),
        !isNoun(i, in: range)
      {
        let subject =
          quoted(by: i, range) ?? coordinatedSubject(of: i, from: range.lowerBound) ?? participleSubject(
            of: i, from: range.lowerBound)
          ?? subjects.subject(before: i, from: range.lowerBound) ?? clauseSubject(before: i, from: range.lowerBound)
          ?? subjectAfter(i, range.upperBound)
        if let subject { return Attribution(speaker: author(of: subject, from: range.lowerBound), cue: range) }
      }
      i -= 1
    }
    return colonSubject(range) ?? statement(range)
  }

  /// The subject after a verb that says to whom only before it: after told comes who is told.
  private func subjectAfter(_ verb: Int, _ limit: Int) -> SpeakerPhrase? {
    CueWords.tellings.contains(text.tokens[verb].hash) || CueWords.addressings.contains(text.tokens[verb].hash)
      ? nil : subjects.subject(after: verb, limit: limit)
  }

  /// Who is quoted by another: Haddad quoted Ida Holm on this:
  private func quoted(by verb: Int, _ range: Range<Int>) -> SpeakerPhrase? {
    guard CueWords.quotings.contains(text.tokens[verb].hash),
      let subject = subjects.subject(after: verb, limit: range.upperBound), case .entity = subject
    else { return nil }
    return subject
  }

  /// Who is the subject of the verb of speaking that another is joined to: Haddad called it a mistake and added
  private func coordinatedSubject(of verb: Int, from lower: Int) -> SpeakerPhrase? {
    guard verb - 1 > lower, text.tokens[verb - 1].hash == CueWords.and || text.tokens[verb - 1].hash == CueWords.but,
      text.budget.spend(verb - lower),
      let other = (lower..<verb - 1).last(where: {
        text.tokens[$0].isLowercase && text.tokens[$0].isAny(.speechVerb) && $0 > lower
      }), !isNoun(other, in: lower..<verb)
    else { return nil }
    return subjects.subject(before: other, from: lower)
  }

  /// Who is the subject of the clause that a participle goes with, where it is not the noun before the participle:
  /// Haddad wrote on Tuesday, adding
  private func participleSubject(of verb: Int, from lower: Int) -> SpeakerPhrase? {
    let end = Int(text.tokens[verb].end)
    guard end - Int(text.tokens[verb].start) > 5, text.bytes[end - 3..<end].elementsEqual("ing".utf8), verb > lower,
      !entityAt(verb - 1)
    else { return nil }
    // With many marchers chanting
    if let phrase = subjects.phrase(endingAt: verb - 1, from: lower), case .description(let words) = phrase,
      words.lowerBound > lower, text.tokens[words.lowerBound - 1].hash == CueWords.with
    {
      return phrase
    }
    // It was over, Holm said, adding
    if text.tokens[verb - 1].mark == .comma, text.budget.spend(verb - lower),
      let other = (lower..<verb).last(where: {
        CueWords.sayings.contains(text.tokens[$0].hash) || CueWords.tellings.contains(text.tokens[$0].hash)
      }), other > lower, !isNoun(other, in: lower..<verb),
      let subject = subjects.subject(before: other, from: lower)
    {
      return subject
    }
    return clauseSubject(before: verb, from: lower)
  }

  /// Whose statement it is that says something; the statement itself where nobody's.
  private func author(of subject: SpeakerPhrase, from lower: Int) -> SpeakerPhrase {
    guard case .description(let words) = subject, let noun = words.last,
      CueWords.statements.contains(text.tokens[noun].hash)
    else {
      return subject
    }
    return clauseSubject(before: words.lowerBound, from: lower) ?? subject
  }

  /// A word of speech that is a noun here: the claims, his call, a report.
  private func isNoun(_ i: Int, in range: Range<Int>) -> Bool {
    guard i > range.lowerBound else { return false }
    let previous = text.tokens[i - 1]
    return SubjectFinder.determiners.contains(previous.hash) || previous.shape.contains(.possessive)
      || previous.hash == CueWords.of
  }

  /// The subject of the clause that a participle or second verb goes with: `Trump left, saying`, `Salam thanked him and added`.
  private func clauseSubject(before verb: Int, from lower: Int) -> SpeakerPhrase? {
    guard text.budget.spend(verb - lower) else { return nil }
    var i = mainClause(of: lower..<verb)
    while i < verb {
      let token = text.tokens[i]
      if subjects.entityOfToken[i] >= 0 {
        let entity = subjects.entityOfToken[i]
        var end = i
        while end < verb, subjects.entityOfToken[end] == entity { end += 1 }
        let isModifier =
          text.tokens[end - 1].shape.contains(.possessive)
          || (end < verb && text.tokens[end].isWord && !isVerbLike(end))
          || isDateline(i..<end)
          || (i > lower
            && (text.tokens[i - 1].isAny(.placePreposition) || text.tokens[i - 1].hash == CueWords.of
              || CueWords.beforeObjects.contains(text.tokens[i - 1].hash)))
        if !isModifier || end == verb { return .entity(Int(entity)) }
        i = end
        continue
      }
      if token.isAny(.pronoun), SubjectFinder.subjects.contains(token.hash), token.hash != CueWords.who {
        return .pronoun(i)
      }
      i += 1
    }
    return nil
  }

  /// Where the main clause begins: after the comma in When Haddad asked, Holm laughed.
  private func mainClause(of range: Range<Int>) -> Int {
    guard let first = range.first(where: { text.tokens[$0].isWord }),
      CueWords.subordinators.contains(text.tokens[first].hash),
      let comma = range.first(where: { text.tokens[$0].mark == .comma }), comma + 1 < range.upperBound
    else { return range.lowerBound }
    return comma + 1
  }

  /// A place in capitals that begins a paragraph, before a mark: WASHINGTON, Dec. 8 (UPI) —
  private func isDateline(_ entity: Range<Int>) -> Bool {
    let first = text.tokens[entity.lowerBound]
    return first.shape.contains(.lineStart) && first.shape.contains(.allCapitals)
      && entity.upperBound < text.tokens.count
      && [.comma, .dash, .hyphen, .openParenthesis].contains(text.tokens[entity.upperBound].mark)
  }

  /// A word that may be the verb after a subject: no noun of an organisation, title or place.
  private func isVerbLike(_ i: Int) -> Bool {
    let token = text.tokens[i]
    if entityAt(i) { return false }
    if token.isAny(.speechVerb) || CueWords.personVerbs.contains(token.hash) { return true }
    let end = Int(token.end)
    guard token.isLowercase, end - Int(token.start) > 3 else { return token.isAny(.functionWord) }
    return text.bytes[end - 1] == UInt8(ascii: "d") && text.bytes[end - 2] == UInt8(ascii: "e")
      || token.isAny(.functionWord)
      || text.bytes[end - 1] == UInt8(ascii: "s") && !token.isAny([.role, .organisationHead, .placeHead])
  }

  private func entityAt(_ i: Int) -> Bool { subjects.entityOfToken[i] >= 0 }

  /// `Salam: `
  private func colonSubject(_ range: Range<Int>) -> Attribution? {
    guard let last = range.last, text.tokens[last].mark == .colon, last > range.lowerBound else { return nil }
    return (subjects.phrase(endingAt: last - 1, from: range.lowerBound)).flatMap { phrase in
      if case .description = phrase {
        return clauseSubject(before: last, from: range.lowerBound).map { Attribution(speaker: $0, cue: range) }
      }
      return Attribution(speaker: phrase, cue: range)
    }
  }

  /// A body that released or issued a statement that goes on in the quoted words.
  private func statement(_ range: Range<Int>) -> Attribution? {
    guard let noun = range.last(where: { CueWords.statements.contains(text.tokens[$0].hash) }),
      let subject = clauseSubject(before: noun, from: range.lowerBound)
    else { return nil }
    return Attribution(speaker: subject, cue: range)
  }
}
