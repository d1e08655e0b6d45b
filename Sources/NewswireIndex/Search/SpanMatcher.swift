internal import NewswireModel

/// Reads positions and says how often a `SpanExpression` is met in a document.
final class SpanMatcher {
  private let plan: SpanPlan
  private let segment: Segment
  /// One for each group; nil where the segment has none of its terms.
  private let cursors: [UnsafeMutablePointer<TermCursor>?]
  private var document: UInt32 = 0
  /// By group, positions in `document`; nil where not read yet.
  private var positions: [[UInt32]?]
  private var structure: (regions: [DocumentStructure.Region], sentenceEnds: [UInt32], quotes: [Range<UInt32>])?
  /// Where the expression is one of the kinds that need no spans.
  private let places: PlaceMatcher?

  init(_ plan: SpanPlan, segment: Segment, cursors: [UnsafeMutablePointer<TermCursor>?], scratch: Scratch) {
    self.plan = plan
    self.segment = segment
    self.cursors = cursors
    positions = Array(repeating: nil, count: cursors.count)
    let all = cursors.compactMap { $0 }
    places =
      all.count == cursors.count ? PlaceMatcher(plan.expression, all, segment: segment, scratch: scratch) : nil
  }

  /// How often the expression is met, 0 for not at all; a match in the headline counts as often as the headline weighs.
  /// The cursors stand at the first document from `document` on, or before.
  func count(in document: UInt32) -> UInt32 {
    if let places {
      for cursor in cursors { guard let cursor, cursor.pointee.seek(document) == document else { return 0 } }
      return places.frequency()
    }
    self.document = document
    for i in positions.indices { positions[i] = nil }
    structure = nil
    return weightedCount(spans(plan.expression))
  }

  // MARK: Any expression

  private static func contains(_ positions: [UInt32], _ wanted: UInt32) -> Bool {
    let index = partitionPoint(positions.count) { positions[$0] < wanted }
    return index < positions.count && positions[index] == wanted
  }

  /// The spans that meet an expression, ascending, each once.
  private func spans(_ expression: SpanExpression) -> [WordSpan] {
    switch expression {
    case .word(let group):
      return distinctPositions(of: group).map { WordSpan(start: $0, end: $0 + 1) }
    case .phrase(let words):
      guard let first = words.first else { return [] }
      let lists = words.map { distinctPositions(of: $0) }
      let length = UInt32(words.count)
      return distinctPositions(of: first).filter { start in
        lists.indices.allSatisfy { Self.contains(lists[$0], start + UInt32($0)) }
      }.map { WordSpan(start: $0, end: $0 + length) }
    case .union(let parts):
      return Self.ordered(parts.flatMap { spans($0) })
    case .near(let left, let right, let distance, let ordered, let excluded):
      return near(spans(left), spans(right), distance, ordered: ordered, excluded: excluded)
    case .inField(let part, let field):
      return spans(part).filter { isIn(field, $0) }
    case .atLeast(let count, let part):
      let found = spans(part)
      return found.count >= count ? found : []
    case .quoted(let speaker, let content):
      return quotes(speaker: speaker, content: content)
    case .named(let groups):
      return common(groups).map { WordSpan(start: $0, end: $0 + 1) }
    }
  }

  private static func ordered(_ spans: [WordSpan]) -> [WordSpan] {
    Set(spans).sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }

  private func distinctPositions(of group: Int) -> [UInt32] {
    if let known = positions[group] { return known }
    var read: [UInt32] = []
    if let cursor = cursors[group], cursor.pointee.seek(document) == document {
      cursor.pointee.appendPositions(to: &read)
    }
    var distinct: [UInt32] = []
    for position in read where distinct.last != position { distinct.append(position) }
    positions[group] = distinct
    return distinct
  }

  /// Positions that all groups share.
  private func common(_ groups: [Int]) -> [UInt32] {
    guard let first = groups.first else { return [] }
    let others = groups.dropFirst().map { distinctPositions(of: $0) }
    return distinctPositions(of: first).filter { position in others.allSatisfy { Self.contains($0, position) } }
  }

  /// Spans of both sides that have a partner, or, with `excluded`, those of the left that have none.
  private func near(
    _ left: [WordSpan], _ right: [WordSpan], _ distance: ProximityDistance, ordered: Bool, excluded: Bool
  ) -> [WordSpan] {
    var found: [WordSpan] = []
    let longest = right.reduce(0) { max($0, $1.end - $1.start) }
    for a in left {
      let partners = partners(of: a, in: right, distance, ordered: ordered, longest: longest)
      if excluded {
        if partners.isEmpty { found.append(a) }
      } else if !partners.isEmpty {
        found.append(a)
        found += partners
      }
    }
    return Self.ordered(found)
  }

  /// - Parameters:
  ///   - spans: ascending.
  ///   - longest: at least as long as any of them.
  private func partners(
    of a: WordSpan, in spans: [WordSpan], _ distance: ProximityDistance, ordered: Bool, longest: UInt32
  ) -> [WordSpan] {
    var within = distance == .sentence ? sentence(of: a.start) : region(of: a.start)
    if case .words(let words) = distance {
      let reach = UInt32(max(words, 0))
      let first = ordered ? a.end : a.start > reach + longest ? a.start - reach - longest : 0
      within = within.clamped(to: first..<max(first, a.end + reach))
    }
    var found: [WordSpan] = []
    var i = partitionPoint(spans.count) { spans[$0].start < within.lowerBound }
    while i < spans.count && spans[i].start < within.upperBound {
      if isNear(a, spans[i], distance, ordered: ordered) { found.append(spans[i]) }
      i += 1
    }
    return found
  }

  /// Whether two spans of one paragraph, or sentence if that is asked, do not overlap and are near enough.
  private func isNear(_ a: WordSpan, _ b: WordSpan, _ distance: ProximityDistance, ordered: Bool) -> Bool {
    let gap: UInt32
    if a.end <= b.start {
      gap = b.start - a.end
    } else if b.end <= a.start && !ordered {
      gap = a.start - b.end
    } else {
      return false
    }
    guard case .words(let words) = distance else { return true }
    return gap < UInt32(max(words, 0))
  }

  /// How many spans there are, those of the headline counted as often as they weigh.
  private func weightedCount(_ spans: [WordSpan]) -> UInt32 {
    switch plan.expression {
    case .named, .quoted: return UInt32(spans.count)
    default: break
    }
    guard !spans.isEmpty else { return 0 }
    let headlineEnd = regions.first?.end ?? 0
    let inHeadline = spans.prefix { $0.start < headlineEnd }.count
    return UInt32(spans.count + inHeadline * (BM25.headlineWeight - 1))
  }

  // MARK: The document's structure

  private func loadedStructure() -> (
    regions: [DocumentStructure.Region], sentenceEnds: [UInt32], quotes: [Range<UInt32>]
  ) {
    if let structure { return structure }
    let loaded = segment.structure(of: Int(document)).regions()
    structure = loaded
    return loaded
  }

  private var regions: [DocumentStructure.Region] { loadedStructure().regions }

  /// The place in `regions` of a position's; their number for none.
  private func regionIndex(of position: UInt32) -> Int {
    let regions = regions
    return partitionPoint(regions.count) { regions[$0].end <= position }
  }

  /// The positions of a position's region.
  private func region(of position: UInt32) -> Range<UInt32> {
    let regions = regions
    let index = regionIndex(of: position)
    return index < regions.count ? regions[index].start..<regions[index].end : position..<position
  }

  /// The positions of a position's sentence.
  private func sentence(of position: UInt32) -> Range<UInt32> {
    let ends = loadedStructure().sentenceEnds
    let index = partitionPoint(ends.count) { ends[$0] <= position }
    return index < ends.count ? (index == 0 ? 0 : ends[index - 1])..<ends[index] : position..<position
  }

  private func isIn(_ field: TextField, _ span: WordSpan) -> Bool {
    let regions = regions
    let index = regionIndex(of: span.start)
    guard regions.indices.contains(index) else { return false }
    return switch (field, regions[index].kind) {
    case (.any, _), (.headline, .headline), (.lead, .standfirst), (.lead, .firstParagraph), (.body, .firstParagraph),
      (.body, .paragraph), (.caption, .caption):
      true
    default: false
    }
  }

  // MARK: Quotes

  private func quotes(speaker: [Int], content: SpanCondition?) -> [WordSpan] {
    let quotes = loadedStructure().quotes
    let spoken = speaker.isEmpty ? Array(0..<UInt32(quotes.count)) : common(speaker)
    return spoken.compactMap { index in
      guard Int(index) < quotes.count else { return nil }
      let range = quotes[Int(index)]
      if let content, !holds(content, in: range) { return nil }
      return WordSpan(start: range.lowerBound, end: range.upperBound)
    }
  }

  private func holds(_ condition: SpanCondition, in range: Range<UInt32>) -> Bool {
    switch condition {
    case .spans(let expression):
      spans(expression).contains { $0.start >= range.lowerBound && $0.end <= range.upperBound }
    case .and(let parts): parts.allSatisfy { holds($0, in: range) }
    case .or(let parts): parts.contains { holds($0, in: range) }
    case .not(let part): !holds(part, in: range)
    }
  }
}
