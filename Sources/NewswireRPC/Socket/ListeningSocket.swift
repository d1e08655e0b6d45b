import Glibc
import NewswireModel

/// A Unix socket that listens, and the file that stands for it.
///
/// Its file and folder, which is made if it is missing, are as open as `SocketAccess` says. A socket that a dead server left behind is
/// replaced, and a live server's never: whether one answers is tried under a lock.
struct ListeningSocket: Sendable {
  let descriptor: CInt
  private let path: String
  /// Device and inode of our file; nil for a socket that was handed to us, and which its giver removes.
  private let file: FileIdentity?

  /// Makes the socket at `path`.
  ///
  /// - Throws: FAILED_PRECONDITION if a server listens already or starts at the moment, something else has the name, or others could
  ///   replace the socket; INVALID_ARGUMENT for a path that cannot be a socket's; PERMISSION_DENIED where the folder is not ours to
  ///   write.
  init(path: String, access: SocketAccess = .owner) throws(NewswireError) {
    let address = try UnixAddress(path)
    let folder = SocketFolder(of: path)
    try folder.make(access)
    try folder.check()
    self.path = path
    (descriptor, file) = try SocketLock.hold(path) { () throws(NewswireError) in
      try Self.clear(path, address)
      return try Self.listen(path, address, access)
    }
  }

  private static func listen(
    _ path: String, _ address: UnixAddress, _ access: SocketAccess
  ) throws(NewswireError) -> (CInt, FileIdentity?) {
    let descriptor = try systemCall("open a socket") {
      socket(AF_UNIX, CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue), 0)
    }
    do throws(NewswireError) {
      // Linux gives the file the mode the socket has when it is bound, so there is no moment at which others could connect.
      try systemCall("set the socket's mode") { fchmod(descriptor, 0o600) }
      try systemCall("make the socket \(path)", .permissionDenied) {
        unsafe address.withSockaddr { unsafe bind(descriptor, $0, $1) }
      }
      if case .group(let group) = access {
        try systemCall("give the socket \(path) to group \(group)", .permissionDenied) {
          unsafe lchown(path, .max, group)
        }
      }
      if access != .owner {
        try systemCall("open the socket \(path) to other users") { unsafe chmod(path, access.socketMode) }
      }
      try systemCall("listen on \(path)") { Glibc.listen(descriptor, SOMAXCONN) }
      return (descriptor, FileIdentity(path))
    } catch {
      close(descriptor)
      throw error
    }
  }

  /// Takes a socket that listens already, as systemd's socket activation hands it over.
  init(inherited descriptor: CInt) {
    self.descriptor = descriptor
    path = ""
    file = nil
  }

  /// Removes the socket's file, if it is still ours. Does not close the descriptor.
  func removeFile() {
    // Whoever holds the lock is a server that starts here, and sees to what it finds.
    guard let file, FileIdentity(path) == file else { return }
    try? SocketLock.hold(path) { () throws(NewswireError) in
      if FileIdentity(path) == file { unsafe unlink(path) }
    }
  }

  /// Makes sure that nothing has the name `path`; removes the socket of a server that is gone.
  private static func clear(_ path: String, _ address: UnixAddress) throws(NewswireError) {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFSOCK else {
      throw NewswireError(
        .failedPrecondition, "\(path) is there and is not a socket; move it away, or choose another --socket")
    }
    let probe = try systemCall("open a socket") {
      socket(AF_UNIX, CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue), 0)
    }
    defer { close(probe) }
    if unsafe address.withSockaddr({ unsafe connect(probe, $0, $1) }) != 0, errno == ECONNREFUSED {
      try systemCall("remove the socket \(path) that a server left behind", .permissionDenied) { unsafe unlink(path) }
      return
    }
    throw NewswireError(
      .failedPrecondition, "a server listens at \(path) already; use it, stop it, or choose another --socket")
  }
}

/// Which file a name stands for.
private struct FileIdentity: Equatable, Sendable {
  var device: dev_t
  var inode: ino_t

  init?(_ path: String) {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return nil }
    device = status.st_dev
    inode = status.st_ino
  }
}
