import NewswireCore
import NewswireFields
import NewswireFormats
import NewswireModel

/// What the members of a JSON record mean: by the names that exports of news use for them, and by those its user gave. Unknown members
/// are ignored; those that hold a text are noted.
struct FieldMap: Sendable {
  /// The members that were given for a field, each a way through records.
  private let given: [(field: RecordField, path: [String])]
  /// Fields that the usual names do not fill.
  private let mapped: Set<RecordField>

  init(_ mappings: [FieldMapping] = []) {
    given = mappings.map {
      ($0.field, $0.member.split(separator: ".", omittingEmptySubsequences: false).map(String.init))
    }
    mapped = Set(mappings.map(\.field))
  }

  /// Names in lower case without `_`, `-` and spaces. Where a record has several for one field, the first that is not empty counts.
  private static let names: [String: RecordField] = [
    "headline": .headline, "headlines": .headline, "title": .headline, "head": .headline,
    "standfirst": .standfirst, "subtitle": .standfirst, "subheadline": .standfirst, "deck": .standfirst,
    "description": .standfirst, "summary": .standfirst, "excerpt": .standfirst, "abstract": .standfirst,
    "descriptiontext": .standfirst,
    "descriptionhtml": .standfirst, "descriptions": .standfirst, "subheadlines": .standfirst,
    "published": .published, "date": .published, "publishedat": .published, "publicationdate": .published,
    "pubdate": .published, "datepublished": .published, "publisheddate": .published, "publishdate": .published,
    "datetime": .published, "timestamp": .published, "firstpublished": .published,
    "publishingdate": .published, "seendate": .published, "datepublish": .published, "webpublicationdate": .published,
    "dateposted": .published, "publicationdatetime": .published,
    "firstcreated": .published, "versioncreated": .published, "contentcreated": .published,
    "source": .source, "publisher": .source, "outlet": .source, "publication": .source, "site": .source,
    "sitename": .source, "sourcename": .source, "newspaper": .source, "provider": .source, "infosources": .source,
    "medianame": .source, "sourcehostname": .source, "sourcedomain": .source, "domain": .source,
    "publicationtitle": .source, "journal": .source, "outletname": .source,
    "byline": .byline, "bylines": .byline, "author": .byline, "authors": .byline, "creator": .byline,
    "url": .url, "link": .url, "uri": .url, "canonicalurl": .url, "weburl": .url, "permalink": .url,
    "articleurl": .url, "pageurl": .url, "requestedurl": .url,
    "text": .text, "body": .text, "articlebody": .text, "maintext": .text, "fulltext": .text, "content": .text,
    "bodytext": .text, "bodyhtml": .text, "bodyxhtml": .text, "bodies": .text, "paragraphs": .text,
    "contenthtml": .text, "contenttext": .text, "bodyhtml5": .text, "bodymain": .text, "headlinemain": .headline,
    "webtitle": .headline, "plaintext": .text, "articletext": .text,
    "leadparagraph": .standfirst, "trailtext": .standfirst, "snippet": .standfirst, "sectionname": .labels,
    "pillarname": .labels, "themes": .labels,
    "topic": .labels, "topics": .labels, "section": .labels, "sections": .labels, "label": .labels, "labels": .labels,
    "tag": .labels, "tags": .labels, "keywords": .labels, "category": .labels, "categories": .labels,
    "subject": .labels, "subjects": .labels, "genre": .labels,
    "language": .language, "lang": .language, "inlanguage": .language,
    "dateline": .dateline, "located": .dateline, "agency": .agency, "agencies": .agency, "associations": .pictures,
    "images": .pictures, "captions": .pictures, "caption": .pictures, "creditline": .credit, "credit": .credit,
  ]

  /// The field that a member has by its usual name.
  private func field(named name: String) -> RecordField? {
    let key = String(decoding: name.utf8.lazy.filter { $0 != 0x5F && $0 != 0x2D && $0 != 0x20 }, as: UTF8.self)
    guard let field = Self.names[key.lowercased()], !mapped.contains(field) else { return nil }
    return field
  }

  /// Calls `body` with each value of a record that fills a field, those of mapped members first, until it returns true.
  /// - Returns: whether it did.
  @discardableResult
  private func firstValue(
    of record: JSONValue, in document: JSONDocument, _ body: (RecordField, JSONValue) -> Bool
  ) -> Bool {
    guard case .object(let members) = record else { return false }
    for given in given {
      if let value = document.value(at: given.path, in: record), body(given.field, value) { return true }
    }
    for member in members {
      if let field = field(named: document.string(member.name)), body(field, member.value) { return true }
    }
    return false
  }

  /// Whether a record has a member that would be a headline or a text.
  func isRecord(_ value: JSONValue, in document: JSONDocument) -> Bool {
    firstValue(of: value, in: document) { field, value in
      guard field == .headline || field == .text else { return false }
      return if case .string = value { true } else if case .array = value { true } else { false }
    }
  }

  /// - Returns: nil for an item of a wire that is complete without text, such as a picture's.
  /// - Throws: `invalidArgument` if the record is not an object or has neither text nor headline.
  func article(of record: JSONValue, in document: JSONDocument) throws(NewswireError) -> Article? {
    guard case .object = record else {
      throw NewswireError(.invalidArgument, "the record is no JSON object")
    }
    var article = Article()
    firstValue(of: record, in: document) { field, value in
      Self.fill(field, of: &article, from: value, in: document)
      return false
    }
    fillFromInner(record, in: document, &article)
    noteUnknownTexts(of: record, in: document)
    article.takeDateline()
    Self.readRelease(of: &article, record, in: document)
    if article.release?.status == .killed, !article.url.isEmpty { return article }
    guard !article.paragraphs.isEmpty || !article.headline.isEmpty || !article.captions.isEmpty else {
      if Self.isWireItem(record, in: document) { return nil }
      throw NewswireError(
        .invalidArgument,
        mapped.isEmpty
          ? "the record has neither a text nor a headline by a name that is known; say which members they are (--field text=NAME)"
          : "the record has neither a text nor a headline, neither by the names given nor by others")
    }
    return article
  }

  /// What web services and crawlers have one level below: the Guardian's `fields`, the address that Fundus fetched.
  private func fillFromInner(_ record: JSONValue, in document: JSONDocument, _ article: inout Article) {
    if let fields = document.member("fields", of: record) {
      firstValue(of: fields, in: document) { field, value in
        Self.fill(field, of: &article, from: value, in: document)
        return false
      }
    }
    if article.url.isEmpty, let page = document.member("html", of: record) {
      article.url = document.text("requested_url", of: page) ?? ""
    }
  }

  /// Notes the members that look like text and are of no known name.
  private func noteUnknownTexts(of record: JSONValue, in document: JSONDocument) {
    guard case .object(let members) = record else { return }
    for member in members {
      guard case .string(let text) = member.value, Self.looksLikeText(document.utf8(text)) else { continue }
      let name = document.string(member.name)
      let isKnown = field(named: name) != nil || given.contains { $0.path.first == name }
      if !isKnown { document.budget.notes.add(.unknownMember, name) }
    }
  }

  /// Some words of prose, which addresses, codes and lists of keywords are not.
  private static func looksLikeText(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 80 else { return false }
    return bytes.prefix(400).count { $0 == 0x20 } >= 10 && bytes.contains { $0 == UInt8(ascii: ".") }
  }

  /// What the publisher wants of a record (ninjs, https://iptc.org/standards/ninjs/), and its times.
  private static func readRelease(of article: inout Article, _ record: JSONValue, in document: JSONDocument) {
    func first(_ names: [StaticString]) -> String {
      names.lazy.compactMap { document.member($0, of: record).flatMap(document.scalarText) }.first ?? ""
    }
    article.release = ReleaseReader.release(
      status: first(["pubstatus", "pubStatus", "pub_status"]),
      until: first(["embargoed", "embargo", "embargoeduntil", "embargoedUntil", "embargoed_until", "embargo_date"]),
      note: first(["ednote", "usageterms"]))
    if article.release == nil { article.release = exported(record, in: document) }
    article.setTimes(
      first: first(["firstcreated", "firstCreated"]), version: first(["versioncreated", "versionCreated"]))
    if let marks = document.member("marks", of: record) { article.marks = self.marks(marks, in: document) }
  }

  private static func fill(
    _ field: RecordField, of article: inout Article, from value: JSONValue, in document: JSONDocument
  ) {
    switch field {
    case .headline: set(&article.headline, value, document)
    case .standfirst: set(&article.standfirst, value, document)
    case .credit:
      for text in texts(of: value, in: document) {
        if let agency = Agencies.name(text) { article.agencies.appendNew(agency, document.budget) }
      }
    case .pictures: article.captions += captions(in: value, document)
    case .source:
      // Some tools have the address in a member of this name.
      if let text = texts(of: value, in: document).first, text.hasPrefix("http://") || text.hasPrefix("https://") {
        if article.url.isEmpty { article.url = text }
      } else {
        set(&article.source, value, document)
      }
    case .url: set(&article.url, value, document)
    case .language: set(&article.language, value, document)
    case .dateline: set(&article.dateline, value, document)
    case .published:
      if article.published == nil, let text = texts(of: value, in: document).first,
        let time = document.budget.publicationTime(text)
      {
        article.published = time
      }
    case .byline:
      for text in texts(of: value, in: document) {
        let byline = Byline(field: text)
        article.bylines.appendNew(byline.authors, document.budget)
        article.agencies.appendNew(byline.agencies, document.budget)
      }
    case .agency:
      for text in texts(of: value, in: document) {
        article.agencies.appendNew(Agencies.name(text) ?? text, document.budget)
      }
    case .labels:
      for text in texts(of: value, in: document) {
        // "dam,water" is two labels; "Arts, Culture" may be one.
        let isList = text.contains(",") && !text.contains(", ")
        article.labels += isList ? text.split(separator: ",").map(String.init) : [text]
      }
    case .text:
      guard article.paragraphs.isEmpty else { return }
      for text in utf8Texts(of: value, in: document) {
        let read =
          HTMLFragment.recognises(text) ? HTMLFragment.read(text, document.budget) : (BodyText.paragraphs(text), [])
        article.paragraphs += read.0
        article.captions += read.1
      }
    }
  }

  private static func set(_ target: inout String, _ value: JSONValue, _ document: JSONDocument) {
    guard target.isEmpty, let text = texts(of: value, in: document).first else { return }
    target =
      text.utf8.contains(UInt8(ascii: "<"))
      ? HTMLFragment.plainText(Array(text.utf8), document.budget) : text.trimmingSpaces()
  }

  /// The bytes of a string, or of each string of a list.
  private static func utf8Texts(of value: JSONValue, in document: JSONDocument) -> [[UInt8]] {
    switch value {
    case .string(let text): return [document.utf8(text)]
    case .array(let elements): return elements.flatMap { utf8Texts(of: $0, in: document) }
    default: return texts(of: value, in: document).map { Array($0.utf8) }
    }
  }

  /// Captions of pictures: texts, or records with a text and a credit, in a list or under names.
  private static func captions(in value: JSONValue, _ document: JSONDocument) -> [Caption] {
    switch value {
    case .array(let elements): return elements.flatMap { captions(in: $0, document) }
    case .string(let text):
      let line = document.string(text)
      return line.hasPrefix("http") || line.isEmpty ? [] : [Credit.split(line)?.caption ?? Caption(text: line)]
    case .object(let members):
      let names: [StaticString] = ["description_text", "caption", "description", "text", "headline"]
      guard let text = names.lazy.compactMap({ document.text($0, of: value) }).first(where: { !$0.isEmpty }) else {
        return members.flatMap { if case .object = $0.value { captions(in: $0.value, document) } else { [Caption]() } }
      }
      let credits: [StaticString] = ["byline", "creditline", "credit", "copyrightholder"]
      let credit = credits.lazy.compactMap { document.text($0, of: value) }.first ?? ""
      let plain = HTMLFragment.plainText(Array(text.utf8), document.budget)
      return [
        credit.isEmpty ? Credit.split(plain)?.caption ?? Caption(text: plain) : Caption(text: plain, credit: credit)
      ]
    case .null, .bool, .number: return []
    }
  }

  /// Whether a record is an item of a wire in ninjs (https://iptc.org/standards/ninjs/), which may be without any text.
  private static func isWireItem(_ record: JSONValue, in document: JSONDocument) -> Bool {
    let names: [StaticString] = ["uri", "standard", "$schema", "pubstatus"]
    return names.contains { document.member($0, of: record) != nil }
  }

  /// The texts of a value: a string's, a list's, or those an object has under the usual names.
  private static func texts(of value: JSONValue, in document: JSONDocument) -> [String] {
    switch value {
    case .string, .number: return document.scalarText(value).map { [$0] } ?? []
    case .array(let elements): return elements.flatMap { texts(of: $0, in: document) }
    case .object:
      let names: [StaticString] = ["name", "title", "value", "text", "by", "time", "main", "original", "$date"]
      let inner = names.lazy.compactMap { document.member($0, of: value) }.first
      return inner.map { texts(of: $0, in: document) } ?? []
    case .null, .bool: return []
    }
  }
}
