internal import NewswireModel

/// Words that look like a form of another system, but are words here: each is told.
extension QueryParser {
  mutating func noteLookalikes(_ characters: [QueryCharacter], _ token: QueryToken) {
    guard let text = characters.plainASCII else { return }
    if let next = self.token, next.kind == .open("("), !next.afterSpace {
      noteCall(text, token)
    } else if let next = self.token, next.beginsTerm, let entry = FieldNames.code(text) {
      let native = entry.native.isEmpty ? "" : entry.native + ":"
      notes.note(
        token.bytes,
        native.isEmpty
          ? "\(text) is a word here; articles do not have this field of other systems"
          : "\(text) is a word here; write \(native) to search there", suggestion: native)
    } else if isBeforeVerb, let entry = FieldNames.find(text), !entry.native.isEmpty {
      let native = entry.native + ":"
      notes.note(token.bytes, "\(text) is a word here; write \(native)value to search there", suggestion: native)
    }
    if text.hasSuffix("?"), text.utf8.count > 1, self.token != nil || text.hasSuffix("??") {
      notes.note(
        token.bytes, "a ? at the end is a question mark; write * for any ending", suggestion: text.dropLast() + "*")
    }
    noteOvidField(text, token)
    noteDialogField(text, token)
    noteEarlierSearch(text, token)
    noteStatement(text, token)
    if QueryDates.isDay(text) {
      notes.note(
        token.bytes, "\(text) is a word here; write on:\(text) for the articles of that day", suggestion: "on:\(text)")
    }
  }

  /// Whether what follows would make a condition of SQL or dtSearch of a field's name.
  private var isBeforeVerb: Bool {
    let verbs: Set = [
      "LIKE", "ILIKE", "CONTAINS", "MATCHES", "IS", "IN", "BETWEEN", "contains", "matches", "LT", "GT", "EQ",
    ]
    var place = position
    if place < tokens.count, tokens[place].kind == .not { place += 1 }
    guard place + 1 < tokens.count, case .word(let verb) = tokens[place].kind, let text = verb.plainASCII else {
      return false
    }
    return verbs.contains(text)
  }

  /// `TICKER(x)`: a function or field that there is not.
  private mutating func noteCall(_ text: String, _ token: QueryToken) {
    guard text.contains(where: \.isLetter), text.utf8.count <= FieldNames.longest else { return }
    let nearest = FieldNames.nearest(text)
    warn(
      token,
      "there is no field or function \"\(text)\"; it was read as a word beside the parentheses"
        + (nearest.map { "; the nearest is \($0):" } ?? ""),
      suggestion: nearest.map { $0 + ":" } ?? "")
  }

  /// `carbon.ti.`, `carbon.ti,ab.`
  private mutating func noteOvidField(_ text: String, _ token: QueryToken) {
    guard text.hasSuffix("."), text.utf8.count <= 64 else { return }
    let parts = text.dropLast().split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let names = parts.last?.lowercased().split(separator: ","), !names.isEmpty,
      names.allSatisfy({ Self.suffixes.contains($0) || ["tw", "mp", "so", "hw", "la", "all"].contains($0) })
    else { return }
    let native = names.compactMap { FieldNames.find(String($0)) }.first.map { $0.native + ":" } ?? ""
    warn(
      token, "a field stands before what it is about: \(text) was read as words",
      suggestion: native.isEmpty ? "" : native + parts[0])
  }

  /// Fields that stand after their value.
  private static let suffixes: Set<Substring> = ["ti", "ab", "au", "tx", "kw", "jn", "sh", "mh", "hd", "lp", "clm"]

  /// `carbon/ti`, `carbon/ti,ab`
  private mutating func noteDialogField(_ text: String, _ token: QueryToken) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard Self.hasDialogField(parts), let names = parts.last?.lowercased().split(separator: ",") else { return }
    let native = names.compactMap { FieldNames.find(String($0)) }.first.map { $0.native + ":" } ?? ""
    warn(
      token, "a field stands after what it is about: \(text) was read as words",
      suggestion: native.isEmpty ? "" : native + parts[0])
  }

  /// `S1 AND S2`, `1 OR 2`, `or/1-3`: the results of earlier searches.
  private mutating func noteEarlierSearch(_ text: String, _ token: QueryToken) {
    if Self.joinsSets(text) {
      warn(token, "\(text) joins earlier searches elsewhere; here it is a word: write those searches out")
      return
    }
    guard Self.isSetName(text) else { return }
    var isJoined = false
    for (joiner, other) in [(position - 2, position - 3), (position, position + 1)] where tokens.indices ~= joiner {
      switch tokens[joiner].kind {
      case .and: break
      case .or, .not: if text.first?.isNumber == true { continue }
      default: continue
      }
      isJoined = true
      guard tokens.indices ~= other, case .word(let characters) = tokens[other].kind,
        characters.plainASCII.map(Self.isSetName) == true
      else { continue }
      warn(token, "\(text) is an earlier search elsewhere; here it is a word: write that search out")
      return
    }
    // Numbers are joined in news, too.
    if isJoined, text.first?.isNumber == false {
      notes.note(token.bytes, "\(text) is a word here; where it is an earlier search, write that search out")
    }
  }

  /// `S1`, `L12`, `3`
  private static func isSetName(_ text: String) -> Bool {
    let digits = text.first == "S" || text.first == "L" ? text.dropFirst() : text[...]
    return digits.utf8.count <= 3 && ForeignOperators.number(digits) != nil
  }

  /// Words that begin or belong to statements of other languages, and nothing else.
  private mutating func noteStatement(_ text: String, _ token: QueryToken) {
    let rest = tokens[position...].prefix(16)
    switch text {
    case "SELECT" where position == 1 && rest.contains { $0.isPlainWord("FROM") }:
      warn(token, "this is a statement of SQL, and was read as words; write its condition, as in headline:word")
    case "limit" where rest.dropFirst().first?.isPlainWord("to") == true:
      notes.note(token.bytes, "\"limit\" is a word here; write the field, as in lang:en", suggestion: "lang:en")
    case "xfirstword", "xlastword":
      warn(token, "\(text) is a word here; there is no mark for the beginning or the end of a text")
    case _ where text.hasPrefix("@"):
      warn(token, "the @ means nothing here and was left out")
    default: noteNumberRange(text, token)
    }
  }

  /// `2010..2012` outside a field, and Dialog's `(5W)` in its parentheses.
  private mutating func noteNumberRange(_ text: String, _ token: QueryToken) {
    if let range = Self.numberRange(text) {
      let isYears = 1000...2999 ~= range.first && 1000...2999 ~= range.last
      notes.note(
        token.bytes, "\(text) is a word here; ranges stand after a field, as in during:2010..2012",
        suggestion: isYears ? "during:\(text)" : "")
    }
    guard position >= 3, position + 1 < tokens.count, tokens[position - 2].kind == .open("("),
      tokens[position].isClose, tokens[position - 3].endsTerm, tokens[position + 1].beginsTerm,
      let native = text.lowercased() == "w"
        ? "pre/1"
        : text.lowercased() == "s"
          ? "w/s"
          : text.lowercased() == "n" ? "w/1" : ForeignOperators.numberFirst(text)
    else { return }
    notes.note(token.bytes, "\"\(text)\" is a word here; its like in this language is \(native)", suggestion: native)
  }

  // MARK: Words that may be told

  /// Whether a word is told in some place. The canonical form escapes it, so that it says nothing there.
  static func isLookalike(_ text: String) -> Bool {
    let statements: Set = ["SELECT", "limit", "xfirstword", "xlastword"]
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    return statements.contains(text) || text.hasPrefix("@") || joinsSets(text) || hasDialogField(parts)
      || isSetName(text) && text.first?.isNumber == false || numberRange(text) != nil
  }

  private static func hasDialogField(_ parts: [Substring]) -> Bool {
    guard parts.count == 2, parts[0].utf8.count > 2 else { return false }
    let names = parts[1].lowercased().split(separator: ",")
    return !names.isEmpty && names.allSatisfy { suffixes.contains($0) }
  }

  /// `or/1-3`
  private static func joinsSets(_ text: String) -> Bool {
    guard let slash = text.firstIndex(of: "/") else { return false }
    return ["or", "and", "not"].contains(text[..<slash].lowercased())
      && text[text.index(after: slash)...].first?.isNumber == true
  }

  private static func numberRange(_ text: String) -> (first: Int32, last: Int32)? {
    guard let dots = text.firstRange(of: ".."), let first = ForeignOperators.number(text[..<dots.lowerBound]),
      let last = ForeignOperators.number(text[dots.upperBound...])
    else { return nil }
    return (first, last)
  }
}
