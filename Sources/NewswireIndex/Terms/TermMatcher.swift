internal import NewswireCore
internal import NewswireQuery

/// Says of ascending terms whether a pattern stands for them, and how far they are from a fuzzy word.
struct TermMatcher {
  private let pattern: TermPattern
  private var measure: EditDistance?
  /// Where an iterator goes on.
  private var target: [UInt8] = []

  init(_ pattern: TermPattern) {
    self.pattern = pattern
    measure = pattern.edits.map { EditDistance(pattern.text, limit: $0) }
  }

  /// - Parameter term: folded UTF-8.
  /// - Returns: 0 for what is no fuzzy word; nil where the pattern does not stand for the term.
  mutating func edits(to term: UnsafeBufferPointer<UInt8>) -> Int? {
    measure == nil ? (pattern.matches(term) ? 0 : nil) : measure?.distance(to: term)
  }

  /// Moves an iterator, whose key was the last term, to the next key for which the pattern may stand.
  /// - Returns: false where there is none.
  mutating func advance(_ iterator: inout TermIterator) -> Bool {
    guard measure?.isFollowedByAny == false else { return iterator.next() }
    target.removeAll(keepingCapacity: true)
    target.append(iterator.key[0])
    guard measure?.appendNextCandidate(to: &target) == true else { return false }
    return target.withUnsafeBufferPointer { iterator.seek($0) }
  }
}

extension Segment {
  /// Calls `body` with the key and info of each term of a field that a pattern stands for, ascending, and the edits that lead to it.
  func forEachTerm(of pattern: TermPattern, in field: IndexField, _ body: ([UInt8], TermInfo, Int) -> Void) {
    let start = [field.rawValue] + pattern.literalPrefix
    var matcher = TermMatcher(pattern)
    var iterator = start.withUnsafeBufferPointer { dictionary.iterator(from: $0) }
    var isAtKey = iterator.next()
    while isAtKey, iterator.key.starts(with: start) {
      let edits = iterator.key.withUnsafeBufferPointer { matcher.edits(to: UnsafeBufferPointer(rebasing: $0[1...])) }
      if let edits { body(iterator.key, iterator.info, edits) }
      isAtKey = matcher.advance(&iterator)
    }
  }
}
