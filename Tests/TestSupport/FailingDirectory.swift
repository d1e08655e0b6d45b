package import NewswireIndex
package import NewswireModel
internal import Synchronization

/// A folder in which chosen calls fail, as those of the operating system do.
package final class FailingDirectory: Directory {
  /// Which calls fail.
  package enum Plan: Sendable {
    /// The one of a number, from 0.
    case once(Int)
    /// All from one on, until `heal` is called.
    case from(Int)
    case never
  }

  private struct State {
    var plan: Plan
    var calls = 0
    var failures = 0
  }

  private let base: any Directory
  private let state: Mutex<State>
  /// What calls fail with.
  private let code: ErrorCode

  package init(_ base: any Directory, _ plan: Plan, code: ErrorCode = .resourceExhausted) {
    self.base = base
    self.code = code
    state = Mutex(State(plan: plan))
  }

  /// No further call fails.
  package func heal() { state.withLock { $0.plan = .never } }

  /// Calls that have failed.
  package var failures: Int { state.withLock { $0.failures } }
  package var calls: Int { state.withLock { $0.calls } }

  /// Counts a call.
  /// - Throws: if it is one of those that fail.
  fileprivate func call(_ what: String) throws {
    let fails = state.withLock { state in
      defer { state.calls += 1 }
      let fails =
        switch state.plan {
        case .once(let number): state.calls == number
        case .from(let number): state.calls >= number
        case .never: false
        }
      if fails { state.failures += 1 }
      return fails
    }
    if fails { throw NewswireError(code, "\(what) \(path) failed", cause: "a failure that a test wants") }
  }

  package var path: String { base.path }

  package func create() throws {
    try call("creating")
    try base.create()
  }

  package func names() throws -> [String] {
    try call("listing")
    return try base.names()
  }

  package func read(_ name: String) throws -> [UInt8]? {
    try call("reading")
    return try base.read(name)
  }

  package func createFile(_ name: String) throws -> any DirectoryFile {
    try call("creating")
    return FailingFile(try base.createFile(name), self)
  }

  package func map(_ name: String, byteCount: Int) throws -> SegmentMemory {
    try call("mapping")
    let memory = try base.map(name, byteCount: byteCount)
    // The bytes stay as long as the memory that is wrapped.
    return unsafe SegmentMemory(
      base: memory.base, count: memory.count, file: FailingReader(memory: memory, directory: self)
    ) { withExtendedLifetime(memory) {} }
  }

  package func rename(_ name: String, to newName: String) throws {
    try call("renaming")
    try base.rename(name, to: newName)
  }

  package func remove(_ name: String) throws {
    try call("removing")
    try base.remove(name)
  }

  package func synchronize() throws {
    try call("synchronising")
    try base.synchronize()
  }

  private final class FailingFile: DirectoryFile {
    private let base: any DirectoryFile
    private let directory: FailingDirectory

    init(_ base: any DirectoryFile, _ directory: FailingDirectory) {
      self.base = base
      self.directory = directory
    }

    /// One that fails has written half, as on a full disk.
    func write(_ bytes: UnsafeRawBufferPointer) throws {
      do {
        try directory.call("writing")
      } catch {
        try unsafe base.write(UnsafeRawBufferPointer(rebasing: bytes[..<(bytes.count / 2)]))
        throw error
      }
      try unsafe base.write(bytes)
    }

    func synchronize() throws {
      try directory.call("synchronising")
      try base.synchronize()
    }
  }

  private struct FailingReader: RereadableFile {
    let memory: SegmentMemory
    let directory: FailingDirectory

    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws {
      do {
        try directory.call("reading")
      } catch let error as NewswireError {
        throw NewswireError.damagedIndex(directory.path, "bytes \(offset) and up cannot be read", cause: error.cause)
      }
      try unsafe memory.reread(at: offset, into: buffer)
    }
  }
}
