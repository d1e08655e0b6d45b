internal import NewswireModel

/// The segments of an index and how far they have come: everything its lock guards.
struct IndexState {
  var disk: [SegmentView] = []
  var memory: [SegmentView] = []
  var visibleChange: Int64 = 0
  /// The change that the segments on disk have come to. Becomes durable with the next manifest.
  var diskChange: Int64 = 0
  /// What readers get; made again with every change.
  var snapshot = IndexSnapshot([], change: 0)
  var nextNumber: UInt64 = 1
  /// The first failure of work in the background since the last success.
  var failure: NewswireError?

  var memoryBytes: Int { memory.reduce(0) { $0 + $1.segment.byteCount } }
  var views: [SegmentView] { disk + memory }

  var lastKey: Int64 { views.reduce(.min) { max($0, $1.segment.lastKey) } }

  mutating func refreshSnapshot() {
    snapshot = IndexSnapshot(views, change: visibleChange)
  }

  /// Marks documents as deleted; unknown keys are passed over.
  mutating func delete(_ keys: [Int64]) {
    Self.delete(keys, in: &disk)
    Self.delete(keys, in: &memory)
    memory.removeAll { $0.liveCount == 0 }
  }

  private static func delete(_ keys: [Int64], in views: inout [SegmentView]) {
    for i in views.indices {
      let segment = views[i].segment
      let documents = keys.compactMap { segment.document(of: $0) }
      if documents.isEmpty { continue }
      views[i].deleted = .inserting(documents, into: views[i].deleted, documentCount: segment.documentCount)
    }
  }

  /// Puts a merged segment in the place of those it was made of.
  /// - Parameters:
  ///   - sources: as they were when the merge began. What was deleted since is deleted in the merged segment too.
  ///   - merged: nil if no document was left.
  mutating func replace(_ sources: [SegmentView], by merged: Segment?, onDisk: Bool) {
    let old = Set(sources.map { ObjectIdentifier($0.segment) })
    var late: [Int64] = []
    for view in views where old.contains(ObjectIdentifier(view.segment)) {
      guard let deleted = view.deleted else { continue }
      let before = sources.first { $0.segment === view.segment }?.deleted
      if before === deleted { continue }
      for document in 0..<UInt32(view.segment.documentCount)
      where deleted.contains(document) && !(before?.contains(document) ?? false) {
        late.append(view.segment.keys[Int(document)])
      }
    }
    disk.removeAll { old.contains(ObjectIdentifier($0.segment)) }
    memory.removeAll { old.contains(ObjectIdentifier($0.segment)) }
    if let merged {
      let view = SegmentView(segment: merged)
      if onDisk { disk.append(view) } else { memory.append(view) }
    }
    if !late.isEmpty { delete(late) }
    refreshSnapshot()
  }
}
