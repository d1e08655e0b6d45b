package import NewswireModel
internal import NewswireAnalysis

/// What is kept of an article to know others that tell the same story: a small sample of its text, its outlet and its day.
///
/// Every run of four words of the body, as folded for searches, is a *shingle*, and its hash decides whether it is in the sample: the
/// 64 smallest are (Broder, "On the resemblance and containment of documents", 1997). Two texts that share a passage share the samples
/// in it, wherever it stands and however long the rest is. Punctuation, case, and where paragraphs begin have no part in it;
/// nor have headline, captions, subheadings and times, which every outlet writes anew.
package struct StorySketch: Sendable, Hashable {
  /// Words of a shingle.
  static let shingleWords = 4
  /// Samples of one article.
  static let size = 64

  /// The smallest hashes of shingles, ascending, each once.
  let samples: [UInt32]
  /// Shingles of the text, repeated ones too.
  let shingles: UInt32
  /// A hash of the source's name; 0 if the article names none.
  let outlet: UInt32
  /// Days since 1970 of the publication; nil if it is not known to the day.
  let day: Int32?

  /// Of a text without words, which is like no other.
  package static let empty = StorySketch(Article())

  /// Whether every shingle is in the sample.
  var isWhole: Bool { samples.count < Self.size }

  /// Cost: about 5 ns a byte of text.
  package init(_ article: Article) {
    let hashes = ShingleReader.hashes(of: article)
    shingles = UInt32(clamping: hashes.count)
    samples = Self.smallest(of: hashes)
    outlet = ShingleReader.hash(Folding.keyword(article.source))
    day = article.published.flatMap {
      $0.precision.rawValue <= TimePrecision.day.rawValue ? Int32(clamping: $0.seconds / 86400) : nil
    }
  }

  private static func smallest(of hashes: [UInt32]) -> [UInt32] {
    // Hashes are spread evenly, so half as many again as are wanted lie below this bound, and only those need sorting.
    let share = Double(size) * 1.5 / Double(max(hashes.count, 1))
    let bound = share < 0.5 ? UInt32(share * Double(UInt32.max)) : .max
    let few = smallest(of: hashes, upTo: bound)
    return few.count < size && bound < .max ? smallest(of: hashes, upTo: .max) : few
  }

  private static func smallest(of hashes: [UInt32], upTo bound: UInt32) -> [UInt32] {
    var result: [UInt32] = []
    for hash in hashes.filter({ $0 <= bound }).sorted() where hash != result.last {
      result.append(hash)
      if result.count == size { break }
    }
    return result
  }
}

extension StorySketch {
  /// Little-endian: shingles, outlet, day (the least Int32 for none), samples; four bytes each.
  package var encoded: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(12 + samples.count * 4)
    func append(_ value: UInt32) { unsafe withUnsafeBytes(of: value.littleEndian) { unsafe bytes += $0 } }
    append(shingles)
    append(outlet)
    append(UInt32(bitPattern: day ?? .min))
    for sample in samples { append(sample) }
    return bytes
  }

  /// nil for bytes that are not sketch's.
  package init?(decoding bytes: UnsafeRawBufferPointer) {
    guard bytes.count >= 12, bytes.count % 4 == 0, bytes.count <= 12 + Self.size * 4 else { return nil }
    func value(_ place: Int) -> UInt32 {
      unsafe UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: place * 4, as: UInt32.self))
    }
    shingles = value(0)
    outlet = value(1)
    let day = Int32(bitPattern: value(2))
    self.day = day == .min ? nil : day
    samples = (3..<bytes.count / 4).map(value)
  }
}
