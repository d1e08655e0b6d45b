import NewswireAnalysis
import NewswireCore
import NewswireFields
import NewswireFormats
import NewswireModel

/// RSS 0.9 to 2.0, RSS 1.0 (RDF), Atom 0.3 and 1.0 (RFC 4287), CDF: each entry is an article.
enum FeedPage {
  static func read(_ tree: MarkupTree, into result: inout ExtractedPage) {
    let channel = tree.name(0) == "channel" ? 0 : tree.child(["channel"], of: 0) ?? 0
    let source = tree.text(["title"], of: channel)
    let language =
      tree.text(["language", "lang"], of: channel).isEmpty
      ? tree.attribute("lang", of: 0) ?? "" : tree.text(["language", "lang"], of: channel)
    let entries =
      tree.name(0) == "entry"
      ? [0] : (0..<tree.nodes.count).filter { ["item", "entry"].contains(tree.name($0)) && !isInsideEntry($0, tree) }
    let blocks = HTMLBlocks(tree)
    var feed = Article()
    if tree.name(0) != "entry" { setAuthors(of: &feed, channel, tree) }
    result.articles = entries.prefix(Limits.articlesPerPage).compactMap {
      var article = article($0, tree, blocks: blocks, source: source, language: language)
      // An entry without authors has those of the feed (RFC 4287, section 4.2.1).
      if article?.bylines.isEmpty == true, article?.agencies.isEmpty == true { article?.bylines = feed.bylines }
      return article
    }
    if entries.count > Limits.articlesPerPage {
      let error = NewswireError(
        .resourceExhausted, "the feed has \(entries.count) entries; a page may have \(Limits.articlesPerPage) articles",
        info: .limit("articlesPerPage", Limits.articlesPerPage))
      let position = RecordPosition(number: Int64(Limits.articlesPerPage + 1), byteOffset: 0)
      result.problems.append(RecordProblem(position: position, error: error))
    }
  }

  private static func isInsideEntry(_ node: Int, _ tree: MarkupTree) -> Bool {
    var parent = tree.nodes[node].parent
    while parent >= 0 {
      if ["item", "entry"].contains(tree.name(Int(parent))) { return true }
      parent = tree.nodes[Int(parent)].parent
    }
    return false
  }

  /// - Returns: nil for an entry with neither title nor text.
  private static func article(
    _ entry: Int, _ tree: MarkupTree, blocks: HTMLBlocks, source: String, language: String
  ) -> Article? {
    var article = Article()
    article.headline = tree.text(["title"], of: entry)
    article.url = resolved(link(entry, tree), at: entry, tree)
    article.source = tree.text(["source"], of: entry)
    if article.source.isEmpty { article.source = source }
    article.language = tag(tree.attribute("lang", of: entry) ?? language)
    setText(of: &article, entry, tree, blocks)
    setTime(of: &article, entry, tree)
    setAuthors(of: &article, entry, tree)
    for category in tree.children("category", of: entry) + tree.children("subject", of: entry) {
      let label = tree.attribute("label", of: category) ?? tree.attribute("term", of: category) ?? tree.plain(category)
      if !label.isEmpty { article.labels.appendNew(label, tree.budget) }
    }
    addCaptions(to: &article, entry, tree)
    if let split = HeadlineLabel.split(article.headline) {
      article.labels.insert(split.label, at: 0)
      article.headline = split.headline
    }
    article.takeDateline()
    return article.headline.isEmpty && article.paragraphs.isEmpty && article.standfirst.isEmpty ? nil : article
  }

  /// The text itself where the entry has it, else its summary.
  private static func setText(of article: inout Article, _ entry: Int, _ tree: MarkupTree, _ blocks: HTMLBlocks) {
    let summary = tree.child(["description", "summary", "abstract", "tagline"], of: entry)
    let content = tree.child(["encoded", "content", "body", "fullitem"], of: entry)
    if let content, tree.attribute("url", of: content) == nil {
      let read = fragment(content, tree, blocks)
      (article.paragraphs, article.captions) = read
    }
    guard let summary else { return }
    if article.paragraphs.isEmpty {
      (article.paragraphs, article.captions) = fragment(summary, tree, blocks)
    } else {
      let text = tree.plain(summary)
      if article.paragraphs.first?.text.hasPrefix(text.prefix(60)) != true { article.standfirst = text }
    }
  }

  private static func fragment(_ node: Int, _ tree: MarkupTree, _ blocks: HTMLBlocks) -> ([Paragraph], [Caption]) {
    // XHTML stands in the tree itself, other markup is escaped.
    if !tree.children(of: node).isEmpty { return HTMLFragment.read(blocks, in: node) }
    var content = tree.content(of: node)[...]
    while let first = content.first, first <= 0x20 { content.removeFirst() }
    // Some writers escape the mark of a CDATA section with what is in it.
    if content.starts(with: "<![CDATA[".utf8) {
      content = content.dropFirst(9)
      if let end = content.suffix(64).firstRange(of: "]]>".utf8) { content = content[..<end.lowerBound] }
    }
    var read = HTMLFragment.read(Array(content), tree.budget)
    if read.paragraphs.count > 1, let last = read.paragraphs.last, isLinkToMore(last.text) {
      read.paragraphs.removeLast()
    }
    return read
  }

  /// "Continue reading…", by which a feed leads to the rest.
  private static func isLinkToMore(_ text: String) -> Bool {
    let text = text.lowercased()
    return text.utf8.count <= 60 && ["continue reading", "read more", "read the rest"].contains(where: text.hasPrefix)
  }

  private static func link(_ entry: Int, _ tree: MarkupTree) -> String {
    let links = tree.children("link", of: entry)
    let alternate = links.first {
      tree.attribute("rel", of: $0) ?? "alternate" == "alternate" && tree.attribute("href", of: $0) != nil
    }
    if let alternate, let address = tree.attribute("href", of: alternate) { return address }
    for text in links.map(tree.line) where !text.isEmpty { return text }
    for name in ["guid", "id"] {
      let text = tree.text([name], of: entry)
      if text.contains(":") { return text }
    }
    return tree.attribute("about", of: entry) ?? ""
  }

  /// An address in full: a relative one counts from `xml:base` of the nearest element that has it, or from the feed's own.
  private static func resolved(_ link: String, at entry: Int, _ tree: MarkupTree) -> String {
    guard !link.isEmpty, !link.contains(":") else { return link }
    var node = entry
    var base = ""
    while node >= 0, base.isEmpty {
      base = tree.attribute("base", of: node) ?? ""
      node = Int(tree.nodes[node].parent)
    }
    if base.isEmpty, let channel = tree.child(["channel"], of: 0) { base = tree.text(["link"], of: channel) }
    return CanonicalURL.resolved(link, against: base)
  }

  private static func setTime(of article: inout Article, _ entry: Int, _ tree: MarkupTree) {
    for name in ["pubDate", "published", "issued", "date", "created", "updated", "modified", "lastBuildDate"] {
      let text = tree.text([name], of: entry)
      if let time = tree.budget.publicationTime(text) {
        article.published = time
        return
      }
    }
  }

  private static func setAuthors(of article: inout Article, _ entry: Int, _ tree: MarkupTree) {
    for name in ["creator", "author", "contributor"] {
      for author in tree.children(name, of: entry) {
        let text = tree.child(["name"], of: author).map(tree.plain) ?? tree.plain(author)
        let byline = Byline(field: Self.personName(text))
        article.bylines.appendNew(byline.authors, tree.budget)
        article.agencies.appendNew(byline.agencies, tree.budget)
      }
      if !article.bylines.isEmpty { return }
    }
  }

  /// RSS has "address (name)".
  private static func personName(_ text: String) -> String {
    guard text.contains("@"), let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")"), open < close
    else { return text }
    return String(text[text.index(after: open)..<close])
  }

  /// Media RSS (https://www.rssboard.org/media-rss).
  private static func addCaptions(to article: inout Article, _ entry: Int, _ tree: MarkupTree) {
    for name in ["content", "thumbnail"] {
      for media in tree.children(name, of: entry) where tree.attribute("url", of: media) != nil {
        let text = tree.text(["description", "title"], of: media)
        guard !text.isEmpty else { continue }
        var caption = Credit.split(text)?.caption ?? Caption(text: text)
        if caption.credit.isEmpty { caption.credit = tree.text(["credit", "copyright"], of: media) }
        article.captions.appendNewText(caption, tree.budget)
      }
    }
  }

  private static func tag(_ text: String) -> String { text.utf8.count <= 35 ? text.trimmingSpaces() : "" }
}
