import NewswireModel

/// Finds amounts: quantities with their units and with what bounds them.
struct NumberFinder {
  let text: ArticleText
  let quantities: QuantityReader
  /// What the article names, whose countries tell of which pesos it speaks.
  let mentions: [Mention]
  /// The tokens that a number may take: those between the dates and numbers around it.
  private(set) var free = 0..<0

  /// All amounts of the text, in reading order.
  /// - Parameters:
  ///   - dates: expressions of time in reading order, which no number overlaps.
  ///   - mentions: what the article names.
  static func references(
    in text: ArticleText, besides dates: [DateExpression], mentions: [Mention]
  ) -> [NumberReference] {
    var finder = NumberFinder(text: text, quantities: QuantityReader(text: text), mentions: mentions)
    var found: [NumberReference] = []
    var date = 0
    for section in text.sections where !section.isDateline {
      var i = section.tokens.lowerBound
      finder.free = i..<section.tokens.upperBound
      while i < section.tokens.upperBound, !text.budget.isSpent {
        while date < dates.count, dates[date].tokens.upperBound <= i { date += 1 }
        if date < dates.count, dates[date].tokens.contains(i) {
          i = dates[date].tokens.upperBound
          finder.free = i..<section.tokens.upperBound
          continue
        }
        guard finder.mayBegin(i) else {
          i += 1
          continue
        }
        let next =
          date < dates.count ? min(dates[date].tokens.lowerBound, section.tokens.upperBound) : section.tokens.upperBound
        finder.free = min(finder.free.lowerBound, next)..<next
        if let match = finder.match(at: i) {
          found.append(finder.reference(match, section))
          i = match.tokens.upperBound
          finder.free = i..<section.tokens.upperBound
        } else {
          i += 1
        }
      }
    }
    return found
  }

  /// A cheap test that leaves out most tokens.
  private func mayBegin(_ i: Int) -> Bool {
    let token = text.tokens[i]
    if token.isNumber || token.mark == .dollar || token.mark == .other { return true }
    guard token.isWord else { return false }
    // Capitals may be an acronym's, of which the gazetteers say nothing else.
    if !token.isAny(.number), token.shape.isDisjoint(with: [.hyphenated, .allCapitals]) {
      return text.bytes[Int(token.start)] <= UInt8(ascii: "9")
    }
    if token.hash == CueWords.a || token.hash == CueWords.an || token.hash == NumberWords.one {
      // a million, a third
      guard i + 1 < free.upperBound else { return false }
      let next = text.tokens[i + 1].hash
      return NumberWords.multipliers[next] != nil || NumberWords.fractions[next] != nil
    }
    if token.shape.contains(.hyphenated) { return beginsWithCardinal(token) }
    return token.isAny(.number) || text.bytes[Int(token.start)] <= UInt8(ascii: "9")
  }

  /// Whether what precedes the hyphen is a number: twenty-five, two-thirds, 5-7.
  private func beginsWithCardinal(_ token: Token) -> Bool {
    var hasher = WordHasher()
    var i = Int(token.start)
    if text.bytes[i] <= UInt8(ascii: "9") { return true }
    while i < Int(token.end), text.bytes[i] != UInt8(ascii: "-") {
      hasher.add(text.bytes[i] | 0x20)
      i += 1
    }
    let hash = hasher.hash
    return NumberWords.cardinals[hash] != nil || hash == NumberWords.one
  }

  struct Match {
    var tokens: Range<Int>
    var quantity: NumberQuantity
    var kind: NumberKind
    var unit: String
    var bound: NumberBound
  }

  private func reference(_ match: Match, _ section: TextSection) -> NumberReference {
    let (start, end) = (text.tokens[match.tokens.lowerBound].start, text.tokens[match.tokens.upperBound - 1].end)
    return NumberReference(
      text: text.string(start, end), value: match.quantity.value, upper: match.quantity.upper, kind: match.kind,
      unit: match.unit, bound: match.bound, span: section.span(from: start, to: end))
  }

  /// The amount that begins at `i`, its currency's sign or its digits.
  private func match(at i: Int) -> Match? {
    var start = i
    var currency = sign(at: i)
    let first = currency == nil ? i : i + 1
    if currency != nil {
      if i > free.lowerBound, !text.tokens[i].shape.contains(.spaceBefore), text.tokens[i - 1].isWord,
        let dollar = NumberUnits.dollars[text.tokens[i - 1].hash]
      {
        (currency, start) = (dollar, i - 1)
      }
    } else if i > free.lowerBound, text.tokens[i - 1].isCapital,
      let code = NumberUnits.prefixes[text.tokens[i - 1].hash]
    {
      (currency, start) = (code, i - 1)
    }
    guard first < free.upperBound, var quantity = quantities.quantity(at: first, limit: free.upperBound) else {
      return nil
    }
    // What turns out to be no number is looked at again from its next word on.
    text.budget.spend(quantity.end - first)
    if currency != nil { takeLetter(&quantity) }
    takeRange(&quantity, start: start, currency: currency)
    guard quantity.isPossible else { return nil }
    if currency == nil, isLabel(start) || isTime(quantity.end) { return nil }
    var match = Match(
      tokens: start..<quantity.end, quantity: quantity, kind: .money, unit: currency ?? "", bound: .exact)
    guard currency != nil || readUnit(&match) else { return nil }
    readBounds(&match)
    return match
  }

  /// The currency of a sign with a number close behind.
  private func sign(at i: Int) -> String? {
    let token = text.tokens[i]
    guard token.mark == .dollar || token.mark == .other, i + 1 < free.upperBound, text.tokens[i + 1].start == token.end
    else { return nil }
    return NumberUnits.currency(ofSign: text.bytes[Int(token.start)..<Int(token.end)])
  }

  /// A single letter after a sum: $5 m.
  private func takeLetter(_ quantity: inout NumberQuantity) {
    guard quantity.end < free.upperBound, text.tokens[quantity.end].shape.contains(.single),
      text.tokens[quantity.end].isLowercase, let factor = NumberWords.letters[text.tokens[quantity.end].hash]
    else { return }
    quantity.value *= factor
    quantity.upper = quantity.upper.map { $0 * factor }
    quantity.end += 1
  }

  /// The upper end: 5 to 10, $5 million-$10 million, between 5 and 10.
  private func takeRange(_ quantity: inout NumberQuantity, start: Int, currency: String?) {
    guard quantity.upper == nil, quantity.end + 1 < free.upperBound else { return }
    let joint = text.tokens[quantity.end]
    let before = start > free.lowerBound ? text.tokens[start - 1].hash : WordHash()
    guard
      joint.hash == CueWords.to && before != CueWords.from
        || joint.hash == CueWords.and && before == NumberWords.between
        || joint.mark == .dash
    else { return }
    var next = quantity.end + 1
    if currency != nil, sign(at: next) == currency { next += 1 }
    guard next < free.upperBound, var upper = quantities.quantity(at: next, limit: free.upperBound), upper.upper == nil,
      upper.isFraction == quantity.isFraction
    else { return }
    if currency != nil { takeLetter(&upper) }
    if upper.isLarge, !quantity.isLarge, upper.value >= 1000 {
      // 5 to 10 million: the multiplier is for both.
      let scale = [1e12, 1e9, 1e6, 1e3].first { upper.value >= $0 } ?? 1
      if quantity.value * scale < upper.value { quantity.value *= scale }
    }
    guard upper.value > quantity.value else { return }
    quantity.upper = upper.value
    quantity.end = upper.end
    quantity.isLarge = quantity.isLarge || upper.isLarge
    quantity.suffix = upper.suffix
  }

  /// Whether the number only names something: Flight 370, No. 5, Boeing 737.
  private func isLabel(_ start: Int) -> Bool {
    guard start > free.lowerBound else { return false }
    let before = text.tokens[start - 1]
    if before.mark == .hash || NumberWords.labels.contains(before.hash) { return true }
    if before.mark == .hyphen || before.mark == .slash || before.mark == .at { return true }
    return text.tokens[start].isNumber && before.isCapital && before.isWord && !before.shape.contains(.sentenceStart)
      && !before.isAny([.weekday, .month])
  }

  /// Whether a time of day or an age goes on: 10 a.m., 14 years old.
  private func isTime(_ end: Int) -> Bool {
    guard end < text.tokens.count else { return false }
    if NumberWords.dayHalves.contains(text.tokens[end].hash) { return true }
    return end + 1 < text.tokens.count && NumberUnits.durations.contains(text.tokens[end].hash)
      && text.tokens[end + 1].hash == NumberWords.old
  }
}
