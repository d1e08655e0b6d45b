/// A segment and which of its documents are deleted at one moment.
struct SegmentView: Sendable {
  let segment: Segment
  var deleted: DeletedDocuments?

  var liveCount: Int { segment.documentCount - (deleted?.count ?? 0) }

  @inline(__always)
  func isDeleted(_ document: UInt32) -> Bool { deleted?.contains(document) ?? false }
}
