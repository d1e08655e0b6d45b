/// A document that may be among the results.
struct Candidate: BitwiseCopyable {
  /// What results are sorted by, the larger the better: a score in units, or a time.
  var rank: Int64
  var key: Int64
  /// Its number through all segments.
  var ordinal: UInt32

  /// Better ones come first in the results.
  @inline(__always)
  static func isBetter(_ left: Candidate, _ right: Candidate) -> Bool {
    left.rank != right.rank ? left.rank > right.rank : left.key < right.key
  }
}

/// The best candidates so far, and what it takes to be one of them.
@safe struct TopDocuments: DocumentSink, ~Copyable {
  let limit: Int
  /// A heap whose root is the worst.
  private var heap: UnsafeMutablePointer<Candidate>
  private(set) var count = 0
  /// A candidate must rank above this to enter; one that ranks as the worst may, by its key.
  private(set) var threshold: Int64 = -1
  /// Only candidates that come after this one in the results are taken.
  let after: Candidate?
  /// Documents that were offered.
  private(set) var offered = 0
  /// Whether candidates now come in the order of the results, so that the first that does not enter is the last to be looked at.
  private(set) var isOrdered = false
  /// Whether no candidate that is still to come can enter.
  private(set) var isComplete = false
  /// Whether matches were left out that could not enter.
  private(set) var isPartial = false

  /// - Parameter lowest: what every rank is above.
  init(limit: Int, after: Candidate?, lowest: Int64) {
    self.limit = limit
    self.after = after
    threshold = lowest
    unsafe heap = .allocate(capacity: max(limit, 1))
  }

  deinit { unsafe heap.deallocate() }

  /// Whether nothing but the threshold decides who enters.
  var isFirstPage: Bool { after == nil }

  var isFull: Bool { count == limit }

  /// Whether a candidate of this rank may enter: equal ones are distinguished by their keys.
  @inline(__always)
  func admits(_ rank: Int64, key: @autoclosure () -> Int64) -> Bool {
    if unsafe !isFull || limit == 0 || rank > heap[0].rank { return true }
    return unsafe rank == heap[0].rank && key() < heap[0].key
  }

  mutating func beginOrdered() { isOrdered = true }

  mutating func endOrdered() {
    isOrdered = false
    isComplete = false
  }

  /// Says that matches are left out that cannot enter.
  mutating func leaveRest() { isPartial = true }

  /// Says that at least `limit` documents are known to rank at `rank` or above.
  mutating func raise(toAtLeast rank: Int64) { threshold = max(threshold, rank - 1) }

  @inline(__always)
  mutating func offer(_ rank: Int64, _ ordinal: UInt32, key: @autoclosure () -> Int64) {
    offered &+= 1
    if rank > threshold {
      insert(Candidate(rank: rank, key: key(), ordinal: ordinal))
    } else if isOrdered {
      complete()
    }
  }

  private mutating func complete() {
    isComplete = true
    isPartial = true
  }

  private mutating func insert(_ candidate: Candidate) {
    if limit == 0 { return }
    if let after, !Candidate.isBetter(after, candidate) { return }
    if count < limit {
      unsafe heap[count] = candidate
      count += 1
      siftUp(count - 1)
    } else if unsafe Candidate.isBetter(candidate, heap[0]) {
      unsafe heap[0] = candidate
      siftDown()
    }
    guard count == limit else { return }
    threshold = unsafe max(threshold, heap[0].rank - 1)
    // Those that follow the worst are worse.
    if unsafe isOrdered && !Candidate.isBetter(candidate, heap[0]) { complete() }
  }

  private mutating func siftUp(_ start: Int) {
    var child = start
    while child > 0 {
      let parent = (child - 1) / 2
      if unsafe Candidate.isBetter(heap[child], heap[parent]) { return }
      unsafe swap(&heap[child], &heap[parent])
      child = parent
    }
  }

  private mutating func siftDown() {
    var parent = 0
    while true {
      let left = parent * 2 + 1
      guard left < count else { return }
      var worst = left
      if unsafe left + 1 < count && Candidate.isBetter(heap[left], heap[left + 1]) { worst = left + 1 }
      if unsafe !Candidate.isBetter(heap[parent], heap[worst]) { return }
      unsafe swap(&heap[parent], &heap[worst])
      parent = worst
    }
  }

  /// The best first.
  func sorted() -> [Candidate] {
    unsafe UnsafeBufferPointer(start: heap, count: count).sorted(by: Candidate.isBetter)
  }
}
