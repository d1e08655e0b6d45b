extension TermCursor {
  /// Sets the bit of every document of a range by its distance from `first`, which is not above any.
  mutating func mark(_ range: Range<UInt32>, from first: UInt32, in marks: UnsafeMutablePointer<UInt64>) {
    var target = range.lowerBound
    while target < range.upperBound {
      if seek(target) >= range.upperBound { return }
      var stop = count
      while unsafe documents[stop &- 1] >= range.upperBound { stop &-= 1 }
      for i in index..<stop {
        let place = unsafe Int(documents[i] &- first)
        unsafe marks[place &>> 6] |= 1 &<< UInt64(place & 63)
      }
      target = stretchLast &+ 1
    }
  }

  /// Adds the score of every document of a range to `sums`, by distance from `first`, and sets its bit in `marks`.
  mutating func addScores(
    from start: UInt32, through last: UInt32, first: UInt32, to sums: UnsafeMutablePointer<UInt32>,
    marks: UnsafeMutablePointer<UInt64>
  ) {
    let context = context
    let weight = weight
    forEach(from: start, through: last) { document, frequency in
      let offset = Int(document &- first)
      unsafe sums[offset] &+= context.score(weight: weight, frequency: frequency, document: document)
      unsafe marks[offset &>> 6] |= 1 &<< UInt64(offset & 63)
    }
  }

  /// The same with frequencies, by distance from `start`.
  /// - Parameter parts: where to note that the documents have this part.
  mutating func addFrequencies(
    from start: UInt32, through last: UInt32, to sums: UnsafeMutablePointer<UInt32>,
    marks: UnsafeMutablePointer<UInt64>, part: Int, _ parts: UnsafeMutablePointer<PartsByDocument>?
  ) {
    forEach(from: start, through: last) { document, frequency in
      let offset = Int(document &- start)
      unsafe sums[offset] &+= frequency
      unsafe marks[offset &>> 6] |= 1 &<< UInt64(offset & 63)
      unsafe parts?.pointee.add(part, at: offset)
    }
  }

  /// Calls `body` with every document of a range and its frequency.
  @inline(__always)
  private mutating func forEach(from start: UInt32, through last: UInt32, _ body: (UInt32, UInt32) -> Void) {
    var target = start
    while target <= last {
      let first = seek(target)
      if first > last { return }
      let documents = unsafe documents
      let frequencies = unsafe decodedFrequencies()
      var i = index
      let stop = count
      while i < stop {
        let document = unsafe documents[i]
        if document > last { break }
        unsafe body(document, frequencies[i])
        i &+= 1
      }
      if i < stop {
        index = i
        return
      }
      index = stop &- 1
      if stretchLast >= last { return }
      target = stretchLast &+ 1
    }
  }
}
