/// Bits that grow at the end, from the lowest bit of each byte up.
struct BitWriter: ~Copyable {
  private var bytes = ByteBuffer(capacity: 1 << 12)
  private var pending: UInt64 = 0
  /// Below 32 between calls.
  private var pendingBits = 0

  init() {}

  mutating func removeAll() {
    bytes.removeAll()
    pending = 0
    pendingBits = 0
  }

  /// Whole bytes: only after `align`.
  var byteCount: Int { bytes.count }
  var base: UnsafeMutableRawPointer { unsafe bytes.base }

  /// - Parameters:
  ///   - value: below 2 to the power of `bits`.
  ///   - bits: at most 32.
  @inline(__always)
  mutating func append(_ value: UInt64, bits: Int) {
    pending |= value &<< UInt64(pendingBits)
    pendingBits &+= bits
    if pendingBits >= 32 {
      bytes.append(integer: UInt32(truncatingIfNeeded: pending))
      pending &>>= 32
      pendingBits &-= 32
    }
  }

  mutating func appendZeros(_ count: Int) {
    var rest = count
    while rest > 0 {
      append(0, bits: min(rest, 32))
      rest -= 32
    }
  }

  mutating func append(_ packed: PackedBits) {
    var bit = packed.bit
    var rest = packed.count
    while rest > 0 {
      let bits = min(rest, 32)
      unsafe append(BitPacking.bits(packed.base, at: bit) & ((1 &<< UInt64(bits)) &- 1), bits: bits)
      bit += bits
      rest -= bits
    }
  }

  /// Fills up to a whole byte with zeros.
  mutating func align() {
    while pendingBits > 0 {
      bytes.append(UInt8(truncatingIfNeeded: pending))
      pending &>>= 8
      pendingBits -= 8
    }
    pendingBits = 0
    pending = 0
  }
}

/// A range of bits in memory.
@safe struct PackedBits {
  let base: UnsafeRawPointer
  /// The first one.
  let bit: Int
  let count: Int
}
