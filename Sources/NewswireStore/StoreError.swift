internal import GRDB
internal import NewswireModel

/// Runs work on the database; what SQLite throws becomes a `NewswireError` that says what to do.
func attempt<T>(_ doing: String, _ body: () throws -> T) throws(NewswireError) -> T {
  do {
    return try body()
  } catch let error as DatabaseError {
    throw NewswireError(error, while: doing)
  } catch {
    throw NewswireError(error, while: doing)
  }
}

extension NewswireError {
  /// What an error of SQLite's means to the archive.
  init(_ error: DatabaseError, while doing: String) {
    let cause = error.description
    switch error.resultCode {
    case .SQLITE_FULL:
      self.init(.resourceExhausted, "\(doing) failed: the disk is full; free some space and try again", cause: cause)
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
      self.init(
        .permissionDenied,
        "\(doing) failed: the archive is read-only; check the owner and mode of its folder and files",
        cause: cause)
    case .SQLITE_CANTOPEN:
      self.init(
        .permissionDenied,
        "\(doing) failed: the file cannot be opened; check that its folder exists and can be written",
        cause: cause)
    case .SQLITE_CORRUPT, .SQLITE_NOTADB:
      self.init(
        .dataLoss, "\(doing) failed: the database is damaged; restore it from a backup, or see `sqlite3 FILE .recover`",
        cause: cause)
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self.init(.unavailable, "\(doing) failed: another program holds the database; end it and try again", cause: cause)
    case .SQLITE_IOERR:
      self.init(
        .unavailable, "\(doing) failed: reading or writing the file failed; check the disk and its free space",
        cause: cause)
    default:
      self.init(.internal, "\(doing) failed", cause: cause)
    }
  }
}
