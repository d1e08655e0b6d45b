/// Finds the best documents that have all of some words, and perhaps meet further conditions: the rarest word leads, and its
/// blocks and documents are dropped as soon as their score cannot suffice, before the other words are looked at.
struct ConjunctionSearch {
  /// A phrase or other condition on positions, all of whose words are among the cursors.
  struct Condition {
    let matcher: SpanMatcher
    let weight: Float
    /// At least any document's score, in units.
    let bound: UInt32
    /// The rarest of the words, whose blocks bound the score.
    let cursor: UnsafeMutablePointer<TermCursor>
    /// A phrase occurs no more often than any of its words.
    let isPhrase: Bool
  }

  private let context: SegmentContext
  /// The rarest first.
  private let cursors: UnsafeMutablePointer<UnsafeMutablePointer<TermCursor>>
  private let count: Int
  private let conditions: [Condition]
  private let required: [DocumentIterator]
  private let excluded: [DocumentIterator]
  /// By cursor, what it and those after it can add, in units.
  private let remaining: UnsafeMutablePointer<Int64>
  /// What conditions and iterators can add.
  private let conditionBound: Int64

  /// - Parameters:
  ///   - required: further parts that must match. They do not score.
  ///   - excluded: parts that must not.
  init(
    _ cursors: [UnsafeMutablePointer<TermCursor>], conditions: [Condition], required: [DocumentIterator],
    excluded: [DocumentIterator], context: SegmentContext
  ) {
    self.context = context
    count = cursors.count
    self.cursors = context.scratch.allocate(pointerCount: cursors.count)
    let sorted = cursors.sorted { $0.pointee.documentFrequency < $1.pointee.documentFrequency }
    for i in sorted.indices { (self.cursors + i).initialize(to: sorted[i]) }
    self.conditions = conditions
    self.required = required
    self.excluded = excluded
    conditionBound = conditions.reduce(0) { $0 + Int64($1.bound) }
    remaining = context.scratch.allocate(Int64.self, count: cursors.count + 1)
    remaining[count] = conditionBound
    for i in (0..<count).reversed() { remaining[i] = remaining[i + 1] + Int64(scoreBound(sorted[i])) }
  }

  private func scoreBound(_ cursor: UnsafeMutablePointer<TermCursor>) -> UInt32 {
    cursor.pointee.weight > 0 ? cursor.pointee.bound : 0
  }

  func offer(to top: inout TopDocuments, isCancelled: () -> Bool) throws {
    let lead = cursors[0]
    let isRanked = context.rank == .score
    var target: UInt32 = 0
    var steps = 0
    while target < context.end {
      if isRanked {
        lead.pointee.place(at: target)
        let last = lead.pointee.stretchLast
        if last == TermCursor.exhausted { return }
        if stretchBound(lead) <= top.threshold {
          target = last &+ 1
          continue
        }
      }
      let document = lead.pointee.seek(target)
      if document >= context.end { return }
      target = isRanked ? tryRanked(document, &top) : tryUnranked(document, &top)
      steps &+= 1
      if steps & 1023 == 0 && isCancelled() { throw CancellationError() }
    }
  }

  /// At least the score of any document in the lead's stretch.
  private func stretchBound(_ lead: UnsafeMutablePointer<TermCursor>) -> Int64 {
    let own = lead.pointee.weight > 0 ? Int64(lead.pointee.stretchBound) : 0
    var bound = own + remaining[1] - conditionBound
    for condition in conditions {
      let stretch =
        condition.isPhrase && condition.cursor == lead && condition.weight > 0 && lead.pointee.weight == 0
        ? Int64(lead.pointee.stretchBound(weight: condition.weight)) : Int64(condition.bound)
      bound += min(stretch, Int64(condition.bound))
    }
    return bound
  }

  /// - Returns: the next document worth trying.
  private func tryRanked(_ document: UInt32, _ top: inout TopDocuments) -> UInt32 {
    let lead = cursors[0]
    var score: Int64 = lead.pointee.weight > 0 ? Int64(lead.pointee.score) : 0
    var i = 1
    while i < count {
      if score + remaining[i] <= top.threshold { return document &+ 1 }
      let found = cursors[i].pointee.seek(document)
      if found != document { return found }
      if cursors[i].pointee.weight > 0 { score += Int64(cursors[i].pointee.score) }
      i += 1
    }
    if score + conditionBound <= top.threshold || context.view.isDeleted(document) { return document &+ 1 }
    guard let positional = conditionScore(document, atLeast: top.threshold - score) else { return document &+ 1 }
    if holdsOthers(document) { top.offer(score + positional, context.base &+ document) }
    return document &+ 1
  }

  /// What the conditions add; nil where one does not hold or where it comes to `floor` at most.
  private func conditionScore(_ document: UInt32, atLeast floor: Int64) -> Int64? {
    if conditions.isEmpty { return 0 }
    // Frequencies bound how often a phrase can occur, for less than its positions cost.
    var possible: Int64 = 0
    for condition in conditions {
      if condition.weight > 0, let frequency = condition.matcher.phraseFrequencyBound(in: document) {
        possible += Int64(context.scoring.score(weight: condition.weight, frequency: frequency, document: document))
      } else {
        possible += Int64(condition.bound)
      }
    }
    if possible <= floor { return nil }
    var sum: Int64 = 0
    for condition in conditions {
      let frequency = condition.matcher.count(in: document)
      if frequency == 0 { return nil }
      if condition.weight > 0 {
        sum += Int64(context.scoring.score(weight: condition.weight, frequency: frequency, document: document))
      }
    }
    return sum
  }

  private func tryUnranked(_ document: UInt32, _ top: inout TopDocuments) -> UInt32 {
    for i in 1..<max(count, 1) {
      let found = cursors[i].pointee.seek(document)
      if found != document { return found }
    }
    if context.view.isDeleted(document) { return document &+ 1 }
    let rank = context.rank(document, score: 0)
    for condition in conditions where condition.matcher.count(in: document) == 0 { return document &+ 1 }
    if holdsOthers(document) { top.offer(rank, context.base &+ document) }
    return document &+ 1
  }

  private func holdsOthers(_ document: UInt32) -> Bool {
    for part in required {
      part.advance(to: document)
      if part.document != document || !part.matches() { return false }
    }
    for part in excluded {
      part.advance(to: document)
      if part.document == document && part.matches() { return false }
    }
    return true
  }
}
