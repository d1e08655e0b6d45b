internal import NewswireModel

/// Words that look like a form of another system, but are words here: each is told.
extension QueryParser {
  mutating func noteLookalikes(_ characters: [QueryCharacter], _ token: QueryToken) {
    guard let text = characters.plainASCII else { return }
    if let next = self.token, next.kind == .open("("), !next.afterSpace {
      noteCall(text, token)
    } else if let next = self.token, next.beginsTerm, let entry = FieldNames.code(text) {
      let native = entry.native + ":"
      notes.note(token.bytes, "\(text) is a word here; write \(native) to search there", suggestion: native)
    } else if isBeforeVerb, let entry = FieldNames.find(text), !entry.native.isEmpty {
      let native = entry.native + ":"
      notes.note(token.bytes, "\(text) is a word here; write \(native)value to search there", suggestion: native)
    }
    if text.hasSuffix("?"), text.utf8.count > 1, self.token != nil {
      notes.note(
        token.bytes, "a ? at the end is a question mark; write * for any ending", suggestion: text.dropLast() + "*")
    }
    noteOvidField(text, token)
    if QueryDates.isDay(text) {
      notes.note(
        token.bytes, "\(text) is a word here; write on:\(text) for the articles of that day", suggestion: "on:\(text)")
    }
  }

  /// Whether what follows would make a condition of SQL or dtSearch of a field's name.
  private var isBeforeVerb: Bool {
    let verbs: Set = ["LIKE", "ILIKE", "CONTAINS", "MATCHES", "IS", "IN", "BETWEEN", "contains", "LT", "GT", "EQ"]
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
    guard parts.count == 2, let names = parts.last?.split(separator: ","), !names.isEmpty,
      names.allSatisfy({ ["ti", "ab", "au", "tx", "tw", "mp", "kw", "so", "jn", "hw", "sh", "la"].contains($0) })
    else { return }
    let native = names.compactMap { FieldNames.find(String($0)) }.first.map { $0.native + ":" } ?? ""
    warn(
      token, "a field stands before what it is about: \(text) was read as words",
      suggestion: native.isEmpty ? "" : native + parts[0])
  }
}
