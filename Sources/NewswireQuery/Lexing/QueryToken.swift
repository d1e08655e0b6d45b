internal import NewswireModel

/// One piece of a query's text.
struct QueryToken {
  enum Kind: Equatable {
    /// A parenthesis, or a bracket or brace that is read as one.
    case open(Unicode.Scalar)
    case close(Unicode.Scalar)
    /// Between quotation marks.
    case quoted([QueryCharacter])
    /// Anything else up to a space, a parenthesis or a quotation mark.
    case word([QueryCharacter])
    /// A field's name and what stands between it and its value.
    case field(QueryField, FieldSign)
    case and
    case or
    case not
    /// `-` before what it negates.
    case minus
    case near(ProximityDistance, ordered: Bool, excluded: Bool)
    /// `NEAR` before its parenthesis: `NEAR(a b, 5)`.
    case nearCall(ordered: Bool)
    /// `near5:` before its quotation: `near5:"a b"`.
    case nearOf(Int32)
    /// `atleast3` before what it counts.
    case atLeast(Int32)
    /// `~5` after a quotation or parentheses.
    case slop(Int32)
    case regularExpression(String)
    /// An address as copied from a browser.
    case address(String)
    /// Of no meaning here; a warning has been given.
    case nothing
  }

  var kind: Kind
  /// In scalars of the source.
  var range: Range<Int>
  /// Half open, in UTF-8 bytes of the text.
  var bytes: Range<Int>
  /// Whether a space or the text's beginning is before it.
  var afterSpace: Bool
  /// Of another system's operator: how it is written in this language.
  var native: String?
  /// An operator that is a word where it has nothing on one side.
  var needsOperands = false
}

/// What stands between a field's name and its value.
enum FieldSign: Equatable {
  case colon
  case equals
  /// The parenthesis itself is the next token.
  case parenthesis
  case less
  case lessOrEqual
  case greater
  case greaterOrEqual
  case notEquals

  var isComparison: Bool {
    switch self {
    case .less, .lessOrEqual, .greater, .greaterOrEqual: true
    case .colon, .equals, .parenthesis, .notEquals: false
    }
  }
}

/// A character of a word, and whether a backslash took away its meaning.
struct QueryCharacter: Equatable {
  var scalar: Unicode.Scalar
  var isEscaped: Bool

  /// Whether it has the meaning of a mark.
  func isMark(_ mark: Unicode.Scalar) -> Bool { scalar == mark && !isEscaped }
}

extension String {
  /// Without the single quotation marks that SQL has around its values.
  var withoutSingleMarks: String {
    count > 2 && "'‘".contains(first ?? " ") && "'’".contains(last ?? " ") ? String(dropFirst().dropLast()) : self
  }
}

extension Collection<QueryCharacter> {
  var string: String { String(String.UnicodeScalarView(map(\.scalar))) }

  /// The text of characters that are all ASCII and not escaped; nil otherwise.
  var plainASCII: String? {
    allSatisfy { $0.scalar.isASCII && !$0.isEscaped } ? string : nil
  }
}
