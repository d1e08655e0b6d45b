import NewswireCore
import Foundation
import Glibc
import NewswireModel

/// The files that arguments name: files as they are, folders with all that is under them, `-` for standard input.
struct InputFiles {
  /// One stream of bytes to read.
  struct File {
    /// As the user would name it.
    var name: String
    /// nil for standard input.
    var path: String?
  }

  private(set) var files: [File] = []
  /// What could not be had, and why.
  private(set) var problems: [NewswireError] = []
  /// Of all files; standard input counts as none.
  private(set) var totalBytes: Int64 = 0
  /// Folders being or having been read, so that links that lead back are not followed round and round.
  private var seen: Set<FolderIdentity> = []

  private struct FolderIdentity: Hashable {
    var device: UInt
    var inode: UInt
  }

  /// - Parameter arguments: paths; none means standard input.
  init(_ arguments: [String]) {
    for argument in arguments.isEmpty ? ["-"] : arguments {
      if argument == "-" {
        files.append(File(name: "stdin", path: nil))
      } else {
        add(argument)
      }
    }
  }

  private mutating func add(_ path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else {
      return problems.append(Self.error(path, "cannot be read; check the path and its mode"))
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG:
      files.append(File(name: path, path: path))
      totalBytes += Int64(status.st_size)
    case S_IFDIR:
      guard seen.insert(FolderIdentity(device: UInt(status.st_dev), inode: UInt(status.st_ino))).inserted else {
        return
      }
      addFolder(path)
    case S_IFIFO:
      files.append(File(name: path, path: path))
    default:
      problems.append(NewswireError(.invalidArgument, "\(path) is neither a file nor a folder; it was left out"))
    }
  }

  /// Everything under a folder, by name; what begins with a dot is left out.
  private mutating func addFolder(_ path: String) {
    do {
      let names = try FileManager.default.contentsOfDirectory(atPath: path)
      for name in names.sorted() where !name.hasPrefix(".") {
        add(path.hasSuffix("/") ? path + name : "\(path)/\(name)")
      }
    } catch {
      problems.append(Self.error(path, "cannot be read; check its mode"))
    }
  }

  fileprivate static func error(_ path: String, _ message: String) -> NewswireError {
    NewswireError(.notFound, "\(path) \(message)", cause: SystemCall.message(errno))
  }
}

/// Reads one file by chunks.
struct FileReader: ~Copyable {
  private static let chunk = 1 << 20

  private let descriptor: Int32
  private let name: String

  init(_ file: InputFiles.File) throws(NewswireError) {
    name = file.name
    if let path = file.path {
      descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw InputFiles.error(path, "cannot be opened; check its mode") }
    } else {
      descriptor = STDIN_FILENO
    }
  }

  deinit {
    if descriptor != STDIN_FILENO { close(descriptor) }
  }

  /// The next bytes; empty at the end.
  func next() throws(NewswireError) -> [UInt8] {
    var count = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: Self.chunk) { buffer, initialised in
      count = SystemCall.retrying { unsafe read(descriptor, buffer.baseAddress, buffer.count) }
      initialised = max(count, 0)
    }
    guard count >= 0 else { throw InputFiles.error(name, "cannot be read further") }
    return bytes
  }
}
