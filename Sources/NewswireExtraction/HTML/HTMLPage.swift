import NewswireModel

/// A page in HTML.
enum HTMLPage {
  /// Whether the bytes are HTML: a doctype, or elements of HTML near the beginning.
  static func recognises(_ content: [UInt8]) -> Bool {
    let start = content.prefix(1024).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    let text = String(decoding: start.filter { $0 != 0 }, as: UTF8.self)
    guard let first = text.firstIndex(of: "<") else { return false }
    if text[..<first].contains(where: { !$0.isWhitespace && $0 != "\u{FEFF}" && $0 != "\u{FFFD}" }) { return false }
    return [
      "<!doctype html", "<html", "<head", "<body", "<div", "<article", "<title", "<meta", "<p>", "<h1", "<section",
      "<table",
    ].contains { text.contains($0) }
      && !text.contains("<rss") && !text.contains("<feed")
  }

  static func read(_ content: [UInt8], into result: inout ExtractedPage) throws(NewswireError) {
    let utf8 = try TextDecoder.utf8(content, declared: declaredEncoding(content))
    guard let tree = MarkupParser.html(utf8, wanted: HTMLTag.attributes, skipped: HTMLTag.skipped) else {
      throw NewswireError(.invalidArgument, "this HTML has no elements")
    }
    let metadata = HTMLMetadata(tree)
    let blocks = HTMLBlocks(tree)
    let body = HTMLBody(blocks, tree: tree, within: 0, declared: metadata.body, headline: metadata.headline)
    let builder = HTMLArticleBuilder(tree: tree, blocks: blocks, body: body, metadata: metadata)
    if let article = builder.build() { result.articles = [article] }
  }

  /// The encoding that a meta element names within the first kilobytes.
  private static func declaredEncoding(_ content: [UInt8]) -> String? {
    let head = String(decoding: content.prefix(4096), as: UTF8.self).lowercased()
    guard let start = head.firstRange(of: "charset=")?.upperBound else { return nil }
    let name = head[start...].drop { $0 == "\"" || $0 == "'" || $0 == " " }.prefix {
      $0.isLetter || $0.isNumber || "-_:".contains($0)
    }
    return name.isEmpty ? nil : String(name)
  }
}

/// Builds an article from the blocks of a page that were found to be its story.
struct HTMLArticleBuilder {
  let tree: MarkupTree
  let blocks: HTMLBlocks
  let body: HTMLBody
  let metadata: HTMLMetadata

  /// - Returns: nil where there is no text.
  func build() -> Article? {
    var article = Article()
    article.headline = headline()
    article.source = metadata.source
    article.url = metadata.url
    article.language = metadata.language
    article.bylines = metadata.bylines
    article.agencies = metadata.agencies
    article.labels = metadata.labels
    article.published = metadata.published
    for index in blocks.blocks.indices {
      switch body.fates[index] {
      case .kept: article.paragraphs.append(Paragraph(text: blocks.string(index), kind: kind(of: blocks.blocks[index])))
      case .dropped("caption"): addCaption(index, to: &article)
      default: continue
      }
    }
    article.takeDateline()
    return article.paragraphs.isEmpty ? nil : article
  }

  private func headline() -> String {
    if !metadata.headline.isEmpty { return metadata.headline }
    let title = blocks.blocks.indices.first {
      blocks.blocks[$0].tags.contains(.title) && blocks.blocks[$0].measure.words >= 2
    }
    return title.map { blocks.string($0) } ?? metadata.title
  }

  private func kind(of block: HTMLBlock) -> ParagraphKind {
    if block.tags.contains(.heading) { return .subheading }
    if block.tags.contains(.listItem) { return .listItem }
    return block.tags.contains(.quotation) ? .blockQuote : .text
  }

  private func addCaption(_ index: Int, to article: inout Article) {
    let text = blocks.string(index)
    guard blocks.blocks[index].measure.words >= 3 else { return }
    let caption = Credit.split(text)?.caption ?? Caption(text: text)
    if !article.captions.contains(where: { $0.text == caption.text }) { article.captions.append(caption) }
  }
}
