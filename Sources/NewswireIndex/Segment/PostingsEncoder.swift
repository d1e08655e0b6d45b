/// Writes the postings of one term after the other: see FORMAT.md, "Postings".
struct PostingsEncoder: ~Copyable {
  private let scale: ImpactScale
  private var documents = UnsafeMutablePointer<UInt32>.allocate(capacity: BitPacking.blockSize)
  private var frequencies = UnsafeMutablePointer<UInt32>.allocate(capacity: BitPacking.blockSize)
  private var firsts = UnsafeMutablePointer<UInt32>.allocate(capacity: BitPacking.blockSize)
  private var gaps = UnsafeMutablePointer<UInt32>.allocate(capacity: BitPacking.blockSize)
  private var rests: UnsafeMutablePointer<UInt32>
  private var restCapacity = 1024
  private var pending = 0
  private var restCount = 0
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
    rests = .allocate(capacity: restCapacity)
  }

  deinit {
    documents.deallocate()
    frequencies.deallocate()
    firsts.deallocate()
    gaps.deallocate()
    rests.deallocate()
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
  ///   - positions: `frequency` of them: the first, then the step to each next one. Not read for a term without positions.
  mutating func add(_ document: UInt32, frequency: UInt32, norm: UInt8, positions: UnsafePointer<UInt32>?) {
    documents[pending] = document
    frequencies[pending] = frequency
    if let positions {
      firsts[pending] = positions[0]
      let more = Int(frequency) - 1
      if restCount + more > restCapacity { growRests(more) }
      for i in 0..<max(more, 0) { rests[restCount + i] = positions[i + 1] }
      restCount += more
    }
    blockImpact = max(blockImpact, scale.impact(frequency: frequency, norm: norm))
    pending += 1
    documentFrequency += 1
    if pending == BitPacking.blockSize { endBlock() }
  }

  private mutating func growRests(_ more: Int) {
    let larger = UnsafeMutablePointer<UInt32>.allocate(capacity: max(restCapacity * 2, restCount + more))
    larger.update(from: rests, count: restCount)
    rests.deallocate()
    restCapacity = max(restCapacity * 2, restCount + more)
    rests = larger
  }

  private mutating func endBlock() {
    let count = pending
    lasts.append(integer: documents[count - 1])
    documentOffsets.append(integer: UInt32(truncatingIfNeeded: documentArea.count))
    positionOffsets.append(integer: UInt32(truncatingIfNeeded: positionArea.count))
    impacts.append(integer: ImpactScale.quantise(blockImpact))
    for i in 0..<count {
      gaps[i] = documents[i] &- previous &- 1
      previous = documents[i]
      frequencies[i] -= 1
    }
    let documentBits = BitPacking.width(gaps, count: count)
    let frequencyBits = BitPacking.width(frequencies, count: count)
    documentArea.append(UInt8(documentBits))
    documentArea.append(UInt8(frequencyBits))
    if count == BitPacking.blockSize {
      let start = documentArea.extend(by: BitPacking.verticalBytes(bits: documentBits + frequencyBits))
      BitPacking.packVertical(gaps, bits: documentBits, into: start)
      BitPacking.packVertical(
        frequencies, bits: frequencyBits, into: start + BitPacking.verticalBytes(bits: documentBits))
    } else {
      BitPacking.packHorizontal(gaps, count: count, bits: documentBits, into: &documentArea)
      BitPacking.packHorizontal(frequencies, count: count, bits: frequencyBits, into: &documentArea)
    }
    if hasPositions {
      appendPositions(count)
    }
    pending = 0
    restCount = 0
    listImpact = max(listImpact, blockImpact)
    blockImpact = 0
  }

  private mutating func appendPositions(_ count: Int) {
    let firstBits = BitPacking.width(firsts, count: count)
    let size = PackedPositions.chunkSize
    let chunkCount = (restCount + size - 1) / size
    positionArea.append(UInt8(firstBits))
    positionArea.append(varint: chunkCount)
    for chunk in 0..<chunkCount {
      let start = chunk * size
      positionArea.append(UInt8(BitPacking.width(rests + start, count: min(size, restCount - start))))
    }
    let widths = positionArea.count - chunkCount
    BitPacking.packHorizontal(firsts, count: count, bits: firstBits, into: &positionArea)
    for chunk in 0..<chunkCount {
      let start = chunk * size
      let bits = Int(positionArea.base.load(fromByteOffset: widths + chunk, as: UInt8.self))
      BitPacking.packHorizontal(rests + start, count: min(size, restCount - start), bits: bits, into: &positionArea)
    }
  }

  /// Ends the term and writes it.
  /// - Returns: bytes written.
  mutating func finish(into sink: SegmentSink) throws -> Int {
    if pending > 0 { endBlock() }
    let blockCount = lasts.count / 4
    var written = documentArea.count + positionArea.count
    if blockCount == 1 {
      // One block needs no way to it: only its impact, in a byte.
      let impact = impacts.base.load(as: UInt16.self)
      try sink.write(byte: UInt8((Int(impact) + 256) / 257))
      written += 1
    } else {
      try sink.write(integer: UInt32(documentArea.count))
      try sink.write(integer: ImpactScale.quantise(listImpact))
      try sink.write(lasts.base, count: lasts.count)
      try sink.write(documentOffsets.base, count: documentOffsets.count)
      try sink.write(positionOffsets.base, count: positionOffsets.count)
      try sink.write(impacts.base, count: impacts.count)
      written += PostingsLayout.headerBytes + blockCount * PostingsLayout.skipBytes
    }
    try sink.write(documentArea.base, count: documentArea.count)
    try sink.write(positionArea.base, count: positionArea.count)
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
