/// Which segments are worth merging.
///
/// Sizes are tiers, each `factor` times the one before. Where there are too many segments of one tier and those below, `factor`
/// of them become one: neighbours in time, so that segments come to be of different times as an archive grows, and a search
/// narrowed to a time finds most of them empty. The result is larger than each of them by `growth` at least, so a document is
/// rewritten a number of times that grows with the logarithm of the archive, whatever the order of time in which articles come.
struct MergePolicy {
  /// What the policy must know of a segment.
  struct Candidate {
    var bytes: Int
    /// Seconds since 1970, between its oldest and its newest article.
    var middleTime: Int64
    /// Of its documents, those that are deleted.
    var deletedShare: Double
  }

  var factor: Int
  /// How many more than `factor` segments there may be of a tier and those below, so that there is a choice of neighbours.
  var slack: Int
  /// Bytes below which all segments are of the lowest tier.
  var floor: Int

  static let memory = MergePolicy(factor: 8, slack: 0, floor: 256 << 10)
  static let disk = MergePolicy(factor: 6, slack: 2, floor: 16 << 20)
  /// A merged segment is at least so many times as large as the largest of its sources.
  static let growth = 1.5
  /// A segment with more than this share of deleted documents is rewritten.
  static let deletedShare = 0.25

  private func tier(_ bytes: Int) -> Int {
    var tier = 0
    var limit = floor
    while bytes > limit, limit <= Int.max / factor {
      tier += 1
      limit *= factor
    }
    return tier
  }

  /// - Returns: the places of those to merge, or nil.
  func choose(from segments: [Candidate]) -> [Int]? {
    let tiers = segments.map { tier($0.bytes) }
    for highest in Set(tiers).sorted() {
      let small = segments.indices.filter { tiers[$0] <= highest }
      guard small.count >= factor + slack else { continue }
      if let chosen = neighbours(small, segments) ?? smallest(small, segments) { return chosen }
    }
    return segments.firstIndex { $0.deletedShare > Self.deletedShare }.map { [$0] }
  }

  /// The `factor` segments that lie closest together in time, of those whose merging is worth it; nil if there are none.
  private func neighbours(_ places: [Int], _ segments: [Candidate]) -> [Int]? {
    let sorted = places.sorted { segments[$0].middleTime > segments[$1].middleTime }
    func span(_ start: Int) -> Double {
      Double(segments[sorted[start]].middleTime) - Double(segments[sorted[start + factor - 1]].middleTime)
    }
    return (0...sorted.count - factor).filter { grows(sorted[$0..<$0 + factor], segments) }
      .min { span($0) < span($1) }.map { Array(sorted[$0..<$0 + factor]) }
  }

  /// The `factor` smallest, if their merging is worth it.
  private func smallest(_ places: [Int], _ segments: [Candidate]) -> [Int]? {
    let chosen = places.sorted { segments[$0].bytes < segments[$1].bytes }.prefix(factor)
    return grows(chosen, segments) ? Array(chosen) : nil
  }

  private func grows(_ places: ArraySlice<Int>, _ segments: [Candidate]) -> Bool {
    let sizes = places.map { Double(segments[$0].bytes) }
    return sizes.reduce(0, +) >= (sizes.max() ?? 0) * Self.growth
  }
}

extension MergePolicy {
  /// - Returns: those to merge, or nil.
  func choose(from views: [SegmentView]) -> [SegmentView]? {
    choose(
      from: views.map { view in
        let documents = max(view.segment.documentCount, 1)
        return Candidate(
          bytes: view.segment.byteCount, middleTime: view.segment.middleTime,
          deletedShare: Double(view.deleted?.count ?? 0) / Double(documents))
      }
    ).map { $0.map { views[$0] } }
  }
}
