internal import CSQLite
package import GRDB
internal import Glibc
package import NewswireModel

/// What SQLite reported, with the operating system's error beneath it.
struct StoreFailure: Error {
  var error: DatabaseError
  /// errno; 0 if the system had no part in it.
  var system: Int32
}

extension Database {
  /// Runs work and adds the operating system's error to what SQLite throws.
  ///
  /// SQLite keeps that error for statements that fail, but not for a commit that does, so errno is looked at first: calls
  /// that succeed leave it alone.
  func explaining<T>(_ body: () throws -> T) throws -> T {
    do {
      errno = 0
      return try body()
    } catch let error as DatabaseError {
      let code = errno
      let isOfSystem = error.resultCode == .SQLITE_IOERR || error.resultCode == .SQLITE_CANTOPEN
      let system = unsafe StoreFailure.told.contains(code) ? code : sqlite3_system_errno(sqliteConnection)
      throw StoreFailure(error: error, system: isOfSystem ? system : 0)
    }
  }
}

extension StoreFailure {
  /// The errors of a disk, and no others that a thread may have met on its way.
  fileprivate static let told: Set<Int32> = [EIO, ENXIO, ENOSPC, EDQUOT, EROFS, EACCES, EPERM, EMFILE, ENFILE, ENOMEM]
}

extension StoreFailure: MeaningfulError {
  func meaning(while doing: String) -> NewswireError { NewswireError(ofStore: self, while: doing) }
}

extension DatabaseError: MeaningfulError {
  package func meaning(while doing: String) -> NewswireError {
    NewswireError(ofStore: StoreFailure(error: self, system: 0), while: doing)
  }
}

extension DamagedColumn: MeaningfulError {
  func meaning(while doing: String) -> NewswireError { .damaged("a row", message) }
}

extension DamagedRow: MeaningfulError {
  func meaning(while doing: String) -> NewswireError { .damaged("a row", message) }
}

extension RowDecodingError: MeaningfulError {
  package func meaning(while doing: String) -> NewswireError { .damaged("a row", "a column has no value of its kind") }
}

extension NewswireError {
  /// What an error of the operating system means to a file of the archive: each cause in its own words.
  /// - Parameter code: errno.
  package init(system code: Int32, while doing: String, cause: String? = nil) {
    let cause = unsafe cause ?? String(cString: strerror(code))
    switch code {
    case ENOSPC:
      self.init(
        .resourceExhausted, "\(doing) failed: the disk is full; free some space and try again", cause: cause)
    case EDQUOT:
      self.init(
        .resourceExhausted,
        "\(doing) failed: the disk quota of the archive's owner is used up; raise it or free some space, and try again",
        cause: cause)
    case EMFILE, ENFILE:
      self.init(
        .resourceExhausted, "\(doing) failed: too many files are open; raise the limit (`ulimit -n`)", cause: cause)
    case EROFS:
      self.init(
        .failedPrecondition,
        "\(doing) failed: the file system is read-only; mount it for writing (the kernel log says whether an error made "
          + "it so)", cause: cause)
    case EACCES, EPERM:
      self.init(
        .permissionDenied,
        "\(doing) failed: this user may not; check the owner and mode of the archive's folder and files",
        cause: cause)
    case ENOENT, ENOTDIR:
      self.init(.notFound, "\(doing) failed: the file or its folder does not exist", cause: cause)
    case ELOOP:
      self.init(
        .failedPrecondition, "\(doing) failed: a symbolic link stands in its place, which is not followed; remove it",
        cause: cause)
    case EIO, ENXIO:
      self.init(
        .unavailable,
        "\(doing) failed: the disk reports an error; try again, and if it stays, check the disk (`dmesg`, `smartctl`)",
        cause: cause)
    default:
      self.init(.unavailable, "\(doing) failed: the system refused it; try again", cause: cause)
    }
  }

  fileprivate init(ofStore failure: StoreFailure, while doing: String) {
    let error = failure.error
    let system = failure.system == 0 ? "" : unsafe ", \(String(cString: strerror(failure.system)))"
    let cause = "\(error.extendedResultCode): \(error.message ?? "")\(system)"
    switch error.resultCode {
    case .SQLITE_FULL: self.init(system: ENOSPC, while: doing, cause: cause)
    case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_SHORT_READ:
      self.init(
        .dataLoss, "\(doing) failed: the database file ends too early; restore it from a backup", cause: cause)
    case .SQLITE_IOERR, .SQLITE_CANTOPEN:
      if failure.system == 0, error.resultCode == .SQLITE_CANTOPEN {
        self.init(
          .permissionDenied,
          "\(doing) failed: the file cannot be opened; check that its folder exists and can be written", cause: cause)
      } else {
        self.init(system: failure.system == 0 ? EIO : failure.system, while: doing, cause: cause)
      }
    case .SQLITE_READONLY:
      self.init(
        .failedPrecondition,
        "\(doing) failed: the archive is read-only; check the mount, and the owner and mode of its folder and files",
        cause: cause)
    case .SQLITE_PERM, .SQLITE_AUTH: self.init(system: EACCES, while: doing, cause: cause)
    case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_TOOBIG:
      self.init(
        .dataLoss, "\(doing) failed: the database is damaged; restore it from a backup, or see `sqlite3 FILE .recover`",
        cause: cause)
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self.init(.unavailable, "\(doing) failed: another program holds the database; end it and try again", cause: cause)
    case .SQLITE_NOMEM:
      self.init(.resourceExhausted, "\(doing) failed: there is not enough memory", cause: cause)
    case .SQLITE_CONSTRAINT:
      self.init(
        .dataLoss, "\(doing) failed: the store contradicts itself; run `newswire verify`", cause: cause)
    default: self.init(.internal, "\(doing) failed", cause: cause)
    }
  }
}
