internal import NewswireModel

/// The namespaces of the term dictionary: the first byte of every key. Raw values are part of the format.
enum IndexField: UInt8, CaseIterable {
  /// The words of headline, standfirst, body and captions, in one sequence of positions.
  case text = 1
  case byline = 2
  case credit = 3
  /// The keys of the names in every form of a mention. Positions are the places of mentions in the article.
  case person = 4
  case place = 5
  case organisation = 6
  /// The keys of the names of those quoted. Positions are the places of quotes in the document's structure.
  case speaker = 7
  /// The words of the headline again, at the same positions and as often.
  case headline = 8
  case source = 16
  case agency = 17
  case language = 18
  case label = 19
  case url = 20
  case id = 21
  /// The key of the first article of its story, for every article but that one.
  case story = 22
  /// The host of the URL, and each domain that it belongs to.
  case site = 23
  /// In what a later revision differs from the one before, and `any` for every later revision.
  case changed = 24
  /// Counted and not looked up: countries of the places, in ISO 3166-1's two letters, and authors.
  case country = 32
  case author = 33

  /// Whether its postings have frequencies and positions.
  var hasPositions: Bool { rawValue < 16 }

  /// What its positions are below, by document.
  var extents: SegmentSection { isName ? .nameExtents : self == .headline ? .headlineExtents : .textExtents }

  /// Whether its positions number mentions or quotes instead of words.
  var isName: Bool { (Self.person.rawValue...Self.speaker.rawValue).contains(rawValue) }

  /// Whether it names persons, places or organisations that an article mentions.
  var isMention: Bool { (Self.person.rawValue...Self.organisation.rawValue).contains(rawValue) }

  /// Where a segment's values of the field stand among those of the others, so that what is asked for most is read first.
  var facetGroup: UInt64 {
    switch self {
    case .source, .language, .label: UInt64(rawValue)
    case .person, .place, .organisation: Self.mentions
    default: 256 + UInt64(rawValue)
    }
  }

  /// The group of all mentions: those of every kind are sorted by how frequent they are.
  static let mentions: UInt64 = 255

  /// Where the words of a part of the article are found, perhaps among others.
  init(_ field: TextField) {
    switch field {
    case .any, .lead, .body, .caption: self = .text
    case .headline: self = .headline
    case .byline: self = .byline
    case .credit: self = .credit
    }
  }

  /// - Returns: nil for a field that is not in the segments.
  init?(_ field: KeywordField) {
    switch field {
    case .source: self = .source
    case .agency: self = .agency
    case .language: self = .language
    case .label: self = .label
    case .url: self = .url
    case .id: self = .id
    case .story: self = .story
    case .site: self = .site
    case .changed: self = .changed
    case .tag, .note, .status: return nil
    }
  }

  init(_ field: FacetField) {
    switch field {
    case .source: self = .source
    case .language: self = .language
    case .label: self = .label
    case .person: self = .person
    case .place: self = .place
    case .organisation: self = .organisation
    case .agency: self = .agency
    case .site: self = .site
    case .country: self = .country
    case .author: self = .author
    case .speaker: self = .speaker
    // Counted without the values of segments, as stories are.
    case .story, .tag: self = .story
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
