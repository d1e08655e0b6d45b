package import NewswireModel

/// A message that holds packed articles, put together without unpacking them.
///
/// The store keeps each article packed. In a response an article is a length-delimited field, so its bytes can follow that
/// field's tag and length as they are.
package enum PackedArticle {
  /// The field number of `article` in GetArticleResponse and ExportArticlesResponse, and of `articles` in
  /// ListArticlesResponse and BatchGetArticlesResponse.
  static let fieldNumber: UInt8 = 1

  /// Tag and length that go before an article's bytes.
  /// - Parameter size: bytes of the packed article.
  package static func prefix(size: Int) -> [UInt8] {
    // Tag: field number and wire type 2 (length-delimited).
    [fieldNumber << 3 | 2] + length(size)
  }

  /// A packed article with what people have added to it, which the store keeps apart. The fields of a message may come in
  /// any order, so it is its last one.
  package static func adding(_ marks: ArticleMarks, to article: [UInt8]) -> [UInt8] {
    let payload = unsafe marks.encoded
    // Tag: field 25 (`marks` of Article) and wire type 2.
    return article + [25 << 3 & 0x7F | 0x80 | 2, 25 >> 4] + length(payload.count) + payload
  }

  private static func length(_ size: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = UInt64(size)
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
    return bytes
  }
}
