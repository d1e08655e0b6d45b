internal import CSQLite
internal import Foundation
internal import GRDB
internal import Glibc
package import NewswireModel

/// The archive's truth in one SQLite database, with a small file beside it that holds the last acknowledged change.
///
/// Writes go through one connection, reads through a pool whose readers see a snapshot and never wait for the writer (WAL).
package final class SQLiteStore: ArticleStore {
  /// How a store is opened.
  package enum Access: Sendable {
    case readWrite
    /// Writes nothing at all, neither to the database nor beside it, so it works on a read-only medium and on a full
    /// disk. No other process may write meanwhile.
    case readOnly
    /// As `readWrite`, and goes on from where the store ends although later changes have been acknowledged.
    case acceptingLoss
  }

  /// The largest value that SQLite hands out: a page's frame, or an article of a page of the largest size.
  private static let largestValue: Int32 = 256 << 20

  let reader: any DatabaseReader
  /// nil if the store is read-only.
  let writer: (any DatabaseWriter)?
  let stories = StoryRegister()
  let tail: TailFile
  package let damage: DamageLog
  /// Current articles as they are stored, by id.
  let packedArticleCache = ReadCache<String, [UInt8]>(bytes: Limits.packedArticleCache)
  /// What searches read of current articles, by key.
  let textCache = ReadCache<Int64, ArticleText>(bytes: Limits.articleTextCache)
  let extras = StoreExtras()

  package var cacheCounts: (articles: CacheCounts, texts: CacheCounts)? {
    (packedArticleCache.counts, textCache.counts)
  }
  /// The database's file.
  package let path: String
  package let identity: StoreIdentity
  /// What opening the store met that its owner should know.
  package let notices: [String]

  /// Opens the store, making it if the file does not exist and bringing it to this version's format.
  /// - Parameters:
  ///   - path: of the database file; its folder must exist.
  ///   - maximumPages: of SQLite's, beyond which writing fails as on a full disk; nil for as many as the disk has.
  ///   - report: called with each damaged row that reading meets.
  /// - Throws: `failedPrecondition` for a store made by a newer version; `dataLoss` if it is damaged or ends before the
  ///   last acknowledged change; otherwise what the system says of the file.
  package init(
    path: String, access: Access = .readWrite, maximumPages: Int? = nil,
    report: @escaping @Sendable (String) -> Void = { _ in }
  ) throws(NewswireError) {
    self.path = path
    damage = DamageLog(report: report)
    var notices: [String] = []
    _ = Self.allowURIs
    if case .readOnly = access {
      writer = nil
      reader = try Self.openReadOnly(path)
      try Self.refuseOtherFormat(reader, path, isUpgraded: true)
      tail = try TailFile(path: path + TailFile.suffix, isReadOnly: true)
    } else {
      try Self.prepareFiles(path)
      let pool = try Self.openPool(path, maximumPages: maximumPages)
      (reader, writer) = (pool, pool)
      try Self.refuseOtherFormat(pool, path, isUpgraded: false)
      try Self.upgrade(pool, path, stories, &notices)
      tail = try TailFile(path: path + TailFile.suffix, isReadOnly: false)
    }
    identity = try attempt("reading the identity of \(path)") { [reader] in
      try reader.read { db in try db.explaining { try SQLiteTransaction.identity(db) } }
    }
    if let writer {
      try Self.settleTail(tail, writer, path, access, &notices)
    }
    self.notices = notices
    try noteExtras()
  }

  private func noteExtras() throws(NewswireError) {
    try read("reading what there is beside articles") { db in
      if try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM alias)") ?? false { extras.noteAliases() }
      if try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM mark)") ?? false { extras.noteMarks() }
    }
  }

  /// SQLite takes URIs for paths in every process of ours.
  private static let allowURIs = newswire_sqlite_allow_uris()

  // MARK: Opening

  /// Makes the database's file with a mode that lets nobody else in, which SQLite gives to the files beside it, and
  /// tightens that of files that are there.
  private static func prepareFiles(_ path: String) throws(NewswireError) {
    let descriptor = unsafe Glibc.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    if descriptor >= 0 {
      Glibc.close(descriptor)
      return
    }
    guard errno == EEXIST else { throw NewswireError(system: errno, while: "creating the store \(path)") }
    for suffix in ["", "-wal", "-shm"] {
      var status = stat()
      guard unsafe lstat(path + suffix, &status) == 0 else { continue }
      guard status.st_mode & S_IFMT == S_IFREG else {
        throw NewswireError(
          .failedPrecondition, "\(path + suffix) is not a plain file; remove it, or name another archive")
      }
      // Where it belongs to another user the system refuses, and opening it says whether it matters.
      if status.st_mode & 0o077 != 0 { _ = unsafe chmod(path + suffix, 0o600) }
    }
  }

  private static func configuration(maximumPages: Int? = nil) -> Configuration {
    var configuration = Configuration()
    configuration.label = "newswire.store"
    configuration.maximumReaderCount = 8
    prepare(&configuration, maximumPages: maximumPages)
    return configuration
  }

  private static func prepare(_ configuration: inout Configuration, maximumPages: Int? = nil) {
    configuration.prepareDatabase { db in
      // A sector that cannot be read has to be an error, not a signal that ends the process.
      try db.execute(sql: "PRAGMA mmap_size = 0")
      try db.execute(sql: "PRAGMA cache_size = -16000")
      try db.execute(sql: "PRAGMA cell_size_check = ON")
      unsafe sqlite3_limit(db.sqliteConnection, SQLITE_LIMIT_LENGTH, largestValue)
      if let maximumPages { try db.execute(sql: "PRAGMA max_page_count = \(maximumPages)") }
    }
  }

  private static func openPool(_ path: String, maximumPages: Int?) throws(NewswireError) -> DatabasePool {
    try attempt("opening the store \(path)") {
      let pool = try DatabasePool(path: path, configuration: configuration(maximumPages: maximumPages))
      // What is acknowledged must outlive a loss of power. GRDB sets NORMAL when it turns the log on, so this comes after.
      try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
      return pool
    }
  }

  /// Opens a connection that writes nothing. With an empty log the file is all there is, and is read as it stands. Else
  /// the log's index is kept in memory, which SQLite does for a connection that has the database to itself.
  private static func openReadOnly(_ path: String) throws(NewswireError) -> any DatabaseReader {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else {
      throw NewswireError(system: errno, while: "opening the store \(path)")
    }
    let hasLog = unsafe stat(path + "-wal", &status) == 0 && status.st_size > 0
    var configuration = Configuration()
    configuration.label = "newswire.store"
    configuration.readonly = true
    configuration.prepareDatabase { db in
      // Before anything is read.
      _ = unsafe newswire_sqlite_keep_log(db.sqliteConnection)
      if hasLog { try db.execute(sql: "PRAGMA locking_mode = EXCLUSIVE") }
    }
    prepare(&configuration)
    return try attempt("opening the store \(path)") { [configuration] in
      let options = hasLog ? "mode=ro&vfs=unix-none" : "immutable=1"
      return try DatabaseQueue(path: "file:\(uriPath(path))?\(options)", configuration: configuration)
    }
  }

  /// A path as SQLite reads it in a URI.
  private static func uriPath(_ path: String) -> String {
    path.replacing("%", with: "%25").replacing("?", with: "%3f").replacing("#", with: "%23")
  }

  /// - Parameter isUpgraded: whether an older format is refused too.
  private static func refuseOtherFormat(
    _ reader: any DatabaseReader, _ path: String, isUpgraded: Bool
  ) throws(NewswireError) {
    let (version, isNewer, isComplete) = try attempt("reading the version of \(path)") {
      try reader.read { db in
        let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        let isNewer = try version > Schema.version || Schema.migrator.hasBeenSuperseded(db)
        let isComplete = try Schema.migrator.hasCompletedMigrations(db)
        let left = isComplete ? try Int.fetchOne(db, sql: "SELECT count(*) FROM upgrade") ?? 0 : 0
        return (version, isNewer, isComplete && left == 0)
      }
    }
    if isNewer {
      throw NewswireError(
        .failedPrecondition,
        "the store \(path) was made by a newer Newswire (format \(version); this one knows up to \(Schema.version)); "
          + "install that version")
    }
    if isUpgraded, !isComplete {
      throw NewswireError(
        .failedPrecondition,
        "the store \(path) is of an older format than \(Schema.version); start the daemon once, which upgrades it")
    }
  }

  private static func upgrade(
    _ pool: DatabasePool, _ path: String, _ stories: StoryRegister, _ notices: inout [String]
  ) throws(NewswireError) {
    let rows = try attempt("upgrading the store \(path)") {
      try Schema.migrator.migrate(pool)
      return try Upgrade(stories: stories).run(pool)
    }
    if rows > 0 { notices.append("the store was brought to format \(Schema.version): \(rows) rows") }
    let (found, expected) = try attempt("reading the schema of \(path)") {
      (try pool.read(Schema.definitions), try Schema.expectedDefinitions())
    }
    guard found == expected else {
      throw NewswireError(
        .dataLoss,
        "the schema of the store \(path) is damaged; restore it from a backup, or see `sqlite3 FILE .recover`")
    }
  }

  // MARK: Closing

  /// Ends every connection. The store cannot be used afterwards.
  package func close() throws(NewswireError) {
    try attempt("closing the store \(path)") {
      // So that the database is one file again, and quick to open.
      let checkpoint = Result { try writer?.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) } }
      try reader.close()
      if writer != nil { try tail.flush() }
      try checkpoint.get()
    }
  }

  /// Bytes on disk, the write-ahead log included.
  package var sizeOnDisk: Int64 {
    ["", "-wal"].reduce(0) { sum, suffix in
      var status = stat()
      return unsafe sum + (stat(path + suffix, &status) == 0 ? Int64(status.st_size) : 0)
    }
  }
}
