package import NewswireModel

/// One step of the archive's history, as the index takes it in.
package enum IndexChange: Sendable {
  /// A new article, or a new revision of one whose old key is deleted. Keys ascend from one `add` to the next.
  case add(key: Int64, article: Article)
  case delete(key: Int64)
}

/// What an index may use.
package struct IndexOptions: Sendable {
  /// Bytes of segments in memory above which they are written to disk.
  package var memoryBytes = 64 << 20

  package init() {}
}

/// A full-text index of articles in a folder of its own. It is derived from the store and can be rebuilt from it.
package final class SearchIndex: Sendable {
  /// Opens the index in `directory`, which is created where it is missing.
  /// - Throws: `.dataLoss` naming the path and the remedy where a file is damaged or missing: `erase` it, open it again
  ///   and apply every change of the store.
  package init(directory: String, options: IndexOptions = IndexOptions()) throws {
  }

  /// Deletes every file of the index in `directory`, open or damaged.
  package static func erase(directory: String) throws {
  }

  /// The last change that would survive a crash: replay the store's changes after it.
  package var appliedChange: Int64 { 0 }

  /// The last change that a snapshot taken now sees.
  package var visibleChange: Int64 { 0 }

  /// Takes in changes; a snapshot taken after this returns sees them. Called by one writer at a time. Waits where merges
  /// lag too far behind.
  /// - Parameter change: the number of the last of `changes` in the store's sequence.
  package func apply(_ changes: [IndexChange], through change: Int64) throws {
    throw NewswireError(.unimplemented, "the index cannot take in changes yet")
  }

  /// What the index holds now. Cheap; never waits for the writer.
  package func snapshot() -> IndexSnapshot { IndexSnapshot() }

  /// Writes what is in memory only to disk; `appliedChange` is then `visibleChange`.
  package func flush() throws {
  }

  /// Deletes everything and starts again at change 0.
  package func removeAll() throws {
  }

  /// Flushes and stops the background merges. Nothing may be called afterwards.
  package func close() throws {
  }

  package var segments: [SegmentStatus] { [] }

  /// Bytes of the index on disk.
  package var bytesOnDisk: Int64 { 0 }
}
