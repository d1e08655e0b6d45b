internal import NewswireModel

/// The documents of one segment that match a query, a bit for each.
struct MatchSet {
  private(set) var words: [UInt64]

  init(words: [UInt64]) { self.words = words }

  /// None of so many documents.
  init(documentCount: Int) { words = Array(repeating: 0, count: documentCount / 64 + 1) }

  /// Lets `body` set bits.
  mutating func withMarks(_ body: (UnsafeMutablePointer<UInt64>) throws -> Void) rethrows {
    try unsafe words.withUnsafeMutableBufferPointer { if let marks = $0.baseAddress { try unsafe body(marks) } }
  }

  /// Leaves out what another of the same segment has.
  mutating func subtract(_ other: MatchSet) { for i in words.indices { words[i] &= ~other.words[i] } }

  mutating func subtract(_ deleted: DeletedDocuments) { for i in words.indices { words[i] &= ~deleted.word(i) } }

  /// Keeps what another of the same segment has too.
  mutating func intersect(_ other: MatchSet) { for i in words.indices { words[i] &= other.words[i] } }

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
    unsafe words.withUnsafeBufferPointer { words in
      guard let bits = words.baseAddress else { return 0 }
      var sum: UInt64 = 0
      // Without a branch, for it could not be foreseen.
      for index in documents.indices {
        let document = unsafe documents[index]
        assert(Int(document &>> 6) < words.count, "the documents are of this segment")
        unsafe sum &+= bits[Int(document &>> 6)] &>> UInt64(document & 63) & 1
      }
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
}

extension SegmentContext {
  /// The documents that match a plan, the deleted ones left out.
  func matchSet(_ plan: Plan, isCancelled: () -> Bool) throws -> MatchSet {
    var set = MatchSet(documentCount: segment.documentCount)
    try unsafe set.withMarks { try unsafe mark(plan, in: $0, isCancelled) }
    if let deleted = view.deleted { set.subtract(deleted) }
    return set
  }

  /// Sets the bits of the documents that match a plan.
  private func mark(_ plan: Plan, in marks: UnsafeMutablePointer<UInt64>, _ isCancelled: () -> Bool) throws {
    if isCancelled() { throw CancellationError() }
    switch plan {
    case .none: break
    case .all: unsafe mark(start..<end, in: marks)
    case .published(let dates):
      let documents = segment.documents(publishedIn: dates).clamped(to: Int(start)..<Int(end))
      unsafe mark(UInt32(documents.lowerBound)..<UInt32(documents.upperBound), in: marks)
    case .imported(let range): unsafe markImported(in: range, in: marks)
    case .word(let group): unsafe try cursor(group, weight: 0)?.pointee.mark(start..<end, from: 0, in: marks)
    case .or(let parts): for part in parts { unsafe try mark(part, in: marks, isCancelled) }
    case .and(let parts) where !plan.isLedByWords: unsafe try markShared(parts, in: marks, isCancelled)
    case .not: unsafe try markShared([plan], in: marks, isCancelled)
    case .and, .spans, .length, .key, .keys, .value, .withheld:
      var sink = unsafe DocumentMarks(marks: marks, base: base)
      try offerMatches(plan, to: &sink, isCancelled: isCancelled)
    }
  }

  private func markImported(in range: Range<Int64>, in marks: UnsafeMutablePointer<UInt64>) {
    let imported = unsafe segment.imported
    // Without a branch a document, for where an import left its articles in the order of time cannot be foreseen.
    for document in Int(start)..<Int(end) {
      let isMatch: UInt64 = unsafe range.contains(imported[document]) ? 1 : 0
      unsafe marks[document &>> 6] |= isMatch &<< UInt64(document & 63)
    }
  }

  private func mark(_ documents: Range<UInt32>, in marks: UnsafeMutablePointer<UInt64>) {
    if documents.isEmpty { return }
    let (first, last) = (Int(documents.lowerBound &>> 6), Int((documents.upperBound &- 1) &>> 6))
    assert(last <= segment.documentCount / 64, "the documents are of this segment")
    for word in first...last {
      let head = word == first ? ~UInt64(0) &<< UInt64(documents.lowerBound & 63) : ~0
      let tail = word == last ? ~UInt64(0) &>> UInt64(63 &- (documents.upperBound &- 1) & 63) : ~0
      unsafe marks[word] |= head & tail
    }
  }

  /// Sets the bits of the documents that all parts have.
  private func markShared(
    _ parts: [Plan], in marks: UnsafeMutablePointer<UInt64>, _ isCancelled: () -> Bool
  ) throws {
    let bytes = segment.documentCount / 4
    budget.charge(bytes: bytes)
    defer { budget.release(bytes: bytes) }
    var shared = MatchSet(documentCount: segment.documentCount)
    unsafe shared.withMarks { unsafe mark(start..<end, in: $0) }
    for part in parts {
      var set = MatchSet(documentCount: segment.documentCount)
      if case .not(let inner) = part {
        try unsafe set.withMarks { try unsafe mark(inner, in: $0, isCancelled) }
        shared.subtract(set)
      } else {
        try unsafe set.withMarks { try unsafe mark(part, in: $0, isCancelled) }
        shared.intersect(set)
      }
    }
    assert(shared.words.count == segment.documentCount / 64 + 1, "as many words as the marks have")
    for i in shared.words.indices { unsafe marks[i] |= shared.words[i] }
  }
}
