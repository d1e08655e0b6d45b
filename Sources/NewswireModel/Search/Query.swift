public import NewswireCore

/// A question as a tree. The text form is described in Protos/QUERY.md; both mean the same everywhere.
public indirect enum Query: Sendable, Hashable {
  /// Every article.
  case all
  case word(WordQuery)
  case phrase(PhraseQuery)
  case proximity(ProximityQuery)
  case and([Query])
  case or([Query])
  case not(Query)
  case atLeast(AtLeastQuery)
  case mention(MentionQuery)
  case speech(SpeechQuery)
  case keyword(KeywordQuery)
  /// Published within a half-open range of time.
  case published(PublishedQuery)
  /// Words in the body.
  case length(LengthQuery)
  /// Imported within a half-open period.
  case imported(PublishedQuery)
}

/// Where a word is looked for. Raw values are those of `newswire.v1.TextField`.
public enum TextField: Int32, Sendable, Hashable, CaseIterable {
  /// Headline, standfirst, body and captions.
  case any = 1
  case headline = 2
  /// The standfirst and the first paragraph.
  case lead = 3
  case body = 4
  case caption = 5
  case byline = 6
  case credit = 7
}

/// One word.
public struct WordQuery: Sendable, Hashable {
  public var field: TextField
  /// As typed; folding is the index's.
  public var text: String
  public var match: WordMatch

  public init(field: TextField = .any, text: String, match: WordMatch = .inflected) {
    self.field = field
    self.text = text
    self.match = match
  }
}

/// What a word in a query finds.
public enum WordMatch: Sendable, Hashable {
  /// The word and its inflections.
  case inflected
  /// Only this word, case and diacritics aside.
  case exact
  /// Only this word in exactly this case.
  case cased
  /// Words that begin so.
  case prefix
  /// `*` any letters, `?` one letter.
  case wildcard
  /// Words within so many edits, 1 or 2.
  case fuzzy(edits: Int32)
}

/// Words side by side, exactly these, in this order.
public struct PhraseQuery: Sendable, Hashable {
  public var field: TextField
  public var words: [String]

  public init(field: TextField = .any, words: [String]) {
    self.field = field
    self.words = words
  }
}

/// Two things near each other, never across a paragraph, headline or caption.
public struct ProximityQuery: Sendable, Hashable {
  public var left: Query
  public var right: Query
  public var distance: ProximityDistance
  /// True if left must come first.
  public var ordered: Bool
  /// True for `left NOT w/n right`: left where right is not near.
  public var excluded: Bool

  public init(left: Query, right: Query, distance: ProximityDistance, ordered: Bool = false, excluded: Bool = false) {
    self.left = left
    self.right = right
    self.distance = distance
    self.ordered = ordered
    self.excluded = excluded
  }
}

/// How near.
public enum ProximityDistance: Sendable, Hashable {
  /// At most so many words apart, 1 to 255.
  case words(Int32)
  case sentence
  case paragraph
}

/// A word or phrase at least so many times in one article.
public struct AtLeastQuery: Sendable, Hashable {
  /// 1 to 50.
  public var count: Int32
  public var query: Query

  public init(count: Int32, query: Query) {
    self.count = count
    self.query = query
  }
}

/// Articles that mention somebody or something, in any known spelling.
public struct MentionQuery: Sendable, Hashable {
  /// nil for any kind (`about:`).
  public var kind: MentionKind?
  public var name: String

  public init(kind: MentionKind?, name: String) {
    self.kind = kind
    self.name = name
  }
}

/// Quoted words and who said them.
public struct SpeechQuery: Sendable, Hashable {
  /// Empty for whoever said it.
  public var speaker: String
  /// What must stand in the quoted words (words, phrases, proximities and their combinations); nil for anything.
  public var content: Query?

  public init(speaker: String, content: Query? = nil) {
    self.speaker = speaker
    self.content = content
  }
}

/// A value of the article that is compared as a whole, case and diacritics aside.
public struct KeywordQuery: Sendable, Hashable {
  public var field: KeywordField
  public var value: String
  /// Whether `*` in the value stands for any characters.
  public var isPattern: Bool

  public init(field: KeywordField, value: String, isPattern: Bool = false) {
    self.field = field
    self.value = value
    self.isPattern = isPattern
  }
}

/// Raw values are those of `newswire.v1.KeywordField`.
public enum KeywordField: Int32, Sendable, Hashable, CaseIterable {
  case source = 1
  case agency = 2
  case language = 3
  case label = 4
  case url = 5
  case id = 6
  /// All articles that tell the story of the article with an id.
  case story = 7
  /// The host of the article's URL, or a domain that it belongs to.
  case site = 8
  /// Given by users: a tag.
  case tag = 9
  /// Words of a user's note.
  case note = 10
  /// In what the last revision differs from the one before: a `RevisionChange` by name, or `any`.
  case changed = 11
  /// What its publisher wants of it: `embargoed`, or `any` for whatever it may be.
  case status = 12
}

/// A range of time, half open; nil is unbounded. Articles without a time match only if both bounds are nil.
public struct PublishedQuery: Sendable, Hashable {
  public var from: Timestamp?
  public var until: Timestamp?

  public init(from: Timestamp? = nil, until: Timestamp? = nil) {
    self.from = from
    self.until = until
  }
}

/// Words in the body, both bounds included; nil is unbounded.
public struct LengthQuery: Sendable, Hashable {
  public var minimum: Int32?
  public var maximum: Int32?

  public init(minimum: Int32? = nil, maximum: Int32? = nil) {
    self.minimum = minimum
    self.maximum = maximum
  }
}
