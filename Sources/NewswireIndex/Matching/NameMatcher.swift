/// Finds what has all keys of a name: mentions, or quotes by their speaker. Lives in a search's `Scratch`.
struct NameMatcher: BitwiseCopyable {
  /// One for each key.
  private let cursors: UnsafeMutableBufferPointer<SpanNode.Cursor>
  private let first: UnsafeMutablePointer<PositionBuffer>
  private let next: UnsafeMutablePointer<PositionBuffer>

  /// - Parameters:
  ///   - cursors: one for each key; at least one.
  ///   - scratch: outlives this.
  init(_ cursors: [SpanNode.Cursor], scratch: Scratch) {
    let base = scratch.allocate(pointerCount: cursors.count)
    for i in cursors.indices { (base + i).initialize(to: cursors[i]) }
    self.cursors = UnsafeMutableBufferPointer(start: base, count: cursors.count)
    first = PositionBuffer.make(in: scratch)
    next = PositionBuffer.make(in: scratch)
  }

  func possibleFrequency(in document: UInt32) -> UInt32 {
    var least = UInt32.max
    for cursor in cursors {
      guard cursor.pointee.reach(document) == document else { return 0 }
      least = min(least, cursor.pointee.decodedFrequency)
    }
    return least
  }

  func bound(_ ofWord: (SpanNode.Cursor) -> Int64) -> Int64 { cursors.reduce(.max) { min($0, ofWord($1)) } }

  /// The positions in a document that all keys share.
  func positions(in document: UInt32) -> UnsafeMutableBufferPointer<UInt32> {
    first.pointee.removeAll()
    for (i, cursor) in cursors.enumerated() {
      guard cursor.pointee.reach(document) == document else {
        first.pointee.removeAll()
        break
      }
      cursor.pointee.readDistinctPositions(into: i == 0 ? first : next)
      if i > 0 { retain(next.pointee.elements) }
    }
    return first.pointee.elements
  }

  /// Keeps what is among other positions too.
  private func retain(_ positions: UnsafeMutableBufferPointer<UInt32>) {
    let own = first.pointee.elements
    var kept = 0
    var j = 0
    for position in own {
      while j < positions.count && positions[j] < position { j &+= 1 }
      if j == positions.count { break }
      if positions[j] == position {
        own[kept] = position
        kept &+= 1
      }
    }
    first.pointee.setCount(kept)
  }
}
