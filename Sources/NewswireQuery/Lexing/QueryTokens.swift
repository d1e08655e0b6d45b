internal import NewswireModel

/// Puts the tokens of a query in order for the parser.
enum QueryTokens {
  /// Makes words of operators that have nothing on one side, and takes redundant and empty parentheses away.
  static func arranged(_ tokens: [QueryToken], _ source: QuerySource, _ notes: inout QueryNotes) -> [QueryToken] {
    withoutRedundant(withOperands(tokens.filter { $0.kind != .nothing }, source, &notes), &notes)
  }

  private static func withOperands(
    _ tokens: [QueryToken], _ source: QuerySource, _ notes: inout QueryNotes
  ) -> [QueryToken] {
    var result: [QueryToken] = []
    result.reserveCapacity(tokens.count)
    for i in tokens.indices {
      var token = tokens[i]
      if token.isProximity, let last = result.last, last.isPlainWord("not") {
        (result[result.count - 1].kind, result[result.count - 1].native) = (.not, "NOT")
        notes.note(last.bytes, "\"not\" before a proximity was read as NOT", suggestion: "NOT")
      }
      if token.needsOperands, !hasOperands(i, tokens, result) {
        if let native = token.native {
          let text = source.text(token.range)
          notes.note(token.bytes, "\(text) has nothing on one side, so it is a word here; elsewhere it is \(native)")
        }
        token.kind = .word(source.scalars[token.range].map { QueryCharacter(scalar: $0, isEscaped: false) })
        (token.native, token.needsOperands) = (nil, false)
      }
      if let last = result.last, let call = call(last, token, before: result.dropLast().last) {
        result[result.count - 1] = call
      }
      if let last = result.last, let both = joined(last, token) {
        result[result.count - 1] = both
      } else {
        result.append(token)
      }
    }
    return result
  }

  private static func hasOperands(_ i: Int, _ tokens: [QueryToken], _ before: [QueryToken]) -> Bool {
    guard i + 1 < tokens.count else { return false }
    let next = tokens[i + 1]
    guard next.beginsTerm || next.needsOperands || next.kind == .minus else { return false }
    if case .atLeast = tokens[i].kind { return true }
    guard let last = before.last else { return false }
    if last.kind == .not { return before.count > 1 && before[before.count - 2].endsTerm }
    return last.endsTerm
  }

  /// `HEADLINE (x)`: a field in capitals whose parenthesis comes after a space.
  private static func call(_ name: QueryToken, _ open: QueryToken, before: QueryToken?) -> QueryToken? {
    guard open.kind == .open("("), open.range.lowerBound == name.range.upperBound + 1, !isField(before),
      let entry = FieldNames.capitals(name)
    else { return nil }
    var field = name
    (field.kind, field.native) = (.field(entry.field, .parenthesis), entry.native + ":")
    return field
  }

  private static func isField(_ token: QueryToken?) -> Bool {
    if case .field? = token?.kind { true } else { false }
  }

  /// Two tokens that are one: `BUT NOT`, `ATLEAST 5`, and a field's name with its sign after a space, as in `wc > 500`.
  private static func joined(_ first: QueryToken, _ second: QueryToken) -> QueryToken? {
    guard case .word(let characters) = first.kind, let text = characters.plainASCII else { return nil }
    var both = first
    both.range = first.range.lowerBound..<second.range.upperBound
    both.bytes = first.bytes.lowerBound..<second.bytes.upperBound
    if text == "BUT", second.kind == .not {
      (both.kind, both.native) = (.not, "NOT")
      return both
    }
    guard case .word(let mark) = second.kind, let sign = mark.plainASCII else { return nil }
    if text.lowercased() == "atleast", let count = ForeignOperators.number(sign[...]) {
      (both.kind, both.native) = (.atLeast(count), "atleast\(count)(…)")
      return both
    }
    guard let entry = FieldNames.find(text), let sign = comparisons[sign],
      !sign.isComparison || entry.field.isComparable
    else { return nil }
    both.kind = .field(entry.field, sign)
    both.native = entry.native + ":"
    return both
  }

  private static let comparisons: [String: FieldSign] = [
    ">": .greater, "<": .less, ">=": .greaterOrEqual, "<=": .lessOrEqual, "=": .equals, ":": .colon,
    "==": .equals, "!=": .notEquals, "<>": .notEquals,
  ]

  /// Without parentheses around nothing, or around others alone.
  private static func withoutRedundant(_ tokens: [QueryToken], _ notes: inout QueryNotes) -> [QueryToken] {
    var result: [QueryToken] = []
    result.reserveCapacity(tokens.count)
    var open: [Int] = []
    /// For each closed parenthesis of `result`, by the place of its beginning, that of its end.
    var ends: [Int: Int] = [:]
    var firstEmpty: Range<Int>?
    for token in tokens {
      if case .open = token.kind { open.append(result.count) }
      guard token.isClose, let start = open.popLast() else {
        result.append(token)
        continue
      }
      if result[start].kind == .open("("), token.kind != .close(")") {
        notes.note(token.bytes, "the bracket was read as a parenthesis", suggestion: ")")
      }
      if start == result.count - 1, !hasMeaning(start, result) {
        firstEmpty = firstEmpty ?? result[start].bytes.lowerBound..<token.bytes.upperBound
        result.removeLast()
        continue
      }
      if start + 1 < result.count, let end = ends[start + 1], end == result.count - 1 {
        (result[start + 1].kind, result[end].kind) = (.nothing, .nothing)
      }
      ends[start] = result.count
      result.append(token)
    }
    if let firstEmpty { notes.warn(firstEmpty, "the parentheses hold nothing to search for; they were left out") }
    return result.filter { $0.kind != .nothing }
  }

  /// Whether parentheses belong to what is before them: a field, a count, a call.
  private static func hasMeaning(_ i: Int, _ tokens: [QueryToken]) -> Bool {
    guard i > 0 else { return false }
    switch tokens[i - 1].kind {
    case .field, .atLeast, .nearCall, .nearOf: return true
    default: return false
    }
  }
}
