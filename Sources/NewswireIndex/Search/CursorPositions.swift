/// Where the positions of a block's document begin.
struct PositionPlace: BitwiseCopyable {
  /// Of the document in the block; past any where nothing is known.
  var index = Int.max
  /// From the beginning of the document's group.
  var bit = 0
}

extension TermCursor {
  /// The positions in the document at hand; nil for merged lists and for terms without.
  @inline(__always)
  mutating func positions() -> PositionRun? {
    let frequencies = decodedFrequencies()
    guard let packedPositions else { return nil }
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

  /// Appends the positions in the document at hand, ascending; a word of the headline as often as it weighs.
  mutating func appendPositions(to positions: inout [UInt32]) {
    if list == nil { return appendMergedPositions(to: &positions) }
    guard let run = self.positions() else { return }
    var reader = PositionReader(run)
    repeat { positions.append(reader.position) } while reader.next()
  }

  /// The parts have moved on to the window's end, so others read the positions.
  private mutating func appendMergedPositions(to positions: inout [UInt32]) {
    if readers.isEmpty { makeReaders() }
    let start = positions.count
    let document = document
    for i in readers.indices where readers[i].seek(document) == document { readers[i].appendPositions(to: &positions) }
    positions[start...].sort()
  }
}
