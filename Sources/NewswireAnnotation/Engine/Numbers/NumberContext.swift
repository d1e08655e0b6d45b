import NewswireModel

/// What stands after and before a quantity: its unit, and what bounds it.
extension NumberFinder {
  private func hash(_ i: Int) -> WordHash? { free.contains(i) ? text.tokens[i].hash : nil }

  // MARK: Units

  /// Reads the unit after a quantity.
  /// - Returns: whether the number is worth telling.
  func readUnit(_ match: inout Match) -> Bool {
    let end = match.tokens.upperBound
    if let suffix = match.quantity.suffix { return take(.measure, NumberUnits.measures[suffix] ?? "", end, &match) }
    if match.quantity.isFraction {
      readNoun(&match)
      match.kind = .share
      return true
    }
    guard free.contains(end) else { return keep(&match) }
    let token = text.tokens[end]
    if token.mark == .percent { return take(.share, "%", end + 1, &match) }
    if token.mark == .other, token.end - token.start == 2, text.bytes[Int(token.start)] == 0xC2,
      text.bytes[Int(token.start) + 1] == 0xB0
    {
      return takeDegrees(after: end + 1, &match)
    }
    guard token.isWord else { return keep(&match) }
    // hundreds of miles
    let isOf = match.quantity.isVague && token.hash == CueWords.of && free.contains(end + 1)
    let unit = isOf ? end + 1 : end
    if readShare(unit, &match) || readMoney(unit, &match) || readMeasure(unit, &match) { return true }
    readNoun(&match)
    return match.unit.isEmpty ? keep(&match) : true
  }

  private func take(_ kind: NumberKind, _ unit: String, _ end: Int, _ match: inout Match) -> Bool {
    (match.kind, match.unit) = (kind, unit)
    match.tokens = match.tokens.lowerBound..<end
    return true
  }

  /// A number without a unit says something where it is large or bounded.
  private func keep(_ match: inout Match) -> Bool {
    match.kind = .count
    readFate(&match)
    let end = match.tokens.upperBound
    let isBounded = hash(end) == NumberWords.or && hash(end + 1).map { NumberWords.boundsBehind[$0] != nil } ?? false
    return match.quantity.isLarge || !match.unit.isEmpty || isBounded
  }

  private static let percent = WordSet("percent pct")
  private static var cent: WordHash { "cent" }
  private static var percentage: WordHash { "percentage" }
  private static var basis: WordHash { "basis" }
  private static let points = WordSet("point points")

  private func readShare(_ i: Int, _ match: inout Match) -> Bool {
    if Self.percent.contains(text.tokens[i].hash) { return take(.share, "%", i + 1, &match) }
    guard let next = hash(i + 1) else {
      return Self.points.contains(text.tokens[i].hash) && take(.points, "points", i + 1, &match)
    }
    if text.tokens[i].hash == NumberWords.per, next == Self.cent { return take(.share, "%", i + 2, &match) }
    if Self.points.contains(next) {
      if text.tokens[i].hash == Self.percentage { return take(.points, "points", i + 2, &match) }
      if text.tokens[i].hash == Self.basis { return take(.points, "basis points", i + 2, &match) }
    }
    return Self.points.contains(text.tokens[i].hash) && take(.points, "points", i + 1, &match)
  }

  /// dollars, Swiss francs, US dollars, million pounds
  private func readMoney(_ i: Int, _ match: inout Match) -> Bool {
    let token = text.tokens[i]
    if let next = hash(i + 1), token.isAny([.demonym, .country]), NumberUnits.sharedCurrencies[next] != nil,
      let currency = NumberUnits.ofCountry[token.classes.countryCode]
    {
      return take(.money, currency, i + 2, &match)
    }
    if let currency = NumberUnits.currencies[token.hash] { return take(.money, currency, i + 1, &match) }
    guard let currencies = NumberUnits.sharedCurrencies[token.hash] else { return false }
    // Pounds by the million are money, others a weight.
    if NumberUnits.measures[token.hash] != nil {
      return match.quantity.value >= 1e6 && take(.money, "GBP", i + 1, &match)
    }
    return take(.money, currencySpokenOf(currencies) ?? "", i + 1, &match)
  }

  /// Of currencies with one name, that of the country whose places the article names most; nil if it names none of their countries.
  private func currencySpokenOf(_ currencies: [String]) -> String? {
    guard text.budget.spend(mentions.count) else { return nil }
    var counts: [(currency: String, count: Int)] = []
    for place in mentions where place.country.utf8.count == 2 {
      let code = place.country.utf8.reduce(0) { $0 << 8 | UInt16($1) }
      guard let currency = NumberUnits.ofCountry[code], currencies.contains(currency) else { continue }
      if let known = counts.firstIndex(where: { $0.currency == currency }) {
        counts[known].count += place.spans.count
      } else {
        counts.append((currency, place.spans.count))
      }
    }
    let most = counts.map(\.count).max()
    return counts.first { $0.count == most }?.currency
  }

  private func readMeasure(_ i: Int, _ match: inout Match) -> Bool {
    let token = text.tokens[i]
    if token.hash == NumberUnits.square || token.hash == NumberUnits.cubic,
      let unit = hash(i + 1).flatMap({ NumberUnits.measures[$0] })
    {
      return take(.measure, unit + (token.hash == NumberUnits.square ? "²" : "³"), i + 2, &match)
    }
    if NumberUnits.durations.contains(token.hash) {
      return take(.measure, text.string(token.start, token.end).lowercased(), i + 1, &match)
    }
    guard let unit = NumberUnits.measures[token.hash], !(token.shape.contains(.allCapitals) && unit == "m") else {
      return false
    }
    if unit == "°" { return takeDegrees(after: i + 1, &match) }
    if hash(i + 1) == NumberWords.per || hash(i + 1) == CueWords.an,
      let hour = (i + 1...i + 2).first(where: { hash($0) == NumberUnits.hour })
    {
      return take(.measure, unit == "mi" ? "mph" : unit + "/h", hour + 1, &match)
    }
    return take(.measure, unit, i + 1, &match)
  }

  private func takeDegrees(after i: Int, _ match: inout Match) -> Bool {
    guard let scale = hash(i) else { return take(.measure, "°", i, &match) }
    if NumberUnits.celsius.contains(scale) { return take(.measure, "°C", i + 1, &match) }
    if NumberUnits.fahrenheit.contains(scale) { return take(.measure, "°F", i + 1, &match) }
    return take(.measure, "°", i, &match)
  }

  // MARK: What is counted

  /// Reads the noun of what is counted, over at most three words before it, and what happened to them.
  private func readNoun(_ match: inout Match) {
    match.kind = .count
    var i = match.tokens.upperBound
    while let word = hash(i),
      word == CueWords.of || word == CueWords.the || word == NumberWords.all || word == NumberWords.those
    { i += 1 }
    let start = i
    while free.contains(i), i - start < 4 {
      let token = text.tokens[i]
      guard token.isWord, !token.isAny(.functionWord) else { break }
      if token.isLowercase || token.isAny(.demonym), isPlural(token) {
        while free.contains(i + 1), text.tokens[i + 1].isLowercase, isPlural(text.tokens[i + 1]),
          !text.tokens[i + 1].isAny(.speechVerb)
        { i += 1 }
        match.unit = text.string(text.tokens[i].start, text.tokens[i].end).lowercased()
        match.tokens = match.tokens.lowerBound..<i + 1
        break
      }
      if i == start, NumberWords.fates[token.hash] != nil, !hasNoun(after: i) { break }
      i += 1
    }
    if !match.quantity.isFraction { readFate(&match) }
  }

  private func hasNoun(after i: Int) -> Bool {
    free.contains(i + 1) && text.tokens[i + 1].isLowercase && isPlural(text.tokens[i + 1])
  }

  private func isPlural(_ token: Token) -> Bool {
    if NumberWords.pluralNouns.contains(token.hash) { return true }
    let end = Int(token.end)
    return end - Int(token.start) > 3 && text.bytes[end - 1] == UInt8(ascii: "s")
      && text.bytes[end - 2] != UInt8(ascii: "s") && text.bytes[end - 2] != UInt8(ascii: "u")
      && !NumberWords.singulars.contains(token.hash)
  }

  /// Adds what happened to those counted: 14 people were killed, killing 14, 14 dead.
  private func readFate(_ match: inout Match) {
    var i = match.tokens.upperBound
    let isAlone = match.unit.isEmpty
    while let word = hash(i), i < match.tokens.upperBound + 4, NumberWords.auxiliaries.contains(word) { i += 1 }
    if let fate = hash(i).flatMap({ NumberWords.fates[$0] }), text.tokens[i].isLowercase, !isActive(i) {
      match.unit = isAlone ? "people \(fate)" : "\(match.unit) \(fate)"
      match.tokens = match.tokens.lowerBound..<i + 1
    } else if let fate = fateBefore(match.tokens.lowerBound) {
      match.unit = isAlone ? "people \(fate)" : "\(match.unit) \(fate)"
    }
  }

  /// Whether a word of fate is the verb of what they did: 14 gunmen killed a guard.
  private func isActive(_ i: Int) -> Bool {
    guard let next = hash(i + 1) else { return false }
    return next == CueWords.a || next == CueWords.the || next == CueWords.an || text.tokens[i + 1].isNumber
  }

  private func fateBefore(_ start: Int) -> String? {
    let lower = bound(before: start).map { start - $0.words } ?? start
    guard lower > free.lowerBound, text.tokens[lower - 1].isLowercase else { return nil }
    return NumberWords.fates[text.tokens[lower - 1].hash]
  }

  // MARK: Bounds

  /// Takes in what bounds the number, from before or behind.
  func readBounds(_ match: inout Match) {
    if match.quantity.isVague { match.bound = .atLeast }
    if match.quantity.upper != nil { match.bound = .range }
    if let found = bound(before: match.tokens.lowerBound) {
      // Over two weeks is how long, not longer than.
      let isDuring =
        match.kind == .measure && found.words == 1
        && NumberUnits.durations.contains(text.tokens[match.tokens.upperBound - 1].hash)
        && found.bound != .about && found.bound != .nearly
      let isRange = found.bound == .range
      if !isDuring, !isRange || match.quantity.upper != nil {
        match.bound = match.quantity.upper == nil || isRange ? found.bound : .range
        match.tokens = match.tokens.lowerBound - found.words..<match.tokens.upperBound
      }
    }
    let end = match.tokens.upperBound
    if hash(end) == NumberWords.or, let bound = hash(end + 1).flatMap({ NumberWords.boundsBehind[$0] }) {
      match.bound = bound
      match.tokens = match.tokens.lowerBound..<end + 2
    }
  }

  /// What the words right before say, and how many they are.
  private func bound(before start: Int) -> (bound: NumberBound, words: Int)? {
    guard start > free.lowerBound, text.tokens[start - 1].isWord else { return nil }
    for (words, bound) in NumberWords.bounds where words.last == text.tokens[start - 1].hash {
      let first = start - words.count
      if first >= free.lowerBound, zip(first..<start, words).allSatisfy({ text.tokens[$0].hash == $1 }) {
        return (bound, words.count)
      }
    }
    return nil
  }
}
