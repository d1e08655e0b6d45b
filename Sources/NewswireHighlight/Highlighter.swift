package import NewswireModel

/// Finds what a query matched in articles, and the parts of them that answer it best. Reads one article after the other.
package struct Highlighter: ~Copyable {
  /// What was found in one article.
  package struct Finding {
    /// The parts of the text that answer best, best first: at most `Limits.passagesPerHit`, each of at most
    /// `Limits.passageBytes`. Where nothing is marked, the beginning of the article.
    package var passages: [Passage] = []
    /// Where the query matched, in the order of their declaration.
    package var fields: [MatchedField] = []
  }

  private let terms: [HighlightTerm]
  private var scanner: TextScanner
  private var names: NameFinder
  private let speeches: [HighlightSpeech]
  /// For each section, and last for the first paragraph, which terms to look for there.
  private let wanted: [[Int]]

  package init(_ query: Query) {
    let all = HighlightTerms(query)
    terms = all.words
    scanner = TextScanner(terms)
    names = NameFinder(all.names, firstTerm: terms.count)
    speeches = all.speeches
    wanted = (Section.allCases.map { ($0, Int32(1)) } + [(.paragraph, 0)]).map { [terms] section, index in
      terms.indices.filter { Self.isIn(terms[$0].field, section, index) }
    }
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

  /// Bytes of a body after which it is read no further once something has been found in it: a search must not wait for the end of a
  /// long article.
  private static let readingBytes = 6000

  /// What the query matched in an article.
  package mutating func find(in article: ArticleText) -> Finding {
    unsafe article.bytes.withUnsafeBufferPointer { bytes in
      let named = unsafe names.find(in: article, bytes)
      var fields = named.fields
      var selection = unsafe PassageSelection(bytes)
      var matches: [HighlightMatch] = []
      var bodyBytes = 0
      let quotes = AskedQuotes(speeches, of: named.quotes, in: article)
      for part in article.parts {
        let asked = quotes.inPart(part)
        if part.section == .paragraph {
          if asked.isEmpty, bodyBytes >= Self.readingBytes, fields.contains(.body) { continue }
          bodyBytes += part.range.count
        }
        matches.removeAll(keepingCapacity: true)
        unsafe scan(part, bytes, named.matches, &matches)
        if !matches.isEmpty { fields.insert(MatchedField(part.section)) }
        guard part.section.isShown else { continue }
        if let quote = AskedQuotes.best(of: asked, matches) {
          selection.consider(part, quote: quote, matches)
        } else if !matches.isEmpty {
          selection.consider(part, matches)
        }
      }
      return Finding(
        passages: selection.isEmpty ? selection.beginning(of: article.parts) : selection.best(),
        fields: MatchedField.allCases.filter(fields.contains))
    }
  }

  private mutating func scan(
    _ part: ArticleText.Part, _ bytes: UnsafeBufferPointer<UInt8>, _ named: [NameFinder.Match],
    _ matches: inout [HighlightMatch]
  ) {
    let isFirst = part.section == .paragraph && part.index == 0
    let wanted = wanted[isFirst ? Section.allCases.count : Int(part.section.rawValue) - 1]
    unsafe scanner.scan(UnsafeBufferPointer(rebasing: bytes[part.range]), for: wanted, into: &matches)
    let count = matches.count
    for name in named where name.span.section == part.section && name.span.index == part.index {
      // What a page says of itself is not taken at its word.
      guard name.span.start >= 0, name.span.start < name.span.end, Int(name.span.end) <= part.range.count else {
        continue
      }
      matches.append(HighlightMatch(start: name.span.start, end: name.span.end, terms: name.terms))
    }
    if matches.count > count { matches.sort { $0.start < $1.start } }
    Self.merge(&matches)
  }

  /// Overlapping matches become one.
  private static func merge(_ matches: inout [HighlightMatch]) {
    var count = 0
    for match in matches {
      if count > 0, match.start < matches[count - 1].end {
        matches[count - 1].end = max(matches[count - 1].end, match.end)
        matches[count - 1].terms |= match.terms
      } else {
        matches[count] = match
        count += 1
      }
    }
    matches.removeLast(matches.count - count)
  }
}

extension Section {
  /// Whether passages are taken from it. A hit shows its headline anyway.
  var isShown: Bool { self == .standfirst || self == .paragraph || self == .caption }
}

extension MatchedField {
  /// The field that a section's words are in.
  init(_ section: Section) {
    switch section {
    case .headline: self = .headline
    case .standfirst: self = .standfirst
    case .paragraph: self = .body
    case .caption: self = .caption
    case .byline: self = .byline
    case .credit: self = .credit
    }
  }
}
