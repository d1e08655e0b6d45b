internal import Glibc
internal import NewswireCore
internal import NewswireModel

/// The operating system's files, as the index uses them. Every error names the path.
enum Files {
  static func failure(_ doing: String, _ path: String, code: Int32 = errno) -> NewswireError {
    let error: ErrorCode =
      switch code {
      case EACCES, EPERM, EROFS: .permissionDenied
      case ENOSPC, EDQUOT, EMFILE, ENFILE, ENOMEM: .resourceExhausted
      default: .unavailable
      }
    return NewswireError(error, "\(doing) \(path) failed", cause: SystemCall.message(code))
  }

  static func createDirectory(_ path: String) throws {
    var partial = ""
    for part in path.split(separator: "/", omittingEmptySubsequences: false) {
      partial += part
      if !partial.isEmpty && mkdir(partial, 0o700) != 0 && errno != EEXIST && errno != EISDIR {
        throw failure("creating the folder", partial)
      }
      partial += "/"
    }
  }

  /// Names in a folder; nil if absent.
  static func list(_ directory: String) throws -> [String]? {
    guard let handle = opendir(directory) else {
      if errno == ENOENT { return nil }
      throw failure("reading the folder", directory)
    }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  static func remove(_ path: String) throws {
    if unlink(path) != 0 && errno != ENOENT { throw failure("deleting", path) }
  }

  static func rename(_ old: String, to new: String) throws {
    if Glibc.rename(old, new) != 0 { throw failure("renaming to", new) }
  }

  /// Makes the names in a folder durable.
  static func synchronize(directory: String) throws {
    let descriptor = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure("opening the folder", directory) }
    defer { close(descriptor) }
    if SystemCall.retrying({ fsync(descriptor) }) != 0 { throw failure("synchronising the folder", directory) }
  }

  /// The bytes of a small file; nil if absent.
  static func read(_ path: String) throws -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw failure("opening", path)
    }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = chunk.withUnsafeMutableBytes { buffer in
        SystemCall.retrying { Glibc.read(descriptor, buffer.baseAddress, buffer.count) }
      }
      if count < 0 { throw failure("reading", path) }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
  }

  /// Writes a file whole under another name and renames it, so that it is there completely or not at all.
  static func replace(_ path: String, in directory: String, with bytes: [UInt8]) throws {
    let temporary = path + ".new"
    let writer = try FileWriter(creating: temporary)
    try bytes.withUnsafeBytes { buffer in
      if let base = buffer.baseAddress { try writer.write(base, count: buffer.count) }
    }
    try writer.synchronize()
    try rename(temporary, to: path)
    try synchronize(directory: directory)
  }
}

/// A file being written from its beginning.
final class FileWriter {
  let path: String
  private let descriptor: Int32

  init(creating path: String) throws {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Files.failure("creating", path) }
  }

  deinit { close(descriptor) }

  func write(_ bytes: UnsafeRawPointer, count: Int) throws {
    var done = 0
    while done < count {
      let written = SystemCall.retrying { Glibc.write(descriptor, bytes + done, count - done) }
      guard written >= 0 else { throw Files.failure("writing", path) }
      done += written
    }
  }

  func synchronize() throws {
    if SystemCall.retrying({ fdatasync(descriptor) }) != 0 { throw Files.failure("synchronising", path) }
  }
}

/// The bytes of a segment: a file mapped into memory, or memory of our own. Followed by `BitPacking.padding` readable bytes or the
/// rest of a file that is longer than what is read so.
///
/// `@unchecked Sendable`: the bytes never change after `init`.
final class SegmentMemory: @unchecked Sendable {
  let base: UnsafeRawPointer
  let count: Int
  private let isMapped: Bool

  init(copying bytes: UnsafeRawPointer, count: Int) {
    let memory = UnsafeMutableRawPointer.allocate(byteCount: count + BitPacking.padding, alignment: 64)
    memory.copyMemory(from: bytes, byteCount: count)
    (memory + count).initializeMemory(as: UInt8.self, repeating: 0, count: BitPacking.padding)
    base = UnsafeRawPointer(memory)
    self.count = count
    isMapped = false
  }

  /// Maps a file that nobody changes as long as it is mapped.
  /// - Throws: `.dataLoss` where the file is missing or of another size.
  init(mapping path: String, count: Int) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { throw NewswireError.damagedIndex(path, "the file is missing") }
      throw Files.failure("opening", path)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Files.failure("examining", path) }
    guard Int(status.st_size) == count, count > 0 else {
      throw NewswireError.damagedIndex(path, "it has \(status.st_size) bytes and should have \(count)")
    }
    guard let memory = mmap(nil, count, PROT_READ, MAP_SHARED, descriptor, 0), memory != MAP_FAILED else {
      throw Files.failure("mapping", path)
    }
    base = UnsafeRawPointer(memory)
    self.count = count
    isMapped = true
  }

  deinit {
    let memory = UnsafeMutableRawPointer(mutating: base)
    if isMapped { munmap(memory, count) } else { memory.deallocate() }
  }
}

extension NewswireError {
  /// A file of the index that cannot be what was written.
  static func damagedIndex(_ path: String, _ what: String) -> NewswireError {
    NewswireError(
      .dataLoss,
      "\(path) is damaged: \(what); rebuild the index from the archive's store (`newswire rebuild`), no article is lost"
    )
  }
}
