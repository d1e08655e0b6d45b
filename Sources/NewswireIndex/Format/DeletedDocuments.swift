internal import CXXHash
internal import NewswireModel

/// The documents of a segment that are no more: a bit for each.
///
/// `@unchecked Sendable`: immutable once made; `inserting` copies.
final class DeletedDocuments: @unchecked Sendable {
  let count: Int
  private let words: [UInt64]

  private init(words: [UInt64]) {
    self.words = words
    count = words.reduce(0) { $0 + $1.nonzeroBitCount }
  }

  @inline(__always)
  func contains(_ document: UInt32) -> Bool {
    words[Int(document &>> 6)] &>> UInt64(document & 63) & 1 != 0
  }

  /// The bits of documents `64 * index` to `64 * index + 63`.
  func word(_ index: Int) -> UInt64 { index < words.count ? words[index] : 0 }

  /// How many of a range of documents are deleted.
  func count(in documents: Range<Int>) -> Int { MatchSet(words: words).count(in: documents) }

  /// A copy with more documents deleted.
  static func inserting(
    _ documents: [Int], into old: DeletedDocuments?, documentCount: Int
  ) -> DeletedDocuments {
    var words = old?.words ?? Array(repeating: 0, count: (documentCount + 63) / 64)
    for document in documents { words[document >> 6] |= 1 << UInt64(document & 63) }
    return DeletedDocuments(words: words)
  }

  /// The file's bytes: magic number, documents, XXH3 of the bits, the bits.
  func encoded(documentCount: Int) -> [UInt8] {
    var bytes = ByteBuffer()
    bytes.append(integer: Self.magic)
    bytes.append(integer: UInt64(documentCount))
    bytes.append(integer: Self.checksum(words))
    for word in words { bytes.append(integer: word) }
    return unsafe Array(UnsafeRawBufferPointer(start: bytes.base, count: bytes.count))
  }

  /// - Throws: `.dataLoss` where the bytes are not those written.
  static func decode(_ bytes: [UInt8], path: String, documentCount: Int) throws -> DeletedDocuments {
    let wordCount = (documentCount + 63) / 64
    guard bytes.count == 24 + wordCount * 8 else { throw NewswireError.damagedIndex(path, "its length is wrong") }
    let numbers = unsafe bytes.withUnsafeBytes { raw in
      (0..<3 + wordCount).map {
        unsafe UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: $0 * 8, as: UInt64.self))
      }
    }
    let head = numbers[..<3]
    let words = Array(numbers[3...])
    guard head[0] == magic, head[1] == UInt64(documentCount), head[2] == checksum(words) else {
      throw NewswireError.damagedIndex(path, "its checksum is wrong")
    }
    return DeletedDocuments(words: words)
  }

  private static let magic: UInt64 = 0x314C_4544_5753_574E  // "NWSWDEL1"

  private static func checksum(_ words: [UInt64]) -> UInt64 {
    unsafe words.withUnsafeBytes { unsafe XXH3_64bits($0.baseAddress, $0.count) }
  }
}
