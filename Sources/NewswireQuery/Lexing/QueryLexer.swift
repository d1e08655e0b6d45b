internal import NewswireModel

/// Cuts a query's text into tokens. Any text has some.
struct QueryLexer {
  let source: QuerySource
  var position = 0
  var notes: QueryNotes
  private var tokens: [QueryToken] = []

  private init(_ text: String) {
    var notes = QueryNotes()
    source = QuerySource(text, notes: &notes)
    self.notes = notes
  }

  static func read(_ text: String) -> (source: QuerySource, tokens: [QueryToken], notes: QueryNotes) {
    var lexer = QueryLexer(text)
    while lexer.next() {}
    return (lexer.source, lexer.tokens, lexer.notes)
  }

  func scalar(_ offset: Int = 0) -> Unicode.Scalar? {
    position + offset < source.count ? source.scalars[position + offset] : nil
  }

  func bytes(from start: Int) -> Range<Int> { source.bytes(start..<position) }

  /// Whether what follows `offset` scalars on can begin something that is searched for.
  func beginsTerm(_ offset: Int) -> Bool {
    guard let next = scalar(offset), !source.isSpace(position + offset) else { return false }
    return next == "(" || next == "[" || next == "=" || closingMarks(next) != nil || next.properties.isAlphabetic
      || next.properties.numericType != nil
  }

  /// The marks that end a quotation that begins with `scalar`; nil for what begins none.
  func closingMarks(_ scalar: Unicode.Scalar) -> Set<Unicode.Scalar>? {
    switch scalar {
    case "\"", "“", "”", "„", "‟": ["\"", "“", "”", "‟"]
    case "«", "»": ["«", "»"]
    case "‹": ["›"]
    default: nil
    }
  }

  private mutating func next() -> Bool {
    let before = position
    while position < source.count, source.isSpace(position) { position += 1 }
    guard let scalar = scalar() else { return false }
    let start = position
    let afterSpace = position > before || position == 0
    let isAtStart = afterSpace || start > 0 && "([{|".unicodeScalars.contains(source.scalars[start - 1]) || isAfterField
    let found = isAtStart ? sign(scalar) : suffix(scalar)
    let piece = found ?? mark(scalar) ?? word(isAtStart: isAtStart)
    tokens.append(
      QueryToken(
        kind: piece.kind, range: start..<position, bytes: bytes(from: start), afterSpace: afterSpace,
        native: piece.native, needsOperands: piece.needsOperands))
    return true
  }

  private var isAfterField: Bool {
    if case .field? = tokens.last?.kind { true } else { false }
  }

  /// Whether brackets that come next belong to a range of dates or numbers.
  private var isAfterRange: Bool {
    if case .field(let field, _)? = tokens.last?.kind { field.isComparable } else { false }
  }

  struct Piece {
    var kind: QueryToken.Kind
    var native: String?
    var needsOperands = false
  }

  // MARK: Marks

  private mutating func mark(_ scalar: Unicode.Scalar) -> Piece? {
    switch scalar {
    case "{" where self.scalar(1) == "!":
      return localParameters()
    case "(" where self.scalar(1) == "?":
      if let piece = patternGroup() { return piece }
      fallthrough
    case "(", "[", "{":
      position += 1
      if scalar != "(", !isAfterRange, isRightAfterWord {
        notes.warn(
          bytes(from: position - 1),
          "brackets right after a word are a field or a class of letters elsewhere; here they are parentheses: "
            + "write headline:word, or ? for a letter")
      } else if scalar != "(", !isAfterRange {
        notes.note(bytes(from: position - 1), "the bracket was read as a parenthesis", suggestion: "(")
      }
      return Piece(kind: .open(scalar))
    case ")", "]", "}":
      position += 1
      return Piece(kind: .close(scalar))
    case "|":
      while self.scalar() == "|" { position += 1 }
      return Piece(kind: .or, native: "OR")
    default:
      guard let closing = closingMarks(scalar) else { return nil }
      return Piece(kind: .quoted(quotation(closing)))
    }
  }

  private var isRightAfterWord: Bool {
    guard let last = tokens.last, last.endsTerm else { return false }
    return last.range.upperBound == position - 1
  }

  /// `{!term f=title}` of Solr.
  private mutating func localParameters() -> Piece {
    let start = position
    while let scalar = self.scalar(), scalar != "}" { position += 1 }
    if scalar() == "}" { position += 1 }
    notes.warn(bytes(from: start), "parameters of another system's parser were left out")
    return Piece(kind: .nothing)
  }

  /// `(?i)`, and what begins `(?:x)`, `(?=x)`, `(?!x)`, of regular expressions.
  private mutating func patternGroup() -> Piece? {
    let start = position
    var end = position + 2
    while end < source.count, end - start < 8, "imsxuU-".unicodeScalars.contains(source.scalars[end]) { end += 1 }
    let isFlags = end > start + 2 && end < source.count && source.scalars[end] == ")"
    if isFlags {
      end += 1
    } else {
      end = start + 1
      while end < source.count, end - start < 4, "?:=!<".unicodeScalars.contains(source.scalars[end]) { end += 1 }
      guard end > start + 2 else { return nil }
    }
    position = end
    notes.warn(bytes(from: start), "there are no regular expressions here; \(source.text(start..<end)) was left out")
    return Piece(kind: isFlags ? .nothing : .open("("))
  }

  /// What stands before what it is about: `-x !x +x #x ^x ~x`.
  private mutating func sign(_ scalar: Unicode.Scalar) -> Piece? {
    switch scalar {
    case "-":
      guard let next = self.scalar(1), !source.isSpace(position + 1), next != "-", next != ")" else { return nil }
      position += 1
      return Piece(kind: .minus)
    case "–", "−", "—":
      guard beginsTerm(1) else { return nil }
      position += 1
      return Piece(kind: .minus, native: "-")
    case "!":
      // Alone, != is a comparison.
      if self.scalar(1) == "=", source.isEnd(position + 2) { return nil }
      guard beginsTerm(1) else { return nil }
      position += 1
      return Piece(kind: .not, native: "NOT")
    case "+", "#", "^", "~", "$", "@":
      guard beginsTerm(1), !isAfterField, !isOperatorAhead else { return nil }
      let start = position
      position += 1
      let message =
        scalar == "+"
        ? "the + was left out: every word is required here" : "the \(scalar) means nothing here and was left out"
      if scalar == "+" { notes.note(bytes(from: start), message) } else { notes.warn(bytes(from: start), message) }
      return Piece(kind: .nothing)
    case "/": return regularExpression()
    case "<": return angled()
    case "'", "‘", "‚", "`": return singleQuotation()
    default: return nil
    }
  }

  /// `<NEAR/5>`, `<AND>`
  private mutating func angled() -> Piece? {
    var end = position + 1
    while end < source.count, end - position < 16, !source.isSpace(end), source.scalars[end] != ">" { end += 1 }
    guard end < source.count, source.scalars[end] == ">" else { return nil }
    guard let found = ForeignOperators.inAngles(source.text(position + 1..<end)) else { return nil }
    position = end + 1
    return Piece(kind: found.kind, native: found.native, needsOperands: found.needsOperands)
  }

  /// `'carbon tax'`: several words between single marks, of which the last ends a word. Apostrophes inside words do not count.
  private mutating func singleQuotation() -> Piece? {
    let start = position
    var end = position + 1
    var hasSpace = false
    while end < source.count, end - start < 1024 {
      let scalar = source.scalars[end]
      if closingMarks(scalar) != nil || "()[]{}|".unicodeScalars.contains(scalar) { return nil }
      if "'’‘`".unicodeScalars.contains(scalar), source.isEnd(end + 1) || source.scalars[end + 1] == "~" { break }
      if source.isSpace(end) { hasSpace = true }
      end += 1
    }
    guard hasSpace, end < source.count, end - start < 1024, !source.isSpace(start + 1) else { return nil }
    position = end + 1
    notes.note(
      bytes(from: start), "what stands between single marks was read as a phrase; write \"…\" for a phrase",
      suggestion: "\"\(source.text(start + 1..<end))\"")
    return Piece(kind: .quoted(source.scalars[start + 1..<end].map { QueryCharacter(scalar: $0, isEscaped: false) }))
  }

  /// Whether a whole word begins here that is an operator of signs: `+3`, `~5`.
  private var isOperatorAhead: Bool {
    var end = position
    while !source.isEnd(end), end - position < 12 { end += 1 }
    return ForeignOperators.find(source.text(position..<end)) != nil
  }

  /// What stands after what it is about: `"a b"~5`, `(a b)^2`.
  private mutating func suffix(_ scalar: Unicode.Scalar) -> Piece? {
    switch tokens.last?.kind {
    case .quoted?, .close?: break
    default: return nil
    }
    let isNumbered = "@%#".unicodeScalars.contains(scalar) && self.scalar(1)?.isDigit == true
    guard isNumbered || "~^*".unicodeScalars.contains(scalar) else { return nil }
    let start = position
    position += 1
    let digits = position
    while let next = self.scalar(), next.isDigit || next == "." { position += 1 }
    let number = source.text(digits..<position)
    if scalar == "~", !number.isEmpty, let words = ForeignOperators.number(number[...]) {
      return Piece(kind: .slop(words))
    }
    notes.warn(
      bytes(from: start),
      scalar == "^"
        ? "weights of words were left out" : "the \(scalar) after quotation marks or parentheses was left out")
    return Piece(kind: .nothing)
  }

  private mutating func quotation(_ closing: Set<Unicode.Scalar>) -> [QueryCharacter] {
    let start = position
    position += 1
    var characters: [QueryCharacter] = []
    while let scalar = scalar() {
      position += 1
      if closing.contains(scalar) { return characters }
      if scalar == "\\", let escaped = self.scalar() {
        characters.append(QueryCharacter(scalar: escaped, isEscaped: true))
        position += 1
      } else {
        characters.append(QueryCharacter(scalar: scalar, isEscaped: false))
      }
    }
    notes.warn(bytes(from: start), "the quotation is not closed; it was taken to go to the end")
    return characters
  }

  /// `/re/`, where it is not a proximity such as `/n5/`.
  private mutating func regularExpression() -> Piece? {
    var end = position + 1
    while end < source.count, !source.isSpace(end), source.scalars[end] != "/" { end += 1 }
    guard end < source.count, end > position + 1, source.scalars[end] == "/" else { return nil }
    var next = end + 1
    // Flags.
    while next < source.count, next - end < 5, "gimsux".unicodeScalars.contains(source.scalars[next]) { next += 1 }
    guard source.isEnd(next) else { return nil }
    let text = source.text(position + 1..<end)
    guard ForeignOperators.find("/\(text)/") == nil else { return nil }
    position = next
    return Piece(kind: .regularExpression(text))
  }

  // MARK: Words

  private mutating func word(isAtStart: Bool) -> Piece {
    let start = position
    if isAtStart, let address = address() { return Piece(kind: .address(address)) }
    var characters: [QueryCharacter] = []
    while let scalar = scalar() {
      if scalar == "\\", let escaped = self.scalar(1) {
        characters.append(QueryCharacter(scalar: escaped, isEscaped: true))
        position += 2
        continue
      }
      if source.isEnd(position) || closingMarks(scalar) != nil || scalar == "|" { break }
      if scalar == "&", self.scalar(1) == "&", !characters.isEmpty { break }
      if scalar == "^", !characters.isEmpty, skipWeight() { break }
      if let field = field(characters) { return field }
      characters.append(QueryCharacter(scalar: scalar, isEscaped: false))
      position += 1
      if characters.count == 2, characters[0].isMark("&"), characters[1].isMark("&") { break }
    }
    if characters.isEmpty, position == start {
      // A mark that ends words stands alone.
      position += 1
      return Piece(kind: .nothing)
    }
    if let text = characters.plainASCII { return whole(text) ?? Piece(kind: .word(characters)) }
    return Piece(kind: .word(characters))
  }

  /// `^2` at a word's end.
  private mutating func skipWeight() -> Bool {
    var end = position + 1
    while end < source.count, source.scalars[end].isDigit || source.scalars[end] == "." { end += 1 }
    guard end > position + 1, source.isEnd(end) else { return false }
    let start = position
    position = end
    notes.warn(bytes(from: start), "weights of words were left out")
    return true
  }

  /// A whole word that is an operator, or begins a form with parentheses.
  private mutating func whole(_ text: String) -> Piece? {
    let isBeforeOpen = scalar() == "("
    if isBeforeOpen, let entry = FieldNames.find(text), !["AND", "OR", "NOT"].contains(text) {
      return Piece(kind: .field(entry.field, .parenthesis), native: nativeName(entry, .parenthesis))
    }
    if let count = ForeignOperators.atLeast(text) {
      let own = text.lowercased().hasPrefix("atleast") && isBeforeOpen
      return Piece(kind: .atLeast(count), native: own ? nil : "atleast\(count)(…)", needsOperands: !isBeforeOpen)
    }
    if isBeforeOpen, let near = ForeignOperators.find(text.uppercased()),
      case .near(.words, let ordered, let excluded) = near.kind, text.allSatisfy(\.isLetter), let words = around()
    {
      return Piece(
        kind: .near(.words(words), ordered: ordered, excluded: excluded),
        native: "\(excluded ? "NOT " : "")\(ordered ? "pre" : "w")/\(words)", needsOperands: true)
    }
    if isBeforeOpen, text == "NEAR" || text == "ONEAR" { return Piece(kind: .nearCall(ordered: text == "ONEAR")) }
    return ForeignOperators.find(text).map {
      Piece(kind: $0.kind, native: $0.isNative ? nil : $0.native, needsOperands: $0.needsOperands)
    }
  }

  /// The `(5)` of `AROUND(5)`.
  private mutating func around() -> Int32? {
    var end = position + 1
    while end < source.count, source.scalars[end].isDigit { end += 1 }
    guard end < source.count, source.scalars[end] == ")",
      let words = ForeignOperators.number(source.text(position + 1..<end)[...])
    else { return nil }
    position = end + 1
    return words
  }

  /// A field's name with its sign, where the sign is what comes next.
  private mutating func field(_ name: [QueryCharacter]) -> Piece? {
    guard name.count <= FieldNames.longest, let sign = sign(), let text = name.plainASCII, !text.isEmpty else {
      return nil
    }
    if text.lowercased().hasPrefix("near"), sign.sign == .colon, let words = ForeignOperators.number(text.dropFirst(4))
    {
      position += sign.length
      return Piece(kind: .nearOf(words), native: "w/\(words)")
    }
    if sign.sign == .colon, let count = ForeignOperators.atLeast(text) {
      position += sign.length
      return Piece(kind: .atLeast(count), native: "atleast\(count)(…)")
    }
    guard let entry = FieldNames.find(text), !sign.sign.isComparison || entry.field.isComparable else { return nil }
    if sign.sign == .colon, scalar(1) == "/", scalar(2) == "/" { return nil }
    position += sign.length
    return Piece(kind: .field(entry.field, sign.sign), native: nativeName(entry, sign.sign))
  }

  private func sign() -> (sign: FieldSign, length: Int)? {
    let isEqual = scalar(1) == "="
    switch scalar() {
    case ":"?: return (.colon, 1)
    case "="?: return (.equals, 1)
    case ">"?: return isEqual ? (.greaterOrEqual, 2) : (.greater, 1)
    case "<"?: return isEqual ? (.lessOrEqual, 2) : scalar(1) == ">" ? (.notEquals, 2) : (.less, 1)
    case "!"?: return isEqual ? (.notEquals, 2) : nil
    default: return nil
    }
  }

  /// What to show for a field written as elsewhere; nil for the language's own way.
  private func nativeName(_ entry: FieldNames.Entry, _ sign: FieldSign) -> String? {
    let isOwn = entry.isNative && (sign == .colon || entry.field == .length)
    return isOwn || entry.native.isEmpty
      ? nil : entry.native.split(separator: " and ").map { $0 + ":" }.joined(separator: " or ")
  }

  /// An address as copied from a browser, up to a space, a quotation mark, or a parenthesis that it did not open.
  private mutating func address() -> String? {
    let head = source.text(position..<min(position + 8, source.count)).lowercased()
    guard ["http://", "https://", "www."].contains(where: { head.hasPrefix($0) }) else { return nil }
    var end = position
    var open = 0
    while end < source.count, !source.isSpace(end), closingMarks(source.scalars[end]) == nil {
      if source.scalars[end] == "(" { open += 1 }
      if source.scalars[end] == ")" { open -= 1 }
      if open < 0 { break }
      end += 1
    }
    let text = source.text(position..<end)
    guard text.utf8.count > 8 else { return nil }
    position = end
    return text
  }
}

extension Unicode.Scalar {
  var isDigit: Bool { ("0"..."9").contains(self) }
}
