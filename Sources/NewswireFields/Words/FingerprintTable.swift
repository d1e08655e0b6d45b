/// A small immutable table from fingerprints, which are hashes already, to values: open addressing, an eighth full at most, so that the
/// first slot looked at tells nearly always.
///
/// A dictionary would hash each key again, which costs more than the rest of looking at a word.
package struct FingerprintTable<Value: Sendable>: Sendable {
  @usableFromInline private(set) var keys: [UInt64]
  @usableFromInline private(set) var values: [Value?]
  @usableFromInline let mask: Int

  /// - Parameter entries: of two with one key the later counts. The key 0 is not allowed.
  @inlinable
  package init(_ entries: [(UInt64, Value)]) {
    var size = 16
    while size < entries.count * 8 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    values = Array(repeating: nil, count: size)
    mask = size - 1
    for (key, value) in entries {
      let slot = slot(of: key)
      keys[slot] = key
      values[slot] = value
    }
  }

  @inlinable
  package subscript(key: UInt64) -> Value? {
    let slot = slot(of: key)
    return keys[slot] == key ? values[slot] : nil
  }

  /// Whether a key other than 0 is there.
  @inlinable @inline(__always)
  package func contains(_ key: UInt64) -> Bool { key != 0 && keys[slot(of: key)] == key }

  /// Where the key is, or would be.
  @inlinable @inline(__always)
  func slot(of key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while true {
      let found = keys[slot]
      // Both in one, so that which of them holds is not a branch.
      if (found == key) || (found == 0) { return slot }
      slot = (slot + 1) & mask
    }
  }
}
