internal import NewswireModel

/// Finds the spans of two expressions that have a partner near, or those of the left that have none. Lives in a search's `Scratch`.
@safe struct SpanProximity: BitwiseCopyable {
  let left: SpanNode.Reference
  let right: SpanNode.Reference
  let isExcluded: Bool
  /// How many places there may be from the end of one to the beginning of the other, and one more; nil for any number.
  private let reach: UInt32?
  private let isInSentence: Bool
  private let isOrdered: Bool
  /// For each span of the right, whether it has a partner.
  private let partners: UnsafeMutablePointer<GrowingBuffer<Bool>>
  private let scratch: Unmanaged<Scratch>

  init(
    _ left: SpanNode.Reference, _ right: SpanNode.Reference, _ distance: ProximityDistance, isOrdered: Bool,
    isExcluded: Bool, scratch: Scratch
  ) {
    unsafe self.left = unsafe left
    unsafe self.right = unsafe right
    self.isOrdered = isOrdered
    self.isExcluded = isExcluded
    if case .words(let words) = distance { reach = UInt32(max(words, 0)) } else { reach = nil }
    isInSentence = distance == .sentence
    unsafe partners = unsafe GrowingBuffer.make(in: scratch)
    unsafe self.scratch = unsafe Unmanaged.passUnretained(scratch)
  }

  /// Appends the spans of a document that count, ascending, to a list for either side.
  func find(
    in document: UInt32, _ structure: DocumentStructure, left found: inout SpanList, right others: inout SpanList
  ) {
    let lefts = unsafe left.pointee.spans(in: document)
    if lefts.isEmpty { return }
    let rights = unsafe right.pointee.spans(in: document)
    if rights.isEmpty {
      if isExcluded {
        for index in lefts.indices {
          let span = unsafe lefts[index]
          found.append(span)
        }
      }
      return
    }
    unsafe partners.pointee.removeAll()
    unsafe partners.pointee.reserve(rights.count)
    unsafe partners.pointee.base.update(repeating: false, count: rights.count)
    var walker = StructureWalker(structure, bySentence: isInSentence)
    let longest = unsafe rights.reduce(0) { max($0, $1.end &- $1.start) }
    var first = 0
    var i = 0
    while i < lefts.count {
      unsafe walker.advance(to: lefts[i].start)
      let (start, end) = (walker.start, walker.end)
      var stop = i
      while unsafe stop < lefts.count && lefts[stop].start < end { stop &+= 1 }
      while unsafe first < rights.count && rights[first].start < start { first &+= 1 }
      var last = first
      while unsafe last < rights.count && rights[last].start < end { last &+= 1 }
      if unsafe scratch.takeUnretainedValue().mustEnd(after: stop - i + last - first) { return }
      let group = unsafe UnsafeMutableBufferPointer(rebasing: lefts[i..<stop])
      if let reach {
        unsafe pair(group, rights, first..<last, reach: reach, longest: longest, &found)
      } else {
        unsafe pair(group, rights, first..<last, &found)
      }
      first = last
      i = stop
    }
    if isExcluded { return }
    for j in rights.indices where unsafe partners.pointee.base[j] { unsafe others.append(rights[j]) }
  }

  /// Pairs those of one paragraph by their distance.
  private func pair(
    _ lefts: UnsafeMutableBufferPointer<WordSpan>, _ rights: UnsafeMutableBufferPointer<WordSpan>, _ range: Range<Int>,
    reach: UInt32, longest: UInt32, _ found: inout SpanList
  ) {
    let partners = unsafe partners.pointee.base
    var first = range.lowerBound
    for index in lefts.indices {
      let a = unsafe lefts[index]
      let before = isOrdered ? 0 : reach &+ longest
      while unsafe first < range.upperBound && rights[first].start &+ before < a.start { first &+= 1 }
      var hasPartner = false
      var j = first
      while unsafe j < range.upperBound && rights[j].start < a.end &+ reach {
        if unsafe isNear(a, rights[j], reach) {
          hasPartner = true
          if isExcluded { break }
          unsafe partners[j] = true
        }
        j &+= 1
      }
      if hasPartner != isExcluded { found.append(a) }
      // Where spans stand close, each of them is compared with all in reach.
      if unsafe j &- first > 32 && scratch.takeUnretainedValue().mustEnd(after: j &- first) { return }
    }
  }

  @inline(__always)
  private func isNear(_ a: WordSpan, _ b: WordSpan, _ reach: UInt32) -> Bool {
    if a.end <= b.start { return b.start &- a.end < reach }
    return !isOrdered && b.end <= a.start && a.start &- b.end < reach
  }

  /// Pairs those of one paragraph or sentence: all that do not overlap are partners, and so it is enough to know the outermost.
  private func pair(
    _ lefts: UnsafeMutableBufferPointer<WordSpan>, _ rights: UnsafeMutableBufferPointer<WordSpan>, _ range: Range<Int>,
    _ found: inout SpanList
  ) {
    guard let lastRight = range.last else {
      if isExcluded {
        for index in lefts.indices {
          let a = unsafe lefts[index]
          found.append(a)
        }
      }
      return
    }
    let latestRight = unsafe rights[lastRight].start
    var earliestRight = UInt32.max
    for j in range { earliestRight = unsafe min(earliestRight, rights[j].end) }
    var earliestLeft = UInt32.max
    var latestLeft: UInt32 = 0
    for index in lefts.indices {
      let a = unsafe lefts[index]
      let hasPartner = a.end <= latestRight || (!isOrdered && earliestRight <= a.start)
      if hasPartner != isExcluded { found.append(a) }
      earliestLeft = min(earliestLeft, a.end)
      latestLeft = a.start
    }
    for j in range {
      let b = unsafe rights[j]
      unsafe partners.pointee.base[j] = earliestLeft <= b.start || (!isOrdered && b.end <= latestLeft)
    }
  }
}
