internal import NewswireModel

/// Says how often two words stand near each other in a document. Lives in a search's `Scratch`.
///
/// A glance at their positions, side by side, tells most documents apart; where two are near enough, both words' positions are
/// merged, and the document's structure is read along with them.
@safe struct ProximityMatcher: BitwiseCopyable {
  private let left: UnsafeMutablePointer<TermCursor>
  private let right: UnsafeMutablePointer<TermCursor>
  /// How far two positions may be apart.
  private let reach: UInt32
  private let isInSentence: Bool
  private let isOrdered: Bool
  private let structures: DocumentStructures
  private let leftPositions: UnsafeMutablePointer<PositionBuffer>
  private let rightPositions: UnsafeMutablePointer<PositionBuffer>

  /// - Parameters:
  ///   - isOrdered: whether the left word must come first.
  ///   - scratch: outlives this, as `segment` does.
  init(
    _ left: UnsafeMutablePointer<TermCursor>, _ right: UnsafeMutablePointer<TermCursor>, _ distance: ProximityDistance,
    isOrdered: Bool, segment: Segment, scratch: Scratch
  ) {
    unsafe self.left = unsafe left
    unsafe self.right = unsafe right
    self.isOrdered = isOrdered
    switch distance {
    case .words(let words): reach = UInt32(max(words, 0))
    case .sentence, .paragraph: reach = .max
    }
    isInSentence = distance == .sentence
    structures = segment.structures
    unsafe leftPositions = unsafe PositionBuffer.make(in: scratch, capacity: 256)
    unsafe rightPositions = unsafe PositionBuffer.make(in: scratch, capacity: 256)
  }

  /// Every place of either word may have a partner.
  @inline(__always)
  func possibleFrequency() -> UInt32 { unsafe left.pointee.decodedFrequency &+ right.pointee.decodedFrequency }

  /// A bound on the score in any document, of one on that of each word: saturation makes the score of a sum of frequencies no more than
  /// the sum of their scores.
  func bound(_ ofWord: (UnsafeMutablePointer<TermCursor>) -> Int64) -> Int64 { unsafe ofWord(left) + ofWord(right) }

  /// How many places of the words in the document at which both cursors stand have a partner, those in the headline counted as
  /// often as they weigh. A place of both words counts once.
  func frequency() -> UInt32 {
    if reach == .max { return countInStretches() }
    return mayBeMet() ? count() : 0
  }

  /// Whether any two places are near enough, whatever is between them.
  private func mayBeMet() -> Bool {
    let isLeftRarer = unsafe left.pointee.documentFrequency <= right.pointee.documentFrequency
    let rarer = unsafe isLeftRarer ? left : right
    let other = unsafe isLeftRarer ? right : left
    guard let run = unsafe rarer.pointee.positions(), let otherRun = unsafe other.pointee.positions() else {
      return true
    }
    let before = isOrdered && isLeftRarer ? 0 : reach
    let after = isOrdered && !isLeftRarer ? 0 : reach
    var reader = PositionReader(run)
    var sought = PositionReader(otherRun)
    repeat {
      let position = reader.position
      if !sought.seek(position > before ? position &- before : 0) { return false }
      if sought.position <= position &+ after { return true }
    } while reader.next()
    return false
  }

  /// Counts what is near by a number of words.
  private func count() -> UInt32 {
    unsafe left.pointee.readDistinctPositions(into: leftPositions)
    unsafe right.pointee.readDistinctPositions(into: rightPositions)
    let lefts = unsafe leftPositions.pointee.base
    let leftCount = unsafe leftPositions.pointee.count
    let rights = unsafe rightPositions.pointee.base
    let rightCount = unsafe rightPositions.pointee.count
    var walker = unsafe StructureWalker(structures[left.pointee.document], bySentence: isInSentence)
    var count: UInt32 = 0
    var i = 0
    var j = 0
    while i < leftCount || j < rightCount {
      let place = unsafe min(i < leftCount ? lefts[i] : .max, j < rightCount ? rights[j] : .max)
      // Where either word is past the place, and the nearest partner on either side; `max` for none.
      let nextLeft = unsafe i < leftCount && lefts[i] == place ? i &+ 1 : i
      let nextRight = unsafe j < rightCount && rights[j] == place ? j &+ 1 : j
      var before = UInt32.max
      var after = UInt32.max
      if nextLeft > i {
        if nextRight < rightCount { after = unsafe rights[nextRight] }
        if !isOrdered && j > 0 { before = unsafe rights[j &- 1] }
      }
      if nextRight > j {
        if !isOrdered && nextLeft < leftCount { after = unsafe min(after, lefts[nextLeft]) }
        if i > 0 { before = unsafe before == .max ? lefts[i &- 1] : max(before, lefts[i &- 1]) }
      }
      if isMet(place, before, after, &walker) { count &+= walker.isInHeadline ? UInt32(BM25.headlineWeight) : 1 }
      i = nextLeft
      j = nextRight
    }
    return count
  }

  /// Counts what is near by being in one paragraph or sentence: only those are looked at that have the rarer word.
  private func countInStretches() -> UInt32 {
    unsafe left.pointee.readDistinctPositions(into: leftPositions)
    unsafe right.pointee.readDistinctPositions(into: rightPositions)
    let isLeftRarer = unsafe leftPositions.pointee.count <= rightPositions.pointee.count
    let rares = unsafe isLeftRarer ? leftPositions.pointee.elements : rightPositions.pointee.elements
    let others = unsafe isLeftRarer ? rightPositions.pointee.elements : leftPositions.pointee.elements
    var walker = unsafe StructureWalker(structures[left.pointee.document], bySentence: isInSentence)
    var count: UInt32 = 0
    var i = 0
    var j = 0
    while i < rares.count {
      unsafe walker.advance(to: rares[i])
      while unsafe j < others.count && others[j] < walker.start { j &+= 1 }
      if j == others.count { break }
      let firstRare = i
      while unsafe i < rares.count && rares[i] < walker.end { i &+= 1 }
      if unsafe others[j] >= walker.end { continue }
      let firstOther = j
      while unsafe j < others.count && others[j] < walker.end { j &+= 1 }
      let found = unsafe UnsafeMutableBufferPointer(rebasing: rares[firstRare..<i])
      let partners = unsafe UnsafeMutableBufferPointer(rebasing: others[firstOther..<j])
      let met = unsafe isLeftRarer ? countPartners(found, partners) : countPartners(partners, found)
      count &+= walker.isInHeadline ? met &* UInt32(BM25.headlineWeight) : met
    }
    return count
  }

  /// How many places of one paragraph or sentence have a partner in it.
  /// - Parameters:
  ///   - lefts: not empty.
  ///   - rights: not empty.
  private func countPartners(
    _ lefts: UnsafeMutableBufferPointer<UInt32>, _ rights: UnsafeMutableBufferPointer<UInt32>
  ) -> UInt32 {
    let (firstLeft, lastLeft) = unsafe (lefts[0], lefts[lefts.count - 1])
    let (firstRight, lastRight) = unsafe (rights[0], rights[rights.count - 1])
    var count: UInt32 = 0
    var i = 0
    var j = 0
    while i < lefts.count || j < rights.count {
      let place = unsafe min(i < lefts.count ? lefts[i] : .max, j < rights.count ? rights[j] : .max)
      var isMet = false
      if unsafe i < lefts.count && lefts[i] == place {
        isMet = lastRight > place || (!isOrdered && firstRight < place)
        i &+= 1
      }
      if unsafe j < rights.count && rights[j] == place {
        isMet = isMet || firstLeft < place || (!isOrdered && lastLeft > place)
        j &+= 1
      }
      count &+= isMet ? 1 : 0
    }
    return count
  }

  /// Whether one of the nearest partners is near enough and in the same paragraph or sentence.
  @inline(__always)
  private func isMet(_ place: UInt32, _ before: UInt32, _ after: UInt32, _ walker: inout StructureWalker) -> Bool {
    let isBefore = before != .max && place &- before <= reach
    let isAfter = after != .max && after &- place <= reach
    guard isBefore || isAfter else { return false }
    walker.advance(to: place)
    return (isBefore && before >= walker.start) || (isAfter && after < walker.end)
  }
}
