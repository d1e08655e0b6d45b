internal import NewswireCore
internal import Dispatch
internal import Foundation
internal import Logging
internal import NewswireCore
internal import NewswireIndex
internal import NewswireModel
internal import NewswireStore
internal import Synchronization

/// The one writer. What it is given waits in a bounded queue; whatever has gathered when it is free goes into one transaction
/// (group commit), so that many small imports share one flush to disk.
final class ArchiveWriter: Sendable {
  /// Bytes of pages in one transaction, beyond which more are left for the next.
  private static let batchBytes = 16 << 20
  /// Changes in one transaction, beyond which more are left for the next.
  private static let batchChanges = Limits.replayedChanges / 2
  /// Between two attempts to bring a lagging index to where the store is.
  private static let retryInterval = DispatchTimeInterval.seconds(1)

  /// Commits, each with its flush to disk.
  let commits = WorkClock()
  private let queue = Mutex(WriterQueue())
  private let condition = Mutex(ArchiveHealth())
  /// How many wait to work, or work, between two transactions.
  private let waiting = Atomic(0)
  /// Commits block for the disk, so they have a thread of their own.
  private let thread = BackgroundThreads(name: "newswire-writer", count: 1)
  private let store: any ArticleStore
  private let index: SearchIndex
  private let logger: Logger

  init(store: any ArticleStore, index: SearchIndex, logger: Logger) {
    self.store = store
    self.index = index
    self.logger = logger
  }

  /// How the last writes went.
  var health: ArchiveHealth { condition.withLock { $0 } }

  /// Writes pages. Returns when they are on disk and searches see them; waits before that while the queue is full.
  /// - Returns: a result for each page, in the same order.
  func store(_ pages: [PreparedPage]) async throws -> [StoredPage] {
    guard case .stored(let stored) = try await submit(.store(pages)) else { return [] }
    return stored
  }

  /// Deletes an article.
  /// - Throws: `notFound` if there is none.
  func delete(id: String) async throws {
    _ = try await submit(.delete(id: id))
  }

  /// Adds tags and notes to articles, or takes them away, and returns when searches see that.
  func mark(_ marks: [MarkRequest]) async throws -> (count: Int, missing: [String]) {
    guard case .marked(let count, let missing, _) = try await submit(.mark(marks)) else { return (0, []) }
    return (count, missing)
  }

  /// Changes which names are counted as others, and returns when searches see that.
  /// - Returns: whether something changed.
  func alias(_ request: StoreRequest) async throws -> Bool {
    guard case .aliased(let isChanged) = try await submit(request) else { return false }
    return isChanged
  }

  /// Takes a step of the `AddressTask`.
  func settle(_ addresses: [SettledAddress], through position: Int64) async throws -> [JoinedArticle] {
    guard case .settled(let joined, _) = try await submit(.settle(addresses, through: position)) else { return [] }
    return joined
  }

  /// Brings a deleted article back.
  /// - Throws: `notFound` if there is none, `failedPrecondition` if it is not deleted.
  func undelete(id: String) async throws {
    _ = try await submit(.undelete(id: id))
  }

  /// Refuses more and returns when all that is queued is written.
  func finish() async {
    await withCheckedContinuation { continuation in
      let isIdle = queue.withLock { $0.finish(continuation) }
      if isIdle { continuation.resume() }
    }
    // What works between two transactions has to end too.
    try? await exclusively {}
  }

  // MARK: Between two transactions

  /// Does something while nothing else is written, on the writer's thread.
  func exclusively<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws -> Result {
    waiting.add(1, ordering: .relaxed)
    defer { waiting.subtract(1, ordering: .relaxed) }
    return try await withCheckedThrowingContinuation { continuation in
      thread.run { continuation.resume(with: Swift.Result { try work() }) }
    }
  }

  /// Commits a request and shows it to searches. For `exclusively`, and before anything else writes.
  func carryOut(_ request: StoreRequest) throws(NewswireError) -> StoreOutcome {
    try prepareIndex(for: 1)
    let verdicts = store.commit([request], at: Int64(Date().timeIntervalSince1970))
    let lag = apply(verdicts.flatMap { (try? $0.get())?.changes ?? [] })
    note(verdicts)
    guard let outcome = try verdicts.first?.get() else { throw NewswireError(.internal, "a request had no outcome") }
    if let lag { throw .notSearchableYet(lag) }
    return outcome
  }

  // MARK: The queue

  /// Queues a request and waits for its outcome. A caller that is cancelled while its request waits takes it back; one
  /// that the writer has begun is carried out.
  private func submit(_ request: StoreRequest) async throws -> StoreOutcome {
    let ticket = queue.withLock { $0.newTicket() }
    defer { queue.withLock { $0.forget(ticket) } }
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        perform(queue.withLock { $0.waitForRoom(ticket, continuation) })
      }
      return try await withCheckedThrowingContinuation { continuation in
        perform(queue.withLock { $0.enqueue(WriterQueue.Job(ticket, request, continuation)) })
      }
    } onCancel: {
      perform(queue.withLock { $0.cancel(ticket) })
    }
  }

  /// Does what the queue asks for, outside of its lock.
  private func perform(_ action: WriterQueue.Action) {
    switch action {
    case .nothing: break
    case .start:
      thread.run { self.drain() }
    case .admit(let continuations): for continuation in continuations { continuation.resume() }
    case .refuseEntry(let continuation, let error): continuation.resume(throwing: error)
    case .refuse(let job, let error): job.continuation.resume(throwing: error)
    }
  }

  // MARK: On the writer's thread

  private func drain() {
    while true {
      let (batch, admitted, finishers) = queue.withLock {
        $0.nextBatch(bytes: Self.batchBytes, changes: Self.batchChanges)
      }
      perform(.admit(admitted))
      for finisher in finishers { finisher.resume() }
      if batch.isEmpty { return }
      write(batch)
      if waiting.load(ordering: .relaxed) > 0 {
        // After those who wait for their turn.
        thread.run { self.drain() }
        return
      }
    }
  }

  private func write(_ batch: [WriterQueue.Job]) {
    do throws(NewswireError) {
      try prepareIndex(for: batch.reduce(0) { $0 + $1.changes })
    } catch {
      condition.withLock { $0.storing = error }
      logger.error("imports are refused", metadata: ["error": "\(error)"])
      for job in batch { job.continuation.resume(throwing: error) }
      return
    }
    let verdicts = commits.measure {
      store.commit(batch.map(\.request), at: Int64(Date().timeIntervalSince1970))
    }
    loadAliases(verdicts)
    let lag = apply(verdicts.flatMap { (try? $0.get())?.changes ?? [] })
    note(verdicts)
    for (job, verdict) in zip(batch, verdicts) {
      switch verdict {
      case .success(let outcome) where lag == nil || outcome.changes.isEmpty:
        job.continuation.resume(returning: outcome)
      case .success: job.continuation.resume(throwing: NewswireError.notSearchableYet(lag))
      case .failure(let error): job.continuation.resume(throwing: error)
      }
    }
  }

  /// Sees to it that what is about to be committed will be found: nothing is stored that searches cannot take in.
  private func prepareIndex(for changes: Int) throws(NewswireError) {
    if condition.withLock({ $0.searching }) != nil, let error = catchUp() {
      throw .indexBehind(error)
    }
    index.limitReplay(to: Limits.replayedChanges, before: changes)
    let unwritten = index.visibleChange - index.appliedChange
    guard unwritten <= Int64(max(Limits.replayedChanges - changes, 0)) else {
      throw .indexBehind(
        index.failure ?? NewswireError(.unavailable, "the index has \(unwritten) changes that are not on disk"))
    }
  }

  /// Notes whether storing works, and logs what a disk or the database is to blame for.
  private func note(_ verdicts: [Result<StoreOutcome, NewswireError>]) {
    var failure: NewswireError?
    for case .failure(let error) in verdicts where !error.isOfRequest {
      logger.error("an import was not stored", metadata: ["error": "\(error)"])
      failure = error
    }
    let hasStored = verdicts.contains { if case .success = $0 { true } else { false } }
    condition.withLock { $0.storing = hasStored ? nil : failure ?? $0.storing }
  }

  /// Shows searches which names are counted as others. Where that cannot be read, the next start does.
  private func loadAliases(_ verdicts: [Result<StoreOutcome, NewswireError>]) {
    let isChanged = verdicts.contains {
      if case .success(.aliased(true)) = $0 { true } else { false }
    }
    guard isChanged else { return }
    do {
      index.load(NameAliases(try store.nameAliases()))
    } catch {
      logger.error("aliases of names are not searched yet", metadata: ["error": "\(error)"])
    }
  }

  /// Shows changes to searches. The store has them already, so a failure loses nothing: the index takes them from the store
  /// later, with the next import or by itself.
  /// - Returns: why searches do not see them; nil if they do.
  private func apply(_ changes: [Change]) -> NewswireError? {
    guard let last = changes.last else { return nil }
    if index.visibleChange + Int64(changes.count) < last.number { return catchUp() }
    do {
      try index.apply(changes.map(IndexChange.init), through: last.number, at: last.point)
      return nil
    } catch {
      return noteLag(NewswireError(error, while: "showing a change to searches"))
    }
  }

  /// Takes what the index lacks from the store.
  /// - Returns: why it could not; nil if searches see everything.
  private func catchUp() -> NewswireError? {
    do {
      try IndexKeeper.catchUp(index, with: store, logger)
      condition.withLock { $0.searching = nil }
      return nil
    } catch {
      return noteLag(NewswireError(error, while: "showing changes to searches"))
    }
  }

  private func noteLag(_ error: NewswireError) -> NewswireError {
    let isNew = condition.withLock { condition in
      defer { condition.searching = error }
      return condition.searching == nil
    }
    if isNew {
      logger.error("searches lag behind", metadata: ["error": "\(error)"])
      retryLater()
    }
    return error
  }

  private func retryLater() {
    DispatchQueue.global().asyncAfter(deadline: .now() + Self.retryInterval) { [weak self] in
      self?.thread.run { [weak self] in
        guard let self, !queue.withLock({ $0.isFinished }), health.searching != nil else { return }
        if catchUp() == nil { logger.notice("searches see everything again") } else { retryLater() }
      }
    }
  }
}

extension NewswireError {
  /// Whether the request is to blame, and neither disk nor database.
  fileprivate var isOfRequest: Bool { code == .notFound || !violations.isEmpty }

  fileprivate static func indexBehind(_ reason: NewswireError) -> NewswireError {
    NewswireError(
      .unavailable,
      "nothing was stored, because searches could not find it: \(reason.message); try again when that is mended",
      cause: reason.cause)
  }

  fileprivate static func notSearchableYet(_ reason: NewswireError?) -> NewswireError {
    NewswireError(
      .unavailable,
      "stored for good, but not searchable yet: \(reason?.message ?? "the index lags behind"); searches show it as soon as that "
        + "is mended, so it need not be sent again", cause: reason?.cause ?? "")
  }
}
