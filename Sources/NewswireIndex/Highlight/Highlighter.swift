package import NewswireModel

/// Finds what a query matched in the text of an article.
package struct Highlighter {
  private let terms: [HighlightTerm]
  private let beginnings: WordBeginnings

  package init(_ query: Query) {
    terms = HighlightTerms.terms(of: query)
    beginnings = WordBeginnings(terms)
  }

  /// The stretches of `text` that answer the query, in UTF-8 bytes, ascending and disjoint.
  /// - Parameters:
  ///   - section: where the text stands; words asked for in another section are not looked for.
  ///   - index: which paragraph it is, from 0.
  package func ranges(in text: String, section: Section, index: Int32 = 0) -> [Range<Int32>] {
    var words = TextWords()
    return matches(in: text, section: section, index: index, reading: &words).map(\.range)
  }

  /// A stretch and which of the query's terms it answers.
  struct Match {
    var range: Range<Int32>
    var terms: Set<Int>
  }

  /// - Parameter words: what one text after another is read with.
  func matches(in text: String, section: Section, index: Int32, reading words: inout TextWords) -> [Match] {
    let wanted = terms.indices.filter { Self.isIn(terms[$0].field, section, index) }
    if wanted.isEmpty || text.isEmpty { return [] }
    words.read(text)
    var found: [Match] = []
    for start in 0..<words.count where words.begins(start, as: beginnings) {
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
