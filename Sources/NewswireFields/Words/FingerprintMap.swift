/// Counts or places by fingerprints, which are hashes already: open addressing, half full at most.
package struct FingerprintMap {
  @usableFromInline var keys: [UInt64]
  @usableFromInline var values: [Int32]
  @usableFromInline let mask: Int

  /// - Parameter capacity: the most keys there can be.
  package init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    values = Array(repeating: 0, count: size)
    mask = size - 1
  }

  /// The value of a key other than 0; `unset` where it has none yet, which is stored then.
  @inlinable
  package subscript(key: UInt64, default unset: Int32) -> Int32 {
    mutating get {
      let slot = slot(of: key)
      if keys[slot] == 0 {
        keys[slot] = key
        values[slot] = unset
      }
      return values[slot]
    }
    set {
      let slot = slot(of: key)
      keys[slot] = key
      values[slot] = newValue
    }
  }

  @inlinable @inline(__always)
  func slot(of key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: key ^ key >> 32) & mask
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }
}
