import NIOCore
package import NewswireModel

/// A decoded Response.
///
///     message Response { google.rpc.Status status = 1;  bytes payload = 2; }
///     message Status { int32 code = 1;  string message = 2;  repeated google.protobuf.Any details = 3; }
package struct ResponseEnvelope: Equatable {
  /// nil if the call went well.
  package var error: NewswireError?
  /// A range of the frame's data.
  package var payload = 0..<0

  /// Throws INTERNAL for what is no Response.
  package init(_ bytes: UnsafeRawBufferPointer) throws(NewswireError) {
    do {
      var reader = ProtobufReader(bytes)
      var status = Status()
      while let field = try reader.field() {
        switch (field.number, field.type) {
        case (1, .bytes): try status.merge(bytes, try reader.range())
        case (2, .bytes): payload = try reader.range()
        default: try reader.skip(field.type)
        }
      }
      error = status.error
    } catch {
      throw NewswireError(.internal, "the server's Response does not decode: \(error.what)")
    }
  }
}

/// google.rpc.Status (https://github.com/googleapis/googleapis/blob/master/google/rpc/status.proto). The cause of an error travels
/// as the detail of a google.rpc.DebugInfo.
private struct Status {
  static let debugInfo = "type.googleapis.com/google.rpc.DebugInfo"

  var code: Int32 = 0
  var message = ""
  var cause = ""

  var error: NewswireError? {
    code == 0 ? nil : NewswireError(ErrorCode(rawValue: code), message, cause: cause)
  }

  mutating func merge(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) throws(MalformedMessage) {
    var reader = ProtobufReader(bytes, range)
    while let field = try reader.field() {
      switch (field.number, field.type) {
      case (1, .varint): code = Int32(truncatingIfNeeded: try reader.varint())
      case (2, .bytes): message = try reader.string()
      case (3, .bytes): try detail(bytes, try reader.range())
      default: try reader.skip(field.type)
      }
    }
  }

  private mutating func detail(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) throws(MalformedMessage) {
    var reader = ProtobufReader(bytes, range)
    var type = ""
    var value = 0..<0
    while let field = try reader.field() {
      switch (field.number, field.type) {
      case (1, .bytes): type = try reader.string()
      case (2, .bytes): value = try reader.range()
      default: try reader.skip(field.type)
      }
    }
    guard type == Self.debugInfo else { return }
    reader = ProtobufReader(bytes, value)
    while let field = try reader.field() {
      if (field.number, field.type) == (2, .bytes) { cause = try reader.string() } else { try reader.skip(field.type) }
    }
  }
}

extension ByteBuffer {
  /// Writes a good Response up to its payload, of which `payload` bytes are to follow. The status is left out, as Go does.
  mutating func writeResponseHead(stream: UInt32, payload: Int) {
    let size = payload > 0 ? Protobuf.fieldSize(payload) : 0
    let head = FrameHeader(length: UInt32(size), stream: stream, type: .response, flags: [])
    writeWithUnsafeMutableBytes(minimumWritableBytes: FrameHeader.size + 1 + Protobuf.longestVarint) { bytes in
      head.store(in: bytes)
      guard payload > 0 else { return FrameHeader.size }
      bytes[FrameHeader.size] = 2 << 3 | ProtobufReader.WireType.bytes.rawValue
      return Protobuf.storeVarint(UInt64(payload), in: bytes, at: FrameHeader.size + 1)
    }
  }

  /// Writes a Response that says what went wrong.
  mutating func writeErrorResponse(stream: UInt32, _ error: NewswireError) {
    let message = shortened(error.message)
    let cause = shortened(error.cause)
    var status = ByteBuffer()
    status.writeVarintField(1, UInt64(bitPattern: Int64(error.code.rawValue)))
    if !message.isEmpty { status.writeStringField(2, message) }
    if !cause.isEmpty {
      let debugInfo = Protobuf.fieldSize(cause.utf8.count)
      status.writeFieldHead(3, count: Protobuf.fieldSize(Status.debugInfo.utf8.count) + Protobuf.fieldSize(debugInfo))
      status.writeStringField(1, Status.debugInfo)
      status.writeFieldHead(2, count: debugInfo)
      status.writeStringField(2, cause)
    }
    let size = Protobuf.fieldSize(status.readableBytes)
    writeFrameHeader(FrameHeader(length: UInt32(size), stream: stream, type: .response, flags: []))
    writeFieldHead(1, count: status.readableBytes)
    writeBuffer(&status)
  }
}

/// An error's text as it fits in a frame with room to spare.
private func shortened(_ text: String) -> String {
  guard text.utf8.count > Limits.errorText else { return text }
  var end = text.utf8.index(text.startIndex, offsetBy: Limits.errorText)
  while end > text.startIndex, end.samePosition(in: text.unicodeScalars) == nil { end = text.utf8.index(before: end) }
  return text[..<end] + "…"
}
