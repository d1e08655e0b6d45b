import NewswireModel

/// A page in HTML.
enum HTMLPage {
  /// Whether the bytes are HTML: a doctype, or elements of HTML near the beginning.
  static func recognises(_ content: [UInt8]) -> Bool {
    let start = content.prefix(1024).lazy.filter { $0 != 0 }.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    let head = Array(start)
    guard let first = head.firstIndex(of: UInt8(ascii: "<")) else { return false }
    // Nothing but blanks and a byte order mark may stand before the first element.
    if head[..<first].contains(where: { $0 > 0x20 && $0 < 0x80 }) || first > 512 { return false }
    let rest = head[first...]
    if rest.starts(with: "<!doctype html".utf8) { return true }
    return rest.indices.contains { index in
      rest[index] == UInt8(ascii: "<") && elements.contains { rest[index...].starts(with: $0) }
    } && !rest.starts(with: "<rss".utf8)
  }

  private static let elements = [
    "<html", "<head", "<body", "<div", "<article", "<title>", "<meta", "<p>", "<h1", "<section", "<table",
  ]
  .map { Array($0.utf8) }

  static func read(_ content: [UInt8], charset: String?, into result: inout ExtractedPage) throws(NewswireError) {
    let utf8 = try TextDecoder.utf8(content, declared: charset ?? declaredEncoding(content))
    guard let tree = MarkupParser.html(HTMLStripper.strip(utf8), wanted: HTMLTag.attributes, skipped: HTMLTag.skipped)
    else {
      throw NewswireError(.invalidArgument, "this HTML has no elements")
    }
    let metadata = HTMLMetadata(tree)
    let blocks = HTMLBlocks(tree)
    let body = HTMLBody(blocks, tree: tree, within: 0, declared: metadata.body, headline: metadata.headline)
    let builder = HTMLArticleBuilder(tree: tree, blocks: blocks, body: body, metadata: metadata)
    if let article = builder.build() { result.articles = [article] }
    let verdicts = SourceLineVerdicts(content: utf8, tree: tree, blocks: blocks, fates: body.fates)
    result.verdicts = verdicts.all
    if !result.articles.isEmpty { result.articles[0].provenance.lines = verdicts.kept }
  }

  /// The encoding that a meta element names within the first kilobytes.
  private static func declaredEncoding(_ content: [UInt8]) -> String? {
    let head = content.prefix(4096).map { $0 | 0x20 }
    let key = Array("charset=".utf8.map { $0 | 0x20 })
    guard head.count > key.count,
      let start = (0..<head.count - key.count).first(where: {
        head[$0] == key[0] && head[$0..<$0 + key.count].elementsEqual(key)
      })
    else { return nil }
    let rest = String(decoding: content[(start + key.count)...].prefix(40), as: UTF8.self)
    let name = rest.drop { $0 == "\"" || $0 == "'" || $0 == " " }.prefix {
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
    article.source = metadata.source
    setHeadline(of: &article)
    article.url = metadata.url
    article.language = metadata.language
    article.bylines = metadata.bylines
    article.agencies = metadata.agencies
    article.labels += metadata.labels
    article.published = metadata.published
    for index in blocks.blocks.indices {
      switch body.fates[index] {
      case .kept:
        article.paragraphs.append(Paragraph(text: blocks.string(index), kind: blocks.blocks[index].paragraphKind))
      case .dropped("caption"): addCaption(index, to: &article)
      default: continue
      }
    }
    article.takeDateline()
    return article.paragraphs.isEmpty ? nil : article
  }

  /// The headline without label and site name.
  private func setHeadline(of article: inout Article) {
    let title = blocks.blocks.indices.first {
      blocks.blocks[$0].tags.contains(.title) && blocks.blocks[$0].measure.words > 0
    }
    var headline = metadata.headline
    if headline.isEmpty { headline = title.map { blocks.string($0) } ?? metadata.title }
    for separator in [" | ", " - ", " – ", " — ", " :: "] where !article.source.isEmpty {
      if headline.hasSuffix(separator + article.source) { headline.removeLast((separator + article.source).count) }
    }
    if let split = HeadlineLabel.split(headline) {
      article.labels = [split.label]
      headline = split.headline
    }
    article.headline = headline
  }

  private func addCaption(_ index: Int, to article: inout Article) {
    let text = blocks.string(index)
    guard blocks.blocks[index].measure.words >= 3 else { return }
    let caption = Credit.split(text)?.caption ?? Caption(text: text)
    if !article.captions.contains(where: { $0.text == caption.text }) { article.captions.append(caption) }
  }
}
