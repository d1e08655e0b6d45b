import NewswireFields

/// Whether two ranges of text speak of the same people and places.
enum NameOverlap {
  /// Evidence that a new story begins between them: positive where they share no names, negative where they share many.
  static func evidence(_ blocks: [TextBlock], text: [UInt8], before: Range<Int>, after: Range<Int>) -> Double {
    let earlier = names(blocks, text: text, in: before)
    let later = names(blocks, text: text, in: after.lowerBound..<min(after.upperBound, after.lowerBound + 8))
    guard earlier.count >= 4, later.count >= 4 else { return 0 }
    let shared = Double(earlier.intersection(later).count) / Double(min(earlier.count, later.count))
    return shared < 0.08 ? 1.2 : shared < 0.2 ? 0.5 : shared > 0.45 ? -1.5 : 0
  }

  /// Fingerprints of the capitalised words that begin no sentence.
  private static func names(_ blocks: [TextBlock], text: [UInt8], in range: Range<Int>) -> Set<UInt64> {
    var names: Set<UInt64> = []
    for block in blocks[range] where block.kind.isProse {
      var hash: UInt64 = 0
      var isName = false
      var length = 0
      var previous: UInt8 = UInt8(ascii: ".")
      for byte in text[block.range] {
        if isWordByte(byte) {
          if length == 0 { isName = byte >= 0x41 && byte <= 0x5A && isWordByte(previous) }
          hash = Fingerprint.mix(hash, UInt64(byte))
          length += 1
        } else {
          if isName, length >= 3 { names.insert(hash) }
          if length > 0 { previous = byte == 0x20 ? UInt8(ascii: "a") : byte }
          hash = 0
          length = 0
        }
      }
    }
    return names
  }
}
