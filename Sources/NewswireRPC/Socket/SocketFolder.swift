import NewswireCore
import Glibc
import NewswireModel

/// Who may reach a server's socket, by the modes of its file and folder.
package enum SocketAccess: Sendable, Hashable {
  /// Our own user: 0600 in a folder of mode 0700.
  case owner
  /// A group too: 0660 in a folder of mode 0750, both of this gid.
  case group(UInt32)
  /// Everybody, told apart by their credentials: 0666 in a folder of mode 0755.
  case everybody

  var socketMode: mode_t {
    switch self {
    case .owner: 0o600
    case .group: 0o660
    case .everybody: 0o666
    }
  }

  var folderMode: mode_t {
    switch self {
    case .owner: 0o700
    case .group: 0o750
    case .everybody: 0o755
    }
  }
}

/// The folder of a socket.
struct SocketFolder {
  let path: String

  /// The folder of the socket at `path`.
  init(of path: String) {
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    self.path = folder.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : folder
  }

  /// The user that owns the folder, through symbolic links; nil if there is no folder.
  var owner: UInt32? { status?.st_uid }

  private var status: stat? {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? status : nil
  }

  /// Makes the folder if it is missing.
  func make(_ access: SocketAccess) throws(NewswireError) {
    // Closed to others until it has its group.
    if unsafe mkdir(path, 0o700) == 0 {
      if case .group(let group) = access {
        try systemCall("give the folder \(path) to group \(group)", .permissionDenied) {
          unsafe chown(path, .max, group)
        }
      }
      try systemCall("set the mode of the folder \(path)") { unsafe chmod(path, access.folderMode) }
    } else if errno != EEXIST {
      throw NewswireError(
        .failedPrecondition, "cannot make the socket's directory \(path); make it, or choose another --socket",
        cause: SystemCall.message(errno))
    }
  }

  /// Throws FAILED_PRECONDITION if others could put a socket of theirs in place of ours.
  func check() throws(NewswireError) {
    guard let status else {
      throw NewswireError(
        .failedPrecondition, "\(path) is not a folder that can be read; choose another --socket",
        cause: SystemCall.message(errno))
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw NewswireError(.failedPrecondition, "\(path) is not a folder; choose another --socket")
    }
    guard status.st_uid == geteuid() || status.st_uid == 0 else {
      throw insecure("belongs to user \(status.st_uid), who could put another socket in place of this one")
    }
    let isOwnGroup = status.st_gid == getegid() || status.st_gid == 0
    let isWritable = status.st_mode & S_IWOTH != 0 || (status.st_mode & S_IWGRP != 0 && !isOwnGroup)
    guard !isWritable || status.st_mode & mode_t(S_ISVTX) != 0 else {
      throw insecure("may be written by others, who could put another socket in place of this one")
    }
  }

  private func insecure(_ why: String) -> NewswireError {
    NewswireError(
      .failedPrecondition,
      "the socket's folder \(path) \(why); choose a --socket in a folder that only you may write, or chmod go-w it",
      info: ErrorInfo(reason: "SOCKET_FOLDER_INSECURE", metadata: ["folder": path]))
  }
}

/// Held while a server looks whether another lives at its socket's path and takes it, so that two that start together do not both
/// think the other dead. A file of our own, which others cannot lock: PATH.lock.
enum SocketLock {
  /// Runs `body` while the lock is held.
  ///
  /// - Throws: FAILED_PRECONDITION at once if another server holds it, or if the file is not ours; and what `body` does.
  static func hold<Result>(
    _ socket: String, _ body: () throws(NewswireError) -> Result
  ) throws(NewswireError) -> Result {
    let path = socket + ".lock"
    let descriptor = try take(path)
    defer {
      // While it is still held: whoever opened it before will find that it is gone.
      unsafe unlink(path)
      close(descriptor)
    }
    return try body()
  }

  private static func take(_ path: String) throws(NewswireError) -> CInt {
    while true {
      let descriptor = try systemCall("open the lock \(path)", .permissionDenied) {
        unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o600)
      }
      do throws(NewswireError) {
        if try lock(descriptor, path) { return descriptor }
      } catch {
        close(descriptor)
        throw error
      }
      close(descriptor)
    }
  }

  /// - Returns: false if the file was removed meanwhile by the one who held it.
  private static func lock(_ descriptor: CInt, _ path: String) throws(NewswireError) -> Bool {
    var file = stat()
    try systemCall("read the state of the lock \(path)") { unsafe fstat(descriptor, &file) }
    guard file.st_mode & S_IFMT == S_IFREG, file.st_uid == geteuid() else {
      throw NewswireError(
        .failedPrecondition,
        "the lock \(path) is not a file of this user's; remove it, or choose another --socket")
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      throw NewswireError(
        .failedPrecondition, "another server is starting or stopping at this socket (it holds \(path)); try again",
        cause: SystemCall.message(errno))
    }
    var named = stat()
    return unsafe lstat(path, &named) == 0 && named.st_ino == file.st_ino && named.st_dev == file.st_dev
  }
}
