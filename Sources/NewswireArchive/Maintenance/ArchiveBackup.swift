internal import Foundation
internal import Glibc
internal import NewswireExtraction
package import NewswireModel
internal import NewswireStore

/// Backups of archives: a folder with a copy of the store and a manifest of digests. The index is not in it, since it
/// follows from the store.
package enum ArchiveBackup {
  /// Bytes read at a time.
  private static let chunk = 4 << 20
  private static let store = "newswire.sqlite"
  private static let tail = "-tail"

  // MARK: Making

  /// Copies the state that an archive has now, while a daemon serves it and articles come in.
  /// - Parameters:
  ///   - archive: the archive's folder.
  ///   - folder: one that does not exist, or is empty. Where this throws it is left without a manifest, and so is not a backup.
  ///   - onProgress: gets the share that is done, from 0 to 1.
  /// - Returns: what was copied, once it is on disk.
  /// - Throws: `notFound` if there is no archive, `alreadyExists` if the folder holds something.
  package static func make(
    of archive: String, in folder: String, onProgress: @escaping (Double) -> Void
  ) throws(NewswireError) -> BackupManifest {
    guard unsafe access(archive + "/" + store, F_OK) == 0 else {
      throw NewswireError(
        errno == EACCES ? .permissionDenied : .notFound,
        errno == EACCES
          ? "this user may not read the archive \(archive); run this as its owner or as root"
          : "there is no archive in \(archive); name its folder with --archive")
    }
    // Before anything is copied, so that a purge that comes meanwhile knows of it.
    let audit = AuditLog(directory: archive)
    let deed = Deed("backup", URL(filePath: folder).standardizedFileURL.path, by: owner)
    try makeEmptyFolder(folder)
    let number: Int64
    do throws(NewswireError) {
      number = try audit.begin(deed)
    } catch {
      unsafe rmdir(folder)
      throw error
    }
    let target = folder + "/" + store
    do throws(NewswireError) {
      try makePrivateFile(target)
      // The record of the last acknowledged change, before the store: it may lag behind, and must not lead.
      if unsafe access(archive + "/" + store + tail, F_OK) == 0 {
        _ = try copy(archive + "/" + store + tail, to: target + tail) { _ in }
      }
      if unsafe access(audit.path, F_OK) == 0 {
        _ = try copy(audit.path, to: folder + "/" + AuditLog.fileName) { _ in }
      }
      let content = try StoreCopy.copy(from: archive + "/" + store, to: target, onProgress: { onProgress($0 * 0.9) })
      var manifest = BackupManifest(
        format: BackupManifest.currentFormat, newswire: Newswire.version, created: now(),
        archive: URL(filePath: archive).standardizedFileURL.path, articles: content.articles, pages: content.pages,
        lastChange: content.lastChange, files: [])
      for name in try names(in: folder) { manifest.files.append(try file(name, in: folder)) }
      onProgress(1)
      // The manifest is the last to come: what has one is whole.
      try write(try manifest.encoded(), to: folder + "/" + BackupManifest.fileName)
      try flush(folder: folder)
      try audit.end(number, deed, detail: detail(of: manifest))
      return manifest
    } catch {
      try? audit.end(number, deed, error: error)
      for name in (try? names(in: folder)) ?? [] { unsafe unlink(folder + "/" + name) }
      unsafe rmdir(folder)
      throw error
    }
  }

  /// Whoever runs this program on the archive's files.
  private static var owner: Deed.Actor {
    Deed.Actor(uid: getuid(), user: name(ofUser: getuid()), pid: getpid(), role: "owner")
  }

  private static func name(ofUser id: uid_t) -> String {
    unsafe getpwuid(id).map { unsafe String(cString: $0.pointee.pw_name) } ?? ""
  }

  // MARK: Checking

  /// Whether a folder is a backup.
  package static func isBackup(_ folder: String) -> Bool {
    unsafe access(folder + "/" + BackupManifest.fileName, F_OK) == 0
  }

  /// Compares the files of a backup with its manifest, and checks every row and page of its store. Changes nothing.
  /// - Returns: what is wrong, a line each; empty if all is well.
  package static func problems(in folder: String) throws(NewswireError) -> [String] {
    let manifest = try manifest(of: folder)
    var problems: [String] = []
    for expected in manifest.files {
      do throws(NewswireError) {
        let found = try file(expected.name, in: folder)
        if found != expected { problems.append("\(expected.name): its bytes are not those of the manifest") }
      } catch {
        problems.append("\(expected.name): \(error.message)")
      }
    }
    return try problems + storeProblems(folder + "/" + store)
  }

  /// Every row and every page, as `ArchiveMaintenance.verify` checks them.
  private static func storeProblems(_ path: String) throws(NewswireError) -> [String] {
    let store = try SQLiteStore(path: path, access: .readOnly)
    var problems = store.problems().map { "store: \($0)" }
    try store.forEachPage { digest, page in
      switch page {
      case .success(let page) where SHA256Digest(of: page.content).bytes == digest: break
      case .success(let page): problems.append("page \(page.name): its bytes are not those of its digest")
      case .failure(let error): problems.append("a page: \(error.message)")
      }
    }
    try store.close()
    return problems
  }

  // MARK: Restoring

  /// Makes an archive of a backup. Each file is compared with the manifest on the way.
  /// - Parameters:
  ///   - folder: the backup's.
  ///   - archive: a folder without an archive; made if it is missing. Files belong to its owner if this runs as root.
  /// - Throws: `notFound` if the folder is not a backup, `alreadyExists` if there is an archive, `dataLoss` if the backup
  ///   is damaged; there is no archive then.
  package static func restore(
    from folder: String, to archive: String, onProgress: (Double) -> Void
  ) throws(NewswireError) -> BackupManifest {
    let manifest = try manifest(of: folder)
    if unsafe mkdir(archive, 0o700) != 0, errno != EEXIST {
      throw NewswireError(system: errno, "the archive's folder \(archive) cannot be made")
    }
    for name in try names(in: archive) where name == "index" || name.hasPrefix(store) {
      throw NewswireError(
        .alreadyExists,
        "there is an archive in \(archive) already (\(name)); move it away, or name another folder with --archive")
    }
    // An audit that is there goes on: it knows what was purged since the backup.
    let files = manifest.files.filter {
      unsafe $0.name != AuditLog.fileName || access(archive + "/" + AuditLog.fileName, F_OK) != 0
    }
    let total = Double(max(1, files.reduce(0) { $0 + $1.bytes }))
    var done: Int64 = 0
    do throws(NewswireError) {
      for file in files {
        let digest = try copy(folder + "/" + file.name, to: archive + "/" + file.name + partial) { count in
          done += count
          onProgress(Double(done) / total)
        }
        guard digest == file.sha256 else {
          throw NewswireError(
            .dataLoss,
            "the backup \(folder) is damaged: the bytes of \(file.name) are not those of the manifest; use another")
        }
      }
      try own(files.map { $0.name + partial }, in: archive)
      // The store comes last: before it there is no archive.
      for file in files.sorted(by: { ($0.name == store ? 1 : 0, $0.name) < ($1.name == store ? 1 : 0, $1.name) }) {
        guard unsafe rename(archive + "/" + file.name + partial, archive + "/" + file.name) == 0 else {
          throw NewswireError(system: errno, "\(archive)/\(file.name) cannot be put in place")
        }
      }
      try flush(folder: archive)
      if files.contains(where: { $0.name == AuditLog.fileName }) { try endBackup(manifest, folder, in: archive) }
      try AuditLog(directory: archive).note(
        Deed("restore", URL(filePath: archive).standardizedFileURL.path, by: owner),
        detail: ["backup": folder, "lastChange": "\(manifest.lastChange)", "created": manifest.created])
    } catch {
      for file in files { unsafe unlink(archive + "/" + file.name + partial) }
      throw error
    }
    return manifest
  }

  /// Puts on record in a restored audit that its backup ended: the audit was copied between the backup's begin and its end.
  private static func endBackup(
    _ manifest: BackupManifest, _ folder: String, in archive: String
  ) throws(NewswireError) {
    let audit = AuditLog(directory: archive)
    // An audit whose chain was broken before the backup is restored as it was; `verify` reports it.
    let begun = ((try? audit.deeds()) ?? []).filter { $0.deed.action == "backup" && $0.outcome.isEmpty }
    // The folder has another name if the backup was moved. Backups that were cut off come before this one then.
    let path = URL(filePath: folder).standardizedFileURL.path
    guard let backup = begun.last(where: { $0.deed.subject == path }) ?? begun.last else { return }
    try audit.end(backup.number, backup.deed, detail: detail(of: manifest))
  }

  /// What the audit keeps of a backup.
  private static func detail(of manifest: BackupManifest) -> [String: String] {
    [
      "lastChange": "\(manifest.lastChange)", "articles": "\(manifest.articles)", "pages": "\(manifest.pages)",
    ]
  }

  /// What the name of a file ends with that is not whole.
  private static let partial = ".restoring"

  private static func manifest(of folder: String) throws(NewswireError) -> BackupManifest {
    guard let manifest = try BackupManifest.read(folder) else {
      throw NewswireError(
        .notFound,
        "\(folder) is not a backup: it has no \(BackupManifest.fileName), which `newswire backup` writes last")
    }
    return manifest
  }

  /// Gives files to the owner of their folder, which only root can.
  private static func own(_ names: [String], in folder: String) throws(NewswireError) {
    var status = stat()
    guard geteuid() == 0, unsafe stat(folder, &status) == 0 else { return }
    for name in names where unsafe chown(folder + "/" + name, status.st_uid, status.st_gid) != 0 {
      throw NewswireError(system: errno, "\(folder)/\(name) cannot be given to the owner of its folder")
    }
  }

  // MARK: Files

  private static func now() -> String { Date().formatted(.iso8601) }

  private static func makeEmptyFolder(_ path: String) throws(NewswireError) {
    if unsafe mkdir(path, 0o700) == 0 { return }
    guard errno == EEXIST else { throw NewswireError(system: errno, "the folder \(path) cannot be made") }
    guard try names(in: path).isEmpty else {
      throw NewswireError(.alreadyExists, "\(path) holds something already; a backup takes a folder of its own")
    }
  }

  /// Names in a folder, in order, those of hidden files too.
  private static func names(in folder: String) throws(NewswireError) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    } catch {
      throw NewswireError(.permissionDenied, "the folder \(folder) cannot be read", cause: error.localizedDescription)
    }
  }

  private static func makePrivateFile(_ path: String) throws(NewswireError) {
    let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw NewswireError(system: errno, "\(path) cannot be made") }
    close(descriptor)
  }

  private static func file(_ name: String, in folder: String) throws(NewswireError) -> BackupManifest.File {
    var bytes: Int64 = 0
    let digest = try copy(folder + "/" + name, to: nil) { bytes += $0 }
    return BackupManifest.File(name: name, bytes: bytes, sha256: digest)
  }

  /// Reads a file, and writes it to another one, durably.
  /// - Parameter target: nil to read only.
  /// - Returns: the digest of its content.
  private static func copy(
    _ source: String, to target: String?, onBytes: (Int64) -> Void
  ) throws(NewswireError) -> String {
    do {
      let input = try FileHandle(forReadingFrom: URL(filePath: source))
      defer { try? input.close() }
      if let target {
        unsafe unlink(target)
        try makePrivateFile(target)
      }
      let output = try target.map { try FileHandle(forWritingTo: URL(filePath: $0)) }
      let digest = RunningSHA256()
      while let bytes = try input.read(upToCount: chunk), !bytes.isEmpty {
        digest.update(bytes)
        try output?.write(contentsOf: bytes)
        onBytes(Int64(bytes.count))
      }
      try output?.synchronize()
      try output?.close()
      return digest.hexadecimal()
    } catch let error as NewswireError {
      throw error
    } catch {
      throw NewswireError(
        .unavailable, "copying \(source)\(target.map { " to \($0)" } ?? "") failed; check the disk and its free space",
        cause: error.localizedDescription)
    }
  }

  private static func write(_ bytes: [UInt8], to path: String) throws(NewswireError) {
    try makePrivateFile(path)
    do {
      let output = try FileHandle(forWritingTo: URL(filePath: path))
      try output.write(contentsOf: Data(bytes))
      try output.synchronize()
      try output.close()
    } catch {
      throw NewswireError(.unavailable, "writing \(path) failed", cause: error.localizedDescription)
    }
  }

  /// So that the names in a folder survive a loss of power too.
  private static func flush(folder: String) throws(NewswireError) {
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw NewswireError(system: errno, "the folder \(folder) cannot be opened") }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw NewswireError(system: errno, "the folder \(folder) cannot be flushed") }
  }
}

extension NewswireError {
  /// An error of the system's: each cause with its own code.
  fileprivate init(system number: Int32, _ message: String) {
    let code: ErrorCode =
      switch number {
      case ENOENT, ENOTDIR: .notFound
      case EACCES, EPERM, EROFS: .permissionDenied
      case EEXIST: .alreadyExists
      case ENOSPC, EDQUOT: .resourceExhausted
      default: .unavailable
      }
    unsafe self.init(code, message, cause: String(cString: strerror(number)))
  }
}
