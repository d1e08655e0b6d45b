package import NewswireModel

/// What a hit shows of an article. A segment keeps it for each document, so that headlines are shown without a look at the store.
package struct HitCard: Sendable, Hashable {
  package var id: String
  package var headline: String
  package var source: String
  package var published: PublicationTime?

  init(_ article: Article) {
    id = article.id
    headline = article.headline
    source = article.source
    published = article.published
  }

  /// Of a card; an article whose card would be larger has none.
  private static let mostBytes = 4096

  /// Appends the card's bytes, as FORMAT.md describes them; none for one that is too large.
  func append(to bytes: inout ByteBuffer) {
    guard id.utf8.count + headline.utf8.count + source.utf8.count <= Self.mostBytes else { return }
    bytes.append(UInt8(truncatingIfNeeded: published?.precision.rawValue ?? 0))
    bytes.append(UInt8(truncatingIfNeeded: published?.basis.rawValue ?? 0))
    bytes.append(integer: published?.seconds ?? 0)
    for text in [id, source, headline] {
      bytes.append(varint: text.utf8.count)
      for byte in text.utf8 { bytes.append(byte) }
    }
  }

  /// - Parameter bytes: of one card, whose checksum was verified.
  /// - Returns: nil if the article has none.
  init?(_ bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.baseAddress, bytes.count > 10 else { return nil }
    var reader = unsafe ByteReader(base, count: bytes.count)
    let precision = TimePrecision(rawValue: Int32(reader.byte()))
    let basis = TimeBasis(rawValue: Int32(reader.byte()))
    let seconds = reader.integer(Int64.self)
    if let precision, let basis { published = PublicationTime(seconds: seconds, precision: precision, basis: basis) }
    func text(_ reader: inout ByteReader) -> String {
      let count = reader.varint()
      return unsafe String(decoding: UnsafeRawBufferPointer(start: reader.bytes(count), count: count), as: UTF8.self)
    }
    id = text(&reader)
    source = text(&reader)
    headline = text(&reader)
  }
}

extension Segment {
  /// - Throws: `.dataLoss` if the bytes are not those written.
  func card(of document: Int) throws -> HitCard? {
    let offsets = unsafe start(of: .cardOffsets).assumingMemoryBound(to: UInt32.self)
    let range = unsafe Int(offsets[document])..<Int(offsets[document + 1])
    return unsafe HitCard(UnsafeRawBufferPointer(start: try cards(in: range), count: range.count))
  }
}
