/// One segment in one search: what the executors need to know of it.
struct SegmentContext {
  let view: SegmentView
  /// The segment's place in the snapshot.
  let index: Int
  /// The number of its first document over all segments.
  let base: UInt32
  /// The documents that are looked at.
  private(set) var start: UInt32
  private(set) var end: UInt32
  let scoring: ScoringContext
  private(set) var scratch: Scratch
  private let tally: WorkTally?
  let budget: QueryBudget
  let rank: Ranking

  var segment: Segment { view.segment }

  init(
    view: SegmentView, index: Int, base: UInt32, documents: Range<Int>, scoring: ScoringContext, rank: Ranking,
    tally: WorkTally?, budget: QueryBudget
  ) {
    self.view = view
    self.index = index
    self.base = base
    start = UInt32(documents.lowerBound)
    end = UInt32(documents.upperBound)
    self.scoring = scoring
    self.rank = rank
    self.tally = tally
    self.budget = budget
    scratch = Scratch(tally: tally, budget: budget)
  }

  /// The same for fewer documents, with memory of its own.
  func narrowed(to documents: Range<UInt32>) -> SegmentContext {
    var context = self
    context.start = documents.lowerBound
    context.end = documents.upperBound
    context.scratch = Scratch(tally: tally, budget: budget)
    return context
  }

  /// Offers a document that matches.
  @inline(__always)
  func offer(_ document: UInt32, _ rank: Int64, to sink: inout some DocumentSink & ~Copyable) {
    unsafe sink.offer(rank, base &+ document, key: segment.keys[Int(document)])
  }

  /// A cursor over a group's terms in this segment; nil if absent.
  /// - Parameter readsPlaces: whether positions will be asked for.
  func cursor(
    _ group: WordGroup, weight: Float, readsPlaces: Bool = false
  ) throws -> UnsafeMutablePointer<TermCursor>? {
    let terms = group.terms[index]
    guard !terms.isEmpty else { return nil }
    let cursor = unsafe scratch.allocate(cursorCount: 1)
    if terms.count == 1 {
      unsafe cursor.initialize(to: try single(terms[0], group, weight, in: scratch))
    } else if group.isInflected, !readsPlaces, let merged = try mergedForms(group) {
      unsafe cursor.initialize(to: self.cursor(over: merged, group, weight))
    } else {
      unsafe cursor.initialize(to: try mergingCursor(group, weight: weight, readsPlaces: readsPlaces, in: scratch))
    }
    return unsafe cursor
  }

  /// A cursor that merges a group's terms as it goes.
  func mergingCursor(
    _ group: WordGroup, weight: Float, readsPlaces: Bool, in scratch: Scratch
  ) throws -> TermCursor {
    let terms = group.terms[index]
    let parts = unsafe UnsafeMutableBufferPointer(
      start: scratch.allocate(cursorCount: terms.count), count: terms.count)
    for (i, term) in terms.enumerated() {
      unsafe parts.initializeElement(at: i, to: try single(term, group, weight, in: scratch))
    }
    return unsafe TermCursor(
      merging: parts, weight: weight, readsPlaces: readsPlaces, context: scoring,
      documentCount: segment.documentCount, scratch: scratch)
  }

  private func cursor(over merged: MergedForms.List, _ group: WordGroup, _ weight: Float) -> TermCursor {
    scratch.retain(merged.memory)
    let list = unsafe PostingsList(
      merged.memory.base, documentFrequency: merged.documentFrequency, hasPositions: false, hasFrequencies: true)
    return unsafe TermCursor(
      list, extents: segment.extents(group.field), weight: weight, context: scoring,
      documentCount: segment.documentCount, scratch: scratch)
  }

  /// A cursor over one of a group's terms.
  func single(
    _ info: TermInfo, _ group: WordGroup, _ weight: Float, in scratch: Scratch
  ) throws -> TermCursor {
    let list = unsafe PostingsList(
      try segment.postings(info), documentFrequency: info.documentFrequency, hasPositions: group.field.hasPositions)
    return unsafe TermCursor(
      list, extents: segment.extents(group.field), weight: weight, context: scoring,
      documentCount: segment.documentCount, scratch: scratch)
  }

  /// What a document with a score is sorted by.
  @inline(__always)
  func rank(_ document: UInt32, score: UInt32) -> Int64 {
    switch rank {
    case .score: return Int64(score)
    case .newest: return unsafe max(segment.published[Int(document)], Ranking.untimed)
    case .oldest:
      let time = unsafe segment.published[Int(document)]
      return time == SegmentFormat.noTime ? Ranking.untimed : 0 - time
    case .imported: return unsafe max(segment.imported[Int(document)], Ranking.untimed)
    case .nothing: return 0
    }
  }
}

/// What results are sorted by.
enum Ranking {
  case score, newest, oldest, imported, nothing

  /// What a document without a time is sorted by: after all others.
  static let untimed = Int64.min + 1
}
