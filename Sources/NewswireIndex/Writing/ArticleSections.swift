internal import NewswireModel
internal import NewswireAnalysis

/// Lays the words of an article out in positions and records how they fall into regions, sentences and quotes.
struct ArticleSections: ~Copyable {
  private var tokens = TokenBuffer()
  private var position: UInt32 = 0
  /// Above every position.
  var end: UInt32 { position }
  /// Above every position of the headline.
  var headlineEnd: UInt32 { ends.first ?? 0 }
  private var sentences = ByteBuffer()
  /// Where headline, standfirst, first paragraph, body and captions end.
  private var ends: [UInt32] = []
  /// In the order of their first words.
  private(set) var quotes: [PlacedQuote] = []
  /// Words, those of the headline counted as often as they weigh.
  private(set) var weightedLength: UInt32 = 0
  /// Words in the body.
  private(set) var bodyWords: UInt32 = 0

  init() {}

  mutating func begin(_ article: Article) {
    position = 0
    sentences.removeAll()
    ends.removeAll(keepingCapacity: true)
    quotes.removeAll(keepingCapacity: true)
    weightedLength = 0
    bodyWords = 0
  }

  /// Calls `body` for each region with its tokens, the position of the first, the field they belong to and whether it is the
  /// headline. Words past `Limits.wordsPerArticle` are left out; each region counts for one more than its words.
  mutating func forEachRegion(of article: Article, _ body: (borrowing TokenBuffer, UInt32, IndexField, Bool) -> Void) {
    region(article.headline, .headline, 0, article, body)
    endPart()
    region(article.standfirst, .standfirst, 0, article, body)
    endPart()
    for i in article.paragraphs.indices {
      region(article.paragraphs[i].text, .paragraph, i, article, body)
      if i == 0 { endPart() }
    }
    if article.paragraphs.isEmpty { endPart() }
    endPart()
    for i in article.captions.indices { region(article.captions[i].text, .caption, i, article, body) }
    endPart()
    for i in article.bylines.indices { region(article.bylines[i], .byline, i, article, body) }
    for i in article.captions.indices { region(article.captions[i].credit, .credit, i, article, body) }
    quotes.sort { ($0.span.start, $0.number) < ($1.span.start, $1.number) }
  }

  private mutating func region(
    _ text: String, _ section: Section, _ index: Int, _ article: Article,
    _ body: (borrowing TokenBuffer, UInt32, IndexField, Bool) -> Void
  ) {
    tokens.tokenize(text)
    tokens.removeLast(Int(position) + tokens.count - Limits.wordsPerArticle)
    let count = UInt32(tokens.count)
    let field: IndexField = section == .byline ? .byline : section == .credit ? .credit : .text
    body(tokens, position, field, section == .headline)
    if field == .text { weightedLength += section == .headline ? count * UInt32(BM25.headlineWeight) : count }
    if section == .paragraph { bodyWords += count }
    appendSentences(of: text)
    placeQuotes(of: article, section: section, index: index)
    position += count + 1
  }

  /// Ends a part at the last region's last word.
  private mutating func endPart() { ends.append(position - 1) }

  private mutating func appendSentences(of text: String) {
    let count = tokens.count
    var done = 0
    if count > 0 {
      for start in Sentences.starts(in: text).dropFirst() {
        var next = done
        while next < count && Int(tokens[next].start) < start { next += 1 }
        if next > done && next < count { sentences.append(varint: (next - done) * 2) }
        if next < count { done = next }
      }
    }
    sentences.append(varint: (count - done) * 2 + 1)
  }

  private mutating func placeQuotes(of article: Article, section: Section, index: Int) {
    for (number, quote) in article.quotes.enumerated() {
      for span in quote.paragraphSpans where span.section == section && Int(span.index) == index {
        place(UInt32(truncatingIfNeeded: number), at: span)
      }
    }
  }

  private mutating func place(_ number: UInt32, at span: Span) {
    var first = 0
    while first < tokens.count && Int32(truncatingIfNeeded: tokens[first].start) < span.start { first += 1 }
    var last = first
    while last < tokens.count && Int32(truncatingIfNeeded: tokens[last].end) <= span.end { last += 1 }
    if last > first {
      let words = WordSpan(start: position + UInt32(first), end: position + UInt32(last))
      quotes.append(PlacedQuote(span: words, number: number, speaker: 0))
    }
  }

  /// Says who is quoted.
  /// - Parameter values: the hash of each of the article's quotes' speakers; 0 if the text does not say.
  mutating func setSpeakers(_ values: [UInt64]) {
    for i in quotes.indices { quotes[i].speaker = values[Int(quotes[i].number)] }
  }

  /// The bytes of the article's `DocumentStructure`.
  func structure() -> [UInt8] {
    var bytes = ByteBuffer()
    var lastEnd: UInt32 = 0
    for end in ends {
      bytes.append(varint: Int(end - lastEnd))
      lastEnd = end
    }
    unsafe bytes.append(sentences.base, count: sentences.count)
    bytes.append(0 as UInt8)
    bytes.append(varint: quotes.count)
    var last: UInt32 = 0
    for quote in quotes {
      quote.write(to: &bytes, after: last)
      last = quote.span.start
    }
    return unsafe Array(UnsafeRawBufferPointer(start: bytes.base, count: bytes.count))
  }
}
