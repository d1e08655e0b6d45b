extension SegmentContext {
  /// Offers the documents that match a plan, or those of them that may be among the best, by the fastest way there is.
  func offer(_ plan: Plan, to top: inout TopDocuments, isCancelled: () -> Bool) throws {
    if rank != .score, let words = plan.alternativeWords {
      return try offerMarked(words, to: &top, isCancelled: isCancelled)
    }
    switch plan {
    case .word(let group) where rank == .score && group.weight > 0:
      guard let cursor = try unsafe cursor(group, weight: group.weight) else { return }
      try unsafe offerWord(cursor, to: &top, isCancelled: isCancelled)
    case .or(let parts) where rank == .score:
      if let groups = plan.alternativeWords, groups.allSatisfy({ $0.weight > 0 }) {
        let cursors = try unsafe groups.compactMap { try unsafe cursor($0, weight: $0.weight) }
        if unsafe !cursors.isEmpty {
          try unsafe UnionSearch(cursors, context: self).offer(to: &top, isCancelled: isCancelled)
        }
      } else {
        try offerSums(parts, to: &top, isCancelled: isCancelled)
      }
    default: try offerMatches(plan, to: &top, isCancelled: isCancelled)
    }
  }

  /// Offers the documents that match a plan: a conjunction by its rarest word, where it has any.
  func offerMatches(
    _ plan: Plan, to sink: inout some DocumentSink & ~Copyable, isCancelled: () -> Bool
  ) throws {
    switch plan {
    case .and(let parts): try offerConjunction(parts, otherwise: plan, to: &sink, isCancelled: isCancelled)
    case .spans: try offerConjunction([plan], otherwise: plan, to: &sink, isCancelled: isCancelled)
    default: try offerAll(plan, to: &sink, isCancelled: isCancelled)
    }
  }

  /// Offers the documents that have any of some parts, each of which is searched for by itself.
  private func offerSums(_ parts: [Plan], to top: inout TopDocuments, isCancelled: () -> Bool) throws {
    var sums = ScoreSums(documentCount: segment.documentCount, base: base, scratch: scratch)
    for part in parts {
      if case .word(let group) = part {
        guard let cursor = try unsafe cursor(group, weight: group.weight) else { continue }
        unsafe cursor.pointee.addScores(from: start, through: end - 1, first: 0, to: sums.sums, marks: sums.found.marks)
      } else {
        try offerMatches(part, to: &sums, isCancelled: isCancelled)
      }
    }
    try unsafe forEach(in: sums.found.marks, isCancelled) { document in
      let score = unsafe Int64(sums.sums[Int(document)])
      if score > top.threshold && !view.isDeleted(document) { offer(document, score, to: &top) }
    }
  }

  /// Calls `body` with every document looked at that is marked.
  private func forEach(
    in marks: UnsafeMutablePointer<UInt64>, _ isCancelled: () -> Bool, _ body: (UInt32) -> Void
  ) throws {
    for word in Int(start &>> 6)...Int((end &- 1) &>> 6) {
      if word & 127 == 127 && isCancelled() { throw CancellationError() }
      var bits = unsafe marks[word]
      while bits != 0 {
        body(UInt32(truncatingIfNeeded: word &* 64 &+ bits.trailingZeroBitCount))
        bits &= bits &- 1
      }
    }
  }

  /// Offers the documents that have any of some words, for an order in which scores play no part.
  private func offerMarked(_ words: [WordGroup], to top: inout TopDocuments, isCancelled: () -> Bool) throws {
    let cursors = try unsafe words.compactMap { try unsafe cursor($0, weight: 0) }
    // Where the first few may be enough, the first windows are small.
    var size = top.isOrdered ? 1024 : end - start
    var first = start
    while first < end && !top.isComplete {
      if isCancelled() { throw CancellationError() }
      let last = first + min(size, end - first)
      unsafe offerMarked(cursors, first..<last, to: &top)
      first = last
      size = min(size * 2, 1 << 30)
    }
  }

  private func offerMarked(
    _ cursors: [UnsafeMutablePointer<TermCursor>], _ range: Range<UInt32>, to top: inout TopDocuments
  ) {
    let wordCount = (range.count + 63) / 64
    let marks = unsafe scratch.allocate(UInt64.self, count: wordCount)
    unsafe marks.initialize(repeating: 0, count: wordCount)
    for index in unsafe cursors.indices {
      let cursor = unsafe cursors[index]
      unsafe cursor.pointee.mark(range, from: range.lowerBound, in: marks)
    }
    for word in 0..<wordCount {
      var bits = unsafe marks[word]
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
    _ parts: [Plan], otherwise plan: Plan, to sink: inout some DocumentSink & ~Copyable, isCancelled: () -> Bool
  ) throws {
    var cursors: [UnsafeMutablePointer<TermCursor>] = unsafe []
    var places: [ConjunctionSearch.Places] = []
    var required: [DocumentIterator] = []
    var excluded: [DocumentIterator] = []
    for part in parts {
      switch part {
      case .word(let group):
        guard let cursor = try unsafe cursor(group, weight: group.weight) else { return }
        unsafe cursors.append(cursor)
      case .spans(let spans):
        let own = try unsafe spans.groups.map { try unsafe cursor($0, weight: 0, readsPlaces: true) }
        let all = unsafe spans.requiredGroups.compactMap { unsafe own[$0] }
        if unsafe all.count < spans.requiredGroups.count { return }
        let matcher = unsafe PlaceMatcher(spans.expression, own, segment: segment, scratch: scratch)
        let led = unsafe matcher.ledCursors ?? all
        unsafe cursors += led
        unsafe places.append(placesCondition(matcher, weight: spans.weight, led))
      case .not(let inner): excluded.append(try iterator(inner))
      case _ where !part.isScoring || rank != .score: required.append(try iterator(part))
      default: return try offerAll(plan, to: &sink, isCancelled: isCancelled)
      }
    }
    if unsafe cursors.isEmpty { return try offerAll(plan, to: &sink, isCancelled: isCancelled) }
    try unsafe ConjunctionSearch(cursors, places: places, required: required, excluded: excluded, context: self)
      .offer(to: &sink, isCancelled: isCancelled)
  }

  private func placesCondition(
    _ matcher: PlaceMatcher, weight: Float, _ cursors: [UnsafeMutablePointer<TermCursor>]
  ) -> ConjunctionSearch.Places {
    let rarest = unsafe cursors.min { unsafe $0.pointee.documentFrequency < $1.pointee.documentFrequency }
    let bound = unsafe matcher.bound { unsafe Int64($0.pointee.bound(weight: weight)) }
    let others = unsafe matcher.bound { unsafe $0 == rarest ? 0 : Int64($0.pointee.bound(weight: weight)) }
    return unsafe ConjunctionSearch.Places(
      matcher: matcher, weight: weight, bound: weight > 0 ? min(bound, Int64(weight) + 2) : 0, rarest: rarest,
      others: others)
  }

  /// How many documents match, the deleted ones left out.
  func count(_ plan: Plan, isCancelled: () -> Bool) throws -> Int {
    if case .all = plan {
      let documents = Int(start)..<Int(end)
      return documents.count - (view.deleted?.count(in: documents) ?? 0)
    }
    guard plan.isLedByWords else { return try matchSet(plan, isCancelled: isCancelled).count }
    var top = TopDocuments(limit: 0, after: nil, lowest: -1)
    try offerMatches(plan, to: &top, isCancelled: isCancelled)
    return top.offered
  }
}
