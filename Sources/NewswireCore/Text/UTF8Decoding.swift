/// The scalars of UTF-8, as the one decoder of those who look at bytes: text is folded, hashed and cut without ever becoming a `String`.
@usableFromInline package enum UTF8Decoding {
  /// Decodes the scalar that begins at `index` (The Unicode Standard, table 3-7).
  /// - Parameters:
  ///   - end: where the text ends; nothing from there on is asked for.
  ///   - byte: the byte at an index.
  /// - Returns: the scalar and its bytes; U+FFFD and 1 for an ill-formed sequence.
  @inlinable @inline(__always)
  package static func scalar(at index: Int, end: Int, _ byte: (Int) -> UInt8) -> (scalar: UInt32, width: Int) {
    let first = UInt32(byte(index))
    if first < 0x80 { return (first, 1) }
    guard first >= 0xC2, first < 0xF5, index &+ 1 < end else { return (0xFFFD, 1) }
    let second = byte(index &+ 1)
    guard second & 0xC0 == 0x80 else { return (0xFFFD, 1) }
    if first < 0xE0 { return ((first & 0x1F) << 6 | UInt32(second & 0x3F), 2) }
    guard index &+ 2 < end else { return (0xFFFD, 1) }
    let third = byte(index &+ 2)
    guard third & 0xC0 == 0x80 else { return (0xFFFD, 1) }
    if first < 0xF0 {
      let scalar = (first & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
      return scalar < 0x800 || scalar & 0xF800 == 0xD800 ? (0xFFFD, 1) : (scalar, 3)
    }
    guard index &+ 3 < end else { return (0xFFFD, 1) }
    let fourth = byte(index &+ 3)
    guard fourth & 0xC0 == 0x80 else { return (0xFFFD, 1) }
    let high = (first & 0x07) << 18 | UInt32(second & 0x3F) << 12
    let scalar = high | UInt32(third & 0x3F) << 6 | UInt32(fourth & 0x3F)
    return scalar < 0x10000 || scalar > 0x10FFFF ? (0xFFFD, 1) : (scalar, 4)
  }
}
