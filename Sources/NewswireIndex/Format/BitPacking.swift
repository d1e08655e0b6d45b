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

  /// The bits that the largest of the values needs; 0 if all are 0.
  static func width(_ values: UnsafePointer<UInt32>, count: Int) -> Int {
    var all: UInt32 = 0
    for i in 0..<count { unsafe all |= values[i] }
    return 32 - all.leadingZeroBitCount
  }

  // MARK: Vertical

  static func packVertical(_ values: UnsafePointer<UInt32>, bits: Int, into target: UnsafeMutableRawPointer) {
    assert(bits <= 32, "a value has 32 bits")
    assert(unsafe width(values, count: blockSize) <= bits, "every value fits")
    guard bits > 0 else { return }
    unsafe target.initializeMemory(as: UInt8.self, repeating: 0, count: verticalBytes(bits: bits))
    for row in 0..<32 {
      let bit = row * bits
      let word = bit >> 5
      let shift = UInt64(bit & 31)
      for lane in 0..<4 {
        let value = unsafe UInt64(values[row * 4 + lane]) << shift
        unsafe or(UInt32(truncatingIfNeeded: value), into: target, word: word * 4 + lane)
        let high = UInt32(truncatingIfNeeded: value >> 32)
        if high != 0 { unsafe or(high, into: target, word: (word + 1) * 4 + lane) }
      }
    }
  }

  private static func or(_ value: UInt32, into target: UnsafeMutableRawPointer, word: Int) {
    let old = unsafe target.loadUnaligned(fromByteOffset: word * 4, as: UInt32.self)
    unsafe target.storeBytes(of: old | value, toByteOffset: word * 4, as: UInt32.self)
  }

  /// Unpacks 128 values, each less one. The commonest widths have code of their own, in which every shift is a constant.
  static func unpackFrequencies(_ source: UnsafeRawPointer, bits: Int, into target: UnsafeMutablePointer<UInt32>) {
    assert(bits >= 0 && bits <= 32, "a value has 32 bits")
    let target = UnsafeMutableRawPointer(target)
    switch bits {
    case 0: unsafe unpackFrequencies(source, width: 0, into: target)
    case 1: unsafe unpackFrequencies(source, width: 1, into: target)
    case 2: unsafe unpackFrequencies(source, width: 2, into: target)
    case 3: unsafe unpackFrequencies(source, width: 3, into: target)
    case 4: unsafe unpackFrequencies(source, width: 4, into: target)
    case 5: unsafe unpackFrequencies(source, width: 5, into: target)
    case 6: unsafe unpackFrequencies(source, width: 6, into: target)
    default: unsafe unpackFrequencies(source, width: bits, into: target)
    }
  }

  /// Unpacks 128 gaps and sums them up: the first document is `previous + gap + 1`, and so on.
  static func unpackDocuments(
    _ source: UnsafeRawPointer, bits: Int, after previous: UInt32, into target: UnsafeMutablePointer<UInt32>
  ) {
    assert(bits >= 0 && bits <= 32, "a value has 32 bits")
    let target = UnsafeMutableRawPointer(target)
    switch bits {
    case 1: unsafe unpackDocuments(source, width: 1, after: previous, into: target)
    case 2: unsafe unpackDocuments(source, width: 2, after: previous, into: target)
    case 3: unsafe unpackDocuments(source, width: 3, after: previous, into: target)
    case 4: unsafe unpackDocuments(source, width: 4, after: previous, into: target)
    case 5: unsafe unpackDocuments(source, width: 5, after: previous, into: target)
    case 6: unsafe unpackDocuments(source, width: 6, after: previous, into: target)
    case 7: unsafe unpackDocuments(source, width: 7, after: previous, into: target)
    case 8: unsafe unpackDocuments(source, width: 8, after: previous, into: target)
    case 9: unsafe unpackDocuments(source, width: 9, after: previous, into: target)
    case 10: unsafe unpackDocuments(source, width: 10, after: previous, into: target)
    case 11: unsafe unpackDocuments(source, width: 11, after: previous, into: target)
    case 12: unsafe unpackDocuments(source, width: 12, after: previous, into: target)
    default: unsafe unpackDocuments(source, width: bits, after: previous, into: target)
    }
  }

  @inline(__always)
  private static func unpackFrequencies(
    _ source: UnsafeRawPointer, width: Int, into target: UnsafeMutableRawPointer
  ) {
    let one = SIMD4<UInt32>(repeating: 1)
    forEachRow { row in
      unsafe target.storeBytes(
        of: verticalRow(source, row, width) &+ one, toByteOffset: row &* 16, as: SIMD4<UInt32>.self)
    }
  }

  @inline(__always)
  private static func unpackDocuments(
    _ source: UnsafeRawPointer, width: Int, after previous: UInt32, into target: UnsafeMutableRawPointer
  ) {
    let one = SIMD4<UInt32>(repeating: 1)
    var carry = SIMD4<UInt32>(repeating: previous)
    forEachRow { row in
      var v = unsafe verticalRow(source, row, width) &+ one
      v = v &+ SIMD4(0, v[0], v[1], v[2])
      v = v &+ SIMD4(0, 0, v[0], v[1]) &+ carry
      carry = SIMD4(repeating: v[3])
      unsafe target.storeBytes(of: v, toByteOffset: row &* 16, as: SIMD4<UInt32>.self)
    }
  }

  @inline(__always)
  private static func forEachRow(_ row: (Int) -> Void) {
    row(0); row(1); row(2); row(3); row(4); row(5); row(6); row(7)
    row(8); row(9); row(10); row(11); row(12); row(13); row(14); row(15)
    row(16); row(17); row(18); row(19); row(20); row(21); row(22); row(23)
    row(24); row(25); row(26); row(27); row(28); row(29); row(30); row(31)
  }

  /// Four values, one of each lane.
  @inline(__always)
  private static func verticalRow(_ source: UnsafeRawPointer, _ row: Int, _ width: Int) -> SIMD4<UInt32> {
    if width == 0 { return .zero }
    let bit = row &* width
    let offset = (bit &>> 5) &* 16
    let shift = UInt32(truncatingIfNeeded: bit & 31)
    var value = unsafe source.loadUnaligned(fromByteOffset: offset, as: SIMD4<UInt32>.self) &>> SIMD4(repeating: shift)
    if Int(shift) &+ width > 32 {
      let next = unsafe source.loadUnaligned(fromByteOffset: offset &+ 16, as: SIMD4<UInt32>.self)
      value |= next &<< SIMD4(repeating: 32 &- shift)
    }
    return value & SIMD4(repeating: UInt32.max &>> UInt32(truncatingIfNeeded: 32 &- width))
  }

  /// One value of a vertical block.
  @inline(__always)
  static func verticalValue(_ source: UnsafeRawPointer, bits: Int, at index: Int) -> UInt32 {
    assert(index >= 0 && index < blockSize, "a vertical block has 128 values")
    assert(bits >= 0 && bits <= 32, "a value has 32 bits")
    let bit = (index &>> 2) &* bits
    let offset = ((bit &>> 5) &* 4 &+ (index & 3)) &* 4
    let low = unsafe UInt64(source.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    let high = unsafe UInt64(source.loadUnaligned(fromByteOffset: offset &+ 16, as: UInt32.self))
    let value = (high &<< 32 | low) &>> UInt64(bit & 31)
    return UInt32(truncatingIfNeeded: value & ((1 &<< UInt64(bits)) &- 1))
  }

  // MARK: Horizontal

  /// Appends `count` values to `target`.
  static func packHorizontal(_ values: UnsafePointer<UInt32>, count: Int, bits: Int, into target: inout ByteBuffer) {
    assert(count >= 0 && bits <= 32, "a value has 32 bits")
    assert(unsafe width(values, count: count) <= bits, "every value fits")
    guard bits > 0 else { return }
    let start = unsafe target.extend(by: horizontalBytes(count: count, bits: bits))
    var pending: UInt64 = 0
    var pendingBits = 0
    var offset = 0
    for i in 0..<count {
      unsafe pending |= UInt64(values[i]) &<< UInt64(pendingBits)
      pendingBits &+= bits
      if pendingBits >= 32 {
        unsafe start.storeBytes(
          of: UInt32(truncatingIfNeeded: pending).littleEndian, toByteOffset: offset, as: UInt32.self)
        offset &+= 4
        pending &>>= 32
        pendingBits &-= 32
      }
    }
    assert(offset <= horizontalBytes(count: count, bits: bits), "only what was extended is written")
    while pendingBits > 0 {
      unsafe start.storeBytes(of: UInt8(truncatingIfNeeded: pending), toByteOffset: offset, as: UInt8.self)
      offset &+= 1
      pending &>>= 8
      pendingBits &-= 8
    }
  }

  /// The bits from one on: at least 57 of them, the others undefined.
  @inline(__always)
  static func bits(_ source: UnsafeRawPointer, at bit: Int) -> UInt64 {
    unsafe source.loadUnaligned(fromByteOffset: bit &>> 3, as: UInt64.self) &>> UInt64(bit & 7)
  }

  /// One value of a horizontal stream; `bits` is at most 32.
  @inline(__always)
  static func horizontalValue(_ source: UnsafeRawPointer, bits: Int, at index: Int) -> UInt32 {
    assert(index >= 0 && bits >= 0 && bits <= 32, "a value has 32 bits")
    return unsafe UInt32(truncatingIfNeeded: Self.bits(source, at: index &* bits) & ((1 &<< UInt64(bits)) &- 1))
  }
}
