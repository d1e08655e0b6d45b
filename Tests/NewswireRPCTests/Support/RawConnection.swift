import Glibc
import NIOCore
import NewswireCore
import NewswireModel

@testable import NewswireRPC

/// A plain blocking socket that says exactly what a test wants said.
final class RawConnection: FrameConnection {
  private var descriptor: CInt
  var decoder = FrameDecoder()

  convenience init(_ path: String) throws {
    let address = try UnixAddress(path)
    let descriptor = socket(AF_UNIX, CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    self.init(descriptor: descriptor)
    try systemCall("connect") { unsafe address.withSockaddr { unsafe connect(descriptor, $0, $1) } }
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
    unsafe setsockopt(descriptor, SOL_SOCKET, option, &time, socklen_t(MemoryLayout<timeval>.size))
  }

  /// Bytes that have come and have not been read.
  var unreadBytes: Int {
    var count: CInt = 0
    _ = unsafe ioctl(descriptor, UInt(FIONREAD), &count)
    return Int(count)
  }

  func closeSending() {
    shutdown(descriptor, CInt(SHUT_WR))
  }

  func send(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let sent = try systemCall("send") {
        unsafe rest.withUnsafeBytes { unsafe Glibc.send(descriptor, $0.baseAddress, $0.count, CInt(MSG_NOSIGNAL)) }
      }
      rest = rest.dropFirst(sent)
    }
  }

  func receiveBytes() throws -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = unsafe bytes.withUnsafeMutableBytes { unsafe recv(descriptor, $0.baseAddress, $0.count, 0) }
    // A server that closes with bytes unread resets the connection.
    if count < 0, errno == ECONNRESET { return [] }
    guard count >= 0 else { throw NewswireError(.internal, "cannot receive", cause: SystemCall.message(errno)) }
    return Array(bytes.prefix(count))
  }
}
