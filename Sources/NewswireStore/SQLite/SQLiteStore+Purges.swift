internal import Foundation
internal import GRDB
package import NewswireModel

extension SQLiteStore {
  /// Attempts to take the log into the database while others still read what is before it.
  private static let checkpointAttempts = 50
  /// Microseconds between two of them.
  private static let checkpointPause: UInt32 = 100_000

  package func purged(among ids: [String]) throws(NewswireError) -> [PurgeRecord] {
    if ids.isEmpty { return [] }
    return try read("looking purges up") { db in
      try ids.compactMap { id in
        try checking("the purge of article \(id)") { try SQLiteTransaction.purge(of: id, in: db) }
      }
    }
  }

  package func purges() throws(NewswireError) -> [PurgeRecord] {
    try read("reading purges") { db in
      try Row.fetchAll(db, sql: "SELECT \(PurgeRow.columns) FROM purge ORDER BY purged_at, rowid").map { row in
        try checking("a purge") { try PurgeRow.record(row) }
      }
    }
  }

  package func purgedKeys() throws(NewswireError) -> [Int64] {
    try read("reading the keys of purged articles") { db in
      try Int64.fetchAll(db, sql: "SELECT article FROM tombstone ORDER BY article")
    }
  }

  package func redactions(digest: [UInt8]) throws(NewswireError) -> [Redaction] {
    try read("reading what was blanked of a page") { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT redaction.page, redaction.id, first, last, redaction.checksum
          FROM redaction JOIN page ON page.key = redaction.page WHERE page.sha256 = ?
          """, arguments: [Data(digest)])
      return try rows.map { row in try checking("a redaction") { try RedactionRow.redaction(row) } }
    }
  }

  package func packedArticles(ofPage digest: [UInt8]) throws(NewswireError) -> [[UInt8]] {
    try read("reading the articles of a page") { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT message FROM article JOIN page ON page.key = article.page
          WHERE page.sha256 = ? AND state != 4 ORDER BY article.key
          """, arguments: [Data(digest)]
      ).map { try $0.bytes(0) }
    }
  }

  package func remains(of id: String) throws(NewswireError) -> ArticleRemains {
    try read("reading the revisions of article \(id)") { db in
      var remains = ArticleRemains()
      remains.keys = try Int64.fetchAll(db, sql: "SELECT key FROM article WHERE id = ? ORDER BY key", arguments: [id])
      remains.messages = try Row.fetchAll(
        db, sql: "SELECT message FROM article WHERE id = ? AND state != 4 ORDER BY key", arguments: [id]
      ).map { try $0.bytes(0) }
      let pages = try Row.fetchAll(
        db,
        sql: "SELECT sha256, content FROM page WHERE key IN (SELECT page FROM article WHERE id = ?) ORDER BY key",
        arguments: [id])
      remains.pages = try pages.map { try $0.bytes(0) }
      remains.frames = try pages.map { try $0.bytes(1) }
      guard let first = remains.keys.first else { return remains }
      remains.firstChange =
        try Int64.fetchOne(
          db, sql: "SELECT min(number) FROM change WHERE kind = 1 AND article = ?", arguments: [first]) ?? 0
      remains.story = try String.fetchAll(
        db,
        sql: """
          SELECT DISTINCT article.id FROM story JOIN article ON article.key = story.article
          WHERE story.story = (SELECT story FROM story WHERE article = ?1) AND article.id != ?2 AND article.state = 1
          ORDER BY article.key
          """, arguments: [first, id])
      return remains
    }
  }

  package func forEachArticle(_ body: (Int64, String, [UInt8]) -> Void) throws(NewswireError) {
    try read("reading every article") { db in
      let rows = try Row.fetchCursor(
        db, sql: "SELECT \(ArticleRow.columns) FROM article WHERE state != 4 ORDER BY key")
      while let row = try rows.next() {
        guard let article = try? ArticleRow(row) else { continue }
        body(article.key, try row.text(1), try ArticleRow.message(row))
      }
    }
  }

  package func forEachStoredValue(_ body: (UnsafeRawBufferPointer) -> Void) throws(NewswireError) {
    try read("reading every row") { db in
      for sql in [
        "SELECT content, name, sha256 FROM page", "SELECT message, id FROM article", "SELECT sketch FROM story",
        "SELECT id, user, reason, coalesce(traces, x'') FROM purge", "SELECT id FROM redaction",
        "SELECT identity FROM archive", "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL",
      ] {
        let rows = try Row.fetchCursor(db, sql: sql)
        while let row = try rows.next() {
          for column in 0..<row.count { try unsafe row.withBytes(column, body) }
        }
      }
    }
  }

  /// Rebuilds the database, since free pages and the room within pages keep what was there before; then empties the log.
  package func scrub() throws(NewswireError) {
    guard let writer else { throw .readOnlyStore }
    packedArticleCache.removeAll()
    textCache.removeAll()
    stories.forget()
    try attempt("rewriting the store \(path)") {
      try writer.writeWithoutTransaction { db in
        try db.explaining { try db.execute(sql: "VACUUM") }
      }
    }
    for attempt in 1... {
      do throws(NewswireError) {
        return try NewswireStore.attempt("emptying the log of \(path)") {
          try writer.writeWithoutTransaction { db in try db.explaining { _ = try db.checkpoint(.truncate) } }
        }
      } catch {
        // A reader, such as a backup, still needs what is in the log.
        guard error.code == .unavailable, attempt < Self.checkpointAttempts else { throw error }
        usleep(Self.checkpointPause)
      }
    }
  }

  package func finishPurges(ids: [String]) throws(NewswireError) {
    guard let writer else { throw .readOnlyStore }
    try attempt("noting the end of a purge in \(path)") {
      try writer.write { db in
        try db.explaining {
          for id in ids {
            guard var record = try SQLiteTransaction.purge(of: id, in: db) else { continue }
            record.traces = nil
            try db.execute(
              sql: "UPDATE purge SET traces = NULL, checksum = ? WHERE id = ?",
              arguments: [Int64(bitPattern: RowChecksum.purge(record)), id])
          }
        }
      }
      try writer.writeWithoutTransaction { db in try db.explaining { _ = try db.checkpoint(.truncate) } }
    }
  }
}
