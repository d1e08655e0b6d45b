import NewswireCore
import NewswireFields

/// The runs of three words of a text.
struct ShingleSet: Sendable {
  private let shingles: Set<UInt64>

  var size: Int { shingles.count }

  init(of text: String) {
    shingles = Set(Self.shingles(text))
  }

  /// How many runs another text has, and how many of them this one has too.
  func count(of text: String) -> (shared: Int, all: Int) {
    let others = Self.shingles(text)
    return (others.count { shingles.contains($0) }, others.count)
  }

  /// The hash of each run of three words, or of each word where there are fewer.
  static func shingles(_ text: String) -> [UInt64] {
    var words: [UInt64] = []
    var hash: UInt64 = 0
    var length = 0
    for byte in text.utf8 {
      if isWordByte(byte) {
        hash = Fingerprint.mix(hash, UInt64(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte))
        length += 1
      } else if length > 0 {
        words.append(hash)
        (hash, length) = (0, 0)
      }
    }
    if length > 0 { words.append(hash) }
    guard words.count >= 3 else { return words }
    return (0...(words.count - 3)).map { Fingerprint.mix(Fingerprint.mix(words[$0], words[$0 + 1]), words[$0 + 2]) }
  }
}
