/// A small set of words by their hashes, with open addressing: a lookup is a few operations and no hashing.
struct WordSet: Sendable {
  private var slots: [UInt64]
  private let mask: Int

  /// An empty set.
  /// - Parameter capacity: the most words that may be put in.
  init(capacity: Int) {
    var slots = 16
    while slots < capacity * 2 { slots *= 2 }
    self.slots = Array(repeating: 0, count: slots)
    mask = slots - 1
  }

  @inline(__always)
  mutating func insert(_ hash: WordHash) {
    var slot = Int(truncatingIfNeeded: hash.value) & mask
    while slots[slot] != 0, slots[slot] != hash.value { slot = (slot + 1) & mask }
    slots[slot] = hash.value
  }

  /// - Parameter words: lowercase words between blanks.
  init(_ words: StaticString) {
    let entries = Gazetteers.entries(of: words)
    self.init(capacity: entries.count)
    for entry in entries { insert(WordHash(entry)) }
  }

  @inline(__always)
  func contains(_ hash: WordHash) -> Bool {
    var slot = Int(truncatingIfNeeded: hash.value) & mask
    while slots[slot] != 0 {
      if slots[slot] == hash.value { return true }
      slot = (slot + 1) & mask
    }
    return false
  }
}
