/// The terms of several segments, ascending, each once with all the segments that have it.
struct MergedTerms {
  /// One segment that has the term at hand.
  struct Holder {
    /// The segment's place among the views.
    var view: Int
    var info: TermInfo
  }

  private var iterators: [TermIterator]
  /// What keys must have to be looked at.
  private let affixes: KeyAffixes?
  /// The iterators that are not at their end, as a binary heap by their keys; equal keys by the segment's place.
  private var heap: [Int] = []
  /// Those that are at the term at hand. They are not in the heap.
  private var current: [Int] = []

  /// The term at hand, after the field's byte.
  private(set) var key: [UInt8] = []

  /// Stands before the first term.
  /// - Parameters:
  ///   - start: no key before it is looked at.
  ///   - affixes: passes over keys, though not every one, that do not have them.
  init(_ views: [SegmentView], from start: [UInt8], having affixes: KeyAffixes? = nil) {
    self.affixes = affixes
    iterators = views.map { view in
      unsafe start.withUnsafeBufferPointer { unsafe view.segment.dictionary.iterator(from: $0) }
    }
    for i in iterators.indices where advance(i) { push(i) }
  }

  /// Moves to the next term.
  /// - Returns: false at the end.
  mutating func next() -> Bool {
    for i in current where advance(i) { push(i) }
    return take()
  }

  /// Moves to the first term from `target` on, unless the term at hand is there already.
  /// - Returns: false if there is none.
  mutating func seek(_ target: [UInt8]) -> Bool {
    if !current.isEmpty && !key.lexicographicallyPrecedes(target) { return true }
    for i in current { push(i) }
    current.removeAll(keepingCapacity: true)
    while let first = heap.first, iterators[first].key.lexicographicallyPrecedes(target) {
      pop()
      if unsafe target.withUnsafeBufferPointer({ unsafe iterators[first].seek($0) }) { push(first) }
    }
    return take()
  }

  /// The segments that have the term at hand, by their places.
  var holders: [Holder] { current.map { Holder(view: $0, info: iterators[$0].info) } }

  /// How many documents have the term at hand, deleted ones included.
  var documentFrequency: Int {
    var sum = 0
    for i in current { sum += iterators[i].info.documentFrequency }
    return sum
  }

  private mutating func advance(_ i: Int) -> Bool {
    if let affixes { iterators[i].next(having: affixes) } else { iterators[i].next() }
  }

  private mutating func take() -> Bool {
    current.removeAll(keepingCapacity: true)
    guard let first = heap.first else { return false }
    pop()
    current.append(first)
    key.replaceSubrange(key.indices, with: iterators[first].key)
    while let other = heap.first, iterators[other].key == key {
      pop()
      current.append(other)
    }
    return true
  }

  // MARK: The heap

  private func isBefore(_ a: Int, _ b: Int) -> Bool {
    let order = unsafe iterators[a].key.withUnsafeBufferPointer { left in
      unsafe iterators[b].key.withUnsafeBufferPointer { right in
        unsafe left.baseAddress.map { unsafe TermDictionary.compare($0, left.count, right) } ?? 0
      }
    }
    return order != 0 ? order < 0 : a < b
  }

  private mutating func push(_ iterator: Int) {
    heap.append(iterator)
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      if !isBefore(heap[child], heap[parent]) { return }
      heap.swapAt(child, parent)
      child = parent
    }
  }

  /// Removes the first.
  private mutating func pop() {
    let last = heap.removeLast()
    if heap.isEmpty { return }
    heap[0] = last
    var parent = 0
    while true {
      let (left, right) = (parent * 2 + 1, parent * 2 + 2)
      var least = parent
      if left < heap.count && isBefore(heap[left], heap[least]) { least = left }
      if right < heap.count && isBefore(heap[right], heap[least]) { least = right }
      if least == parent { return }
      heap.swapAt(parent, least)
      parent = least
    }
  }
}
