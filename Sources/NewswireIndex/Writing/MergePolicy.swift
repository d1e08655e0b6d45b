/// Which segments are worth merging: tiers of sizes, each `factor` times the one before.
///
/// Where there are too many segments of one tier and those below, `factor` of them become one, so that a document is rewritten about
/// once for each tier. They are neighbours in time, so that segments come to be of different times as an archive grows,
/// and a search narrowed to a time finds most of them empty.
struct MergePolicy {
  var factor: Int
  /// How many more than `factor` segments there may be of a tier and those below, so that there is a choice of neighbours.
  var slack: Int
  /// Bytes below which all segments are of the lowest tier.
  var floor: Int

  static let memory = MergePolicy(factor: 8, slack: 0, floor: 256 << 10)
  static let disk = MergePolicy(factor: 8, slack: 4, floor: 16 << 20)
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

  /// - Returns: those to merge, or nil.
  func choose(from segments: [SegmentView]) -> [SegmentView]? {
    let tiers = Set(segments.map { tier($0.segment.byteCount) })
    for highest in tiers.sorted() {
      let small = segments.filter { tier($0.segment.byteCount) <= highest }
      if small.count >= factor + slack { return neighbours(small) }
    }
    return segments.first { view in
      Double(view.deleted?.count ?? 0) > Double(view.segment.documentCount) * Self.deletedShare
    }.map { [$0] }
  }

  /// The `factor` segments that lie closest together in time.
  private func neighbours(_ segments: [SegmentView]) -> [SegmentView] {
    let sorted = segments.sorted { $0.segment.middleTime > $1.segment.middleTime }
    func span(_ start: Int) -> Double {
      Double(sorted[start].segment.middleTime) - Double(sorted[start + factor - 1].segment.middleTime)
    }
    let start = (0...sorted.count - factor).min { span($0) < span($1) } ?? 0
    return Array(sorted[start..<start + factor])
  }
}
