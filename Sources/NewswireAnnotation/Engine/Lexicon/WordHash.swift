/// 64-bit hashes by which words are looked up, computed while a word is scanned.
///
/// Hashes stand for words: with under 2^17 entries, two of which are equal with a chance of 2^-31, no bytes are compared.
struct WordHash: Sendable, Hashable, ExpressibleByStringLiteral {
  var value: UInt64

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

  /// Of no word.
  @inline(__always)
  init() { value = WordHasher.start }

  @inline(__always)
  fileprivate init(value: UInt64) { self.value = value }

  /// The hash of a folded word without underscores.
  init(_ word: some Sequence<UInt8>) {
    var hasher = WordHasher()
    for byte in word { hasher.add(byte) }
    self = hasher.hash
  }

  /// The hash of a folded word of ASCII in the source. The compiler computes it, so that nothing needs to keep it.
  @inline(__always)
  init(stringLiteral word: StaticString) {
    let count = word.utf8CodeUnitCount
    var (groups, rest) = (WordHasher.start, UInt64(0))
    for i in 0..<count {
      rest = unsafe rest << 8 | UInt64(word.utf8Start[i])
      if (i &+ 1) & 7 == 0 { (groups, rest) = (WordHasher.mix(groups, rest), 0) }
    }
    value = WordHasher.mix(groups, rest ^ UInt64(truncatingIfNeeded: count) << 56)
  }
}

/// Hashes one folded word: its bytes in groups of eight, each mixed with the groups before by a multiplication.
struct WordHasher {
  @inline(__always)
  fileprivate static var start: UInt64 { 0xCBF2_9CE4_8422_2325 }

  private var groups = Self.start
  /// The bytes after the last whole group, eight bits each.
  private var rest: UInt64 = 0
  private var length = 0

  @inline(__always)
  init() {}

  @inline(__always)
  mutating func add(_ byte: UInt8) {
    rest = rest << 8 | UInt64(byte)
    length &+= 1
    if length & 7 == 0 {
      groups = Self.mix(groups, rest)
      rest = 0
    }
  }

  /// The hash of the word so far.
  @inline(__always)
  var hash: WordHash {
    guard length > 0 else { return WordHash() }
    return WordHash(value: Self.mix(groups, rest ^ UInt64(truncatingIfNeeded: length) << 56))
  }

  /// Different for different values, with the product's high bits, on which all of a value's bits have a bearing, brought down to the
  /// low ones, by which tables are indexed.
  @inline(__always)
  fileprivate static func mix(_ hash: UInt64, _ value: UInt64) -> UInt64 {
    let product = (hash ^ value) &* 0xD6E8_FEB8_6659_FD93
    return product ^ product >> 44
  }
}
