/// The sizes and bytes of protobuf's encoding (https://protobuf.dev/programming-guides/encoding/).
@usableFromInline package enum Protobuf {
  /// Bytes of the longest varint.
  package static let longestVarint = 10

  /// Writes a varint at `offset` and returns the offset behind it; there must be room for `longestVarint` bytes.
  @inlinable
  package static func storeVarint(
    _ value: UInt64, in bytes: UnsafeMutableRawBufferPointer, at offset: Int
  ) -> Int {
    var rest = value
    var offset = offset
    while rest >= 0x80 {
      unsafe bytes[offset] = UInt8(truncatingIfNeeded: rest) | 0x80
      rest >>= 7
      offset += 1
    }
    unsafe bytes[offset] = UInt8(rest)
    return offset + 1
  }

  @inlinable
  package static func varintSize(_ value: UInt64) -> Int {
    (63 - (value | 1).leadingZeroBitCount) / 7 + 1
  }

  /// Bytes of a string, bytes or message field with a number below 16, its tag included.
  @inlinable
  package static func fieldSize(_ count: Int) -> Int {
    1 + varintSize(UInt64(count)) + count
  }

  /// Signed integers with small encodings for small magnitudes: `sint32` and `sint64`.
  package static func zigzag(_ value: Int64) -> UInt64 { UInt64(bitPattern: value << 1 ^ value >> 63) }

  package static func unzigzag(_ value: UInt64) -> Int64 {
    Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
  }
}

/// Appends fields to a message in memory.
package struct ProtobufWriter {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package mutating func tag(_ number: Int32, _ type: ProtobufReader.WireType) {
    varint(UInt64(UInt32(bitPattern: number)) << 3 | UInt64(type.rawValue))
  }

  package mutating func varint(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  package mutating func fixed(_ value: some FixedWidthInteger) {
    for byte in 0..<value.bitWidth / 8 { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * byte))) }
  }

  /// The tag and length of a string, bytes or message field; its content follows.
  package mutating func head(_ number: Int32, count: Int) {
    tag(number, .bytes)
    varint(UInt64(count))
  }

  package mutating func field(_ number: Int32, _ content: some Collection<UInt8>) {
    head(number, count: content.count)
    bytes.append(contentsOf: content)
  }
}
