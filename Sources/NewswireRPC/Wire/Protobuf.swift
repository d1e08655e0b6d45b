package import NIOCore
import NewswireModel

/// What was wrong with the bytes of a message.
struct MalformedMessage: Error, Hashable {
  var what: StaticString

  init(_ what: StaticString) {
    self.what = what
  }

  static func == (a: Self, b: Self) -> Bool { a.what.description == b.what.description }

  func hash(into hasher: inout Hasher) {
    hasher.combine(what.description)
  }
}

/// Walks the fields of a protobuf message (https://protobuf.dev/programming-guides/encoding/) without copying. ttrpc's envelope has
/// five field shapes, and every call passes through here twice, so it is read and written by hand.
@safe struct ProtobufReader {
  enum WireType: UInt8 {
    case varint = 0
    case fixed64 = 1
    case bytes = 2
    case fixed32 = 5
  }

  private let bytes: UnsafeRawBufferPointer
  private(set) var offset: Int
  private let end: Int

  /// - Parameter range: the bytes of the message; all of `bytes` unless it lies inside another message.
  init(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>? = nil) {
    unsafe self.bytes = unsafe bytes
    offset = range?.lowerBound ?? 0
    end = range?.upperBound ?? bytes.count
  }

  /// The next field's number and shape; nil at the end.
  mutating func field() throws(MalformedMessage) -> (number: UInt64, type: WireType)? {
    guard offset < end else { return nil }
    let tag = try varint()
    guard let type = WireType(rawValue: UInt8(tag & 7)) else {
      throw MalformedMessage("a field of an unknown wire type")
    }
    guard tag >> 3 > 0, tag >> 3 < 1 << 29 else { throw MalformedMessage("a field number out of range") }
    return (tag >> 3, type)
  }

  mutating func varint() throws(MalformedMessage) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while offset < end, shift < 64 {
      let byte = unsafe bytes[offset]
      offset += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    throw MalformedMessage(shift < 64 ? "it ends inside a number" : "a number of more than ten bytes")
  }

  /// The place of a string, bytes or message field.
  mutating func range() throws(MalformedMessage) -> Range<Int> {
    let count = try varint()
    guard count <= UInt64(end - offset) else { throw MalformedMessage("a field is longer than the message") }
    defer { offset += Int(count) }
    return offset..<offset + Int(count)
  }

  mutating func string() throws(MalformedMessage) -> String {
    guard let text = unsafe String(validating: bytes[try range()], as: UTF8.self) else {
      throw MalformedMessage("a string that is not UTF-8")
    }
    return text
  }

  mutating func skip(_ type: WireType) throws(MalformedMessage) {
    switch type {
    case .varint: _ = try varint()
    case .bytes: _ = try range()
    case .fixed64: try advance(8)
    case .fixed32: try advance(4)
    }
  }

  private mutating func advance(_ count: Int) throws(MalformedMessage) {
    guard end - offset >= count else { throw MalformedMessage("it ends inside a number") }
    offset += count
  }
}

enum Protobuf {
  /// Bytes of the longest varint.
  static let longestVarint = 10

  /// Writes a varint at `offset` and returns the offset behind it; there must be room for `longestVarint` bytes.
  static func storeVarint(_ value: UInt64, in bytes: UnsafeMutableRawBufferPointer, at offset: Int) -> Int {
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

  static func varintSize(_ value: UInt64) -> Int {
    (63 - (value | 1).leadingZeroBitCount) / 7 + 1
  }

  /// Bytes of a string, bytes or message field with a number below 16, its tag included.
  static func fieldSize(_ count: Int) -> Int {
    1 + varintSize(UInt64(count)) + count
  }
}

extension ByteBuffer {
  mutating func writeVarint(_ value: UInt64) {
    unsafe writeWithUnsafeMutableBytes(minimumWritableBytes: Protobuf.longestVarint) {
      unsafe Protobuf.storeVarint(value, in: $0, at: 0)
    }
  }

  /// The tag and length of a string, bytes or message field with a number below 16.
  mutating func writeFieldHead(_ number: UInt8, count: Int) {
    writeInteger(number << 3 | ProtobufReader.WireType.bytes.rawValue)
    writeVarint(UInt64(count))
  }

  mutating func writeStringField(_ number: UInt8, _ text: String) {
    writeFieldHead(number, count: text.utf8.count)
    writeString(text)
  }

  package mutating func writeVarintField(_ number: UInt8, _ value: UInt64) {
    writeInteger(number << 3)
    writeVarint(value)
  }
}
