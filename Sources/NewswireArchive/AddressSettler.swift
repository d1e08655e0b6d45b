internal import Logging
internal import NewswireAnalysis
internal import NewswireCore
internal import NewswireExtraction
internal import NewswireModel
internal import NewswireStore
internal import Synchronization

/// Gives the articles of an earlier version the identity of their canonical URLs, in the background, while imports and
/// searches go on: in batches that the store remembers, so that it goes on after any end where it was.
final class AddressSettler: Sendable {
  /// Revisions in a batch.
  private static let batch = 200

  private let task = Mutex<Task<Void, Never>?>(nil)

  func start(store: any ArticleStore, writer: ArchiveWriter, readers: BackgroundThreads, logger: Logger) {
    guard let left = try? store.addressTask(), !left.isDone else { return }
    let work = Task(executorPreference: readers) {
      do {
        try await Self.run(left, store, writer, logger)
      } catch is CancellationError {
        // It goes on at the next start.
      } catch {
        logger.error(
          "articles of an earlier version keep the ids of their addresses as given; the next start tries again",
          metadata: ["error": "\(error)"])
      }
    }
    task.withLock { $0 = work }
  }

  /// Returns when the work is done, or has failed.
  func finish() async { await task.withLock { $0 }?.value }

  /// Ends the work, which the next start goes on with.
  func stop() async {
    let work = task.withLock { task in
      defer { task = nil }
      return task
    }
    work?.cancel()
    await work?.value
  }

  private static func run(
    _ left: AddressTask, _ store: any ArticleStore, _ writer: ArchiveWriter, _ logger: Logger
  ) async throws {
    logger.notice("articles of an earlier version are given canonical URLs", metadata: ["revisions": "\(left.last)"])
    var position = left.position
    var count = left.joined
    while position < left.last {
      try Task.checkCancellation()
      let addresses = try store.addresses(after: position, limit: batch)
      position = min(addresses.last?.key ?? left.last, left.last)
      for joined in try await writer.settle(addresses.compactMap(settled), through: position) {
        count += 1
        logger.notice("an article was joined to another", metadata: ["id": "\(joined.id)", "to": "\(joined.article)"])
      }
    }
    logger.notice("every article has its canonical URL", metadata: ["joined": "\(count)"])
  }

  /// - Returns: nil if its id stays.
  static func settled(_ address: StoredAddress) -> SettledAddress? {
    guard let url = address.url, !url.isEmpty else { return nil }
    let canonical = CanonicalURL.of(url)
    guard canonical != url, let ordinal = Extractor.ordinal(of: address.id, identity: url) else { return nil }
    return SettledAddress(id: address.id, canonicalID: Extractor.id(identity: canonical, ordinal: ordinal))
  }
}
