internal import GRDB
internal import Glibc
internal import NewswireCore
internal import NewswireModel

/// What the record of the last acknowledged change says of a store.
enum TailVerdict {
  /// The store has everything that was acknowledged.
  case whole
  /// There is no record, or none that can be read, so nothing can be said.
  case unknown(String)
  /// The store ends before the last acknowledged change, or has another past.
  case lost(TailFile.Record, NewswireError)
}

extension SQLiteStore {
  /// Compares the store's end with the record beside it.
  static func judge(_ tail: TailFile, _ db: Database, _ path: String) throws -> TailVerdict {
    let record: TailFile.Record
    switch try tail.read() {
    case .nothing: return .unknown("there is no record of the last change (\(tail.path))")
    case .damaged: return .unknown("the record of the last change (\(tail.path)) is damaged")
    case .record(let known, let isWhole):
      record = known
      if !isWhole {
        return try verdict(on: record, db, path) ?? .unknown("one of the records in \(tail.path) is damaged")
      }
    }
    return try verdict(on: record, db, path) ?? .whole
  }

  /// nil if nothing is lost.
  private static func verdict(on record: TailFile.Record, _ db: Database, _ path: String) throws -> TailVerdict? {
    let head = try SQLiteTransaction.head(db)
    let remedy = "restore a backup, or go on without them by `newswire rebuild --accept-loss`"
    let time = RFC3339.string(Timestamp(clamping: record.time))
    guard record.point.store == head.store else {
      return .lost(
        record,
        NewswireError(
          .dataLoss,
          "the database \(path) is not the one that this archive served last (\(record.point.store)), but \(head.store): "
            + "what was acknowledged since may be missing; put the right one back, or \(remedy)"))
    }
    let lost = record.point.number - head.number
    if lost > 0 {
      return .lost(
        record,
        NewswireError(
          .dataLoss,
          "the store \(path) ends at change \(head.number), but change \(record.point.number) was acknowledged at \(time): "
            + "\(lost == 1 ? "1 change is" : "\(lost) changes are") missing; \(remedy)"))
    }
    let digest = try point(at: record.point.number, in: db)?.digest
    guard digest == record.point.digest else {
      return .lost(
        record,
        NewswireError(
          .dataLoss,
          "change \(record.point.number) of the store \(path) is not the one that was acknowledged at \(time): the database "
            + "was replaced by an older copy, or is damaged; \(remedy)"))
    }
    return nil
  }

  static func point(at number: Int64, in db: Database) throws -> HistoryPoint? {
    let identity = try SQLiteTransaction.identity(db)
    if number == 0 { return .start(of: identity) }
    return try db.first("SELECT digest FROM change WHERE number = ?", [number]) {
      HistoryPoint(store: identity, number: number, digest: UInt64(bitPattern: try $0.integer(0)))
    }
  }

  /// Refuses a store that has lost its end, unless that is accepted, and makes the record whole.
  static func settleTail(
    _ tail: TailFile, _ writer: any DatabaseWriter, _ path: String, _ access: Access, _ notices: inout [String]
  ) throws(NewswireError) {
    let (verdict, head) = try attempt("reading the end of \(path)") {
      try writer.read { db in
        try db.explaining { (try judge(tail, db, path), try SQLiteTransaction.head(db)) }
      }
    }
    switch verdict {
    case .whole: break
    // A store that has just been upgraded had none.
    case .unknown(let what):
      if head.number > 0, notices.isEmpty { notices.append("\(what); it was written anew") }
    case .lost(let record, let error):
      guard case .acceptingLoss = access else { throw error }
      notices.append("accepted: \(error.message)")
      try attempt("accepting the loss in \(path)") {
        try writer.write { try accept(lossAfter: head.number, of: record.point.number, in: $0) }
      }
    }
    let time = Int64(time(nil))
    for _ in 0..<2 { try tail.write(TailFile.Record(point: head, time: time)) }
    try tail.flush()
  }

  /// Records a loss, and lets no number or key of what was lost be given again: somebody may have seen it.
  private static func accept(lossAfter kept: Int64, of acknowledged: Int64, in db: Database) throws {
    try db.execute(
      sql: "INSERT INTO loss (accepted_at, acknowledged, kept) VALUES (?, ?, ?)",
      arguments: [Int64(time(nil)), acknowledged, kept])
    let lost = max(0, acknowledged - kept)
    for table in ["article", "change"] {
      try db.execute(
        sql: """
          INSERT INTO sqlite_sequence (name, seq) SELECT ?1, 0 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = ?1)
          """, arguments: [table])
      try db.execute(sql: "UPDATE sqlite_sequence SET seq = seq + ? WHERE name = ?", arguments: [lost, table])
    }
  }
}
