/// Finds articles that share samples with another: for every article the smallest of its samples, in memory.
///
/// Cost: 12 samples of 8 bytes an article in a table that is filled to between three eighths and three quarters: 128 to 256 bytes.
package struct StoryTable: Sendable {
  /// Samples of an article that are looked up.
  private static let lookedUp = 12
  /// Articles kept for one sample. One that more have is of a phrase or a notice that is printed under many stories.
  private static let articlesPerSample = 16
  /// Articles that are compared closely.
  private static let candidates = 8

  /// A sample in the upper half, an article's key in the lower; 0 for none. Linear probing.
  private var slots: [UInt64] = Array(repeating: 0, count: 1 << 10)
  private var count = 0

  package init() {}

  /// Enters an article. One whose key does not fit 32 bits is left out.
  package mutating func insert(_ sketch: StorySketch, key: Int64) {
    guard let key = UInt32(exactly: key), key > 0 else { return }
    if (count + Self.lookedUp) * 4 > slots.count * 3 { grow() }
    for sample in sketch.samples.prefix(Self.lookedUp) { insert(UInt64(sample) << 32 | UInt64(key)) }
  }

  private mutating func insert(_ entry: UInt64) {
    var slot = self.slot(of: entry)
    var equals = 0
    while slots[slot] != 0 {
      if slots[slot] >> 32 == entry >> 32 {
        equals += 1
        if equals == Self.articlesPerSample {
          // The latest are the likelier to be met again.
          slots[slot] = entry
          return
        }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = entry
    count += 1
  }

  private func slot(of entry: UInt64) -> Int {
    Int(truncatingIfNeeded: ((entry >> 32) &* 0x9E37_79B9_7F4A_7C15) >> 32) & (slots.count - 1)
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: 0, count: old.count * 2)
    count = 0
    for entry in old where entry != 0 { insert(entry) }
  }

  /// The article that tells the same story and is most like it; the one of the lowest key among equals.
  /// - Parameter sketch: the sketch of an article that was entered; nil for one that is not to be considered.
  /// - Returns: its key; nil if absent.
  package func match(
    _ sketch: StorySketch, sketchOf: (Int64) throws -> StorySketch?
  ) rethrows -> Int64? {
    var best: (key: Int64, resemblance: Double)?
    for key in candidates(sketch) {
      guard let other = try sketchOf(key) else { continue }
      let likeness = StoryLikeness(sketch, other)
      guard likeness.isSameStory else { continue }
      let known = best?.resemblance ?? 0
      if likeness.resemblance > known || likeness.resemblance == known && key < best?.key ?? .max {
        best = (key, likeness.resemblance)
      }
    }
    return best?.key
  }

  /// Those that share most samples, the latest among equals.
  private func candidates(_ sketch: StorySketch) -> [Int64] {
    var keys: [UInt32] = []
    for sample in sketch.samples.prefix(Self.lookedUp) {
      var slot = self.slot(of: UInt64(sample) << 32)
      while slots[slot] != 0 {
        if slots[slot] >> 32 == UInt64(sample) { keys.append(UInt32(truncatingIfNeeded: slots[slot])) }
        slot = (slot + 1) & (slots.count - 1)
      }
    }
    if keys.isEmpty { return [] }
    keys.sort()
    var counts: [(shared: Int, key: UInt32)] = []
    for key in keys {
      if counts.last?.key == key { counts[counts.count - 1].shared += 1 } else { counts.append((1, key)) }
    }
    counts.sort { $0 > $1 }
    return counts.prefix(Self.candidates).map { Int64($0.key) }
  }
}
