package import NewswireModel
internal import NewswireText

/// Finds what a query matched in the text of an article.
package struct Highlighter {
  private let terms: [HighlightTerm]

  package init(_ query: Query) {
    terms = HighlightTerms.terms(of: query)
  }

  /// The stretches of `text` that answer the query, in UTF-8 bytes, ascending and disjoint.
  /// - Parameters:
  ///   - section: where the text stands; words asked for in another section are not looked for.
  ///   - index: which paragraph it is, from 0.
  package func ranges(in text: String, section: Section, index: Int32 = 0) -> [Range<Int32>] {
    matches(in: text, section: section, index: index).map(\.range)
  }

  /// A stretch and which of the query's terms it answers.
  struct Match {
    var range: Range<Int32>
    var terms: Set<Int>
  }

  func matches(in text: String, section: Section, index: Int32) -> [Match] {
    let wanted = terms.indices.filter { Self.isIn(terms[$0].field, section, index) }
    if wanted.isEmpty || text.isEmpty { return [] }
    var tokens = TokenBuffer()
    tokens.tokenize(text)
    var words = TextWords(text, tokens: tokens)
    var found: [Match] = []
    for start in 0..<words.count {
      for i in wanted where words.holds(terms[i].words, at: start) {
        let range = words.range(start, count: terms[i].words.count)
        found.append(Match(range: range, terms: [i]))
      }
    }
    return Self.merged(found)
  }

  /// Overlapping matches become one.
  private static func merged(_ matches: [Match]) -> [Match] {
    var result: [Match] = []
    for match in matches.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      if let last = result.last, match.range.lowerBound < last.range.upperBound {
        let end = max(last.range.upperBound, match.range.upperBound)
        result[result.count - 1].range = last.range.lowerBound..<end
        result[result.count - 1].terms.formUnion(match.terms)
      } else {
        result.append(match)
      }
    }
    return result
  }

  private static func isIn(_ field: TextField, _ section: Section, _ index: Int32) -> Bool {
    switch field {
    case .any: section != .byline && section != .credit
    case .headline: section == .headline
    case .lead: section == .standfirst || (section == .paragraph && index == 0)
    case .body: section == .paragraph
    case .caption: section == .caption
    case .byline: section == .byline
    case .credit: section == .credit
    }
  }

  /// The parts of the article that answer best, best first: at most `Limits.passagesPerHit`, each of at most
  /// `Limits.passageBytes`. Where nothing is marked, the beginning of the article.
  package func passages(of article: Article) -> [Passage] {
    PassageSelection(self, article).best()
  }
}

/// The words of one text, folded, with what matchers ask of them worked out once.
private struct TextWords {
  private let bytes: [UInt8]
  private let terms: [[UInt8]]
  private let places: [Range<Int32>]
  private var stems: [[UInt8]?]
  private var names: [[String]?]
  private let stemmer = SharedEnglishStemmer()

  init(_ text: String, tokens: borrowing TokenBuffer) {
    bytes = Array(text.utf8)
    var terms: [[UInt8]] = []
    var places: [Range<Int32>] = []
    for i in 0..<tokens.count {
      terms.append(Array(tokens.term(tokens[i])))
      places.append(Int32(clamping: tokens[i].start)..<Int32(clamping: tokens[i].end))
    }
    self.terms = terms
    self.places = places
    stems = Array(repeating: nil, count: terms.count)
    names = Array(repeating: nil, count: terms.count)
  }

  var count: Int { terms.count }

  func range(_ start: Int, count: Int) -> Range<Int32> {
    places[start].lowerBound..<places[start + count - 1].upperBound
  }

  mutating func holds(_ words: [WordMatcher], at start: Int) -> Bool {
    guard start + words.count <= count else { return false }
    for (i, word) in words.enumerated() where !holds(word, at: start + i) { return false }
    return true
  }

  private mutating func holds(_ word: WordMatcher, at index: Int) -> Bool {
    switch word {
    case .exact(let term): return terms[index] == term
    case .pattern(let pattern): return terms[index].withUnsafeBufferPointer { pattern.matches($0) }
    case .inflected(let stem):
      if let known = stems[index] { return known == stem }
      let own = stemmer.stem(terms[index])
      stems[index] = own
      return own == stem
    case .name(let key):
      if let known = names[index] { return known.contains(key) }
      let place = places[index]
      let keys = NameKey.keys(
        of: String(decoding: bytes[Int(place.lowerBound)..<Int(place.upperBound)], as: UTF8.self))
      names[index] = keys
      return keys.contains(key)
    }
  }
}

/// A stemmer that values can share, on one thread.
private final class SharedEnglishStemmer {
  private let stemmer = EnglishStemmer()

  func stem(_ term: [UInt8]) -> [UInt8] {
    term.withUnsafeBufferPointer { stemmer.withStem(of: $0) { Array($0) } }
  }
}
