/// Decides in which country a place lies: as the text says (Paris, Texas; Tripoli in northern Lebanon; the Iraqi town of Hit), else as the
/// gazetteer does, and of a name that places in several countries bear, the one of the country that the article speaks of most.
struct PlaceCountries {
  private let text: ArticleText
  private let names: Names
  /// How often the article names each country, by code.
  private var countries: [(code: UInt16, count: Int)] = []

  init(_ names: Names) {
    text = names.text
    self.names = names
    for entity in names.entities where entity.kind == .place {
      let classes = classes(of: entity.name)
      // Georgia is a country and a state: what else the article names says which.
      guard classes.isAny(of: [.country, .unitedState]),
        classes.intersection([.country, .unitedState]).rawValue.nonzeroBitCount == 1
      else { continue }
      let code = classes.contains(.country) ? classes.countryCode : Self.unitedStates
      if code != 0 { countries.append((code, entity.occurrences.count)) }
    }
  }

  /// The country of a place, in two letters of ISO 3166-1; empty if nothing says.
  func country(of place: MentionBuilder.Entity) -> String {
    let classes = classes(of: place.name)
    if classes.contains(.unitedState), !classes.contains(.country) { return letters(Self.unitedStates) }
    let shared = Lexicon.shared.sharedNames[phrase(place.name)] ?? []
    if !classes.contains(.country) || !shared.isEmpty {
      for occurrence in place.occurrences {
        let tokens = names.candidates[occurrence].tokens
        if let code = codeAfterComma(tokens) { return letters(code) }
        if classes.countryCode == 0 || !shared.isEmpty, let code = codeAfterIn(tokens) ?? codeBefore(tokens) {
          return letters(code)
        }
      }
    }
    guard !shared.isEmpty else { return letters(classes.countryCode) }
    text.budget.spend(shared.count * countries.count)
    let spokenOf = shared.map { code in countries.reduce(0) { $0 + ($1.code == code ? $1.count : 0) } }
    guard let most = spokenOf.max(), most > 0, let index = spokenOf.firstIndex(of: most) else {
      return letters(shared[0])
    }
    return letters(shared[index])
  }

  private func letters(_ code: UInt16) -> String {
    guard code != 0 else { return "" }
    return String(decoding: [UInt8(code >> 8), UInt8(code & 0xFF)], as: UTF8.self)
  }

  private func phrase(_ tokens: Range<Int>) -> WordHash {
    tokens.dropFirst().reduce(text.tokens[tokens.lowerBound].hash) { $0.followed(by: text.tokens[$1].hash) }
  }

  private func classes(of tokens: Range<Int>) -> WordClass {
    guard tokens.count > 1 else { return text.tokens[tokens.lowerBound].classes }
    return Lexicon.shared.classes(of: phrase(tokens))
  }

  /// The place named at `i`, with where its name ends.
  private func place(at i: Int) -> (classes: WordClass, end: Int)? {
    guard i < text.tokens.count, names.entityOfToken[i] >= 0 else { return nil }
    let entity = names.entityOfToken[i]
    guard names.entities[Int(entity)].kind == .place else { return nil }
    var end = i + 1
    while end < text.tokens.count, names.entityOfToken[end] == entity { end += 1 }
    text.budget.spend(end - i)
    return (classes(of: i..<end), end)
  }

  /// Paris, Texas; Amman, Jordan, but not Amman, Syria and Iraq.
  private func codeAfterComma(_ tokens: Range<Int>) -> UInt16? {
    let comma = tokens.upperBound
    guard comma + 1 < text.tokens.count, text.tokens[comma].mark == .comma else { return nil }
    if text.tokens[comma + 1].isAny(.stateAbbreviation), text.tokens[comma + 1].isCapital {
      return Self.canadian.contains(text.tokens[comma + 1].hash) ? Self.canada : Self.unitedStates
    }
    guard let next = place(at: comma + 1), next.classes.isAny(of: [.country, .unitedState]) else { return nil }
    if next.classes.contains(.unitedState), !isList(after: next.end) { return Self.unitedStates }
    return isList(after: next.end) ? nil : next.classes.countryCode
  }

  private static let canadian = WordSet("ont que b.c bc")
  private static let canada: UInt16 = 0x4341
  private static let unitedStates: UInt16 = 0x5553

  private func isList(after i: Int) -> Bool {
    guard i < text.tokens.count else { return false }
    if text.tokens[i].hash == CueWords.and { return place(at: i + 1) != nil }
    guard text.tokens[i].mark == .comma else { return false }
    return place(at: i + 1) != nil
      || (i + 2 < text.tokens.count && text.tokens[i + 1].hash == CueWords.and && place(at: i + 2) != nil)
  }

  /// Tripoli in northern Lebanon
  private func codeAfterIn(_ tokens: Range<Int>) -> UInt16? {
    var i = tokens.upperBound
    guard i < text.tokens.count, text.tokens[i].hash == CueWords.in else { return nil }
    i += 1
    while i < text.tokens.count, text.tokens[i].isAny(.direction), names.entityOfToken[i] < 0 { i += 1 }
    guard let next = place(at: i), next.classes.isAny(of: [.country, .unitedState]) else { return nil }
    return next.classes.contains(.country) ? next.classes.countryCode : Self.unitedStates
  }

  /// the Iraqi town of Hit, the Lebanese port city Tyre
  private func codeBefore(_ tokens: Range<Int>) -> UInt16? {
    var i = tokens.lowerBound - 1
    guard i > 0 else { return nil }
    if text.tokens[i].hash == CueWords.of { i -= 1 }
    guard i > 0, CueWords.placeNouns.contains(text.tokens[i].hash) else { return nil }
    let lower = max(0, i - 4)
    while i > lower, text.tokens[i].isLowercase,
      !text.tokens[i].isAny(.functionWord) || text.tokens[i].isAny(.direction)
    { i -= 1 }
    let token = text.tokens[i]
    return token.isAny(.demonym) && token.classes.countryCode != 0 ? token.classes.countryCode : nil
  }
}
