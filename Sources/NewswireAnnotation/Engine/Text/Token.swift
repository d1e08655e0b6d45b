/// A word, number or mark of an article's text.
struct Token {
  /// Byte offsets in the article's text: half open, without a possessive ending.
  var start: Int32
  var end: Int32
  /// Of the folded word without periods; the mark's own for marks.
  var hash = WordHash()
  /// Of a word without the article or prefix before a hyphen (Sudani in al-Sudani); else as `hash`.
  var coreHash = WordHash()
  var classes: WordClass = []
  var shape: TokenShape
  var mark = Mark.none

  var isWord: Bool { shape.contains(.word) }
  var isNumber: Bool { shape.contains(.number) }
  /// A word that begins with a capital.
  var isCapital: Bool { shape.contains(.capital) }
  /// A lowercase word.
  var isLowercase: Bool { shape.contains(.word) && !shape.contains(.capital) }
  func isAny(_ wanted: WordClass) -> Bool { classes.isAny(of: wanted) }
}

/// What a token looks like and where it stands.
struct TokenShape: OptionSet {
  var rawValue: UInt16

  static let word = TokenShape(rawValue: 1 << 0)
  static let number = TokenShape(rawValue: 1 << 1)
  /// Begins with a capital, after an Arabic article or d' too (al-Sudani, d'Estaing).
  static let capital = TokenShape(rawValue: 1 << 2)
  /// Two letters or more, all of them capitals.
  static let allCapitals = TokenShape(rawValue: 1 << 3)
  /// One capital with a period, or a few: J., J.F.
  static let initial = TokenShape(rawValue: 1 << 4)
  static let sentenceStart = TokenShape(rawValue: 1 << 5)
  /// An 's or ' follows the token.
  static let possessive = TokenShape(rawValue: 1 << 6)
  static let spaceBefore = TokenShape(rawValue: 1 << 7)
  static let hyphenated = TokenShape(rawValue: 1 << 8)
  /// A capital first part and a lowercase last one: US-led, New York-based.
  static let compoundAdjective = TokenShape(rawValue: 1 << 9)
  /// Has a period inside or at its end.
  static let dotted = TokenShape(rawValue: 1 << 10)
  /// The first token of its line.
  static let lineStart = TokenShape(rawValue: 1 << 11)
  /// A number without separators.
  static let plainNumber = TokenShape(rawValue: 1 << 12)
  /// Capitals inside a word that is not all capitals: McCain, NBCUniversal.
  static let innerCapital = TokenShape(rawValue: 1 << 13)
  /// One letter.
  static let single = TokenShape(rawValue: 1 << 14)
}

/// A mark of punctuation; quotation marks of all kinds come as one of three.
enum Mark: UInt8 {
  case none, comma, period, colon, semicolon, question, exclamation, ellipsis, dash, hyphen, slash, ampersand, at, hash,
    percent, dollar
  case openParenthesis, closeParenthesis, openBracket, closeBracket
  /// “ „ «
  case openQuote
  /// ” »
  case closeQuote
  /// " of either side
  case straightQuote
  /// ‘ of a single quotation
  case openSingle
  /// ’ or ' at the end of a word: the close of a single quotation or an apostrophe
  case apostrophe
  /// ' that may open
  case straightSingle
  case other
}
