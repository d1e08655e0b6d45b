internal import NewswireCore
internal import Dispatch
internal import Foundation
internal import Logging
internal import NewswireIndex
internal import NewswireModel
internal import NewswireStore
internal import Synchronization

/// The one writer. What it is given waits in a bounded queue; whatever has gathered when it is free goes into one transaction
/// (group commit), so that many small imports share one flush to disk.
final class ArchiveWriter: Sendable {
  /// Something to write, and who waits for it.
  private enum Job {
    case store([PreparedPage], CheckedContinuation<[StoredPage], any Error>)
    case delete(String, CheckedContinuation<Void, any Error>)
  }

  private struct State {
    var jobs: [Job] = []
    var bytes = 0
    /// Those who wait for room in the queue, the first to come first.
    var waiting: [CheckedContinuation<Void, Never>] = []
    var isDraining = false
    var isFinished = false
    var finishers: [CheckedContinuation<Void, Never>] = []
  }

  /// Bytes of pages in one transaction, beyond which more are left for the next.
  private static let batchBytes = 16 << 20
  /// Changes in one transaction, beyond which more are left for the next.
  private static let batchChanges = Limits.replayedChanges / 2

  private let state = Mutex(State())
  /// Commits block for the disk, so they have a thread of their own.
  private let thread = DispatchQueue(label: "newswire.writer")
  private let store: Store
  private let index: SearchIndex
  private let logger: Logger

  init(store: Store, index: SearchIndex, logger: Logger) {
    self.store = store
    self.index = index
    self.logger = logger
  }

  /// Writes pages. Returns when they are on disk and searches see them; waits before that while the queue is full.
  /// - Returns: a result for each page, in the same order.
  func store(_ pages: [PreparedPage]) async throws -> [StoredPage] {
    await waitForRoom()
    return try await withCheckedThrowingContinuation { enqueue(.store(pages, $0), bytes: Self.bytes(of: pages)) }
  }

  /// Deletes an article.
  /// - Throws: `notFound` if there is none.
  func delete(id: String) async throws {
    await waitForRoom()
    try await withCheckedThrowingContinuation { enqueue(.delete(id, $0), bytes: 0) }
  }

  /// Refuses more and returns when all that is queued is written.
  func finish() async {
    await withCheckedContinuation { continuation in
      let isIdle = state.withLock { state in
        state.isFinished = true
        if state.isDraining { state.finishers.append(continuation) }
        return !state.isDraining
      }
      if isIdle { continuation.resume() }
    }
  }

  // MARK: The queue

  private func waitForRoom() async {
    await withCheckedContinuation { continuation in
      let hasRoom = state.withLock { state in
        let hasRoom = Self.hasRoom(state)
        if !hasRoom { state.waiting.append(continuation) }
        return hasRoom
      }
      if hasRoom { continuation.resume() }
    }
  }

  private static func hasRoom(_ state: borrowing State) -> Bool {
    state.jobs.count < Limits.writerQueue && state.bytes < Limits.writerQueueBytes
  }

  private static func bytes(of pages: [PreparedPage]) -> Int {
    pages.reduce(0) { $0 + $1.page.content.count }
  }

  /// The most changes that pages bring: each article may take the place of one before it.
  private static func changes(of pages: [PreparedPage]) -> Int {
    pages.reduce(0) { $0 + $1.articles.count * 2 }
  }

  private func enqueue(_ job: Job, bytes: Int) {
    let (isRefused, mustStart) = state.withLock { state in
      if state.isFinished { return (true, false) }
      state.jobs.append(job)
      state.bytes += bytes
      let mustStart = !state.isDraining
      state.isDraining = true
      return (false, mustStart)
    }
    if isRefused {
      let error = NewswireError(.unavailable, "the archive is closing; try again when the daemon runs again")
      switch job {
      case .store(_, let continuation): continuation.resume(throwing: error)
      case .delete(_, let continuation): continuation.resume(throwing: error)
      }
    } else if mustStart {
      thread.async {
        BackgroundThread.giveWay()
        self.drain()
      }
    }
  }

  // MARK: On the writer's thread

  private func drain() {
    while let batch = nextBatch() { write(batch) }
  }

  /// The jobs for one transaction; nil when there are none, after which the next job starts the thread again.
  private func nextBatch() -> [Job]? {
    let (batch, admitted, finishers) = state.withLock { state in
      var count = 0
      var bytes = 0
      var changes = 0
      while count < state.jobs.count, bytes < Self.batchBytes, changes < Self.batchChanges {
        if case .store(let pages, _) = state.jobs[count] {
          bytes += Self.bytes(of: pages)
          changes += Self.changes(of: pages)
        }
        count += 1
      }
      let batch = Array(state.jobs.prefix(count))
      state.jobs.removeFirst(count)
      state.bytes -= bytes
      state.isDraining = !batch.isEmpty
      // As many as there is room for; each brings a job of unknown size, so the bound on bytes may be passed by one round.
      let room = Self.hasRoom(state) ? Limits.writerQueue - state.jobs.count : 0
      let admitted = Array(state.waiting.prefix(room))
      state.waiting.removeFirst(admitted.count)
      let finishers = batch.isEmpty ? state.finishers : []
      if batch.isEmpty { state.finishers = [] }
      return (batch, admitted, finishers)
    }
    for continuation in admitted { continuation.resume() }
    for continuation in finishers { continuation.resume() }
    return batch.isEmpty ? nil : batch
  }

  private func write(_ batch: [Job]) {
    var pages: [PreparedPage] = []
    var waiters: [(count: Int, CheckedContinuation<[StoredPage], any Error>)] = []
    var deletions: [(String, CheckedContinuation<Void, any Error>)] = []
    for job in batch {
      switch job {
      case .store(let jobPages, let continuation):
        pages += jobPages
        waiters.append((jobPages.count, continuation))
      case .delete(let id, let continuation): deletions.append((id, continuation))
      }
    }
    if !waiters.isEmpty { write(pages, for: waiters) }
    for (id, continuation) in deletions {
      continuation.resume(
        with: Result {
          let change = try store.deleteArticle(id: id)
          apply([change])
        })
    }
  }

  private func write(_ pages: [PreparedPage], for waiters: [(count: Int, CheckedContinuation<[StoredPage], any Error>)])
  {
    do {
      index.limitReplay(to: Limits.replayedChanges, before: Self.changes(of: pages))
      var stored = try store.store(pages, at: Int64(Date().timeIntervalSince1970))[...]
      apply(stored.flatMap(\.changes))
      for (count, continuation) in waiters {
        continuation.resume(returning: Array(stored.prefix(count)))
        stored = stored.dropFirst(count)
      }
    } catch {
      logger.error("an import was not stored", metadata: ["error": "\(error)"])
      for (_, continuation) in waiters { continuation.resume(throwing: error) }
    }
  }

  /// Shows changes to searches. The store has them already, so a failure here loses nothing: the index takes them from the store with
  /// the next change, or when the archive is opened again.
  private func apply(_ changes: [Change]) {
    guard let last = changes.last else { return }
    do {
      if index.visibleChange + Int64(changes.count) < last.number {
        try IndexKeeper(directory: "", store: store, logger: logger).catchUp(index)
      } else {
        try index.apply(changes.map(IndexChange.init), through: last.number)
      }
    } catch {
      logger.error("the index did not take in a change", metadata: ["change": "\(last.number)", "error": "\(error)"])
    }
  }
}
