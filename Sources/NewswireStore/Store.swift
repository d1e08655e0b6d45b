internal import Foundation
internal import GRDB
package import NewswireModel

/// The archive's truth: pages as they came, articles in every revision, and the sequence of changes, in one SQLite database.
///
/// It knows no index. Whoever keeps something derived follows `changes(after:)`. Writes go through one connection, reads
/// through a pool whose readers see a snapshot and never wait for the writer (WAL).
package final class Store: Sendable {
  let database: DatabasePool
  let stories = StoryRegister()
  /// Current articles as they are stored, by id.
  let packedArticleCache = ReadCache<String, [UInt8]>(bytes: Limits.packedArticleCache)
  /// What searches read of current articles, by key.
  let textCache = ReadCache<Int64, ArticleText>(bytes: Limits.articleTextCache)
  /// The database's file.
  package let path: String

  /// Opens the store, making it if the file does not exist.
  /// - Parameters:
  ///   - path: of the database file; its folder must exist.
  ///   - maximumPages: of SQLite's, beyond which writing fails as on a full disk; nil for as many as the disk has.
  /// - Throws: `failedPrecondition` for a store made by a later version, `permissionDenied`, `resourceExhausted` or
  ///   `dataLoss` for what SQLite says of the file.
  package init(path: String, maximumPages: Int? = nil) throws(NewswireError) {
    self.path = path
    database = try attempt("opening the store \(path)") {
      var configuration = Configuration()
      configuration.label = "newswire.store"
      configuration.maximumReaderCount = 8
      configuration.prepareDatabase { db in
        // What is acknowledged must outlive a loss of power.
        try db.execute(sql: "PRAGMA synchronous = FULL")
        try db.execute(sql: "PRAGMA mmap_size = 1073741824")
        try db.execute(sql: "PRAGMA cache_size = -16000")
        if let maximumPages { try db.execute(sql: "PRAGMA max_page_count = \(maximumPages)") }
      }
      let pool = try DatabasePool(path: path, configuration: configuration)
      try Schema.migrator.migrate(pool)
      return pool
    }
    try refuseLaterVersion()
  }

  private func refuseLaterVersion() throws(NewswireError) {
    let isLater = try attempt("reading the version of \(path)") {
      try database.read { try Schema.migrator.hasBeenSuperseded($0) }
    }
    if isLater {
      throw NewswireError(
        .failedPrecondition, "the store \(path) was made by a later version of Newswire; install that version")
    }
  }

  /// Ends every connection. The store cannot be used afterwards.
  package func close() throws(NewswireError) {
    try attempt("closing the store \(path)") {
      // So that the database is one file again, and quick to open.
      try database.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
      try database.close()
    }
  }

  /// Bytes on disk, the write-ahead log included.
  package var sizeOnDisk: Int64 {
    ["", "-wal"].reduce(0) { sum, suffix in
      let attributes = try? FileManager.default.attributesOfItem(atPath: path + suffix)
      return sum + ((attributes?[.size] as? Int64) ?? 0)
    }
  }

  /// Runs SQLite's own check of the whole file, which reads all of it.
  /// - Returns: what is wrong, a line each; empty if all is well.
  package func integrityProblems() throws(NewswireError) -> [String] {
    try attempt("checking the store \(path)") {
      let lines = try database.read { try String.fetchAll($0, sql: "PRAGMA integrity_check") }
      return lines == ["ok"] ? [] : lines
    }
  }
}
