/// Writes the postings of one term after the other: see FORMAT.md, "Postings".
@safe struct PostingsEncoder: ~Copyable {
  private let scale: ImpactScale
  private var documents = UnsafeMutablePointer<UInt32>.allocate(capacity: BitPacking.blockSize)
  private var frequencies = UnsafeMutablePointer<UInt32>.allocate(capacity: BitPacking.blockSize)
  private var gaps = UnsafeMutablePointer<UInt32>.allocate(capacity: BitPacking.blockSize)
  private var positions = BitWriter()
  /// Where the block's groups after the first begin in `positions`, in bytes.
  private var groupStarts: [UInt32] = []
  private let sizes = PositionCode.Sizes()
  private var pending = 0
  private var blockImpact: Float = 0
  private var listImpact: Float = 0
  private var hasPositions = true
  private var previous = UInt32.max
  private(set) var documentFrequency = 0

  private var lasts = ByteBuffer()
  private var documentOffsets = ByteBuffer()
  private var positionOffsets = ByteBuffer()
  private var impacts = ByteBuffer()
  private var documentArea = ByteBuffer(capacity: 1 << 16)
  private var positionArea = ByteBuffer(capacity: 1 << 16)

  /// - Parameter averageLength: of the segment's documents; block impacts are computed with it.
  init(averageLength: Float) {
    scale = ImpactScale(averageLength: averageLength)
  }

  deinit {
    unsafe documents.deallocate()
    unsafe frequencies.deallocate()
    unsafe gaps.deallocate()
  }

  mutating func begin(hasPositions: Bool) {
    self.hasPositions = hasPositions
    previous = .max
    documentFrequency = 0
    listImpact = 0
    lasts.removeAll()
    documentOffsets.removeAll()
    positionOffsets.removeAll()
    impacts.removeAll()
    documentArea.removeAll()
    positionArea.removeAll()
  }

  /// - Parameters:
  ///   - document: above the one before.
  ///   - norm: the document's.
  mutating func add(_ document: UInt32, frequency: UInt32, norm: UInt8) {
    unsafe documents[pending] = document
    unsafe frequencies[pending] = frequency
    blockImpact = max(blockImpact, scale.impact(frequency: frequency, norm: norm))
    pending += 1
    documentFrequency += 1
    if pending == BitPacking.blockSize { endBlock() }
  }

  /// - Parameters:
  ///   - positions: `frequency` of them, ascending.
  ///   - extent: the document's.
  mutating func add(
    _ document: UInt32, frequency: UInt32, norm: UInt8, positions: UnsafePointer<UInt32>, extent: UInt8
  ) {
    beginPositions()
    unsafe PositionCode.write(positions, frequency: frequency, extent: extent, sizes, to: &self.positions)
    add(document, frequency: frequency, norm: norm)
  }

  /// - Parameter positions: as they are packed in another segment.
  mutating func add(_ document: UInt32, frequency: UInt32, norm: UInt8, positions: PackedBits) {
    beginPositions()
    self.positions.append(positions)
    add(document, frequency: frequency, norm: norm)
  }

  private mutating func beginPositions() {
    if pending > 0 && pending % PositionCode.groupSize == 0 {
      positions.align()
      groupStarts.append(UInt32(truncatingIfNeeded: positions.byteCount))
    }
  }

  private mutating func endBlock() {
    let count = pending
    unsafe lasts.append(integer: documents[count - 1])
    documentOffsets.append(integer: UInt32(truncatingIfNeeded: documentArea.count))
    positionOffsets.append(integer: UInt32(truncatingIfNeeded: positionArea.count))
    impacts.append(integer: ImpactScale.quantise(blockImpact))
    for i in 0..<count {
      unsafe gaps[i] = unsafe documents[i] &- previous &- 1
      previous = unsafe documents[i]
      unsafe frequencies[i] -= 1
    }
    let documentBits = unsafe BitPacking.width(gaps, count: count)
    let frequencyBits = unsafe BitPacking.width(frequencies, count: count)
    documentArea.append(UInt8(documentBits))
    documentArea.append(UInt8(frequencyBits))
    if count == BitPacking.blockSize {
      let start = unsafe documentArea.extend(by: BitPacking.verticalBytes(bits: documentBits + frequencyBits))
      unsafe BitPacking.packVertical(gaps, bits: documentBits, into: start)
      unsafe BitPacking.packVertical(
        frequencies, bits: frequencyBits, into: start + BitPacking.verticalBytes(bits: documentBits))
    } else {
      unsafe BitPacking.packHorizontal(gaps, count: count, bits: documentBits, into: &documentArea)
      unsafe BitPacking.packHorizontal(frequencies, count: count, bits: frequencyBits, into: &documentArea)
    }
    if hasPositions {
      positions.align()
      PackedPositions.write(positions, starts: groupStarts, to: &positionArea)
      positions.removeAll()
      groupStarts.removeAll(keepingCapacity: true)
    }
    pending = 0
    listImpact = max(listImpact, blockImpact)
    blockImpact = 0
  }

  /// Ends the term and writes it.
  /// - Returns: bytes written.
  mutating func finish(into sink: SegmentSink) throws -> Int {
    if pending > 0 { endBlock() }
    let blockCount = lasts.count / 4
    var written = documentArea.count + positionArea.count
    if blockCount == 1 {
      // One block needs no way to it: only its impact, in a byte.
      let impact = unsafe impacts.base.load(as: UInt16.self)
      try sink.write(byte: UInt8((Int(impact) + 256) / 257))
      written += 1
    } else {
      try sink.write(integer: UInt32(documentArea.count))
      try sink.write(integer: ImpactScale.quantise(listImpact))
      try unsafe sink.write(lasts.base, count: lasts.count)
      try unsafe sink.write(documentOffsets.base, count: documentOffsets.count)
      try unsafe sink.write(positionOffsets.base, count: positionOffsets.count)
      try unsafe sink.write(impacts.base, count: impacts.count)
      written += PostingsLayout.headerBytes + blockCount * PostingsLayout.skipBytes
    }
    try unsafe sink.write(documentArea.base, count: documentArea.count)
    try unsafe sink.write(positionArea.base, count: positionArea.count)
    return written
  }
}

/// What encoder and decoder agree on.
enum PostingsLayout {
  /// Bytes before the skip table: the length of the documents' area, the largest impact.
  static let headerBytes = 6
  /// Bytes of a block's last document, its two offsets and its impact.
  static let skipBytes = 14
}

/// The part of BM25 that lies between 0 and 1, `tf / (tf + saturation)`, in 16 bits, rounded up.
///
/// It depends on the average length, which changes as segments come and go. For an average `a'` instead of `a`, the true value is at
/// most `max(1, a' / a)` times the recorded one, since the saturation shrinks by at most that factor: the bound stays a bound.
struct ImpactScale {
  private let saturations: [Float]

  init(averageLength: Float) {
    saturations = BM25.saturations(averageLength: averageLength)
  }

  func impact(frequency: UInt32, norm: UInt8) -> Float {
    let frequency = Float(frequency)
    return frequency / (frequency + saturations[Int(norm)])
  }

  static func quantise(_ impact: Float) -> UInt16 {
    UInt16(min(65535, (impact * 65535).rounded(.up)))
  }
}
