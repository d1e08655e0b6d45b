/// How alike two articles are, as far as their sketches show, and whether that makes them one story.
struct StoryLikeness {
  /// Samples that the texts have of those that both sketches would hold.
  private let left: Int
  private let right: Int
  /// Samples that both have.
  private let common: Int
  /// Shingles of the shorter text.
  private let length: UInt32
  private let isSameOutlet: Bool
  /// Between the publications; nil if a day is not known.
  private let days: UInt?

  init(_ left: StorySketch, _ right: StorySketch) {
    // Up to the smaller of both bounds each sketch holds every shingle of its text, so what is counted there is an even sample.
    let bound = min(left.bound, right.bound)
    var i = 0
    var j = 0
    var common = 0
    while i < left.samples.count, j < right.samples.count, left.samples[i] <= bound, right.samples[j] <= bound {
      let (a, b) = (left.samples[i], right.samples[j])
      if a == b { common += 1 }
      if a <= b { i += 1 }
      if b <= a { j += 1 }
    }
    while i < left.samples.count, left.samples[i] <= bound { i += 1 }
    while j < right.samples.count, right.samples[j] <= bound { j += 1 }
    (self.left, self.right, self.common) = (i, j, common)
    length = min(left.shingles, right.shingles)
    isSameOutlet = left.outlet == right.outlet && left.outlet != 0
    if let a = left.day, let b = right.day { days = Int64(a).distance(to: Int64(b)).magnitude } else { days = nil }
  }

  /// The part of all shingles that both texts have.
  var resemblance: Double { Double(common) / Double(max(left + right - common, 1)) }

  /// The part of the shorter text that the other has.
  var containment: Double { Double(common) / Double(max(min(left, right), 1)) }

  /// Whether the articles tell the same story: one is the other with another lead, cut, or edited.
  ///
  /// Reports that an outlet fills in anew each time (results, grants, market reports) are as alike as copies, so an outlet's own
  /// articles must be more so, and articles of other days all but the same. A handful of words proves nothing.
  var isSameStory: Bool {
    guard length >= 12, common >= 6, resemblance >= 0.25 else { return false }
    if let days, days > (isSameOutlet ? 1 : 7) { return length >= 100 && resemblance >= 0.9 }
    if isSameOutlet { return containment >= 0.9 }
    return containment >= (length < 100 ? 0.7 : 0.55)
  }
}

extension StorySketch {
  /// Every shingle whose hash is not above this is in the sample.
  fileprivate var bound: UInt32 { isWhole ? .max : samples.last ?? .max }
}
