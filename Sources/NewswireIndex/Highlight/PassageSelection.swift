internal import NewswireModel

/// Chooses the parts of an article to show for a query: those with the most of what was asked for.
struct PassageSelection {
  private let highlighter: Highlighter
  private let article: Article

  private struct Candidate {
    var passage: Passage
    /// Different terms first, then how many marks.
    var score: Int
    /// In reading order.
    var order: Int
  }

  init(_ highlighter: Highlighter, _ article: Article) {
    self.highlighter = highlighter
    self.article = article
  }

  /// Bytes of a body after which it is read no further once something has been found: a search must not wait for the end of a long
  /// article.
  private static let readingBytes = 6000

  func best() -> [Passage] {
    var candidates: [Candidate] = []
    var words = TextWords()
    consider(article.standfirst, .standfirst, 0, &words, &candidates)
    var bytesRead = 0
    for (i, paragraph) in article.paragraphs.enumerated() where bytesRead < Self.readingBytes || candidates.isEmpty {
      consider(paragraph.text, .paragraph, Int32(i), &words, &candidates)
      bytesRead += paragraph.text.utf8.count
    }
    for (i, caption) in article.captions.enumerated() {
      consider(caption.text, .caption, Int32(i), &words, &candidates)
    }
    if candidates.isEmpty { return beginning() }
    candidates.sort { ($1.score, $0.order) < ($0.score, $1.order) }
    return candidates.prefix(Limits.passagesPerHit).map(\.passage)
  }

  private func consider(
    _ text: String, _ section: Section, _ index: Int32, _ words: inout TextWords, _ candidates: inout [Candidate]
  ) {
    let matches = highlighter.matches(in: text, section: section, index: index, reading: &words)
    guard !matches.isEmpty else { return }
    let bytes = Array(text.utf8)
    var best: (score: Int, first: Int, last: Int) = (-1, 0, 0)
    for first in matches.indices {
      var terms: Set<Int> = []
      var last = first
      while last < matches.count,
        matches[last].range.upperBound - matches[first].range.lowerBound <= Int32(Limits.passageBytes)
      {
        terms.formUnion(matches[last].terms)
        last += 1
      }
      let score = terms.count * 100 + min(last - first, 99)
      if score > best.score { best = (score, first, max(last - 1, first)) }
    }
    let core = Int(matches[best.first].range.lowerBound)..<Int(matches[best.last].range.upperBound)
    let window = Self.window(around: core, in: bytes)
    let highlights = matches.map(\.range).filter {
      Int($0.lowerBound) >= window.lowerBound && Int($0.upperBound) <= window.upperBound
    }
    candidates.append(
      Candidate(
        passage: Self.passage(bytes, window, section, index, highlights), score: best.score, order: candidates.count))
  }

  /// The first words of the standfirst, the first paragraph or the first caption.
  private func beginning() -> [Passage] {
    var texts: [(String, Section)] = [(article.standfirst, .standfirst)]
    if let first = article.paragraphs.first { texts.append((first.text, .paragraph)) }
    if let first = article.captions.first { texts.append((first.text, .caption)) }
    guard let (text, section) = texts.first(where: { !$0.0.isEmpty }) else { return [] }
    let bytes = Array(text.utf8)
    return [Self.passage(bytes, Self.window(around: 0..<0, in: bytes), section, 0, [])]
  }

  private static func passage(
    _ bytes: [UInt8], _ window: Range<Int>, _ section: Section, _ index: Int32, _ highlights: [Range<Int32>]
  ) -> Passage {
    let start = Int32(window.lowerBound)
    return Passage(
      span: Span(section: section, index: index, start: start, end: Int32(window.upperBound)),
      text: String(decoding: bytes[window], as: UTF8.self),
      highlights: highlights.map { $0.lowerBound - start..<$0.upperBound - start })
  }

  /// At most `Limits.passageBytes` with `core` in them, from the beginning of a word to the end of one.
  private static func window(around core: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    let limit = Limits.passageBytes
    if bytes.count <= limit { return 0..<bytes.count }
    let room = max(limit - core.count, 0)
    var start = max(core.lowerBound - room / 3, 0)
    var end = min(start + limit, bytes.count)
    start = max(min(start, end - limit), 0)
    // Cut between words, or at least between scalars.
    if start > 0 {
      let space = (start..<max(core.lowerBound, start)).first { bytes[$0] == 0x20 }
      start = space.map { $0 + 1 } ?? start
      while start < core.lowerBound && bytes[start] & 0xC0 == 0x80 { start += 1 }
    }
    if end < bytes.count {
      let floor = max(core.upperBound, start + 1)
      let space = end > floor ? (floor..<end).last { bytes[$0] == 0x20 } : nil
      end = space ?? end
      while end > start && end < bytes.count && bytes[end] & 0xC0 == 0x80 { end -= 1 }
    }
    return start..<end
  }
}
