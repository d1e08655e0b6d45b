internal import Glibc
package import NewswireCore
package import NewswireModel
internal import Synchronization

/// One step of the archive's history, as the index takes it in.
package enum IndexChange: Sendable {
  /// A new article, or a new revision of one whose old key is deleted. Keys ascend from one `add` to the next.
  /// `story` is the key of the first article that tells its story, not above its own; nil for its own.
  case add(key: Int64, article: Article, story: Int64? = nil)
  /// An article that was deleted comes back under its key.
  case restore(key: Int64, article: Article, story: Int64? = nil)
  /// A key that the index does not have is passed over.
  case delete(key: Int64)
  /// The tags and the note of an article are now these. `key` is that of its current revision; nil if there is none.
  case mark(id: String, key: Int64?, marks: ArticleMarks)
}

extension IndexChange {
  /// What it adds; nil if that is nothing.
  fileprivate var addition: (key: Int64, article: Article, story: Int64?)? {
    switch self {
    case .add(let key, let article, let story), .restore(let key, let article, let story): (key, article, story)
    case .delete, .mark: nil
    }
  }
}

/// What one call of `apply` added to an index, before it is merged with anything.
package struct IndexBatch: Sendable {
  /// The last change before the call.
  package var before: Int64
  /// The articles that the call added and did not delete. Documents are weighed by these articles alone.
  package var articles: IndexSnapshot
}

/// What an index may use, and whom it tells.
package struct IndexOptions: Sendable {
  /// Bytes of segments in memory above which they are written to disk.
  package var memoryBytes = 64 << 20
  /// Called by `apply` with what it added, on its thread, once snapshots see it.
  package var onBatch: (@Sendable (IndexBatch) -> Void)?
  /// Called each time damage in the index's files is met, on the thread that meets it. The query in question ends with the same error.
  package var onDamage: (@Sendable (NewswireError) -> Void)?

  /// Seconds since 1970, by which embargoes lift.
  package var clock: @Sendable () -> Int64 = { Int64(time(nil)) }

  package init() {}
}

/// A full-text index of articles in a folder of its own. It is derived from the store and can be rebuilt from it.
///
/// What is applied becomes a segment in memory at once. Two threads work in the background: one merges segments in
/// memory and writes them to disk, the other merges those on disk. Readers hold snapshots and wait for neither.
///
/// A *draft* is an index whose files lie in a folder beside those of the index that it is going to replace. No manifest names
/// them until it does, so that until then the old one is what a crash leaves.
package final class SearchIndex: Sendable {
  let directory: any Directory
  let options: IndexOptions
  let state: Mutex<IndexState>
  let files: Mutex<IndexFiles>
  let numbers: SegmentNumbers
  private let builder = Mutex(SegmentBuilder())
  private let memoryThread = BackgroundThreads(name: "index-memory", count: 1)
  private let diskThread = BackgroundThreads(name: "index-disk", count: 1)
  /// Held by whoever replaces segments in memory, or on disk; the first before the second.
  let memoryTurn = Mutex(())
  let diskTurn = Mutex(())
  package let flushes = WorkClock()
  let isClosed = Atomic(false)
  private let isDraft: Atomic<Bool>

  /// Opens the index in `directory`, which is created if it is missing.
  /// - Throws: `.dataLoss` naming the path and the remedy if a file is damaged, missing or of an older format: build the index
  ///   again from a `draft(in:)`. `.failedPrecondition` if a newer version of the program wrote it.
  package convenience init(directory: String, options: IndexOptions = IndexOptions()) throws {
    try self.init(in: FileDirectory(directory), options: options)
  }

  /// Opens the index in `directory` and changes nothing there, whatever is done to it: what it writes stays in memory.
  /// - Throws: as `init(directory:options:)`.
  package convenience init(readingOnly directory: String) throws {
    try self.init(in: OverlayDirectory(directory))
  }

  /// Opens the index in a folder. See `init(directory:options:)`.
  package init(in directory: any Directory, options: IndexOptions = IndexOptions()) throws {
    self.directory = directory
    self.options = options
    let monitor = DamageMonitor(options.onDamage)
    let (files, manifest, disk) = try IndexFiles.open(directory, monitor)
    self.files = Mutex(files)
    numbers = SegmentNumbers(from: manifest.nextNumber)
    isDraft = Atomic(false)
    var state = IndexState(monitor: monitor, clock: options.clock)
    state.disk = disk
    state.visibleChange = manifest.appliedChange
    state.visiblePoint = manifest.appliedPoint
    state.diskChange = manifest.appliedChange
    state.diskPoint = manifest.appliedPoint
    state.refreshSnapshot()
    self.state = Mutex(state)
  }

  private init(draftIn directory: any Directory, numbers: SegmentNumbers, options: IndexOptions) {
    self.directory = directory
    self.options = options
    self.numbers = numbers
    files = Mutex(IndexFiles(directory))
    state = Mutex(IndexState(monitor: DamageMonitor(options.onDamage), clock: options.clock))
    isDraft = Atomic(true)
  }

  /// Deletes every file of the index in `directory`, which nobody has open.
  package static func erase(directory: String) throws {
    try IndexFiles.erase(FileDirectory(directory))
  }

  // MARK: Drafts

  /// An empty index that is to replace this one, by `adopt`.
  package func draft() -> SearchIndex {
    var options = options
    options.onBatch = nil
    return SearchIndex(draftIn: directory, numbers: numbers, options: options)
  }

  /// An empty index that is to replace, by `publish`, one that nobody has open: because it cannot be opened, or shall not.
  package static func draft(in directory: String, options: IndexOptions = IndexOptions()) throws -> SearchIndex {
    try draft(in: FileDirectory(directory), options: options)
  }

  package static func draft(
    in directory: any Directory, options: IndexOptions = IndexOptions()
  ) throws -> SearchIndex {
    try directory.create()
    return SearchIndex(
      draftIn: directory, numbers: SegmentNumbers(after: try directory.names()), options: options)
  }

  /// Makes a draft the index of its folder, durably. The files of the one before are removed.
  /// - Throws: if files cannot be written; then the index before is still there.
  package func publish() throws {
    try flush()
    try memoryTurn.withLock { _ in
      try diskTurn.withLock { _ in
        isDraft.store(false, ordering: .relaxed)
        do {
          try saveManifest()
        } catch {
          isDraft.store(true, ordering: .relaxed)
          throw error
        }
        try files.withLock { try $0.removeOthers() }
      }
    }
  }

  /// Takes what a draft holds in place of what this index does, at once for all snapshots taken from now on.
  /// - Returns: false if the draft lacks changes that this index has: apply them to it, and try again.
  /// - Throws: if files cannot be written. Then searches find what the draft held all the same, and the next write makes it durable.
  package func adopt(_ draft: SearchIndex) throws -> Bool {
    try draft.flush()
    draft.isClosed.store(true, ordering: .relaxed)
    let isAdopted = try memoryTurn.withLock { _ in
      try diskTurn.withLock { _ in
        let taken = draft.memoryTurn.withLock { _ in draft.diskTurn.withLock { _ in draft.state.withLock { $0 } } }
        let isAdopted = state.withLock { $0.adopt(taken) }
        if isAdopted { try saveManifest() }
        return isAdopted
      }
    }
    if !isAdopted { draft.isClosed.store(false, ordering: .relaxed) }
    return isAdopted
  }

  /// Gives a draft up and removes its files.
  package func discard() {
    isClosed.store(true, ordering: .relaxed)
    memoryTurn.withLock { _ in
      diskTurn.withLock { _ in
        // What cannot be removed is removed when the index is opened again.
        for view in state.withLock({ $0.disk }) { try? directory.remove(Manifest.segmentName(view.segment.number)) }
      }
    }
  }

  /// Takes in which names users want counted as others, all of them: what the index itself does not keep.
  package func load(_ aliases: NameAliases) { state.withLock { $0.load(aliases) } }

  // MARK: How far it is

  /// The last change that would survive a crash: replay the store's changes after it.
  package var appliedChange: Int64 { files.withLock { $0.durableChange } }

  /// The point of the store's history that would survive a crash; nil if nobody said what it is.
  package var appliedPoint: HistoryPoint? { files.withLock { $0.durablePoint } }

  /// The last change that a snapshot taken now sees.
  package var visibleChange: Int64 { state.withLock { $0.visibleChange } }

  /// What the index holds now. Cheap; never waits for the writer.
  /// - Parameter includesWithheld: whether what may not be read yet is searched too.
  package func snapshot(includesWithheld: Bool = false) -> IndexSnapshot {
    state.withLock { state in
      state.releaseEmbargoes()
      return includesWithheld ? state.wholeSnapshot : state.snapshot
    }
  }

  /// Takes in what people have added to articles, all of it: what the index itself does not keep. To be called when it is
  /// opened, and with `mark` alone.
  package func load(_ marks: [IndexChange]) { state.withLock { $0.load(marks) } }

  /// Why the last attempt to write to the folder failed; nil once one has succeeded. What is applied is found all the same until memory is
  /// full.
  package var failure: NewswireError? { state.withLock { $0.failure } }

  /// The first damage found in the files since the index was opened or adopted a draft; nil if there is none so far.
  package var damage: NewswireError? { state.withLock { $0.monitor.damage } }

  package var segments: [SegmentStatus] {
    state.withLock { state in
      state.views.map { view in
        var status = SegmentStatus()
        status.name = view.segment.isInMemory ? "memory" : Manifest.segmentName(view.segment.number)
        status.documents = Int64(view.segment.documentCount)
        status.deleted = Int64(view.deleted?.count ?? 0)
        status.bytes = Int64(view.segment.byteCount)
        status.inMemory = view.segment.isInMemory
        return status
      }
    }
  }

  /// Bytes of the index on disk.
  package var bytesOnDisk: Int64 {
    state.withLock { $0.disk.reduce(0) { $0 + Int64($1.segment.byteCount) } }
  }

  /// Bytes of each section over the segments on disk, by the section's name.
  package var sectionBytes: [String: Int64] {
    state.withLock { state in
      var bytes: [String: Int64] = [:]
      for view in state.disk {
        for section in SegmentSection.allCases {
          bytes["\(section)", default: 0] += Int64(view.segment.length(of: section))
        }
      }
      return bytes
    }
  }

  // MARK: Writing

  /// Takes in changes; a snapshot taken after this returns sees them. Called by one writer at a time. Waits if
  /// the background lags too far behind.
  /// - Parameters:
  ///   - change: the number of the last of `changes` in the store's sequence.
  ///   - point: the point of the store's history after it; nil if it is not known.
  /// - Throws: `.failedPrecondition` if keys do not ascend; `.resourceExhausted` if segments pile up in memory because
  ///   they cannot be written to disk. Each call tries that again.
  package func apply(_ changes: [IndexChange], through change: Int64, at point: HistoryPoint? = nil) throws {
    assert(point == nil || point?.number == change, "the point is the one after the last change")
    try waitForRoom()
    let (order, deleted) = try order(of: changes)
    let batch = try builder.withLock { builder in
      var built: [Segment] = []
      for (_, place) in order {
        guard let (key, article, story) = changes[place].addition else { continue }
        builder.add(key: key, article: article, story: story ?? key)
        if builder.byteCount >= options.memoryBytes, let memory = try builder.finish() {
          built.append(try Segment(memory))
        }
      }
      if builder.documentCount > 0, let memory = try builder.finish() { built.append(try Segment(memory)) }
      return state.withLock { state in
        let before = state.visibleChange
        let added = state.add(built, deleting: deleted, of: changes, through: change, at: point)
        return options.onBatch == nil
          ? nil : IndexBatch(before: before, articles: IndexSnapshot(added, change: change))
      }
    }
    if let batch { options.onBatch?(batch) }
    memoryThread.run { self.tendMemory() }
  }

  /// What changes come to.
  /// - Returns: the places of the articles that they add and do not delete, in the order that a segment has them in; and
  ///   the keys whose earlier documents they delete.
  private func order(
    of changes: [IndexChange]
  ) throws -> (added: [(order: DocumentOrder, place: Int)], deleted: [Int64]) {
    var last = state.withLock { $0.lastKey }
    var places: [Int64: Int] = [:]
    var deleted: [Int64] = []
    for (place, change) in changes.enumerated() {
      switch change {
      case .add(let key, _, _):
        guard key > last else {
          throw NewswireError(
            .failedPrecondition, "document key \(key) does not come after \(last); apply changes in the store's order")
        }
        last = key
        places[key] = place
      case .restore(let key, _, _):
        places[key] = place
      case .delete(let key):
        if places.removeValue(forKey: key) == nil { deleted.append(key) }
      case .mark: break
      }
    }
    let added = places.values.compactMap { place in
      changes[place].addition.map {
        (order: DocumentOrder(published: DocumentOrder.time(of: $0.article), key: $0.key), place: place)
      }
    }
    return (added.sorted { $0.order < $1.order }, deleted)
  }

  private func waitForRoom() throws {
    let limit = options.memoryBytes * 2
    guard state.withLock({ $0.memoryBytes }) > limit else { return }
    do {
      try flush()
    } catch {
      guard state.withLock({ $0.memoryBytes }) > limit * 2 else { return }
      throw NewswireError(
        .resourceExhausted,
        "the index cannot write its segments to \(directory.path); see the cause, make room and try again",
        cause: NewswireError(error, while: "writing the index").description)
    }
  }

  /// Keeps few changes to be applied again after a crash: has what is in memory written to disk once it is more than half of
  /// `limit` changes, and waits for that if those that come would pass the limit. To be called by the writer, before the store commits.
  /// - Parameters:
  ///   - limit: the most changes between `appliedChange` and what the store will have; passed only by `coming` alone, and as long as the
  ///     index cannot be written.
  ///   - coming: changes about to be committed and applied.
  package func limitReplay(to limit: Int, before coming: Int) {
    let unwritten = visibleChange - appliedChange
    if unwritten + Int64(coming) > limit {
      writeMemory(ifAbove: Int64(max(limit - coming, 0)))
    } else if unwritten > limit / 2 {
      memoryThread.run { self.writeMemory(ifAbove: Int64(limit / 2)) }
    }
  }

  /// Writes what is in memory only to disk; `appliedChange` is then at least the `visibleChange` of the call's beginning.
  package func flush() throws {
    do {
      try memoryTurn.withLock { _ in try writeMemory() }
    } catch {
      note(error)
      throw error
    }
    diskThread.run { self.tendDisk() }
  }

  /// Makes one segment of all, without deleted documents. For the end of a rebuild; searches go on meanwhile.
  package func compact() throws {
    try flush()
    try diskTurn.withLock { _ in
      let disk = state.withLock { $0.disk }
      if disk.count > 1 || disk.contains(where: { $0.deleted != nil }) { try mergeOnDisk(disk) }
    }
  }

  /// Verifies every byte on disk.
  /// - Throws: `.dataLoss` naming the first file that is damaged.
  package func verify() throws {
    for view in state.withLock({ $0.disk }) { try view.segment.verifyAll() }
  }

  /// Flushes and stops the background merges. Nothing may be applied afterwards.
  package func close() throws {
    isClosed.store(true, ordering: .relaxed)
    defer { diskTurn.withLock { _ in } }
    try memoryTurn.withLock { _ in try writeMemory() }
  }

  /// Makes what is on disk what the next opening finds; a draft leaves that to `publish`.
  func saveManifest() throws {
    if isDraft.load(ordering: .relaxed) { return }
    try files.withLock { files in
      // Other threads may have come further by the time the lock is had.
      let (disk, change, point) = state.withLock { ($0.disk, $0.diskChange, $0.diskPoint) }
      // Documents of a file that is lost were not found, and so not deleted.
      try Self.checkMappings(of: disk)
      try files.save(disk, appliedChange: change, appliedPoint: point, nextNumber: numbers.next)
    }
  }

  /// Has what piles up on disk merged in the background.
  func tendDiskLater() { diskThread.run { self.tendDisk() } }
}
