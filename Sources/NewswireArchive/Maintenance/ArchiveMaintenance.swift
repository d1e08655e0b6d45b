internal import Foundation
package import Logging
internal import NewswireExtraction
internal import NewswireIndex
package import NewswireModel
internal import NewswireStore

/// Work on an archive that no daemon has open.
package struct ArchiveMaintenance {
  /// What a check looked at, and what is wrong.
  package struct Report: Sendable {
    package var pages: Int64 = 0
    package var articles: Int64 = 0
    /// A line each; empty if all is well.
    package var problems: [String] = []
  }

  private let directory: String
  private let logger: Logger

  private var storePath: String { directory + "/newswire.sqlite" }
  private var lockPath: String { directory + "/lock" }
  private var indexPath: String { directory + "/index" }

  /// - Throws: `notFound` where there is no archive.
  package init(directory: String, logger: Logger) throws(NewswireError) {
    self.directory = directory
    self.logger = logger
    guard FileManager.default.fileExists(atPath: directory + "/newswire.sqlite") else {
      throw NewswireError(.notFound, "there is no archive in \(directory); name its folder with --archive")
    }
  }

  /// Throws the index away and builds it anew from the store.
  /// - Parameter acceptingLoss: whether to go on from where the store ends although later changes have been
  ///   acknowledged. The acceptance is recorded in the store.
  /// - Returns: the articles in it.
  /// - Throws: `failedPrecondition` if a process has the archive open; `dataLoss` if acknowledged changes are missing
  ///   and that is not accepted.
  package func rebuildIndex(acceptingLoss: Bool = false) throws(NewswireError) -> Int64 {
    let lock = try ArchiveLock(path: lockPath)
    defer { lock.release() }
    let store = try SQLiteStore(path: storePath, access: acceptingLoss ? .acceptingLoss : .readWrite) {
      [logger] damage in
      logger.error("the store is damaged", metadata: ["row": "\(damage)"])
    }
    for notice in store.notices { logger.notice("the store was opened", metadata: ["notice": "\(notice)"]) }
    let count = try attempt("rebuilding the index") {
      let index = try IndexKeeper(directory: indexPath, store: store, logger: logger).rebuild()
      let count = index.snapshot(includesWithheld: true).documentCount
      try index.close()
      return count
    }
    try store.close()
    return count
  }

  /// Reads everything and changes nothing: SQLite's own check, each page's digest, each row's checksum, changes against
  /// articles, articles against pages and stories, the record of the last change, each checksum of the index, and whether
  /// index and store hold the same articles. A read-only medium and a full disk do not matter.
  /// - Parameter onProgress: gets the pages read so far.
  /// - Throws: `failedPrecondition` if a process has the archive open, or an older or newer version made it.
  package func verify(onProgress: (Int64) -> Void = { _ in }) throws(NewswireError) -> Report {
    let lock = try ArchiveLock(readingOnly: lockPath)
    defer { lock.release() }
    let store = try SQLiteStore(path: storePath, access: .readOnly)
    var report = Report()
    report.problems = store.problems().map { "store: \($0)" }
    if let problem = AuditLog(directory: directory).problem() { report.problems.append("audit: \(problem.message)") }
    report.collect("the pages") { report throws(NewswireError) in
      try store.forEachPage { digest, page in
        report.pages += 1
        switch page {
        case .success(let page) where SHA256Digest(of: page.content).bytes == digest: break
        case .success(let page): report.problems.append("page \(page.name): its bytes are not those of its digest")
        case .failure(let error): report.problems.append("page \(report.pages): \(error.message)")
        }
        onProgress(report.pages)
      }
    }
    report.collect("the articles") { report throws(NewswireError) in
      let keys = try store.currentKeys()
      report.articles = Int64(keys.count)
      report.problems += indexProblems(store, expecting: keys)
    }
    try store.close()
    return report
  }

  /// - Parameter keys: of the store's current articles, ascending.
  private func indexProblems(_ store: any ArticleStore, expecting keys: [Int64]) -> [String] {
    do {
      let index = try SearchIndex(readingOnly: indexPath)
      try index.verify()
      try IndexKeeper(directory: indexPath, store: store, logger: logger).check(index, against: store.lastPoint())
      // What is missing is taken in to compare the rest, in memory.
      let behind = try store.lastPoint().number - index.appliedChange
      guard behind <= Int64(2 * Limits.replayedChanges) else {
        return ["index: lacks the last \(behind) changes of the store; run `newswire rebuild`"]
      }
      try IndexKeeper.catchUp(index, with: store, logger)
      let indexed = try index.snapshot(includesWithheld: true).matches(.all, limit: .max)
      try index.close()
      let missing = Set(keys).subtracting(indexed).count
      let surplus = Set(indexed).subtracting(keys).count
      guard missing + surplus > 0 else { return [] }
      return ["index: lacks \(missing) articles of the store and has \(surplus) others; run `newswire rebuild`"]
    } catch {
      return ["index: \(NewswireError(error, while: "checking it").message); run `newswire rebuild`"]
    }
  }
}

extension ArchiveMaintenance.Report {
  /// Runs one part of a check; what ends it is a finding, and the others go on.
  fileprivate mutating func collect(
    _ what: String, _ body: (inout ArchiveMaintenance.Report) throws(NewswireError) -> Void
  ) {
    do throws(NewswireError) {
      try body(&self)
    } catch {
      problems.append("\(what): \(error.message)")
    }
  }
}
