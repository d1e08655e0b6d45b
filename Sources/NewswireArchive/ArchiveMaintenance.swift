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
  private let lock: ArchiveLock
  private let store: Store

  /// - Throws: `notFound` if there is no archive; `failedPrecondition` where a process has it open.
  package init(directory: String, logger: Logger) throws(NewswireError) {
    self.directory = directory
    self.logger = logger
    guard ArchiveLock.exists(directory + "/lock") else {
      throw NewswireError(.notFound, "there is no archive in \(directory); name its folder with --archive")
    }
    lock = try ArchiveLock(path: directory + "/lock")
    store = try Store(path: directory + "/newswire.sqlite")
  }

  /// Lets the archive go.
  package func close() throws(NewswireError) {
    try store.close()
    lock.release()
  }

  private var keeper: IndexKeeper { IndexKeeper(directory: directory + "/index", store: store, logger: logger) }

  /// Throws the index away and builds it again from the store, in which articles stored before there were stories are assigned theirs.
  /// - Returns: the articles in it.
  package func rebuildIndex() throws(NewswireError) -> Int64 {
    let told = try store.tellOlderStories()
    if told > 0 { logger.info("the stories have been told anew", metadata: ["revisions": "\(told)"]) }
    let index = try keeper.rebuild()
    return try attempt("rebuilding the index") {
      let count = index.snapshot().documentCount
      try index.close()
      return count
    }
  }

  /// Reads everything: SQLite's own check, each page's digest, each article, each checksum of the index, and whether index and
  /// store hold the same articles.
  /// - Parameter onProgress: gets the pages read so far.
  package func verify(onProgress: (Int64) -> Void = { _ in }) throws(NewswireError) -> Report {
    var report = Report()
    report.problems = try store.integrityProblems().map { "store: \($0)" }
    try store.forEachPage { digest, page in
      report.pages += 1
      switch page {
      case .success(let page) where SHA256Digest(of: page.content).bytes == digest: break
      case .success(let page): report.problems.append("page \(page.name): its bytes are not those of its digest")
      case .failure(let error): report.problems.append("page \(report.pages): \(error.message)")
      }
      onProgress(report.pages)
    }
    var keys: [Int64] = []
    try store.forEachArticle { key, article in
      keys.append(key)
      if case .failure(let error) = article { report.problems.append("article \(key): \(error.message)") }
    }
    report.articles = Int64(keys.count)
    report.problems += indexProblems(expecting: keys)
    return report
  }

  /// - Parameter keys: of the store's current articles, ascending.
  private func indexProblems(expecting keys: [Int64]) -> [String] {
    do {
      let index = try SearchIndex(directory: directory + "/index")
      try index.verify()
      try keeper.catchUp(index)
      let indexed = try index.snapshot().matches(.all, limit: .max)
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
