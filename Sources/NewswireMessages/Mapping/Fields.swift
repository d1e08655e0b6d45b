internal import NewswireCore
internal import CProtobufC
internal import NewswireModel

// What the mappings read from protobuf-c's structs.

/// A string field. Bytes that are not UTF-8 are repaired.
func string(_ pointer: UnsafeMutablePointer<CChar>?) -> String {
  guard let pointer = unsafe pointer else { return "" }
  return unsafe String(cString: pointer)
}

func strings(_ pointers: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?, _ count: Int) -> [String] {
  guard let pointers = unsafe pointers else { return [] }
  return (0..<count).map { unsafe string(pointers[$0]) }
}

func integers(_ values: UnsafeMutablePointer<Int64>?, _ count: Int) -> [Int64] {
  unsafe Array(UnsafeBufferPointer(start: values, count: values == nil ? 0 : count))
}

func bytes(_ data: ProtobufCBinaryData) -> [UInt8] {
  unsafe Array(UnsafeBufferPointer(start: data.data, count: data.len))
}

/// A message field; nil if it is absent.
func message<M: Message>(_ pointer: UnsafeMutablePointer<M.Wire>?, as type: M.Type = M.self) throws(NewswireError) -> M?
{
  guard let pointer = unsafe pointer else { return nil }
  return try unsafe M(wire: pointer.pointee)
}

func messages<M: Message>(
  _ pointers: UnsafeMutablePointer<UnsafeMutablePointer<M.Wire>?>?, _ count: Int
) throws(NewswireError) -> [M] {
  guard let pointers = unsafe pointers, count > 0 else { return [] }
  var result: [M] = []
  result.reserveCapacity(count)
  for i in 0..<count {
    if let element = try unsafe message(pointers[i], as: M.self) { result.append(element) }
  }
  return result
}

/// An enum field. A value that this version does not know, and the unspecified 0, read as nil.
func enumeration<W: RawRepresentable<UInt32>, E: RawRepresentable<Int32>>(_ value: W) -> E? {
  E(rawValue: Int32(bitPattern: value.rawValue))
}

/// A repeated enum field. Values that this version does not know are left out.
func enumerations<W: RawRepresentable<UInt32>, E: RawRepresentable<Int32>>(
  _ values: UnsafeMutablePointer<W>?, _ count: Int
) -> [E] {
  guard let values = unsafe values else { return [] }
  return (0..<count).compactMap { unsafe enumeration(values[$0]) }
}

/// As an enum field is written; nil as the unspecified 0.
func wireValue<E: RawRepresentable<Int32>, W: RawRepresentable<UInt32>>(_ value: E?) -> W {
  // protoc-c's enums are imported as open structs: every raw value makes one.
  unsafe W(rawValue: UInt32(bitPattern: value?.rawValue ?? 0)).unsafelyUnwrapped
}

/// A time field in RFC 3339; nil if it is empty.
func timestamp(_ pointer: UnsafeMutablePointer<CChar>?, field: String) throws(NewswireError) -> Timestamp? {
  let text = unsafe string(pointer)
  if text.isEmpty { return nil }
  guard let (time, _) = RFC3339.parse(text) else {
    throw NewswireError(
      .invalidArgument,
      "\(field) is \"\(text)\", not an RFC 3339 time of the years 1 to 9999; write it like 2025-04-14T09:30:00Z",
      info: .invalidField, field: field)
  }
  return time
}

/// As a time field is written.
func time(_ time: Timestamp?) -> String {
  time.map(RFC3339.string) ?? ""
}
