internal import NewswireCore
internal import NewswireModel
internal import Synchronization

/// What an index does in the background.
extension SearchIndex {
  /// Merges what piles up in memory; writes it to disk once it is too much.
  func tendMemory() {
    memoryTurn.withLock { _ in
      do {
        while !isClosed.load(ordering: .relaxed) {
          let (memory, bytes) = state.withLock { ($0.memory, $0.memoryBytes) }
          if bytes > options.memoryBytes {
            try writeMemory()
            tendDiskLater()
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
  }

  func tendDisk() {
    diskTurn.withLock { _ in
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
  }

  /// Keeps the reason why something could not be written.
  func note(_ error: any Error) {
    if error is CancellationError { return }
    state.withLock { $0.failure = NewswireError(error, while: "writing the index") }
  }

  /// Writes all segments in memory to disk if they hold more than so many changes.
  func writeMemory(ifAbove changes: Int64) {
    memoryTurn.withLock { _ in
      guard visibleChange - appliedChange > changes else { return }
      do {
        try writeMemory()
        tendDiskLater()
      } catch {
        note(error)
      }
    }
  }

  /// Writes all segments in memory to disk as one. Called with `memoryTurn`.
  func writeMemory() throws {
    let (memory, change, point) = state.withLock { ($0.memory, $0.visibleChange, $0.visiblePoint) }
    try flushes.measure {
      if !memory.isEmpty {
        let segment = try writeSegment(memory) { false }
        state.withLock { $0.replace(memory, by: segment, onDisk: true) }
      }
      state.withLock { $0.reachDisk(change, at: point) }
      try saveManifest()
    }
    state.withLock { $0.failure = nil }
  }

  /// Called with `diskTurn`.
  func mergeOnDisk(_ sources: [SegmentView]) throws {
    let segment = try writeSegment(sources) { self.isClosed.load(ordering: .relaxed) }
    state.withLock { $0.replace(sources, by: segment, onDisk: true) }
    try saveManifest()
  }

  func writeSegment(_ sources: [SegmentView], isCancelled: () -> Bool) throws -> Segment? {
    let number = numbers.take()
    let name = Manifest.segmentName(number)
    do {
      let file = try directory.createFile(name)
      guard let merged = try SegmentMerger.merge(sources, into: file, isCancelled: isCancelled) else {
        try Self.checkMappings(of: sources)
        try directory.remove(name)
        return nil
      }
      try Self.checkMappings(of: sources)
      return try Segment(
        number: number, in: directory, byteCount: merged.count, monitor: state.withLock { $0.monitor })
    } catch {
      // What cannot be removed now is removed when the index is opened again.
      try? directory.remove(name)
      throw error
    }
  }

  /// - Throws: `.dataLoss` if what was read of a segment's file may not be what it holds.
  static func checkMappings(of views: [SegmentView]) throws {
    for view in views { try view.segment.checkMapping() }
  }
}
