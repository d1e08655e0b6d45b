import NIOCore
import NewswireCore
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

  /// Throws INTERNAL for what is not a Response.
  package init(_ bytes: UnsafeRawBufferPointer) throws(NewswireError) {
    do {
      var reader = unsafe ProtobufReader(bytes)
      var status = Status()
      while let field = try reader.field() {
        switch (field.number, field.type) {
        case (1, .bytes): try unsafe status.merge(bytes, try reader.range())
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

extension ByteBuffer {
  /// Writes a good Response up to its payload, of which `payload` bytes are to follow. The status is left out, as Go does.
  mutating func writeResponseHead(stream: UInt32, payload: Int) {
    let size = payload > 0 ? Protobuf.fieldSize(payload) : 0
    let head = FrameHeader(length: UInt32(size), stream: stream, type: .response, flags: [])
    unsafe writeWithUnsafeMutableBytes(minimumWritableBytes: FrameHeader.size + 1 + Protobuf.longestVarint) { bytes in
      unsafe head.store(in: bytes)
      guard payload > 0 else { return FrameHeader.size }
      unsafe bytes[FrameHeader.size] = 2 << 3 | ProtobufReader.WireType.bytes.rawValue
      return unsafe Protobuf.storeVarint(UInt64(payload), in: bytes, at: FrameHeader.size + 1)
    }
  }

  /// Writes a Response that says what went wrong.
  mutating func writeErrorResponse(stream: UInt32, _ error: NewswireError) {
    var status = ByteBuffer()
    status.writeStatus(error)
    let size = Protobuf.fieldSize(status.readableBytes)
    writeFrameHeader(FrameHeader(length: UInt32(size), stream: stream, type: .response, flags: []))
    writeFieldHead(1, count: status.readableBytes)
    writeBuffer(&status)
  }
}
