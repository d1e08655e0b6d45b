import NewswireModel

/// An article as a row: what a search found of it, the article itself, or both.
struct ArticleRow {
  var hit: Hit?
  var article: Article?

  static let defaultFields = ["id", "published", "source", "headline"]

  /// Fields that either of them has.
  static let common: [TableColumn<ArticleRow>] = [
    TableColumn("id") { TableCell($0.article?.id ?? $0.hit?.articleID ?? "") },
    TableColumn("published") { TableCell(($0.article?.published ?? $0.hit?.published).map(dateText) ?? "") },
    TableColumn("source") { TableCell($0.article?.source ?? $0.hit?.source ?? "") },
    TableColumn("headline") { TableCell($0.article?.headline ?? $0.hit?.headline ?? "") },
  ]

  /// Fields of a hit alone.
  static let found: [TableColumn<ArticleRow>] = [
    TableColumn("score") { $0.hit.map { .real(Double($0.score)) } ?? .empty },
    TableColumn("matched") { TableCell($0.hit?.matchedFields.map { "\($0)" } ?? []) },
    TableColumn("passages") { TableCell(($0.hit?.passages ?? []).map(\.text).joined(separator: " … ")) },
    TableColumn("others") { $0.hit.map { .number(Int64($0.otherArticles)) } ?? .empty },
  ]

  /// Fields of an article alone.
  static let whole: [TableColumn<ArticleRow>] = [
    column("revision") { .number(Int64($0.revision)) },
    column("url") { TableCell($0.url) },
    column("language") { TableCell($0.language) },
    column("standfirst") { TableCell($0.standfirst) },
    column("bylines") { TableCell($0.bylines) },
    column("agencies") { TableCell($0.agencies) },
    column("dateline") { TableCell($0.dateline) },
    column("labels") { TableCell($0.labels) },
    column("people") { TableCell(names($0, .person)) },
    column("places") { TableCell(names($0, .place)) },
    column("organisations") { TableCell(names($0, .organisation)) },
    column("captions") { TableCell($0.captions.map(\.text)) },
    column("quotes") { .number(Int64($0.quotes.count)) },
    column("story") { TableCell($0.story) },
    column("imported") { TableCell(timeText($0.provenance.importedAt)) },
    column("canonical") { TableCell($0.canonicalURL) },
    column("tags") { TableCell($0.marks.tags.map(\.name)) },
    column("note") { TableCell($0.marks.note?.text ?? "") },
    column("changes") { TableCell($0.changes.map(\.name)) },
    column("page") { TableCell($0.provenance.page) },
    column("text") { TableCell($0.paragraphs.map(\.text).joined(separator: "\n\n")) },
  ]

  /// Whether one of these fields is of the article alone, so that it must be read.
  static func needArticle(_ fields: [String]) -> Bool { whole.contains { fields.contains($0.name) } }

  private static func column(
    _ name: String, _ cell: @escaping @Sendable (Article) -> TableCell
  ) -> TableColumn<ArticleRow> {
    TableColumn(name) { $0.article.map(cell) ?? .empty }
  }

  private static func names(_ article: Article, _ kind: MentionKind) -> [String] {
    article.mentions.filter { $0.kind == kind }.map(\.name)
  }
}
