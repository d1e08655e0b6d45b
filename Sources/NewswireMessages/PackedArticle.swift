import NewswireCore
package import NewswireModel

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

  /// A packed article with what people have added to it, which the store keeps apart. The fields of a message may come in
  /// any order, so it is its last one.
  package static func adding(_ marks: ArticleMarks, to article: [UInt8]) -> [UInt8] {
    let payload = marks.encoded
    var writer = ProtobufWriter()
    // Field 25 is `marks` of Article.
    writer.head(25, count: payload.count)
    return article + writer.bytes + payload
  }
}
