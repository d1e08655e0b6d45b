internal import NewswireModel

/// A condition on the places of words that is asked of document after document. Lives in a search's `Scratch`.
@safe enum PlaceMatcher: BitwiseCopyable {
  // What is asked most has code of its own, which puts no spans together, and phrases no pointer to follow.
  case phrase(PhraseMatcher)
  case proximity(UnsafeMutablePointer<ProximityMatcher>)
  case field(UnsafeMutablePointer<FieldMatcher>)
  case spans(UnsafeMutablePointer<SpanMatcher>)

  /// - Parameters:
  ///   - cursors: by group of the expression; nil if the segment has none of its terms.
  ///   - scratch: outlives this, as `segment` does.
  init(
    _ expression: SpanExpression, _ cursors: [UnsafeMutablePointer<TermCursor>?], segment: Segment, scratch: Scratch
  ) {
    self =
      unsafe Self.special(expression, cursors, segment, scratch)
      ?? .spans(scratch.keep(SpanMatcher(expression, cursors, segment: segment, scratch: scratch)))
  }

  private static func special(
    _ expression: SpanExpression, _ cursors: [UnsafeMutablePointer<TermCursor>?], _ segment: Segment, _ scratch: Scratch
  ) -> PlaceMatcher? {
    func phrase(_ words: [Int]) -> PhraseMatcher? {
      let found = unsafe words.compactMap { unsafe cursors[$0] }
      return unsafe found.count == words.count && found.count > 1 ? PhraseMatcher(found, scratch: scratch) : nil
    }
    switch expression {
    case .phrase(let words): return phrase(words).map { .phrase($0) }
    case .near(.word(let left), .word(let right), let distance, let isOrdered, excluded: false):
      guard let left = unsafe cursors[left], let right = unsafe cursors[right] else { return nil }
      return unsafe .proximity(
        scratch.keep(
          ProximityMatcher(left, right, distance, isOrdered: isOrdered, segment: segment, scratch: scratch)))
    case .inField(.word(let word), let part):
      return unsafe cursors[word].map {
        unsafe .field(scratch.keep(FieldMatcher(.word($0), in: part, segment: segment, scratch: scratch)))
      }
    case .inField(.phrase(let words), let part):
      return phrase(words).map {
        unsafe .field(scratch.keep(FieldMatcher(.phrase($0), in: part, segment: segment, scratch: scratch)))
      }
    default: return nil
    }
  }

  /// The cursors that a search is to lead to a document before it asks; nil for those of all words that it must have.
  var ledCursors: [UnsafeMutablePointer<TermCursor>]? {
    switch self {
    case .phrase(let matcher): unsafe matcher.ledCursors
    case .proximity, .field, .spans: nil
    }
  }

  /// What the frequency in a document that has the words does not pass, for less than positions cost.
  @inline(__always)
  func possibleFrequency(in document: UInt32) -> UInt32 {
    switch self {
    case .phrase(let matcher): matcher.possibleFrequency()
    case .proximity(let matcher): unsafe matcher.pointee.possibleFrequency()
    case .field(let matcher): unsafe matcher.pointee.possibleFrequency()
    case .spans(let matcher): unsafe matcher.pointee.possibleFrequency(in: document)
    }
  }

  /// How often the condition is met in a document that has the words; a match in the headline counts as often as the headline weighs.
  @inline(__always)
  func frequency(in document: UInt32) -> UInt32 {
    switch self {
    case .phrase(let matcher): matcher.frequency()
    case .proximity(let matcher): unsafe matcher.pointee.frequency()
    case .field(let matcher): unsafe matcher.pointee.frequency(in: document)
    case .spans(let matcher): unsafe matcher.pointee.frequency(in: document)
    }
  }

  /// A bound on the score in any document, of one on that of each word.
  func bound(_ ofWord: (UnsafeMutablePointer<TermCursor>) -> Int64) -> Int64 {
    switch self {
    case .phrase(let matcher): unsafe matcher.bound(ofWord)
    case .proximity(let matcher): unsafe matcher.pointee.bound(ofWord)
    case .field(let matcher): unsafe matcher.pointee.bound(ofWord)
    case .spans(let matcher): unsafe matcher.pointee.bound(ofWord)
    }
  }
}
