internal import GRDB
package import NewswireModel

/// Copies of a store's database, made while others read and write it.
package enum StoreCopy {
  /// What a copy holds.
  package struct Content: Sendable, Hashable {
    package var articles: Int64
    package var pages: Int64
    /// The number of the last change; 0 if there is none.
    package var lastChange: Int64
  }

  /// SQLite pages copied between two reports of progress: 8 MB.
  private static let step: CInt = 2048
  /// Seconds to wait for another process that recovers the log.
  private static let patience = 10.0

  /// Copies the state that a database has now to a new file, which is on disk when this returns. Nobody waits for it:
  /// the copy reads a snapshot, and the log is kept until it is done.
  /// - Parameters:
  ///   - source: the database's file. Its log is read too, if there is one.
  ///   - target: an empty file.
  ///   - onProgress: gets the share that is done, from 0 to 1.
  /// - Throws: what SQLite or the system says of either file.
  package static func copy(
    from source: String, to target: String, onProgress: @escaping (Double) -> Void
  ) throws(NewswireError) -> Content {
    try attempt("copying the store \(source) to \(target)") {
      var configuration = Configuration()
      configuration.readonly = true
      configuration.busyMode = .timeout(patience)
      let from = try DatabaseQueue(path: source, configuration: configuration)
      let to = try DatabaseQueue(path: target)
      let content = try from.read { source in
        // The first read takes the snapshot, which the copy then keeps to from step to step.
        let content = try summary(of: source)
        try to.writeWithoutTransaction { target in
          try source.backup(to: target, pagesPerStep: step) { progress in
            onProgress(Double(progress.completedPageCount) / Double(max(progress.totalPageCount, 1)))
          }
          // A log beside a copy would be one more file to keep.
          try target.execute(sql: "PRAGMA journal_mode = DELETE")
        }
        return content
      }
      try to.close()
      try from.close()
      return content
    }
  }

  private static func summary(of db: Database) throws -> Content {
    func number(_ sql: String) throws -> Int64 { try Int64.fetchOne(db, sql: sql) ?? 0 }
    return Content(
      articles: try number("SELECT count(*) FROM article WHERE state = 1"),
      pages: try number("SELECT count(*) FROM page"), lastChange: try number("SELECT max(number) FROM change"))
  }
}
