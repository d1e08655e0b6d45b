internal import NewswireModel

/// One piece of a query's text.
struct QueryToken {
  enum Kind: Equatable {
    case open
    case close
    /// Between quotation marks.
    case quoted(String)
    /// Anything else up to a space, a parenthesis or a quotation mark. May end in a field's colon.
    case word([QueryCharacter])
    case and
    case or
    case not
    /// `-` before what it negates.
    case minus
    case near(ProximityDistance, ordered: Bool)
    /// `atleast3` before its parenthesis.
    case atLeast(Int32)
  }

  var kind: Kind
  /// Half open, in UTF-8 bytes.
  var start: Int
  var end: Int
  /// Whether a space or the text's beginning is before it.
  var afterSpace: Bool
}

/// A character of a word, and whether a backslash took away its meaning.
struct QueryCharacter: Equatable {
  var scalar: Unicode.Scalar
  var isEscaped: Bool
}

/// Cuts a query's text into tokens. Any text has some.
struct QueryLexer {
  private let scalars: [Unicode.Scalar]
  /// Where each scalar begins, and the end.
  private let offsets: [Int]
  private var position = 0
  private(set) var warnings: [QueryWarning] = []

  private init(_ text: String) {
    // A message's strings hold no NUL.
    scalars = text.unicodeScalars.map { $0 == "\0" ? " " : $0 }
    var offsets = [0]
    offsets.reserveCapacity(scalars.count + 1)
    for scalar in scalars { offsets.append((offsets.last ?? 0) + UTF8.width(scalar)) }
    self.offsets = offsets
  }

  static func tokens(of text: String) -> (tokens: [QueryToken], warnings: [QueryWarning]) {
    var lexer = QueryLexer(text)
    var tokens: [QueryToken] = []
    while let token = lexer.next() { tokens.append(token) }
    return (tokens, lexer.warnings)
  }

  private func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace || scalar.value < 0x20 }

  /// The mark that ends a quotation that begins with `scalar`; nil for what begins none.
  private func closingQuotes(_ scalar: Unicode.Scalar) -> Set<Unicode.Scalar>? {
    switch scalar {
    case "\"", "“", "”", "„", "‟": ["\"", "“", "”", "‟"]
    case "«", "»": ["«", "»"]
    default: nil
    }
  }

  private mutating func next() -> QueryToken? {
    let before = position
    while position < scalars.count, isSpace(scalars[position]) { position += 1 }
    guard position < scalars.count else { return nil }
    let afterSpace = position > before || position == 0
    let start = position
    let scalar = scalars[position]
    let kind: QueryToken.Kind
    if scalar == "(" {
      position += 1
      kind = .open
    } else if scalar == ")" {
      position += 1
      kind = .close
    } else if let closing = closingQuotes(scalar) {
      kind = .quoted(quotation(closing))
    } else if scalar == "-", afterSpace || isAfterOpen(start), start + 1 < scalars.count, !isSpace(scalars[start + 1]),
      scalars[start + 1] != "-", scalars[start + 1] != ")"
    {
      position += 1
      kind = .minus
    } else {
      kind = word()
    }
    return QueryToken(kind: kind, start: offsets[start], end: offsets[position], afterSpace: afterSpace)
  }

  private func isAfterOpen(_ start: Int) -> Bool { start > 0 && scalars[start - 1] == "(" }

  private mutating func quotation(_ closing: Set<Unicode.Scalar>) -> String {
    let start = position
    position += 1
    var text = String.UnicodeScalarView()
    while position < scalars.count {
      let scalar = scalars[position]
      position += 1
      if closing.contains(scalar) { return String(text) }
      if scalar == "\\", position < scalars.count {
        text.append(scalars[position])
        position += 1
      } else {
        text.append(scalar)
      }
    }
    warnings.append(
      QueryWarning(
        start: Int32(clamping: offsets[start]), end: Int32(clamping: offsets[scalars.count]),
        message: "the quotation is not closed; it was taken to go to the end"))
    return String(text)
  }

  private mutating func word() -> QueryToken.Kind {
    var characters: [QueryCharacter] = []
    while position < scalars.count {
      let scalar = scalars[position]
      if scalar == "\\", position + 1 < scalars.count {
        characters.append(QueryCharacter(scalar: scalars[position + 1], isEscaped: true))
        position += 2
        continue
      }
      if isSpace(scalar) || scalar == "(" || scalar == ")" || closingQuotes(scalar) != nil { break }
      characters.append(QueryCharacter(scalar: scalar, isEscaped: false))
      position += 1
      // What follows a field's colon may be in quotation marks or parentheses.
      if scalar == ":", isFieldName(characters.dropLast()) { break }
    }
    return Self.operatorKind(characters, isBeforeOpen: position < scalars.count && scalars[position] == "(")
      ?? .word(characters)
  }

  private func isFieldName(_ characters: ArraySlice<QueryCharacter>) -> Bool {
    QueryField(characters) != nil
  }

  private static func operatorKind(_ characters: [QueryCharacter], isBeforeOpen: Bool) -> QueryToken.Kind? {
    guard !characters.contains(where: { $0.isEscaped || !$0.scalar.isASCII }) else { return nil }
    let text = String(String.UnicodeScalarView(characters.map(\.scalar)))
    switch text {
    case "AND": return .and
    case "OR": return .or
    case "NOT": return .not
    default: break
    }
    let lower = text.lowercased()
    for (prefix, ordered) in [("w/", false), ("pre/", true)] where lower.hasPrefix(prefix) {
      let rest = lower.dropFirst(prefix.count)
      if rest == "s" { return .near(.sentence, ordered: ordered) }
      if rest == "p" { return .near(.paragraph, ordered: ordered) }
      if let number = number(rest) { return .near(.words(number), ordered: ordered) }
    }
    if isBeforeOpen, lower.hasPrefix("atleast"), let count = number(lower.dropFirst(7)) { return .atLeast(count) }
    return nil
  }

  /// A number of digits only, at most what an Int32 holds.
  private static func number(_ text: Substring) -> Int32? {
    guard !text.isEmpty, text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    return Int32(text) ?? .max
  }
}

/// What stands before a colon.
enum QueryField: Equatable {
  case text(TextField)
  case keyword(KeywordField)
  /// nil for any kind.
  case mention(MentionKind?)
  case speaker
  case quote
  case after
  case before
  case during
  case published
  case length
  case sort

  /// By name, as in the canonical form first.
  static let names: [(String, QueryField)] = [
    ("headline", .text(.headline)), ("lead", .text(.lead)), ("body", .text(.body)), ("caption", .text(.caption)),
    ("byline", .text(.byline)), ("credit", .text(.credit)), ("source", .keyword(.source)),
    ("agency", .keyword(.agency)),
    ("lang", .keyword(.language)), ("label", .keyword(.label)), ("url", .keyword(.url)), ("id", .keyword(.id)),
    ("story", .keyword(.story)),
    ("person", .mention(.person)), ("place", .mention(.place)), ("org", .mention(.organisation)),
    ("about", .mention(nil)),
    ("speaker", .speaker), ("quote", .quote), ("after", .after), ("before", .before), ("on", .during),
    ("during", .during),
    ("published", .published), ("wc", .length), ("sort", .sort), ("language", .keyword(.language)),
    ("organisation", .mention(.organisation)), ("organization", .mention(.organisation)), ("title", .text(.headline)),
    ("author", .text(.byline)), ("text", .text(.any)),
  ]

  private static let byName = Dictionary(names, uniquingKeysWith: { first, _ in first })

  /// A field by name, in any case.
  init?(_ characters: some Collection<QueryCharacter>) {
    guard characters.count <= 12, !characters.contains(where: { $0.isEscaped || !$0.scalar.isASCII }) else {
      return nil
    }
    let name = String(String.UnicodeScalarView(characters.map(\.scalar))).lowercased()
    guard let field = Self.byName[name] else { return nil }
    self = field
  }

  static func name(of field: QueryField) -> String { names.first { $0.1 == field }?.0 ?? "text" }
}
