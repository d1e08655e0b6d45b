import NIOCore
import NewswireCore
import NewswireModel

/// google.rpc.Status (https://github.com/googleapis/googleapis/blob/master/google/rpc/status.proto), as it is read.
///
///     message Status { int32 code = 1;  string message = 2;  repeated google.protobuf.Any details = 3; }
///     message Any { string type_url = 1;  bytes value = 2; }
struct Status {
  private var code: Int32 = 0
  private var message = ""
  private var cause = ""
  private var details: [ErrorDetail] = []

  /// nil for OK.
  var error: NewswireError? {
    guard code != 0 else { return nil }
    var error = NewswireError(ErrorCode(rawValue: code), message, cause: cause)
    error.details = details
    return error
  }

  mutating func merge(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) throws(MalformedMessage) {
    var reader = unsafe ProtobufReader(bytes, range)
    while let field = try reader.field() {
      switch (field.number, field.type) {
      case (1, .varint): code = Int32(truncatingIfNeeded: try reader.varint())
      case (2, .bytes): message = try reader.string()
      case (3, .bytes): try unsafe detail(bytes, try reader.range())
      default: try reader.skip(field.type)
      }
    }
  }

  /// Takes the details that are known here, and leaves others out.
  private mutating func detail(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) throws(MalformedMessage) {
    var reader = unsafe ProtobufReader(bytes, range)
    var type = ""
    var value = 0..<0
    while let field = try reader.field() {
      switch (field.number, field.type) {
      case (1, .bytes): type = try reader.string()
      case (2, .bytes): value = try reader.range()
      default: try reader.skip(field.type)
      }
    }
    reader = unsafe ProtobufReader(bytes, value)
    switch DetailType(rawValue: type) {
    case .errorInfo: unsafe details.append(.info(try ErrorInfo(bytes, &reader)))
    case .badRequest: unsafe details.append(.badRequest(try Self.violations(bytes, &reader)))
    case .debugInfo:
      while let field = try reader.field() {
        if (field.number, field.type) == (2, .bytes) {
          cause = try reader.string()
        } else {
          try reader.skip(field.type)
        }
      }
    case nil: break
    }
  }

  private static func violations(
    _ bytes: UnsafeRawBufferPointer, _ reader: inout ProtobufReader
  ) throws(MalformedMessage) -> [FieldViolation] {
    var violations: [FieldViolation] = []
    while let field = try reader.field() {
      guard (field.number, field.type) == (1, .bytes) else {
        try reader.skip(field.type)
        continue
      }
      let (name, description) = try unsafe stringPair(bytes, try reader.range())
      violations.append(FieldViolation(field: name, description: description))
    }
    return violations
  }
}

/// The messages of google/rpc/error_details.proto that travel as details.
private enum DetailType: String {
  case errorInfo = "type.googleapis.com/google.rpc.ErrorInfo"
  case badRequest = "type.googleapis.com/google.rpc.BadRequest"
  /// How the cause of an error travels.
  case debugInfo = "type.googleapis.com/google.rpc.DebugInfo"
}

extension ErrorInfo {
  ///     message ErrorInfo { string reason = 1;  string domain = 2;  map<string, string> metadata = 3; }
  fileprivate init(_ bytes: UnsafeRawBufferPointer, _ reader: inout ProtobufReader) throws(MalformedMessage) {
    self.init(reason: "", domain: "")
    while let field = try reader.field() {
      switch (field.number, field.type) {
      case (1, .bytes): reason = try reader.string()
      case (2, .bytes): domain = try reader.string()
      case (3, .bytes):
        let (key, value) = try unsafe stringPair(bytes, try reader.range())
        metadata[key] = value
      default: try reader.skip(field.type)
      }
    }
  }
}

/// A message of two strings, 1 and 2, as a map's entry and a FieldViolation are.
private func stringPair(
  _ bytes: UnsafeRawBufferPointer, _ range: Range<Int>
) throws(MalformedMessage) -> (String, String) {
  var reader = unsafe ProtobufReader(bytes, range)
  var pair = ("", "")
  while let field = try reader.field() {
    switch (field.number, field.type) {
    case (1, .bytes): pair.0 = try reader.string()
    case (2, .bytes): pair.1 = try reader.string()
    default: try reader.skip(field.type)
    }
  }
  return pair
}

extension ByteBuffer {
  /// Writes an error as a Status. Texts that are too long are shortened, and details that do not fit are left out.
  mutating func writeStatus(_ error: NewswireError) {
    writeVarintField(1, UInt64(bitPattern: Int64(error.code.rawValue)))
    let message = shortened(error.message)
    if !message.isEmpty { writeStringField(2, message) }
    var room = Limits.errorDetails
    for detail in error.details {
      var value = ByteBuffer()
      let type = value.write(detail)
      guard value.readableBytes <= room else { continue }
      room -= value.readableBytes
      writeDetail(type, value)
    }
    if !error.cause.isEmpty {
      var value = ByteBuffer()
      value.writeStringField(2, shortened(error.cause))
      writeDetail(.debugInfo, value)
    }
  }

  private mutating func write(_ detail: ErrorDetail) -> DetailType {
    switch detail {
    case .info(let info):
      writeStringField(1, info.reason)
      writeStringField(2, info.domain)
      for (key, value) in info.metadata.sorted(by: { $0.key < $1.key }) { writePairField(3, key, value) }
      return .errorInfo
    case .badRequest(let violations):
      for violation in violations { writePairField(1, violation.field, violation.description) }
      return .badRequest
    }
  }

  private mutating func writePairField(_ number: UInt8, _ first: String, _ second: String) {
    writeFieldHead(number, count: Protobuf.fieldSize(first.utf8.count) + Protobuf.fieldSize(second.utf8.count))
    writeStringField(1, first)
    writeStringField(2, second)
  }

  private mutating func writeDetail(_ type: DetailType, _ value: ByteBuffer) {
    writeFieldHead(
      3, count: Protobuf.fieldSize(type.rawValue.utf8.count) + Protobuf.fieldSize(value.readableBytes))
    writeStringField(1, type.rawValue)
    writeFieldHead(2, count: value.readableBytes)
    writeImmutableBuffer(value)
  }
}

/// An error's text as it fits in a frame with room to spare.
private func shortened(_ text: String) -> String {
  guard text.utf8.count > Limits.errorText else { return text }
  var end = text.utf8.index(text.startIndex, offsetBy: Limits.errorText)
  while end > text.startIndex, end.samePosition(in: text.unicodeScalars) == nil { end = text.utf8.index(before: end) }
  return text[..<end] + "…"
}
