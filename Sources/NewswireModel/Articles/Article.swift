public import NewswireCore

/// A news story found on a page: the unit that Newswire stores, indexes and returns.
///
/// Empty strings and empty arrays mean "the page does not say"; nothing is invented.
public struct Article: Sendable, Hashable {
  /// Stable identity: 20 lowercase hexadecimal digits, derived from the canonical URL (or, without one, the page's digest) and the
  /// article's place on its page.
  public var id = ""
  /// 1 for the first version of the article, one more for each changed version imported later.
  public var revision: Int32 = 0
  /// As it was given.
  public var url = ""
  /// The normal form of the URL, by which the article is identified: `CanonicalURL`. Empty without a URL, and for an
  /// article that was stored by a version that knew none.
  public var canonicalURL = ""
  /// The outlet, as the page names it.
  public var source = ""
  /// BCP 47 language tag, such as `en` or `ar`.
  public var language = ""
  public var headline = ""
  /// The summary printed between headline and body (also called deck or lead-in).
  public var standfirst = ""
  /// Authors, one name each, without "By".
  public var bylines: [String] = []
  /// News agencies the text is credited to, such as "Reuters" or "The Associated Press".
  public var agencies: [String] = []
  /// The place line that opens a story, such as "DAMASCUS, Syria", without dash or agency.
  public var dateline = ""
  /// The first publication, whichever revision this is.
  public var published: PublicationTime?
  /// When this revision was published, if that was later.
  public var revised: PublicationTime?
  /// nil if the article may be read.
  public var release: Release?
  public var captions: [Caption] = []
  /// The body, in page order.
  public var paragraphs: [Paragraph] = []
  public var mentions: [Mention] = []
  public var quotes: [Quote] = []
  /// Expressions of time in headline, captions and body, resolved where that is possible.
  public var dates: [DateReference] = []
  /// Amounts in headline, captions and body.
  public var numbers: [NumberReference] = []
  /// Sections, topics and keywords given by the page.
  public var labels: [String] = []
  public var provenance = Provenance()
  /// The id of the first article that the archive had of the same story; empty for that one. Articles tell one story where one is the
  /// other with another lead, cut, or edited.
  public var story = ""
  /// In what a revision differs from the one before; empty for the first, and for those stored by a version that did not compare
  /// them.
  public var changes: [RevisionChange] = []
  /// What people have added.
  public var marks = ArticleMarks()

  public init() {}
}

/// When an article was published, how exactly that is known, and from what.
public struct PublicationTime: Sendable, Hashable {
  /// With a precision of a day or coarser: the first second of that period.
  public var time: Timestamp
  public var precision: TimePrecision
  public var basis: TimeBasis

  /// `time` in seconds since 1970-01-01T00:00:00Z.
  public var seconds: Int64 { time.seconds }

  public init(_ time: Timestamp, precision: TimePrecision, basis: TimeBasis) {
    self.time = time
    self.precision = precision
    self.basis = basis
  }

  /// - Parameter seconds: since 1970; a time outside the years 1 to 9999 becomes the nearest within.
  public init(seconds: Int64, precision: TimePrecision, basis: TimeBasis) {
    self.init(Timestamp(clamping: seconds), precision: precision, basis: basis)
  }
}

/// How exactly a time is known. Raw values are those of `newswire.v1.TimePrecision`.
public enum TimePrecision: Int32, Sendable, Hashable, CaseIterable {
  case second = 1
  case minute = 2
  case day = 3
  case month = 4
  case year = 5
}

/// What a publication time rests on. Raw values are those of `newswire.v1.TimeBasis`.
public enum TimeBasis: Int32, Sendable, Hashable, CaseIterable {
  /// A field of the input, such as a feed's `pubDate` or a JSON record's `published`.
  case metadata = 1
  /// A line of the page that gives the time of publication, such as "Published: 14 April 2025".
  case stated = 2
  /// Concluded from the text, such as a dated caption and a weekday that agree.
  case inferred = 3
}

/// A picture's caption, parted from its credit.
public struct Caption: Sendable, Hashable {
  public var text = ""
  /// The credit as printed, without its brackets, such as "Handout via Reuters".
  public var credit = ""
  /// The parts of the credit, as far as it has them. Who took the picture, such as "Jane Doe".
  public var photographer = ""
  /// How it came, such as "Handout", "File photo" or "Courtesy of the family".
  public var provision = ""
  /// Who passes it on, such as "Reuters" of "Handout via Reuters".
  public var distributor = ""
  /// When it was taken, ISO 8601 cut to its precision.
  public var date = ""

  public init(text: String = "", credit: String = "") {
    self.text = text
    self.credit = credit
  }
}

/// One paragraph of the body.
public struct Paragraph: Sendable, Hashable {
  public var text: String
  public var kind: ParagraphKind

  public init(text: String, kind: ParagraphKind = .text) {
    self.text = text
    self.kind = kind
  }
}

/// What a paragraph is. Raw values are those of `newswire.v1.ParagraphKind`.
public enum ParagraphKind: Int32, Sendable, Hashable, CaseIterable {
  case text = 1
  /// A heading inside the body.
  case subheading = 2
  /// An item of a list.
  case listItem = 3
  /// A block set off as a quotation.
  case blockQuote = 4
  /// The time line of an entry in a live blog.
  case timestamp = 5
}

/// A part of an article that holds text. Raw values are those of `newswire.v1.Section`.
public enum Section: Int32, Sendable, Hashable, CaseIterable {
  case headline = 1
  case standfirst = 2
  case paragraph = 3
  case caption = 4
  case byline = 5
  case credit = 6
}

/// A range of an article's text: half open, in UTF-8 bytes of the section's string.
public struct Span: Sendable, Hashable {
  public var section: Section
  /// Which paragraph, caption or byline, from 0; 0 for a headline and a standfirst.
  public var index: Int32
  public var start: Int32
  public var end: Int32

  public init(section: Section, index: Int32, start: Int32, end: Int32) {
    self.section = section
    self.index = index
    self.start = start
    self.end = end
  }
}

extension Article {
  /// The text that a span of this article points into, or nil if there is no such section.
  public func text(of section: Section, at index: Int32) -> String? {
    let i = Int(index)
    switch section {
    case .headline: return i == 0 ? headline : nil
    case .standfirst: return i == 0 ? standfirst : nil
    case .paragraph: return paragraphs.indices.contains(i) ? paragraphs[i].text : nil
    case .caption: return captions.indices.contains(i) ? captions[i].text : nil
    case .credit: return captions.indices.contains(i) ? captions[i].credit : nil
    case .byline: return bylines.indices.contains(i) ? bylines[i] : nil
    }
  }
}
