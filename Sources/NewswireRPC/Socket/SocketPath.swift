import Glibc

/// Where the socket is, for the server and its clients alike.
package enum SocketPath {
  /// `$NEWSWIRE_SOCKET`; else `$XDG_RUNTIME_DIR/newswire/newswire.sock`, or `/run/newswire/newswire.sock` if that variable is not set (a
  /// system service).
  package static var standard: String {
    if let path = environment("NEWSWIRE_SOCKET") { return path }
    if let directory = environment("XDG_RUNTIME_DIR"), directory.hasPrefix("/") {
      return "\(directory)/newswire/newswire.sock"
    }
    return "/run/newswire/newswire.sock"
  }

  /// The user this process runs as.
  package static var ownUser: UInt32 { geteuid() }

  static func environment(_ name: String) -> String? {
    guard let value = unsafe getenv(name), unsafe value.pointee != 0 else { return nil }
    return unsafe String(cString: value)
  }
}
