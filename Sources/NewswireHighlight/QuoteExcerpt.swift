internal import NewswireAnalysis
package import NewswireModel

extension QuoteHit {
  /// A quote as it stands in its article.
  /// - Parameter number: its place among the article's quotes.
  /// - Returns: nil unless the article has it.
  package init?(_ article: ArticleText, number: Int, score: Float) {
    guard article.quotes.indices.contains(number) else { return nil }
    let quote = article.quotes[number]
    self.init()
    parts = article.stretches(of: quote).compactMap { span in
      article.range(of: span).map { QuotePart(span: span, text: article.string($0)) }
    }
    guard !parts.isEmpty else { return nil }
    self.number = Int32(clamping: number)
    self.score = score
    text = parts.map(\.text).joined(separator: Quote.partSeparator)
    speaker = article.string(quote.speaker)
    cue = article.string(quote.cue)
    kind = quote.kind ?? .full
    speakerBasis = quote.basis
    confidence = speaker.isEmpty ? 0 : quote.basis?.confidence ?? 0
    context = Passage(article, quote)
    articleID = article.id
    headline = article.headline
    source = article.source
    url = article.string(article.url)
    published = article.published
  }
}

extension Passage {
  /// The sentences of a quote and of its cue, as far as they stand in the paragraph where it begins.
  fileprivate init?(_ article: ArticleText, _ quote: ArticleText.Quote) {
    guard let place = quote.span, let words = article.range(of: place),
      let part = article.parts.first(where: { $0.section == place.section && $0.index == place.index })
    else { return nil }
    var core = words
    if let cue = Self.cue(Array(article.bytes[quote.cue]), near: words, in: article.bytes, part.range) {
      core = min(core.lowerBound, cue.lowerBound)..<max(core.upperBound, cue.upperBound)
    }
    let range = Self.sentences(around: core, words, in: article.bytes, part.range)
    let span = Span(
      section: place.section, index: place.index, start: Int32(clamping: range.lowerBound - part.range.lowerBound),
      end: Int32(clamping: range.upperBound - part.range.lowerBound))
    let highlights = article.stretches(of: quote).filter { stretch in
      stretch.section == place.section && stretch.index == place.index && stretch.start >= span.start
        && stretch.end <= span.end
    }
    self.init(
      span: span, text: article.string(range),
      highlights: highlights.map { $0.start - span.start..<$0.end - span.start })
  }

  /// The sentences that a range of a paragraph lies in, at most `Limits.quoteContextBytes` around some words.
  private static func sentences(
    around core: Range<Int>, _ words: Range<Int>, in bytes: [UInt8], _ paragraph: Range<Int>
  ) -> Range<Int> {
    var starts: [Int] = []
    Sentences.appendStarts(of: bytes, in: paragraph, to: &starts)
    let start = starts.last { $0 <= core.lowerBound } ?? paragraph.lowerBound
    var end = starts.first { $0 >= core.upperBound } ?? paragraph.upperBound
    while end > core.upperBound, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x0A { end -= 1 }
    if end - start <= Limits.quoteContextBytes { return start..<end }
    let shifted = words.lowerBound - start..<min(words.upperBound, words.lowerBound + Limits.quoteContextBytes) - start
    let window = unsafe bytes[start..<end].withUnsafeBufferPointer {
      unsafe PassageSelection.window(around: shifted, in: $0, limit: Limits.quoteContextBytes)
    }
    return start + window.lowerBound..<start + window.upperBound
  }

  /// How far a cue may stand from the words it attributes.
  private static let cueDistance = 400

  /// Where a cue stands in a paragraph, nearest to the words it attributes.
  private static func cue(
    _ cue: [UInt8], near words: Range<Int>, in bytes: [UInt8], _ paragraph: Range<Int>
  ) -> Range<Int>? {
    if cue.isEmpty { return nil }
    let before = max(paragraph.lowerBound, words.lowerBound - cueDistance)
    let after = min(paragraph.upperBound, words.upperBound + cueDistance)
    var nearest: Range<Int>?
    var i = before
    while i + cue.count <= after {
      if bytes[i] == cue[0], bytes[i..<i + cue.count].elementsEqual(cue) {
        let found = i..<i + cue.count
        if distance(found, words) < (nearest.map { distance($0, words) } ?? .max) { nearest = found }
      }
      i += 1
    }
    return nearest
  }

  private static func distance(_ left: Range<Int>, _ right: Range<Int>) -> Int {
    max(0, left.lowerBound - right.upperBound, right.lowerBound - left.upperBound)
  }
}
