extension SegmentContext {
  /// Offers the documents that match a plan, or those of them that may be among the best, by the fastest way there is.
  func offer(_ plan: Plan, to top: inout TopDocuments, isCancelled: () -> Bool) throws {
    if rank != .score, let words = plan.alternativeWords {
      return try offerMarked(words, to: &top, isCancelled: isCancelled)
    }
    switch plan {
    case .word(let group) where rank == .score && group.weight > 0:
      guard let cursor = try cursor(group, weight: group.weight) else { return }
      try offerWord(cursor, to: &top, isCancelled: isCancelled)
    case .or where rank == .score:
      guard let groups = plan.alternativeWords, groups.allSatisfy({ $0.weight > 0 }) else {
        return try offerAll(plan, to: &top, isCancelled: isCancelled)
      }
      let cursors = try groups.compactMap { try cursor($0, weight: $0.weight) }
      if cursors.isEmpty { return }
      try UnionSearch(cursors, context: self).offer(to: &top, isCancelled: isCancelled)
    case .and(let parts):
      try offerConjunction(parts, otherwise: plan, to: &top, isCancelled: isCancelled)
    case .spans:
      try offerConjunction([plan], otherwise: plan, to: &top, isCancelled: isCancelled)
    default:
      try offerAll(plan, to: &top, isCancelled: isCancelled)
    }
  }

  /// Offers the documents that have any of some words, for an order in which scores play no part.
  private func offerMarked(_ words: [WordGroup], to top: inout TopDocuments, isCancelled: () -> Bool) throws {
    let cursors = try words.compactMap { try cursor($0, weight: 0) }
    // Where the first few may be enough, the first windows are small.
    var size = top.isOrdered ? 1024 : end - start
    var first = start
    while first < end && !top.isComplete {
      if isCancelled() { throw CancellationError() }
      let last = first + min(size, end - first)
      offerMarked(cursors, first..<last, to: &top)
      first = last
      size = min(size * 2, 1 << 30)
    }
  }

  private func offerMarked(
    _ cursors: [UnsafeMutablePointer<TermCursor>], _ range: Range<UInt32>, to top: inout TopDocuments
  ) {
    let wordCount = (range.count + 63) / 64
    let marks = scratch.allocate(UInt64.self, count: wordCount)
    marks.initialize(repeating: 0, count: wordCount)
    for cursor in cursors { cursor.pointee.mark(range, from: range.lowerBound, in: marks) }
    for word in 0..<wordCount {
      var bits = marks[word]
      while bits != 0 {
        let document = range.lowerBound &+ UInt32(truncatingIfNeeded: word &* 64 &+ bits.trailingZeroBitCount)
        bits &= bits &- 1
        if view.isDeleted(document) { continue }
        offer(document, rank(document, score: 0), to: &top)
        if top.isComplete { return }
      }
    }
  }

  private func offerConjunction(
    _ parts: [Plan], otherwise plan: Plan, to top: inout TopDocuments, isCancelled: () -> Bool
  ) throws {
    var cursors: [UnsafeMutablePointer<TermCursor>] = []
    var places: [ConjunctionSearch.Places] = []
    var required: [DocumentIterator] = []
    var excluded: [DocumentIterator] = []
    for part in parts {
      switch part {
      case .word(let group):
        guard let cursor = try cursor(group, weight: group.weight) else { return }
        cursors.append(cursor)
      case .spans(let spans) where spans.groupsAreAllRequired:
        var own: [UnsafeMutablePointer<TermCursor>] = []
        for group in spans.groups {
          guard let cursor = try cursor(group, weight: 0) else { return }
          own.append(cursor)
        }
        cursors += own
        let matcher = PlaceMatcher(spans.expression, own, segment: segment, scratch: scratch)
        places.append(placesCondition(matcher, weight: spans.weight, own))
      case .not(let inner): excluded.append(try iterator(inner))
      case _ where !part.isScoring || rank != .score: required.append(try iterator(part))
      default: return try offerAll(plan, to: &top, isCancelled: isCancelled)
      }
    }
    if cursors.isEmpty { return try offerAll(plan, to: &top, isCancelled: isCancelled) }
    try ConjunctionSearch(
      cursors, places: places, required: required, excluded: excluded, context: self
    ).offer(to: &top, isCancelled: isCancelled)
  }

  private func placesCondition(
    _ matcher: PlaceMatcher, weight: Float, _ cursors: [UnsafeMutablePointer<TermCursor>]
  ) -> ConjunctionSearch.Places {
    let rarest = cursors.min { $0.pointee.documentFrequency < $1.pointee.documentFrequency } ?? cursors[0]
    let most = weight > 0 ? Int64(weight) + 2 : 0
    let bound = matcher.bound { Int64($0.pointee.bound(weight: weight)) }
    let others = matcher.bound { $0 == rarest ? 0 : Int64($0.pointee.bound(weight: weight)) }
    return ConjunctionSearch.Places(
      matcher: matcher, weight: weight, bound: min(bound, most), rarest: rarest, others: others)
  }

  /// How many documents match, the deleted ones left out.
  func count(_ plan: Plan, isCancelled: () -> Bool) throws -> Int {
    if case .all = plan {
      let documents = Int(start)..<Int(end)
      return documents.count - (view.deleted?.count(in: documents) ?? 0)
    }
    if plan.alternativeWords != nil { return try matchSet(plan, isCancelled: isCancelled).count }
    var top = TopDocuments(limit: 0, after: nil, lowest: -1)
    try offer(plan, to: &top, isCancelled: isCancelled)
    return top.offered
  }
}

extension SpanPlan {
  /// Whether a document must have a term of every group, so that the groups can lead a conjunction.
  var groupsAreAllRequired: Bool {
    // An excluded proximity has words that the document need not have.
    // A group is named once at most.
    func required(_ approximation: Approximation) -> Int? {
      switch approximation {
      case .group: return 1
      case .and(let parts):
        var all = 0
        for part in parts {
          guard let some = required(part) else { return nil }
          all += some
        }
        return all
      case .all, .or: return nil
      }
    }
    return !groups.isEmpty && required(approximation) == groups.count
  }
}
