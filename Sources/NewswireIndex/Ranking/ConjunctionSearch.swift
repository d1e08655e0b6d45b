/// Finds the best documents that have all of some words, and perhaps meet further conditions: the rarest word leads, and its
/// blocks and documents are dropped as soon as their score cannot suffice, before the other words are looked at.
struct ConjunctionSearch {
  /// A condition on the places of words. Those that a document must have are among the cursors.
  struct Places: BitwiseCopyable {
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
    self.context = context
    count = cursors.count
    self.cursors = context.scratch.allocate(pointerCount: cursors.count)
    let sorted = cursors.sorted { $0.pointee.documentFrequency < $1.pointee.documentFrequency }
    for i in sorted.indices { (self.cursors + i).initialize(to: sorted[i]) }
    placesCount = places.count
    self.places = context.scratch.allocate(Places.self, count: places.count)
    for i in places.indices { (self.places + i).initialize(to: places[i]) }
    self.required = required
    self.excluded = excluded
    isPlain = required.isEmpty && excluded.isEmpty
    remaining = context.scratch.allocate(Int64.self, count: cursors.count + 1)
    let isDense =
      count > 1 && sorted[0].pointee.list != nil && sorted[1].pointee.list != nil
      && sorted[1].pointee.documentFrequency / BlockIntersection.largestRatio < sorted[0].pointee.documentFrequency
    intersection = isDense ? BlockIntersection(scratch: context.scratch) : nil
  }

  func offer(to top: inout some DocumentSink & ~Copyable, isCancelled: () -> Bool) throws {
    let lead = cursors[0]
    let isRanked = context.rank == .score
    var target = context.start
    while target < context.end {
      lead.pointee.place(at: target)
      let last = lead.pointee.stretchLast
      if last == TermCursor.exhausted { return }
      if isCancelled() { throw CancellationError() }
      if isRanked {
        boundStretch(from: target, through: last)
        if remaining[0] <= top.threshold {
          target = last &+ 1
          continue
        }
      }
      if lead.pointee.seek(target) > last {
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
    let lead = cursors[0]
    var sum: Int64 = 0
    for i in 0..<placesCount where places[i].weight > 0 {
      let bound = places[i].bound
      sum +=
        places[i].rarest == lead
        ? min(bound, Int64(lead.pointee.stretchBound(weight: places[i].weight)) + places[i].others) : bound
    }
    remaining[count] = sum
    var i = count - 1
    while i > 0 {
      if cursors[i].pointee.weight > 0 { sum += Int64(cursors[i].pointee.rangeBound(from: start, through: last)) }
      remaining[i] = sum
      i -= 1
    }
    remaining[0] = sum + (lead.pointee.weight > 0 ? Int64(lead.pointee.stretchBound) : 0)
  }

  /// Tries the documents of the lead's range from where it stands.
  /// - Returns: where to go on.
  private func offerStretch(through last: UInt32, isRanked: Bool, _ top: inout some DocumentSink & ~Copyable) -> UInt32
  {
    let lead = cursors[0]
    let documents = lead.pointee.documents
    let stop = lead.pointee.count
    var target = documents[lead.pointee.index]
    var at = lead.pointee.index
    while at < stop {
      let document = documents[at]
      if document < target {
        at &+= 1
        continue
      }
      if document >= context.end { return document }
      lead.pointee.index = at
      target = isRanked ? tryRanked(document, placed: 1, &top) : tryUnranked(document, placed: 1, &top)
      if target > last { return target }
      at &+= 1
    }
    lead.pointee.index = stop - 1
    return last &+ 1
  }

  /// Tries the documents that the lead's block and that of the second word share, from where the lead stands.
  /// - Returns: where to go on.
  private func offerShared(
    _ intersection: BlockIntersection, through last: UInt32, isRanked: Bool, _ top: inout some DocumentSink & ~Copyable
  ) -> UInt32 {
    let lead = cursors[0]
    let second = cursors[1]
    let next = second.pointee.seek(lead.pointee.document)
    if next > last { return next }
    let (count, reached) = intersection.find(lead, second)
    var target: UInt32 = 0
    for i in 0..<count {
      let place = Int(intersection.first[i])
      let document = lead.pointee.documents[place]
      if document < target { continue }
      if document >= context.end { return document }
      lead.pointee.index = place
      second.pointee.index = Int(intersection.second[i])
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
      let cursor = cursors[i]
      if i >= placed {
        let found = cursor.pointee.reach(document)
        if found != document { return found }
      }
      if cursor.pointee.weight > 0 { score += Int64(cursor.pointee.score) }
      i &+= 1
      if score + remaining[i] <= top.threshold { return document &+ 1 }
    }
    if placesCount > 0 {
      // Where places do not score, documents are equal and the first are the best.
      guard remaining[count] > 0 || top.admits(score, key: context.segment.keys[Int(document)]),
        let added = placesScore(document, above: top.threshold - score)
      else { return document &+ 1 }
      score += added
    }
    if context.view.isDeleted(document) { return document &+ 1 }
    if !isPlain {
      guard top.admits(score, key: context.segment.keys[Int(document)]), holdsOthers(document) else {
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
      for i in 0..<placesCount where places[i].weight > 0 {
        let frequency = places[i].matcher.possibleFrequency(in: document)
        possible += Int64(context.scoring.score(weight: places[i].weight, frequency: frequency, document: document))
      }
      if possible <= floor { return nil }
    }
    var sum: Int64 = 0
    for i in 0..<placesCount {
      let frequency = places[i].matcher.frequency(in: document)
      if frequency == 0 { return nil }
      if places[i].weight > 0 {
        sum += Int64(context.scoring.score(weight: places[i].weight, frequency: frequency, document: document))
      }
    }
    return sum
  }

  @inline(__always)
  private func tryUnranked(_ document: UInt32, placed: Int, _ top: inout some DocumentSink & ~Copyable) -> UInt32 {
    var i = placed
    while i < count {
      let found = cursors[i].pointee.reach(document)
      if found != document { return found }
      i &+= 1
    }
    if context.view.isDeleted(document) { return document &+ 1 }
    for i in 0..<placesCount where places[i].matcher.frequency(in: document) == 0 { return document &+ 1 }
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
