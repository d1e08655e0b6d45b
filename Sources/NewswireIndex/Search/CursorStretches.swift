extension TermCursor {
  /// Sets the bit of every document before `end`.
  mutating func mark(in marks: UnsafeMutablePointer<UInt64>, before end: UInt32) {
    var target: UInt32 = 0
    while target < end {
      place(at: target)
      if stretchLast == Self.exhausted { return }
      if !isDecoded { decode() }
      for i in 0..<count {
        let document = Int(documents[i])
        marks[document &>> 6] |= 1 &<< UInt64(document & 63)
      }
      target = stretchLast &+ 1
    }
  }

  /// Adds the score of every document of a range to `sums`, by distance from `start`, and sets its bit in `marks`.
  mutating func addScores(
    from start: UInt32, through last: UInt32, to sums: UnsafeMutablePointer<UInt32>, marks: UnsafeMutablePointer<UInt64>
  ) {
    var target = start
    while target <= last {
      let first = seek(target)
      if first > last { return }
      let frequencies = decodedFrequencies()
      var i = index
      let stop = count
      while i < stop {
        let document = documents[i]
        if document > last { break }
        let offset = Int(document &- start)
        sums[offset] &+= context.score(weight: weight, frequency: frequencies[i], document: document)
        marks[offset &>> 6] |= 1 &<< UInt64(offset & 63)
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
