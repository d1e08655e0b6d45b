import NewswireMessages
import NewswireModel
import NewswireQuery
import NewswireAnalysis

@testable import NewswireHighlight

/// Finds passages the plain way: every word of every text is cut, folded and compared.
struct PassageOracle {
  private let terms: HighlightTerms

  init(_ query: Query) { terms = HighlightTerms(query) }

  private typealias Match = (range: Range<Int>, terms: Set<Int>)

  func find(in article: Article) -> (passages: [Passage], fields: Set<MatchedField>) {
    var (named, fields) = names(in: article)
    var candidates: [(score: Int, passage: Passage)] = []
    var texts: [(Section, Int, String)] = [(.headline, 0, article.headline), (.standfirst, 0, article.standfirst)]
    texts += article.paragraphs.enumerated().map { (.paragraph, $0.offset, $0.element.text) }
    texts += article.captions.enumerated().map { (.caption, $0.offset, $0.element.text) }
    texts += article.bylines.enumerated().map { (.byline, $0.offset, $0.element) }
    texts += article.captions.enumerated().map { (.credit, $0.offset, $0.element.credit) }
    for (section, index, text) in texts where !text.isEmpty {
      let spans = named.filter { $0.span.section == section && Int($0.span.index) == index }
      let matches = merged(words(of: text, section, index) + spans.compactMap { place($0.span, in: text, $0.term) })
      if !matches.isEmpty { fields.insert(MatchedField(section)) }
      guard section == .standfirst || section == .paragraph || section == .caption else { continue }
      if let quote = quote(in: article, section, index, matches, Array(text.utf8)) {
        candidates.append(quote)
      } else if !matches.isEmpty {
        candidates.append(candidate(matches, section, index, Array(text.utf8)))
      }
    }
    let best = candidates.enumerated().sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }
    return (best.prefix(Limits.passagesPerHit).map(\.element.passage), fields)
  }

  private func names(in article: Article) -> ([(span: Span, term: Int)], Set<MatchedField>) {
    var spans: [(span: Span, term: Int)] = []
    var fields: Set<MatchedField> = []
    func keys(_ forms: [String]) -> Set<[UInt8]> {
      Set(forms.flatMap { NameKey.keys(of: $0).map { Array($0.utf8.prefix(Limits.term)) } })
    }
    func forms(_ mention: Mention) -> [String] { mention.forms.isEmpty ? [mention.name] : mention.forms }
    for (i, name) in terms.names.enumerated() {
      var mentions: [Mention] = []
      switch name.role {
      case .mention(let kind):
        mentions = article.mentions.filter {
          (kind == nil || $0.kind == kind) && keys(forms($0)).isSuperset(of: name.keys)
        }
        if !mentions.isEmpty { fields.insert(.mention) }
      case .speaker:
        for quote in article.quotes where !quote.speaker.isEmpty {
          let mention = article.mentions.first { $0.name == quote.speaker }
          guard keys(mention.map(forms) ?? [quote.speaker]).isSuperset(of: name.keys) else { continue }
          fields.insert(.speaker)
          if let mention { mentions.append(mention) }
        }
      }
      for span in mentions.flatMap(\.spans) { spans.append((span, terms.words.count + i)) }
    }
    return (spans, fields)
  }

  /// The quote of a part that a query asks for, with most of the words it asks of it: before all passages of other kinds.
  private func quote(
    in article: Article, _ section: Section, _ index: Int, _ matches: [Match], _ text: [UInt8]
  ) -> (score: Int, passage: Passage)? {
    var best: (words: Int, inside: [Match], range: Range<Int>)?
    for speech in terms.speeches {
      for quote in article.quotes where quote.span.section == section && Int(quote.span.index) == index {
        guard speech.speaker.map({ isSpeaker(terms.names[$0], quote, article) }) ?? !speech.terms.isEmpty,
          quote.span.start >= 0, quote.span.start <= quote.span.end, Int(quote.span.end) <= text.count
        else { continue }
        let range = Int(quote.span.start)..<Int(quote.span.end)
        let inside = matches.filter {
          $0.range.lowerBound >= range.lowerBound && $0.range.upperBound <= range.upperBound
        }
        let words = Set(inside.flatMap(\.terms)).intersection(speech.terms).count
        if words == 0 && !speech.terms.isEmpty { continue }
        if words > best?.words ?? -1 { best = (words, inside, range) }
      }
    }
    guard let best else { return nil }
    var core = best.range
    if core.count > Limits.passageBytes {
      let start = best.words > 0 ? best.inside[0].range.lowerBound : core.lowerBound
      core = start..<min(start + Limits.passageBytes / 2, core.upperBound)
    }
    let score = (1 << 20) + best.words * 100 + min(best.inside.count, 99)
    return (score, passage(around: core, matches, section, index, text))
  }

  private func isSpeaker(_ name: HighlightName, _ quote: Quote, _ article: Article) -> Bool {
    if quote.speaker.isEmpty { return false }
    let mention = article.mentions.first { $0.name == quote.speaker }
    let forms = mention.map { $0.forms.isEmpty ? [$0.name] : $0.forms } ?? [quote.speaker]
    let keys = Set(forms.flatMap { NameKey.keys(of: $0).map { Array($0.utf8.prefix(Limits.term)) } })
    return keys.isSuperset(of: name.keys)
  }

  private func place(_ span: Span, in text: String, _ term: Int) -> Match? {
    guard span.start >= 0, span.start < span.end, Int(span.end) <= text.utf8.count else { return nil }
    return (Int(span.start)..<Int(span.end), [term])
  }

  private func words(of text: String, _ section: Section, _ index: Int) -> [Match] {
    var tokens = TokenBuffer()
    tokens.tokenize(text)
    let analyzer = Analyzer()
    var found: [Match] = []
    for at in 0..<tokens.count {
      for (i, term) in terms.words.enumerated() where isIn(term.field, section, index) {
        guard at + term.words.count <= tokens.count else { continue }
        let isHeld = term.words.indices.allSatisfy { k in
          let word = unsafe tokens.term(tokens[at + k])
          switch term.words[k] {
          case .exact(let wanted): return unsafe Array(word) == wanted
          case .inflected(let stem): return unsafe analyzer.withStem(of: word) { unsafe Array($0) } == stem
          case .pattern(let pattern): return unsafe pattern.matches(word)
          }
        }
        if isHeld { found.append((Int(tokens[at].start)..<Int(tokens[at + term.words.count - 1].end), [i])) }
      }
    }
    return found
  }

  private func isIn(_ field: TextField, _ section: Section, _ index: Int) -> Bool {
    switch field {
    case .any: [.headline, .standfirst, .paragraph, .caption].contains(section)
    case .headline: section == .headline
    case .lead: section == .standfirst || section == .paragraph && index == 0
    case .body: section == .paragraph
    case .caption: section == .caption
    case .byline: section == .byline
    case .credit: section == .credit
    }
  }

  private func merged(_ matches: [Match]) -> [Match] {
    var result: [Match] = []
    for match in matches.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      if let last = result.last, match.range.lowerBound < last.range.upperBound {
        let end = max(last.range.upperBound, match.range.upperBound)
        result[result.count - 1] = (last.range.lowerBound..<end, last.terms.union(match.terms))
      } else {
        result.append(match)
      }
    }
    return result
  }

  /// The range with the most terms, then the most matches, then the first; with as much before and after it as fits.
  private func candidate(
    _ matches: [Match], _ section: Section, _ index: Int, _ text: [UInt8]
  ) -> (score: Int, passage: Passage) {
    var best: (score: Int, core: Range<Int>) = (-1, 0..<0)
    for first in matches.indices {
      let start = matches[first].range.lowerBound
      let fitting = matches[first...].prefix { $0.range.upperBound - start <= Limits.passageBytes }
      let terms = Set(fitting.flatMap(\.terms))
      let score = terms.count * 100 + min(fitting.count, 99)
      let end = fitting.last?.range.upperBound ?? matches[first].range.upperBound
      if score > best.score { best = (score, start..<end) }
    }
    return (best.score, passage(around: best.core, matches, section, index, text))
  }

  private func passage(
    around core: Range<Int>, _ matches: [Match], _ section: Section, _ index: Int, _ text: [UInt8]
  ) -> Passage {
    let span = text.withUnsafeBufferPointer { PassageSelection.window(around: core, in: $0) }
    let shown = matches.map(\.range).filter { $0.lowerBound >= span.lowerBound && $0.upperBound <= span.upperBound }
    let start = Int32(span.lowerBound)
    return Passage(
      span: Span(section: section, index: Int32(index), start: start, end: Int32(span.upperBound)),
      text: String(decoding: text[span], as: UTF8.self),
      highlights: shown.map { Int32($0.lowerBound) - start..<Int32($0.upperBound) - start })
  }
}
