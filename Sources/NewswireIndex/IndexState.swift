internal import NewswireModel

/// The segments of an index and how far they have come: everything its lock guards.
struct IndexState {
  var disk: [SegmentView] = []
  var memory: [SegmentView] = []
  var visibleChange: Int64 = 0
  /// The point of the store's history after `visibleChange`; nil if nobody said what it is.
  var visiblePoint: HistoryPoint?
  /// The change that the segments on disk have come to, and the point after it. They become durable with the next manifest.
  var diskChange: Int64 = 0
  var diskPoint: HistoryPoint?
  /// What people have added to articles.
  private(set) var marks = MarkBook()
  /// Names that users want counted as others.
  private var aliases = NameAliases()
  /// What readers get; made again with every change, and when an embargo lifts.
  private(set) var snapshot = IndexSnapshot([], change: 0)
  /// The same with what may not be read yet.
  private(set) var wholeSnapshot = IndexSnapshot([], change: 0)
  /// When the next embargo lifts, in seconds since 1970.
  private(set) var nextLift = Int64.max
  /// Why the last attempt to write failed; nil once one has succeeded.
  var failure: NewswireError?
  /// Hears of damage in the files on disk.
  var monitor: DamageMonitor

  /// Seconds since 1970, by which embargoes lift.
  private let clock: @Sendable () -> Int64

  init(monitor: DamageMonitor, clock: @escaping @Sendable () -> Int64) {
    self.monitor = monitor
    self.clock = clock
  }

  var memoryBytes: Int { memory.reduce(0) { $0 + $1.segment.byteCount } }
  var views: [SegmentView] { disk + memory }

  var lastKey: Int64 { views.reduce(.min) { max($0, $1.segment.lastKey) } }

  mutating func refreshSnapshot() {
    let now = clock()
    wholeSnapshot = IndexSnapshot(views, marks: marks.sets, aliases: aliases, change: visibleChange, at: now)
    nextLift = views.compactMap { WithheldColumn($0.segment).nextTime(after: now) }.min() ?? .max
    let hasWithheld = nextLift < .max || views.contains { !WithheldColumn($0.segment).documents(at: now).isEmpty }
    snapshot =
      hasWithheld
      ? IndexSnapshot(
        views.map { $0.released(at: now) }, marks: marks.sets, aliases: aliases, change: visibleChange, at: now)
      : wholeSnapshot
  }

  /// Lets go what may be read by now.
  mutating func releaseEmbargoes() {
    if nextLift < .max, nextLift <= clock() { refreshSnapshot() }
  }

  /// Takes names in, in place of those that were known.
  mutating func load(_ aliases: NameAliases) {
    self.aliases = aliases
    refreshSnapshot()
  }

  /// Takes in what people have added, in place of what was known of it.
  mutating func load(_ changes: [IndexChange]) {
    marks = MarkBook()
    marks.apply(changes)
    refreshSnapshot()
  }

  /// Takes changes in.
  /// - Parameters:
  ///   - keys: of documents that were there before, which go.
  ///   - all: the changes, in the store's order.
  /// - Returns: the segments that were added.
  mutating func add(
    _ segments: [Segment], deleting keys: [Int64], of all: [IndexChange], through change: Int64, at point: HistoryPoint?
  ) -> [SegmentView] {
    marks.apply(all)
    // Before what comes: a key may come back.
    delete(keys)
    let added = segments.map { SegmentView(segment: $0) }
    memory += added
    visibleChange = change
    visiblePoint = point
    refreshSnapshot()
    return added
  }

  /// The segments on disk hold everything up to a change. Work that began later may have come further.
  mutating func reachDisk(_ change: Int64, at point: HistoryPoint?) {
    if change < diskChange { return }
    diskChange = change
    diskPoint = point
  }

  /// Takes the segments of another index of the same store.
  /// - Returns: false, and changes nothing, if the other lacks changes that this one has.
  mutating func adopt(_ other: IndexState) -> Bool {
    if other.visibleChange < visibleChange { return false }
    monitor.retire()
    let (marks, aliases) = (marks, aliases)
    self = other
    (self.marks, self.aliases) = (marks, aliases)
    failure = nil
    refreshSnapshot()
    return true
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
    for source in sources {
      let current = views.first { $0.segment === source.segment }
      if let current, current.deleted === source.deleted { continue }
      // A segment of which everything has been deleted since has been dropped.
      for document in 0..<UInt32(source.segment.documentCount)
      where !source.isDeleted(document) && current?.isDeleted(document) ?? true {
        unsafe late.append(source.segment.keys[Int(document)])
      }
    }
    disk.removeAll { old.contains(ObjectIdentifier($0.segment)) }
    memory.removeAll { old.contains(ObjectIdentifier($0.segment)) }
    if let merged {
      // In this segment only: a key may have come back in another one since.
      let documents = late.compactMap { merged.document(of: $0) }
      let deleted: DeletedDocuments? =
        documents.isEmpty ? nil : .inserting(documents, into: nil, documentCount: merged.documentCount)
      let view = SegmentView(segment: merged, deleted: deleted)
      if onDisk { disk.append(view) } else if view.liveCount > 0 { memory.append(view) }
    }
    refreshSnapshot()
  }
}
