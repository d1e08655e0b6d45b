import NewswireClient
import NewswireCommandLine
import NewswireModel

/// Asks many queries in one call: a row for each says how many articles match, when the first and the last appeared, and where most did;
/// or each has a row for each of its hits.
struct QuerySurvey {
  private struct Row {
    var query: String
    var answer: BatchSearchResponse
    var hit: Hit?
  }

  private static let sourcesShown: Int32 = 3
  /// Bytes of queries in one call, below what a message may have.
  private static let callBytes = Limits.message / 2

  private static let columns: [TableColumn<Row>] = [
    TableColumn("query") { TableCell($0.query) }, TableColumn("total") { .number($0.answer.count) },
    TableColumn("first") { TableCell(day($0.answer.first)) }, TableColumn("last") { TableCell(day($0.answer.last)) },
    TableColumn("sources") { row in
      TableCell(row.answer.sources.map { "\($0.value) (\($0.count))" }.joined(separator: "; "))
    },
    TableColumn("error") { TableCell($0.answer.error?.message ?? "") },
  ]

  private static let hitColumns: [TableColumn<Row>] =
    [columns[0]]
    + (ArticleRow.common + ArticleRow.found).map { column in
      TableColumn(column.name) { column.cell(ArticleRow(hit: $0.hit)) }
    }

  let file: String
  let query: QueryArgument
  /// Hits of each query to print; 0 for a row for each query.
  let hits: Int32
  let sort: SortOrder?
  let table: TableOptions
  let output: OutputOptions

  func run(_ connection: ConnectionOptions) async throws {
    let queries = try QueryFile.queries(file)
    let format = output.format ?? .table
    let known = hits > 0 ? Self.hitColumns : Self.columns
    let usual = hits > 0 ? ["query"] + ArticleRow.defaultFields : ["query", "total", "first", "last", "sources"]
    let columns = try known.named(table.fields, default: usual)
    var printer = TablePrinter(columns, format: format == .text ? .table : format, options: table)
    let progress = Progress(unit: "queries")
    var out = StandardOutput()
    var (found, refused, warned, done) = (0, 0, 0, 0)
    try await connection.withClient { client in
      for group in groups(queries) {
        for try await answer in try await client.batchSearch(request(group)) {
          let text = group[group.startIndex + Int(answer.index)]
          if let error = answer.error {
            refused += 1
            Program.note("error: \(text): \(error.message)")
          }
          for warning in answer.parsed?.warnings ?? [] {
            Program.note("\(warning.severity == .note ? "note" : "warning"): \(text): \(warning.message)")
            if warning.severity == .warning { warned += 1 }
          }
          for row in rows(text, answer) { printer.print(row, to: &out) }
          found += answer.count > 0 ? 1 : 0
          done += 1
          progress.update(count: done)
        }
      }
    }
    progress.finish(count: queries.count)
    printer.finish(to: &out)
    out.flush()
    if refused > 0 || (query.strict && warned > 0) { throw Program.failed }
    if found == 0 { throw Program.nothingFound }
  }

  private func request(_ queries: ArraySlice<String>) -> BatchSearchRequest {
    var request = BatchSearchRequest(queries: queries.map { .text($0, zone: query.zone) })
    request.pageSize = hits
    request.sort = sort
    request.sourceLimit = hits > 0 ? 0 : Self.sourcesShown
    request.omitPassages = !table.fields.contains("passages") && !table.fields.contains("matched")
    return request
  }

  private func rows(_ text: String, _ answer: BatchSearchResponse) -> [Row] {
    guard hits > 0 else { return [Row(query: text, answer: answer)] }
    return answer.hits.map { Row(query: text, answer: answer, hit: $0) }
  }

  /// As many neighbours as go into one call.
  private func groups(_ queries: [String]) -> [ArraySlice<String>] {
    var groups: [ArraySlice<String>] = []
    var start = 0
    var bytes = 0
    for (index, query) in queries.enumerated() {
      let size = query.utf8.count + 64
      if index > start, index - start == Limits.batchQueries || bytes + size > Self.callBytes {
        groups.append(queries[start..<index])
        (start, bytes) = (index, 0)
      }
      bytes += size
    }
    if start < queries.count { groups.append(queries[start...]) }
    return groups
  }

  private static func day(_ time: PublicationTime?) -> String { time.map { String(dateText($0).prefix(10)) } ?? "" }
}
