internal import NewswireModel
internal import Synchronization

/// A folder of the operating system's in which nothing is changed: what is written to it stays in memory.
final class OverlayDirectory: Directory {
  private let base: FileDirectory
  /// The files that were written, by name; nil for one that was removed.
  private let files = Mutex<[String: [UInt8]?]>([:])

  init(_ path: String) { base = FileDirectory(path) }

  var path: String { base.path }

  func create() {}

  func names() throws -> [String] {
    let below = try base.names()
    return files.withLock { files in
      (below.filter { files.index(forKey: $0) == nil } + files.compactMap { $0.value == nil ? nil : $0.key }).sorted()
    }
  }

  func read(_ name: String) throws -> [UInt8]? {
    if let written = files.withLock({ $0[name] }) { return written }
    return try base.read(name)
  }

  func createFile(_ name: String) -> any DirectoryFile {
    files.withLock { _ = $0.updateValue([], forKey: name) }
    return OverlayFile(self, name)
  }

  func map(_ name: String, byteCount: Int) throws -> SegmentMemory {
    guard let written = files.withLock({ $0[name] }) else { return try base.map(name, byteCount: byteCount) }
    guard let written, written.count == byteCount else {
      throw NewswireError.damagedIndex(path(of: name), "it has not the \(byteCount) bytes that it should have")
    }
    return SegmentMemory(copying: written)
  }

  func rename(_ name: String, to newName: String) {
    files.withLock { files in
      guard let bytes = files[name] else { return }
      files.updateValue(bytes, forKey: newName)
      files.updateValue(nil, forKey: name)
    }
  }

  func remove(_ name: String) { files.withLock { _ = $0.updateValue(nil, forKey: name) } }

  func synchronize() {}

  fileprivate func append(_ bytes: UnsafeRawBufferPointer, to name: String) {
    files.withLock { files in
      var written = (files[name] ?? nil) ?? []
      files.updateValue(nil, forKey: name)
      unsafe written.append(contentsOf: bytes)
      files.updateValue(written, forKey: name)
    }
  }
}

/// A file of an overlay that is being written.
private final class OverlayFile: DirectoryFile {
  private let directory: OverlayDirectory
  private let name: String

  init(_ directory: OverlayDirectory, _ name: String) {
    self.directory = directory
    self.name = name
  }

  func write(_ bytes: UnsafeRawBufferPointer) { unsafe directory.append(bytes, to: name) }

  func synchronize() {}
}
