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

  package var id = ""
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
  /// The speaker of each quote that has one, in `bytes`.
  package var speakers: [Range<Int>] = []

  package init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Bytes in memory, about.
  package var byteCount: Int {
    bytes.count + 32 * (parts.count + forms.count + speakers.count) + 64 * names.count + 16 * spans.count + 256
  }
}
