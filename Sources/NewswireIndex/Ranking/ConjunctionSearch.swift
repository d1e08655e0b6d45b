/// Finds the best documents that have all of some words, and perhaps meet further conditions: the rarest word leads, and its
/// blocks and documents are dropped as soon as their score cannot suffice, before the other words are looked at.
@safe struct ConjunctionSearch {
  /// A condition on the places of words. Those that a document must have are among the cursors.
  @safe struct Places: BitwiseCopyable {
    let matcher: PlaceMatcher
    let weight: Float
    /// At least any document's score, in units.
    let bound: Int64
    /// The rarest of the words that a document must have; nil if it need not have any of them by itself.
    let rarest: UnsafeMutablePointer<TermCursor>?
    /// What the frequencies of the other words add to that of the rarest, as a bound on the score in units: a phrase is no more
    /// frequent than its rarest word, while every place of both words may count for a proximity.
    let others: Int64
  }

  private let context: SegmentContext
  /// The rarest first.
  private let cursors: UnsafeMutablePointer<UnsafeMutablePointer<TermCursor>>
  private let count: Int
  private let places: UnsafeMutablePointer<Places>
  private let placesCount: Int
  private let required: [DocumentIterator]
  private let excluded: [DocumentIterator]
  /// By cursor, what it and those after it can add within the lead's range, in units; then what places can.
  private let remaining: UnsafeMutablePointer<Int64>
  private let isPlain: Bool
  /// For the two rarest words, where they are about as frequent.
  private let intersection: BlockIntersection?

  /// - Parameters:
  ///   - required: further parts that must match. They do not score.
  ///   - excluded: parts that must not.
  init(
    _ cursors: [UnsafeMutablePointer<TermCursor>], places: [Places], required: [DocumentIterator],
    excluded: [DocumentIterator], context: SegmentContext
  ) {
    assert(unsafe !cursors.isEmpty, "a word leads")
    self.context = context
    count = unsafe cursors.count
    unsafe self.cursors = unsafe context.scratch.allocate(pointerCount: cursors.count)
    let sorted = unsafe cursors.sorted { unsafe $0.pointee.documentFrequency < $1.pointee.documentFrequency }
    for i in unsafe sorted.indices { unsafe (self.cursors + i).initialize(to: sorted[i]) }
    placesCount = places.count
    unsafe self.places = unsafe context.scratch.allocate(Places.self, count: places.count)
    for i in places.indices { unsafe (self.places + i).initialize(to: places[i]) }
    self.required = required
    self.excluded = excluded
    isPlain = required.isEmpty && excluded.isEmpty
    unsafe remaining = unsafe context.scratch.allocate(Int64.self, count: cursors.count + 1)
    let isDense =
      unsafe count > 1 && sorted[0].pointee.list != nil && sorted[1].pointee.list != nil
      && sorted[1].pointee.documentFrequency / BlockIntersection.largestRatio < sorted[0].pointee.documentFrequency
    intersection = isDense ? BlockIntersection(scratch: context.scratch) : nil
  }

  func offer(to top: inout some DocumentSink & ~Copyable, isCancelled: () -> Bool) throws {
    let lead = unsafe cursors[0]
    let isRanked = context.rank == .score
    var target = context.start
    while target < context.end {
      unsafe lead.pointee.place(at: target)
      let last = unsafe lead.pointee.stretchLast
      if last == TermCursor.exhausted { return }
      if isCancelled() { throw CancellationError() }
      if isRanked {
        boundStretch(from: target, through: last)
        if unsafe remaining[0] <= top.threshold {
          target = last &+ 1
          continue
        }
      }
      if unsafe lead.pointee.seek(target) > last {
        target = last == TermCursor.exhausted ? last : last &+ 1
        continue
      }
      if let intersection {
        target = offerShared(intersection, through: last, isRanked: isRanked, &top)
      } else {
        target = offerStretch(through: last, isRanked: isRanked, &top)
      }
    }
  }

  /// Sets `remaining` for the lead's range.
  private func boundStretch(from start: UInt32, through last: UInt32) {
    let lead = unsafe cursors[0]
    var sum: Int64 = 0
    for i in 0..<placesCount where unsafe places[i].weight > 0 {
      let bound = unsafe places[i].bound
      unsafe sum +=
        places[i].rarest == lead
        ? min(bound, Int64(lead.pointee.stretchBound(weight: places[i].weight)) + places[i].others) : bound
    }
    unsafe remaining[count] = sum
    var i = count - 1
    while i > 0 {
      if unsafe cursors[i].pointee.weight > 0 {
        unsafe sum += Int64(cursors[i].pointee.rangeBound(from: start, through: last))
      }
      unsafe remaining[i] = sum
      i -= 1
    }
    unsafe remaining[0] = unsafe sum + (lead.pointee.weight > 0 ? Int64(lead.pointee.stretchBound) : 0)
  }

  /// Tries the documents of the lead's range from where it stands.
  /// - Returns: where to go on.
  private func offerStretch(through last: UInt32, isRanked: Bool, _ top: inout some DocumentSink & ~Copyable) -> UInt32
  {
    let lead = unsafe cursors[0]
    let documents = unsafe lead.pointee.documents
    let stop = unsafe lead.pointee.count
    var target = unsafe documents[lead.pointee.index]
    var at = unsafe lead.pointee.index
    while at < stop {
      let document = unsafe documents[at]
      if document < target {
        at &+= 1
        continue
      }
      if document >= context.end { return document }
      unsafe lead.pointee.index = at
      target = isRanked ? tryRanked(document, placed: 1, &top) : tryUnranked(document, placed: 1, &top)
      if target > last { return target }
      at &+= 1
    }
    unsafe lead.pointee.index = stop - 1
    return last &+ 1
  }

  /// Tries the documents that the lead's block and that of the second word share, from where the lead stands.
  /// - Returns: where to go on.
  private func offerShared(
    _ intersection: BlockIntersection, through last: UInt32, isRanked: Bool, _ top: inout some DocumentSink & ~Copyable
  ) -> UInt32 {
    let lead = unsafe cursors[0]
    let second = unsafe cursors[1]
    let next = unsafe second.pointee.seek(lead.pointee.document)
    if next > last { return next }
    let (count, reached) = unsafe intersection.find(lead, second)
    var target: UInt32 = 0
    for i in 0..<count {
      let place = unsafe Int(intersection.first[i])
      let document = unsafe lead.pointee.documents[place]
      if document < target { continue }
      if document >= context.end { return document }
      unsafe lead.pointee.index = place
      unsafe second.pointee.index = unsafe Int(intersection.second[i])
      target = isRanked ? tryRanked(document, placed: 2, &top) : tryUnranked(document, placed: 2, &top)
    }
    return max(target, reached &+ 1)
  }

  /// - Parameter placed: how many cursors stand at the document already.
  /// - Returns: the next document worth trying.
  @inline(__always)
  private func tryRanked(_ document: UInt32, placed: Int, _ top: inout some DocumentSink & ~Copyable) -> UInt32 {
    var score: Int64 = 0
    var i = 0
    while i < count {
      let cursor = unsafe cursors[i]
      if i >= placed {
        let found = unsafe cursor.pointee.reach(document)
        if found != document { return found }
      }
      if unsafe cursor.pointee.weight > 0 { unsafe score += Int64(cursor.pointee.score) }
      i &+= 1
      if unsafe score + remaining[i] <= top.threshold { return document &+ 1 }
    }
    if placesCount > 0 {
      // Where places do not score, documents are equal and the first are the best.
      guard unsafe remaining[count] > 0 || top.admits(score, key: context.segment.keys[Int(document)]),
        let added = placesScore(document, above: top.threshold - score)
      else { return document &+ 1 }
      score += added
    }
    if context.view.isDeleted(document) { return document &+ 1 }
    if !isPlain {
      guard unsafe top.admits(score, key: context.segment.keys[Int(document)]), holdsOthers(document) else {
        return document &+ 1
      }
    }
    context.offer(document, score, to: &top)
    return document &+ 1
  }

  /// What the places add; nil if one is not met or where they cannot come to more than `floor`.
  private func placesScore(_ document: UInt32, above floor: Int64) -> Int64? {
    if floor >= 0 {
      var possible: Int64 = 0
      for i in 0..<placesCount where unsafe places[i].weight > 0 {
        let frequency = unsafe places[i].matcher.possibleFrequency(in: document)
        unsafe possible += Int64(
          context.scoring.score(weight: places[i].weight, frequency: frequency, document: document))
      }
      if possible <= floor { return nil }
    }
    var sum: Int64 = 0
    for i in 0..<placesCount {
      let frequency = unsafe places[i].matcher.frequency(in: document)
      if frequency == 0 { return nil }
      if unsafe places[i].weight > 0 {
        unsafe sum += Int64(context.scoring.score(weight: places[i].weight, frequency: frequency, document: document))
      }
    }
    return sum
  }

  @inline(__always)
  private func tryUnranked(_ document: UInt32, placed: Int, _ top: inout some DocumentSink & ~Copyable) -> UInt32 {
    var i = placed
    while i < count {
      let found = unsafe cursors[i].pointee.reach(document)
      if found != document { return found }
      i &+= 1
    }
    if context.view.isDeleted(document) { return document &+ 1 }
    for i in 0..<placesCount where unsafe places[i].matcher.frequency(in: document) == 0 { return document &+ 1 }
    if !isPlain && !holdsOthers(document) { return document &+ 1 }
    context.offer(document, context.rank(document, score: 0), to: &top)
    return top.isComplete ? context.end : document &+ 1
  }

  private func holdsOthers(_ document: UInt32) -> Bool {
    for part in required {
      part.advance(to: document)
      if part.document != document || !part.matches() { return false }
    }
    for part in excluded {
      part.advance(to: document)
      if part.document == document && part.matches() { return false }
    }
    return true
  }
}
