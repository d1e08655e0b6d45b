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
  /// Where the expression is a phrase, which is asked for far more often than anything else.
  private var phrase: PhraseMatcher?

  init(_ plan: SpanPlan, segment: Segment, cursors: [UnsafeMutablePointer<TermCursor>?], scratch: Scratch) {
    self.plan = plan
    self.segment = segment
    self.cursors = cursors
    positions = Array(repeating: nil, count: cursors.count)
    if case .phrase(let words) = plan.expression {
      let all = words.compactMap { cursors[$0] }
      if all.count == words.count { phrase = PhraseMatcher(all, scratch: scratch) }
    }
  }

  /// How often the expression is met, 0 for not at all; a match in the headline counts as often as the headline weighs.
  /// The cursors stand at the first document from `document` on, or before.
  func count(in document: UInt32) -> UInt32 {
    if phrase != nil {
      for cursor in cursors { guard let cursor, cursor.pointee.seek(document) == document else { return 0 } }
      return phrase?.frequency() ?? 0
    }
    self.document = document
    for i in positions.indices { positions[i] = nil }
    structure = nil
    return mayBeMet(plan.expression) ? weightedCount(spans(plan.expression)) : 0
  }

  /// A glance at the positions of two words that shall be near each other, before anything is put together.
  private func mayBeMet(_ expression: SpanExpression) -> Bool {
    guard case .near(.word(let left), .word(let right), .words(let distance), let ordered, excluded: false) = expression
    else { return true }
    let first = distinctPositions(of: left)
    let second = distinctPositions(of: right)
    var i = 0
    var j = 0
    while i < first.count && j < second.count {
      if first[i] == second[j] { return true }
      if first[i] < second[j] {
        if Int(second[j] - first[i]) <= Int(distance) { return true }
        i += 1
      } else {
        if !ordered && Int(first[i] - second[j]) <= Int(distance) { return true }
        j += 1
      }
    }
    return false
  }

  // MARK: Any expression

  private static func contains(_ positions: [UInt32], _ wanted: UInt32) -> Bool {
    positions.withUnsafeBufferPointer { positions in
      var low = 0
      var high = positions.count
      while low < high {
        let middle = (low &+ high) &>> 1
        if positions[middle] < wanted { low = middle &+ 1 } else { high = middle }
      }
      return low < positions.count && positions[low] == wanted
    }
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
    for a in left {
      let partners = right.filter { isNear(a, $0, distance, ordered: ordered) }
      if excluded {
        if partners.isEmpty { found.append(a) }
      } else if !partners.isEmpty {
        found.append(a)
        found += partners
      }
    }
    return Self.ordered(found)
  }

  private func isNear(_ a: WordSpan, _ b: WordSpan, _ distance: ProximityDistance, ordered: Bool) -> Bool {
    let gap: UInt32
    if a.end <= b.start {
      gap = b.start - a.end
    } else if b.end <= a.start && !ordered {
      gap = a.start - b.end
    } else {
      return false
    }
    switch distance {
    case .words(let words): return gap < UInt32(max(words, 0)) && region(of: a.start) == region(of: b.start)
    case .sentence: return sentence(of: a.start) == sentence(of: b.start)
    case .paragraph: return region(of: a.start) == region(of: b.start)
    }
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

  private func region(of position: UInt32) -> Int {
    regions.firstIndex { position < $0.end } ?? -1
  }

  private func sentence(of position: UInt32) -> Int {
    loadedStructure().sentenceEnds.firstIndex { position < $0 } ?? -1
  }

  private func isIn(_ field: TextField, _ span: WordSpan) -> Bool {
    let regions = regions
    let index = region(of: span.start)
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
