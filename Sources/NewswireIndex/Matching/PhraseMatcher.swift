/// Says how often words stand side by side in a document, in order. Lives in a search's `Scratch`.
///
/// The positions of the two rarest words are read side by side; those of the others are sought where the two stand.
@safe struct PhraseMatcher: BitwiseCopyable {
  @safe private struct Word: BitwiseCopyable {
    let cursor: UnsafeMutablePointer<TermCursor>
    /// In the phrase.
    let place: UInt32
  }

  /// The rarest first.
  private let words: UnsafeMutablePointer<Word>
  private let count: Int
  /// Of these, the ones whose cursors others lead to a document. The rest are so frequent that most documents have them, and are
  /// sought only where the rarest stand side by side.
  private let ledCount: Int
  /// Where the phrase may begin.
  private let starts: UnsafeMutablePointer<PositionBuffer>
  /// The positions of a word of which a document has several terms.
  private let merged: UnsafeMutablePointer<PositionBuffer>

  /// - Parameters:
  ///   - cursors: one for each word of the phrase, in its order; at least two.
  ///   - scratch: outlives this.
  init(_ cursors: [UnsafeMutablePointer<TermCursor>], scratch: Scratch) {
    assert(unsafe cursors.count >= 2, "one word is no phrase")
    unsafe words = unsafe scratch.allocate(Word.self, count: cursors.count)
    let order = unsafe cursors.indices.sorted {
      unsafe cursors[$0].pointee.documentFrequency < cursors[$1].pointee.documentFrequency
    }
    for (i, place) in order.enumerated() {
      unsafe (words + i).initialize(to: Word(cursor: cursors[place], place: UInt32(place)))
    }
    count = unsafe cursors.count
    ledCount = 2 + order.dropFirst(2).prefix { unsafe !Self.isCommon(cursors[$0]) }.count
    unsafe starts = unsafe PositionBuffer.make(in: scratch, capacity: 256)
    unsafe merged = unsafe PositionBuffer.make(in: scratch)
  }

  /// Whether a word is so frequent that a document with the rarest ones is likely to have it.
  private static func isCommon(_ cursor: UnsafeMutablePointer<TermCursor>) -> Bool {
    unsafe cursor.pointee.documentFrequency > Int(cursor.pointee.documentCount) / 3
  }

  /// The cursors that are to be led to a document.
  var ledCursors: [UnsafeMutablePointer<TermCursor>] { unsafe (0..<ledCount).map { unsafe words[$0].cursor } }

  /// The smallest of the led words' frequencies in the document at which they stand, which the phrase's does not pass.
  @inline(__always)
  func possibleFrequency() -> UInt32 {
    var least = UInt32.max
    for i in 0..<ledCount { least = unsafe min(least, words[i].cursor.pointee.decodedFrequency) }
    return least
  }

  /// A bound on the score in any document, of one on that of each word.
  func bound(_ ofWord: (UnsafeMutablePointer<TermCursor>) -> Int64) -> Int64 {
    var least = Int64.max
    for i in 0..<count { least = unsafe min(least, ofWord(words[i].cursor)) }
    return least
  }

  /// Leads the cursors to a document.
  /// - Returns: whether it has the words.
  func stand(at document: UInt32) -> Bool {
    for i in 0..<ledCount where unsafe words[i].cursor.pointee.reach(document) != document { return false }
    return true
  }

  /// How often the phrase occurs in the document at which the led cursors stand, a match in the headline counted as often as
  /// it weighs: positions keep its repeats.
  func frequency() -> UInt32 { unsafe UInt32(truncatingIfNeeded: findAll().count) }

  /// Where the phrase begins in the document at which the led cursors stand, ascending, with the headline's repeats.
  @inline(__always)
  func findAll() -> UnsafeMutableBufferPointer<UInt32> {
    unsafe starts.pointee.reserve(Int(words[0].cursor.pointee.decodedFrequency))
    let starts = unsafe starts.pointee.base
    var found = unsafe findStarts(into: starts)
    var i = 2
    while i < count && found > 0 {
      if i >= ledCount {
        let document = unsafe words[0].cursor.pointee.document
        if unsafe words[i].cursor.pointee.reach(document) != document {
          found = 0
          break
        }
      }
      found = unsafe words[i].cursor.pointee.retainPositions(in: starts, count: found, shift: words[i].place, merged)
      i &+= 1
    }
    assert(unsafe found <= Int(words[0].cursor.pointee.decodedFrequency), "no more than the rarest word has")
    return unsafe UnsafeMutableBufferPointer(start: starts, count: found)
  }

  /// Where the phrase may begin, as its two rarest words have it. A repeated place of the one meets the same place of the other
  /// again.
  /// - Returns: how many places.
  @inline(__always)
  private func findStarts(into starts: UnsafeMutablePointer<UInt32>) -> Int {
    let first = unsafe words[0]
    let second = unsafe words[1]
    guard let run = unsafe first.cursor.pointee.positions(), let other = unsafe second.cursor.pointee.positions() else {
      let found = unsafe first.cursor.pointee.decodePositions(less: first.place, into: starts, merged)
      return unsafe second.cursor.pointee.retainPositions(in: starts, count: found, shift: second.place, merged)
    }
    let step = second.place &- first.place
    if run.frequency == 1 && other.frequency == 1 {
      unsafe starts[0] = run.only &- first.place
      return run.only >= first.place && run.only &+ step == other.only ? 1 : 0
    }
    var reader = PositionReader(run)
    var sought = PositionReader(other)
    var found = 0
    repeat {
      // A document that begins with the end of the phrase has no room for its beginning there.
      if reader.position < first.place { continue }
      let wanted = reader.position &+ step
      if !sought.seek(wanted) { break }
      unsafe starts[found] = reader.position &- first.place
      found &+= sought.position == wanted ? 1 : 0
    } while reader.next()
    return found
  }
}

extension TermCursor {
  /// Decodes the positions in the document at hand less `shift`, leaving out smaller ones.
  /// - Parameter merged: room for those of several terms.
  /// - Returns: how many there are.
  fileprivate mutating func decodePositions(
    less shift: UInt32, into target: UnsafeMutablePointer<UInt32>, _ merged: UnsafeMutablePointer<PositionBuffer>
  ) -> Int {
    unsafe readPositions(into: merged)
    var count = 0
    for index in unsafe merged.pointee.elements.indices {
      let position = unsafe merged.pointee.elements[index]
      guard position >= shift else { continue }
      unsafe target[count] = position &- shift
      count &+= 1
    }
    return count
  }

  /// Keeps those of `starts` (ascending) to which a position less `shift` belongs.
  fileprivate mutating func retainPositions(
    in starts: UnsafeMutablePointer<UInt32>, count: Int, shift: UInt32, _ merged: UnsafeMutablePointer<PositionBuffer>
  ) -> Int {
    guard let run = positions() else {
      return unsafe retainMergedPositions(in: starts, count: count, shift: shift, merged)
    }
    var reader = PositionReader(run)
    var kept = 0
    var i = 0
    while i < count {
      let wanted = unsafe starts[i] &+ shift
      if !reader.seek(wanted) { return kept }
      if reader.position == wanted {
        unsafe starts[kept] = unsafe starts[i]
        kept &+= 1
      }
      i &+= 1
    }
    return kept
  }

  private mutating func retainMergedPositions(
    in starts: UnsafeMutablePointer<UInt32>, count: Int, shift: UInt32, _ merged: UnsafeMutablePointer<PositionBuffer>
  ) -> Int {
    unsafe readPositions(into: merged)
    let positions = unsafe merged.pointee.elements
    var kept = 0
    var i = 0
    for j in 0..<count {
      while unsafe i < positions.count && positions[i] < starts[j] &+ shift { i &+= 1 }
      if i == positions.count { break }
      if unsafe positions[i] == starts[j] &+ shift {
        unsafe starts[kept] = unsafe starts[j]
        kept &+= 1
      }
    }
    return kept
  }
}
