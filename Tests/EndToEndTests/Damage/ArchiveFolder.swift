import Foundation
import GRDB
import NewswireModel
import TestSupport

/// An archive of which copies can be made and damaged.
struct ArchiveFolder {
  let folder: TemporaryFolder
  var path: String { folder.file("archive") }
  var database: String { path + "/newswire.sqlite" }
  var index: String { path + "/index" }

  init() throws { folder = try TemporaryFolder() }

  func daemon(setup: String = "", options: [String] = []) throws -> DaemonProcess {
    try DaemonProcess(in: folder, setup: setup, options: options)
  }

  func verify(setup: String = "") throws -> Finished {
    try Programs.run(
      "/bin/bash", ["-c", "\(setup)\nexec \"$@\"", "bash", Programs.path("newswire"), "verify", "--archive", path])
  }

  func copy() throws -> ArchiveFolder {
    let copy = try ArchiveFolder()
    try FileManager.default.copyItem(atPath: path, toPath: copy.path)
    return copy
  }

  /// Replaces the database and its log, and leaves everything else.
  func takeDatabase(of other: ArchiveFolder) throws {
    for suffix in ["", "-wal", "-shm", "-tail"] {
      try? FileManager.default.removeItem(atPath: database + suffix)
      if FileManager.default.fileExists(atPath: other.database + suffix) {
        try FileManager.default.copyItem(atPath: other.database + suffix, toPath: database + suffix)
      }
    }
  }

  /// Changes rows behind the daemon's back, whatever the schema says against it.
  func damage(_ sql: String) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: database, configuration: configuration)
    try queue.writeWithoutTransaction { db in
      let tables = try Row.fetchAll(db, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'table'")
      try db.execute(sql: "PRAGMA writable_schema = ON; PRAGMA ignore_check_constraints = ON")
      try db.execute(
        sql:
          "UPDATE sqlite_schema SET sql = replace(sql, ' NOT NULL', '') WHERE type = 'table'; PRAGMA writable_schema = RESET"
      )
      try db.execute(sql: sql)
      // The damage is of the rows alone.
      try db.execute(sql: "PRAGMA writable_schema = ON")
      for table in tables {
        try db.execute(
          sql: "UPDATE sqlite_schema SET sql = ? WHERE type = 'table' AND name = ?",
          arguments: [table["sql"] as String?, table["name"] as String?])
      }
      try db.execute(sql: "PRAGMA writable_schema = RESET; PRAGMA wal_checkpoint(TRUNCATE)")
    }
    try queue.close()
  }

  /// Flips a bit of a value that is text or bytes.
  func flip(_ table: String, _ column: String, key: Int, bit: Int, at place: UInt64) throws {
    let queue = try DatabaseQueue(path: database)
    try queue.write { db in
      let row = try Row.fetchOne(
        db, sql: "SELECT CAST(\(column) AS BLOB) AS value, typeof(\(column)) AS type FROM \(table) WHERE rowid = ?",
        arguments: [key])
      guard let row, var bytes: Data = row["value"], !bytes.isEmpty else { return }
      bytes[bytes.startIndex + Int(place % UInt64(bytes.count))] ^= 1 << bit
      let value = row["type"] == "text" ? "CAST(? AS TEXT)" : "?"
      try db.execute(sql: "UPDATE \(table) SET \(column) = \(value) WHERE rowid = ?", arguments: [bytes, key])
    }
    try queue.close()
  }
}
