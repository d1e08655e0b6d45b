/// Where the positions of a block's document begin.
struct PositionPlace: BitwiseCopyable {
  /// Of the document in the block; past any where nothing is known.
  var index = Int.max
  /// From the beginning of the document's group.
  var bit = 0
}

extension TermCursor {
  /// The positions in the document at hand; nil for terms without, and where several terms of a merged list are in it.
  @inline(__always)
  mutating func positions() -> PositionRun? {
    let frequencies = unsafe decodedFrequencies()
    guard let packedPositions else { return positionsOfOnlyPart() }
    let sizes = context.positionSizes
    assert(index >= 0 && index < count, "the cursor stands at a decoded document")
    let group = index &>> PositionCode.groupShift
    let groupStart = group &<< PositionCode.groupShift
    // Candidates come in order, so the place of the last one is often on the way.
    var i = positionPlace.index
    var bit = positionPlace.bit
    if i > index || i < groupStart {
      i = groupStart
      bit = 0
    }
    while i < index {
      unsafe bit &+= sizes.bits(extent: extents[Int(documents[i])], frequency: frequencies[i])
      i &+= 1
    }
    positionPlace = PositionPlace(index: i, bit: bit)
    let frequency = unsafe frequencies[index]
    work.positions &+= Int(frequency)
    return unsafe PositionRun(
      base: packedPositions.start(ofGroup: group), bit: bit,
      lowBits: sizes.lowBits(extent: extents[Int(documents[index])], frequency: frequency), frequency: frequency)
  }

  /// Writes the positions in the document at hand, ascending; a word of the headline as often as it weighs.
  mutating func readPositions(into buffer: UnsafeMutablePointer<PositionBuffer>) {
    unsafe buffer.pointee.removeAll()
    unsafe buffer.pointee.reserve(Int(decodedFrequency))
    guard let run = positions() else { return unsafe readMergedPositions(into: buffer) }
    unsafe buffer.pointee.setCount(run.write(to: buffer.pointee.base))
  }

  /// The same, each position once.
  mutating func readDistinctPositions(into buffer: UnsafeMutablePointer<PositionBuffer>) {
    unsafe readPositions(into: buffer)
    let positions = unsafe buffer.pointee.base
    let count = unsafe buffer.pointee.count
    if count == 0 { return }
    var last = 0
    for i in 1..<max(count, 1) {
      unsafe last &+= positions[i] == positions[last] ? 0 : 1
      unsafe positions[last] = unsafe positions[i]
    }
    unsafe buffer.pointee.setCount(last &+ 1)
  }

  // MARK: Merged lists

  /// Calls `body` with a cursor, which stands at the document at hand, of each merged term that is in it, until it says false.
  private mutating func forEachPart(_ body: (UnsafeMutablePointer<TermCursor>) -> Bool) {
    let document = document
    if isAtParts {
      guard let base = unsafe parts.baseAddress else { return }
      for i in unsafe parts.indices where unsafe parts[i].document == document { if unsafe !body(base + i) { return } }
      return
    }
    // The parts have moved on to the window's end.
    guard let partsByDocument = unsafe partsByDocument else { return }
    if unsafe readers.isEmpty { makeReaders() }
    guard let base = unsafe readers.baseAddress else { return }
    var link = unsafe partsByDocument.pointee.first(at: Int(document &- windowStart))
    while link != PartsByDocument.none {
      let part = unsafe partsByDocument.pointee.part(of: link)
      _ = unsafe readers[part].seek(document)
      if unsafe !body(base + part) { return }
      link = unsafe partsByDocument.pointee.next(after: link)
    }
  }

  private mutating func positionsOfOnlyPart() -> PositionRun? {
    var only: UnsafeMutablePointer<TermCursor>?
    var count = 0
    unsafe forEachPart {
      unsafe only = unsafe $0
      count += 1
      return count == 1
    }
    return unsafe count == 1 ? only?.pointee.positions() : nil
  }

  private mutating func readMergedPositions(into buffer: UnsafeMutablePointer<PositionBuffer>) {
    let target = unsafe buffer.pointee.base
    var count = 0
    unsafe forEachPart {
      if let run = unsafe $0.pointee.positions() { unsafe count &+= run.write(to: target + count) }
      return true
    }
    assert(count <= Int(decodedFrequency), "frequencies of parts add up")
    unsafe buffer.pointee.setCount(count)
    var positions = unsafe buffer.pointee.elements
    unsafe positions.sort()
  }
}

extension PositionRun {
  /// Decodes all positions.
  /// - Parameter target: has room for them.
  /// - Returns: how many there are.
  @inline(__always)
  func write(to target: UnsafeMutablePointer<UInt32>) -> Int {
    var reader = PositionReader(self)
    var count = 0
    repeat {
      unsafe target[count] = reader.position
      count &+= 1
    } while reader.next()
    return count
  }
}
