package import NewswireIndex
internal import NewswireModel
internal import Synchronization

/// A folder in memory that knows what a loss of power would leave of it.
package final class MemoryDirectory: Directory {
  fileprivate final class File: Sendable {
    struct Content {
      var written: [UInt8] = []
      /// As of the last flush.
      var durable: [UInt8] = []
    }

    let content = Mutex(Content())
  }

  private struct State {
    var files: [String: File] = [:]
    /// As of the last flush of the folder.
    var durableFiles: [String: File] = [:]
  }

  private let state = Mutex(State())
  package let path: String
  /// Whether flushes report success and do nothing.
  private let liesAboutFlushes: Bool

  package init(path: String = "/memory", liesAboutFlushes: Bool = false) {
    self.path = path
    self.liesAboutFlushes = liesAboutFlushes
  }

  /// What the folder may hold after a loss of power now: what was flushed, and by chance some of what was not.
  package func afterPowerLoss(_ random: inout SeededGenerator) -> MemoryDirectory {
    let left = MemoryDirectory(path: path)
    let (files, durableFiles) = state.withLock { ($0.files, $0.durableFiles) }
    var names: [String: File] = [:]
    for name in Set(files.keys).union(durableFiles.keys).sorted() {
      names[name] = random.chance(50) ? durableFiles[name] : files[name]
      if files[name] === durableFiles[name] { names[name] = files[name] }
    }
    for (name, file) in names.sorted(by: { $0.key < $1.key }) {
      let content = file.content.withLock { $0 }
      var bytes = content.durable
      if content.written != content.durable, random.chance(50) {
        bytes = Array(content.written.prefix(Int.random(in: 0...content.written.count, using: &random)))
      }
      left.put(name, bytes)
    }
    return left
  }

  /// The same bytes in another folder.
  package func copy() -> MemoryDirectory {
    let copy = MemoryDirectory(path: path)
    for (name, file) in state.withLock({ $0.files }) { copy.put(name, file.content.withLock { $0.written }) }
    return copy
  }

  /// Writes a file, durably.
  package func put(_ name: String, _ bytes: [UInt8]) {
    let file = File()
    file.content.withLock { $0 = File.Content(written: bytes, durable: bytes) }
    state.withLock { state in
      state.files[name] = file
      state.durableFiles[name] = file
    }
  }

  /// Flips a bit of a file, which those who have it mapped see when they read it again.
  package func flip(bit: Int, of name: String) {
    state.withLock { $0.files[name] }?.content.withLock { content in
      content.written[bit / 8] ^= 1 << UInt8(bit % 8)
    }
  }

  package func bytes(of name: String) -> [UInt8]? {
    state.withLock { $0.files[name] }?.content.withLock { $0.written }
  }

  // MARK: Directory

  package func create() throws {}

  package func names() throws -> [String] { state.withLock { $0.files.keys.sorted() } }

  package func read(_ name: String) throws -> [UInt8]? { bytes(of: name) }

  package func createFile(_ name: String) throws -> any DirectoryFile {
    let file = File()
    state.withLock { $0.files[name] = file }
    return Writer(file: file, liesAboutFlushes: liesAboutFlushes)
  }

  package func map(_ name: String, byteCount: Int) throws -> SegmentMemory {
    guard let file = state.withLock({ $0.files[name] }) else {
      throw NewswireError.damagedIndex(path(of: name), "the file is missing")
    }
    let bytes = file.content.withLock { $0.written }
    guard bytes.count == byteCount, byteCount > 0 else {
      throw NewswireError.damagedIndex(path(of: name), "it has \(bytes.count) bytes and should have \(byteCount)")
    }
    let memory = UnsafeMutableRawPointer.allocate(byteCount: byteCount + 64, alignment: 64)
    unsafe memory.initializeMemory(as: UInt8.self, repeating: 0, count: byteCount + 64)
    unsafe bytes.withUnsafeBytes {
      if let base = $0.baseAddress { unsafe memory.copyMemory(from: base, byteCount: byteCount) }
    }
    return unsafe SegmentMemory(base: UnsafeRawPointer(memory), count: byteCount, file: Reader(file: file)) {
      unsafe memory.deallocate()
    }
  }

  package func rename(_ name: String, to newName: String) throws {
    try state.withLock { state in
      guard let file = state.files.removeValue(forKey: name) else {
        throw NewswireError(.unavailable, "renaming to \(path(of: newName)) failed", cause: "No such file or directory")
      }
      state.files[newName] = file
    }
  }

  package func remove(_ name: String) throws { state.withLock { $0.files[name] = nil } }

  package func synchronize() throws {
    if liesAboutFlushes { return }
    state.withLock { $0.durableFiles = $0.files }
  }

  private final class Writer: DirectoryFile {
    private let file: File
    private let liesAboutFlushes: Bool

    init(file: File, liesAboutFlushes: Bool) {
      self.file = file
      self.liesAboutFlushes = liesAboutFlushes
    }

    func write(_ bytes: UnsafeRawBufferPointer) throws { file.content.withLock { unsafe $0.written += bytes } }

    func synchronize() throws {
      if !liesAboutFlushes { file.content.withLock { $0.durable = $0.written } }
    }
  }

  private struct Reader: RereadableFile {
    let file: File

    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws {
      try file.content.withLock { content in
        guard offset + buffer.count <= content.written.count else {
          throw NewswireError(.dataLoss, "the file ends early")
        }
        unsafe buffer.copyBytes(from: content.written[offset..<offset + buffer.count])
      }
    }
  }
}
