/// A small set of words by their hashes, with open addressing: a lookup is a few operations and no hashing.
struct WordSet: Sendable {
  private var slots: [UInt64]
  private let mask: Int

  /// - Parameter words: lowercase words between blanks.
  init(_ words: StaticString) {
    let hashes = Gazetteers.entries(of: words).map { WordHash($0) }
    var capacity = 8
    while capacity < hashes.count * 3 { capacity *= 2 }
    slots = Array(repeating: 0, count: capacity)
    mask = capacity - 1
    for hash in hashes {
      var slot = Int(truncatingIfNeeded: hash.value) & mask
      while slots[slot] != 0, slots[slot] != hash.value { slot = (slot + 1) & mask }
      slots[slot] = hash.value
    }
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
