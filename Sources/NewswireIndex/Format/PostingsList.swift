/// The postings of one term, as they lie in a segment: see FORMAT.md, "Postings". Nothing is decoded ahead of time.
@safe struct PostingsList {
  let documentFrequency: Int
  let blockCount: Int
  let hasPositions: Bool
  /// Whether frequencies may be others than 1.
  let hasFrequencies: Bool
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
  init(_ bytes: UnsafeRawPointer, documentFrequency: Int, hasPositions: Bool, hasFrequencies: Bool? = nil) {
    assert(documentFrequency > 0, "a term of no document is in no dictionary")
    self.documentFrequency = documentFrequency
    self.hasPositions = hasPositions
    self.hasFrequencies = hasFrequencies ?? hasPositions
    blockCount = (documentFrequency &+ 127) &>> 7
    if blockCount == 1 {
      largestImpact = unsafe UInt16(bytes.load(as: UInt8.self)) &* 257
      unsafe documentArea = unsafe bytes + 1
      unsafe lasts = unsafe bytes
      unsafe documentOffsets = unsafe bytes
      unsafe positionOffsets = unsafe bytes
      unsafe impacts = unsafe bytes
      let header = unsafe bytes.loadUnaligned(fromByteOffset: 1, as: UInt16.self)
      let bits = Int(header & 0xFF)
      let frequencyBits = Int(header &>> 8)
      let length =
        documentFrequency == BitPacking.blockSize
        ? BitPacking.verticalBytes(bits: bits &+ frequencyBits)
        : BitPacking.horizontalBytes(count: documentFrequency, bits: bits)
          &+ BitPacking.horizontalBytes(count: documentFrequency, bits: frequencyBits)
      unsafe positionArea = unsafe documentArea + (2 &+ length)
    } else {
      largestImpact = unsafe bytes.loadUnaligned(fromByteOffset: 4, as: UInt16.self)
      unsafe lasts = unsafe bytes + PostingsLayout.headerBytes
      unsafe documentOffsets = unsafe lasts + blockCount &* 4
      unsafe positionOffsets = unsafe documentOffsets + blockCount &* 4
      unsafe impacts = unsafe positionOffsets + blockCount &* 4
      unsafe documentArea = unsafe impacts + blockCount &* 2
      unsafe positionArea = unsafe documentArea + Int(bytes.loadUnaligned(as: UInt32.self))
    }
  }

  /// Documents in a block.
  @inline(__always)
  func count(of block: Int) -> Int { min(BitPacking.blockSize, documentFrequency &- block &* BitPacking.blockSize) }

  /// The last document of a block. Only where there are several blocks.
  @inline(__always)
  func last(of block: Int) -> UInt32 {
    assert(blockCount > 1 && block >= 0 && block < blockCount, "only several blocks have their last documents written")
    return unsafe lasts.loadUnaligned(fromByteOffset: block &* 4, as: UInt32.self)
  }

  /// At least the largest impact of a block, as `ImpactScale` has it.
  @inline(__always)
  func impact(of block: Int) -> UInt16 {
    assert(block >= 0 && block < blockCount)
    return unsafe blockCount == 1 ? largestImpact : impacts.loadUnaligned(fromByteOffset: block &* 2, as: UInt16.self)
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
    assert(low >= block && low <= blockCount)
    assert(low == blockCount || last(of: low) >= document, "the block reaches the document")
    return low
  }

  /// Where the documents of a block lie.
  @inline(__always)
  func documents(of block: Int) -> PackedBlock {
    assert(block >= 0 && block < blockCount)
    let offset =
      unsafe blockCount == 1 ? 0 : Int(documentOffsets.loadUnaligned(fromByteOffset: block &* 4, as: UInt32.self))
    return unsafe PackedBlock(documentArea + offset, count: count(of: block))
  }

  @inline(__always)
  func positions(of block: Int) -> PackedPositions {
    assert(hasPositions && block >= 0 && block < blockCount)
    let offset =
      unsafe blockCount == 1 ? 0 : Int(positionOffsets.loadUnaligned(fromByteOffset: block &* 4, as: UInt32.self))
    return unsafe PackedPositions(positionArea + offset, count: count(of: block))
  }
}

/// The documents and frequencies of one block.
@safe struct PackedBlock {
  let count: Int
  private let documents: UnsafeRawPointer
  private let documentBits: Int
  private let frequencies: UnsafeRawPointer
  private let frequencyBits: Int

  @inline(__always)
  init(_ bytes: UnsafeRawPointer, count: Int) {
    assert(count > 0 && count <= BitPacking.blockSize)
    self.count = count
    let header = unsafe bytes.loadUnaligned(as: UInt16.self)
    documentBits = Int(header & 0xFF)
    frequencyBits = Int(header &>> 8)
    assert(documentBits <= 32 && frequencyBits <= 32, "a value has 32 bits")
    unsafe documents = unsafe bytes + 2
    unsafe frequencies =
      unsafe documents
      + (count == BitPacking.blockSize
        ? BitPacking.verticalBytes(bits: documentBits)
        : BitPacking.horizontalBytes(count: count, bits: documentBits))
  }

  /// Decodes the documents, of which `target` has room for 128.
  /// - Parameter previous: the last document of the block before; `UInt32.max` for none.
  @inline(__always)
  func decodeDocuments(after previous: UInt32, into target: UnsafeMutablePointer<UInt32>) {
    if count == BitPacking.blockSize {
      unsafe BitPacking.unpackDocuments(documents, bits: documentBits, after: previous, into: target)
    } else {
      var document = previous
      for i in 0..<count {
        document = unsafe document &+ BitPacking.horizontalValue(documents, bits: documentBits, at: i) &+ 1
        unsafe target[i] = document
      }
    }
    assert(unsafe target[0] <= target[count - 1], "documents ascend")
  }

  @inline(__always)
  func decodeFrequencies(into target: UnsafeMutablePointer<UInt32>) {
    if count == BitPacking.blockSize {
      unsafe BitPacking.unpackFrequencies(frequencies, bits: frequencyBits, into: target)
    } else {
      for i in 0..<count {
        unsafe target[i] = unsafe BitPacking.horizontalValue(frequencies, bits: frequencyBits, at: i) &+ 1
      }
    }
  }

  /// The frequency in the block's document `index`.
  @inline(__always)
  func frequency(at index: Int) -> UInt32 {
    assert(index >= 0 && index < count)
    if frequencyBits == 0 { return 1 }
    return
      unsafe (count == BitPacking.blockSize
      ? BitPacking.verticalValue(frequencies, bits: frequencyBits, at: index)
      : BitPacking.horizontalValue(frequencies, bits: frequencyBits, at: index)) &+ 1
  }
}
