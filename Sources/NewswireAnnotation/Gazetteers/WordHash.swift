/// 64-bit hashes by which words are looked up: FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/) over folded bytes, computed while a word is scanned.
///
/// Hashes stand for words: with under 2^17 entries, two of which are equal with a chance of 2^-31, no bytes are compared.
struct WordHash: Sendable, Hashable {
  var value: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  /// The hash of a phrase whose words so far hash to `self` and whose next word hashes to `word`.
  @inline(__always)
  func followed(by word: WordHash) -> WordHash {
    var phrase = self
    phrase.value = (value &* 0x9E37_79B9_7F4A_7C15 &+ (value >> 29)) ^ word.value
    return phrase
  }

  /// The hash of a word where only its spelling in capitals is meant (US, not us).
  @inline(__always)
  var inCapitals: WordHash {
    var capitals = self
    capitals.value ^= 0xA5A5_5A5A_C3C3_3C3C
    return capitals
  }

  /// The hash of a folded word without underscores.
  init(_ word: some Sequence<UInt8>) {
    for byte in word { add(byte) }
  }

  init() {}

  /// The hash of an ASCII word known at compile time.
  init(_ word: StaticString) {
    for i in 0..<word.utf8CodeUnitCount { add(word.utf8Start[i]) }
  }
}
