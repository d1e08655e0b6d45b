package import NewswireModel

/// A page from which articles have been blanked.
package struct RedactionResult: Sendable {
  /// As many bytes as the page has.
  package var content: [UInt8]
  /// The lines that were blanked as a whole.
  package var lines: [LineRange] = []
  /// Whether everything was blanked.
  package var isWhole = false
  /// Whether everything was blanked although other articles are on the page, since the bytes do not show its lines.
  package var tookOthers = false
  /// Lines of other articles, or of none, in which passages were blanked.
  package var sharedLines = 0

  init(content: [UInt8]) {
    self.content = content
  }
}

/// Blanks what of a page belongs to some of its articles alone.
///
/// Bytes become spaces where they stand: the page keeps its length, so that the lines and offsets of everything else on it stay true. The
/// lines are those that the verdicts give the articles. In lines that others have too, or that belong to none, runs of the articles'
/// words are blanked. A page that holds nothing else is blanked as a whole, and so is one whose lines do not show in its bytes.
package struct PageRedactor {
  private let page: Page
  private let ids: Set<String>
  private let passages: WordRuns

  /// - Parameters:
  ///   - ids: of the articles.
  ///   - texts: what the articles say, in all revisions.
  ///   - otherTexts: what the other articles of the page say, which stays.
  package init(_ page: Page, removing ids: Set<String>, texts: [String], otherTexts: [String]) {
    self.page = page
    self.ids = ids
    passages = WordRuns(texts, besides: otherTexts)
  }

  /// - Parameters:
  ///   - own: lines that the archive has on record for the articles.
  ///   - others: lines that it has on record for other articles of the page.
  package func redact(own: [LineRange], others: [LineRange]) -> RedactionResult {
    var result = RedactionResult(content: page.content)
    var (own, others) = (LineSet(own), LineSet(others))
    judge(&own, &others)
    guard !others.isEmpty else { return whole(result) }
    guard let lines = PageLines(page.content) else {
      result.tookOthers = true
      return whole(result)
    }
    for (place, range) in lines.ranges.enumerated() {
      let number = Int32(clamping: place + 1)
      if own.contains(number) && !others.contains(number) {
        lines.blank(range, in: &result.content)
        result.lines.append(LineRange(first: number, last: number))
      } else if passages.blank(range, in: &result.content, lines) {
        result.sharedLines += 1
      }
    }
    result.lines = Self.joined(result.lines)
    return result
  }

  /// Adds the lines that reading the page gives to the articles, and to others.
  private func judge(_ own: inout LineSet, _ others: inout LineSet) {
    guard let read = try? Extractor().extract(page) else { return }
    let isRemoved = read.articles.map { ids.contains($0.id) }
    for (article, isRemoved) in zip(read.articles, isRemoved) where !isRemoved { others.add(article.provenance.lines) }
    for verdict in read.verdicts where verdict.article > 0 {
      let place = Int(verdict.article) - 1
      guard isRemoved.indices.contains(place) else { continue }
      if isRemoved[place] { own.add(verdict.line) } else if verdict.fate == .kept { others.add(verdict.line) }
    }
    for verdict in read.verdicts where verdict.fate == .duplicate && own.contains(verdict.duplicateOf) {
      own.add(verdict.line)
    }
  }

  private func whole(_ result: RedactionResult) -> RedactionResult {
    var result = result
    let lines = PageLines(page.content) ?? PageLines(plain: page.content)
    for range in lines.ranges { lines.blank(range, in: &result.content) }
    result.isWhole = true
    result.lines = [LineRange(first: 1, last: Int32(clamping: max(1, lines.ranges.count)))]
    return result
  }

  private static func joined(_ lines: [LineRange]) -> [LineRange] {
    lines.reduce(into: []) { joined, line in
      if let last = joined.last, last.last + 1 == line.first {
        joined[joined.count - 1].last = line.last
      } else {
        joined.append(line)
      }
    }
  }
}

/// Numbers of lines, from 1.
private struct LineSet {
  private var numbers: Set<Int32> = []

  init(_ ranges: [LineRange]) { add(ranges) }

  var isEmpty: Bool { numbers.isEmpty }

  func contains(_ number: Int32) -> Bool { numbers.contains(number) }

  mutating func add(_ number: Int32) { numbers.insert(number) }

  /// Ranges beyond the most lines that a page can have are cut off.
  mutating func add(_ ranges: [LineRange]) {
    for range in ranges where range.first <= range.last && range.first > 0 {
      for number in range.first...min(range.last, Int32(Limits.linesPerPage)) { numbers.insert(number) }
    }
  }
}
