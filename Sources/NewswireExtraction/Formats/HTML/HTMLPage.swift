import NewswireFormats
import NewswireModel

/// A page in HTML.
enum HTMLPage {
  /// Whether the bytes are HTML: a doctype, or elements of HTML near the beginning.
  static func recognises(_ content: [UInt8]) -> Bool {
    // Nothing but blanks and a byte order mark may stand before the first element.
    guard content.prefix(1024).first(where: { $0 > 0x20 && $0 < 0x80 }) == UInt8(ascii: "<") else { return false }
    let start = content.prefix(1024).lazy.filter { $0 != 0 }.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    let head = Array(start)
    guard let first = head.firstIndex(of: UInt8(ascii: "<")), first <= 512 else { return false }
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

  static func read(
    _ content: [UInt8], charset: String?, _ budget: PageBudget, into result: inout ExtractedPage
  ) throws(NewswireError) {
    let utf8 = try TextDecoder.utf8(content, declared: charset ?? declaredEncoding(content))
    let stripped = HTMLStripper.strip(utf8, budget)
    guard let tree = MarkupParser.html(stripped, wanted: HTMLTag.attributes, skipped: HTMLTag.skipped, budget) else {
      try budget.check()
      throw NewswireError(.invalidArgument, "this HTML has no elements")
    }
    let metadata = HTMLMetadata(tree)
    var findings = SourceLineFindings(tree)
    if let blog = HTMLLiveBlog(tree, metadata: metadata) {
      read(blog, metadata, &findings, into: &result)
    } else {
      readStories(tree, metadata, &findings, into: &result)
    }
    try budget.check()
    let verdicts = SourceLineVerdicts(content: utf8, findings)
    result.verdicts = verdicts.all
    for index in result.articles.indices {
      result.articles[index].provenance.lines = verdicts.lines(of: Int32(index + 1))
    }
  }

  private static func read(
    _ blog: HTMLLiveBlog, _ metadata: HTMLMetadata, _ findings: inout SourceLineFindings,
    into result: inout ExtractedPage
  ) {
    var builder = HTMLArticleBuilder(blog, metadata: metadata)
    if let article = builder.build() { result.articles.append(article) }
    let owner = Int32(result.articles.count)
    for index in builder.range { findings.add(blog.blocks.blocks[index], builder.fates[index], article: owner) }
    if let node = blog.dataNode { findings.add(node, "update in the page's data", article: owner) }
  }

  private static func readStories(
    _ tree: MarkupTree, _ metadata: HTMLMetadata, _ findings: inout SourceLineFindings, into result: inout ExtractedPage
  ) {
    let blocks = HTMLBlocks(tree)
    var fates = Array(repeating: HTMLBody.Fate.outside, count: blocks.blocks.count)
    var owners = Array(repeating: Int32(0), count: blocks.blocks.count)
    let roots = HTMLStories.roots(blocks, tree: tree, metadata: metadata)
    for root in roots {
      let headline = root.headline.map { blocks.string($0) } ?? metadata.headline
      let body = HTMLBody(
        blocks, tree: tree, within: root.element, declared: roots.count == 1 ? metadata.body : nil, headline: headline,
        summary: roots.count == 1 ? metadata.standfirst : "")
      var builder = HTMLArticleBuilder(
        blocks: blocks, fates: body.fates, range: blocks.indices(in: root.element), metadata: metadata,
        ownHeadline: roots.count > 1 ? headline : nil)
      guard let article = builder.build() else { continue }
      result.articles.append(article)
      for index in builder.range {
        fates[index] = builder.fates[index]
        owners[index] = Int32(result.articles.count)
      }
    }
    for index in blocks.blocks.indices { findings.add(blocks.blocks[index], fates[index], article: owners[index]) }
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
