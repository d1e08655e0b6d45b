internal import Foundation
internal import NewswireCore
internal import NewswireMessages
package import NewswireModel

extension TypeRegistry {
  /// Turns proto3 JSON into a packed message.
  /// - Parameters:
  ///   - json: an object; field names in lowerCamelCase or as in the .proto file.
  ///   - type: the message's full name, with a dot before it.
  /// - Throws: `invalidArgument` if the text is not JSON or does not fit the message; the error names the field.
  package func encode(json: String, as type: String) throws(NewswireError) -> [UInt8] {
    let value: Any
    do {
      value = try JSONSerialization.jsonObject(with: Data(json.utf8), options: .fragmentsAllowed)
    } catch {
      throw NewswireError(.invalidArgument, "the request is no JSON", cause: "\(error)")
    }
    return try DynamicEncoder(types: self).message(value, as: type, path: "the request")
  }
}

private struct DynamicEncoder {
  let types: TypeRegistry

  func message(_ value: Any, as type: String, path: String) throws(NewswireError) -> [UInt8] {
    guard let object = value as? [String: Any] else { throw misfit(path, "a JSON object") }
    let description = try types.message(type)
    var writer = ProtobufWriter()
    for (key, value) in object.sorted(by: { $0.key < $1.key }) where !(value is NSNull) {
      guard let field = description.fields.first(where: { $0.name == key || jsonName($0.name) == key }) else {
        let names = description.fields.map { jsonName($0.name) }.joined(separator: ", ")
        throw NewswireError(.invalidArgument, "\(path) has no field \"\(key)\"; it has \(names)")
      }
      try write(field, value, path: key, to: &writer)
    }
    return writer.bytes
  }

  private func write(
    _ field: FieldDescription, _ value: Any, path: String, to writer: inout ProtobufWriter
  ) throws(NewswireError) {
    guard field.isRepeated else { return try element(field, value, path: path, to: &writer) }
    if field.kind == .message, try types.message(field.typeName).isMapEntry {
      guard let object = value as? [String: Any] else { throw misfit(path, "a JSON object") }
      for (key, value) in object.sorted(by: { $0.key < $1.key }) {
        writer.field(field.number, try message(["key": key, "value": value], as: field.typeName, path: path))
      }
    } else {
      guard let array = value as? [Any] else { throw misfit(path, "a JSON array") }
      for item in array { try element(field, item, path: path, to: &writer) }
    }
  }

  private func element(
    _ field: FieldDescription, _ value: Any, path: String, to writer: inout ProtobufWriter
  ) throws(NewswireError) {
    switch field.kind {
    case .message:
      writer.field(field.number, try message(value, as: field.typeName, path: path))
    case .string:
      guard let text = value as? String else { throw misfit(path, "a string") }
      writer.field(field.number, text.utf8)
    case .bytes:
      guard let text = value as? String, let data = Data(base64Encoded: text) else { throw misfit(path, "base64") }
      writer.field(field.number, data)
    case .bool:
      guard let truth = value as? Bool ?? ["true": true, "false": false][value as? String ?? ""] else {
        throw misfit(path, "true or false")
      }
      writer.tag(field.number, .varint)
      writer.varint(truth ? 1 : 0)
    case .double, .float: try real(field, value, path: path, to: &writer)
    case .enum:
      writer.tag(field.number, .varint)
      writer.varint(UInt64(bitPattern: Int64(try enumNumber(field, value, path: path))))
    default: try integer(field, value, path: path, to: &writer)
    }
  }

  private func real(
    _ field: FieldDescription, _ value: Any, path: String, to writer: inout ProtobufWriter
  ) throws(NewswireError) {
    guard let number = (value as? NSNumber)?.doubleValue ?? (value as? String).flatMap(Double.init) else {
      throw misfit(path, "a number")
    }
    if field.kind == .double {
      writer.tag(field.number, .fixed64)
      writer.fixed(number.bitPattern)
    } else {
      writer.tag(field.number, .fixed32)
      writer.fixed(Float(number).bitPattern)
    }
  }

  private func integer(
    _ field: FieldDescription, _ value: Any, path: String, to writer: inout ProtobufWriter
  ) throws(NewswireError) {
    // Through text, which holds all 64 bits of either sign.
    guard let text = value as? String ?? (value as? NSNumber)?.stringValue else { throw misfit(path, "a whole number") }
    let isWide = [.int64, .uint64, .sint64, .fixed64, .sfixed64].contains(field.kind)
    let isUnsigned = [.uint32, .uint64, .fixed32, .fixed64].contains(field.kind)
    let bits: UInt64
    if isUnsigned {
      guard let number = isWide ? UInt64(text) : UInt32(text).map(UInt64.init) else {
        throw misfit(path, "a whole number from 0 to 2^\(isWide ? 64 : 32) - 1")
      }
      bits = number
    } else {
      guard let number = isWide ? Int64(text) : Int32(text).map(Int64.init) else {
        throw misfit(path, "a whole number of \(isWide ? 64 : 32) bits")
      }
      bits = UInt64(bitPattern: number)
    }
    switch field.kind {
    case .fixed32, .sfixed32:
      writer.tag(field.number, .fixed32)
      writer.fixed(UInt32(truncatingIfNeeded: bits))
    case .fixed64, .sfixed64:
      writer.tag(field.number, .fixed64)
      writer.fixed(bits)
    case .sint32, .sint64:
      writer.tag(field.number, .varint)
      writer.varint(Protobuf.zigzag(Int64(bitPattern: bits)))
    default:
      writer.tag(field.number, .varint)
      writer.varint(bits)
    }
  }

  private func enumNumber(_ field: FieldDescription, _ value: Any, path: String) throws(NewswireError) -> Int32 {
    let description = try types.enumeration(field.typeName)
    if let name = value as? String {
      if let known = description.values.first(where: { $0.name == name }) { return known.number }
      throw misfit(path, "one of \(description.values.map(\.name).joined(separator: ", "))")
    }
    guard let number = (value as? NSNumber).flatMap({ Int32(exactly: $0.int64Value) }) else {
      throw misfit(path, "the name of a value")
    }
    return number
  }

  private func misfit(_ path: String, _ wanted: String) -> NewswireError {
    NewswireError(.invalidArgument, "\(path) must be \(wanted)")
  }
}
