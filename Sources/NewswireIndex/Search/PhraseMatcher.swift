/// Says how often words stand side by side in a document, in order. Lives in a search's `Scratch`.
///
/// The positions of the rarest word are decoded; those of the others are streamed past them, and the first word that leaves
/// none ends the work.
struct PhraseMatcher {
  private let cursors: UnsafeMutablePointer<UnsafeMutablePointer<TermCursor>>
  private let count: Int
  private let scratch: Unmanaged<Scratch>
  /// Where the phrase may begin.
  private var starts: UnsafeMutablePointer<UInt32>
  private var capacity = 256
  /// By word, in the document at hand.
  private let frequencies: UnsafeMutablePointer<UInt32>
  /// The words' places, by frequency.
  private let order: UnsafeMutablePointer<Int>

  /// - Parameters:
  ///   - cursors: one for each word of the phrase, in its order.
  ///   - scratch: outlives this.
  init(_ cursors: [UnsafeMutablePointer<TermCursor>], scratch: Scratch) {
    self.cursors = scratch.allocate(pointerCount: cursors.count)
    for i in cursors.indices { (self.cursors + i).initialize(to: cursors[i]) }
    count = cursors.count
    self.scratch = Unmanaged.passUnretained(scratch)
    starts = scratch.allocate(UInt32.self, count: capacity)
    frequencies = scratch.allocate(UInt32.self, count: cursors.count)
    order = scratch.allocate(Int.self, count: cursors.count)
  }

  /// Reads the frequencies of the words in the document at which all cursors stand.
  /// - Returns: the smallest, which the phrase's does not pass.
  @inline(__always)
  mutating func readFrequencies() -> UInt32 {
    var least = UInt32.max
    for i in 0..<count {
      // All of the block: its positions cannot be read without.
      let cursor = cursors[i]
      let frequency = cursor.pointee.decodedFrequencies()[cursor.pointee.index]
      frequencies[i] = frequency
      least = min(least, frequency)
    }
    return least
  }

  /// How often the phrase occurs in the document whose frequencies were read, a match in the headline counted as often as
  /// it weighs: positions keep its repeats.
  mutating func frequency() -> UInt32 {
    if count == 2, let pairs = pairFrequency() { return pairs }
    sortByFrequency()
    let rarest = order[0]
    let most = Int(frequencies[rarest])
    if most > capacity {
      capacity = most * 2
      starts = scratch.takeUnretainedValue().allocate(UInt32.self, count: capacity)
    }
    var found = cursors[rarest].pointee.decodePositions(less: UInt32(rarest), into: starts)
    var i = 1
    while i < count && found > 0 {
      found = cursors[order[i]].pointee.retainPositions(in: starts, count: found, shift: UInt32(order[i]))
      i &+= 1
    }
    return UInt32(truncatingIfNeeded: found)
  }

  /// Two words, both read as a stream. A repeated place of the first meets the same place of the second again.
  /// - Returns: nil where a word stands for several terms.
  @inline(__always)
  private func pairFrequency() -> UInt32? {
    guard let left = cursors[0].pointee.positions(), let right = cursors[1].pointee.positions() else { return nil }
    if left.frequency == 1 && right.frequency == 1 { return left.only &+ 1 == right.only ? 1 : 0 }
    var first = PositionReader(left)
    var second = PositionReader(right)
    var found: UInt32 = 0
    while true {
      let wanted = first.position &+ 1
      while second.position < wanted { if !second.next() { return found } }
      if second.position == wanted { found &+= 1 }
      if !first.next() { return found }
    }
  }

  @inline(__always)
  private func sortByFrequency() {
    for i in 0..<count {
      let frequency = frequencies[i]
      var j = i
      while j > 0 && frequencies[order[j &- 1]] > frequency {
        order[j] = order[j &- 1]
        j &-= 1
      }
      order[j] = i
    }
  }
}

extension TermCursor {
  /// Decodes the positions in the document at hand less `shift`, leaving out smaller ones.
  /// - Returns: how many there are.
  mutating func decodePositions(less shift: UInt32, into target: UnsafeMutablePointer<UInt32>) -> Int {
    guard let run = positions() else { return decodeMergedPositions(less: shift, into: target) }
    var reader = PositionReader(run)
    var count = 0
    repeat {
      if reader.position >= shift {
        target[count] = reader.position &- shift
        count &+= 1
      }
    } while reader.next()
    return count
  }

  /// Keeps those of `starts` (ascending) to which a position less `shift` belongs.
  mutating func retainPositions(in starts: UnsafeMutablePointer<UInt32>, count: Int, shift: UInt32) -> Int {
    guard let run = positions() else { return retainMergedPositions(in: starts, count: count, shift: shift) }
    var reader = PositionReader(run)
    var kept = 0
    var i = 0
    while i < count {
      let wanted = starts[i] &+ shift
      while reader.position < wanted {
        if !reader.next() { return kept }
      }
      if reader.position == wanted {
        starts[kept] = starts[i]
        kept &+= 1
      }
      i &+= 1
    }
    return kept
  }

  private mutating func decodeMergedPositions(less shift: UInt32, into target: UnsafeMutablePointer<UInt32>) -> Int {
    var positions: [UInt32] = []
    appendPositions(to: &positions)
    var count = 0
    for position in positions where position >= shift {
      target[count] = position - shift
      count += 1
    }
    return count
  }

  private mutating func retainMergedPositions(
    in starts: UnsafeMutablePointer<UInt32>, count: Int, shift: UInt32
  ) -> Int {
    var positions: [UInt32] = []
    appendPositions(to: &positions)
    var kept = 0
    var i = 0
    for j in 0..<count {
      while i < positions.count && positions[i] < starts[j] + shift { i += 1 }
      if i == positions.count { break }
      if positions[i] == starts[j] + shift {
        starts[kept] = starts[j]
        kept += 1
      }
    }
    return kept
  }
}
