internal import NewswireModel

/// Reads positions and says how often a `SpanExpression` is met in a document. Lives in a search's `Scratch`.
@safe struct SpanMatcher: BitwiseCopyable {
  private let root: SpanNode.Reference
  private let structures: DocumentStructures
  /// Whether what is met is words, which the headline weighs.
  private let isWeighted: Bool
  private let scratch: Unmanaged<Scratch>
  /// Words of the expression.
  private let size: Int

  /// - Parameters:
  ///   - cursors: by group of the expression; nil if the segment has none of its terms.
  ///   - scratch: outlives this, as `segment` does.
  init(
    _ expression: SpanExpression, _ cursors: [UnsafeMutablePointer<TermCursor>?], segment: Segment, scratch: Scratch
  ) {
    unsafe root = unsafe SpanNodeBuilder(cursors: cursors, segment: segment, scratch: scratch).node(expression)
    structures = segment.structures
    unsafe self.scratch = unsafe Unmanaged.passUnretained(scratch)
    size = unsafe cursors.count
    switch expression {
    case .named, .quoted: isWeighted = false
    default: isWeighted = true
    }
  }

  /// What reading the places of one word in one document takes, at least.
  private static let wordSteps = 16

  /// What the frequency in a document does not pass, for less than positions cost.
  func possibleFrequency(in document: UInt32) -> UInt32 { unsafe root.pointee.possibleFrequency(in: document) }

  func bound(_ ofWord: (UnsafeMutablePointer<TermCursor>) -> Int64) -> Int64 { unsafe root.pointee.bound(ofWord) }

  /// Where the expression is met in a document, ascending. The places are good until another document is asked for.
  func spans(in document: UInt32) -> UnsafeMutableBufferPointer<WordSpan> {
    if unsafe scratch.takeUnretainedValue().mustEnd(after: size &* Self.wordSteps) {
      return unsafe UnsafeMutableBufferPointer(start: nil, count: 0)
    }
    return unsafe root.pointee.spans(in: document)
  }

  /// How often the expression is met, 0 for not at all; a match in the headline counts as often as the headline weighs. The
  /// cursors stand at the first document from `document` on, or before.
  func frequency(in document: UInt32) -> UInt32 {
    if unsafe root.pointee.possibleFrequency(in: document) == 0 { return 0 }
    if unsafe scratch.takeUnretainedValue().mustEnd(after: size &* Self.wordSteps) { return 0 }
    let spans = unsafe root.pointee.spans(in: document)
    if !isWeighted || spans.isEmpty { return UInt32(truncatingIfNeeded: spans.count) }
    let headlineEnd = structures[document].headlineEnd
    let inHeadline = partitionPoint(spans.count) { unsafe spans[$0].start < headlineEnd }
    return UInt32(truncatingIfNeeded: spans.count + inHeadline * (BM25.headlineWeight - 1))
  }
}

/// Makes the nodes of an expression for one segment.
@safe private struct SpanNodeBuilder {
  let cursors: [UnsafeMutablePointer<TermCursor>?]
  let segment: Segment
  let scratch: Scratch

  func node(_ expression: SpanExpression) -> SpanNode.Reference { unsafe scratch.keep(made(expression)) }

  private func made(_ expression: SpanExpression) -> SpanNode {
    SpanNode(kind(expression), segment: segment, scratch: scratch)
  }

  private func kind(_ expression: SpanExpression) -> SpanNode.Kind {
    switch expression {
    case .word(let group): return word(group)
    case .phrase(let words):
      guard words.count > 1 else { return words.first.map { word($0) } ?? .nothing }
      guard let all = unsafe all(words) else { return .nothing }
      return unsafe .phrase(PhraseMatcher(all, scratch: scratch), length: UInt32(words.count))
    case .union(let parts):
      let nodes = unsafe scratch.allocate(SpanNode.self, count: parts.count)
      for i in parts.indices { unsafe (nodes + i).initialize(to: made(parts[i])) }
      return unsafe .union(UnsafeMutableBufferPointer(start: nodes, count: parts.count))
    case .near(let left, let right, let distance, let isOrdered, let isExcluded):
      return unsafe .near(
        SpanProximity(
          node(left), node(right), distance, isOrdered: isOrdered, isExcluded: isExcluded, scratch: scratch))
    case .inField(let part, let field): return unsafe .inField(node(part), field)
    case .atLeast(let count, let part): return unsafe .atLeast(count, node(part))
    case .named(let keys): return unsafe all(keys).map { unsafe .named(NameMatcher($0, scratch: scratch)) } ?? .nothing
    case .quoted(let keys, let content):
      var speaker: NameMatcher?
      if !keys.isEmpty {
        guard let all = unsafe all(keys) else { return .nothing }
        speaker = unsafe NameMatcher(all, scratch: scratch)
      }
      return .quoted(QuoteMatcher(speaker: speaker, content: content.map { condition($0) }))
    }
  }

  private func word(_ group: Int) -> SpanNode.Kind {
    unsafe cursors[group].map { unsafe .word($0, PositionBuffer.make(in: scratch)) } ?? .nothing
  }

  /// The cursors of some groups; nil if the segment has none of the terms of one.
  private func all(_ groups: [Int]) -> [UnsafeMutablePointer<TermCursor>]? {
    let found = unsafe groups.compactMap { unsafe cursors[$0] }
    return unsafe found.count == groups.count && !found.isEmpty ? found : nil
  }

  private func condition(_ condition: SpanCondition) -> QuoteMatcher.Condition {
    switch condition {
    case .spans(let expression): return unsafe .spans(node(expression))
    case .and(let parts): return unsafe .and(conditions(parts))
    case .or(let parts): return unsafe .or(conditions(parts))
    case .not(let part): return unsafe .not(scratch.keep(self.condition(part)))
    }
  }

  private func conditions(_ parts: [SpanCondition]) -> UnsafeMutableBufferPointer<QuoteMatcher.Condition> {
    let made = unsafe scratch.allocate(QuoteMatcher.Condition.self, count: parts.count)
    for i in parts.indices { unsafe (made + i).initialize(to: condition(parts[i])) }
    return unsafe UnsafeMutableBufferPointer(start: made, count: parts.count)
  }
}
