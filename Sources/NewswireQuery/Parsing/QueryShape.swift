internal import NewswireModel

/// Puts trees together the way the parser does, and judges them.
enum QueryShape {
  /// All of them; nested ones are drawn in.
  static func and(_ parts: [Query]) -> Query {
    let flat = parts.flatMap { part in if case .and(let inner) = part { inner } else { [part] } }
    return flat.count == 1 ? flat[0] : .and(flat)
  }

  static func or(_ parts: [Query]) -> Query {
    let flat = parts.flatMap { part in if case .or(let inner) = part { inner } else { [part] } }
    return flat.count == 1 ? flat[0] : .or(flat)
  }

  static func not(_ part: Query) -> Query {
    if case .not(let inner) = part { return inner }
    return .not(part)
  }

  /// Whether a query has places in the text.
  static func isPositional(_ query: Query) -> Bool {
    switch query {
    case .word, .phrase, .proximity, .atLeast: true
    case .or(let parts): parts.allSatisfy(isPositional)
    default: false
    }
  }

  /// Whether a query can be asked of a quote's words.
  static func isQuotable(_ query: Query) -> Bool {
    switch query {
    case .and(let parts), .or(let parts): parts.allSatisfy(isQuotable)
    case .not(let part): isQuotable(part)
    default: isPositional(query)
    }
  }

  /// A proximity; one of several words at once is one of each. nil if a side has no places.
  static func near(
    _ left: Query, _ right: Query, _ distance: ProximityDistance, ordered: Bool, excluded: Bool
  ) -> Query? {
    if case .and(let parts) = left {
      let each = parts.compactMap { near($0, right, distance, ordered: ordered, excluded: excluded) }
      return each.count == parts.count ? and(each) : nil
    }
    if case .and(let parts) = right {
      let each = parts.compactMap { near(left, $0, distance, ordered: ordered, excluded: excluded) }
      return each.count == parts.count ? and(each) : nil
    }
    guard isPositional(left), isPositional(right) else { return nil }
    return .proximity(
      ProximityQuery(left: left, right: right, distance: distance, ordered: ordered, excluded: excluded))
  }

  /// All of several things within so many words of each other, each near the ones before; nil if one has no places.
  static func near(all parts: [Query], _ words: Int32, ordered: Bool) -> Query? {
    var result: Query?
    for part in parts {
      guard let left = result else {
        guard isPositional(part) else { return nil }
        result = part
        continue
      }
      guard let both = near(left, part, .words(words), ordered: ordered, excluded: false) else { return nil }
      result = both
    }
    return result
  }

  /// The leaves by which `near` makes a tree larger: where a side is several words at once, the other is copied for each.
  static func copies(near left: Query, _ right: Query) -> Int {
    func conjuncts(_ query: Query) -> Int { if case .and(let parts) = query { parts.count } else { 1 } }
    let (right, left) = ((conjuncts(right), leaves(of: right)), (conjuncts(left), leaves(of: left)))
    return (right.0 - 1) * left.1 + (left.0 - 1) * right.1
  }

  /// A count; of several words at once it is one of each. nil if there are no places to count.
  static func atLeast(_ count: Int32, _ query: Query) -> Query? {
    if case .and(let parts) = query {
      let each = parts.compactMap { atLeast(count, $0) }
      return each.count == parts.count ? and(each) : nil
    }
    return isPositional(query) ? .atLeast(AtLeastQuery(count: count, query: query)) : nil
  }

  /// Words, phrases and values: what joins them is not counted.
  static func leaves(of query: Query) -> Int {
    switch query {
    case .and(let parts), .or(let parts): parts.reduce(0) { $0 + leaves(of: $1) }
    case .not(let part): leaves(of: part)
    case .proximity(let proximity): leaves(of: proximity.left) + leaves(of: proximity.right)
    case .atLeast(let atLeast): leaves(of: atLeast.query)
    case .speech(let speech): 1 + (speech.content.map(leaves) ?? 0)
    default: 1
    }
  }

  /// The same in one of several parts of the article, where no other is named.
  static func inFields(_ fields: [TextField], _ query: Query) -> Query {
    if fields.count == 1 { return fields[0] == .any ? query : inField(fields[0], query) }
    switch query {
    case .and(let parts): return .and(parts.map { inFields(fields, $0) })
    case .or(let parts): return or(parts.map { inFields(fields, $0) })
    case .not(let part): return .not(inFields(fields, part))
    case .word, .phrase, .proximity, .atLeast:
      let each = fields.map { inField($0, query) }
      // What names its own field is the same in all.
      return Set(each).count == 1 ? each[0] : or(each)
    default: return query
    }
  }

  private static func inField(_ field: TextField, _ query: Query) -> Query {
    switch query {
    case .word(var word):
      if word.field == .any { word.field = field }
      return .word(word)
    case .phrase(var phrase):
      if phrase.field == .any { phrase.field = field }
      return .phrase(phrase)
    case .proximity(var proximity):
      proximity.left = inField(field, proximity.left)
      proximity.right = inField(field, proximity.right)
      return .proximity(proximity)
    case .and(let parts): return .and(parts.map { inField(field, $0) })
    case .or(let parts): return .or(parts.map { inField(field, $0) })
    case .not(let part): return .not(inField(field, part))
    case .atLeast(var atLeast):
      atLeast.query = inField(field, atLeast.query)
      return .atLeast(atLeast)
    case .all, .mention, .speech, .keyword, .published, .imported, .length: return query
    }
  }

  /// Every word as it is written, in exactly this case; nil if there is something else than words, phrases and their combinations.
  static func cased(_ query: Query, _ form: (String) -> [String]) -> Query? {
    func each(_ parts: [Query]) -> [Query]? {
      let found = parts.compactMap { cased($0, form) }
      return found.count == parts.count ? found : nil
    }
    switch query {
    case .word(let word):
      guard word.match == .inflected || word.match == .exact else { return nil }
      return or(form(word.text).map { .word(WordQuery(field: word.field, text: $0, match: .cased)) })
    case .phrase(let phrase):
      let words = phrase.words.compactMap { cased(.word(WordQuery(field: phrase.field, text: $0)), form) }
      return near(all: words, 1, ordered: true)
    case .and(let parts): return each(parts).map(and)
    case .or(let parts): return each(parts).map(or)
    case .not(let part): return cased(part, form).map(not)
    case .proximity(var proximity):
      guard let left = cased(proximity.left, form), let right = cased(proximity.right, form) else { return nil }
      (proximity.left, proximity.right) = (left, right)
      return .proximity(proximity)
    default: return nil
    }
  }

  static func depth(of query: Query) -> Int {
    switch query {
    case .and(let parts), .or(let parts): (parts.map(depth).max() ?? 0) + 1
    case .not(let part): depth(of: part) + 1
    case .proximity(let proximity): max(depth(of: proximity.left), depth(of: proximity.right)) + 1
    case .atLeast(let atLeast): depth(of: atLeast.query) + 1
    case .speech(let speech): (speech.content.map(depth) ?? 0) + 1
    default: 1
    }
  }
}

extension QueryShape {
  /// The same with each speech replaced, in a query of alternatives or exclusions of speeches.
  static func mapSpeech(_ query: Query, _ body: (SpeechQuery) -> SpeechQuery) -> Query {
    switch query {
    case .speech(let speech): .speech(body(speech))
    case .or(let parts): .or(parts.map { mapSpeech($0, body) })
    case .and(let parts): .and(parts.map { mapSpeech($0, body) })
    case .not(let part): .not(mapSpeech(part, body))
    default: query
    }
  }
}
