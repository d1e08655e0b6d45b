internal import NewswireModel

/// Chooses the parts of an article to show for a query: those with the most of what was asked for.
@safe struct PassageSelection {
  private struct Candidate {
    var part: ArticleText.Part
    /// Different terms first, then how many marks.
    var score: Int
    /// From the first match shown to the last, in bytes of the part.
    var core: Range<Int>
    var matches: [HighlightMatch]
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  /// Best first; those equally good in reading order.
  private var candidates: [Candidate] = []

  /// - Parameter bytes: the article's.
  init(_ bytes: UnsafeBufferPointer<UInt8>) { unsafe self.bytes = unsafe bytes }

  var isEmpty: Bool { candidates.isEmpty }

  /// Takes up a part of the text, in reading order.
  /// - Parameter matches: in the part; at least one, ascending, disjoint.
  mutating func consider(_ part: ArticleText.Part, _ matches: [HighlightMatch]) {
    var best: (score: Int, first: Int, last: Int) = (-1, 0, 0)
    for first in matches.indices {
      var terms: UInt64 = 0
      var last = first
      while last < matches.count, matches[last].end - matches[first].start <= Int32(Limits.passageBytes) {
        terms |= matches[last].terms
        last += 1
      }
      let score = terms.nonzeroBitCount * 100 + min(last - first, 99)
      if score > best.score { best = (score, first, max(last - 1, first)) }
      // Whatever begins later has no more than this.
      if last == matches.count { break }
    }
    insert(
      Candidate(
        part: part, score: best.score, core: Int(matches[best.first].start)..<Int(matches[best.last].end),
        matches: matches))
  }

  /// What the quotes asked for have more than all else.
  private static let quoteScore = 1 << 20

  /// Takes up a part of the text for a quote in it that was asked for, in reading order.
  /// - Parameters:
  ///   - quote: in bytes of the part, and how many of the words asked for it has.
  ///   - matches: in the part; ascending, disjoint.
  mutating func consider(
    _ part: ArticleText.Part, quote: (range: Range<Int>, terms: Int), _ matches: [HighlightMatch]
  ) {
    let inside = matches.filter { Int($0.start) >= quote.range.lowerBound && Int($0.end) <= quote.range.upperBound }
    var core = quote.range
    if core.count > Limits.passageBytes {
      let start = quote.terms > 0 ? inside.first.map { Int($0.start) } ?? core.lowerBound : core.lowerBound
      core = start..<min(start + Limits.passageBytes / 2, core.upperBound)
    }
    let score = Self.quoteScore + quote.terms * 100 + min(inside.count, 99)
    insert(Candidate(part: part, score: score, core: core, matches: matches))
  }

  private mutating func insert(_ candidate: Candidate) {
    let place = candidates.firstIndex { $0.score < candidate.score } ?? candidates.count
    if place == Limits.passagesPerHit { return }
    candidates.insert(candidate, at: place)
    if candidates.count > Limits.passagesPerHit { candidates.removeLast() }
  }

  func best() -> [Passage] {
    candidates.map { candidate in
      let window = window(around: candidate.core, in: candidate.part)
      let (start, end) = (Int32(window.lowerBound), Int32(window.upperBound))
      return passage(
        candidate.part, window,
        candidate.matches.filter { $0.start >= start && $0.end <= end }.map { $0.start - start..<$0.end - start })
    }
  }

  /// The first words of the standfirst, the first paragraph or the first caption.
  func beginning(of parts: [ArticleText.Part]) -> [Passage] {
    guard let part = parts.first(where: \.section.isShown) else { return [] }
    return [passage(part, window(around: 0..<0, in: part), [])]
  }

  private func passage(_ part: ArticleText.Part, _ window: Range<Int>, _ highlights: [Range<Int32>]) -> Passage {
    let start = part.range.lowerBound + window.lowerBound
    return unsafe Passage(
      span: Span(
        section: part.section, index: part.index, start: Int32(window.lowerBound), end: Int32(window.upperBound)),
      text: String(decoding: bytes[start..<start + window.count], as: UTF8.self), highlights: highlights)
  }

  private func window(around core: Range<Int>, in part: ArticleText.Part) -> Range<Int> {
    unsafe Self.window(around: core, in: UnsafeBufferPointer(rebasing: bytes[part.range]))
  }

  /// At most so many bytes of a text with `core` in them, from the beginning of a word to the end of one.
  static func window(
    around core: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>, limit: Int = Limits.passageBytes
  ) -> Range<Int> {
    if bytes.count <= limit { return 0..<bytes.count }
    let room = max(limit - core.count, 0)
    var start = max(core.lowerBound - room / 3, 0)
    var end = min(start + limit, bytes.count)
    start = max(min(start, end - limit), 0)
    // Cut between words, or at least between scalars.
    if start > 0 {
      let space = (start..<max(core.lowerBound, start)).first { unsafe bytes[$0] == 0x20 }
      start = space.map { $0 + 1 } ?? start
      while unsafe start < core.lowerBound && bytes[start] & 0xC0 == 0x80 { start += 1 }
    }
    if end < bytes.count {
      let floor = max(core.upperBound, start + 1)
      let space = end > floor ? (floor..<end).last { unsafe bytes[$0] == 0x20 } : nil
      end = space ?? end
      while unsafe end > start && end < bytes.count && bytes[end] & 0xC0 == 0x80 { end -= 1 }
    }
    return start..<end
  }
}
