/// The terms of one field over all segments, ascending, each once.
struct MergedTerms {
  private var iterators: [TermIterator] = []
  /// The field's byte and how each term begins.
  private let start: [UInt8]

  init(_ views: [SegmentView], _ field: IndexField, prefix: [UInt8]) {
    start = [field.rawValue] + prefix
    for view in views {
      var iterator = start.withUnsafeBufferPointer { view.segment.dictionary.iterator(from: $0) }
      if Self.advance(&iterator, within: start) { iterators.append(iterator) }
    }
  }

  private static func advance(_ iterator: inout TermIterator, within start: [UInt8]) -> Bool {
    iterator.next() && iterator.key.starts(with: start)
  }

  /// Calls `body` with each term, without the field's byte, and how many documents have it, deleted ones included.
  mutating func forEach(_ body: (UnsafeBufferPointer<UInt8>, Int) -> Void) {
    while let first = smallest() {
      // The others that have the term come after the first.
      var documents = iterators[first].info.documentFrequency
      for i in iterators.indices.dropFirst(first + 1) where iterators[i].key == iterators[first].key {
        documents += iterators[i].info.documentFrequency
      }
      iterators[first].key.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[1...]), documents) }
      for i in iterators.indices.dropFirst(first + 1).reversed() where iterators[i].key == iterators[first].key {
        if !Self.advance(&iterators[i], within: start) { iterators.remove(at: i) }
      }
      if !Self.advance(&iterators[first], within: start) { iterators.remove(at: first) }
    }
  }

  private func smallest() -> Int? {
    var best: Int?
    for i in iterators.indices {
      if let known = best, !iterators[i].key.lexicographicallyPrecedes(iterators[known].key) { continue }
      best = i
    }
    return best
  }
}
