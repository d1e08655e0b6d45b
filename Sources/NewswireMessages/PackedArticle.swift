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
    var bytes = [fieldNumber << 3 | 2]
    var rest = UInt64(size)
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
    return bytes
  }
}
