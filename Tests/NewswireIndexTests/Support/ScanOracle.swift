import NewswireCore
import NewswireIndex
import NewswireModel
import NewswireQuery
import NewswireAnalysis
import TestSupport

/// Answers queries by looking at every article, in the plainest way.
struct ScanOracle {
  /// A place in an article's text: which region, and which of its words.
  struct Place: Hashable {
    var region: Int
    var start: Int
    var end: Int
  }

  struct Region {
    var field: [TextField]
    var section: Section
    var index: Int32
    var terms: [String]
    /// For each word, its bytes, and which sentence of the region it is in.
    var spans: [Range<Int>]
    var sentences: [Int]
    var isHeadline: Bool
  }

  struct Document {
    var article: Article
    var regions: [Region]
    var bylines: [[String]]
    var credits: [[String]]
  }

  private(set) var documents: [Int64: Document] = [:]
  private let stemmer = SharedStemmer()

  // MARK: Documents

  mutating func add(_ key: Int64, _ article: Article) {
    var regions = [
      region(article.headline, [.any, .headline], .headline, 0),
      region(article.standfirst, [.any, .lead], .standfirst, 0),
    ]
    for (i, paragraph) in article.paragraphs.enumerated() {
      regions.append(region(paragraph.text, i == 0 ? [.any, .lead, .body] : [.any, .body], .paragraph, Int32(i)))
    }
    for (i, caption) in article.captions.enumerated() {
      regions.append(region(caption.text, [.any, .caption], .caption, Int32(i)))
    }
    documents[key] = Document(
      article: article, regions: regions, bylines: article.bylines.map(Self.terms),
      credits: article.captions.map { Self.terms($0.credit) })
  }

  mutating func delete(_ key: Int64) { documents[key] = nil }

  private func region(_ text: String, _ fields: [TextField], _ section: Section, _ index: Int32) -> Region {
    var buffer = TokenBuffer()
    buffer.tokenize(text)
    let terms = (0..<buffer.count).map { buffer.string(buffer[$0]) }
    let spans = (0..<buffer.count).map { Int(buffer[$0].start)..<Int(buffer[$0].end) }
    let starts = Sentences.starts(in: text)
    let sentences = spans.map { span in starts.lastIndex { $0 <= span.lowerBound } ?? 0 }
    return Region(
      field: fields, section: section, index: index, terms: terms, spans: spans, sentences: sentences,
      isHeadline: section == .headline)
  }

  static func terms(_ text: String) -> [String] {
    var buffer = TokenBuffer()
    buffer.tokenize(text)
    return (0..<buffer.count).map { buffer.string(buffer[$0]) }
  }

  // MARK: Matching

  func matches(_ query: Query) -> [Int64] {
    documents.filter { matches(query, $0.value) }.keys.sorted()
  }

  func matches(_ query: Query, _ document: Document) -> Bool {
    let article = document.article
    switch query {
    case .all: return true
    case .word, .phrase, .proximity, .atLeast: return !places(query, document).isEmpty
    case .and(let parts): return parts.allSatisfy { matches($0, document) }
    case .or(let parts): return parts.contains { matches($0, document) }
    case .not(let part): return !matches(part, document)
    case .mention(let mention):
      let wanted = NameKey.keys(of: mention.name)
      return article.mentions.contains { candidate in
        let keys = candidate.forms.flatMap { NameKey.keys(of: $0) }
        return (mention.kind == nil || mention.kind == candidate.kind) && wanted.allSatisfy { keys.contains($0) }
      }
    case .speech(let speech): return matches(speech, document)
    case .keyword(let keyword):
      let values: [String] =
        switch keyword.field {
        case .source: [article.source]
        case .agency: article.agencies
        case .language: [article.language]
        case .label: article.labels
        case .url: [article.url]
        // Every article tells a story of its own here.
        case .id, .story: [article.id]
        case .site: Self.sites(article.url)
        case .changed: article.revision > 1 ? ["any"] + article.changes.map(\.name) : []
        case .tag, .note, .status: []
        }
      let wanted = Folding.keyword(keyword.value)
      return values.contains { value in
        let folded = Folding.keyword(value)
        if keyword.isPattern { return !folded.isEmpty && Self.matches(Array(wanted)[...], Array(folded)[...]) }
        return folded == wanted && !folded.isEmpty
      }
    case .published(let range):
      if range.from == nil && range.until == nil { return true }
      guard let time = article.published?.seconds else { return false }
      return time >= range.from?.seconds ?? .min && time < range.until?.seconds ?? .max
    case .imported(let range):
      let time = article.provenance.importedAt
      return time >= range.from?.seconds ?? .min && time < range.until?.seconds ?? .max
    case .length(let range):
      let words = document.regions.filter { $0.section == .paragraph }.reduce(0) { $0 + $1.terms.count }
      return words >= Int(range.minimum ?? 0) && words <= Int(range.maximum ?? .max)
    }
  }

  /// The host's domains, by cutting its first label off again and again.
  static func sites(_ url: String) -> [String] {
    let parts = url.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count > 2, parts[1].isEmpty else { return [] }
    var labels = parts[2].split(separator: ".").map(String.init)
    if labels.first == "www" { labels.removeFirst() }
    return labels.count < 2 ? [] : labels.indices.map { labels[$0...].joined(separator: ".") }
  }

  private func matches(_ speech: SpeechQuery, _ document: Document) -> Bool {
    document.article.quotes.contains { matches(speech, $0, document) }
  }

  private func matches(_ speech: SpeechQuery, _ quote: Quote, _ document: Document) -> Bool {
    guard let place = place(of: quote, document) else { return false }
    if !speech.speaker.isEmpty {
      let mention = document.article.mentions.first { $0.name == quote.speaker }
      let keys = (mention?.forms ?? [quote.speaker]).flatMap { NameKey.keys(of: $0) }
      if !NameKey.keys(of: speech.speaker).allSatisfy({ keys.contains($0) }) { return false }
    }
    return speech.content.map { holds($0, document, place) } ?? true
  }

  /// The words of a quote; nil if it has none.
  private func place(of quote: Quote, _ document: Document) -> Place? {
    guard let index = document.regions.firstIndex(where: { $0.section == .paragraph && $0.index == quote.span.index })
    else { return nil }
    let region = document.regions[index]
    let inside = region.spans.indices.filter {
      region.spans[$0].lowerBound >= Int(quote.span.start) && region.spans[$0].upperBound <= Int(quote.span.end)
    }
    guard let first = inside.first, let last = inside.last else { return nil }
    return Place(region: index, start: first, end: last + 1)
  }

  /// The quotes that answer a query, by their article's key and their place in the article.
  func quotes(_ query: Query) -> Set<[Int64]> {
    var found: Set<[Int64]> = []
    for (key, document) in documents {
      for (number, quote) in document.article.quotes.enumerated()
      where place(of: quote, document) != nil && answers(query, quote, document) { found.insert([key, Int64(number)]) }
    }
    return found
  }

  private func answers(_ query: Query, _ quote: Quote, _ document: Document) -> Bool {
    guard query.asksOfQuotes else { return matches(query, document) }
    switch query {
    case .speech(let speech): return matches(speech, quote, document)
    case .and(let parts): return parts.allSatisfy { answers($0, quote, document) }
    case .or(let parts): return parts.contains { answers($0, quote, document) }
    case .not(let part): return !answers(part, quote, document)
    default: return false
    }
  }

  private func holds(_ query: Query, _ document: Document, _ within: Place) -> Bool {
    switch query {
    case .and(let parts): parts.allSatisfy { holds($0, document, within) }
    case .or(let parts): parts.contains { holds($0, document, within) }
    case .not(let part): !holds(part, document, within)
    default:
      places(query, document).contains {
        $0.region == within.region && $0.start >= within.start && $0.end <= within.end
      }
    }
  }

  // MARK: Places

  func places(_ query: Query, _ document: Document) -> Set<Place> {
    switch query {
    case .word(let word): return places(word, document)
    case .phrase(let phrase):
      let terms = phrase.words.flatMap(Self.terms)
      return find(phrase.field, document, length: terms.count) { $0 == terms[...] }
    case .or(let parts): return Set(parts.flatMap { places($0, document) })
    case .atLeast(let atLeast):
      let found = places(atLeast.query, document)
      return found.count >= Int(atLeast.count) ? found : []
    case .proximity(let near):
      var found: Set<Place> = []
      let right = places(near.right, document)
      for a in places(near.left, document) {
        let partners = right.filter { isNear(a, $0, near, document) }
        if near.excluded {
          if partners.isEmpty { found.insert(a) }
        } else if !partners.isEmpty {
          found.insert(a)
          found.formUnion(partners)
        }
      }
      return found
    default: return []
    }
  }

  private func isNear(_ a: Place, _ b: Place, _ near: ProximityQuery, _ document: Document) -> Bool {
    let isBefore = (a.region, a.end) <= (b.region, b.start)
    let isAfter = (b.region, b.end) <= (a.region, a.start)
    guard isBefore || (isAfter && !near.ordered), a.region == b.region else { return false }
    switch near.distance {
    case .words(let words): return (isBefore ? b.start - a.end : a.start - b.end) < Int(words)
    case .paragraph: return true
    case .sentence:
      let sentences = document.regions[a.region].sentences
      return sentences[a.start] == sentences[b.start]
    }
  }

  /// Ranges of `length` words of a field that satisfy a test. Bylines and credits are regions below 0.
  private func find(
    _ field: TextField, _ document: Document, length: Int, _ test: (ArraySlice<String>) -> Bool
  ) -> Set<Place> {
    if length == 0 { return [] }
    var lists: [(Int, [String])] = []
    switch field {
    case .byline: lists = document.bylines.enumerated().map { (-1 - $0.offset, $0.element) }
    case .credit: lists = document.credits.enumerated().map { (-1001 - $0.offset, $0.element) }
    default:
      lists = document.regions.enumerated().filter { $0.element.field.contains(field) }.map {
        ($0.offset, $0.element.terms)
      }
    }
    var found: Set<Place> = []
    for (index, terms) in lists where terms.count >= length {
      for start in 0...terms.count - length where test(terms[start..<start + length]) {
        found.insert(Place(region: index, start: start, end: start + length))
      }
    }
    return found
  }

  private func places(_ word: WordQuery, _ document: Document) -> Set<Place> {
    switch word.match {
    case .prefix:
      let prefix = Self.terms(word.text).first ?? ""
      return prefix.isEmpty ? [] : find(word.field, document, length: 1) { $0.first?.hasPrefix(prefix) ?? false }
    case .wildcard:
      let pattern = Array(word.text)
      return find(word.field, document, length: 1) { Self.matches(pattern[...], Array($0.first ?? "")[...]) }
    case .fuzzy(let edits):
      let wanted = Array(Self.terms(word.text).joined())
      return find(word.field, document, length: 1) { plainEditDistance(wanted, Array($0.first ?? "")) <= Int(edits) }
    case .exact, .inflected, .cased:
      let terms = Self.terms(word.text)
      let isHyphenated = word.text.contains("-")
      func same(_ a: String, _ b: String) -> Bool {
        a == b
          || (word.match == .inflected && word.field != .byline && word.field != .credit
            && stemmer.stem(a) == stemmer.stem(b))
      }
      var found = find(word.field, document, length: terms.count) { zip(terms, $0).allSatisfy(same) }
      if isHyphenated && terms.count > 1 {
        let joined = terms.joined()
        found.formUnion(find(word.field, document, length: 1) { same(joined, $0.first ?? "") })
      }
      return found
    }
  }

  private static func matches(_ pattern: ArraySlice<Character>, _ text: ArraySlice<Character>) -> Bool {
    guard let first = pattern.first else { return text.isEmpty }
    if first == "*" {
      return matches(pattern.dropFirst(), text) || (!text.isEmpty && matches(pattern, text.dropFirst()))
    }
    guard let letter = text.first, first == "?" || first == letter else { return false }
    return matches(pattern.dropFirst(), text.dropFirst())
  }
}

/// One stemmer with a memory, for tests on one thread.
final class SharedStemmer {
  private let analyzer = Analyzer()
  private var known: [String: String] = [:]

  func stem(_ word: String) -> String {
    if let stem = known[word] { return stem }
    let stem = String(decoding: analyzer.stem(Array(word.utf8)), as: UTF8.self)
    known[word] = stem
    return stem
  }
}
