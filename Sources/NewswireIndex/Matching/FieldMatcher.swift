/// Says how often a word or a phrase stands in one part of an article. Lives in a search's `Scratch`.
@safe struct FieldMatcher: BitwiseCopyable {
  @safe enum Sought: BitwiseCopyable {
    case word(UnsafeMutablePointer<TermCursor>)
    case phrase(PhraseMatcher)
  }

  private let sought: Sought
  private let part: TextPart
  private let structures: DocumentStructures
  /// The positions of a word of which a document has several terms.
  private let merged: UnsafeMutablePointer<PositionBuffer>

  /// - Parameter scratch: outlives this, as `segment` does.
  init(_ sought: Sought, in part: TextPart, segment: Segment, scratch: Scratch) {
    self.sought = sought
    self.part = part
    structures = segment.structures
    unsafe merged = unsafe PositionBuffer.make(in: scratch)
  }

  /// What the frequency in the document at which all cursors stand does not pass.
  @inline(__always)
  func possibleFrequency() -> UInt32 {
    switch sought {
    case .word(let cursor): unsafe cursor.pointee.decodedFrequency
    case .phrase(let matcher): matcher.possibleFrequency()
    }
  }

  func bound(_ ofWord: (UnsafeMutablePointer<TermCursor>) -> Int64) -> Int64 {
    switch sought {
    case .word(let cursor): unsafe ofWord(cursor)
    case .phrase(let matcher): unsafe matcher.bound(ofWord)
    }
  }

  /// How often it stands there in a document at which all cursors stand.
  func frequency(in document: UInt32) -> UInt32 {
    let range = structures[document].positions(of: part)
    if range.isEmpty { return 0 }
    switch sought {
    case .word(let cursor):
      guard let run = unsafe cursor.pointee.positions() else { return unsafe frequencyOfMerged(cursor, in: range) }
      var reader = PositionReader(run)
      guard reader.seek(range.lowerBound) else { return 0 }
      var count: UInt32 = 0
      repeat {
        if reader.position >= range.upperBound { break }
        count &+= 1
      } while reader.next()
      return count
    case .phrase(let matcher):
      var count: UInt32 = 0
      let starts = unsafe matcher.findAll()
      for index in starts.indices {
        let start = unsafe starts[index]
        guard start >= range.lowerBound && start < range.upperBound else { continue }
        count &+= 1
      }
      return count
    }
  }

  /// Terms may share a position, which counts once.
  private func frequencyOfMerged(_ cursor: UnsafeMutablePointer<TermCursor>, in range: Range<UInt32>) -> UInt32 {
    unsafe cursor.pointee.readDistinctPositions(into: merged)
    var count: UInt32 = 0
    for index in unsafe merged.pointee.elements.indices {
      let position = unsafe merged.pointee.elements[index]
      guard position >= range.lowerBound && position < range.upperBound else { continue }
      count &+= 1
    }
    return count
  }
}
