/// The words of a short text, to see how much of another text they are.
package struct WordSet: Sendable {
  private let hashes: Set<UInt64>

  package init(of text: String) {
    hashes = Set(Self.words(Array(text.utf8)[...]))
  }

  /// The part of the words of `text` that this set has too, case and punctuation aside; 0 for fewer than three words.
  package func share(of text: ArraySlice<UInt8>) -> Double {
    let words = Self.words(text)
    guard words.count >= 3 else { return 0 }
    return Double(words.count { hashes.contains($0) }) / Double(words.count)
  }

  private static func words(_ text: ArraySlice<UInt8>) -> [UInt64] {
    var words: [UInt64] = []
    var hash: UInt64 = 0
    for byte in text {
      if isWordByte(byte) {
        hash = Fingerprint.mix(hash, UInt64(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte))
      } else if hash != 0 {
        words.append(hash)
        hash = 0
      }
    }
    if hash != 0 { words.append(hash) }
    return words
  }
}
