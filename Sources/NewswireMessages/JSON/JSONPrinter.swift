internal import CNewswireProtos
internal import CProtobufC

extension Message {
  /// The message as one line of JSON, by the proto3 mapping (https://protobuf.dev/programming-guides/json/):
  /// lowerCamelCase names, 64-bit integers as strings, enums by name, bytes in base64, defaults left out.
  package var json: String {
    let arena = Arena()
    let wire = unsafe UnsafeRawPointer(arena.message(self))
    var printer = JSONPrinter()
    unsafe printer.message(at: wire)
    return String(decoding: printer.output, as: UTF8.self)
  }
}

/// Prints any protobuf-c message by walking its descriptor.
private struct JSONPrinter {
  var output: [UInt8] = []

  mutating func message(at message: UnsafeRawPointer) {
    let descriptor = unsafe message.load(as: ProtobufCMessage.self).descriptor.pointee
    output.append(UInt8(ascii: "{"))
    var isFirst = true
    for i in unsafe 0..<Int(descriptor.n_fields) {
      let field = unsafe descriptor.fields[i]
      guard unsafe isPresent(field, in: message) else { continue }
      if !isFirst { output.append(UInt8(ascii: ",")) }
      isFirst = false
      unsafe name(field.name)
      unsafe value(of: field, in: message)
    }
    output.append(UInt8(ascii: "}"))
  }

  /// proto3: a message field is present where it is set, a list where it has elements, a scalar where it is not its default, and a
  /// member of a oneof where it is the one chosen.
  private func isPresent(_ field: ProtobufCFieldDescriptor, in message: UnsafeRawPointer) -> Bool {
    if unsafe field.label == PROTOBUF_C_LABEL_REPEATED {
      return unsafe message.load(fromByteOffset: Int(field.quantifier_offset), as: Int.self) > 0
    }
    if unsafe field.flags & UInt32(PROTOBUF_C_FIELD_FLAG_ONEOF.rawValue) != 0 {
      return unsafe message.load(fromByteOffset: Int(field.quantifier_offset), as: UInt32.self) == field.id
    }
    let member = unsafe message + Int(field.offset)
    switch unsafe field.type {
    case PROTOBUF_C_TYPE_MESSAGE: return unsafe member.load(as: UnsafeRawPointer?.self) != nil
    case PROTOBUF_C_TYPE_STRING: return unsafe (member.load(as: UnsafePointer<CChar>?.self)?.pointee ?? 0) != 0
    case PROTOBUF_C_TYPE_BYTES: return unsafe member.load(as: ProtobufCBinaryData.self).len > 0
    case PROTOBUF_C_TYPE_FLOAT: return unsafe member.load(as: Float.self) != 0
    case PROTOBUF_C_TYPE_DOUBLE: return unsafe member.load(as: Double.self) != 0
    default:
      return unsafe size(of: field.type) == 8 ? member.load(as: UInt64.self) != 0 : member.load(as: UInt32.self) != 0
    }
  }

  private mutating func value(of field: ProtobufCFieldDescriptor, in message: UnsafeRawPointer) {
    let member = unsafe message + Int(field.offset)
    guard unsafe field.label == PROTOBUF_C_LABEL_REPEATED else { return unsafe element(at: member, of: field) }
    let count = unsafe message.load(fromByteOffset: Int(field.quantifier_offset), as: Int.self)
    guard let elements = unsafe member.load(as: UnsafeRawPointer?.self) else { return }
    if let entry = unsafe mapEntry(of: field) { return unsafe map(elements, count: count, entry: entry) }
    output.append(UInt8(ascii: "["))
    for i in 0..<count {
      if i > 0 { output.append(UInt8(ascii: ",")) }
      unsafe element(at: elements + i * size(of: field.type), of: field)
    }
    output.append(UInt8(ascii: "]"))
  }

  /// One value.
  private mutating func element(at member: UnsafeRawPointer, of field: ProtobufCFieldDescriptor) {
    switch unsafe field.type {
    case PROTOBUF_C_TYPE_MESSAGE:
      if let inner = unsafe member.load(as: UnsafeRawPointer?.self) { unsafe message(at: inner) }
    case PROTOBUF_C_TYPE_STRING: unsafe string(member.load(as: UnsafePointer<CChar>?.self))
    case PROTOBUF_C_TYPE_BYTES: unsafe base64(member.load(as: ProtobufCBinaryData.self))
    case PROTOBUF_C_TYPE_BOOL: unsafe ascii(member.load(as: Int32.self) != 0 ? "true" : "false")
    case PROTOBUF_C_TYPE_ENUM: unsafe enumValue(member.load(as: Int32.self), of: field)
    case PROTOBUF_C_TYPE_FLOAT:
      unsafe number(Double(member.load(as: Float.self)), text: unsafe "\(member.load(as: Float.self))")
    case PROTOBUF_C_TYPE_DOUBLE:
      unsafe number(member.load(as: Double.self), text: unsafe "\(member.load(as: Double.self))")
    case PROTOBUF_C_TYPE_UINT32, PROTOBUF_C_TYPE_FIXED32: unsafe ascii(String(member.load(as: UInt32.self)))
    case PROTOBUF_C_TYPE_UINT64, PROTOBUF_C_TYPE_FIXED64: ascii(unsafe "\"\(member.load(as: UInt64.self))\"")
    case PROTOBUF_C_TYPE_INT64, PROTOBUF_C_TYPE_SINT64, PROTOBUF_C_TYPE_SFIXED64:
      ascii(unsafe "\"\(member.load(as: Int64.self))\"")
    default: unsafe ascii(String(member.load(as: Int32.self)))
    }
  }

  /// protobuf-c keeps a map as a list of entries with the fields `key` and `value`.
  private func mapEntry(of field: ProtobufCFieldDescriptor) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    guard unsafe field.type == PROTOBUF_C_TYPE_MESSAGE, let raw = unsafe field.descriptor else { return nil }
    let descriptor = unsafe raw.assumingMemoryBound(to: ProtobufCMessageDescriptor.self)
    let isEntry =
      unsafe String(cString: descriptor.pointee.short_name).hasSuffix("Entry") && descriptor.pointee.n_fields == 2
      && String(cString: descriptor.pointee.fields[0].name) == "key"
      && String(cString: descriptor.pointee.fields[1].name) == "value"
    return unsafe isEntry ? descriptor : nil
  }

  private mutating func map(
    _ entries: UnsafeRawPointer, count: Int, entry: UnsafePointer<ProtobufCMessageDescriptor>
  ) {
    let (key, value) = unsafe (entry.pointee.fields[0], entry.pointee.fields[1])
    output.append(UInt8(ascii: "{"))
    for i in 0..<count {
      guard let pair = unsafe (entries + i * 8).load(as: UnsafeRawPointer?.self) else { continue }
      if i > 0 { output.append(UInt8(ascii: ",")) }
      if unsafe key.type == PROTOBUF_C_TYPE_STRING {
        unsafe element(at: pair + Int(key.offset), of: key)
      } else {
        output.append(UInt8(ascii: "\""))
        unsafe element(at: pair + Int(key.offset), of: key)
        output.append(UInt8(ascii: "\""))
      }
      output.append(UInt8(ascii: ":"))
      unsafe element(at: pair + Int(value.offset), of: value)
    }
    output.append(UInt8(ascii: "}"))
  }

  /// Bytes of one value in memory.
  private func size(of type: ProtobufCType) -> Int {
    switch type {
    case PROTOBUF_C_TYPE_MESSAGE, PROTOBUF_C_TYPE_STRING, PROTOBUF_C_TYPE_DOUBLE, PROTOBUF_C_TYPE_UINT64,
      PROTOBUF_C_TYPE_INT64, PROTOBUF_C_TYPE_SINT64, PROTOBUF_C_TYPE_FIXED64, PROTOBUF_C_TYPE_SFIXED64:
      return 8
    case PROTOBUF_C_TYPE_BYTES: return unsafe MemoryLayout<ProtobufCBinaryData>.stride
    default: return 4
    }
  }

  /// `field_name` as `"fieldName":`.
  private mutating func name(_ name: UnsafePointer<CChar>) {
    output.append(UInt8(ascii: "\""))
    var isUpper = false
    var next = unsafe name
    while unsafe next.pointee != 0 {
      let byte = unsafe UInt8(bitPattern: next.pointee)
      unsafe next += 1
      if byte == UInt8(ascii: "_") {
        isUpper = true
      } else {
        output.append(isUpper && byte >= 0x61 && byte <= 0x7A ? byte - 32 : byte)
        isUpper = false
      }
    }
    output.append(UInt8(ascii: "\""))
    output.append(UInt8(ascii: ":"))
  }

  /// By name; a number that this version has no name for stays a number.
  private mutating func enumValue(_ value: Int32, of field: ProtobufCFieldDescriptor) {
    let descriptor = unsafe field.descriptor?.assumingMemoryBound(to: ProtobufCEnumDescriptor.self)
    if let known = unsafe protobuf_c_enum_descriptor_get_value(descriptor, value) {
      output.append(UInt8(ascii: "\""))
      unsafe ascii(String(cString: known.pointee.name))
      output.append(UInt8(ascii: "\""))
    } else {
      ascii(String(value))
    }
  }

  private mutating func number(_ value: Double, text: String) {
    if value.isNaN {
      ascii("\"NaN\"")
    } else if value.isInfinite {
      ascii(value < 0 ? "\"-Infinity\"" : "\"Infinity\"")
    } else {
      ascii(text)
    }
  }

  private mutating func string(_ pointer: UnsafePointer<CChar>?) {
    output.append(UInt8(ascii: "\""))
    if let pointer = unsafe pointer {
      // Through String, which repairs what is not UTF-8.
      for byte in unsafe String(cString: pointer).utf8 { escaped(byte) }
    }
    output.append(UInt8(ascii: "\""))
  }

  private mutating func escaped(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): ascii("\\\"")
    case UInt8(ascii: "\\"): ascii("\\\\")
    case 0x0A: ascii("\\n")
    case 0x0D: ascii("\\r")
    case 0x09: ascii("\\t")
    case 0..<0x20, 0x7F:
      ascii("\\u00")
      output.append(contentsOf: [hexadecimal(byte >> 4), hexadecimal(byte & 15)])
    default: output.append(byte)
    }
  }

  private func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
  }

  private mutating func base64(_ data: ProtobufCBinaryData) {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    let bytes = unsafe UnsafeBufferPointer(start: data.data, count: data.len)
    output.append(UInt8(ascii: "\""))
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = unsafe bytes[start..<min(start + 3, bytes.count)]
      let bits = unsafe group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
      for i in 0..<4 {
        unsafe output.append(i <= group.count ? alphabet[Int(bits >> UInt32(18 - 6 * i) & 63)] : UInt8(ascii: "="))
      }
    }
    output.append(UInt8(ascii: "\""))
  }

  private mutating func ascii(_ text: String) {
    output.append(contentsOf: text.utf8)
  }
}
