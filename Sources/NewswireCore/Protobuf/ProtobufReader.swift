/// What was wrong with the bytes of a message.
@usableFromInline package struct MalformedMessage: Error, Hashable {
  package var what: StaticString

  @usableFromInline
  package init(_ what: StaticString) {
    self.what = what
  }

  @usableFromInline
  package static func == (a: Self, b: Self) -> Bool { a.what.description == b.what.description }

  @usableFromInline
  package func hash(into hasher: inout Hasher) {
    hasher.combine(what.description)
  }
}

/// Walks the fields of a protobuf message (https://protobuf.dev/programming-guides/encoding/) without copying.
///
/// The one reader of this encoding beside protobuf-c: of the envelopes of the wire, of articles as they are stored, of messages whose
/// type is known only at run time. It trusts nothing: each offset is checked before it is read from. It holds a pointer, so it must not
/// outlive the closure that it is made in.
@usableFromInline @safe package struct ProtobufReader {
  @usableFromInline package enum WireType: UInt8, Sendable {
    case varint = 0
    case fixed64 = 1
    case bytes = 2
    case fixed32 = 5
  }

  @usableFromInline let bytes: UnsafeRawBufferPointer
  @usableFromInline package private(set) var offset: Int
  @usableFromInline let end: Int

  /// - Parameter range: the bytes of the message; all of `bytes` unless it lies inside another message.
  @inlinable
  package init(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>? = nil) {
    unsafe self.bytes = bytes
    offset = range?.lowerBound ?? 0
    end = range?.upperBound ?? bytes.count
    assert(offset >= 0 && offset <= end && end <= bytes.count)
  }

  @inlinable
  package var isAtEnd: Bool { offset == end }

  /// The next field's number and shape; nil at the end.
  @inlinable
  package mutating func field() throws(MalformedMessage) -> (number: UInt64, type: WireType)? {
    guard offset < end else { return nil }
    let tag = try varint()
    guard let type = WireType(rawValue: UInt8(tag & 7)) else {
      throw MalformedMessage("a field of an unknown wire type")
    }
    guard tag >> 3 > 0, tag >> 3 < 1 << 29 else { throw MalformedMessage("a field number out of range") }
    return (tag >> 3, type)
  }

  @inlinable
  package mutating func varint() throws(MalformedMessage) -> UInt64 {
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

  /// The value of a `fixed32` or `fixed64` field.
  package mutating func fixed<T: FixedWidthInteger & BitwiseCopyable>(_ type: T.Type) throws(MalformedMessage) -> T {
    let start = offset
    try advance(MemoryLayout<T>.size)
    return unsafe T(littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: T.self))
  }

  /// The place of a string, bytes or message field.
  @inlinable
  package mutating func range() throws(MalformedMessage) -> Range<Int> {
    let count = try varint()
    guard count <= UInt64(end - offset) else { throw MalformedMessage("a field is longer than the message") }
    defer { offset += Int(count) }
    return offset..<offset + Int(count)
  }

  /// The content of a string, bytes or message field.
  @inlinable
  package mutating func content() throws(MalformedMessage) -> UnsafeRawBufferPointer {
    let range = try range()
    return unsafe UnsafeRawBufferPointer(rebasing: bytes[range])
  }

  package mutating func string() throws(MalformedMessage) -> String {
    let range = try range()
    guard let text = unsafe String(validating: bytes[range], as: UTF8.self) else {
      throw MalformedMessage("a string that is not UTF-8")
    }
    return text
  }

  @inlinable
  package mutating func skip(_ type: WireType) throws(MalformedMessage) {
    switch type {
    case .varint: _ = try varint()
    case .bytes: _ = try range()
    case .fixed64: try advance(8)
    case .fixed32: try advance(4)
    }
  }

  @usableFromInline
  mutating func advance(_ count: Int) throws(MalformedMessage) {
    guard end - offset >= count else { throw MalformedMessage("it ends inside a number") }
    offset += count
  }
}
