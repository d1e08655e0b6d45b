/// Takes the documents that a search finds, each once in a segment and in ascending order.
protocol DocumentSink: ~Copyable {
  /// Documents that rank no higher need not be offered.
  var threshold: Int64 { get }
  /// Whether nothing more need be offered.
  var isComplete: Bool { get }

  /// Whether a document that ranks at most at `rank` is worth offering.
  func admits(_ rank: Int64, key: @autoclosure () -> Int64) -> Bool

  /// - Parameters:
  ///   - ordinal: its number through all segments.
  ///   - key: the document's.
  mutating func offer(_ rank: Int64, _ ordinal: UInt32, key: @autoclosure () -> Int64)
}

/// Sets a bit for each document of a segment.
@safe struct DocumentMarks: DocumentSink {
  let marks: UnsafeMutablePointer<UInt64>
  /// The number of the segment's first document over all segments.
  let base: UInt32

  var threshold: Int64 { -1 }
  var isComplete: Bool { false }

  func admits(_ rank: Int64, key: @autoclosure () -> Int64) -> Bool { true }

  @inline(__always)
  mutating func offer(_ rank: Int64, _ ordinal: UInt32, key: @autoclosure () -> Int64) {
    assert(ordinal >= base, "the document is of this segment")
    let document = Int(ordinal &- base)
    unsafe marks[document &>> 6] |= 1 &<< UInt64(document & 63)
  }
}

/// Adds up the scores of each document of a segment that several searches find.
@safe struct ScoreSums: DocumentSink {
  /// By document.
  let sums: UnsafeMutablePointer<UInt32>
  private(set) var found: DocumentMarks

  init(documentCount: Int, base: UInt32, scratch: Scratch) {
    let wordCount = documentCount / 64 + 1
    unsafe sums = unsafe scratch.allocate(UInt32.self, count: documentCount)
    unsafe sums.initialize(repeating: 0, count: documentCount)
    let marks = unsafe scratch.allocate(UInt64.self, count: wordCount)
    unsafe marks.initialize(repeating: 0, count: wordCount)
    found = unsafe DocumentMarks(marks: marks, base: base)
  }

  var threshold: Int64 { -1 }
  var isComplete: Bool { false }

  func admits(_ rank: Int64, key: @autoclosure () -> Int64) -> Bool { true }

  @inline(__always)
  mutating func offer(_ rank: Int64, _ ordinal: UInt32, key: @autoclosure () -> Int64) {
    assert(ordinal >= found.base, "the document is of this segment")
    unsafe sums[Int(ordinal &- found.base)] &+= UInt32(truncatingIfNeeded: rank)
    found.offer(rank, ordinal, key: 0)
  }
}
