internal import NewswireModel
internal import NewswireAnalysis

/// Reads single words of a query.
enum QueryWords {
  /// A word of text: `word`, `=word`, `word*`, `w?ord`, `word~1`.
  /// - Returns: nil if it has no letter or digit; and what there is to be warned of.
  static func word(
    _ characters: [QueryCharacter], field: TextField
  ) -> (word: WordQuery?, message: String?) {
    var rest = characters[...]
    var match = WordMatch.inflected
    if rest.count > 1, let first = rest.first, first.scalar == "=", !first.isEscaped {
      rest.removeFirst()
      match = .exact
    }
    if match == .inflected, let (stem, edits, message) = fuzzy(rest) {
      let text = text(of: stem)
      return hasLetters(text)
        ? (WordQuery(field: field, text: text, match: .fuzzy(edits: edits)), message) : (nil, noLetters)
    }
    if match == .inflected, let pattern = pattern(rest) {
      return (pattern.map { with($0, field) }, pattern == nil ? noLetters : nil)
    }
    let trimmed = trimmed(text(of: rest))
    return trimmed.isEmpty ? (nil, noLetters) : (WordQuery(field: field, text: trimmed, match: match), nil)
  }

  private static let noLetters = "this holds no letter or digit; it was left out"

  private static func with(_ word: WordQuery, _ field: TextField) -> WordQuery {
    WordQuery(field: field, text: word.text, match: word.match)
  }

  static func text(of characters: some Sequence<QueryCharacter>) -> String {
    String(String.UnicodeScalarView(characters.map(\.scalar)))
  }

  /// From its first word's beginning to its last one's end: marks around it go.
  static func trimmed(_ text: String) -> String {
    var buffer = TokenBuffer()
    buffer.tokenize(text)
    guard buffer.count > 0 else { return "" }
    let bytes = Array(text.utf8)
    return String(decoding: bytes[Int(buffer[0].start)..<Int(buffer[buffer.count - 1].end)], as: UTF8.self)
  }

  static func hasLetters(_ text: String) -> Bool {
    var buffer = TokenBuffer()
    buffer.tokenize(text)
    return buffer.count > 0
  }

  /// `word~`, `word~1`, `word~2`.
  private static func fuzzy(
    _ characters: ArraySlice<QueryCharacter>
  ) -> (ArraySlice<QueryCharacter>, Int32, String?)? {
    guard let tilde = characters.lastIndex(where: { $0.scalar == "~" && !$0.isEscaped }), tilde > characters.startIndex
    else { return nil }
    let digits = characters[(tilde + 1)...]
    let stem = characters[..<tilde]
    if digits.isEmpty { return (stem, 2, nil) }
    guard digits.allSatisfy({ ("0"..."9").contains($0.scalar) }) else { return nil }
    let edits = Int32(text(of: digits)) ?? .max
    let limited = min(max(edits, 1), 2)
    return (stem, limited, edits == limited ? nil : "a word may be 1 or 2 edits away; \(limited) was taken")
  }

  /// A word with `*`, or with `?` before a letter. nil for a word without; inner nil for one without letters.
  private static func pattern(_ characters: ArraySlice<QueryCharacter>) -> WordQuery?? {
    func isStar(_ i: Int) -> Bool { characters[i].scalar == "*" && !characters[i].isEscaped }
    func isOne(_ i: Int) -> Bool {
      guard characters[i].scalar == "?", !characters[i].isEscaped else { return false }
      // A question mark at the end is a question's.
      return characters[(i + 1)...].contains { isLetter($0.scalar) || ($0.scalar == "*" && !$0.isEscaped) }
    }
    let stars = characters.indices.filter(isStar)
    let ones = characters.indices.filter(isOne)
    if stars.isEmpty && ones.isEmpty { return nil }
    var text = String.UnicodeScalarView()
    var letters = false
    for i in characters.indices {
      if isStar(i) || isOne(i) {
        text.append(characters[i].scalar)
      } else {
        guard isLetter(characters[i].scalar) else { continue }
        letters = true
        text.append(characters[i].scalar)
      }
    }
    guard letters else { return .some(nil) }
    if ones.isEmpty, stars.count == 1, text.last == "*" {
      return WordQuery(text: String(text.dropLast()), match: .prefix)
    }
    return WordQuery(text: String(text), match: .wildcard)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    let kind = Folding.fold(scalar.value).kind
    return kind == .word || kind == .pair
  }

  /// The words between quotation marks.
  static func phraseWords(_ text: String) -> [String] {
    text.unicodeScalars.split { $0.properties.isWhitespace || $0.value < 0x20 }
      .map { trimmed(String($0)) }.filter { !$0.isEmpty }
  }

  /// `wc>1000`, `wc<200`, `wc>=1`, `wc<=5`, `wc=7`.
  static func length(_ characters: [QueryCharacter]) -> LengthQuery? {
    guard characters.count > 3, !characters.contains(where: \.isEscaped) else { return nil }
    let text = text(of: characters).lowercased()
    guard text.hasPrefix("wc") else { return nil }
    let rest = text.dropFirst(2)
    for (sign, make) in comparisons where rest.hasPrefix(sign) {
      return number(rest.dropFirst(sign.utf8.count)).flatMap(make)
    }
    return nil
  }

  private static let comparisons: [(String, @Sendable (Int32) -> LengthQuery?)] = [
    (">=", { LengthQuery(minimum: $0) }), ("<=", { LengthQuery(maximum: $0) }),
    (">", { LengthQuery(minimum: $0 == .max ? $0 : $0 + 1) }),
    ("<", { LengthQuery(maximum: $0 == .min ? $0 : $0 - 1) }),
    ("=", { LengthQuery(minimum: $0, maximum: $0) }),
  ]

  /// `200..1000`, either end of which may be open, or one number.
  static func lengthRange(_ text: String) -> LengthQuery? {
    guard let dots = text.range(of: "..") else {
      return number(text[...]).map { LengthQuery(minimum: $0, maximum: $0) }
    }
    let from = text[..<dots.lowerBound]
    let to = text[dots.upperBound...]
    let minimum = number(from)
    let maximum = number(to)
    if (minimum == nil) != from.isEmpty || (maximum == nil) != to.isEmpty { return nil }
    return LengthQuery(minimum: minimum, maximum: maximum)
  }

  /// What an Int32 cannot hold is read as the nearest number that it can.
  private static func number(_ text: Substring) -> Int32? {
    guard !text.isEmpty, text.utf8.enumerated().allSatisfy({ ($1 >= 0x30 && $1 <= 0x39) || ($0 == 0 && $1 == 0x2D) })
    else { return nil }
    if text == "-" { return nil }
    return Int32(text) ?? (text.hasPrefix("-") ? .min : .max)
  }
}

extension String {
  /// Where a short ASCII text first occurs.
  func range(of wanted: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(wanted) { return start..<index(start, offsetBy: wanted.count) }
      start = index(after: start)
    }
    return nil
  }
}
