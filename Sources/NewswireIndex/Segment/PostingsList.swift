/// The postings of one term, as they lie in a segment: see FORMAT.md, "Postings". Nothing is decoded ahead of time.
struct PostingsList {
  let documentFrequency: Int
  let blockCount: Int
  let hasPositions: Bool
  /// UInt32 each; unused where there is one block.
  private let lasts: UnsafeRawPointer
  private let documentOffsets: UnsafeRawPointer
  private let positionOffsets: UnsafeRawPointer
  private let impacts: UnsafeRawPointer
  private let documentArea: UnsafeRawPointer
  private let positionArea: UnsafeRawPointer
  /// At least the largest impact of all.
  let largestImpact: UInt16

  @inline(__always)
  init(_ bytes: UnsafeRawPointer, documentFrequency: Int, hasPositions: Bool) {
    self.documentFrequency = documentFrequency
    self.hasPositions = hasPositions
    blockCount = (documentFrequency &+ 127) &>> 7
    if blockCount == 1 {
      largestImpact = UInt16(bytes.load(as: UInt8.self)) &* 257
      documentArea = bytes + 1
      lasts = bytes
      documentOffsets = bytes
      positionOffsets = bytes
      impacts = bytes
      let header = bytes.loadUnaligned(fromByteOffset: 1, as: UInt16.self)
      let bits = Int(header & 0xFF)
      let frequencyBits = Int(header &>> 8)
      let length =
        documentFrequency == BitPacking.blockSize
        ? BitPacking.verticalBytes(bits: bits &+ frequencyBits)
        : BitPacking.horizontalBytes(count: documentFrequency, bits: bits)
          &+ BitPacking.horizontalBytes(count: documentFrequency, bits: frequencyBits)
      positionArea = documentArea + (2 &+ length)
    } else {
      largestImpact = bytes.loadUnaligned(fromByteOffset: 4, as: UInt16.self)
      lasts = bytes + PostingsLayout.headerBytes
      documentOffsets = lasts + blockCount &* 4
      positionOffsets = documentOffsets + blockCount &* 4
      impacts = positionOffsets + blockCount &* 4
      documentArea = impacts + blockCount &* 2
      positionArea = documentArea + Int(bytes.loadUnaligned(as: UInt32.self))
    }
  }

  /// Documents in a block.
  @inline(__always)
  func count(of block: Int) -> Int { min(BitPacking.blockSize, documentFrequency &- block &* BitPacking.blockSize) }

  /// The last document of a block. Only where there are several blocks.
  @inline(__always)
  func last(of block: Int) -> UInt32 { lasts.loadUnaligned(fromByteOffset: block &* 4, as: UInt32.self) }

  /// At least the largest impact of a block, as `ImpactScale` has it.
  @inline(__always)
  func impact(of block: Int) -> UInt16 {
    blockCount == 1 ? largestImpact : impacts.loadUnaligned(fromByteOffset: block &* 2, as: UInt16.self)
  }

  /// The first block from `block` on whose last document is not below `document`; `blockCount` for none.
  @inline(__always)
  func block(reaching document: UInt32, from block: Int) -> Int {
    guard blockCount > 1 else { return block }
    // Most steps are short: gallop, then halve.
    var low = block
    var step = 1
    while low &+ step < blockCount && last(of: low &+ step &- 1) < document {
      low &+= step
      step &*= 2
    }
    var high = min(low &+ step, blockCount)
    while low < high {
      let middle = (low &+ high) &>> 1
      if last(of: middle) < document { low = middle &+ 1 } else { high = middle }
    }
    return low
  }

  /// Where the documents of a block lie.
  @inline(__always)
  func documents(of block: Int) -> PackedBlock {
    let offset = blockCount == 1 ? 0 : Int(documentOffsets.loadUnaligned(fromByteOffset: block &* 4, as: UInt32.self))
    return PackedBlock(documentArea + offset, count: count(of: block))
  }

  @inline(__always)
  func positions(of block: Int) -> PackedPositions {
    let offset = blockCount == 1 ? 0 : Int(positionOffsets.loadUnaligned(fromByteOffset: block &* 4, as: UInt32.self))
    return PackedPositions(positionArea + offset, count: count(of: block))
  }
}

/// The documents and frequencies of one block.
struct PackedBlock {
  let count: Int
  private let documents: UnsafeRawPointer
  private let documentBits: Int
  private let frequencies: UnsafeRawPointer
  private let frequencyBits: Int

  @inline(__always)
  init(_ bytes: UnsafeRawPointer, count: Int) {
    self.count = count
    let header = bytes.loadUnaligned(as: UInt16.self)
    documentBits = Int(header & 0xFF)
    frequencyBits = Int(header &>> 8)
    documents = bytes + 2
    frequencies =
      documents
      + (count == BitPacking.blockSize
        ? BitPacking.verticalBytes(bits: documentBits)
        : BitPacking.horizontalBytes(count: count, bits: documentBits))
  }

  /// Decodes the documents, of which `target` has room for 128.
  /// - Parameter previous: the last document of the block before; `UInt32.max` for none.
  @inline(__always)
  func decodeDocuments(after previous: UInt32, into target: UnsafeMutablePointer<UInt32>) {
    if count == BitPacking.blockSize {
      BitPacking.unpackDocuments(documents, bits: documentBits, after: previous, into: target)
    } else {
      var document = previous
      for i in 0..<count {
        document = document &+ BitPacking.horizontalValue(documents, bits: documentBits, at: i) &+ 1
        target[i] = document
      }
    }
  }

  @inline(__always)
  func decodeFrequencies(into target: UnsafeMutablePointer<UInt32>) {
    if count == BitPacking.blockSize {
      BitPacking.unpackFrequencies(frequencies, bits: frequencyBits, into: target)
    } else {
      for i in 0..<count { target[i] = BitPacking.horizontalValue(frequencies, bits: frequencyBits, at: i) &+ 1 }
    }
  }

  /// The frequency in the block's document `index`.
  @inline(__always)
  func frequency(at index: Int) -> UInt32 {
    if frequencyBits == 0 { return 1 }
    return
      (count == BitPacking.blockSize
      ? BitPacking.verticalValue(frequencies, bits: frequencyBits, at: index)
      : BitPacking.horizontalValue(frequencies, bits: frequencyBits, at: index)) &+ 1
  }
}

/// The positions of one block: each document's first, and the steps to its others in chunks of their own widths.
struct PackedPositions {
  /// Steps in a chunk.
  static let chunkSize = 128

  private let firsts: UnsafeRawPointer
  private let firstBits: Int
  private let widths: UnsafePointer<UInt8>
  private let chunks: UnsafeRawPointer

  @inline(__always)
  init(_ bytes: UnsafeRawPointer, count: Int) {
    firstBits = Int(bytes.load(as: UInt8.self))
    var chunkCount = Int(bytes.load(fromByteOffset: 1, as: UInt8.self))
    var start = bytes + 2
    if chunkCount >= 0x80 {
      var reader = ByteReader(bytes + 1, count: 10)
      chunkCount = reader.varint()
      start = reader.position
    }
    widths = start.assumingMemoryBound(to: UInt8.self)
    firsts = start + chunkCount
    chunks = firsts + BitPacking.horizontalBytes(count: count, bits: firstBits)
  }

  /// The first position of a document.
  @inline(__always)
  func first(of index: Int) -> UInt32 { BitPacking.horizontalValue(firsts, bits: firstBits, at: index) }

  /// The reader of a document with one position.
  @inline(__always)
  func reader(ofOnly index: Int) -> PositionReader {
    PositionReader(first: first(of: index), count: 1, widths: widths, chunk: chunks, within: 0)
  }

  /// - Parameters:
  ///   - index: of the document in the block.
  ///   - rest: steps of the documents before it.
  ///   - count: the document's positions, at least one.
  ///   - place: of the chunk that the last reader of this block began in, or one before it.
  @inline(__always)
  func reader(of index: Int, rest: Int, count: Int, after place: inout ChunkPlace) -> PositionReader {
    let chunk = rest / Self.chunkSize
    while place.chunk < chunk {
      place.bits &+= Int(widths[place.chunk])
      place.chunk &+= 1
    }
    return PositionReader(
      first: first(of: index), count: count, widths: widths + chunk,
      chunk: chunks + place.bits &* (Self.chunkSize / 8), within: rest % Self.chunkSize)
  }

  /// A chunk, and the bits that a step takes in each chunk before it, added up.
  struct ChunkPlace {
    fileprivate(set) var chunk = 0
    fileprivate var bits = 0
  }
}

/// The positions of one document, one after the other, of which there is at least one.
struct PositionReader {
  private(set) var position: UInt32
  /// What was added to get here; the position itself at the first.
  private(set) var step: UInt32
  private var remaining: Int
  private var widths: UnsafePointer<UInt8>
  private var chunk: UnsafeRawPointer
  private var within: Int
  private var bits = 0
  private var mask: UInt64 = 0

  @inline(__always)
  init(first: UInt32, count: Int, widths: UnsafePointer<UInt8>, chunk: UnsafeRawPointer, within: Int) {
    position = first
    step = first
    remaining = count &- 1
    self.widths = widths
    self.chunk = chunk
    self.within = within
    if remaining > 0 { openChunk() }
  }

  @inline(__always)
  private mutating func openChunk() {
    bits = Int(widths.pointee)
    mask = (1 &<< UInt64(bits)) &- 1
  }

  @inline(__always)
  mutating func next() -> Bool {
    if remaining == 0 { return false }
    remaining &-= 1
    if within == PackedPositions.chunkSize {
      chunk += bits &* (PackedPositions.chunkSize / 8)
      widths += 1
      within = 0
      openChunk()
    }
    let bit = within &* bits
    let word = chunk.loadUnaligned(fromByteOffset: bit &>> 3, as: UInt64.self)
    step = UInt32(truncatingIfNeeded: (word &>> UInt64(bit & 7)) & mask)
    position &+= step
    within &+= 1
    return true
  }
}
