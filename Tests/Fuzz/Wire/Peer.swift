import Glibc
import NewswireModel

/// A frame's header, read by this program alone, so that a fault of the server's decoder is not the judge's too.
struct Header {
  var length: Int
  var stream: UInt32
  var type: UInt8
  var flags: UInt8

  static let size = 10

  /// - Parameter bytes: `size` of them at least.
  init(_ bytes: ArraySlice<UInt8>) {
    let at = bytes.startIndex
    length = Int(bytes[at]) << 24 | Int(bytes[at + 1]) << 16 | Int(bytes[at + 2]) << 8 | Int(bytes[at + 3])
    stream = bytes[(at + 4)..<(at + 8)].reduce(0) { $0 << 8 | UInt32($1) }
    type = bytes[at + 8]
    flags = bytes[at + 9]
  }
}

/// What a server must make of bytes: the frames in them, and how they end.
struct Framing {
  enum End { case whole, insideFrame, notTTRPC }

  private(set) var headers: [Header] = []
  private(set) var end = End.whole

  init(_ bytes: [UInt8]) {
    var at = 0
    while at < bytes.count {
      if bytes[at] != 0 {
        end = bytes.count - at >= Header.size ? .notTTRPC : .insideFrame
        return
      }
      guard bytes.count - at >= Header.size else {
        end = .insideFrame
        return
      }
      let header = Header(bytes[at...])
      headers.append(header)
      at += Header.size + header.length
    }
    if at > bytes.count { end = .insideFrame }
  }
}

/// A plain socket.
final class Peer {
  private var descriptor: Int32
  private var received: [UInt8] = []

  init(path: String) throws {
    descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    guard path.utf8.count < MemoryLayout.size(ofValue: address.sun_path) else { throw Failure("\(path) is too long") }
    unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: path.utf8) }
    var result: Int32 = -1
    repeat {
      result = unsafe withUnsafePointer(to: &address) { pointer in
        unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          unsafe connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
        }
      }
      // The backlog is full: the server is there, and busy.
    } while result != 0 && (errno == EAGAIN || errno == EINTR) && usleep(1000) == 0
    guard result == 0 else { throw Failure("cannot connect to \(path): errno \(errno)") }
    var time = timeval(tv_sec: 20, tv_usec: 0)
    for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
      unsafe setsockopt(descriptor, SOL_SOCKET, option, &time, socklen_t(MemoryLayout<timeval>.size))
    }
  }

  deinit { close(descriptor) }

  /// The server's process (SO_PEERCRED, unix(7)).
  var process: Int32 {
    var credentials: (Int32, UInt32, UInt32) = (0, 0, 0)
    var size = socklen_t(12)
    unsafe getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &credentials, &size)
    return credentials.0
  }

  /// Returns whether the server took all.
  func send(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    while !rest.isEmpty {
      let sent = unsafe rest.withUnsafeBytes {
        unsafe Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if sent < 0 && errno == EINTR { continue }
      if sent <= 0 { return false }
      rest = rest.dropFirst(sent)
    }
    return true
  }

  /// Sends as far as the server reads on, and gives up when it has not read for a second.
  /// - Returns: whether it took all.
  func offer(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      var state = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      guard unsafe poll(&state, 1, 1000) > 0 else { return false }
      let sent = unsafe rest.withUnsafeBytes {
        unsafe Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
      }
      if sent < 0 && (errno == EINTR || errno == EAGAIN) { continue }
      if sent <= 0 { return false }
      rest = rest.dropFirst(sent)
    }
    return true
  }

  func finishSending() { shutdown(descriptor, Int32(SHUT_WR)) }

  /// The next frame; nil at the end of the connection.
  /// - Throws: where nothing came for long, or the server sent what is not a frame.
  func next() throws -> (header: Header, data: ArraySlice<UInt8>)? {
    while true {
      if received.count >= Header.size {
        let header = Header(received[...])
        guard header.length <= Limits.frameData else {
          throw Failure("the server sent a frame of \(header.length) bytes")
        }
        if received.count >= Header.size + header.length {
          let data = received[Header.size..<(Header.size + header.length)]
          received.removeFirst(Header.size + header.length)
          return (header, data)
        }
      }
      let count = try read()
      if count == 0 {
        if !received.isEmpty { throw Failure("the server ended in the middle of a frame") }
        return nil
      }
    }
  }

  /// Whether bytes have come that were not taken yet.
  var hasAnswer: Bool {
    var state = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return unsafe !received.isEmpty || poll(&state, 1, 0) > 0
  }

  private func read() throws -> Int {
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = unsafe recv(descriptor, &buffer, buffer.count, 0)
      if count >= 0 {
        received += buffer.prefix(count)
        return count
      }
      switch errno {
      case EINTR: continue
      // Closed with something of ours unread.
      case ECONNRESET, EPIPE: return 0
      case EAGAIN: throw Failure("the server said nothing for 20 s")
      default: throw Failure("cannot read: errno \(errno)")
      }
    }
  }
}
