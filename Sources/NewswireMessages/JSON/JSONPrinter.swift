internal import CNewswireProtos
internal import CProtobufC

extension Message {
  /// The message as one line of JSON, by the proto3 mapping (https://protobuf.dev/programming-guides/json/):
  /// lowerCamelCase names, 64-bit integers as strings, enums by name, bytes in base64, defaults left out.
  package var json: String {
    let arena = Arena()
    let wire = UnsafeRawPointer(arena.message(self))
    var printer = JSONPrinter()
    printer.message(at: wire)
    return String(decoding: printer.output, as: UTF8.self)
  }
}

/// Prints any protobuf-c message by walking its descriptor.
private struct JSONPrinter {
  var output: [UInt8] = []

  mutating func message(at message: UnsafeRawPointer) {
    let descriptor = message.load(as: ProtobufCMessage.self).descriptor.pointee
    output.append(UInt8(ascii: "{"))
    var isFirst = true
    for i in 0..<Int(descriptor.n_fields) {
      let field = descriptor.fields[i]
      guard isPresent(field, in: message) else { continue }
      if !isFirst { output.append(UInt8(ascii: ",")) }
      isFirst = false
      name(field.name)
      value(of: field, in: message)
    }
    output.append(UInt8(ascii: "}"))
  }

  /// proto3: a message field is present where it is set, a list where it has elements, a scalar where it is not its default, and a
  /// member of a oneof where it is the one chosen.
  private func isPresent(_ field: ProtobufCFieldDescriptor, in message: UnsafeRawPointer) -> Bool {
    if field.label == PROTOBUF_C_LABEL_REPEATED {
      return message.load(fromByteOffset: Int(field.quantifier_offset), as: Int.self) > 0
    }
    if field.flags & UInt32(PROTOBUF_C_FIELD_FLAG_ONEOF.rawValue) != 0 {
      return message.load(fromByteOffset: Int(field.quantifier_offset), as: UInt32.self) == field.id
    }
    let member = message + Int(field.offset)
    switch field.type {
    case PROTOBUF_C_TYPE_MESSAGE: return member.load(as: UnsafeRawPointer?.self) != nil
    case PROTOBUF_C_TYPE_STRING: return (member.load(as: UnsafePointer<CChar>?.self)?.pointee ?? 0) != 0
    case PROTOBUF_C_TYPE_BYTES: return member.load(as: ProtobufCBinaryData.self).len > 0
    case PROTOBUF_C_TYPE_FLOAT: return member.load(as: Float.self) != 0
    case PROTOBUF_C_TYPE_DOUBLE: return member.load(as: Double.self) != 0
    default:
      return size(of: field.type) == 8 ? member.load(as: UInt64.self) != 0 : member.load(as: UInt32.self) != 0
    }
  }

  private mutating func value(of field: ProtobufCFieldDescriptor, in message: UnsafeRawPointer) {
    let member = message + Int(field.offset)
    guard field.label == PROTOBUF_C_LABEL_REPEATED else { return element(at: member, of: field) }
    let count = message.load(fromByteOffset: Int(field.quantifier_offset), as: Int.self)
    guard let elements = member.load(as: UnsafeRawPointer?.self) else { return }
    if let entry = mapEntry(of: field) { return map(elements, count: count, entry: entry) }
    output.append(UInt8(ascii: "["))
    for i in 0..<count {
      if i > 0 { output.append(UInt8(ascii: ",")) }
      element(at: elements + i * size(of: field.type), of: field)
    }
    output.append(UInt8(ascii: "]"))
  }

  /// One value.
  private mutating func element(at member: UnsafeRawPointer, of field: ProtobufCFieldDescriptor) {
    switch field.type {
    case PROTOBUF_C_TYPE_MESSAGE:
      if let inner = member.load(as: UnsafeRawPointer?.self) { message(at: inner) }
    case PROTOBUF_C_TYPE_STRING: string(member.load(as: UnsafePointer<CChar>?.self))
    case PROTOBUF_C_TYPE_BYTES: base64(member.load(as: ProtobufCBinaryData.self))
    case PROTOBUF_C_TYPE_BOOL: ascii(member.load(as: Int32.self) != 0 ? "true" : "false")
    case PROTOBUF_C_TYPE_ENUM: enumValue(member.load(as: Int32.self), of: field)
    case PROTOBUF_C_TYPE_FLOAT: number(Double(member.load(as: Float.self)), text: "\(member.load(as: Float.self))")
    case PROTOBUF_C_TYPE_DOUBLE: number(member.load(as: Double.self), text: "\(member.load(as: Double.self))")
    case PROTOBUF_C_TYPE_UINT32, PROTOBUF_C_TYPE_FIXED32: ascii(String(member.load(as: UInt32.self)))
    case PROTOBUF_C_TYPE_UINT64, PROTOBUF_C_TYPE_FIXED64: ascii("\"\(member.load(as: UInt64.self))\"")
    case PROTOBUF_C_TYPE_INT64, PROTOBUF_C_TYPE_SINT64, PROTOBUF_C_TYPE_SFIXED64:
      ascii("\"\(member.load(as: Int64.self))\"")
    default: ascii(String(member.load(as: Int32.self)))
    }
  }

  /// protobuf-c keeps a map as a list of entries with the fields `key` and `value`.
  private func mapEntry(of field: ProtobufCFieldDescriptor) -> UnsafePointer<ProtobufCMessageDescriptor>? {
    guard field.type == PROTOBUF_C_TYPE_MESSAGE, let raw = field.descriptor else { return nil }
    let descriptor = raw.assumingMemoryBound(to: ProtobufCMessageDescriptor.self)
    let isEntry =
      String(cString: descriptor.pointee.short_name).hasSuffix("Entry") && descriptor.pointee.n_fields == 2
      && String(cString: descriptor.pointee.fields[0].name) == "key"
      && String(cString: descriptor.pointee.fields[1].name) == "value"
    return isEntry ? descriptor : nil
  }

  private mutating func map(
    _ entries: UnsafeRawPointer, count: Int, entry: UnsafePointer<ProtobufCMessageDescriptor>
  ) {
    let (key, value) = (entry.pointee.fields[0], entry.pointee.fields[1])
    output.append(UInt8(ascii: "{"))
    for i in 0..<count {
      guard let pair = (entries + i * 8).load(as: UnsafeRawPointer?.self) else { continue }
      if i > 0 { output.append(UInt8(ascii: ",")) }
      if key.type == PROTOBUF_C_TYPE_STRING {
        element(at: pair + Int(key.offset), of: key)
      } else {
        output.append(UInt8(ascii: "\""))
        element(at: pair + Int(key.offset), of: key)
        output.append(UInt8(ascii: "\""))
      }
      output.append(UInt8(ascii: ":"))
      element(at: pair + Int(value.offset), of: value)
    }
    output.append(UInt8(ascii: "}"))
  }

  /// Bytes of one value in memory.
  private func size(of type: ProtobufCType) -> Int {
    switch type {
    case PROTOBUF_C_TYPE_MESSAGE, PROTOBUF_C_TYPE_STRING, PROTOBUF_C_TYPE_DOUBLE, PROTOBUF_C_TYPE_UINT64,
      PROTOBUF_C_TYPE_INT64, PROTOBUF_C_TYPE_SINT64, PROTOBUF_C_TYPE_FIXED64, PROTOBUF_C_TYPE_SFIXED64:
      return 8
    case PROTOBUF_C_TYPE_BYTES: return MemoryLayout<ProtobufCBinaryData>.stride
    default: return 4
    }
  }

  /// `field_name` as `"fieldName":`.
  private mutating func name(_ name: UnsafePointer<CChar>) {
    output.append(UInt8(ascii: "\""))
    var isUpper = false
    var next = name
    while next.pointee != 0 {
      let byte = UInt8(bitPattern: next.pointee)
      next += 1
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
    let descriptor = field.descriptor?.assumingMemoryBound(to: ProtobufCEnumDescriptor.self)
    if let known = protobuf_c_enum_descriptor_get_value(descriptor, value) {
      output.append(UInt8(ascii: "\""))
      ascii(String(cString: known.pointee.name))
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
    if let pointer {
      // Through String, which repairs what is not UTF-8.
      for byte in String(cString: pointer).utf8 { escaped(byte) }
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
    let bytes = UnsafeBufferPointer(start: data.data, count: data.len)
    output.append(UInt8(ascii: "\""))
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
      for i in 0..<4 {
        output.append(i <= group.count ? alphabet[Int(bits >> UInt32(18 - 6 * i) & 63)] : UInt8(ascii: "="))
      }
    }
    output.append(UInt8(ascii: "\""))
  }

  private mutating func ascii(_ text: String) {
    output.append(contentsOf: text.utf8)
  }
}
