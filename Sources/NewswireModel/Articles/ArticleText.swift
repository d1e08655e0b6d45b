/// What a search reads of an article it has found: its texts, where they stand in the packed article, and where its names stand in
/// them.
///
/// A search looks through every article of a page of results for the passages to show, and shows few of them. So nothing is copied out
/// but what every hit has, and the rest stays one buffer.
package struct ArticleText: Sendable {
  /// One headline, standfirst, paragraph, caption, byline or credit.
  package struct Part: Sendable {
    package var section: Section
    /// Which paragraph, caption or byline, from 0.
    package var index: Int32
    /// In `bytes`.
    package var range: Range<Int>

    package init(section: Section, index: Int32, range: Range<Int>) {
      self.section = section
      self.index = index
      self.range = range
    }
  }

  /// A mention.
  package struct Name: Sendable {
    package var kind: MentionKind?
    /// Of the name in `bytes`.
    package var range: Range<Int>
    /// In `forms`.
    package var forms: Range<Int>
    /// In `spans`.
    package var spans: Range<Int>

    package init(kind: MentionKind?, range: Range<Int>, forms: Range<Int>, spans: Range<Int>) {
      self.kind = kind
      self.range = range
      self.forms = forms
      self.spans = spans
    }
  }

  /// A quote.
  package struct Quote: Sendable {
    /// Of the speaker's name and of the cue in `bytes`; empty if there is none.
    package var speaker = 0..<0
    package var cue = 0..<0
    package var kind: QuoteKind?
    package var basis: SpeakerBasis?
    /// nil in a malformed article.
    package var span: Span?
    /// In `quoteParts`.
    package var parts: Range<Int>

    package init(parts: Range<Int>) { self.parts = parts }
  }

  package var id = ""
  /// In `bytes`.
  package var url = 0..<0
  package var headline = ""
  package var source = ""
  package var published: PublicationTime?
  /// The packed article.
  package let bytes: [UInt8]
  /// Headline, standfirst, paragraphs, captions, bylines and credits, in this order; those that are empty are left out.
  package var parts: [Part] = []
  /// The mentions, in the article's order.
  package var names: [Name] = []
  /// The forms of all mentions, in `bytes`.
  package var forms: [Range<Int>] = []
  /// The places of all mentions.
  package var spans: [Span] = []
  /// In the article's order.
  package var quotes: [Quote] = []
  /// The parts of all quotes that have some.
  package var quoteParts: [Span] = []

  package init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Bytes in memory, about.
  package var byteCount: Int {
    bytes.count + 32 * (parts.count + forms.count) + 64 * names.count + 16 * (spans.count + quoteParts.count) + 80
      * quotes.count + 256
  }

  /// The quoted words of a quote in one paragraph after the other: in each without a break, or broken by a cue.
  package func stretches(of quote: Quote) -> [Span] {
    quote.parts.isEmpty ? quote.span.map { [$0] } ?? [] : Array(quoteParts[quote.parts])
  }

  /// Where the bytes of a span are; nil unless the article has that text.
  package func range(of span: Span) -> Range<Int>? {
    guard let part = parts.first(where: { $0.section == span.section && $0.index == span.index }), span.start >= 0,
      span.start <= span.end, Int(span.end) <= part.range.count
    else { return nil }
    return part.range.lowerBound + Int(span.start)..<part.range.lowerBound + Int(span.end)
  }

  package func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
