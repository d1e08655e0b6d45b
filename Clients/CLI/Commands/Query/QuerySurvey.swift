import NewswireClient
import NewswireCommandLine
import NewswireModel

/// Asks many queries and says of each how many articles match, when the first and the last appeared, and where most did.
struct QuerySurvey {
  /// What is known of a query.
  struct Answer: Sendable {
    var query: String
    var total: Int64
    var first: String
    var last: String
    var sources: String
    var warnings: [QueryWarning]
  }

  /// Queries under way at once: enough to keep the daemon's workers busy.
  private static let queriesAtOnce = 8
  private static let sourcesShown: Int32 = 3
  private static let columns: [TableColumn<Answer>] = [
    TableColumn("query") { TableCell($0.query) }, TableColumn("total") { .number($0.total) },
    TableColumn("first") { TableCell($0.first) }, TableColumn("last") { TableCell($0.last) },
    TableColumn("sources") { TableCell($0.sources) },
  ]

  let file: String
  let table: TableOptions
  let output: OutputOptions

  func run(_ connection: ConnectionOptions) async throws {
    let queries = try QueryFile.queries(file)
    let format = output.format ?? .table
    let columns = try Self.columns.named(table.fields, default: Self.columns.map(\.name))
    var printer = TablePrinter(columns, format: format == .text ? .table : format, options: table)
    let progress = Progress(unit: "queries")
    var out = StandardOutput()
    var found: Int64 = 0
    try await connection.withClient { client in
      var done = 0
      for group in queries.inGroups(of: Self.queriesAtOnce) {
        for answer in try await Self.answers(Array(group), client) {
          for warning in answer.warnings { Program.note("warning: \(answer.query): \(warning.message)") }
          printer.print(answer, to: &out)
          found += min(answer.total, 1)
          done += 1
        }
        progress.update(count: done)
      }
    }
    progress.finish(count: queries.count)
    printer.finish(to: &out)
    out.flush()
    if found == 0 { throw Program.nothingFound }
  }

  /// In the order of the queries.
  private static func answers(_ queries: [String], _ client: ArchiveClient) async throws -> [Answer] {
    try await withThrowingTaskGroup(of: (Int, Answer).self) { group in
      for (index, query) in queries.enumerated() {
        group.addTask { (index, try await answer(query, client)) }
      }
      var answers = [Answer?](repeating: nil, count: queries.count)
      for try await (index, answer) in group { answers[index] = answer }
      return answers.compactMap(\.self)
    }
  }

  private static func answer(_ query: String, _ client: ArchiveClient) async throws -> Answer {
    var facets = CountFacetsRequest(query: .text(query))
    facets.fields = [.source]
    facets.limit = sourcesShown
    let counted = try await client.facets(facets)
    let sources = (counted.facets.first?.values ?? []).map { "\($0.value) (\($0.count))" }.joined(separator: "; ")
    return Answer(
      query: query, total: counted.count, first: try await day(.oldest, query, client),
      last: try await day(.newest, query, client), sources: sources, warnings: counted.parsed.warnings)
  }

  /// When the first article of an order appeared; empty if none matches or its time is unknown.
  private static func day(_ order: SortOrder, _ query: String, _ client: ArchiveClient) async throws -> String {
    var request = SearchRequest(query: .text(query))
    request.sort = order
    request.pageSize = 1
    request.omitPassages = true
    let published = try await client.search(request).hits.first?.published
    return published.map { String(dateText($0).prefix(10)) } ?? ""
  }
}
