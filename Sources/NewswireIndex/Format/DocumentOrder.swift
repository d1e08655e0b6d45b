internal import NewswireModel

/// Where a document comes in a segment: the newest first, those without a time last, equal ones by ascending key.
struct DocumentOrder: Comparable, BitwiseCopyable {
  var published: Int64
  var key: Int64

  @inline(__always)
  static func < (left: DocumentOrder, right: DocumentOrder) -> Bool {
    left.published != right.published ? left.published > right.published : left.key < right.key
  }

  /// What the index knows an article's time as.
  static func time(of article: Article) -> Int64 {
    guard let time = article.published?.seconds, time != SegmentFormat.noTime else { return SegmentFormat.noTime }
    return min(max(time, SegmentFormat.times.lowerBound), SegmentFormat.times.upperBound)
  }
}
