internal import NewswireModel

/// The namespaces of the term dictionary: the first byte of every key. Raw values are part of the format.
enum IndexField: UInt8, CaseIterable {
  /// The words of headline, standfirst, body and captions, in one sequence of positions.
  case text = 1
  case byline = 2
  case credit = 3
  /// The words of every form of a mention; form `i`'s word `j` is at position `i * formStride + j`.
  case person = 4
  case place = 5
  case organisation = 6
  /// The words of the names of those quoted; quote `i`'s word `j` is at position `i * formStride + j`.
  case speaker = 7
  case source = 16
  case agency = 17
  case language = 18
  case label = 19
  case url = 20
  case id = 21

  /// Positions from one form of a name to the next.
  static let formStride: UInt32 = 32

  /// Whether its postings have frequencies and positions.
  var hasPositions: Bool { rawValue < 16 }

  init(_ field: KeywordField) {
    switch field {
    case .source: self = .source
    case .agency: self = .agency
    case .language: self = .language
    case .label: self = .label
    case .url: self = .url
    case .id: self = .id
    }
  }

  init(_ kind: MentionKind) {
    switch kind {
    case .person: self = .person
    case .place: self = .place
    case .organisation: self = .organisation
    }
  }
}
