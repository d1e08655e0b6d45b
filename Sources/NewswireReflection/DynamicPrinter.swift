internal import Foundation
internal import NewswireCore
internal import NewswireMessages
package import NewswireModel

extension TypeRegistry {
  /// Prints a packed message as one line of proto3 JSON, as its description has it. Fields that the description lacks are left out.
  /// - Parameters:
  ///   - type: the message's full name, with a dot before it.
  ///   - emitDefaults: whether fields that have their default value are printed; not messages and members of a oneof, which are
  ///     absent then.
  /// - Throws: `dataLoss` if the bytes are no such message.
  package func json(
    _ bytes: [UInt8], as type: String, emitDefaults: Bool = false
  ) throws(NewswireError) -> String {
    let json = unsafe bytes.withUnsafeBytes { bytes in
      let printer = unsafe DynamicPrinter(types: self, emitDefaults: emitDefaults, bytes: bytes)
      return Result { () throws(NewswireError) in
        try printer.message(0..<bytes.count, as: type, depth: 0)
      }
    }
    return try json.get()
  }
}

@safe private struct DynamicPrinter {
  private static let depthLimit = 200

  let types: TypeRegistry
  let emitDefaults: Bool
  /// The outermost message.
  let bytes: UnsafeRawBufferPointer

  func message(_ range: Range<Int>, as type: String, depth: Int) throws(NewswireError) -> String {
    guard depth < Self.depthLimit else { throw malformed(type) }
    let description = try types.message(type)
    var values: [Int32: [String]] = [:]
    var reader = unsafe ProtobufReader(bytes, range)
    while let (tag, wire) = try read(type, { () throws(MalformedMessage) in try reader.field() }) {
      let number = Int32(tag)
      guard let field = description.fields.first(where: { $0.number == number }) else {
        try read(type) { () throws(MalformedMessage) in try reader.skip(wire) }
        continue
      }
      values[number, default: []] += try self.values(field, wire, &reader, depth: depth)
    }
    var members: [String] = []
    for field in description.fields {
      let name = "\"\(jsonName(field.name))\":"
      guard let found = values[field.number], let last = found.last else {
        if emitDefaults, let value = try defaultValue(field) { members.append(name + value) }
        continue
      }
      if !field.isRepeated {
        if emitDefaults || !isDefault(field, last) { members.append(name + last) }
      } else if field.kind == .message, try types.message(field.typeName).isMapEntry {
        members.append(name + "{\(found.joined(separator: ","))}")
      } else {
        members.append(name + "[\(found.joined(separator: ","))]")
      }
    }
    return "{\(members.joined(separator: ","))}"
  }

  /// What a field holds, each value as JSON.
  private func values(
    _ field: FieldDescription, _ wire: ProtobufReader.WireType, _ reader: inout ProtobufReader, depth: Int
  ) throws(NewswireError) -> [String] {
    if wire == .bytes {
      let content = try read(field.name) { () throws(MalformedMessage) in try reader.range() }
      return try delimited(field, content, depth: depth)
    }
    return [try scalar(field, try bits(field, wire, &reader))]
  }

  private func bits(
    _ field: FieldDescription, _ wire: ProtobufReader.WireType, _ reader: inout ProtobufReader
  ) throws(NewswireError) -> UInt64 {
    try read(field.name) { () throws(MalformedMessage) in
      switch wire {
      case .fixed32: UInt64(try reader.fixed(UInt32.self))
      case .fixed64: try reader.fixed(UInt64.self)
      case .varint, .bytes: try reader.varint()
      }
    }
  }

  /// Reads from the message, whose damage is an error of the answer's.
  private func read<T>(_ type: String, _ body: () throws(MalformedMessage) -> T) throws(NewswireError) -> T {
    do { return try body() } catch { throw malformed(type) }
  }

  private func delimited(
    _ field: FieldDescription, _ content: Range<Int>, depth: Int
  ) throws(NewswireError) -> [String] {
    switch field.kind {
    case .string: return unsafe [quoted(String(decoding: bytes[content], as: UTF8.self))]
    case .bytes: return [unsafe "\"\(Data(bytes[content]).base64EncodedString())\""]
    case .message:
      let text = try message(content, as: field.typeName, depth: depth + 1)
      return [try types.message(field.typeName).isMapEntry ? member(text, of: field) : text]
    default: return try packed(field, content)
    }
  }

  /// A map's entry, `{"key":k,"value":v}`, as a member of an object.
  private func member(_ entry: String, of field: FieldDescription) throws(NewswireError) -> String {
    let description = try types.message(field.typeName)
    guard let object = try? JSONSerialization.jsonObject(with: Data(entry.utf8)) as? [String: Any] else { return entry }
    let key = (object["key"] as? String) ?? (object["key"] as? NSNumber)?.stringValue ?? ""
    let value = entry.range(of: "\"value\":").map { String(entry[$0.upperBound...].dropLast()) }
    let isMessage = description.fields.last?.kind == .message
    return "\(quoted(key)):\(value ?? (isMessage ? "{}" : "\"\""))"
  }

  /// Scalars packed one behind the other.
  private func packed(_ field: FieldDescription, _ content: Range<Int>) throws(NewswireError) -> [String] {
    let wire: ProtobufReader.WireType =
      switch field.kind {
      case .double, .fixed64, .sfixed64: .fixed64
      case .float, .fixed32, .sfixed32: .fixed32
      default: .varint
      }
    var reader = unsafe ProtobufReader(bytes, content)
    var result: [String] = []
    while !reader.isAtEnd { result.append(try scalar(field, try bits(field, wire, &reader))) }
    return result
  }

  private func scalar(_ field: FieldDescription, _ bits: UInt64) throws(NewswireError) -> String {
    switch field.kind {
    case .bool: return bits == 0 ? "false" : "true"
    case .enum:
      let number = Int32(truncatingIfNeeded: bits)
      let value = try types.enumeration(field.typeName).values.first { $0.number == number }
      return value.map { "\"\($0.name)\"" } ?? String(number)
    case .int32, .sfixed32: return String(Int32(truncatingIfNeeded: bits))
    case .uint32, .fixed32: return String(UInt32(truncatingIfNeeded: bits))
    case .sint32: return String(Int32(truncatingIfNeeded: Protobuf.unzigzag(bits)))
    case .int64, .sfixed64: return "\"\(Int64(bitPattern: bits))\""
    case .uint64, .fixed64: return "\"\(bits)\""
    case .sint64: return "\"\(Protobuf.unzigzag(bits))\""
    case .float:
      return real(
        Double(Float(bitPattern: UInt32(truncatingIfNeeded: bits))),
        Float(bitPattern: UInt32(truncatingIfNeeded: bits)).description)
    case .double: return real(Double(bitPattern: bits), Double(bitPattern: bits).description)
    default: throw malformed(field.name)
    }
  }

  private func real(_ value: Double, _ text: String) -> String {
    value.isNaN ? "\"NaN\"" : value.isInfinite ? (value < 0 ? "\"-Infinity\"" : "\"Infinity\"") : text
  }

  /// proto3 leaves out scalars of the default value, but for a member of a oneof that was chosen.
  private func isDefault(_ field: FieldDescription, _ value: String) -> Bool {
    guard field.oneofIndex == nil, field.kind != .message else { return false }
    if field.kind == .enum {
      let zero = try? types.enumeration(field.typeName).values.first { $0.number == 0 }?.name
      return value == "\"\(zero ?? "")\"" || value == "0"
    }
    return ["0", "\"0\"", "0.0", "false", "\"\""].contains(value)
  }

  /// What a field that is absent means; nil if it means just that.
  private func defaultValue(_ field: FieldDescription) throws(NewswireError) -> String? {
    if field.isRepeated {
      let isMap = field.kind == .message ? try types.message(field.typeName).isMapEntry : false
      return isMap ? "{}" : "[]"
    }
    guard field.oneofIndex == nil else { return nil }
    switch field.kind {
    case .message, .group: return nil
    case .string, .bytes: return "\"\""
    default: return try scalar(field, 0)
    }
  }

  private func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\0"..<" ", "\u{7F}":
        let code = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - code.count) + code
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  private func malformed(_ type: String) -> NewswireError {
    NewswireError(.dataLoss, "the answer is no \(type.hasPrefix(".") ? String(type.dropFirst()) : type)")
  }
}
