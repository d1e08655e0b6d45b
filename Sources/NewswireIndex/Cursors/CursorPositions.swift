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
    let frequencies = decodedFrequencies()
    guard let packedPositions else { return positionsOfOnlyPart() }
    let sizes = context.positionSizes
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
      bit &+= sizes.bits(extent: extents[Int(documents[i])], frequency: frequencies[i])
      i &+= 1
    }
    positionPlace = PositionPlace(index: i, bit: bit)
    let frequency = frequencies[index]
    work.positions &+= Int(frequency)
    return PositionRun(
      base: packedPositions.start(ofGroup: group), bit: bit,
      lowBits: sizes.lowBits(extent: extents[Int(documents[index])], frequency: frequency), frequency: frequency)
  }

  /// Writes the positions in the document at hand, ascending; a word of the headline as often as it weighs.
  mutating func readPositions(into buffer: UnsafeMutablePointer<PositionBuffer>) {
    buffer.pointee.removeAll()
    buffer.pointee.reserve(Int(decodedFrequency))
    guard let run = positions() else { return readMergedPositions(into: buffer) }
    buffer.pointee.setCount(run.write(to: buffer.pointee.base))
  }

  /// The same, each position once.
  mutating func readDistinctPositions(into buffer: UnsafeMutablePointer<PositionBuffer>) {
    readPositions(into: buffer)
    let positions = buffer.pointee.base
    let count = buffer.pointee.count
    if count == 0 { return }
    var last = 0
    for i in 1..<max(count, 1) {
      last &+= positions[i] == positions[last] ? 0 : 1
      positions[last] = positions[i]
    }
    buffer.pointee.setCount(last &+ 1)
  }

  // MARK: Merged lists

  /// Calls `body` with a cursor, which stands at the document at hand, of each merged term that is in it, until it says false.
  private mutating func forEachPart(_ body: (UnsafeMutablePointer<TermCursor>) -> Bool) {
    let document = document
    if isAtParts {
      guard let base = parts.baseAddress else { return }
      for i in parts.indices where parts[i].document == document { if !body(base + i) { return } }
      return
    }
    // The parts have moved on to the window's end.
    guard let partsByDocument else { return }
    if readers.isEmpty { makeReaders() }
    guard let base = readers.baseAddress else { return }
    var link = partsByDocument.pointee.first(at: Int(document &- windowStart))
    while link != PartsByDocument.none {
      let part = partsByDocument.pointee.part(of: link)
      _ = readers[part].seek(document)
      if !body(base + part) { return }
      link = partsByDocument.pointee.next(after: link)
    }
  }

  private mutating func positionsOfOnlyPart() -> PositionRun? {
    var only: UnsafeMutablePointer<TermCursor>?
    var count = 0
    forEachPart {
      only = $0
      count += 1
      return count == 1
    }
    return count == 1 ? only?.pointee.positions() : nil
  }

  private mutating func readMergedPositions(into buffer: UnsafeMutablePointer<PositionBuffer>) {
    let target = buffer.pointee.base
    var count = 0
    forEachPart {
      if let run = $0.pointee.positions() { count &+= run.write(to: target + count) }
      return true
    }
    buffer.pointee.setCount(count)
    var positions = buffer.pointee.elements
    positions.sort()
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
      target[count] = reader.position
      count &+= 1
    } while reader.next()
    return count
  }
}
