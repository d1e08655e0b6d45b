/// A person, place or organisation named in an article, with everything the article calls it.
public struct Mention: Sendable, Hashable {
  /// The fullest form in the article, such as "Mohammed Shia al-Sudani".
  public var name = ""
  public var kind: MentionKind
  /// A person's title as printed, such as "Iraqi Prime Minister".
  public var title = ""
  /// Every distinct form in the article, the fullest first.
  public var forms: [String] = []
  /// Where the forms stand, in reading order.
  public var spans: [Span] = []
  /// Of a place: the country it is or lies in, in ISO 3166-1's two letters; empty if the text does not say.
  public var country = ""

  public init(
    name: String, kind: MentionKind, title: String = "", forms: [String] = [], spans: [Span] = [], country: String = ""
  ) {
    self.name = name
    self.kind = kind
    self.title = title
    self.forms = forms
    self.spans = spans
    self.country = country
  }
}

/// What a mention names. Raw values are those of `newswire.v1.MentionKind`.
public enum MentionKind: Int32, Sendable, Hashable, CaseIterable {
  case person = 1
  case place = 2
  case organisation = 3
}

/// What somebody is reported to have said, between quotation marks.
public struct Quote: Sendable, Hashable {
  /// The quoted words as printed, without marks and closing comma; " … " stands between parts.
  public var text = ""
  /// The speaker's fullest name in the article; empty if the text does not say.
  public var speaker = ""
  /// The words that attribute it, such as "Salam said in a statement on X".
  public var cue = ""
  public var kind: QuoteKind
  /// From the first quoted word to the last in the paragraph where the quote begins, without marks.
  public var span: Span
  /// The ranges of quoted words that a cue or a paragraph's end parts, in order; empty for a quote of one piece.
  public var parts: [Span] = []
  /// How the speaker was found; nil without one, and in articles imported before it was kept.
  public var speakerBasis: SpeakerBasis?

  public init(
    text: String, speaker: String = "", cue: String = "", kind: QuoteKind, span: Span, parts: [Span] = [],
    speakerBasis: SpeakerBasis? = nil
  ) {
    self.text = text
    self.speaker = speaker
    self.cue = cue
    self.kind = kind
    self.span = span
    self.parts = parts
    self.speakerBasis = speakerBasis
  }

  /// What stands between the parts of a quote: words that the reporter, and not the speaker, put there are left out.
  package static let partSeparator = " … "
}

extension Quote {
  /// The span, and after it the parts that stand in later paragraphs.
  package var paragraphSpans: [Span] {
    [span] + parts.filter { $0.index != span.index }
  }
}

/// How a quote's speaker was found. Raw values are those of `newswire.v1.SpeakerBasis`.
public enum SpeakerBasis: Int32, Sendable, Hashable, CaseIterable {
  /// The cue names the speaker.
  case named = 1
  /// The cue describes somebody without a name.
  case described = 2
  /// The cue has a pronoun, which stands for somebody named before.
  case pronoun = 3
  /// The quote has no cue, and the sentence before it names whose words follow.
  case sentence = 4
  /// The quote has no cue, and goes on with a quote before it or leads to one after it.
  case neighbour = 5
}

/// How much of a sentence a quote is. Raw values are those of `newswire.v1.QuoteKind`.
public enum QuoteKind: Int32, Sendable, Hashable, CaseIterable {
  /// One or more whole sentences.
  case full = 1
  /// A clause that the reporter's sentence leads into.
  case partial = 2
  /// A few words inside the reporter's sentence.
  case fragment = 3
}

/// An expression of time in the text and what it means.
public struct DateReference: Sendable, Hashable {
  /// As printed, such as "on Monday".
  public var text: String
  /// ISO 8601, cut to its precision: `2025-04-14`, `2024-12`, `2025`; an unknown year is `XXXX`, as in `XXXX-02-01`
  /// (TIMEX3's notation); a decade is `198X`.
  public var value: String
  public var span: Span

  public init(text: String, value: String, span: Span) {
    self.text = text
    self.value = value
    self.span = span
  }
}
