import NewswireCore
import NewswireFields
import NewswireFormats
import NewswireModel

/// What a page says about its article apart from the text: JSON-LD, OpenGraph and other meta elements, microdata.
struct HTMLMetadata {
  var headline = ""
  /// The title that the page gives to other sites.
  var openGraphTitle = ""
  /// Whether the headline is that of JSON-LD.
  var hasLinkedHeadline = false
  /// What the page calls its site, whoever publishes it.
  var siteName = ""
  /// The page's title as a browser shows it.
  var title = ""
  var standfirst = ""
  var source = ""
  var url = ""
  var language = ""
  var bylines: [String] = []
  var agencies: [String] = []
  private(set) var labels: [String] = []
  /// The same in lower case.
  private var knownLabels: Set<String> = []
  var published: PublicationTime?
  /// The first time in the page's text, which may be that of something else.
  var firstTime: PublicationTime?
  /// The article's text, where JSON-LD has it.
  var body: String?
  /// Articles that JSON-LD describes in full, for pages that hold several.
  var articleCount = 0
  /// Where JSON-LD says that the page is a live blog.
  var liveBlog: LiveBlogData?

  private var namesByID: [String: String] = [:]
  private let budget: PageBudget

  init(_ tree: MarkupTree) {
    budget = tree.budget
    var meta: [String: String] = [:]
    for node in tree.nodes.indices where !tree.nodes[node].isText {
      switch tree.name(node) {
      case "html": language = tree.attribute("lang", of: node) ?? tree.attribute("xml:lang", of: node) ?? ""
      case "title" where title.isEmpty: title = tree.line(of: node)
      case "meta": readMeta(tree, node, &meta)
      case "script" where tree.attribute("type", of: node)?.lowercased().contains("ld+json") == true:
        readLinkedData(tree.content(of: node), node: node)
      case "link" where url.isEmpty && tree.attribute("rel", of: node)?.lowercased() == "canonical":
        url = tree.attribute("href", of: node) ?? ""
      default: readMicrodata(tree, node)
      }
    }
    fill(from: meta)
    // Who publishes the page is none of its authors, and a section is not either.
    let others = Set(([source, siteName] + labels).map { $0.lowercased() })
    bylines.removeAll { others.contains($0.lowercased()) }
    language = Self.languageTag(language)
  }

  // MARK: Meta elements

  private func readMeta(_ tree: MarkupTree, _ node: Int, _ meta: inout [String: String]) {
    let key =
      tree.attribute("property", of: node) ?? tree.attribute("name", of: node) ?? tree.attribute("itemprop", of: node)
    guard let key, let content = tree.attribute("content", of: node), !content.isEmpty else { return }
    let name = key.lowercased()
    if meta[name] == nil { meta[name] = singleLine(content.utf8) }
  }

  /// Fills what JSON-LD left open, by the names in common use.
  private mutating func fill(from meta: [String: String]) {
    func first(_ names: [String]) -> String { names.lazy.compactMap { meta[$0] }.first ?? "" }
    openGraphTitle = first(["og:title", "twitter:title"])
    hasLinkedHeadline = !headline.isEmpty
    siteName = first(["og:site_name", "application-name"])
    if headline.isEmpty { headline = first(["og:title", "twitter:title", "dc.title", "sailthru.title", "headline"]) }
    if standfirst.isEmpty {
      standfirst = first(["og:description", "description", "twitter:description", "dc.description"])
    }
    if source.isEmpty { source = first(["og:site_name", "application-name", "dc.publisher", "publisher"]) }
    if url.isEmpty { url = first(["og:url", "twitter:url"]) }
    if language.isEmpty { language = first(["og:locale", "language", "dc.language", "inlanguage"]) }
    if published == nil {
      let names = [
        "article:published_time", "article:published", "datepublished", "date", "pubdate", "publishdate", "dc.date",
        "dc.date.issued", "dcterms.created", "sailthru.date", "parsely-pub-date", "publish-date", "publication_date",
        "og:article:published_time", "cxenseparse:recs:publishtime", "article.published", "dc.date.created", "ptime",
      ]
      for stamp in names.lazy.compactMap({ meta[$0] }) where published == nil {
        published = budget.publicationTime(stamp)
      }
    }
    if bylines.isEmpty {
      if let label = meta["twitter:label1"]?.lowercased(), Self.authorLabels.contains(label),
        let name = meta["twitter:data1"]
      {
        add(Byline(field: name))
      }
      for name in ["author", "article:author", "parsely-author", "dc.creator", "byl", "sailthru.author", "authors"] {
        guard bylines.isEmpty, let value = meta[name], !value.hasPrefix("http") else { continue }
        add(Byline(field: value))
        if !bylines.isEmpty { break }
      }
    }
    for name in ["article:section", "article:tag", "news_keywords"] {
      guard let value = meta[name] else { continue }
      add(labels: value)
    }
  }

  /// What pages write before the author in the lines they give to social networks.
  private static let authorLabels: Set<String> = [
    "written by", "verfasst von", "geschrieben von", "écrit par", "escrito por", "scritto da", "geschreven door",
    "author",
  ]

  /// Adds labels that commas part, but for those that only the site's own machinery reads.
  private mutating func add(labels text: String) {
    for label in text.split(separator: ",").map({ $0.trimmingSpaces() }) {
      let isCode = label.contains { "_:/@{}=".contains($0) } || label.utf8.count > 60
      if !label.isEmpty, !isCode, knownLabels.insert(label.lowercased()).inserted { labels.append(label) }
    }
  }

  private mutating func add(_ byline: Byline) {
    bylines.appendNew(byline.authors, budget)
    agencies.appendNew(byline.agencies, budget)
  }

  /// `en_US` as `en-US`.
  private static func languageTag(_ text: String) -> String {
    let parts = text.split(whereSeparator: { $0 == "_" || $0 == "-" })
    guard let first = parts.first, (2...3).contains(first.count), first.allSatisfy({ $0.isASCII && $0.isLetter }) else {
      return ""
    }
    guard parts.count == 2, parts[1].count == 2, parts[1].allSatisfy({ $0.isASCII && $0.isLetter }) else {
      return first.lowercased()
    }
    return "\(first.lowercased())-\(parts[1].uppercased())"
  }

  // MARK: Microdata

  private mutating func readMicrodata(_ tree: MarkupTree, _ node: Int) {
    guard let property = tree.attribute("itemprop", of: node) else {
      if firstTime == nil, tree.name(node) == "time", let stamp = tree.attribute("datetime", of: node) {
        firstTime = StatedTime(metadata: stamp).map {
          PublicationTime(seconds: $0.time.seconds, precision: $0.time.precision, basis: .metadata)
        }
      }
      return
    }
    let value = tree.attribute("content", of: node) ?? tree.attribute("datetime", of: node)
    for name in property.split(separator: " ") {
      switch name {
      case "datePublished" where published == nil:
        published = budget.publicationTime(value ?? tree.line(of: node))
      case "author" where bylines.isEmpty && value == nil: add(Byline(field: tree.line(of: node)))
      default: continue
      }
    }
  }

  // MARK: JSON-LD

  private mutating func readLinkedData(_ content: [UInt8], node: Int) {
    // Some pages have their JSON in a comment or a CDATA section.
    guard let text = Self.json(in: content), let document = try? JSONParser.parse(text, isForgiving: true, budget)
    else {
      return
    }
    if Self.place(of: Self.identifier, in: text[...]) != nil { readNames(document.root, in: document, depth: 0) }
    read(document.root, in: document, node: node, depth: 0)
  }

  private static let identifier = Array("\"@id\"".utf8)
  private static let sectionStart = Array("<![CDATA[".utf8)
  private static let sectionEnd = Array("]]>".utf8)

  /// Where a text stands first.
  private static func place(of text: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    var position = bytes.startIndex
    while let found = bytes[position...].firstIndex(of: text[0]) {
      if bytes[found...].starts(with: text) { return found }
      position = found + 1
    }
    return nil
  }

  /// The JSON of a script without the marks of a comment or a CDATA section around it; nil if there is none.
  private static func json(in script: [UInt8]) -> [UInt8]? {
    var script = script[...]
    // The marks of a section stand before and after all else.
    if let mark = place(of: sectionStart, in: script.prefix(64)) { script = script[(mark + sectionStart.count)...] }
    if let mark = place(of: sectionEnd, in: script.suffix(64)) { script = script[..<mark] }
    guard let start = script.firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }),
      let end = script.lastIndex(where: { $0 == UInt8(ascii: "}") || $0 == UInt8(ascii: "]") }), start < end
    else { return nil }
    return Array(script[start...end])
  }

  private mutating func read(_ value: JSONValue, in document: JSONDocument, node: Int, depth: Int) {
    guard depth < 6 else { return }
    switch value {
    case .array(let elements):
      for element in elements { read(element, in: document, node: node, depth: depth + 1) }
    case .object:
      let types = types(of: value, in: document)
      if types.contains(where: {
        $0.hasSuffix("Article") || $0.hasSuffix("Posting") || ["Report", "Review"].contains($0)
      }) {
        articleCount += 1
        if articleCount == 1 { readArticle(value, in: document) }
      }
      if liveBlog == nil, types.contains("LiveBlogPosting") {
        liveBlog = LiveBlogData(value, in: document, node: node)
      }
      for name: StaticString in ["@graph", "mainEntity", "mainEntityOfPage"] {
        if let inner = document.member(name, of: value) { read(inner, in: document, node: node, depth: depth + 1) }
      }
    default: return
    }
  }

  private func types(of value: JSONValue, in document: JSONDocument) -> [String] {
    guard let type = document.member("@type", of: value) else { return [] }
    if case .array(let list) = type { return list.compactMap(document.scalarText) }
    return document.scalarText(type).map { [$0] } ?? []
  }

  private mutating func readArticle(_ value: JSONValue, in document: JSONDocument) {
    headline = plain(document.text("headline", of: value) ?? document.text("name", of: value) ?? "")
    standfirst = plain(document.text("description", of: value) ?? "")
    if let stamp = document.text("datePublished", of: value) { published = budget.publicationTime(stamp) }
    if let text = document.text("articleBody", of: value) { body = plain(text) }
    if let publisher = document.member("publisher", of: value) {
      source = plain(document.text("name", of: publisher) ?? "")
    }
    if let page = document.text("url", of: value), page.hasPrefix("http") { url = page }
    if let tag = document.text("inLanguage", of: value) { language = tag }
    for name: StaticString in ["author", "creator"] where bylines.isEmpty {
      guard let author = document.member(name, of: value) else { continue }
      for text in names(of: author, in: document) { add(Byline(field: plain(text))) }
    }
    for name: StaticString in ["articleSection", "keywords"] {
      guard let section = document.member(name, of: value) else { continue }
      for text in names(of: section, in: document) {
        add(labels: plain(text))
      }
    }
  }

  /// Notes the names of what the page refers to by `@id`.
  private mutating func readNames(_ value: JSONValue, in document: JSONDocument, depth: Int) {
    guard depth < 6, budget.spend(1) else { return }
    switch value {
    case .array(let elements): for element in elements { readNames(element, in: document, depth: depth + 1) }
    case .object(let members):
      if let id = document.text("@id", of: value), let name = document.text("name", of: value) { namesByID[id] = name }
      for member in members { readNames(member.value, in: document, depth: depth + 1) }
    default: return
    }
  }

  /// Strings, or the `name` of objects, which may stand elsewhere under the same `@id`.
  private func names(of value: JSONValue, in document: JSONDocument) -> [String] {
    switch value {
    case .array(let elements): return elements.flatMap { names(of: $0, in: document) }
    case .object:
      guard let name = document.member("name", of: value) else {
        return document.text("@id", of: value).flatMap { namesByID[$0] }.map { [$0] } ?? []
      }
      return names(of: name, in: document)
    default: return document.scalarText(value).map { [$0] } ?? []
    }
  }

  private func plain(_ text: String) -> String { HTMLFragment.plainText(Array(text.utf8), budget) }
}
