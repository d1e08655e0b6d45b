package import NewswireModel

/// Makes articles that have something of everything, at random.
package struct RandomArticles {
  package var generator: SeededGenerator
  private static let words = [
    "border", "council", "élan", "storm", "harbour", "minister", "vote", "ﷺ", "حرب", "東京", "naïve", "O’Brien",
    "co-operate",
    "\u{1F4F0}", "price", "river", "said", "the", "of", "and",
  ]

  package init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  package mutating func text(words count: Int) -> String {
    (0..<count).map { _ in generator.pick(Self.words) }.joined(separator: " ")
  }

  package mutating func article() -> Article {
    var article = Article()
    article.id = String(generator.next(), radix: 16)
    article.revision = Int32.random(in: 0...5, using: &generator)
    article.headline = text(words: 6)
    if generator.chance(50) { article.url = "https://example.org/\(generator.next())" }
    if generator.chance(50) { article.source = text(words: 2) }
    if generator.chance(50) { article.standfirst = text(words: 12) }
    article.language = generator.pick(["", "en", "ar"])
    article.bylines = (0..<Int.random(in: 0...3, using: &generator)).map { _ in text(words: 2) }
    article.labels = (0..<Int.random(in: 0...2, using: &generator)).map { _ in text(words: 1) }
    article.paragraphs = (0..<Int.random(in: 0...5, using: &generator)).map { _ in
      Paragraph(text: text(words: 20), kind: generator.pick(ParagraphKind.allCases))
    }
    article.captions = (0..<Int.random(in: 0...2, using: &generator)).map { _ in
      var caption = Caption(text: text(words: 8), credit: text(words: 2))
      if generator.chance(50) { (caption.photographer, caption.distributor) = (text(words: 2), text(words: 1)) }
      if generator.chance(50) { (caption.provision, caption.date) = (text(words: 1), "2025-04-14") }
      return caption
    }
    if generator.chance(70) {
      article.published = PublicationTime(
        seconds: Int64.random(in: -2_000_000_000...4_000_000_000, using: &generator),
        precision: generator.pick(TimePrecision.allCases), basis: generator.pick(TimeBasis.allCases))
    }
    annotate(&article)
    article.provenance.page = "pages/\(generator.next() % 100).txt"
    article.provenance.sha256 = String(repeating: "ab", count: 32)
    article.provenance.lines = [LineRange(first: 1, last: 9)]
    article.provenance.importedAt = Int64.random(in: 0...2_000_000_000, using: &generator)
    return article
  }

  private mutating func annotate(_ article: inout Article) {
    article.mentions = (0..<Int.random(in: 0...3, using: &generator)).map { _ in
      Mention(
        name: text(words: 2), kind: generator.pick(MentionKind.allCases), title: text(words: 1),
        forms: [text(words: 1)],
        spans: [span()], country: generator.pick(["", "LB", "US"]))
    }
    article.quotes = (0..<Int.random(in: 0...2, using: &generator)).map { _ in
      Quote(
        text: text(words: 7), speaker: text(words: 2), cue: "said", kind: generator.pick(QuoteKind.allCases),
        span: span(), parts: generator.pick([[], [span(), span()]]))
    }
    article.dates = (0..<Int.random(in: 0...2, using: &generator)).map { _ in
      DateReference(text: "on Monday", value: "2025-04-14", span: span())
    }
    article.numbers = (0..<Int.random(in: 0...2, using: &generator)).map { _ in
      NumberReference(
        text: text(words: 2), value: Double(generator.next() % 1000) / 8, upper: Double(generator.next() % 1000),
        kind: generator.pick(NumberKind.allCases), unit: text(words: 1), bound: generator.pick(NumberBound.allCases),
        span: span())
    }
  }

  private mutating func span() -> Span {
    Span(
      section: generator.pick(Section.allCases), index: Int32(generator.next() % 5), start: 0,
      end: Int32(generator.next() % 99))
  }

  /// A query of at most `depth` levels.
  package mutating func query(depth: Int) -> Query {
    guard depth > 1, generator.chance(60) else { return leaf() }
    let group = (0..<Int.random(in: 1...3, using: &generator)).map { _ in query(depth: depth - 1) }
    switch generator.next() % 6 {
    case 0: return .and(group)
    case 1: return .or(group)
    case 2: return .not(query(depth: depth - 1))
    case 3: return .atLeast(AtLeastQuery(count: Int32(1 + generator.next() % 50), query: leaf()))
    case 4:
      let distance = generator.pick([ProximityDistance.words(5), .sentence, .paragraph])
      return .proximity(
        ProximityQuery(
          left: leaf(), right: leaf(), distance: distance, ordered: generator.chance(50), excluded: generator.chance(20)
        ))
    default: return .speech(SpeechQuery(speaker: text(words: 1), content: generator.chance(50) ? leaf() : nil))
    }
  }

  private mutating func leaf() -> Query {
    switch generator.next() % 8 {
    case 0: return .phrase(PhraseQuery(field: generator.pick(TextField.allCases), words: ["new", "page"]))
    case 1:
      return .mention(
        MentionQuery(kind: generator.pick([nil] + MentionKind.allCases.map(Optional.some)), name: text(words: 2)))
    case 2: return .keyword(KeywordQuery(field: generator.pick(KeywordField.allCases), value: text(words: 1)))
    case 3:
      return .published(
        PublishedQuery(from: generator.chance(50) ? 86_400 : nil, until: generator.chance(50) ? 172_800 : nil))
    case 4:
      return .length(LengthQuery(minimum: generator.chance(50) ? 0 : nil, maximum: generator.chance(50) ? 200 : nil))
    case 5: return .all
    case 6:
      return .imported(
        PublishedQuery(from: generator.chance(50) ? 86_400 : nil, until: generator.chance(50) ? 172_800 : nil))
    default:
      let match = generator.pick([WordMatch.inflected, .exact, .prefix, .wildcard, .fuzzy(edits: 2)])
      return .word(WordQuery(field: generator.pick(TextField.allCases), text: text(words: 1), match: match))
    }
  }
}
