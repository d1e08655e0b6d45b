internal import CXXHash
package import NewswireModel

/// The folder that an index lives in: the seam at which tests put one in memory, or one that fails.
///
/// Names are those of files right in the folder. Every error names the path.
package protocol Directory: Sendable {
  /// For messages, and for people.
  var path: String { get }

  /// Makes the folder, if it is missing.
  func create() throws

  /// The names in it, ascending.
  func names() throws -> [String]

  /// The bytes of a small file; nil if there is none.
  func read(_ name: String) throws -> [UInt8]?

  /// Begins a file, in place of any that there is.
  func createFile(_ name: String) throws -> any DirectoryFile

  /// The bytes of a file that nobody changes any more.
  /// - Throws: `.dataLoss` if it is missing, or of another size than `byteCount`.
  func map(_ name: String, byteCount: Int) throws -> SegmentMemory

  /// Puts a file in the place of another.
  func rename(_ name: String, to newName: String) throws

  /// Removes a file, if it is there.
  func remove(_ name: String) throws

  /// Makes the names in the folder durable.
  func synchronize() throws
}

/// A file that is written from its beginning to its end. It is closed when nobody holds it any longer.
package protocol DirectoryFile: AnyObject {
  func write(_ bytes: UnsafeRawBufferPointer) throws

  /// Makes what was written durable.
  func synchronize() throws
}

/// Reads a mapped file by calls that return an error if the device does: a page of the map that cannot be read ends the process.
package protocol RereadableFile: Sendable {
  /// Fills `buffer` with the bytes from `offset` on.
  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws
}

extension Directory {
  /// The path of a file, for messages.
  package func path(of name: String) -> String { path + "/" + name }

  /// Writes a file whole under another name and renames it, so that it is there completely or not at all.
  func replace(_ name: String, with bytes: [UInt8]) throws {
    let temporary = name + ".new"
    let file = try createFile(temporary)
    try unsafe bytes.withUnsafeBytes { try unsafe file.write($0) }
    try file.synchronize()
    try rename(temporary, to: name)
    try synchronize()
  }
}

/// The bytes of a segment: a file mapped into memory, or memory of its own. They are followed by `BitPacking.padding` readable bytes or
/// the rest of a file that is longer than what is read so.
///
/// `@unchecked Sendable`: the bytes never change after `init`.
@safe package final class SegmentMemory: @unchecked Sendable {
  package let base: UnsafeRawPointer
  package let count: Int
  /// Where the bytes come from; nil for memory of its own.
  let file: (any RereadableFile)?
  /// `file != nil`, which is asked at each search: comparing an existential copies it.
  private let isMapped: Bool
  private let hasFailed: () -> Bool
  private let release: () -> Void

  /// Bytes of a file.
  /// - Parameters:
  ///   - base: readable, and unchanged, until `release` is called.
  ///   - file: reads the same bytes.
  ///   - isLost: whether reading `base` has failed, and has given zero bytes.
  package init(
    base: UnsafeRawPointer, count: Int, file: any RereadableFile, isLost: @escaping () -> Bool = { false },
    release: @escaping () -> Void
  ) {
    unsafe self.base = unsafe base
    self.count = count
    self.file = file
    isMapped = true
    hasFailed = isLost
    self.release = release
  }

  init(copying bytes: UnsafeRawPointer, count: Int) {
    let memory = UnsafeMutableRawPointer.allocate(byteCount: count + BitPacking.padding, alignment: 64)
    unsafe memory.copyMemory(from: bytes, byteCount: count)
    unsafe (memory + count).initializeMemory(as: UInt8.self, repeating: 0, count: BitPacking.padding)
    unsafe base = UnsafeRawPointer(memory)
    self.count = count
    file = nil
    isMapped = false
    hasFailed = { false }
    release = { unsafe memory.deallocate() }
  }

  convenience init(copying bytes: [UInt8]) {
    unsafe self.init(copying: bytes, count: bytes.count)
  }

  deinit { release() }

  /// Whether what was read from a file may not be what it holds: a part of it could not be read, or it has lost its end, whose rest of a
  /// page reads as zero bytes without any error. Whoever reads asks this before the result is used.
  /// - Parameter ending: the last eight bytes of the file.
  func isLost(ending: UInt64) -> Bool {
    guard isMapped else { return false }
    // Reading the end fails if the file has become shorter by a page or more.
    let last = unsafe base.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
    return UInt64(littleEndian: last) != ending || hasFailed()
  }

  // MARK: What has not been verified

  /// Reads some bytes by a call.
  package func reread(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws {
    assert(offset >= 0 && offset + buffer.count <= count, "only bytes of the segment are read")
    guard let file else {
      return unsafe buffer.copyMemory(from: UnsafeRawBufferPointer(start: base + offset, count: buffer.count))
    }
    try unsafe file.read(at: offset, into: buffer)
  }

  /// A copy of some bytes, read by a call.
  func bytes(at offset: Int, count: Int) throws -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    try unsafe bytes.withUnsafeMutableBytes { try unsafe reread(at: offset, into: $0) }
    return bytes
  }

  /// Eight bytes each, little-endian.
  func integers(at offset: Int, count: Int) throws -> [UInt64] {
    try unsafe bytes(at: offset, count: count * 8).withUnsafeBytes { bytes in
      (0..<count).map { unsafe UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: $0 * 8, as: UInt64.self)) }
    }
  }

  /// The XXH3 of some bytes, read by a call.
  func checksum(at offset: Int, count: Int) throws -> UInt64 {
    try unsafe withUnsafeTemporaryAllocation(byteCount: count, alignment: 64) { buffer in
      try unsafe reread(at: offset, into: buffer)
      return unsafe XXH3_64bits(buffer.baseAddress, buffer.count)
    }
  }
}

extension NewswireError {
  /// A file of the index that cannot be what was written.
  package static func damagedIndex(_ path: String, _ what: String, cause: String = "") -> NewswireError {
    NewswireError(
      .dataLoss,
      "\(path) is damaged: \(what); rebuild the index from the archive's store (`newswire rebuild`), no article is lost",
      cause: cause)
  }
}
