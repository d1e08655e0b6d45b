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

  /// The leaves by which `near` makes a tree larger: where a side is several words at once, the other is copied for each.
  static func copies(near left: Query, _ right: Query) -> Int {
    func conjuncts(_ query: Query) -> Int { if case .and(let parts) = query { parts.count } else { 1 } }
    return (conjuncts(right) - 1) * leaves(of: left) + (conjuncts(left) - 1) * leaves(of: right)
  }

  private static func leaves(of query: Query) -> Int {
    switch query {
    case .and(let parts), .or(let parts): parts.reduce(0) { $0 + leaves(of: $1) }
    case .not(let part): leaves(of: part)
    case .proximity(let proximity): leaves(of: proximity.left) + leaves(of: proximity.right)
    case .atLeast(let atLeast): leaves(of: atLeast.query)
    default: 1
    }
  }

  /// The same in one field, where no other is named.
  static func inField(_ field: TextField, _ query: Query) -> Query {
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
    case .all, .mention, .speech, .keyword, .published, .length: return query
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
