import NewswireModel

/// What the members of a JSON record mean, by the names that exports of news use for them. Unknown members are ignored.
enum FieldMap {
  enum Field: Sendable {
    case headline, standfirst, published, source, byline, url, text, labels, language, dateline, agency
  }

  /// Names in lower case without `_`, `-` and spaces. Where a record has several for one field, the first that is not empty counts.
  private static let names: [String: Field] = [
    "headline": .headline, "title": .headline, "head": .headline,
    "standfirst": .standfirst, "subtitle": .standfirst, "subheadline": .standfirst, "deck": .standfirst,
    "description": .standfirst, "summary": .standfirst, "excerpt": .standfirst, "abstract": .standfirst,
    "published": .published, "date": .published, "publishedat": .published, "publicationdate": .published,
    "pubdate": .published, "datepublished": .published, "publisheddate": .published, "publishdate": .published,
    "datetime": .published, "timestamp": .published, "firstpublished": .published,
    "source": .source, "publisher": .source, "outlet": .source, "publication": .source, "site": .source,
    "sitename": .source, "sourcename": .source, "newspaper": .source,
    "byline": .byline, "bylines": .byline, "author": .byline, "authors": .byline, "creator": .byline,
    "url": .url, "link": .url, "uri": .url, "canonicalurl": .url, "weburl": .url, "permalink": .url,
    "text": .text, "body": .text, "articlebody": .text, "maintext": .text, "fulltext": .text, "content": .text,
    "bodytext": .text, "paragraphs": .text,
    "topic": .labels, "topics": .labels, "section": .labels, "sections": .labels, "label": .labels, "labels": .labels,
    "tag": .labels, "tags": .labels, "keywords": .labels, "category": .labels, "categories": .labels,
    "language": .language, "lang": .language, "inlanguage": .language,
    "dateline": .dateline, "agency": .agency, "agencies": .agency,
  ]

  static func field(named name: String) -> Field? {
    names[
      String(decoding: name.utf8.lazy.filter { $0 != 0x5F && $0 != 0x2D && $0 != 0x20 }, as: UTF8.self).lowercased()]
  }

  /// - Throws: `invalidArgument` where the record is no object or has neither text nor headline.
  static func article(of record: JSONValue, in document: JSONDocument) throws(NewswireError) -> Article {
    guard case .object(let members) = record else {
      throw NewswireError(.invalidArgument, "the record is no JSON object")
    }
    var article = Article()
    for member in members {
      guard let field = field(named: document.string(member.name)) else { continue }
      fill(field, of: &article, from: member.value, in: document)
    }
    article.takeDateline()
    guard !article.paragraphs.isEmpty || !article.headline.isEmpty else {
      throw NewswireError(.invalidArgument, "the record has neither a text nor a headline")
    }
    return article
  }

  private static func fill(
    _ field: Field, of article: inout Article, from value: JSONValue, in document: JSONDocument
  ) {
    switch field {
    case .headline: set(&article.headline, value, document)
    case .standfirst: set(&article.standfirst, value, document)
    case .source: set(&article.source, value, document)
    case .url: set(&article.url, value, document)
    case .language: set(&article.language, value, document)
    case .dateline: set(&article.dateline, value, document)
    case .published:
      if article.published == nil, let text = texts(of: value, in: document).first,
        let stated = StatedTime(metadata: text)
      {
        article.published = stated.time
      }
    case .byline:
      for text in texts(of: value, in: document) {
        let byline = Byline(field: text)
        article.bylines += byline.authors.filter { !article.bylines.contains($0) }
        article.agencies += byline.agencies.filter { !article.agencies.contains($0) }
      }
    case .agency: article.agencies += texts(of: value, in: document)
    case .labels: article.labels += texts(of: value, in: document)
    case .text:
      guard article.paragraphs.isEmpty else { return }
      for text in utf8Texts(of: value, in: document) { article.paragraphs += BodyText.paragraphs(text) }
    }
  }

  private static func set(_ target: inout String, _ value: JSONValue, _ document: JSONDocument) {
    guard target.isEmpty, let text = texts(of: value, in: document).first else { return }
    target = text.trimmingSpaces()
  }

  /// The bytes of a string, or of each string of a list.
  private static func utf8Texts(of value: JSONValue, in document: JSONDocument) -> [[UInt8]] {
    switch value {
    case .string(let text): return [document.utf8(text)]
    case .array(let elements): return elements.flatMap { utf8Texts(of: $0, in: document) }
    default: return texts(of: value, in: document).map { Array($0.utf8) }
    }
  }

  /// The texts of a value: a string's, a list's, or an object's under the name `name`, `title` or `text`.
  private static func texts(of value: JSONValue, in document: JSONDocument) -> [String] {
    switch value {
    case .string, .number: return document.scalarText(value).map { [$0] } ?? []
    case .array(let elements): return elements.flatMap { texts(of: $0, in: document) }
    case .object:
      let inner =
        document.member("name", of: value) ?? document.member("title", of: value) ?? document.member("text", of: value)
      return inner.map { texts(of: $0, in: document) } ?? []
    case .null, .bool: return []
    }
  }
}
