/// Conditions on the places of words that are asked of document after document, without putting spans together. Lives in a
/// search's `Scratch`.
enum PlaceMatcher: BitwiseCopyable {
  case phrase(PhraseMatcher)
  case proximity(ProximityMatcher)

  /// - Parameters:
  ///   - cursors: by group of the expression.
  ///   - scratch: outlives this, as `segment` does.
  /// - Returns: nil for expressions of other kinds.
  init?(
    _ expression: SpanExpression, _ cursors: [UnsafeMutablePointer<TermCursor>], segment: Segment, scratch: Scratch
  ) {
    switch expression {
    case .phrase(let words) where words.count > 1:
      self = .phrase(PhraseMatcher(words.map { cursors[$0] }, scratch: scratch))
    case .near(.word(let left), .word(let right), let distance, let isOrdered, excluded: false):
      self = .proximity(
        ProximityMatcher(
          cursors[left], cursors[right], distance, isOrdered: isOrdered, segment: segment, scratch: scratch))
    default: return nil
    }
  }

  /// What the frequency in the document at which all cursors stand does not pass, for less than positions cost.
  @inline(__always)
  func possibleFrequency() -> UInt32 {
    switch self {
    case .phrase(let matcher): matcher.possibleFrequency()
    case .proximity(let matcher): matcher.possibleFrequency()
    }
  }

  /// How often the condition is met in the document at which all cursors stand; a match in the headline counts as often as
  /// the headline weighs.
  @inline(__always)
  func frequency() -> UInt32 {
    switch self {
    case .phrase(let matcher): matcher.frequency()
    case .proximity(let matcher): matcher.frequency()
    }
  }
}

/// Room for the positions of one document, which grows as they need it.
struct PositionBuffer: BitwiseCopyable {
  private(set) var base: UnsafeMutablePointer<UInt32>
  private var capacity: UInt32 = 256
  private let scratch: Unmanaged<Scratch>

  /// - Parameter scratch: outlives this.
  static func make(in scratch: Scratch) -> UnsafeMutablePointer<PositionBuffer> {
    let buffer = scratch.allocate(PositionBuffer.self, count: 1)
    buffer.initialize(to: PositionBuffer(scratch: scratch))
    return buffer
  }

  private init(scratch: Scratch) {
    base = scratch.allocate(UInt32.self, count: Int(capacity))
    self.scratch = Unmanaged.passUnretained(scratch)
  }

  /// What the buffer holds is lost where it must grow.
  @inline(__always)
  mutating func reserve(_ count: UInt32) {
    if count > capacity { grow(count) }
  }

  private mutating func grow(_ count: UInt32) {
    capacity = count &* 2
    base = scratch.takeUnretainedValue().allocate(UInt32.self, count: Int(capacity))
  }
}
