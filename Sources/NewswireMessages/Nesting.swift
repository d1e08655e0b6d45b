internal import CProtobufC
import NewswireCore

/// Whether the encoding of a message nests at most `limit` messages deep.
///
/// protobuf-c unpacks by recursion without a bound, so a few kilobytes of nested queries could exhaust the stack. This walks the
/// tags first. False too where the encoding is cut short or has a wire type that is not in use.
func isNested(
  _ bytes: UnsafeRawBufferPointer, as descriptor: UnsafePointer<ProtobufCMessageDescriptor>, within limit: Int
) -> Bool {
  guard limit > 0 else { return false }
  do {
    var reader = unsafe ProtobufReader(bytes)
    while let (number, type) = try reader.field() {
      guard type == .bytes else {
        try reader.skip(type)
        continue
      }
      let content = unsafe try reader.content()
      guard let field = unsafe protobuf_c_message_descriptor_get_field(descriptor, UInt32(number)),
        unsafe field.pointee.type == PROTOBUF_C_TYPE_MESSAGE, let inner = unsafe field.pointee.descriptor
      else { continue }
      let innerDescriptor = unsafe inner.assumingMemoryBound(to: ProtobufCMessageDescriptor.self)
      guard unsafe isNested(content, as: innerDescriptor, within: limit - 1) else { return false }
    }
    return true
  } catch {
    return false
  }
}
