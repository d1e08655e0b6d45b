/// Packing of small integers into bits, in two layouts.
///
/// *Vertical*, for whole blocks of 128: four lanes of 32 values each, value `i` in lane `i % 4`, row `i / 4`; each lane is a
/// stream of bits from the least significant one up, and the lanes' 32-bit words interleave (the layout of
/// simdcomp's SIMD-BP128: Lemire and Boytsov, "Decoding billions of integers per second through vectorization", 2015).
/// *Horizontal*, for anything else: value `i` at bit `i * bits` of one stream.
///
/// Readers may touch up to `padding` bytes after the packed ones; the memory of a segment has them.
enum BitPacking {
  static let blockSize = 128
  static let padding = 32

  /// Bytes of a vertical block.
  static func verticalBytes(bits: Int) -> Int { bits * 16 }

  /// Bytes of a horizontal stream.
  static func horizontalBytes(count: Int, bits: Int) -> Int { (count * bits + 7) / 8 }

  /// The bits that the largest of the values needs; 0 where all are 0.
  static func width(_ values: UnsafePointer<UInt32>, count: Int) -> Int {
    var all: UInt32 = 0
    for i in 0..<count { all |= values[i] }
    return 32 - all.leadingZeroBitCount
  }

  // MARK: Vertical

  static func packVertical(_ values: UnsafePointer<UInt32>, bits: Int, into target: UnsafeMutableRawPointer) {
    guard bits > 0 else { return }
    target.initializeMemory(as: UInt8.self, repeating: 0, count: verticalBytes(bits: bits))
    for row in 0..<32 {
      let bit = row * bits
      let word = bit >> 5
      let shift = UInt64(bit & 31)
      for lane in 0..<4 {
        let value = UInt64(values[row * 4 + lane]) << shift
        or(UInt32(truncatingIfNeeded: value), into: target, word: word * 4 + lane)
        let high = UInt32(truncatingIfNeeded: value >> 32)
        if high != 0 { or(high, into: target, word: (word + 1) * 4 + lane) }
      }
    }
  }

  private static func or(_ value: UInt32, into target: UnsafeMutableRawPointer, word: Int) {
    let old = target.loadUnaligned(fromByteOffset: word * 4, as: UInt32.self)
    target.storeBytes(of: old | value, toByteOffset: word * 4, as: UInt32.self)
  }

  /// Unpacks 128 values, each less one.
  @inline(__always)
  static func unpackFrequencies(_ source: UnsafeRawPointer, bits: Int, into target: UnsafeMutablePointer<UInt32>) {
    let target = UnsafeMutableRawPointer(target)
    let one = SIMD4<UInt32>(repeating: 1)
    guard bits > 0 else {
      for row in 0..<32 { target.storeBytes(of: one, toByteOffset: row * 16, as: SIMD4<UInt32>.self) }
      return
    }
    let mask = SIMD4<UInt32>(repeating: UInt32.max &>> UInt32(32 - bits))
    var bit = 0
    for row in 0..<32 {
      target.storeBytes(
        of: (verticalRow(source, bit: bit) & mask) &+ one, toByteOffset: row * 16, as: SIMD4<UInt32>.self)
      bit &+= bits
    }
  }

  /// Unpacks 128 gaps and sums them up: the first document is `previous + gap + 1`, and so on.
  @inline(__always)
  static func unpackDocuments(
    _ source: UnsafeRawPointer, bits: Int, after previous: UInt32, into target: UnsafeMutablePointer<UInt32>
  ) {
    let target = UnsafeMutableRawPointer(target)
    let one = SIMD4<UInt32>(repeating: 1)
    let mask = bits == 0 ? SIMD4<UInt32>.zero : SIMD4<UInt32>(repeating: UInt32.max &>> UInt32(32 - bits))
    var carry = SIMD4<UInt32>(repeating: previous)
    var bit = 0
    for row in 0..<32 {
      var v = (verticalRow(source, bit: bit) & mask) &+ one
      v = v &+ SIMD4(0, v[0], v[1], v[2])
      v = v &+ SIMD4(0, 0, v[0], v[1]) &+ carry
      carry = SIMD4(repeating: v[3])
      target.storeBytes(of: v, toByteOffset: row * 16, as: SIMD4<UInt32>.self)
      bit &+= bits
    }
  }

  /// Four values that start at one bit of their lanes, with what follows them in the higher bits.
  @inline(__always)
  private static func verticalRow(_ source: UnsafeRawPointer, bit: Int) -> SIMD4<UInt32> {
    let offset = (bit &>> 5) &* 16
    let low = source.loadUnaligned(fromByteOffset: offset, as: SIMD4<UInt32>.self)
    let high = source.loadUnaligned(fromByteOffset: offset &+ 16, as: SIMD4<UInt32>.self)
    let shift = UInt32(truncatingIfNeeded: bit & 31)
    return (low &>> SIMD4(repeating: shift)) | ((high &<< SIMD4(repeating: 31 &- shift)) &<< SIMD4(repeating: 1))
  }

  /// One value of a vertical block.
  @inline(__always)
  static func verticalValue(_ source: UnsafeRawPointer, bits: Int, at index: Int) -> UInt32 {
    let bit = (index &>> 2) &* bits
    let offset = ((bit &>> 5) &* 4 &+ (index & 3)) &* 4
    let low = UInt64(source.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    let high = UInt64(source.loadUnaligned(fromByteOffset: offset &+ 16, as: UInt32.self))
    let value = (high &<< 32 | low) &>> UInt64(bit & 31)
    return UInt32(truncatingIfNeeded: value & ((1 &<< UInt64(bits)) &- 1))
  }

  // MARK: Horizontal

  /// Appends `count` values to `target`.
  static func packHorizontal(_ values: UnsafePointer<UInt32>, count: Int, bits: Int, into target: inout ByteBuffer) {
    guard bits > 0 else { return }
    let start = target.extend(by: horizontalBytes(count: count, bits: bits))
    var pending: UInt64 = 0
    var pendingBits = 0
    var offset = 0
    for i in 0..<count {
      pending |= UInt64(values[i]) &<< UInt64(pendingBits)
      pendingBits &+= bits
      if pendingBits >= 32 {
        start.storeBytes(of: UInt32(truncatingIfNeeded: pending).littleEndian, toByteOffset: offset, as: UInt32.self)
        offset &+= 4
        pending &>>= 32
        pendingBits &-= 32
      }
    }
    while pendingBits > 0 {
      start.storeBytes(of: UInt8(truncatingIfNeeded: pending), toByteOffset: offset, as: UInt8.self)
      offset &+= 1
      pending &>>= 8
      pendingBits &-= 8
    }
  }

  /// The bits from one on: at least 57 of them, the others undefined.
  @inline(__always)
  static func bits(_ source: UnsafeRawPointer, at bit: Int) -> UInt64 {
    source.loadUnaligned(fromByteOffset: bit &>> 3, as: UInt64.self) &>> UInt64(bit & 7)
  }

  /// One value of a horizontal stream; `bits` is at most 32.
  @inline(__always)
  static func horizontalValue(_ source: UnsafeRawPointer, bits: Int, at index: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: Self.bits(source, at: index &* bits) & ((1 &<< UInt64(bits)) &- 1))
  }
}
