import ArgumentParser
import NewswireClient
import NewswireCommandLine
import NewswireMessages
import NewswireModel

/// Rows of one kind, in the form that the options choose.
struct RowPrinting<Row> {
  private let printer: TablePrinter<Row>

  /// nil if no row was asked for: for text, and for JSON in the form of the messages.
  /// - Parameter isWanted: whether the answer is of these rows.
  init?(output: OutputOptions, table: TableOptions, columns: [TableColumn<Row>], if isWanted: Bool = true) throws {
    guard isWanted else { return nil }
    try table.check(output.format)
    guard let format = output.format, OutputFormat.rows.contains(format), format != .text else {
      return nil
    }
    if format == .json, table.fields.isEmpty { return nil }
    let chosen = try columns.named(table.fields, default: columns.map(\.name))
    printer = TablePrinter(chosen, format: format, options: table)
  }

  func print(_ rows: [Row], to out: inout StandardOutput) {
    var printer = printer
    for row in rows { printer.print(row, to: &out) }
    printer.finish(to: &out)
  }
}

/// Articles as rows or as references, in the form that the options choose.
struct ArticlePrinting {
  /// Articles that are read in one call: some megabytes at most.
  static let articlesAtOnce = 100

  let format: OutputFormat
  private let columns: [TableColumn<ArticleRow>]
  private let options: TableOptions

  /// nil if no row or reference was asked for: for text, and for JSON in the form of the messages.
  init?(output: OutputOptions, table: TableOptions, columns: [TableColumn<ArticleRow>]) throws {
    try table.check(output.format)
    guard let format = output.format, format != .text else { return nil }
    if format == .json, table.fields.isEmpty { return nil }
    self.format = format
    self.columns = try columns.named(table.fields, default: ArticleRow.defaultFields)
    options = table
  }

  var table: TablePrinter<ArticleRow> { TablePrinter(columns, format: format, options: options) }

  func print(_ articles: [Article], to out: inout StandardOutput) {
    var stream = ArticleStream(self)
    for article in articles { stream.print(article, to: &out) }
    stream.finish(to: &out)
  }

  /// Prints hits, and reads their articles where the fields or the format need them.
  func print(_ hits: [Hit], _ client: ArchiveClient, to out: inout StandardOutput) async throws {
    guard format.isOfArticles || ArticleRow.needArticle(options.fields) else {
      var table = table
      for hit in hits { table.print(ArticleRow(hit: hit), to: &out) }
      return table.finish(to: &out)
    }
    var stream = ArticleStream(self)
    for group in hits.inGroups(of: Self.articlesAtOnce) {
      let articles = try await client.wholeArticles(ids: group.map(\.articleID))
      let byID = Dictionary(articles.map { ($0.id, $0) }) { first, _ in first }
      for hit in group { if let article = byID[hit.articleID] { stream.print(article, hit, to: &out) } }
    }
    stream.finish(to: &out)
  }
}

/// Articles printed one after the other.
struct ArticleStream {
  private enum Form {
    case message
    case citations(CitationPrinter)
    case feed(AtomPrinter)
    case table(TablePrinter<ArticleRow>)
  }

  private var form: Form

  /// - Parameter printing: nil for JSON in the form of the messages.
  init(_ printing: ArticlePrinting?) {
    form =
      if let printing {
        switch printing.format {
        case .atom: .feed(AtomPrinter())
        case let format where format.isOfArticles: .citations(CitationPrinter(format: format))
        default: .table(printing.table)
        }
      } else {
        .message
      }
  }

  mutating func print(_ article: Article, _ hit: Hit? = nil, to out: inout StandardOutput) {
    switch form {
    case .message: out.json(article.json)
    case .citations(var printer):
      printer.print(article, to: &out)
      form = .citations(printer)
    case .feed(var printer):
      printer.print(article, to: &out)
      form = .feed(printer)
    case .table(var printer):
      printer.print(ArticleRow(hit: hit, article: article), to: &out)
      form = .table(printer)
    }
  }

  mutating func finish(to out: inout StandardOutput) {
    switch form {
    case .message: break
    case .citations(let printer): printer.finish(to: &out)
    case .feed(let printer): printer.finish(to: &out)
    case .table(var printer): printer.finish(to: &out)
    }
  }
}

extension Array {
  /// The columns of these names, in their order; the default ones if there are none.
  /// - Throws: `ValidationError` for a name that no column has.
  func named<Row>(_ names: [String], default defaults: [String]) throws -> [TableColumn<Row>]
  where Element == TableColumn<Row> {
    try (names.isEmpty ? defaults : names).map { name in
      guard let column = first(where: { $0.name == name }) else {
        let known = map(\.name).joined(separator: ", ")
        throw ValidationError("there is no field \"\(name)\"; --fields takes \(known)")
      }
      return column
    }
  }

  /// Neighbours in groups of at most so many.
  func inGroups(of size: Int) -> [ArraySlice<Element>] {
    stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] }
  }
}

extension ArchiveClient {
  /// Articles by id, those that there are, in the order asked for. As many calls as their size needs.
  func wholeArticles(ids: some Collection<String>) async throws -> [Article] {
    do {
      return try await articles(ids: Array(ids)).found
    } catch let error as NewswireError where error.code == .resourceExhausted && ids.count > 1 {
      let half = ids.count / 2
      return try await wholeArticles(ids: Array(ids.prefix(half))) + wholeArticles(ids: Array(ids.dropFirst(half)))
    }
  }
}
