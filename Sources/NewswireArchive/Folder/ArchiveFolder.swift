internal import Foundation
internal import Glibc
internal import NewswireModel
internal import NewswireStore

/// The folder of an archive, which nobody but its owner may enter.
enum ArchiveFolder {
  /// What an archive has in its folder.
  private static let ours: Set<String> = ["lock", "newswire.sqlite", "index"]

  /// Makes the folder with mode 0700, or tightens the mode of one that others may enter.
  /// - Throws: `failedPrecondition` if others may enter it and it cannot be tightened, or holds things that are not an
  ///   archive's.
  static func make(_ path: String) throws(NewswireError) {
    if unsafe mkdir(path, 0o700) == 0 { return }
    if errno == ENOENT {
      let parent = URL(filePath: path).deletingLastPathComponent().path
      guard parent != path, !parent.isEmpty else {
        throw NewswireError(system: ENOENT, while: "making the archive's folder \(path)")
      }
      try makeParent(parent)
      if unsafe mkdir(path, 0o700) == 0 { return }
    }
    guard errno == EEXIST else { throw NewswireError(system: errno, while: "making the archive's folder \(path)") }
    try tighten(path)
  }

  private static func makeParent(_ path: String) throws(NewswireError) {
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw NewswireError(
        .permissionDenied, "the folder \(path) cannot be made; name another archive with --archive",
        cause: error.localizedDescription)
    }
  }

  private static func tighten(_ path: String) throws(NewswireError) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else {
      throw NewswireError(system: errno, while: "examining the archive's folder \(path)")
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw NewswireError(.failedPrecondition, "\(path) is not a folder; name another archive with --archive")
    }
    guard status.st_mode & 0o077 != 0 else { return }
    let names = Set((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [])
    let mode = String(status.st_mode & 0o7777, radix: 8)
    guard names.isEmpty || !names.isDisjoint(with: ours) else {
      throw NewswireError(
        .failedPrecondition,
        "\(path) holds other things than an archive, and others may enter it (mode \(mode)); name a folder of the archive's "
          + "own with --archive")
    }
    guard unsafe chmod(path, 0o700) == 0 else {
      throw NewswireError(
        .failedPrecondition,
        "others may enter the archive's folder \(path) (mode \(mode)), and this user may not change that; have its owner run "
          + "`chmod 700 \(path)`", cause: unsafe String(cString: strerror(errno)))
    }
  }
}
