import NIOCore
import NewswireModel

@testable import NewswireRPC

/// A client that says frames exactly as a test wants them said, and hears what the server answers.
protocol FrameConnection: AnyObject {
  /// For `receive`.
  var decoder: FrameDecoder { get set }

  func send(_ bytes: [UInt8]) throws
  /// Says that nothing more will be sent.
  func closeSending()
  /// The next bytes, whatever they are; none when the server has closed the connection.
  func receiveBytes() throws -> [UInt8]
}

extension FrameConnection {
  func send(_ buffer: ByteBuffer) throws {
    try send(Array(buffer.readableBytesView))
  }

  func send(_ write: (inout ByteBuffer) -> Void) throws {
    var buffer = ByteBuffer()
    write(&buffer)
    try send(buffer)
  }

  /// Sends a Request for a method of the tests' service.
  func request(
    _ method: String, stream: UInt32, flags: FrameFlags = [], payload: ByteBuffer = ByteBuffer(), timeout: Int64 = 0
  ) throws {
    try send { buffer in
      buffer.writeRequestHead(
        stream: stream, flags: flags, service: TestMethods.service, method: method, timeout: timeout, metadata: [:],
        payload: payload.readableBytes)
      buffer.writeImmutableBuffer(payload)
    }
  }

  /// The next frame; nil when the server has closed the connection.
  func receive() throws -> (header: FrameHeader, data: ByteBuffer)? {
    while true {
      if case .frame(let header, let data) = try decoder.next() { return (header, data) }
      let bytes = try receiveBytes()
      if bytes.isEmpty { return nil }
      decoder.append(ByteBuffer(bytes: bytes))
    }
  }

  /// The next frame as its bytes; none when the server has closed the connection.
  func receiveFrameBytes() throws -> [UInt8] {
    guard let (header, data) = try receive() else { return [] }
    var buffer = ByteBuffer()
    buffer.writeFrame(header.type, stream: header.stream, flags: header.flags, data: data)
    return Array(buffer.readableBytesView)
  }

  /// The next frame, which must be a Response: its payload, or its error.
  func response() throws -> (stream: UInt32, result: Result<String, NewswireError>) {
    guard let (header, data) = try receive() else { throw NewswireError(.unavailable, "the connection is closed") }
    guard header.type == .response else { throw NewswireError(.internal, "a frame of type \(header.type.rawValue)") }
    let envelope = try unsafe data.withUnsafeReadableBytes { try unsafe ResponseEnvelope($0) }
    if let error = envelope.error { return (header.stream, .failure(error)) }
    return (header.stream, .success(String(decoding: data.readableBytesView[envelope.payload], as: UTF8.self)))
  }

  /// The code of the next frame, which must be a Response on `stream`; OK if it went well.
  func code(on stream: UInt32) throws -> ErrorCode {
    let (id, result) = try response()
    guard id == stream else { throw NewswireError(.internal, "a Response on stream \(id), not \(stream)") }
    if case .failure(let error) = result { return error.code }
    return .ok
  }
}
