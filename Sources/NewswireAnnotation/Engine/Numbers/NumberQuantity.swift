/// A number read from digits or words, without its unit.
struct NumberQuantity {
  var value: Double
  /// Nil if there is no range.
  var upper: Double?
  var end: Int
  /// dozens, hundreds: a lower bound.
  var isVague = false
  /// a third, two-thirds
  var isFraction = false
  /// Worth telling without a unit: million, 1,200, dozens.
  var isLarge = false
  /// Letters close behind the digits that are not multiplier: 5km.
  var suffix: WordHash?

  /// Whether the news counts that far: a row of "trillion" after a number leads beyond what a Double holds.
  var isPossible: Bool { value <= Self.most && (upper ?? 0) <= Self.most }

  private static let most = 1e18
}

/// Reads quantities. Values are what the digits and words say, within Double's precision.
struct QuantityReader {
  let text: ArticleText

  /// The quantity that begins at `i` and ends before `limit`.
  func quantity(at i: Int, limit: Int) -> NumberQuantity? {
    let token = text.tokens[i]
    let first = text.bytes[Int(token.start)]
    if first >= 0x30, first <= 0x39 {
      guard var quantity = digits(i) else { return nil }
      if quantity.suffix == nil { multiply(&quantity, limit) }
      return quantity
    }
    guard token.isLowercase || token.shape.contains(.sentenceStart) else { return nil }
    return words(at: i, limit: limit)
  }

  // MARK: Digits

  /// 14, 1,200, 4.5, 2.1m, 5-10, 5km; nil for times, versions, dates and telephone numbers.
  private func digits(_ i: Int) -> NumberQuantity? {
    let bytes = text.bytes[Int(text.tokens[i].start)..<Int(text.tokens[i].end)]
    var position = bytes.startIndex
    guard let lower = number(bytes, &position) else { return nil }
    var quantity = NumberQuantity(value: lower.value, end: i + 1, isLarge: lower.isGrouped)
    if position < bytes.endIndex, bytes[position] == UInt8(ascii: "-") {
      position += 1
      guard let upper = number(bytes, &position), upper.value > lower.value else { return nil }
      quantity.upper = upper.value
    }
    guard position < bytes.endIndex else { return quantity }
    let letters = WordHash(bytes[position...].map { $0 | 0x20 })
    if let factor = NumberWords.letters[letters] {
      scale(&quantity, by: factor)
    } else if NumberUnits.measures[letters] != nil {
      quantity.suffix = letters
    } else {
      return nil
    }
    return quantity
  }

  private func number(_ bytes: ArraySlice<UInt8>, _ position: inout Int) -> (value: Double, isGrouped: Bool)? {
    let start = position
    var value = 0.0
    var fraction = 0.0
    var isGrouped = false
    while position < bytes.endIndex {
      let byte = bytes[position]
      if byte >= 0x30, byte <= 0x39 {
        value = value * 10 + Double(byte - 0x30)
        fraction *= 10
      } else if byte == UInt8(ascii: ","), fraction == 0 {
        isGrouped = true
      } else if byte == UInt8(ascii: "."), fraction == 0, position + 1 < bytes.endIndex {
        fraction = 1
      } else {
        break
      }
      position += 1
    }
    let count = position - start
    guard count > 0, count <= 20, !(bytes[start] == 0x30 && count > 1 && fraction == 0) else { return nil }
    return (fraction > 0 ? value / fraction : value, isGrouped)
  }

  /// Takes the multipliers that follow: 4.5 billion, 2 hundred thousand, and half after a whole number of them.
  private func multiply(_ quantity: inout NumberQuantity, _ limit: Int) {
    while quantity.end < limit, let factor = multiplier(quantity.end) {
      scale(&quantity, by: factor)
      quantity.end += 1
    }
  }

  private func multiplier(_ i: Int) -> Double? {
    NumberWords.multipliers[text.tokens[i].hash]
  }

  private func scale(_ quantity: inout NumberQuantity, by factor: Double) {
    quantity.value *= factor
    if let upper = quantity.upper { quantity.upper = upper * factor }
    if factor >= 1000 { quantity.isLarge = true }
  }

  // MARK: Words

  private func words(at i: Int, limit: Int) -> NumberQuantity? {
    let token = text.tokens[i]
    if let vague = NumberWords.vague[token.hash] {
      // Scores are dozens only where they are of something.
      if vague == 20, i + 1 >= limit || text.tokens[i + 1].hash != CueWords.of { return nil }
      return self.vague(vague, at: i, limit: limit)
    }
    if token.hash == CueWords.a || token.hash == CueWords.an || token.hash == NumberWords.one {
      guard i + 1 < limit else { return nil }
      let next = text.tokens[i + 1]
      if token.hash != CueWords.an, let share = NumberWords.fractions[next.hash], isShare(after: i + 2, limit) {
        return NumberQuantity(value: share, end: i + 2, isFraction: true)
      }
      guard let factor = multiplier(i + 1) else { return nil }
      var quantity = NumberQuantity(value: factor, end: i + 2, isLarge: factor >= 1000)
      multiply(&quantity, limit)
      return quantity
    }
    if token.hash == NumberWords.half { return half(at: i, limit: limit) }
    if let share = fraction(hyphenated: i), isShare(after: i + 1, limit) {
      return NumberQuantity(value: share, end: i + 1, isFraction: true)
    }
    return cardinal(at: i, limit: limit)
  }

  /// dozens, hundreds of thousands: at least two of them (one, of tens).
  private func vague(_ order: Double, at i: Int, limit: Int) -> NumberQuantity? {
    var quantity = NumberQuantity(value: 2 * order, end: i + 1, isVague: true, isLarge: true)
    while quantity.end + 1 < limit, text.tokens[quantity.end].hash == CueWords.of,
      let more = NumberWords.vague[text.tokens[quantity.end + 1].hash]
    {
      quantity.value *= more
      quantity.end += 2
    }
    return order == 10 && quantity.end == i + 1 ? nil : quantity
  }

  /// half a million; half of, half the
  private func half(at i: Int, limit: Int) -> NumberQuantity? {
    if i + 2 < limit, text.tokens[i + 1].hash == CueWords.a, let factor = multiplier(i + 2) {
      return NumberQuantity(value: factor / 2, end: i + 3, isLarge: true)
    }
    return isShare(after: i + 1, limit) ? NumberQuantity(value: 0.5, end: i + 1, isFraction: true) : nil
  }

  /// A fraction is of something.
  private func isShare(after i: Int, _ limit: Int) -> Bool {
    i < limit
      && (text.tokens[i].hash == CueWords.of
        || (text.tokens[i].hash == CueWords.the && NumberWords.half == text.tokens[i - 1].hash))
  }

  /// two-thirds
  private func fraction(hyphenated i: Int) -> Double? {
    guard let parts = parts(i), parts.count == 2, let part = NumberWords.fractions[parts[1]] else { return nil }
    return parts[0] == NumberWords.one ? part : NumberWords.cardinals[parts[0]].map { $0 * part }
  }

  private func parts(_ i: Int) -> [WordHash]? {
    let token = text.tokens[i]
    guard token.shape.contains(.hyphenated) else { return nil }
    return text.bytes[Int(token.start)..<Int(token.end)].split(separator: UInt8(ascii: "-"))
      .map { WordHash($0.map { $0 | 0x20 }) }
  }

  /// twenty-five, two hundred and fifty thousand
  private func cardinal(at i: Int, limit: Int) -> NumberQuantity? {
    guard let first = simple(i) else { return nil }
    var quantity = NumberQuantity(value: first, end: i + 1)
    if quantity.end + 1 < limit, text.tokens[i].isWord, let share = NumberWords.fractions[text.tokens[i + 1].hash],
      first < 10, isShare(after: i + 2, limit)
    {
      return NumberQuantity(value: first * share, end: i + 2, isFraction: true)
    }
    var group = first
    var total = 0.0
    while quantity.end < limit {
      if let factor = multiplier(quantity.end) {
        group *= factor
        if factor >= 1000 {
          (total, group) = (total + group, 0)
          quantity.isLarge = true
        }
        quantity.end += 1
      } else if let next = simple(quantity.end), group == 0 || group.truncatingRemainder(dividingBy: 100) == 0 {
        group += next
        quantity.end += 1
      } else if text.tokens[quantity.end].hash == CueWords.and, quantity.end + 1 < limit, group >= 100 || total > 0,
        let next = simple(quantity.end + 1), next < 100, group.truncatingRemainder(dividingBy: 100) == 0
      {
        group += next
        quantity.end += 2
      } else {
        break
      }
    }
    quantity.value = total + group
    return quantity
  }

  private func simple(_ i: Int) -> Double? {
    if let value = NumberWords.cardinals[text.tokens[i].hash] { return value }
    guard let parts = parts(i), parts.count == 2, let tens = NumberWords.cardinals[parts[0]], tens >= 20 else {
      return nil
    }
    if parts[1] == NumberWords.one { return tens + 1 }
    guard let ones = NumberWords.cardinals[parts[1]], ones < 10 else { return nil }
    return tens + ones
  }
}
