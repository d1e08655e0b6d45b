/// Results by time. A segment has its documents in the order of time, so a search ends once enough have been found.
extension SegmentContext {
  /// Offers the documents that match a plan, as `offer`, or those of them that may be among the best.
  func offerRanked(_ plan: Plan, to top: inout TopDocuments, isCancelled: () -> Bool) throws {
    switch rank {
    // Articles that came in together may have been published at any time, so every match is looked at.
    case .score, .imported, .nothing: try offer(plan, to: &top, isCancelled: isCancelled)
    case .newest: try offerNewest(plan, in: start..<end, to: &top, isCancelled: isCancelled)
    case .oldest: try offerOldest(plan, to: &top, isCancelled: isCancelled)
    }
  }

  /// Documents of the range lie in the order of the results.
  private func offerNewest(
    _ plan: Plan, in documents: Range<UInt32>, to top: inout TopDocuments, isCancelled: () -> Bool
  ) throws {
    let rest = top.after.map { self.documents(documents, after: $0) } ?? documents
    if rest.isEmpty { return }
    if top.isFull && rank(rest.lowerBound, score: 0) <= top.threshold { return top.leaveRest() }
    top.beginOrdered()
    defer { top.endOrdered() }
    try narrowed(to: rest).offer(plan, to: &top, isCancelled: isCancelled)
  }

  /// Those of a range of documents in the order of the results that come after a result.
  private func documents(_ documents: Range<UInt32>, after result: Candidate) -> Range<UInt32> {
    let keys = unsafe segment.keys
    let passed = partitionPoint(documents.count) {
      let document = documents.lowerBound + UInt32($0)
      let own = rank(document, score: 0)
      return unsafe own != result.rank ? own > result.rank : keys[Int(document)] <= result.key
    }
    return documents.dropFirst(passed)
  }

  /// Goes through the documents that have a time by windows from the last one backwards; then through those without.
  private func offerOldest(_ plan: Plan, to top: inout TopDocuments, isCancelled: () -> Bool) throws {
    let dated = UInt32(segment.datedCount)
    var windowEnd = min(dated, end)
    if let after = top.after {
      // What is older than the last result came on an earlier page.
      let time = after.rank == Ranking.untimed ? .max : 0 &- after.rank
      windowEnd = min(windowEnd, UInt32(segment.count(publishedFrom: time)))
    }
    var size: UInt32 = 512
    while windowEnd > start {
      if top.isFull && rank(windowEnd - 1, score: 0) <= top.threshold { return top.leaveRest() }
      let windowStart = max(start, beginning(ofTimeAt: windowEnd - min(size, windowEnd)))
      try narrowed(to: windowStart..<windowEnd).offer(plan, to: &top, isCancelled: isCancelled)
      windowEnd = windowStart
      size = min(size * 2, 1 << 30)
    }
    if dated < end { try offerNewest(plan, in: max(start, dated)..<end, to: &top, isCancelled: isCancelled) }
  }

  /// The first document that was published when one was.
  private func beginning(ofTimeAt document: UInt32) -> UInt32 {
    unsafe UInt32(segment.count(publishedFrom: segment.published[Int(document)] + 1))
  }
}
