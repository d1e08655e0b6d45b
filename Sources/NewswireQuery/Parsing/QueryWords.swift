internal import NewswireModel
internal import NewswireAnalysis

/// Reads single words of a query.
enum QueryWords {
  struct Reading {
    /// nil for what has no letter or digit.
    var word: WordQuery?
    /// What may not be what was meant.
    var warnings: [String] = []
    /// What was read as it is meant elsewhere, and how it is written here.
    var notes: [(message: String, native: String)] = []
  }

  /// A word of text: `word`, `=word`, `word*`, `w?ord`, `word~1`; and as others write them: `word!`, `word$3`, `wom#n`.
  static func word(_ characters: [QueryCharacter]) -> Reading {
    var reading = Reading()
    var rest = characters[...]
    var match = WordMatch.inflected
    if rest.count > 1, rest[0].isMark("=") {
      rest.removeFirst()
      match = .exact
    }
    if match == .inflected, let (stem, edits, message) = fuzzy(rest) {
      let text = trimmed(stem.string)
      reading.word = text.isEmpty ? nil : WordQuery(text: text, match: .fuzzy(edits: edits))
      reading.warnings += [message, text.isEmpty ? noLetters : unread(stem, text)].compactMap { $0 }
      return reading
    }
    let native = withNativePatterns(rest)
    if match == .inflected, let pattern = pattern(native[...]) {
      reading.word = pattern
      guard let pattern else {
        reading.warnings = [noLetters]
        return reading
      }
      reading.warnings += [unread(native[...], pattern.text)].compactMap { $0 }
      let printed = trimmed(native.string)
      if native != Array(rest) || !printed.isEmpty && isReduced(native, pattern.text) {
        let text = pattern.text + (pattern.match == .prefix ? "*" : "")
        reading.notes = [
          ("\(rest.string) was read as \(text); write \"\(trimmed(rest.string))\" for the word alone", text)
        ]
      }
      return reading
    }
    let text = trimmed(rest.string)
    guard !text.isEmpty else {
      reading.warnings = [noLetters]
      return reading
    }
    reading.word = WordQuery(text: text, match: match)
    reading.warnings = unread(rest, text).map { [$0] } ?? []
    if reading.warnings.isEmpty, let message = lesserMark(rest, text) { reading.notes = [(message, "")] }
    return reading
  }

  /// The name that a word has before a colon or an equals sign, as a field would.
  static func unknownField(_ characters: [QueryCharacter]) -> String? {
    guard let sign = characters.firstIndex(where: { $0.isMark(":") || $0.isMark("=") }), sign > 0,
      sign + 1 < characters.count || characters[sign].isMark(":")
    else { return nil }
    let name = characters[..<sign]
    let isName = name.allSatisfy {
      !$0.isEscaped
        && ($0.scalar.properties.isAlphabetic || $0.scalar.isDigit || "_-.@".unicodeScalars.contains($0.scalar))
    }
    return isName && name.contains { $0.scalar.properties.isAlphabetic } ? name.string : nil
  }

  private static let noLetters = "this holds no letter or digit; it was left out"

  /// Marks that mean something in some query language.
  static let marks = Set("/~=!|&^$[]{}<>".unicodeScalars)

  /// What to say of marks that were not read.
  private static func unread(_ characters: ArraySlice<QueryCharacter>, _ text: String) -> String? {
    let inner = Set(text.unicodeScalars)
    let plain = characters.filter { !$0.isEscaped }.map(\.scalar)
    if let mark = plain.first(where: { marks.contains($0) && !inner.contains($0) }) {
      return "the \(mark) means nothing here and was left out"
    }
    guard let mark = plain.first(where: { "=<>~^!".unicodeScalars.contains($0) && inner.contains($0) }) else {
      return nil
    }
    return "the \(mark) means nothing here; \(text) was read as words side by side"
  }

  /// Whether marks between letters were left out of a pattern, as the dot of `carb.*n`.
  private static func isReduced(_ characters: [QueryCharacter], _ text: String) -> Bool {
    guard let first = characters.firstIndex(where: { isPatternPart($0) }),
      let last = characters.lastIndex(where: { isPatternPart($0) })
    else { return false }
    return characters[first...last].contains {
      !$0.isEscaped && !isPatternPart($0) && $0.scalar != "'" && $0.scalar != "’"
    }
  }

  private static func isPatternPart(_ character: QueryCharacter) -> Bool {
    isLetter(character.scalar) || character.isMark("*") || character.isMark("?")
  }

  /// What to say of marks that mean something in fewer languages, and stand in names too.
  private static func lesserMark(_ characters: ArraySlice<QueryCharacter>, _ text: String) -> String? {
    let plain = characters.filter { !$0.isEscaped }.map(\.scalar)
    if characters.dropFirst().contains(where: { $0.isEscaped && $0.scalar.isASCII && $0.scalar.properties.isAlphabetic }
    ) {
      return "a backslash takes away the meaning of a mark, and letters have none: it was left out"
    }
    guard let mark = plain.first(where: { "%_+,#@:;".unicodeScalars.contains($0) }) else { return nil }
    let inner = text.unicodeScalars
    if inner.contains(mark) {
      // 1,000 and 10:30
      guard !",:@".unicodeScalars.contains(mark) || mark == "," && inner.contains(where: { $0.properties.isAlphabetic })
      else { return nil }
      return "the \(mark) means nothing here; \(text) was read as words side by side"
    }
    let isFirst = plain.first == mark && mark != "@"
    guard
      isFirst || "+#".unicodeScalars.contains(mark)
        || mark == "%" && inner.contains(where: { $0.properties.isAlphabetic })
    else { return nil }
    return "the \(mark) means nothing here and was left out"
  }

  /// From its first word's beginning to its last one's end: marks around it go.
  ///
  /// Without the apostrophe that closed it, `s’s’` ends in what looks like a possessive, which goes as well: what is left
  /// is the same when it is read again.
  static func trimmed(_ text: String) -> String {
    var buffer = TokenBuffer()
    buffer.tokenize(text)
    guard buffer.count > 0 else { return "" }
    let bytes = Array(text.utf8)
    let start = Int(buffer[0].start)
    var (last, end) = (Int(buffer[buffer.count - 1].start), Int(buffer[buffer.count - 1].end))
    var isStable = end == bytes.count
    for _ in 0..<4 where !isStable {
      buffer.tokenize(String(decoding: bytes[last..<end], as: UTF8.self))
      guard buffer.count > 0 else { return "" }
      isStable = last + Int(buffer[buffer.count - 1].end) == end
      (last, end) = (last + Int(buffer[buffer.count - 1].start), last + Int(buffer[buffer.count - 1].end))
    }
    if isStable { return String(decoding: bytes[start..<end], as: UTF8.self) }
    // Nobody's word ends in that many: it is taken as it is searched for.
    return String(decoding: bytes[start..<last], as: UTF8.self) + buffer.string(buffer[buffer.count - 1])
  }

  /// `word~`, `word~1`, `word~2`; `word~0.8` as Lucene once had it.
  private static func fuzzy(
    _ characters: ArraySlice<QueryCharacter>
  ) -> (ArraySlice<QueryCharacter>, Int32, String?)? {
    guard let tilde = characters.lastIndex(where: { $0.isMark("~") }), tilde > characters.startIndex else { return nil }
    let digits = characters[(tilde + 1)...].string
    let stem = characters[..<tilde]
    if digits.isEmpty { return (stem, 2, nil) }
    if digits.hasPrefix("0."), digits.dropFirst(2).allSatisfy(\.isNumber) {
      return (stem, 1, "a word is so many edits away, 1 or 2; ~1 was taken for ~\(digits)")
    }
    guard let edits = ForeignOperators.number(digits[...]) else { return nil }
    let limited = min(max(edits, 1), 2)
    return (stem, limited, edits == limited ? nil : "a word may be 1 or 2 edits away; \(limited) was taken")
  }

  // MARK: Patterns

  /// With what stands for letters elsewhere as it is written here: `acqui!`, `econom$`, `manag$3`, `econom*5`, `wom#n`, `wom!n`.
  private static func withNativePatterns(_ characters: ArraySlice<QueryCharacter>) -> [QueryCharacter] {
    var result: [QueryCharacter] = []
    let all = Array(characters)
    var i = 0
    while i < all.count {
      if let end = endOfEnding(all, i) {
        result.append(QueryCharacter(scalar: "*", isEscaped: false))
        i = end
        continue
      }
      // SQL's sign at a word's beginning or end.
      if all[i].isMark("%"), isAtEdge(all, i) {
        result.append(QueryCharacter(scalar: "*", isEscaped: false))
        i += 1
        continue
      }
      let isOneLetter = (all[i].scalar == "!" || all[i].scalar == "#") && isBetweenLetters(all, i)
      result.append(isOneLetter ? QueryCharacter(scalar: "?", isEscaped: false) : all[i])
      i += 1
    }
    return result
  }

  /// The end of a mark, and of the digits after it, that stands for any ending of a word: `!`, `$3`, `*5`; nil for anything else.
  private static func endOfEnding(_ characters: [QueryCharacter], _ i: Int) -> Int? {
    let mark = characters[i]
    guard !mark.isEscaped, mark.scalar == "!" || mark.scalar == "$" || mark.scalar == "*", i > 0,
      isLetter(characters[i - 1].scalar)
    else { return nil }
    let end = endOfDigits(characters, i + 1)
    guard end == characters.count else { return nil }
    let isEnding =
      switch mark.scalar {
      case "!": end == i + 1 && i > 1
      case "$": !isCurrency(characters[..<i])
      default: end > i + 1 && end <= i + 3
      }
    return isEnding ? end : nil
  }

  private static func isAtEdge(_ characters: [QueryCharacter], _ i: Int) -> Bool {
    func isWord(_ j: Int) -> Bool {
      characters.indices.contains(j) && characters[j].scalar.properties.isAlphabetic
    }
    // A quotation mark of SQL may stand around it.
    let isFirst = i == 0 || i == 1 && characters[0].isMark("'")
    let isLast = i == characters.count - 1 || i == characters.count - 2 && characters[i + 1].isMark("'")
    return isFirst && isWord(i + 1) || isLast && isWord(i - 1)
  }

  private static func endOfDigits(_ characters: [QueryCharacter], _ start: Int) -> Int {
    var end = start
    while end < characters.count, characters[end].scalar.isDigit, !characters[end].isEscaped { end += 1 }
    return end
  }

  private static func isBetweenLetters(_ characters: [QueryCharacter], _ i: Int) -> Bool {
    guard !characters[i].isEscaped else { return false }
    let isOther = { (character: QueryCharacter) in character != characters[i] }
    return characters[..<i].last(where: isOther)?.scalar.properties.isAlphabetic == true
      && characters[i...].first(where: isOther)?.scalar.properties.isAlphabetic == true
  }

  /// `US$`, `A$`: a currency's sign after its country.
  private static func isCurrency(_ letters: ArraySlice<QueryCharacter>) -> Bool {
    letters.count <= 3 && letters.allSatisfy { ("A"..."Z").contains($0.scalar) }
  }

  /// A word with `*`, or with `?` before a letter. nil for a word without; inner nil for one without letters.
  private static func pattern(_ characters: ArraySlice<QueryCharacter>) -> WordQuery?? {
    func isStar(_ i: Int) -> Bool { characters[i].isMark("*") }
    let lastLetter = characters.lastIndex { isLetter($0.scalar) || $0.isMark("*") } ?? characters.startIndex
    // A question mark at the end is a question's.
    func isOne(_ i: Int) -> Bool { characters[i].isMark("?") && i < lastLetter }
    let stars = characters.indices.filter(isStar)
    let ones = characters.indices.filter(isOne)
    if stars.isEmpty && ones.isEmpty { return nil }
    var text = String.UnicodeScalarView()
    var letters = false
    for i in characters.indices {
      if isStar(i) {
        if text.last != "*" { text.append("*") }
      } else if isOne(i) {
        text.append("?")
      } else if isLetter(characters[i].scalar) {
        letters = true
        text.append(characters[i].scalar)
      }
    }
    guard letters else { return .some(nil) }
    if ones.isEmpty, text.last == "*", text.firstIndex(of: "*") == text.index(before: text.endIndex) {
      return WordQuery(text: String(text.dropLast()), match: .prefix)
    }
    return WordQuery(text: String(text), match: .wildcard)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    let kind = Folding.fold(scalar.value).kind
    return kind == .word || kind == .pair
  }

  // MARK: Phrases

  struct PhraseReading {
    /// nil for what has no word.
    var phrase: Query?
    var count = 0
    var notes: [(message: String, native: String)] = []
  }

  /// The words between quotation marks. Where some are patterns, or `*` stands for a word, it is words side by side.
  static func phrase(_ characters: [QueryCharacter]) -> PhraseReading {
    var reading = PhraseReading()
    var parts: [Query] = []
    var plain: [String] = []
    /// Words before each part that may be any.
    var gaps: [Int32] = []
    var gap: Int32 = 0
    func append(_ part: Query) {
      parts.append(part)
      gaps.append(gap)
      gap = 0
    }
    func endPlain() {
      if plain.count == 1 { append(.word(WordQuery(text: plain[0], match: .exact))) }
      if plain.count > 1 { append(.phrase(PhraseQuery(words: plain))) }
      plain = []
    }
    for piece in characters.split(whereSeparator: { $0.scalar.properties.isWhitespace || $0.scalar.value < 0x20 }) {
      reading.count += 1
      if piece.allSatisfy({ $0.isMark("*") }) {
        endPlain()
        gap += parts.isEmpty ? 0 : 1
        continue
      }
      let native = withNativePatterns(piece)
      if let word = pattern(native[...]) {
        guard let word else { continue }
        endPlain()
        append(.word(word))
      } else {
        let text = trimmed(piece.string)
        if text.isEmpty {
          reading.count -= 1
        } else {
          if gap > 0 && plain.isEmpty {
            append(.word(WordQuery(text: text, match: .exact)))
          } else {
            plain.append(text)
          }
        }
      }
    }
    endPlain()
    if gap > 0 { reading.notes = [("an asterisk at the end of a phrase stands for nothing and was left out", "")] }
    reading.phrase = joined(parts, gaps)
    if parts.count > 1, let phrase = reading.phrase {
      let text = CanonicalForm.text(phrase)
      reading.notes.append(("the phrase was read as \(text)", text))
    } else if case .word(let word)? = parts.first, word.match != .exact, let phrase = reading.phrase {
      reading.notes.append(("the quotation was read as \(CanonicalForm.text(phrase))", CanonicalForm.text(phrase)))
    }
    return reading
  }

  private static func joined(_ parts: [Query], _ gaps: [Int32]) -> Query? {
    var result: Query?
    for (part, gap) in zip(parts, gaps) {
      guard let left = result else {
        result = part
        continue
      }
      result = .proximity(
        ProximityQuery(left: left, right: part, distance: .words(min(gap + 1, Limits.proximityWords)), ordered: true))
    }
    return result
  }
}
