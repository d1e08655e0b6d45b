internal import Foundation
package import Logging
internal import NewswireCore
internal import NewswireIndex
package import NewswireModel
package import NewswireStore
internal import Synchronization

/// The archive: the folder that holds everything, open for reading and writing.
///
///     archive/
///       lock                  held while a process has the archive open
///       newswire.sqlite       the store: pages, articles, changes
///       newswire.sqlite-tail  the last acknowledged change
///       index/                segments, derived from the store
///       audit.log             who deleted, purged, backed up and so on, and why
///
/// Here alone store and index meet. An import is acknowledged when the store has committed it and searches see it. The index
/// follows the store's change sequence: at opening it takes in what it missed, and if it is missing or damaged it is built again.
package final class Archive: Sendable {
  package let directory: String
  let store: any ArticleStore
  let index: SearchIndex
  let writer: ArchiveWriter
  let readers = BackgroundThreads.pageReaders()
  let logger: Logger
  /// Who did what, and why.
  package let audit: AuditLog
  /// Why a purge is not finished; nil if all are.
  let purgeFailure = Mutex<NewswireError?>(nil)
  /// Whether any article was purged, so that imports have to look.
  let hasPurges: Atomic<Bool>
  private let lock: ArchiveLock
  private let healer: IndexHealer
  private let settler = AddressSettler()

  /// Opens the archive in `directory`, making the folder (mode 0700) and what is in it where missing.
  /// - Throws: `failedPrecondition` if another process has it open or a newer version made it; `dataLoss` if
  ///   acknowledged changes are missing; otherwise what the system says of the files.
  package convenience init(directory: String, logger: Logger) throws(NewswireError) {
    try self.init(directory: directory, logger: logger) { path throws(NewswireError) in
      let store = try SQLiteStore(path: path) { damage in
        logger.error("the store is damaged", metadata: ["row": "\(damage)"])
      }
      for notice in store.notices { logger.notice("the store was opened", metadata: ["notice": "\(notice)"]) }
      return store
    }
  }

  /// Opens the archive on a store of the caller's.
  /// - Parameter makeStore: gets the path of the database, once the folder is there and locked.
  package init(
    directory: String, logger: Logger, makeStore: (String) throws(NewswireError) -> any ArticleStore
  ) throws(NewswireError) {
    self.directory = directory
    self.logger = logger
    try ArchiveFolder.make(directory)
    lock = try ArchiveLock(path: directory + "/lock")
    store = try makeStore(directory + "/newswire.sqlite")
    hasPurges = Atomic(try !store.purges().isEmpty)
    let keeper = IndexKeeper(directory: directory + "/index", store: store, logger: logger)
    let healer = IndexHealer(keeper)
    var options = IndexOptions()
    options.onDamage = { healer.report($0) }
    index = try keeper.open(options: options)
    healer.watch(index)
    self.healer = healer
    writer = ArchiveWriter(store: store, index: index, logger: logger)
    audit = AuditLog(directory: directory)
    settler.start(store: store, writer: writer, readers: readers, logger: logger)
    settlePurges()
  }

  /// Finishes what is queued, writes the index to disk and lets the archive go.
  package func close() async throws(NewswireError) {
    await settler.stop()
    await writer.finish()
    healer.stop()
    do {
      try index.close()
    } catch {
      // The store has everything; the next opening catches up.
      logger.warning("the index was not written at closing", metadata: ["error": "\(error)"])
    }
    try store.close()
    lock.release()
  }

  /// Returns when the articles of an earlier version have their canonical URLs.
  package func finishAddresses() async { await settler.finish() }

  /// How much there is, and what is wrong. Counts rows of the store: some milliseconds a million.
  package func status() throws(NewswireError) -> ArchiveStatus {
    let counts = try store.counts()
    var status = ArchiveStatus()
    status.archive = directory
    status.articles = counts.articles
    status.pages = counts.pages
    status.lastChange = counts.lastChange
    status.indexedChange = index.visibleChange
    status.segments = index.segments
    status.storeBytes = store.sizeOnDisk
    status.indexBytes = index.bytesOnDisk
    status.damagedRows = store.damage.count
    status.problems = writer.health.problems + store.damage.lines
    status.addresses = try store.addressTask().map {
      AddressStatus(done: min($0.position, $0.last), total: $0.last, joined: $0.joined)
    }
    if let failure = purgeFailure.withLock({ $0 }) {
      status.problems.append("a purge is not finished: \(failure.message)")
    }
    return status
  }

  /// What the archive has done since it was opened.
  package var work: ArchiveWork {
    let (commits, flushes) = (writer.commits.total, index.flushes.total)
    let caches = store.cacheCounts.map { [("articles", $0.articles), ("texts", $0.texts)] } ?? []
    return ArchiveWork(
      commits: commits.count, commitSeconds: commits.seconds, flushes: flushes.count, flushSeconds: flushes.seconds,
      caches: caches.map { name, counts in ArchiveWork.Cache(name: name, hits: counts.hits, misses: counts.misses) })
  }

  /// Whether imports are taken and found. Cheap: no file is touched.
  package var health: ArchiveHealth { writer.health }
}

/// What an archive has done since it was opened.
package struct ArchiveWork: Sendable, Hashable {
  /// How often a cache of the store had what was asked for, and how often not.
  package struct Cache: Sendable, Hashable {
    package var name: String
    package var hits: Int
    package var misses: Int
  }

  /// Transactions of the store, each with its flush to disk.
  package var commits: Int
  package var commitSeconds: Double
  /// Times that the index wrote what it had in memory only to its files.
  package var flushes: Int
  package var flushSeconds: Double
  package var caches: [Cache]
}

/// Whether an archive does what it is for.
package struct ArchiveHealth: Sendable, Hashable {
  /// Why the last import was refused or not stored; nil since one has been stored.
  package var storing: NewswireError?
  /// Why searches do not see the last changes; nil if they do.
  package var searching: NewswireError?

  package init(storing: NewswireError? = nil, searching: NewswireError? = nil) {
    self.storing = storing
    self.searching = searching
  }

  /// Whether imports can be expected to succeed and to be found.
  package var isServing: Bool { storing == nil && searching == nil }

  /// A line each.
  package var problems: [String] {
    [storing.map { "imports fail: \($0.message)" }, searching.map { "searches lag behind: \($0.message)" }]
      .compactMap { $0 }
  }
}
