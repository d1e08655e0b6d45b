import NewswireFormats
import NewswireModel

/// A page in HTML.
enum HTMLPage {
  /// Bytes in which a page shows that it is HTML; scripts and styles may stand before its first element.
  private static let head = 1 << 16

  /// Whether the bytes are HTML: a doctype, or elements of HTML near the beginning. Some servers print warnings above it.
  static func recognises(_ content: [UInt8]) -> Bool {
    guard let first = content.prefix(1024).first(where: { $0 > 0x20 && $0 < 0x80 }) else { return false }
    let isMarkup = first == UInt8(ascii: "<")
    if isMarkup, beginsDocument(content) { return true }
    guard isMarkup || content.prefix(4096).contains(UInt8(ascii: "<")) else { return false }
    let head = content.prefix(isMarkup ? Self.head : 4096).lazy.filter { $0 != 0 }
    let lower = Array(head.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 })
    if !isMarkup { return contains(documents, in: lower) && contains(ends, in: Array(content.suffix(4096))) }
    guard let start = lower.firstIndex(of: UInt8(ascii: "<")), !lower[start...].starts(with: "<rss".utf8) else {
      return false
    }
    return contains(documents + elements, in: lower)
  }

  /// Whether nothing but blanks stands before a doctype of HTML or its root: most pages show themselves so.
  private static func beginsDocument(_ content: [UInt8]) -> Bool {
    guard let start = content.prefix(1024).firstIndex(of: UInt8(ascii: "<")) else { return false }
    let tag = content[start...].prefix(16).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    return documents.contains { tag.starts(with: $0) }
  }

  private static func contains(_ tags: [[UInt8]], in text: [UInt8]) -> Bool {
    var position = 0
    while let tag = text[position...].firstIndex(of: UInt8(ascii: "<")) {
      if tags.contains(where: { text[tag...].starts(with: $0) }) { return true }
      position = tag + 1
    }
    return false
  }

  private static let documents = ["<!doctype html", "<html"].map { Array($0.utf8) }
  private static let ends = ["</html", "</body"].map { Array($0.utf8) }
  private static let elements = [
    "<head", "<body", "<div", "<article", "<title>", "<meta", "<p>", "<h1", "<section", "<table",
  ]
  .map { Array($0.utf8) }

  static func read(
    _ content: [UInt8], charset: String?, _ budget: PageBudget, into result: inout ExtractedPage
  ) throws(NewswireError) {
    let utf8 = try TextDecoder.utf8(content, declared: charset ?? declaredEncoding(content))
    let first = try Reading(utf8, isUnwrapping: false, budget)
    var reading = first
    // Some pages have their story in templates, or for readers without scripts.
    if first.textBytes < leastText, contains(wrappings, in: utf8),
      let other = try? Reading(utf8, isUnwrapping: true, budget),
      other.textBytes > 2 * first.textBytes
    {
      reading = other
    }
    try budget.check()
    result.articles = reading.articles
    let verdicts = SourceLineVerdicts(content: utf8, reading.findings)
    result.verdicts = verdicts.all
    for index in result.articles.indices {
      result.articles[index].provenance.lines = verdicts.lines(of: Int32(index + 1))
    }
  }

  /// Bytes of a story below which another place is looked for.
  private static let leastText = 480
  private static let wrappings = [
    "<noscript", "<template", "<script type='text/template", "<script type=\"text/template",
  ]
  .map { Array($0.utf8) }

  /// What a page gives, read in one way.
  private struct Reading {
    var articles: [Article] = []
    var findings: SourceLineFindings

    /// Bytes of the paragraphs of the articles.
    var textBytes: Int {
      articles.reduce(0) { $0 + $1.paragraphs.reduce(0) { $0 + $1.text.utf8.count } }
    }

    /// - Parameter isUnwrapping: whether templates and what is for readers without scripts are text.
    init(_ utf8: [UInt8], isUnwrapping: Bool, _ budget: PageBudget) throws(NewswireError) {
      let stripped = HTMLStripper.strip(utf8, isUnwrapping: isUnwrapping, budget)
      let skipped = isUnwrapping ? HTMLTag.skipped.subtracting(["noscript", "template"]) : HTMLTag.skipped
      guard let tree = MarkupParser.html(stripped, wanted: HTMLTag.attributes, skipped: skipped, budget) else {
        try budget.check()
        throw NewswireError(.invalidArgument, "this HTML has no elements")
      }
      let metadata = HTMLMetadata(tree)
      findings = SourceLineFindings(tree)
      if let blog = HTMLLiveBlog(tree, metadata: metadata) {
        read(blog, metadata)
      } else {
        readStories(tree, metadata)
        takeDeclaredText(metadata)
      }
    }

    /// Where the page shows little of the text that its metadata has, the text is written by a script: the metadata's is taken.
    private mutating func takeDeclaredText(_ metadata: HTMLMetadata) {
      guard articles.count <= 1, let body = metadata.body, body.utf8.count > 400 else { return }
      let declared = ShingleSet(of: body)
      let shared = (articles.first?.paragraphs ?? []).reduce(0) { $0 + declared.count(of: $1.text).shared }
      guard shared * 100 < declared.size * 30 else { return }
      var article = articles.first ?? HTMLArticleBuilder.bare(metadata)
      guard !article.headline.isEmpty else { return }
      article.paragraphs = BodyText.paragraphs(Array(body.utf8))
      article.captions = []
      articles = [article]
    }

    private mutating func read(_ blog: HTMLLiveBlog, _ metadata: HTMLMetadata) {
      var builder = HTMLArticleBuilder(blog, metadata: metadata)
      if let article = builder.build() { articles.append(article) }
      let owner = Int32(articles.count)
      for index in builder.range { findings.add(blog.blocks.blocks[index], builder.fates[index], article: owner) }
      if let node = blog.dataNode { findings.add(node, "update in the page's data", article: owner) }
    }

    private mutating func readStories(_ tree: MarkupTree, _ metadata: HTMLMetadata) {
      let blocks = HTMLBlocks(tree)
      var fates = Array(repeating: HTMLBody.Fate.outside, count: blocks.blocks.count)
      var owners = Array(repeating: Int32(0), count: blocks.blocks.count)
      let roots = HTMLStories.roots(blocks, tree: tree, metadata: metadata)
      for root in roots {
        let headline = root.headline.map { blocks.string($0) } ?? metadata.headline
        let body = HTMLBody(
          blocks, tree: tree, within: root.element, declared: roots.count == 1 ? metadata.body : nil,
          headline: headline,
          summary: roots.count == 1 ? metadata.standfirst : "")
        var builder = HTMLArticleBuilder(
          blocks: blocks, fates: body.fates, range: blocks.indices(in: root.element), metadata: metadata,
          ownHeadline: roots.count > 1 ? headline : nil)
        guard let article = builder.build() else { continue }
        articles.append(article)
        for index in builder.range {
          fates[index] = builder.fates[index]
          owners[index] = Int32(articles.count)
        }
      }
      for index in blocks.blocks.indices { findings.add(blocks.blocks[index], fates[index], article: owners[index]) }
    }
  }

  /// The encoding that a meta element names within the first kilobytes.
  private static func declaredEncoding(_ content: [UInt8]) -> String? {
    let head = Array(content.prefix(16_384).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 })
    let (tag, key) = (Array("<meta".utf8), Array("charset=".utf8))
    var position = 0
    while let start = head[position...].firstIndex(of: UInt8(ascii: "<")) {
      position = start + 1
      guard head[start...].starts(with: tag) else { continue }
      let end = head[start...].firstIndex(of: UInt8(ascii: ">")) ?? head.count
      guard let found = (start..<max(start, end - key.count)).first(where: { head[$0...].starts(with: key) }) else {
        continue
      }
      let rest = String(decoding: content[(found + key.count)..<end].prefix(40), as: UTF8.self)
      let name = rest.drop { $0 == "\"" || $0 == "'" || $0 == " " }.prefix {
        $0.isLetter || $0.isNumber || "-_:".contains($0)
      }
      return name.isEmpty ? nil : String(name)
    }
    return nil
  }
}
