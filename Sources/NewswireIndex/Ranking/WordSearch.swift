extension SegmentContext {
  /// Offers the documents of one word that may be among the best.
  ///
  /// Blocks whose bound is too low are not decoded. For a list of many blocks the threshold is raised first: each of the `limit`
  /// blocks of the highest impacts holds a document that reaches its impact.
  func offerWord(
    _ cursor: UnsafeMutablePointer<TermCursor>, to top: inout TopDocuments, isCancelled: () -> Bool
  ) throws {
    if let known = unsafe reachedScore(cursor, top: top) { top.raise(toAtLeast: known) }
    var target = start
    var steps = 0
    while target < end {
      unsafe cursor.pointee.place(at: target)
      let last = unsafe cursor.pointee.stretchLast
      if last == TermCursor.exhausted { return }
      if unsafe Int64(cursor.pointee.stretchBound) > top.threshold {
        unsafe offerStretch(cursor, from: target, to: &top)
      }
      target = last &+ 1
      steps &+= 1
      if steps & 63 == 0 && isCancelled() { throw CancellationError() }
    }
  }

  private func offerStretch(
    _ cursor: UnsafeMutablePointer<TermCursor>, from target: UInt32, to top: inout TopDocuments
  ) {
    unsafe cursor.pointee.decodeIfNeeded()
    let count = unsafe cursor.pointee.count
    let documents = unsafe cursor.pointee.documents
    let frequencies = unsafe cursor.pointee.decodedFrequencies()
    let weight = unsafe cursor.pointee.weight
    for i in 0..<count {
      let document = unsafe documents[i]
      if document < start { continue }
      let score = unsafe Int64(scoring.score(weight: weight, frequency: frequencies[i], document: document))
      if score > top.threshold && document < end && !view.isDeleted(document) { offer(document, score, to: &top) }
    }
  }

  /// A score that at least `limit` documents of this segment reach, as its block impacts show; nil if they do not.
  func reachedScore(_ cursor: UnsafeMutablePointer<TermCursor>, top: borrowing TopDocuments) -> Int64? {
    guard rank == .score, top.isFirstPage, view.deleted == nil, start == 0, end == segment.documentCount, top.limit > 0,
      top.limit <= 32
    else { return nil }
    return unsafe cursor.pointee.reachedScore(by: top.limit)
  }
}

extension TermCursor {
  /// A score that at least `count` documents reach, of different blocks; nil for too few blocks.
  func reachedScore(by count: Int) -> Int64? {
    guard let list, list.blockCount > count else { return nil }
    return unsafe withUnsafeTemporaryAllocation(of: UInt16.self, capacity: count) { best -> Int64? in
      unsafe best.initialize(repeating: 0)
      for block in 0..<list.blockCount {
        let impact = list.impact(of: block)
        if unsafe impact <= best[count - 1] { continue }
        var i = count - 1
        while unsafe i > 0 && best[i - 1] < impact {
          unsafe best[i] = unsafe best[i - 1]
          i -= 1
        }
        unsafe best[i] = impact
      }
      return unsafe context.reached(best[count - 1], weight: weight)
    }
  }
}

extension ScoringContext {
  /// A score that the document behind a recorded impact reaches.
  func reached(_ impact: UInt16, weight: Float) -> Int64 {
    // Recorded impacts are rounded up by less than one step, and too large by at most `deflation`.
    max(0, Int64(weight * (Float(impact) - 1) / 65535 / deflation) - 2)
  }
}
