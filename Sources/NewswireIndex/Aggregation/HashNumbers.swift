/// Numbers from 0 for hashes whose upper bits are well mixed already, in the order they come: an open-addressing table.
struct HashNumbers {
  private var slots: [(hash: UInt64, number: Int32)] = Array(repeating: (0, -1), count: 1 << 8)
  private(set) var count = 0

  static let slotBytes = MemoryLayout<(hash: UInt64, number: Int32)>.stride

  mutating func removeAll() {
    for slot in slots.indices { slots[slot].number = -1 }
    count = 0
  }

  /// The number of a hash, which is `count` for a new one.
  /// - Returns: the number, and whether it is new.
  @inline(__always)
  mutating func number(of hash: UInt64) -> (number: Int, isNew: Bool) {
    var slot = Int(truncatingIfNeeded: hash &>> 24) & (slots.count &- 1)
    while slots[slot].number >= 0 {
      if slots[slot].hash == hash { return (Int(slots[slot].number), false) }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    slots[slot] = (hash, Int32(truncatingIfNeeded: count))
    count += 1
    if count * 2 > slots.count { grow() }
    return (count - 1, true)
  }

  /// The number of a hash that has one.
  @inline(__always)
  func known(_ hash: UInt64) -> Int? {
    var slot = Int(truncatingIfNeeded: hash &>> 24) & (slots.count &- 1)
    while slots[slot].number >= 0 {
      if slots[slot].hash == hash { return Int(slots[slot].number) }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    return nil
  }

  @inline(never)
  private mutating func grow() {
    var larger: [(hash: UInt64, number: Int32)] = Array(repeating: (0, -1), count: slots.count * 4)
    for entry in slots where entry.number >= 0 {
      var slot = Int(truncatingIfNeeded: entry.hash &>> 24) & (larger.count - 1)
      while larger[slot].number >= 0 { slot = (slot + 1) & (larger.count - 1) }
      larger[slot] = entry
    }
    slots = larger
  }
}
