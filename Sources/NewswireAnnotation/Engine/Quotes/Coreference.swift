/// A speaker: an entity of the article or a description.
struct Speaker {
  /// Empty if the text does not say.
  var name: String
  var entity: Int?
}

/// Finds who a pronoun means.
struct Coreference {
  let text: ArticleText
  let names: Names
  let entityOfToken: [Int32]
  private var lastSpeaker: Int?

  init(text: ArticleText, names: Names, entityOfToken: [Int32]) {
    self.text = text
    self.names = names
    self.entityOfToken = entityOfToken
  }

  /// Remembers who spoke last.
  mutating func note(speaker: Speaker?) {
    if let entity = speaker?.entity, names.entities[entity].kind == .person { lastSpeaker = entity }
  }

  func speaker(_ phrase: SpeakerPhrase) -> Speaker? {
    switch phrase {
    case .entity(let entity):
      return Speaker(name: name(of: entity), entity: entity)
    case .description(let range):
      return Speaker(name: text.words(range), entity: nil)
    case .pronoun(let i):
      guard let entity = antecedent(of: i) else { return nil }
      return Speaker(name: name(of: entity), entity: entity)
    }
  }

  private func name(of entity: Int) -> String { text.words(names.entities[entity].name) }

  /// The person that he or she means: of those named before in the text, the nearest that the pronoun fits, the subject of
  /// the last sentence before others; for they and it, the nearest body.
  private func antecedent(of pronoun: Int) -> Int? {
    let hash = text.tokens[pronoun].hash
    let gender: Gender? = hash == CueWords.he ? .male : hash == CueWords.she ? .female : nil
    guard gender != nil else {
      return hash == CueWords.it || hash == CueWords.they ? body(before: pronoun) : lastSpeaker
    }
    var sentences = 0
    var best: Int?
    var i = pronoun - 1
    while i >= 0, sentences < 8 {
      let entity = Int(entityOfToken[i])
      if entity >= 0, names.entities[entity].kind == .person, fits(entity, gender),
        !text.tokens[i].shape.contains(.possessive) || best == nil
      {
        best = entity
      }
      if text.tokens[i].shape.contains(.sentenceStart) {
        if let best {
          text.budget.spend(pronoun - i)
          return best
        }
        sentences += 1
      }
      i -= 1
    }
    text.budget.spend(pronoun - i)
    return best ?? lastSpeaker
  }

  private enum Gender { case male, female }

  private func fits(_ entity: Int, _ gender: Gender?) -> Bool {
    let name = names.entities[entity].name
    let first = text.tokens[name.lowerBound]
    let isFemale = first.isAny(.femaleName)
    let isMale = first.isAny(.maleName)
    if let title = names.entities[entity].title {
      if text.tokens[title].contains(where: { CueWords.femaleTitles.contains($0.hash) }) { return gender == .female }
    }
    guard isFemale != isMale, name.count > 1 else { return true }
    return gender == .female ? isFemale : isMale
  }

  private func body(before pronoun: Int) -> Int? {
    var i = pronoun - 1
    while i >= 0, pronoun - i < 80 {
      let entity = Int(entityOfToken[i])
      if entity >= 0, names.entities[entity].kind != .person { return entity }
      i -= 1
    }
    return nil
  }
}
