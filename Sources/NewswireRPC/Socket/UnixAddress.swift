import Glibc
import NewswireModel

/// A Unix socket's address, checked for length.
struct UnixAddress {
  /// Bytes of `sun_path`, its closing zero included (unix(7)).
  static let capacity = 108

  private var address = sockaddr_un()
  private let length: socklen_t

  /// - Parameter path: a path, or for an abstract socket its name behind "@".
  init(_ path: String) throws(NewswireError) {
    guard !path.isEmpty, path.utf8.count < Self.capacity else {
      throw NewswireError(
        .invalidArgument,
        "the socket's path has \(path.utf8.count) bytes and may have from 1 to \(Self.capacity - 1): \(path); choose a shorter --socket"
      )
    }
    address.sun_family = sa_family_t(AF_UNIX)
    unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: path.utf8) }
    length = socklen_t(MemoryLayout<sockaddr_un>.offset(of: \.sun_path) ?? 2) + socklen_t(path.utf8.count)
    if path.hasPrefix("@") { unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0[0] = 0 } }
  }

  func withSockaddr<Result>(_ body: (UnsafePointer<sockaddr>, socklen_t) -> Result) -> Result {
    unsafe withUnsafePointer(to: address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { unsafe body($0, length) }
    }
  }
}
