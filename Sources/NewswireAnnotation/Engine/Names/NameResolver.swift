import NewswireCore

/// Settles the kind of each candidate by its words, its neighbours and the article's other names, and joins the forms of one name.
struct NameResolver {
  let text: ArticleText
  private var candidates: [NameCandidate]
  private var forms: WordMap<NameForm>
  /// The candidates that are full names of people, by each of their words.
  private var people: WordMap<Int>
  private var isSports: Bool

  init(_ text: ArticleText, _ candidates: [NameCandidate], isSports: Bool) {
    self.text = text
    self.candidates = candidates
    forms = WordMap(capacity: candidates.count)
    people = WordMap(capacity: candidates.count)
    self.isSports = isSports
  }

  /// The candidates with their final kinds; those that name nothing have kind `other` or `unknown`.
  static func resolve(_ text: ArticleText, _ candidates: [NameCandidate], isSports: Bool) -> [NameCandidate] {
    var resolver = NameResolver(text, candidates, isSports: isSports)
    resolver.collect()
    for i in resolver.candidates.indices { resolver.settle(i) }
    return resolver.candidates
  }

  /// What the article's candidates of one form say together.
  struct NameForm {
    var evidence = NameEvidence()
    var certain: NameKind = .unknown
    var count = 0
    var firm = 0
  }

  // MARK: Collecting

  private mutating func collect() {
    for (i, candidate) in candidates.enumerated() {
      let hash = NameHash.of(candidate.tokens, in: text)
      var form = forms[hash] ?? NameForm()
      form.count += 1
      if !candidate.isTentative {
        form.evidence += candidate.evidence
        form.firm += 1
        if candidate.isCertain, form.certain == .unknown { form.certain = candidate.kind }
      }
      forms[hash] = form
      if candidate.kind == .person, candidate.tokens.count > 1, !candidate.isTentative, isPerson(candidate, form) {
        for token in text.tokens[candidate.tokens] where token.isCapital {
          people[token.coreHash] = i
        }
      }
    }
  }

  /// Whether a range of unknown words is a person's name.
  private func isPerson(_ candidate: NameCandidate, _ form: NameForm) -> Bool {
    candidate.isCertain || form.evidence.person >= max(form.evidence.place, form.evidence.organisation) - 1
  }

  // MARK: Settling

  private mutating func settle(_ i: Int) {
    let candidate = candidates[i]
    let hash = NameHash.of(candidate.tokens, in: text)
    guard let form = forms[hash] else { return }
    if candidate.isTentative {
      candidates[i].kind = tentativeKind(candidate, form)
    } else if candidate.tokens.count == 1 {
      candidates[i].kind = singleKind(candidate, form)
    } else if !candidate.isCertain {
      candidates[i].kind = severalKind(candidate, form)
    }
  }

  private func severalKind(_ candidate: NameCandidate, _ form: NameForm) -> NameKind {
    var scores = form.evidence.clamped
    switch candidate.kind {
    case .person: scores.person += 3
    case .place: scores.place += 3
    case .organisation: scores.organisation += 3
    case .unknown, .other: break
    }
    return best(scores, floor: 0) ?? candidate.kind
  }

  private func tentativeKind(_ candidate: NameCandidate, _ form: NameForm) -> NameKind {
    if form.firm > 0, form.certain != .unknown { return form.certain }
    let last = text.tokens[candidate.tokens.upperBound - 1]
    if candidate.kind == .person || candidate.tokens.count == 1, isKnownPerson(candidate.tokens) { return .person }
    if form.firm > 0, candidate.tokens.count == 1 { return singleKind(candidate, form) }
    if candidate.kind == .organisation, candidate.isCertain,
      last.isAny(.organisation) || last.isAny(.organisationSuffix)
    {
      return .organisation
    }
    return .unknown
  }

  /// Whether every word is one of a person whom the article names in full elsewhere, or the last one is and a given name stands before.
  private func isKnownPerson(_ tokens: Range<Int>) -> Bool {
    let (first, last) = (text.tokens[tokens.lowerBound], text.tokens[tokens.upperBound - 1])
    if tokens.count == 2, first.isAny(.givenName), people[last.coreHash] != nil { return true }
    return text.tokens[tokens].allSatisfy { !$0.isCapital || people[$0.coreHash] != nil }
  }

  private func singleKind(_ candidate: NameCandidate, _ form: NameForm) -> NameKind {
    let token = text.tokens[candidate.tokens.lowerBound]
    if candidate.kind == .other || token.isAny(.event) { return .other }
    if token.shape.contains(.single) { return candidate.kind }
    if candidate.evidence.place >= 5, candidate.evidence.person < 3 { return .place }
    if people[token.coreHash] != nil, !token.isAny(.country) || token.isAny(.surname), candidate.evidence.place < 4,
      candidate.evidence.organisation < 4 || candidate.evidence.person > 0
    {
      return .person
    }
    if candidate.isCertain, token.isAny(.country) { return .place }
    var scores = form.evidence.clamped
    scores += candidate.evidence
    if token.isAny(.country) { scores.place += 12 }
    if token.isAny([.city, .region, .unitedState]) { scores.place += token.isAny(.english) ? 2 : 5 }
    if token.isAny(.organisation) { scores.organisation += 8 }
    if token.isAny(.surname) { scores.person += 2 }
    if token.isAny([.maleName, .femaleName]) { scores.person += 2 }
    if token.shape.contains(.allCapitals), token.end - token.start <= 6 {
      scores.organisation += token.isAny([.surname, .maleName, .femaleName]) ? 2 : 5
    }
    if text.hasCompanyEnding(token) { scores.organisation += 3 }
    if token.isAny([.teamNickname]), isSports { scores.organisation += 4 }
    if token.isAny([.organisationHead]) { scores.organisation += 1 }
    let isWord = token.isAny(.english) || text.occursInLowercase(token.hash)
    return best(scores, floor: isWord ? (token.shape.contains(.sentenceStart) ? 6 : 3) : 0) ?? .unknown
  }

  /// The kind with the most points above `floor`.
  private func best(_ scores: NameEvidence, floor: Int) -> NameKind? {
    let most = max(scores.person, scores.place, scores.organisation)
    guard most > floor else { return nil }
    if scores.place == most { return .place }
    return scores.person == most ? .person : .organisation
  }
}

/// Hashes of forms.
enum NameHash {
  /// Of a form's words, without the article before a last word.
  static func of(_ range: Range<Int>, in text: ArticleText) -> WordHash {
    var hash: WordHash?
    for token in text.tokens[range] where token.isWord {
      hash = hash?.followed(by: token.coreHash) ?? token.coreHash
    }
    return hash ?? WordHash()
  }
}
