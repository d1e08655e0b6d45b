internal import NewswireCore
internal import NewswireQuery

/// Says of ascending terms whether a pattern stands for them, and how far they are from a fuzzy word.
struct TermMatcher {
  private let pattern: TermPattern
  private var measure: EditDistance?

  init(_ pattern: TermPattern) {
    self.pattern = pattern
    measure = pattern.edits.map { EditDistance(pattern.text, limit: $0) }
  }

  /// - Parameter term: folded UTF-8.
  /// - Returns: the edits from a fuzzy word, 0 for any other pattern; nil if the pattern does not stand for the term.
  mutating func edits(to term: UnsafeBufferPointer<UInt8>) -> Int? {
    unsafe measure == nil ? (pattern.matches(term) ? 0 : nil) : measure?.distance(to: term)
  }

  /// Where the next term for which a fuzzy word may stand begins, after the last term asked about.
  enum Next {
    /// Any term may be next.
    case any
    /// Terms before this key, which begins with the field's byte, are too far off.
    case key([UInt8])
    /// No further term is near.
    case none
  }

  /// - Parameter field: of the terms.
  mutating func next(in field: IndexField) -> Next {
    guard measure?.isFollowedByAny == false else { return .any }
    var key = [field.rawValue]
    return measure?.appendNextCandidate(to: &key) == true ? .key(key) : .none
  }
}
