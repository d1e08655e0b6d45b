internal import NewswireModel

/// The documents of one segment that match a query, a bit for each.
struct MatchSet {
  private(set) var words: [UInt64]

  @inline(__always)
  func contains(_ document: UInt32) -> Bool {
    words[Int(document &>> 6)] &>> UInt64(document & 63) & 1 != 0
  }

  var count: Int {
    var sum = 0
    for word in words { sum += word.nonzeroBitCount }
    return sum
  }

  /// Calls `body` with every document, ascending.
  func forEach(_ body: (Int) -> Void) {
    for (place, word) in words.enumerated() {
      var bits = word
      while bits != 0 {
        body(place &* 64 &+ bits.trailingZeroBitCount)
        bits &= bits &- 1
      }
    }
  }
}

extension SegmentContext {
  /// The documents that match a plan, the deleted ones left out.
  func matchSet(_ plan: Plan, isCancelled: () -> Bool) throws -> MatchSet {
    var words = [UInt64](repeating: 0, count: segment.documentCount / 64 + 1)
    try words.withUnsafeMutableBufferPointer { buffer in
      guard let marks = buffer.baseAddress else { return }
      if let groups = plan.alternativeWords {
        for group in groups {
          try cursor(group, weight: 0)?.pointee.mark(in: marks, before: UInt32(segment.documentCount))
        }
      } else {
        let iterator = try iterator(plan)
        iterator.advance(to: 0)
        var steps = 0
        while iterator.document < end {
          let document = iterator.document
          if iterator.matches() { marks[Int(document >> 6)] |= 1 << UInt64(document & 63) }
          steps &+= 1
          if steps & 1023 == 0 && isCancelled() { throw CancellationError() }
          iterator.advance(to: document &+ 1)
        }
      }
    }
    if let deleted = view.deleted {
      for i in words.indices { words[i] &= ~deleted.word(i) }
    }
    return MatchSet(words: words)
  }
}
