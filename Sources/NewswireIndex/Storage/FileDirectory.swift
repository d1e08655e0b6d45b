internal import Glibc
internal import NewswireCore
internal import NewswireModel

/// A folder of the operating system's.
struct FileDirectory: Directory {
  let path: String

  init(_ path: String) { self.path = path }

  func create() throws {
    var partial = ""
    for part in path.split(separator: "/", omittingEmptySubsequences: false) {
      partial += part
      if unsafe !partial.isEmpty && mkdir(partial, 0o700) != 0 && errno != EEXIST && errno != EISDIR {
        throw SystemFile.failure("creating the folder", partial)
      }
      partial += "/"
    }
  }

  func names() throws -> [String] {
    guard let handle = unsafe opendir(path) else {
      if errno == ENOENT { return [] }
      throw SystemFile.failure("reading the folder", path)
    }
    defer { unsafe closedir(handle) }
    var names: [String] = []
    errno = 0
    while let entry = unsafe readdir(handle) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
        unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { throw SystemFile.failure("reading the folder", path) }
    return names.sorted()
  }

  func read(_ name: String) throws -> [UInt8]? {
    guard let file = try SystemFile(opening: path(of: name)) else { return nil }
    let size = try file.size()
    guard size <= Self.smallFile else {
      throw NewswireError.damagedIndex(path(of: name), "it has \(size) bytes, too many for what it holds")
    }
    var bytes = [UInt8](repeating: 0, count: size)
    try unsafe bytes.withUnsafeMutableBytes { try unsafe file.read(at: 0, into: $0) }
    return bytes
  }

  /// Bytes of a file that is read whole: the manifest, or the deleted documents of a segment.
  private static let smallFile = 1 << 30

  func createFile(_ name: String) throws -> any DirectoryFile { try SystemFile(creating: path(of: name)) }

  func map(_ name: String, byteCount: Int) throws -> SegmentMemory {
    let path = path(of: name)
    guard let file = try SystemFile(opening: path) else {
      throw NewswireError.damagedIndex(path, "the file is missing")
    }
    let size = try file.size()
    guard size == byteCount, byteCount > 0 else {
      throw NewswireError.damagedIndex(path, "it has \(size) bytes and should have \(byteCount)")
    }
    let mapping = try MappedFile(file, byteCount: byteCount)
    return unsafe SegmentMemory(base: mapping.base, count: byteCount, file: file, isLost: { mapping.isLost }) {
      mapping.release()
    }
  }

  func rename(_ name: String, to newName: String) throws {
    guard unsafe Glibc.rename(path(of: name), path(of: newName)) == 0 else {
      throw SystemFile.failure("renaming to", path(of: newName))
    }
  }

  func remove(_ name: String) throws {
    if unsafe unlink(path(of: name)) != 0 && errno != ENOENT { throw SystemFile.failure("deleting", path(of: name)) }
  }

  func synchronize() throws {
    let descriptor = SystemCall.retrying { unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw SystemFile.failure("opening the folder", path) }
    defer { close(descriptor) }
    if SystemCall.retrying({ fsync(descriptor) }) != 0 { throw SystemFile.failure("synchronising the folder", path) }
  }
}

/// An open file.
final class SystemFile: DirectoryFile, RereadableFile {
  let path: String
  let descriptor: Int32

  /// - Returns: nil if there is none.
  init?(opening path: String) throws {
    self.path = path
    descriptor = SystemCall.retrying { unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW) }
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw Self.failure("opening", path)
    }
  }

  init(creating path: String) throws {
    self.path = path
    descriptor = SystemCall.retrying { unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600) }
    guard descriptor >= 0 else { throw Self.failure("creating", path) }
  }

  deinit { close(descriptor) }

  func size() throws -> Int {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw Self.failure("examining", path) }
    return Int(status.st_size)
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws {
    var rest = unsafe bytes
    while let base = rest.baseAddress, unsafe !rest.isEmpty {
      let written = SystemCall.retrying { unsafe Glibc.write(descriptor, base, rest.count) }
      guard written >= 0 else { throw Self.failure("writing", path) }
      unsafe rest = unsafe UnsafeRawBufferPointer(rebasing: rest.dropFirst(written))
    }
  }

  func synchronize() throws {
    if SystemCall.retrying({ fdatasync(descriptor) }) != 0 { throw Self.failure("synchronising", path) }
  }

  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws {
    var done = 0
    while let base = buffer.baseAddress, done < buffer.count {
      let count = SystemCall.retrying {
        unsafe pread(descriptor, base + done, buffer.count - done, off_t(offset + done))
      }
      // What the device cannot give back is lost, like what comes back changed.
      guard count >= 0 else {
        let cause = SystemCall.message(errno)
        throw NewswireError.damagedIndex(path, "bytes \(offset + done) and up cannot be read", cause: cause)
      }
      guard count > 0 else {
        throw NewswireError.damagedIndex(path, "it ends at byte \(offset + done)")
      }
      done += count
    }
  }

  static func failure(_ doing: String, _ path: String, code: Int32 = errno) -> NewswireError {
    let error: ErrorCode =
      switch code {
      case EACCES, EPERM, EROFS: .permissionDenied
      case ENOSPC, EDQUOT, EMFILE, ENFILE, ENOMEM: .resourceExhausted
      default: .unavailable
      }
    return NewswireError(error, "\(doing) \(path) failed", cause: SystemCall.message(code))
  }
}
