/// Values by 64-bit keys that are hashes already: open addressing with linear probing.
///
/// The one hash table of this project. A `Dictionary` would hash each key again, which costs more than the rest of looking at a word.
/// Two keys are the same word or phrase if they are equal; no bytes are compared. The low bits of `key ^ key >> 32` choose the slot and
/// must be well mixed. The key 0 marks an empty slot and cannot be put in. With values of type `Void` it is a set.
@usableFromInline package struct HashTable<Value> {
  @usableFromInline var slots: [(key: UInt64, value: Value)]
  @usableFromInline var mask: Int
  @usableFromInline var used = 0
  /// Slots for each key that there is room for.
  @usableFromInline let spread: Int
  /// The value of empty slots.
  @usableFromInline let filler: Value

  /// - Parameters:
  ///   - capacity: the keys that there is room for at once; it grows beyond.
  ///   - spread: how many slots there are for each key, at least: more make it nearly sure that the first slot looked at decides.
  ///   - filler: any value.
  @inlinable
  package init(capacity: Int = 8, spread: Int = 2, filler: Value) {
    assert(spread >= 2)
    var size = 16
    while size < capacity * spread { size *= 2 }
    slots = Array(repeating: (0, filler), count: size)
    mask = size - 1
    self.spread = spread
    self.filler = filler
  }

  /// Bytes of memory for each key, on average, while the table grows.
  @inlinable
  package static var bytesPerKey: Int { 4 * MemoryLayout<(key: UInt64, value: Value)>.stride }

  @inlinable
  package var count: Int { used }

  /// Where the key is, or would be.
  @inlinable @inline(__always)
  func slot(of key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: key ^ key &>> 32) & mask
    while true {
      let found = slots[slot].key
      // Both in one, so that which of them holds is not a branch.
      if (found == key) || (found == 0) { return slot }
      slot = (slot &+ 1) & mask
    }
  }

  @inlinable @inline(__always)
  package func contains(_ key: UInt64) -> Bool { key != 0 && slots[slot(of: key)].key == key }

  @inlinable @inline(__always)
  package subscript(key: UInt64) -> Value? {
    let slot = slot(of: key)
    return key != 0 && slots[slot].key == key ? slots[slot].value : nil
  }

  /// The value of a key, which is put in with `value` if it is not there.
  /// - Returns: the value, and whether the key is new.
  @inlinable @inline(__always)
  package mutating func value(of key: UInt64, orPut value: @autoclosure () -> Value) -> (value: Value, isNew: Bool) {
    let slot = slot(of: key)
    if slots[slot].key == key, key != 0 { return (slots[slot].value, false) }
    let value = value()
    put(value, for: key, at: slot)
    return (value, true)
  }

  /// Puts a key in, or changes its value.
  @inlinable
  package mutating func set(_ key: UInt64, _ value: Value) {
    let slot = slot(of: key)
    if slots[slot].key == key { slots[slot].value = value } else { put(value, for: key, at: slot) }
  }

  @inlinable
  package mutating func removeAll() {
    for slot in slots.indices { slots[slot] = (0, filler) }
    used = 0
  }

  @inlinable
  mutating func put(_ value: Value, for key: UInt64, at slot: Int) {
    assert(key != 0)
    slots[slot] = (key, value)
    used &+= 1
    if used &* spread > slots.count { grow() }
  }

  @inlinable @inline(never)
  mutating func grow() {
    let old = slots
    slots = Array(repeating: (0, filler), count: old.count * 4)
    mask = slots.count - 1
    for entry in old where entry.key != 0 { slots[slot(of: entry.key)] = entry }
  }
}

extension HashTable: Sendable where Value: Sendable {}

extension HashTable where Value == Void {
  @inlinable
  package init(capacity: Int, spread: Int = 2) { self.init(capacity: capacity, spread: spread, filler: ()) }

  @inlinable
  package init(_ keys: [UInt64], spread: Int = 2) {
    self.init(capacity: keys.count, spread: spread)
    for key in keys { insert(key) }
  }

  @inlinable @inline(__always)
  package mutating func insert(_ key: UInt64) { _ = value(of: key, orPut: ()) }
}

extension HashTable where Value == Int32 {
  /// The number of a key: keys are numbered from 0 in the order in which they come.
  /// - Returns: the number, and whether it is new.
  @inlinable @inline(__always)
  package mutating func number(of key: UInt64) -> (number: Int, isNew: Bool) {
    let next = Int32(truncatingIfNeeded: used)
    let (number, isNew) = value(of: key, orPut: next)
    return (Int(number), isNew)
  }
}
