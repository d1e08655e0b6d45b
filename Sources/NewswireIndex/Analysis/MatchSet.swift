internal import NewswireModel

/// The documents of one segment that match a query, a bit for each.
struct MatchSet {
  private(set) var words: [UInt64]

  init(words: [UInt64]) { self.words = words }

  /// None of so many documents.
  init(documentCount: Int) { words = Array(repeating: 0, count: documentCount / 64 + 1) }

  @inline(__always)
  func contains(_ document: UInt32) -> Bool {
    words[Int(document &>> 6)] &>> UInt64(document & 63) & 1 != 0
  }

  var count: Int {
    var sum = 0
    for word in words { sum += word.nonzeroBitCount }
    return sum
  }

  /// How many of some documents there are.
  func count(among documents: UnsafeBufferPointer<UInt32>) -> Int {
    words.withUnsafeBufferPointer { words in
      guard let bits = words.baseAddress else { return 0 }
      var sum: UInt64 = 0
      // Without a branch, for it could not be foreseen.
      for document in documents { sum &+= bits[Int(document &>> 6)] &>> UInt64(document & 63) & 1 }
      return Int(sum)
    }
  }

  /// How many of a range of documents there are.
  func count(in documents: Range<Int>) -> Int {
    if documents.isEmpty { return 0 }
    let (first, last) = (documents.lowerBound >> 6, (documents.upperBound - 1) >> 6)
    let head = ~UInt64(0) << UInt64(documents.lowerBound & 63)
    let tail = ~UInt64(0) >> UInt64(63 - (documents.upperBound - 1) & 63)
    if first == last { return (words[first] & head & tail).nonzeroBitCount }
    var sum = (words[first] & head).nonzeroBitCount + (words[last] & tail).nonzeroBitCount
    for i in first + 1..<last { sum += words[i].nonzeroBitCount }
    return sum
  }

  /// Calls `body` with every document, ascending.
  /// - Throws: `CancellationError` once `isCancelled` says true; it is asked every few thousand documents.
  func forEach(_ isCancelled: () -> Bool, _ body: (Int) -> Void) throws {
    for (place, word) in words.enumerated() {
      if place & 127 == 127 && isCancelled() { throw CancellationError() }
      var bits = word
      while bits != 0 {
        body(place &* 64 &+ bits.trailingZeroBitCount)
        bits &= bits &- 1
      }
    }
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
    var words = MatchSet(documentCount: segment.documentCount).words
    try words.withUnsafeMutableBufferPointer { buffer in
      guard let marks = buffer.baseAddress else { return }
      if let groups = plan.alternativeWords {
        for group in groups {
          try cursor(group, weight: 0)?.pointee.mark(start..<end, from: 0, in: marks)
        }
      } else {
        let iterator = try iterator(plan)
        iterator.advance(to: start)
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
