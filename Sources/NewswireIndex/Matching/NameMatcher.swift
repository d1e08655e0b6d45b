/// Finds what has all keys of a name: mentions, or quotes by their speaker. Lives in a search's `Scratch`.
@safe struct NameMatcher: BitwiseCopyable {
  /// One for each key.
  private let cursors: UnsafeMutableBufferPointer<SpanNode.Cursor>
  private let first: UnsafeMutablePointer<PositionBuffer>
  private let next: UnsafeMutablePointer<PositionBuffer>

  /// - Parameters:
  ///   - cursors: one for each key; at least one.
  ///   - scratch: outlives this.
  init(_ cursors: [SpanNode.Cursor], scratch: Scratch) {
    let base = unsafe scratch.allocate(pointerCount: cursors.count)
    for i in unsafe cursors.indices { unsafe (base + i).initialize(to: cursors[i]) }
    unsafe self.cursors = unsafe UnsafeMutableBufferPointer(start: base, count: cursors.count)
    unsafe first = unsafe PositionBuffer.make(in: scratch)
    unsafe next = unsafe PositionBuffer.make(in: scratch)
  }

  func possibleFrequency(in document: UInt32) -> UInt32 {
    var least = UInt32.max
    for index in unsafe cursors.indices {
      let cursor = unsafe cursors[index]
      guard unsafe cursor.pointee.reach(document) == document else { return 0 }
      least = unsafe min(least, cursor.pointee.decodedFrequency)
    }
    return least
  }

  func bound(_ ofWord: (SpanNode.Cursor) -> Int64) -> Int64 {
    unsafe cursors.reduce(.max) { unsafe min($0, ofWord($1)) }
  }

  /// The positions in a document that all keys share.
  func positions(in document: UInt32) -> UnsafeMutableBufferPointer<UInt32> {
    unsafe first.pointee.removeAll()
    for i in unsafe cursors.indices {
      let cursor = unsafe cursors[i]
      guard unsafe cursor.pointee.reach(document) == document else {
        unsafe first.pointee.removeAll()
        break
      }
      unsafe cursor.pointee.readDistinctPositions(into: i == 0 ? first : next)
      if i > 0 { unsafe retain(next.pointee.elements) }
    }
    return unsafe first.pointee.elements
  }

  /// Keeps what is among other positions too.
  private func retain(_ positions: UnsafeMutableBufferPointer<UInt32>) {
    let own = unsafe first.pointee.elements
    var kept = 0
    var j = 0
    for index in own.indices {
      let position = unsafe own[index]
      while unsafe j < positions.count && positions[j] < position { j &+= 1 }
      if j == positions.count { break }
      if unsafe positions[j] == position {
        unsafe own[kept] = position
        kept &+= 1
      }
    }
    unsafe first.pointee.setCount(kept)
  }
}
