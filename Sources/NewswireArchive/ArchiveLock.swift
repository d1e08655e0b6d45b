internal import Glibc
internal import NewswireModel

/// Keeps a second process from opening an archive: an exclusive `flock` on a file, which the kernel lets go when the process ends,
/// however it ends. The file holds the owner's process id, for people to read.
final class ArchiveLock: Sendable {
  private let descriptor: Int32

  init(path: String) throws(NewswireError) {
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw NewswireError(
        .permissionDenied, "the archive's lock \(path) cannot be opened; check the owner and mode of its folder",
        cause: String(cString: strerror(errno)))
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let owner = Self.owner(descriptor)
      Glibc.close(descriptor)
      throw NewswireError(
        .failedPrecondition,
        "the archive is open in another process\(owner.isEmpty ? "" : " (\(owner))"); stop it, or name another archive "
          + "with --archive")
    }
    let text = Array("pid \(getpid())\n".utf8)
    // What is written is for people only; the lock holds without it.
    if ftruncate(descriptor, 0) == 0 { _ = pwrite(descriptor, text, text.count, 0) }
  }

  deinit { Glibc.close(descriptor) }

  /// Whether there is a lock file, which every archive has.
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  func release() { flock(descriptor, LOCK_UN) }

  private static func owner(_ descriptor: Int32) -> String {
    var buffer = [UInt8](repeating: 0, count: 64)
    let count = pread(descriptor, &buffer, buffer.count, 0)
    guard count > 0 else { return "" }
    return String(decoding: buffer[..<count], as: UTF8.self).split(separator: "\n").first.map(String.init) ?? ""
  }
}
