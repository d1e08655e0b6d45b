import Glibc
import NewswireModel

/// A Unix socket that listens, and the file that stands for it.
///
/// Only its owner can reach it: mode 0600 in a directory of mode 0700, which is made if it is missing. A socket that a dead server
/// left behind is replaced, and a live server's never: whether one answers is tried while the directory is locked, so that two
/// servers that start together cannot both think the other dead.
struct ListeningSocket: Sendable {
  let descriptor: CInt
  private let path: String
  /// Device and inode of our file; nil for a socket that was handed to us, and which its giver removes.
  private let file: FileIdentity?

  /// Makes the socket at `path`.
  ///
  /// - Parameter isShared: whether other users may reach the socket; they are told apart by their credentials.
  /// - Throws: FAILED_PRECONDITION where a server listens already or something else has the name, INVALID_ARGUMENT for a path that
  ///   cannot be a socket's, PERMISSION_DENIED where the directory is not ours to write.
  init(path: String, isShared: Bool) throws(NewswireError) {
    let address = try UnixAddress(path)
    let directory = try Self.directory(of: path, isShared: isShared)
    defer { close(directory) }
    try Self.clear(path, address)
    descriptor = try systemCall("open a socket") {
      socket(AF_UNIX, CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue), 0)
    }
    do throws(NewswireError) {
      let descriptor = descriptor
      // Linux gives the file the mode the socket has when it is bound, so there is no moment at which others could connect.
      try systemCall("set the socket's mode") { fchmod(descriptor, 0o600) }
      try systemCall("make the socket \(path)", .permissionDenied) { address.withSockaddr { bind(descriptor, $0, $1) } }
      if isShared { try systemCall("open the socket \(path) to other users") { chmod(path, 0o666) } }
      try systemCall("listen on \(path)") { listen(descriptor, SOMAXCONN) }
      file = FileIdentity(path)
      self.path = path
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
    guard let file, let directory = try? Self.directory(of: path, isShared: false) else { return }
    defer { close(directory) }
    if FileIdentity(path) == file { unlink(path) }
  }

  /// Makes the directory of `path` if need be, and returns it open and locked.
  private static func directory(of path: String, isShared: Bool) throws(NewswireError) -> CInt {
    let directory = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    let name = directory.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : directory
    if mkdir(name, isShared ? 0o755 : 0o700) != 0, errno != EEXIST {
      throw NewswireError(
        .failedPrecondition, "cannot make the socket's directory \(name); make it, or choose another --socket",
        cause: systemMessage(errno))
    }
    let descriptor = try systemCall("open the socket's directory \(name)", .permissionDenied) {
      open(name, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    }
    do throws(NewswireError) {
      try systemCall("lock the socket's directory \(name)") { flock(descriptor, LOCK_EX) }
      return descriptor
    } catch {
      close(descriptor)
      throw error
    }
  }

  /// Makes sure that nothing has the name `path`; removes the socket of a server that is gone.
  private static func clear(_ path: String, _ address: UnixAddress) throws(NewswireError) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFSOCK else {
      throw NewswireError(
        .failedPrecondition, "\(path) is there and is no socket; move it away, or choose another --socket")
    }
    let probe = try systemCall("open a socket") {
      socket(AF_UNIX, CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue), 0)
    }
    defer { close(probe) }
    if address.withSockaddr({ connect(probe, $0, $1) }) != 0, errno == ECONNREFUSED {
      try systemCall("remove the socket \(path) that a server left behind", .permissionDenied) { unlink(path) }
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
    guard lstat(path, &status) == 0 else { return nil }
    device = status.st_dev
    inode = status.st_ino
  }
}
