internal import Foundation
package import Logging
internal import NewswireIndex
package import NewswireModel
internal import NewswireStore

/// The archive: the folder that holds everything, open for reading and writing.
///
///     archive/
///       lock             held while a daemon has the archive open
///       newswire.sqlite  the store: pages, articles, changes
///       index/           segments, derived from the store
///
/// Here alone store and index meet. An import is acknowledged when the store has committed it and searches see it. The index
/// follows the store's change sequence: at opening it takes in what it missed, and if it is missing or damaged it is built again.
package final class Archive: Sendable {
  package let directory: String
  let store: Store
  let index: SearchIndex
  let writer: ArchiveWriter
  let readers = PageReaders()
  let logger: Logger
  private let lock: ArchiveLock

  /// Opens the archive in `directory`, making the folder (mode 0700) and what is in it where missing.
  /// - Throws: `failedPrecondition` if another process has it open; `permissionDenied`, `resourceExhausted` or `dataLoss`
  ///   for what is wrong with the files.
  package init(directory: String, logger: Logger) throws(NewswireError) {
    self.directory = directory
    self.logger = logger
    try Self.makeFolder(directory)
    lock = try ArchiveLock(path: directory + "/lock")
    store = try Store(path: directory + "/newswire.sqlite")
    index = try IndexKeeper(directory: directory + "/index", store: store, logger: logger).open()
    writer = ArchiveWriter(store: store, index: index, logger: logger)
  }

  private static func makeFolder(_ path: String) throws(NewswireError) {
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw NewswireError(
        .permissionDenied, "the archive's folder \(path) cannot be made; name another one with --archive",
        cause: error.localizedDescription)
    }
  }

  /// Finishes what is queued, writes the index to disk and lets the archive go.
  package func close() async throws(NewswireError) {
    await writer.finish()
    do {
      try index.close()
    } catch {
      // The store has everything; the next opening catches up.
      logger.warning("the index was not written at closing", metadata: ["error": "\(error)"])
    }
    try store.close()
    lock.release()
  }

  /// How much there is. Counts rows of the store: some milliseconds a million.
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
    return status
  }
}
