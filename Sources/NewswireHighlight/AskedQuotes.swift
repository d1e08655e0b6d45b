internal import NewswireModel

/// The quotes of an article that may be what a query asks for: shown before all else that it matched.
struct AskedQuotes {
  /// Quoted words in one part of the text.
  struct Asked {
    var span: Span
    /// Bits of the words that are looked for in it; 0 for none.
    var terms: UInt64
  }

  private var asked: [Asked] = []

  /// - Parameter quotes: by name of the query, the quotes whose speakers have it.
  init(_ speeches: [HighlightSpeech], of quotes: [Int: [Int]], in article: ArticleText) {
    for speech in speeches {
      let terms = speech.terms.reduce(UInt64(0)) { $0 | HighlightMatch.bit($1) }
      // Of whoever speaks, only words tell one quote from another.
      let numbers = speech.speaker.map { quotes[$0] ?? [] } ?? (terms == 0 ? [] : Array(article.quotes.indices))
      for number in numbers {
        guard let span = article.quotes[number].span, article.range(of: span) != nil else { continue }
        asked.append(Asked(span: span, terms: terms))
      }
    }
  }

  func inPart(_ part: ArticleText.Part) -> [Asked] {
    if asked.isEmpty { return [] }
    return asked.filter { $0.span.section == part.section && $0.span.index == part.index }
  }

  /// The quote of a part that has most of the words asked for: the first of equal ones. nil if none has any that it must.
  /// - Parameter matches: in the part, ascending.
  static func best(of asked: [Asked], _ matches: [HighlightMatch]) -> (range: Range<Int>, terms: Int)? {
    var best: (range: Range<Int>, terms: Int)?
    for quote in asked {
      let inside = matches.filter { quote.span.start <= $0.start && $0.end <= quote.span.end }
      let terms = inside.reduce(UInt64(0)) { $0 | $1.terms } & quote.terms
      if terms == 0 && quote.terms != 0 { continue }
      if let best, best.terms >= terms.nonzeroBitCount { continue }
      best = (Int(quote.span.start)..<Int(quote.span.end), terms.nonzeroBitCount)
    }
    return best
  }
}
