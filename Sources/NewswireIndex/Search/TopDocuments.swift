/// A document that may be among the results. Documents are numbered through all segments, in the order of keys.
struct Candidate: BitwiseCopyable {
  /// What results are sorted by, the larger the better: a score in units, or a time.
  var rank: Int64
  var ordinal: UInt32

  /// Better ones come first in the results.
  @inline(__always)
  static func isBetter(_ left: Candidate, _ right: Candidate) -> Bool {
    left.rank != right.rank ? left.rank > right.rank : left.ordinal < right.ordinal
  }
}

/// The best candidates so far, and what it takes to be one of them.
struct TopDocuments: ~Copyable {
  let limit: Int
  /// A heap whose root is the worst.
  private var heap: UnsafeMutablePointer<Candidate>
  private(set) var count = 0
  /// A candidate must rank above this to enter. (One of equal rank came earlier.)
  private(set) var threshold: Int64 = -1
  /// Only candidates that come after this one in the results are taken.
  private let after: Candidate?
  /// Documents that were offered.
  private(set) var offered = 0

  /// - Parameter lowest: what every rank is above.
  init(limit: Int, after: Candidate?, lowest: Int64) {
    self.limit = limit
    self.after = after
    threshold = lowest
    heap = .allocate(capacity: max(limit, 1))
  }

  deinit { heap.deallocate() }

  /// Whether nothing but the threshold decides who enters.
  var isFirstPage: Bool { after == nil }

  /// Says that at least `limit` documents are known to rank at `rank` or above.
  mutating func raise(toAtLeast rank: Int64) { threshold = max(threshold, rank - 1) }

  @inline(__always)
  mutating func offer(_ rank: Int64, _ ordinal: UInt32) {
    offered &+= 1
    guard rank > threshold else { return }
    let candidate = Candidate(rank: rank, ordinal: ordinal)
    if let after, !Candidate.isBetter(after, candidate) { return }
    insert(candidate)
  }

  private mutating func insert(_ candidate: Candidate) {
    if limit == 0 { return }
    if count < limit {
      heap[count] = candidate
      count += 1
      siftUp(count - 1)
    } else if Candidate.isBetter(candidate, heap[0]) {
      heap[0] = candidate
      siftDown()
    }
    if count == limit { threshold = max(threshold, heap[0].rank) }
  }

  private mutating func siftUp(_ start: Int) {
    var child = start
    while child > 0 {
      let parent = (child - 1) / 2
      if Candidate.isBetter(heap[child], heap[parent]) { return }
      swap(&heap[child], &heap[parent])
      child = parent
    }
  }

  private mutating func siftDown() {
    var parent = 0
    while true {
      let left = parent * 2 + 1
      guard left < count else { return }
      var worst = left
      if left + 1 < count && Candidate.isBetter(heap[left], heap[left + 1]) { worst = left + 1 }
      if !Candidate.isBetter(heap[parent], heap[worst]) { return }
      swap(&heap[parent], &heap[worst])
      parent = worst
    }
  }

  /// The best first.
  func sorted() -> [Candidate] {
    UnsafeBufferPointer(start: heap, count: count).sorted(by: Candidate.isBetter)
  }
}
