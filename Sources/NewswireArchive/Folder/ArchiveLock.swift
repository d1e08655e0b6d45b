internal import Glibc
internal import NewswireModel
internal import NewswireStore

/// Keeps a second process from opening an archive: a `flock` on a file, which the kernel releases when the process ends,
/// however it ends. The file holds the owner's process id, for people to read.
final class ArchiveLock: Sendable {
  /// -1 if there is no file to lock, which only happens when reading.
  private let descriptor: Int32

  /// Takes the lock for writing.
  init(path: String) throws(NewswireError) {
    descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o600)
    guard descriptor >= 0 else { throw NewswireError(system: errno, while: "opening the archive's lock \(path)") }
    do throws(NewswireError) {
      var status = stat()
      // A second name of the file may be somebody else's file.
      guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_nlink == 1 else {
        throw NewswireError(.failedPrecondition, "the archive's lock \(path) is not a file of its own; remove it")
      }
      try Self.lock(descriptor, LOCK_EX)
    } catch {
      Glibc.close(descriptor)
      throw error
    }
    _ = fchmod(descriptor, 0o600)
    let text = Array("pid \(getpid())\n".utf8)
    // What is written is for people only; the lock holds without it.
    if ftruncate(descriptor, 0) == 0 { _ = unsafe pwrite(descriptor, text, text.count, 0) }
  }

  /// Takes the lock for reading, which writes nothing; other readers may have it too. A copy of an archive needs no lock
  /// file.
  init(readingOnly path: String) throws(NewswireError) {
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ENOENT { return }
      throw NewswireError(system: errno, while: "opening the archive's lock \(path)")
    }
    do throws(NewswireError) {
      try Self.lock(descriptor, LOCK_SH)
    } catch {
      Glibc.close(descriptor)
      throw error
    }
  }

  private static func lock(_ descriptor: Int32, _ kind: Int32) throws(NewswireError) {
    guard flock(descriptor, kind | LOCK_NB) != 0 else { return }
    let owner = owner(descriptor)
    throw NewswireError(
      .failedPrecondition,
      "the archive is open in another process\(owner.isEmpty ? "" : " (\(owner))"); stop it, or name another archive "
        + "with --archive")
  }

  deinit { if descriptor >= 0 { Glibc.close(descriptor) } }

  func release() { if descriptor >= 0 { flock(descriptor, LOCK_UN) } }

  private static func owner(_ descriptor: Int32) -> String {
    var buffer = [UInt8](repeating: 0, count: 64)
    let count = unsafe pread(descriptor, &buffer, buffer.count, 0)
    guard count > 0 else { return "" }
    return String(decoding: buffer[..<count], as: UTF8.self).split(separator: "\n").first.map(String.init) ?? ""
  }
}
