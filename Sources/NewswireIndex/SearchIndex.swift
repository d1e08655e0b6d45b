internal import NewswireCore
internal import Dispatch
package import NewswireModel
internal import Synchronization

/// One step of the archive's history, as the index takes it in.
package enum IndexChange: Sendable {
  /// A new article, or a new revision of one whose old key is deleted. Keys ascend from one `add` to the next.
  /// `story` is the key of the first article that tells its story, not above its own; nil for its own.
  case add(key: Int64, article: Article, story: Int64? = nil)
  case delete(key: Int64)
}

/// What an index may use.
package struct IndexOptions: Sendable {
  /// Bytes of segments in memory above which they are written to disk.
  package var memoryBytes = 64 << 20

  package init() {}
}

/// A full-text index of articles in a folder of its own. It is derived from the store and can be rebuilt from it.
///
/// What is applied becomes a segment in memory at once. Two queues work in the background: one merges segments in
/// memory and writes them to disk, the other merges those on disk. Readers hold snapshots and wait for neither.
package final class SearchIndex: Sendable {
  private let directory: String
  private let options: IndexOptions
  private let state = Mutex(IndexState())
  private let builder = Mutex(SegmentBuilder())
  private let files: Mutex<IndexFiles>
  private let memoryQueue = DispatchQueue(label: "newswire.index.memory")
  private let diskQueue = DispatchQueue(label: "newswire.index.disk", qos: .utility)
  private let isClosed = Atomic(false)

  /// Opens the index in `directory`, which is created if it is missing.
  /// - Throws: `.dataLoss` naming the path and the remedy where a file is damaged or missing: `erase` it, open it again
  ///   and apply every change of the store.
  package init(directory: String, options: IndexOptions = IndexOptions()) throws {
    self.directory = directory
    self.options = options
    let (files, manifest, disk) = try IndexFiles.open(directory)
    self.files = Mutex(files)
    state.withLock { state in
      state.disk = disk
      state.visibleChange = manifest.appliedChange
      state.diskChange = manifest.appliedChange
      state.nextNumber = manifest.nextNumber
      state.refreshSnapshot()
    }
  }

  /// Deletes every file of the index in `directory`, which nobody has open.
  package static func erase(directory: String) throws {
    try IndexFiles.erase(directory)
  }

  /// The last change that would survive a crash: replay the store's changes after it.
  package var appliedChange: Int64 { files.withLock { $0.durableChange } }

  /// Why the last attempt to write to the folder failed; nil once one has succeeded. What is applied is found all the same until memory is
  /// full.
  package var failure: NewswireError? { state.withLock { $0.failure } }

  /// The last change that a snapshot taken now sees.
  package var visibleChange: Int64 { state.withLock { $0.visibleChange } }

  /// What the index holds now. Cheap; never waits for the writer.
  package func snapshot() -> IndexSnapshot { state.withLock { $0.snapshot } }

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

  /// Takes in changes; a snapshot taken after this returns sees them. Called by one writer at a time. Waits where
  /// the background lags too far behind.
  /// - Parameter change: the number of the last of `changes` in the store's sequence.
  /// - Throws: `.failedPrecondition` where keys do not ascend; `.resourceExhausted` where segments pile up in memory because
  ///   they cannot be written to disk.
  package func apply(_ changes: [IndexChange], through change: Int64) throws {
    try waitForRoom()
    let order = try order(of: changes)
    try builder.withLock { builder in
      var built: [Segment] = []
      for (_, place) in order {
        guard case .add(let key, let article, let story) = changes[place] else { continue }
        builder.add(key: key, article: article, story: story ?? key)
        if builder.byteCount >= options.memoryBytes, let memory = try builder.finish() {
          built.append(try Segment(memory))
        }
      }
      if builder.documentCount > 0, let memory = try builder.finish() { built.append(try Segment(memory)) }
      let deleted = changes.compactMap { change in if case .delete(let key) = change { key } else { nil } }
      state.withLock { state in
        state.memory += built.map { SegmentView(segment: $0) }
        state.delete(deleted)
        state.visibleChange = change
        state.refreshSnapshot()
      }
    }
    memoryQueue.async { self.tendMemory() }
  }

  /// The articles that changes add, by their place among them, in the order that a segment has them in.
  private func order(of changes: [IndexChange]) throws -> [(order: DocumentOrder, place: Int)] {
    var last = state.withLock { $0.lastKey }
    var order: [(order: DocumentOrder, place: Int)] = []
    for (place, change) in changes.enumerated() {
      guard case .add(let key, let article, _) = change else { continue }
      guard key > last else {
        throw NewswireError(
          .failedPrecondition, "document key \(key) does not come after \(last); apply changes in the store's order")
      }
      last = key
      order.append((DocumentOrder(published: DocumentOrder.time(of: article), key: key), place))
    }
    return order.sorted { $0.order < $1.order }
  }

  private func waitForRoom() throws {
    let limit = options.memoryBytes * 2
    guard state.withLock({ $0.memoryBytes }) > limit else { return }
    memoryQueue.sync {}
    guard state.withLock({ $0.memoryBytes }) > limit * 2 else { return }
    throw NewswireError(
      .resourceExhausted, "the index cannot write its segments to \(directory); see the cause, make room and try again",
      cause: state.withLock { $0.failure?.description ?? "" })
  }

  /// Sees to it that few changes must be applied again after a crash: has what is in memory written to disk once it is more than half of
  /// `limit` changes, and waits for that where those that come would pass the limit. To be called by the writer, before the store commits.
  /// - Parameters:
  ///   - limit: the most changes between `appliedChange` and what the store will have; passed only by `coming` alone.
  ///   - coming: changes about to be committed and applied.
  package func limitReplay(to limit: Int, before coming: Int) {
    let unwritten = visibleChange - appliedChange
    if unwritten + Int64(coming) > limit {
      memoryQueue.sync { writeMemory(ifAbove: Int64(max(limit - coming, 0))) }
    } else if unwritten > limit / 2 {
      memoryQueue.async { self.writeMemory(ifAbove: Int64(limit / 2)) }
    }
  }

  /// Writes what is in memory only to disk; `appliedChange` is then at least the `visibleChange` of the call's beginning.
  package func flush() throws {
    try memoryQueue.sync { try writeMemory() }
  }

  /// Makes one segment of all, without deleted documents. For the end of a rebuild; searches go on meanwhile.
  package func compact() throws {
    try flush()
    try diskQueue.sync {
      let disk = state.withLock { $0.disk }
      if disk.count > 1 || disk.contains(where: { $0.deleted != nil }) { try mergeOnDisk(disk) }
    }
  }

  /// Verifies every byte on disk.
  /// - Throws: `.dataLoss` naming the first file that is damaged.
  package func verify() throws {
    for view in state.withLock({ $0.disk }) { try view.segment.verifyAll() }
  }

  /// Deletes everything and starts again at change 0.
  package func removeAll() throws {
    try memoryQueue.sync {
      try diskQueue.sync {
        state.withLock { state in
          state.disk = []
          state.memory = []
          state.visibleChange = 0
          state.diskChange = 0
          state.refreshSnapshot()
        }
        try saveManifest()
      }
    }
  }

  /// Flushes and stops the background merges. Nothing may be applied afterwards.
  package func close() throws {
    isClosed.store(true, ordering: .relaxed)
    try flush()
    diskQueue.sync {}
  }

  // MARK: In the background

  /// Merges what piles up in memory; writes it to disk once it is too much.
  private func tendMemory() {
    BackgroundThread.giveWay()
    do {
      while !isClosed.load(ordering: .relaxed) {
        let (memory, bytes) = state.withLock { ($0.memory, $0.memoryBytes) }
        if bytes > options.memoryBytes {
          try writeMemory()
        } else if let sources = MergePolicy.memory.choose(from: memory) {
          let merged = try SegmentMerger.merge(sources, into: nil) { false }
          let segment = try merged?.memory.map { try Segment($0) }
          state.withLock { $0.replace(sources, by: segment, onDisk: false) }
        } else {
          return
        }
      }
    } catch {
      note(error)
    }
  }

  private func tendDisk() {
    BackgroundThread.giveWay()
    do {
      while !isClosed.load(ordering: .relaxed) {
        let disk = state.withLock { $0.disk }
        guard let sources = MergePolicy.disk.choose(from: disk) else { return }
        try mergeOnDisk(sources)
      }
    } catch {
      note(error)
    }
  }

  private func note(_ error: any Error) {
    if error is CancellationError { return }
    state.withLock { $0.failure = NewswireError(error, while: "merging the index") }
  }

  /// Writes all segments in memory to disk where they hold more than so many changes. On the memory queue.
  private func writeMemory(ifAbove changes: Int64) {
    guard visibleChange - appliedChange > changes else { return }
    do {
      try writeMemory()
    } catch {
      note(error)
    }
  }

  /// Writes all segments in memory to disk as one. On the memory queue.
  private func writeMemory() throws {
    let (memory, change) = state.withLock { ($0.memory, $0.visibleChange) }
    if !memory.isEmpty {
      let segment = try writeSegment(memory) { false }
      state.withLock { $0.replace(memory, by: segment, onDisk: true) }
    }
    state.withLock { $0.diskChange = max($0.diskChange, change) }
    try saveManifest()
    state.withLock { $0.failure = nil }
    diskQueue.async { self.tendDisk() }
  }

  /// On the disk queue.
  private func mergeOnDisk(_ sources: [SegmentView]) throws {
    let segment = try writeSegment(sources) { self.isClosed.load(ordering: .relaxed) }
    state.withLock { $0.replace(sources, by: segment, onDisk: true) }
    try saveManifest()
  }

  private func writeSegment(_ sources: [SegmentView], isCancelled: () -> Bool) throws -> Segment? {
    let number = state.withLock { state in
      defer { state.nextNumber += 1 }
      return state.nextNumber
    }
    let path = directory + "/" + Manifest.segmentName(number)
    do {
      let file = try FileWriter(creating: path)
      guard let merged = try SegmentMerger.merge(sources, into: file, isCancelled: isCancelled) else {
        try Files.remove(path)
        return nil
      }
      return try Segment(number: number, path: path, byteCount: merged.count)
    } catch {
      try? Files.remove(path)
      throw error
    }
  }

  private func saveManifest() throws {
    try files.withLock { files in
      let (disk, change, next) = state.withLock { ($0.disk, $0.diskChange, $0.nextNumber) }
      try files.save(disk, appliedChange: change, nextNumber: next)
    }
  }
}
