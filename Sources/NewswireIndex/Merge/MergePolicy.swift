/// Which neighbouring segments are worth merging: tiers of sizes, each `factor` times the one before.
///
/// As many as `factor` segments of one tier (or below) at the end of the list become one, so that a document is rewritten about
/// once for each tier, and there are at most `factor` segments for each.
struct MergePolicy {
  var factor: Int
  /// Bytes below which all segments are of the lowest tier.
  var floor: Int

  static let memory = MergePolicy(factor: 8, floor: 256 << 10)
  static let disk = MergePolicy(factor: 8, floor: 16 << 20)
  /// A segment with more than this share of deleted documents is rewritten.
  static let deletedShare = 0.25

  private func tier(_ bytes: Int) -> Int {
    var tier = 0
    var limit = floor
    while bytes > limit {
      tier += 1
      limit *= factor
    }
    return tier
  }

  /// - Parameter segments: in the order of their keys.
  /// - Returns: the places of those to merge, or nil.
  func choose(from segments: [SegmentView]) -> Range<Int>? {
    let tiers = segments.map { tier($0.segment.byteCount) }
    for highest in Set(tiers).sorted() {
      // The longest run at the end of the list without a larger segment.
      var start = tiers.count
      while start > 0 && tiers[start - 1] <= highest { start -= 1 }
      if tiers.count - start >= factor { return start..<tiers.count }
    }
    return segments.firstIndex { view in
      Double(view.deleted?.count ?? 0) > Double(view.segment.documentCount) * Self.deletedShare
    }.map { $0..<$0 + 1 }
  }
}
