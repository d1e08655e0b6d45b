/// A segment and which of its documents are deleted at one moment.
struct SegmentView: Sendable {
  let segment: Segment
  var deleted: DeletedDocuments?

  var liveCount: Int { segment.documentCount - (deleted?.count ?? 0) }

  /// The view without the documents that have keys above one; nil if none is left.
  func upTo(_ key: Int64) -> SegmentView? {
    let count = segment.count(upTo: key)
    if count == segment.documentCount { return self }
    if count == 0 { return nil }
    let late = unsafe UnsafeBufferPointer(start: segment.keyOrder + count, count: segment.documentCount - count)
    return unsafe SegmentView(
      segment: segment,
      deleted: .inserting(late.map { Int($0) }, into: deleted, documentCount: segment.documentCount))
  }

  @inline(__always)
  func isDeleted(_ document: UInt32) -> Bool { deleted?.contains(document) ?? false }
}
