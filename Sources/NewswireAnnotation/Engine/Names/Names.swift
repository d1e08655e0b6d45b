import NewswireModel

/// The names of an article: found, settled and joined.
struct Names {
  let text: ArticleText
  let candidates: [NameCandidate]
  let entities: [MentionBuilder.Entity]
  /// For each candidate, its entity.
  let entityOf: [Int?]
  /// For each token of the text, the entity that it names a part of, or -1.
  let entityOfToken: [Int32]

  init(_ text: ArticleText) {
    self.text = text
    var found = NameFinder.candidates(in: text)
    let context = NameContext(text)
    for i in found.indices { context.examine(&found[i]) }
    candidates = NameResolver.resolve(text, found, isSports: context.isSports)
    (entities, entityOf) = MentionBuilder.build(text, candidates)
    var entityOfToken = [Int32](repeating: -1, count: text.tokens.count)
    for (i, candidate) in candidates.enumerated() {
      guard let entity = entityOf[i] else { continue }
      for token in candidate.tokens { entityOfToken[token] = Int32(truncatingIfNeeded: entity) }
    }
    self.entityOfToken = entityOfToken
  }

  /// The mentions in order of appearance.
  var mentions: [Mention] {
    let countries = PlaceCountries(self)
    return entities.map { entity in
      var mention = Mention(name: text.words(entity.name), kind: entity.kind.mention)
      if entity.kind == .place { mention.country = countries.country(of: entity) }
      if let title = entity.title { mention.title = text.words(title) }
      mention.spans.reserveCapacity(entity.occurrences.count)
      var forms: [Range<Int32>] = []
      for occurrence in entity.occurrences {
        let candidate = candidates[occurrence]
        let (start, end) = (
          text.tokens[candidate.tokens.lowerBound].start, text.tokens[candidate.tokens.upperBound - 1].end
        )
        if !text.sections[candidate.section].isDateline {
          mention.spans.append(text.sections[candidate.section].span(from: start, to: end))
        }
        text.budget.spend(forms.count)
        if !forms.contains(where: { text.isSame($0, start..<end) }) { forms.append(start..<end) }
      }
      mention.forms = Array(Set(forms.map { text.words($0.lowerBound, $0.upperBound) }))
      mention.forms.sort { ($0.utf8.count, $1) > ($1.utf8.count, $0) }
      return mention
    }
  }
}

extension NameKind {
  var mention: MentionKind {
    switch self {
    case .person: .person
    case .place: .place
    case .organisation, .unknown, .other: .organisation
    }
  }
}
