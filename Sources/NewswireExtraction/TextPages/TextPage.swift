import NewswireModel

/// Plain text, such as what is copied or dumped from a news page.
enum TextPage {
  static func read(_ content: [UInt8], into result: inout ExtractedPage) throws(NewswireError) {
    var article = Article()
    var last: Int32 = 0
    for (index, line) in String(decoding: content, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false
    ).enumerated() where !line.isEmpty {
      last = Int32(index + 1)
      if article.headline.isEmpty {
        article.headline = String(line)
      } else {
        article.paragraphs.append(Paragraph(text: String(line)))
      }
      result.verdicts.append(LineVerdict(line: last, fate: .kept, article: 1, reason: "text"))
    }
    article.provenance.lines = [LineRange(first: 1, last: last)]
    result.articles = [article]
  }
}
