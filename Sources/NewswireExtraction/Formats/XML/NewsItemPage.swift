import NewswireCore
import NewswireFields
import NewswireFormats
import NewswireModel

/// Items of a news wire: NITF, NewsML 1, NewsML-G2, and formats that use the same names for the same things.
enum NewsItemPage {
  static func read(_ tree: MarkupTree, into result: inout ExtractedPage) {
    let blocks = HTMLBlocks(tree)
    for item in items(tree) {
      if let article = article(item, tree, blocks) { result.articles.append(article) }
    }
  }

  /// The elements that are an article each: the outermost items that hold no other item.
  private static func items(_ tree: MarkupTree) -> [Int] {
    for name in ["newsItem", "NewsItem"] {
      let items = (0..<tree.nodes.count).filter { tree.name($0) == name }
      guard !items.isEmpty else { continue }
      return items.indices.filter { place in
        place + 1 == items.count || items[place + 1] >= Int(tree.nodes[items[place]].end)
      }.map { items[$0] }
    }
    return [0]
  }

  private static let headlines = ["hl1", "headline", "HeadLine", "Headline", "title", "Title", "heading", "SlugLine"]
  private static let bodies = [
    "body.content", "inlineXML", "inlineData", "DataContent", "body", "Body", "content", "Content", "text", "Text",
    "story",
    "BodyText", "bodytext", "description",
  ]

  /// - Returns: nil for an item without any text, such as a package or a concept.
  private static func article(_ item: Int, _ tree: MarkupTree, _ blocks: HTMLBlocks) -> Article? {
    var article = Article()
    article.headline = first(headlines, item, tree)
    article.standfirst = first(["hl2", "SubHeadLine", "abstract", "summary"], item, tree)
    if let body = tree.descendant(bodies, of: item) { setText(of: &article, body, tree, blocks) }
    setAuthors(of: &article, item, tree)
    setTime(of: &article, item, tree)
    setRelease(of: &article, item, tree)
    article.url = identifier(item, tree)
    article.dateline = dateline(item, tree)
    article.source = first(["distributor", "provider", "Provider", "source", "Source", "CopyrightHolder"], item, tree)
    if article.source.isEmpty { article.source = attribute("FormalName", under: ["Provider", "Source"], item, tree) }
    article.language = tree.attribute("lang", of: item) ?? attribute("tag", under: ["language"], item, tree)
    if article.language.isEmpty { article.language = attribute("FormalName", under: ["Language"], item, tree) }
    setLabels(of: &article, item, tree)
    addMedia(to: &article, item, tree)
    article.takeDateline()
    if article.standfirst == article.headline { article.standfirst = "" }
    if article.release?.status == .killed, !article.url.isEmpty { return article }
    return article.headline.isEmpty && article.paragraphs.isEmpty && article.captions.isEmpty ? nil : article
  }

  /// The text of the first element with one of these names that has any.
  private static func first(_ names: [String], _ item: Int, _ tree: MarkupTree) -> String {
    for name in names {
      for node in tree.descendants(name, of: item) {
        let text = tree.child(["name"], of: node).map(tree.plain) ?? tree.plain(node)
        if !text.isEmpty, text.utf8.count < 1000 { return text }
      }
    }
    return ""
  }

  private static func attribute(_ attribute: String, under names: [String], _ item: Int, _ tree: MarkupTree) -> String {
    for name in names {
      for node in tree.descendants(name, of: item) {
        for element in node..<Int(tree.nodes[node].end) where !tree.nodes[element].isText {
          if let value = tree.attribute(attribute, of: element), !value.isEmpty { return value }
        }
      }
    }
    return ""
  }

  private static func setText(of article: inout Article, _ body: Int, _ tree: MarkupTree, _ blocks: HTMLBlocks) {
    // A whole document of its own may stand inside.
    let inner = tree.descendant(["body.content", "body"], of: body) ?? body
    let media = tree.descendants("media", of: inner).map { Int32($0)..<tree.nodes[$0].end }
    let read: ([Paragraph], [Caption]) =
      tree.children(of: inner).isEmpty
      ? HTMLFragment.read(tree.content(of: inner), tree.budget) : HTMLFragment.read(blocks, in: inner, without: media)
    article.paragraphs = read.0.filter { $0.text != article.headline }
    article.captions = read.1
  }

  private static func setAuthors(of article: inout Article, _ item: Int, _ tree: MarkupTree) {
    for name in ["byline", "by", "ByLine", "Byline", "author", "Author", "creator"] {
      for node in tree.descendants(name, of: item) {
        let person = tree.descendant(["person", "name", "Name"], of: node)
        let byline = Byline(field: tree.plain(person ?? node))
        article.bylines.appendNew(byline.authors, tree.budget)
        article.agencies.appendNew(byline.agencies, tree.budget)
      }
      if !article.bylines.isEmpty { break }
    }
    for name in ["creditline", "CreditLine", "creditLine"] {
      for node in tree.descendants(name, of: item) {
        if let agency = Agencies.name(tree.plain(node)) { article.agencies.appendNew(agency, tree.budget) }
      }
    }
  }

  private static func setTime(of article: inout Article, _ item: Int, _ tree: MarkupTree) {
    let names = [
      "firstCreated", "FirstCreated", "date.release", "date.issue", "contentCreated", "versionCreated",
      "ThisRevisionCreated",
      "story.date", "DateAndTime", "dateTime", "pubDate", "published", "date", "Date", "DateId",
    ]
    for name in names {
      for node in tree.descendants(name, of: item) {
        let stamp = tree.attribute("norm", of: node) ?? tree.plain(node)
        if let time = tree.budget.publicationTime(stamp) {
          article.published = time
          return
        }
      }
    }
  }

  /// What the publisher wants of the item, and its times: `itemMeta` of NewsML-G2, `NewsManagement` of NewsML 1, `docdata` of
  /// NITF.
  private static func setRelease(of article: inout Article, _ item: Int, _ tree: MarkupTree) {
    var status = attribute("qcode", under: ["pubStatus"], item, tree)
    if status.isEmpty { status = attribute("FormalName", under: ["Status"], item, tree) }
    if status.isEmpty { status = attribute("management-status", under: ["docdata"], item, tree) }
    var until = first(["embargoed", "embargo"], item, tree)
    if until.isEmpty, let change = tree.descendant(["StatusWillChange"], of: item) {
      until = first(["DateAndTime"], change, tree)
    }
    if until.isEmpty, status.lowercased().hasSuffix("embargoed") {
      until = attribute("norm", under: ["date.release"], item, tree)
    }
    article.release = ReleaseReader.release(
      status: status, until: until, note: first(["edNote", "ed-msg", "Instruction"], item, tree))
    article.setTimes(
      first: first(["firstCreated", "FirstCreated"], item, tree),
      version: first(["versionCreated", "ThisRevisionCreated"], item, tree))
  }

  /// What identifies the item through its versions; empty if nothing does.
  private static func identifier(_ item: Int, _ tree: MarkupTree) -> String {
    if let guid = tree.attribute("guid", of: item), !guid.isEmpty { return guid }
    if let identifier = tree.descendant(["NewsIdentifier"], of: item) {
      let parts = ["ProviderId", "DateId", "NewsItemId"].map { first([$0], identifier, tree) }
      return parts.contains("") ? "" : "urn:newsml:" + parts.joined(separator: ":")
    }
    return attribute("id-string", under: ["doc-id"], item, tree)
  }

  private static func dateline(_ item: Int, _ tree: MarkupTree) -> String {
    for name in ["dateline", "DateLine", "Dateline"] {
      guard let node = tree.descendant([name], of: item) else { continue }
      if let place = tree.descendant(["location", "Location"], of: node) { return tree.plain(place) }
      let text = tree.plain(node)
      return text.split(whereSeparator: { $0 == "(" || $0 == "—" || $0 == "–" }).first.map { $0.trimmingSpaces() }
        ?? text
    }
    return ""
  }

  private static func setLabels(of article: inout Article, _ item: Int, _ tree: MarkupTree) {
    for subject in tree.descendants("subject", of: item) {
      if let name = tree.child(["name"], of: subject) { add(tree.plain(name), to: &article, tree.budget) }
    }
    for keyword in tree.descendants("keyword", of: item) + tree.descendants("KeywordLine", of: item) {
      add(tree.attribute("key", of: keyword) ?? tree.plain(keyword), to: &article, tree.budget)
    }
    for code in tree.descendants("tobject.subject", of: item) {
      for name in ["tobject.subject.type", "tobject.subject.matter"] {
        add(tree.attribute(name, of: code) ?? "", to: &article, tree.budget)
      }
    }
  }

  private static func add(_ label: String, to article: inout Article, _ budget: PageBudget) {
    if !label.isEmpty, label.utf8.count <= 80 { article.labels.appendNew(label, budget) }
  }

  private static func addMedia(to article: inout Article, _ item: Int, _ tree: MarkupTree) {
    for media in tree.descendants("media", of: item) {
      let text = tree.text(["media-caption"], of: media)
      guard !text.isEmpty else { continue }
      var caption = Credit.split(text)?.caption ?? Caption(text: text)
      if caption.credit.isEmpty { caption.credit = tree.text(["media-producer"], of: media) }
      article.captions.appendNewText(caption, tree.budget)
    }
    for description in tree.descendants("description", of: item)
    where tree.attribute("role", of: description)?.hasSuffix("caption") == true {
      let text = tree.plain(description)
      if !text.isEmpty { article.captions.append(Caption(text: text, credit: first(["creditline"], item, tree))) }
    }
  }
}
