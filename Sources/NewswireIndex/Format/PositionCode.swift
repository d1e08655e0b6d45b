/// How the positions of one term in one document are packed: by how often the term occurs and how far the document's positions
/// reach, so that no widths need to be written and a document costs what it must. See FORMAT.md, "Positions".
///
/// Up to three positions are numbers of fixed width. More are an Elias-Fano list (Elias, "Efficient Storage and Retrieval by
/// Content and Address of Static Files", 1974): the low bits of each, and the rest in unary.
enum PositionCode {
  /// Up to so many positions are written as they are.
  static let plainFrequency: UInt32 = 3
  /// Documents of a block that share a way to their positions.
  static let groupSize = 1 << groupShift
  static let groupShift = 4
  /// Frequencies whose sizes are in tables.
  private static let tableFrequencies: UInt32 = 64

  /// By extent and frequency: bits of a document's positions, and low bits of each.
  private static let tables = Tables()

  /// Tables in plain memory, which are made once and never freed.
  ///
  /// `@unchecked Sendable`: they never change after `init`.
  @safe private struct Tables: @unchecked Sendable {
    let sizes: UnsafePointer<UInt16>
    let lowBits: UnsafePointer<UInt8>

    init() {
      let frequencies = Int(tableFrequencies)
      let sizes = UnsafeMutablePointer<UInt16>.allocate(capacity: 256 * frequencies)
      let lowBits = UnsafeMutablePointer<UInt8>.allocate(capacity: 256 * frequencies)
      for extent in 0..<256 {
        for frequency in 0..<frequencies {
          let shape = PositionCode.shape(Extent.end(UInt8(extent)), UInt32(max(frequency, 1)))
          unsafe sizes[extent * frequencies + frequency] = UInt16(shape.size)
          unsafe lowBits[extent * frequencies + frequency] = UInt8(shape.lowBits)
        }
      }
      unsafe self.sizes = unsafe UnsafePointer(sizes)
      unsafe self.lowBits = unsafe UnsafePointer(lowBits)
    }
  }

  /// Low bits of a position, and bits of all together.
  private static func shape(_ end: UInt32, _ frequency: UInt32) -> (lowBits: Int, size: Int) {
    let width = 32 - (max(end, 1) - 1).leadingZeroBitCount
    if frequency <= plainFrequency { return (width, width * Int(frequency)) }
    let spread = end / frequency
    let lowBits = max(31 - spread.leadingZeroBitCount, 0)
    return (lowBits, Int(frequency) * (lowBits + 1) + Int((max(end, 1) - 1) >> UInt32(lowBits)))
  }

  /// What readers hold, to get at the tables without a look at whether they are made.
  struct Sizes {
    private let tables = PositionCode.tables

    /// Bits of a document's positions.
    @inline(__always)
    func bits(extent: UInt8, frequency: UInt32) -> Int {
      assert(frequency > 0, "a document of the list has the term")
      return unsafe frequency < tableFrequencies
        ? Int(tables.sizes[Int(extent) &* Int(tableFrequencies) &+ Int(frequency)])
        : PositionCode.shape(Extent.end(extent), frequency).size
    }

    @inline(__always)
    func lowBits(extent: UInt8, frequency: UInt32) -> Int {
      unsafe frequency < tableFrequencies
        ? Int(tables.lowBits[Int(extent) &* Int(tableFrequencies) &+ Int(frequency)])
        : PositionCode.shape(Extent.end(extent), frequency).lowBits
    }
  }

  /// Writes one document's positions, which ascend and may repeat.
  static func write(
    _ positions: UnsafePointer<UInt32>, frequency: UInt32, extent: UInt8, _ sizes: Sizes, to bits: inout BitWriter
  ) {
    let count = Int(frequency)
    assert(count > 0, "a document of the list has the term")
    assert(unsafe positions[count - 1] < Extent.end(extent) || extent == .max, "no position lies past the extent")
    let low = sizes.lowBits(extent: extent, frequency: frequency)
    let mask = (UInt64(1) << UInt64(low)) - 1
    for i in 0..<count { unsafe bits.append(UInt64(positions[i]) & mask, bits: low) }
    if frequency <= plainFrequency { return }
    var high: UInt32 = 0
    for i in 0..<count {
      let next = unsafe positions[i] >> UInt32(low)
      let zeros = Int(next - high)
      if zeros < 32 {
        bits.append(1 << UInt64(zeros), bits: zeros + 1)
      } else {
        bits.appendZeros(zeros)
        bits.append(1, bits: 1)
      }
      high = next
    }
    bits.appendZeros(sizes.bits(extent: extent, frequency: frequency) - count * low - count - Int(high))
  }
}

/// How far a document's positions reach, in one byte: exact below 16, then sixteen steps to the octave, rounded up.
enum Extent {
  /// - Parameter end: above every position.
  static func encode(_ end: UInt32) -> UInt8 {
    let code = Norm.encode(end)
    if code == 255 || Norm.decode(code) == end { return code }
    return code + 1
  }

  /// What every position is below. The last code stands for any.
  static func end(_ code: UInt8) -> UInt32 { code == 255 ? .max : Norm.decode(code) }
}

/// The positions of one block.
@safe struct PackedPositions {
  private let bytes: UnsafeRawPointer
  private let groupCount: Int

  @inline(__always)
  init(_ bytes: UnsafeRawPointer, count: Int) {
    unsafe self.bytes = unsafe bytes
    groupCount = (count &+ (PositionCode.groupSize &- 1)) / PositionCode.groupSize
  }

  /// Where the positions of a group of documents begin.
  @inline(__always)
  func start(ofGroup group: Int) -> UnsafeRawPointer {
    assert(group >= 0 && group < groupCount)
    if groupCount == 1 { return unsafe bytes }
    let size = unsafe Int(bytes.load(as: UInt8.self))
    assert(size == 1 || size == 2 || size == 4, "FORMAT.md says how wide an offset is")
    let data = unsafe bytes + (1 &+ (groupCount &- 1) &* size)
    if group == 0 { return unsafe data }
    let place = unsafe bytes + (1 &+ (group &- 1) &* size)
    switch size {
    case 1: return unsafe data + Int(place.load(as: UInt8.self))
    case 2: return unsafe data + Int(place.loadUnaligned(as: UInt16.self))
    default: return unsafe data + Int(place.loadUnaligned(as: UInt32.self))
    }
  }

  /// Appends the positions of one block.
  /// - Parameters:
  ///   - starts: where each group after the first begins in `bits`, in bytes.
  ///   - bits: aligned.
  static func write(_ bits: borrowing BitWriter, starts: [UInt32], to target: inout ByteBuffer) {
    if let last = starts.last {
      let size = last < 1 << 8 ? 1 : last < 1 << 16 ? 2 : 4
      target.append(UInt8(size))
      for start in starts {
        switch size {
        case 1: target.append(UInt8(start))
        case 2: target.append(integer: UInt16(start))
        default: target.append(integer: start)
        }
      }
    }
    unsafe target.append(bits.base, count: bits.byteCount)
  }
}

/// Where the positions of one document lie, of which there is at least one.
@safe struct PositionRun {
  let base: UnsafeRawPointer
  /// Of `base`, where they begin.
  let bit: Int
  let lowBits: Int
  let frequency: UInt32

  /// The only position, where there is one.
  @inline(__always)
  var only: UInt32 {
    unsafe UInt32(truncatingIfNeeded: BitPacking.bits(base, at: bit) & ((1 &<< UInt64(lowBits)) &- 1))
  }
}

/// The positions of one document, one after the other.
@safe struct PositionReader {
  private(set) var position: UInt32 = 0
  private var remaining: Int
  private let base: UnsafeRawPointer
  private let lowBits: Int
  private let lowMask: UInt64
  private var lowBit: Int
  private let isPlain: Bool
  /// The bits at hand of the unary part, those before cleared.
  private var window: UInt64 = 0
  private var windowBit: Int
  /// What a bit's place in the window adds to the high part: places before it, less the ones among them.
  private var windowHigh = 0
  private static let windowBits = 56

  @inline(__always)
  init(_ run: PositionRun) {
    assert(run.frequency > 0, "a document of the list has the term")
    assert(run.lowBits >= 0 && run.lowBits <= 32)
    unsafe base = unsafe run.base
    lowBits = run.lowBits
    lowMask = (1 &<< UInt64(lowBits)) &- 1
    lowBit = run.bit
    remaining = Int(run.frequency)
    isPlain = run.frequency <= PositionCode.plainFrequency
    windowBit = run.bit &+ Int(run.frequency) &* lowBits
    if !isPlain { window = unsafe BitPacking.bits(base, at: windowBit) & Self.windowMask }
    _ = next()
  }

  private static var windowMask: UInt64 { (1 << UInt64(windowBits)) - 1 }

  @inline(__always)
  mutating func next() -> Bool {
    if remaining == 0 { return false }
    remaining &-= 1
    let low = unsafe UInt32(truncatingIfNeeded: BitPacking.bits(base, at: lowBit) & lowMask)
    lowBit &+= lowBits
    if isPlain {
      position = low
      return true
    }
    position = nextHigh() &<< UInt32(lowBits) | low
    return true
  }

  /// Moves to the first position from `target` on, unless it is there or further already.
  /// - Returns: false past the last.
  @inline(__always)
  mutating func seek(_ target: UInt32) -> Bool {
    if position >= target { return true }
    if isPlain {
      while next() { if position >= target { return true } }
      return false
    }
    // The low bits of those whose high part is too small are of no interest.
    let wanted = target &>> UInt32(lowBits)
    while remaining > 0 {
      remaining &-= 1
      let high = nextHigh()
      let bit = lowBit
      lowBit &+= lowBits
      if high < wanted { continue }
      position =
        unsafe high &<< UInt32(lowBits) | UInt32(truncatingIfNeeded: BitPacking.bits(base, at: bit) & lowMask)
      if position >= target { return true }
    }
    return false
  }

  @inline(__always)
  private mutating func nextHigh() -> UInt32 {
    while window == 0 {
      windowBit &+= Self.windowBits
      windowHigh &+= Self.windowBits
      window = unsafe BitPacking.bits(base, at: windowBit) & Self.windowMask
    }
    let high = UInt32(truncatingIfNeeded: windowHigh &+ window.trailingZeroBitCount)
    window &= window &- 1
    // The one itself is not a step of the high part.
    windowHigh &-= 1
    return high
  }
}
