/// The blocks of a page by what they say. Cost: one sort of the page's blocks.
struct KeyedBlocks {
  /// By key, and ascending within a key.
  private let entries: [(key: UInt64, block: Int)]

  /// - Parameter keys: what each block says.
  init(_ keys: [UInt64]) {
    entries = keys.enumerated().map { ($0.element, $0.offset) }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
  }

  /// The blocks with a key, ascending.
  func blocks(of key: UInt64) -> some Sequence<Int> {
    entries[lowerBound(key, 0)...].lazy.prefix { $0.key == key }.map(\.block)
  }

  /// The first block with a key at or after `start`; nil if there is none.
  func first(of key: UInt64, from start: Int) -> Int? {
    let place = lowerBound(key, start)
    return place < entries.count && entries[place].key == key ? entries[place].block : nil
  }

  private func lowerBound(_ key: UInt64, _ block: Int) -> Int {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if (entries[middle].key, entries[middle].block) < (key, block) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
