internal import Glibc
/// Bytes that grow at the end, with the integers of the index's files: little-endian, or LEB128 ("varint").
@safe struct ByteBuffer: ~Copyable {
  private(set) var count = 0
  private(set) var base: UnsafeMutableRawPointer
  private var capacity: Int

  init(capacity: Int = 256) {
    self.capacity = max(capacity, 64)
    unsafe base = .allocate(byteCount: self.capacity, alignment: 16)
  }

  deinit { unsafe base.deallocate() }

  mutating func removeAll() { count = 0 }

  /// Makes room for `extra` more bytes (and the reader's padding).
  @inline(__always)
  mutating func reserve(_ extra: Int) {
    if count &+ extra &+ BitPacking.padding > capacity { grow(extra) }
  }

  @inline(never)
  private mutating func grow(_ extra: Int) {
    capacity = max(capacity * 2, count + extra + BitPacking.padding)
    let larger = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 16)
    unsafe larger.copyMemory(from: base, byteCount: count)
    unsafe base.deallocate()
    unsafe base = unsafe larger
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    reserve(1)
    unsafe base.storeBytes(of: byte, toByteOffset: count, as: UInt8.self)
    count &+= 1
  }

  mutating func append<T: FixedWidthInteger & BitwiseCopyable>(integer value: T) {
    let size = MemoryLayout<T>.size
    reserve(size)
    unsafe base.storeBytes(of: value.littleEndian, toByteOffset: count, as: T.self)
    count &+= size
  }

  @inline(__always)
  mutating func append(varint value: UInt64) {
    reserve(10)
    var value = value
    while value >= 0x80 {
      unsafe base.storeBytes(of: UInt8(truncatingIfNeeded: value) | 0x80, toByteOffset: count, as: UInt8.self)
      count &+= 1
      value &>>= 7
    }
    unsafe base.storeBytes(of: UInt8(truncatingIfNeeded: value), toByteOffset: count, as: UInt8.self)
    count &+= 1
  }

  @inline(__always)
  mutating func append(varint value: Int) { append(varint: UInt64(truncatingIfNeeded: value)) }

  mutating func append(_ source: UnsafeRawPointer, count added: Int) {
    reserve(added)
    unsafe (base + count).copyMemory(from: source, byteCount: added)
    count &+= added
  }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    unsafe append(start, count: bytes.count)
  }

  /// Appends `added` bytes for the caller to fill.
  mutating func extend(by added: Int) -> UnsafeMutableRawPointer {
    reserve(added)
    let start = unsafe base + count
    count &+= added
    return unsafe start
  }

  /// Fills up with zeros to a multiple of `alignment`.
  mutating func align(to alignment: Int) {
    while count % alignment != 0 { append(0 as UInt8) }
  }
}

/// Reads the integers of the index's files one after the other. The bytes are known to be whole (their checksum was
/// verified), so only debug builds check the end.
@safe struct ByteReader {
  private(set) var position: UnsafeRawPointer
  let end: UnsafeRawPointer

  init(_ start: UnsafeRawPointer, count: Int) {
    unsafe position = unsafe start
    unsafe end = unsafe start + count
  }

  var isAtEnd: Bool { unsafe position >= end }

  @inline(__always)
  mutating func byte() -> UInt8 {
    unsafe assert(position < end)
    let value = unsafe position.load(as: UInt8.self)
    unsafe position += 1
    return value
  }

  @inline(__always)
  mutating func varint() -> Int {
    let first = byte()
    if first < 0x80 { return Int(first) }
    var value = UInt64(first & 0x7F)
    var shift: UInt64 = 7
    while true {
      let next = byte()
      value |= UInt64(next & 0x7F) &<< shift
      if next < 0x80 || shift >= 63 { return Int(truncatingIfNeeded: value) }
      shift &+= 7
    }
  }

  /// Goes past the next varint that is 0: no other has a byte of 0, as `ByteBuffer` writes them.
  @inline(__always)
  mutating func skipThroughZero() {
    guard let zero = unsafe memchr(position, 0, end - position) else {
      assertionFailure("a varint of 0 ends the list")
      unsafe position = unsafe end
      return
    }
    unsafe position = UnsafeRawPointer(zero) + 1
  }

  mutating func integer<T: FixedWidthInteger & BitwiseCopyable>(_ type: T.Type) -> T {
    unsafe assert(position + MemoryLayout<T>.size <= end)
    let value = unsafe T(littleEndian: position.loadUnaligned(as: T.self))
    unsafe position += MemoryLayout<T>.size
    return value
  }

  mutating func bytes(_ count: Int) -> UnsafeRawPointer {
    unsafe assert(position + count <= end)
    let start = unsafe position
    unsafe position += count
    return unsafe start
  }
}
