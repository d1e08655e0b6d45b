import Glibc
import NIOCore
import NewswireModel

@testable import NewswireRPC

/// A plain blocking socket that says exactly what a test wants said.
final class RawConnection {
  private var descriptor: CInt
  private var decoder = FrameDecoder()

  convenience init(_ path: String) throws {
    let address = try UnixAddress(path)
    let descriptor = socket(AF_UNIX, CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    self.init(descriptor: descriptor)
    try systemCall("connect") { address.withSockaddr { connect(descriptor, $0, $1) } }
  }

  /// Takes a socket that is connected already, or will be.
  init(descriptor: CInt) {
    self.descriptor = descriptor
    // A server that does not answer fails the test rather than hanging it.
    setTimeout(SO_RCVTIMEO, milliseconds: 20_000)
    setTimeout(SO_SNDTIMEO, milliseconds: 20_000)
  }

  deinit {
    close()
  }

  func close() {
    if descriptor >= 0 { Glibc.close(descriptor) }
    descriptor = -1
  }

  /// How long `send` waits for a server that does not read before it throws.
  func setSendTimeout(milliseconds: Int) {
    setTimeout(SO_SNDTIMEO, milliseconds: milliseconds)
  }

  private func setTimeout(_ option: CInt, milliseconds: Int) {
    var time = timeval(tv_sec: milliseconds / 1000, tv_usec: milliseconds % 1000 * 1000)
    setsockopt(descriptor, SOL_SOCKET, option, &time, socklen_t(MemoryLayout<timeval>.size))
  }

  /// Says that nothing more will be sent.
  func closeSending() {
    shutdown(descriptor, CInt(SHUT_WR))
  }

  func send(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let sent = try systemCall("send") {
        rest.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, CInt(MSG_NOSIGNAL)) }
      }
      rest = rest.dropFirst(sent)
    }
  }

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

  /// The next bytes, whatever they are; none when the server has closed the connection.
  func receiveBytes() throws -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = bytes.withUnsafeMutableBytes { recv(descriptor, $0.baseAddress, $0.count, 0) }
    // A server that closes with bytes unread resets the connection.
    if count < 0, errno == ECONNRESET { return [] }
    guard count >= 0 else { throw NewswireError(.internal, "cannot receive", cause: systemMessage(errno)) }
    return Array(bytes.prefix(count))
  }

  /// The next frame, which must be a Response: its payload, or its error.
  func response() throws -> (stream: UInt32, result: Result<String, NewswireError>) {
    guard let (header, data) = try receive() else { throw NewswireError(.unavailable, "the connection is closed") }
    guard header.type == .response else { throw NewswireError(.internal, "a frame of type \(header.type.rawValue)") }
    let envelope = try data.withUnsafeReadableBytes { try ResponseEnvelope($0) }
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
