internal import CProtobufC

/// Whether the encoding of a message nests at most `limit` messages deep.
///
/// protobuf-c unpacks by recursion without a bound, so a few kilobytes of nested queries could exhaust the stack. This walks the
/// tags first. False too where the encoding is cut short or has a wire type that is not in use.
func isNested(
  _ bytes: UnsafeRawBufferPointer, as descriptor: UnsafePointer<ProtobufCMessageDescriptor>, within limit: Int
) -> Bool {
  guard limit > 0 else { return false }
  var reader = unsafe TagReader(bytes: bytes)
  while let tag = reader.varint() {
    guard let payload = unsafe reader.field(wireType: tag & 7) else { return false }
    guard tag & 7 == 2, let number = UInt32(exactly: tag >> 3),
      let field = unsafe protobuf_c_message_descriptor_get_field(descriptor, number),
      unsafe field.pointee.type == PROTOBUF_C_TYPE_MESSAGE, let inner = unsafe field.pointee.descriptor
    else { continue }
    let innerDescriptor = unsafe inner.assumingMemoryBound(to: ProtobufCMessageDescriptor.self)
    guard unsafe isNested(payload, as: innerDescriptor, within: limit - 1) else { return false }
  }
  return reader.isAtEnd
}

/// Reads protobuf's tags and skips its values (https://protobuf.dev/programming-guides/encoding/).
@safe struct TagReader {
  let bytes: UnsafeRawBufferPointer
  var position = 0

  init(bytes: UnsafeRawBufferPointer) { unsafe self.bytes = unsafe bytes }

  var isAtEnd: Bool { unsafe position == bytes.count }

  mutating func varint() -> UInt64? {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    var at = position
    while unsafe at < bytes.count, shift < 64 {
      let byte = unsafe bytes[at]
      at += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte & 0x80 == 0 {
        position = at
        return value
      }
      shift += 7
    }
    return nil
  }

  /// The field's payload, skipped; empty for a scalar.
  mutating func field(wireType: UInt64) -> UnsafeRawBufferPointer? {
    let length: Int
    switch wireType {
    case 0: return unsafe varint() == nil ? nil : UnsafeRawBufferPointer(rebasing: bytes[0..<0])
    case 1: length = 8
    case 2:
      guard let value = varint(), let count = Int(exactly: value) else { return nil }
      length = count
    case 5: length = 4
    default: return nil
    }
    guard unsafe length <= bytes.count - position else { return nil }
    defer { position += length }
    return unsafe UnsafeRawBufferPointer(rebasing: bytes[position..<position + length])
  }
}
