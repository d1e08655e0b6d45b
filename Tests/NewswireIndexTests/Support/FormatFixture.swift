import Foundation
import NewswireIndex
import NewswireCore
import NewswireModel

/// The articles in `Fixtures/articles.jsonl`, and the indexes that versions of the program made of them.
enum FormatFixture {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures")

  /// When article 1 was imported; each later one came an hour after the one before.
  static let firstImport: Int64 = 1_719_792_000

  private struct Line: Decodable {
    struct Caption: Decodable {
      var text: String
      var credit: String
    }
    struct Mention: Decodable {
      var name: String
      var kind: Int32
      var forms: [String]
    }
    struct Quote: Decodable {
      var paragraph: Int
      var text: String
      var speaker: String
    }
    var id: String
    var url: String?
    var source: String
    var language: String
    var headline: String
    var standfirst: String?
    var bylines: [String]?
    var agencies: [String]?
    var published: Int64?
    var story: Int64?
    var paragraphs: [String]
    var captions: [Caption]?
    var labels: [String]?
    var mentions: [Mention]?
    var quotes: [Quote]?
  }

  /// The articles by their keys, 1 and up, each with the key of the first article of its story.
  static func articles() throws -> [(key: Int64, article: Article, story: Int64?)] {
    let text = try String(contentsOf: folder.appending(path: "articles.jsonl"), encoding: .utf8)
    return try text.split(separator: "\n").enumerated().map { place, line in
      let line = try JSONDecoder().decode(Line.self, from: Data(line.utf8))
      var article = article(line)
      article.provenance.importedAt = firstImport + Int64(place) * 3600
      return (Int64(place + 1), article, line.story)
    }
  }

  private static func article(_ line: Line) -> Article {
    var article = Article()
    article.id = line.id
    article.url = line.url ?? ""
    article.source = line.source
    article.language = line.language
    article.headline = line.headline
    article.standfirst = line.standfirst ?? ""
    article.bylines = line.bylines ?? []
    article.agencies = line.agencies ?? []
    article.published = line.published.map { PublicationTime(seconds: $0, precision: .minute, basis: .metadata) }
    article.paragraphs = line.paragraphs.map { Paragraph(text: $0) }
    article.captions = (line.captions ?? []).map { Caption(text: $0.text, credit: $0.credit) }
    article.labels = line.labels ?? []
    article.mentions = (line.mentions ?? []).map {
      Mention(name: $0.name, kind: MentionKind(rawValue: $0.kind) ?? .person, forms: $0.forms)
    }
    article.quotes = (line.quotes ?? []).map { quote in
      let paragraph = line.paragraphs[quote.paragraph]
      let start =
        paragraph.range(of: quote.text).map { paragraph.utf8.distance(from: paragraph.startIndex, to: $0.lowerBound) }
        ?? 0
      return Quote(
        text: quote.text, speaker: quote.speaker, kind: .full,
        span: Span(
          section: .paragraph, index: Int32(quote.paragraph), start: Int32(start),
          end: Int32(start + quote.text.utf8.count)))
    }
    return article
  }

  /// Makes an index of the articles: two segments, of which the first lacks article 3.
  static func write(to directory: String) throws {
    let articles = try articles()
    let index = try SearchIndex(directory: directory)
    func changes(_ keys: ClosedRange<Int64>) -> [IndexChange] {
      articles.filter { keys.contains($0.key) }.map { .add(key: $0.key, article: $0.article, story: $0.story) }
    }
    try index.apply(changes(1...8), through: 8)
    try index.flush()
    try index.apply(changes(9...12) + [.delete(key: 3)], through: 13)
    try index.close()
  }
}
