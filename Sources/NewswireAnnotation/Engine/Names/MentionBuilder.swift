import NewswireCore
import NewswireModel

/// Joins the candidates that name one thing into mentions.
struct MentionBuilder: ~Copyable {
  let text: ArticleText
  private let lastNames: LastNames
  private var entities: [Entity] = []
  private var entityOfForm = WordMap<Int>(capacity: 64)
  /// The people whose full names have a word, in the order in which the article introduces them.
  private var peopleOfWord = WordMap<[Introduction]>(capacity: 64)

  /// Where an article first gives a person's full name.
  struct Introduction {
    var entity: Int
    var section: Int
    var token: Int
    /// Whether the word is the name's last.
    var isLast: Bool
  }

  /// One person, place or organisation of the article.
  struct Entity {
    var kind: NameKind
    /// The tokens of the fullest form.
    var name: Range<Int>
    /// The section that the form is from.
    var section: Int
    var title: Range<Int>?
    var occurrences: [Int] = []
  }

  init(_ text: ArticleText, _ candidates: [NameCandidate]) {
    self.text = text
    lastNames = LastNames(text, candidates)
  }

  /// Builds the entities of resolved candidates.
  /// - Returns: the entities in order of appearance and, for each candidate, its entity or nil.
  static func build(_ text: ArticleText, _ candidates: [NameCandidate]) -> (entities: [Entity], entityOf: [Int?]) {
    var builder = MentionBuilder(text, candidates)
    var entityOf = [Int?](repeating: nil, count: candidates.count)
    // Full names of people come first, so that a short form in a headline finds its name in the body.
    for pass in 0..<2 {
      for (i, candidate) in candidates.enumerated() where candidate.kind != .unknown && candidate.kind != .other {
        let isFull = candidate.kind != .person || candidate.tokens.count > 1
        if isFull == (pass == 0) { entityOf[i] = builder.join(candidate) }
      }
    }
    for (i, entity) in entityOf.enumerated() {
      if let entity { builder.entities[entity].occurrences.append(i) }
    }
    return builder.inOrder(entityOf)
  }

  private func inOrder(_ entityOf: [Int?]) -> (entities: [Entity], entityOf: [Int?]) {
    let order = entities.indices.sorted {
      (entities[$0].occurrences.first ?? 0) < (entities[$1].occurrences.first ?? 0)
    }
    var rank = [Int](repeating: 0, count: entities.count)
    for (i, entity) in order.enumerated() { rank[entity] = i }
    return (order.map { entities[$0] }, entityOf.map { $0.map { rank[$0] } })
  }

  private mutating func join(_ candidate: NameCandidate) -> Int {
    let form = NameHash.of(candidate.tokens, in: text)
    let name = candidate.kind == .place ? PlaceNames.canonical(form, text, candidate.tokens) : form
    // A name may be a person's and a place's: the kind is part of the key.
    var key = name.followed(by: WordHash(CollectionOfOne(candidate.kind.rawValue)))
    if let address = address(of: candidate) { key = key.followed(by: WordHash(CollectionOfOne(address.rawValue))) }
    let entity: Int
    if let known = entityOfForm[key] {
      entity = known
    } else if candidate.kind == .person, let known = person(of: candidate) {
      entity = known
      entityOfForm[key] = entity
    } else {
      entity = entities.count
      entities.append(Entity(kind: candidate.kind, name: candidate.tokens, section: candidate.section))
      entityOfForm[key] = entity
    }
    if candidate.kind == .person { note(candidate, as: entity) }
    update(entity, with: candidate)
    return entity
  }

  /// How a last name is addressed that the article gives a man and a woman: Mr. and Mrs. Haddad are two.
  private func address(of candidate: NameCandidate) -> NameGender? {
    guard candidate.kind == .person, candidate.tokens.count == 1,
      lastNames.isShared(text.tokens[candidate.tokens.lowerBound].coreHash)
    else { return nil }
    return NameGender.ofAddress(before: candidate.tokens.lowerBound, in: text)
  }

  private mutating func update(_ entity: Int, with candidate: NameCandidate) {
    if isBetter(candidate, than: entities[entity]) {
      (entities[entity].name, entities[entity].section) = (candidate.tokens, candidate.section)
    }
    if entities[entity].kind == .person, let title = candidate.title {
      // A title before the name is worth more than an apposition, and the first one more than a later one.
      let isBefore = title.lowerBound < candidate.tokens.lowerBound
      if let known = entities[entity].title {
        let knownIsBefore = text.tokens[known.upperBound - 1].end < text.tokens[entities[entity].name.lowerBound].start
        if isBefore, !knownIsBefore { entities[entity].title = title }
      } else {
        entities[entity].title = title
      }
    }
  }

  /// A fuller form, or the same not in capitals (SANTA ANA in a dateline, Santa Ana), or not in a headline, which may capitalise each
  /// word (Peter Van Dongen); a single word in capitals may be an acronym.
  private func isBetter(_ candidate: NameCandidate, than entity: Entity) -> Bool {
    let (length, known) = (length(candidate.tokens), length(entity.name))
    guard length == known else { return length > known }
    guard candidate.kind != .organisation || entity.name.count > 1 else { return false }
    if isInCapitals(entity.name) != isInCapitals(candidate.tokens) { return isInCapitals(entity.name) }
    return text.sections[entity.section].isHeading && !text.sections[candidate.section].isHeading
  }

  private func isInCapitals(_ range: Range<Int>) -> Bool {
    text.tokens[range].allSatisfy { $0.shape.contains(.allCapitals) || !$0.isWord }
  }

  private func length(_ range: Range<Int>) -> Int32 {
    text.tokens[range.upperBound - 1].end - text.tokens[range.lowerBound].start
  }

  /// A known person whose name a shorter or longer form is.
  private func person(of candidate: NameCandidate) -> Int? {
    let words = capitals(candidate.tokens)
    guard let last = words.last else { return nil }
    guard let introductions = peopleOfWord[last] else { return nil }
    // Very many people may share a name.
    guard text.budget.spend(introductions.count * 4) else { return nil }
    if words.count == 1 { return person(meantBy: candidate, among: introductions) }
    for introduction in introductions {
      if let known = person(introduction.entity, with: candidate, words) { return known }
    }
    return nil
  }

  /// Whom a single word means, of those whom its address fits: who goes by it before another bearer comes; else the last one
  /// introduced before it in the same section, else the one whom the article introduced first; by a last name before others.
  ///
  /// nil if it means somebody whom the article never names in full.
  private func person(meantBy candidate: NameCandidate, among introductions: [Introduction]) -> Int? {
    let (word, token) = (text.tokens[candidate.tokens.lowerBound].coreHash, candidate.tokens.lowerBound)
    let isLast = introductions.contains { $0.isLast }
    let gender = NameGender.ofAddress(before: token, in: text) ?? lastNames.gender(of: word)
    let possible = introductions.filter { $0.isLast == isLast && fits($0.entity, gender) }
    let sure = gender == nil ? [] : possible.filter { self.gender(of: $0.entity) == gender }
    let bearers = sure.isEmpty ? possible : sure
    guard let first = bearers.first else { return nil }
    guard isLast else { return first.entity }
    if isSomebodyElse(word, than: first) { return nil }
    if bearers.count > 1, lastNames.count(of: word, from: first.token, to: bearers[1].token) > 1 { return first.entity }
    let near = bearers.last { $0.section == candidate.section && $0.token < token }
    return (near ?? first).entity
  }

  private func fits(_ entity: Int, _ gender: NameGender?) -> Bool {
    guard let gender, let own = self.gender(of: entity) else { return true }
    return own == gender
  }

  private func gender(of entity: Int) -> NameGender? {
    NameGender.of(entities[entity].name, title: entities[entity].title, in: text)
  }

  /// Whether a last name that the body uses with a title from the beginning is another's than of the woman or man whom it
  /// introduces, without one, only later: President Haddad … his wife, Mona Haddad.
  private func isSomebodyElse(_ word: WordHash, than bearer: Introduction) -> Bool {
    entities[bearer.entity].title.map { !text.tokens[$0].contains { $0.isAny(.title) } } ?? true
      && lastNames.count(of: word, from: 0, to: bearer.token) > 2 && lastNames.isTitled(word, before: bearer.token)
  }

  /// The person `known` if a name of several words is a form of theirs.
  private func person(_ known: Int, with candidate: NameCandidate, _ words: [WordHash]) -> Int? {
    let name = capitals(entities[known].name)
    guard let last = words.last, name.last == last || name.count > words.count else { return nil }
    // Same last word: the first names must not differ, initials aside.
    if name.suffix(words.count).elementsEqual(words) { return known }
    if words.suffix(name.count).elementsEqual(name) { return known }
    guard let first = candidate.tokens.first, let knownFirst = entities[known].name.first, name.last == last else {
      return nil
    }
    return initialsAgree(first, knownFirst) ? known : nil
  }

  private func initialsAgree(_ left: Int, _ right: Int) -> Bool {
    let (a, b) = (text.tokens[left], text.tokens[right])
    if a.hash == b.hash { return true }
    guard a.shape.contains(.initial) || b.shape.contains(.initial) else { return false }
    return text.bytes[Int(a.start)] == text.bytes[Int(b.start)]
  }

  private mutating func note(_ candidate: NameCandidate, as entity: Int) {
    let words = capitals(candidate.tokens)
    guard words.count > 1 else { return }
    guard text.budget.spend(words.reduce(0) { $0 + (peopleOfWord[$1]?.count ?? 0) }) else { return }
    for (i, word) in words.enumerated() where peopleOfWord[word]?.contains(where: { $0.entity == entity }) != true {
      let introduction = Introduction(
        entity: entity, section: candidate.section, token: candidate.tokens.lowerBound, isLast: i == words.count - 1)
      peopleOfWord[word, default: []].append(introduction)
    }
  }

  private func capitals(_ range: Range<Int>) -> [WordHash] {
    text.tokens[range].compactMap { $0.isCapital ? $0.coreHash : nil }
  }
}

/// Names of places that are one.
enum PlaceNames {
  private static var unitedStates: WordHash { "us" }

  /// The form under which a place is kept: US, U.S., USA and United States are one.
  static func canonical(_ form: WordHash, _ text: ArticleText, _ range: Range<Int>) -> WordHash {
    if form == Self.usa || form == Self.unitedStatesName || form == Self.unitedStatesOfAmerica { return unitedStates }
    if form == Self.unitedKingdom { return Self.uk }
    return form
  }

  private static var usa: WordHash { "usa" }
  private static let unitedStatesName = WordHash("united").followed(by: WordHash("states"))
  private static let unitedStatesOfAmerica = unitedStatesName.followed(by: WordHash("of")).followed(
    by: WordHash("america"))
  private static var uk: WordHash { "uk" }
  private static let unitedKingdom = WordHash("united").followed(by: WordHash("kingdom"))
}
