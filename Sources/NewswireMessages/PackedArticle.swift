import NewswireCore

/// A message that holds packed articles, put together without unpacking them.
///
/// The store keeps each article packed. In a response an article is a length-delimited field, so its bytes can follow that
/// field's tag and length as they are.
package enum PackedArticle {
  /// The field number of `article` in GetArticleResponse and ExportArticlesResponse, and of `articles` in
  /// ListArticlesResponse and BatchGetArticlesResponse.
  static let fieldNumber: Int32 = 1

  /// Tag and length that go before an article's bytes.
  /// - Parameter size: bytes of the packed article.
  package static func prefix(size: Int) -> [UInt8] {
    var writer = ProtobufWriter()
    writer.head(fieldNumber, count: size)
    return writer.bytes
  }
}
