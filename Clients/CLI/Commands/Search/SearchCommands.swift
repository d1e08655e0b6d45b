import NewswireCommandLine
import ArgumentParser
import Glibc
import NewswireClient
import NewswireMessages
import NewswireModel

struct SearchCommand: OutputCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find articles, the best first.",
    discussion: """
      EXAMPLES
        newswire search sanctions iraq
        newswire search '"maximum pressure" after:2025-01 sort:newest'
        newswire search --collapse sort:newest budget
        newswire search --explain --profile border w/5 syria
        newswire search --json 'person:sudani' | jq -r '.hits[].articleId'
        newswire search --format csv --fields id,published,source,headline,bylines budget > budget.csv
        newswire search --format bibtex --limit 100 'author:"rosa lind"' > lind.bib
        newswire search --queries questions.txt --format csv
        newswire search --queries questions.txt --hits 5 --sort newest --format csv
      """)

  @OptionGroup var query: QueryArgument
  @Option(name: .shortAndLong, help: "The most articles to show.", transform: NumberArgument.integer(.pageSize))
  var limit = Limits.defaultPageSize
  @Option(help: "relevance, newest, oldest or imported. (default: what the query says, else relevance)")
  var sort: SortArgument?
  @Option(help: ArgumentHelp("Go on after a page of results.", valueName: "token")) var pageToken = ""
  @Flag(help: "Count all articles that match, even where that takes longer than the search.") var exactTotal = false
  @Flag(help: "Show one article of each story, with the number of the others that match.") var collapse = false
  @Flag(help: "Show headlines only, not where and how they match; the fastest.") var noPassages = false
  @Flag(help: "Show how each score came about.") var explain = false
  @Flag(help: "Show what the search took.") var profile = false
  @Option(
    help: ArgumentHelp(
      """
      Ask all queries of a file, - for standard input: lines, or a CSV file with a column "query". A row for each says how many \
      articles match, the first and last day, and the most frequent sources.
      """, valueName: "file"), completion: .file())
  var queries: String?
  @Option(
    help: ArgumentHelp("With --queries: a row for each of so many hits of each query.", valueName: "count"),
    transform: NumberArgument.integer(.pageSize))
  var hits: Int32 = 0
  @OptionGroup var table: TableOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var connection: ConnectionOptions

  static let formats = OutputFormat.articles

  func run() async throws {
    if let queries {
      let survey = QuerySurvey(
        file: queries, query: query, hits: hits, sort: sort?.order, table: table, output: output)
      return try await survey.run(connection)
    }
    var request = SearchRequest(query: query.input)
    request.pageSize = limit
    request.sort = sort?.order
    request.pageToken = pageToken
    request.exactTotal = exactTotal
    request.collapse = collapse
    request.omitPassages = noPassages
    request.explain = explain
    request.profile = profile
    var out = StandardOutput()
    let rows = try ArticlePrinting(
      output: output, table: table, columns: ArticleRow.common + ArticleRow.found + ArticleRow.whole)
    let response = try await connection.withClient { [request] client in
      var response = try await client.search(request)
      if rows == nil, !output.json, Terminal.isTerminal(STDOUT_FILENO), !response.total.isExact,
        let count = await quickCount(client)
      {
        response.total = Total(count: count, isExact: true)
      }
      if let rows { try await rows.print(response.hits, client, to: &out) }
      return response
    }
    try query.report(response.parsed)
    if rows == nil {
      if output.json {
        out.json(response.json)
      } else {
        HitPrinter(style: out.style).print(response, to: &out)
      }
    }
    out.flush()
    if response.hits.isEmpty { throw Program.nothingFound }
  }
}

extension SearchCommand {
  /// What a count may take for the sake of a line on a terminal.
  private static let patience = Duration.milliseconds(5)

  /// How many articles match, where counting them takes no time that a reader notices; nil otherwise.
  fileprivate func quickCount(_ client: ArchiveClient) async -> Int64? {
    await withTaskGroup(of: Int64?.self) { [input = query.input] group in
      group.addTask { try? await client.count(input).count }
      group.addTask {
        try? await Task.sleep(for: Self.patience)
        return nil
      }
      let first = await group.next() ?? nil
      group.cancelAll()
      return first
    }
  }
}

struct CountCommand: OutputCommand {
  static let configuration = CommandConfiguration(
    commandName: "count",
    abstract: "Count the articles that match.",
    discussion: """
      EXAMPLES
        newswire count 'sanctions during:2025-04'
        newswire count
      """)

  @OptionGroup var query: QueryArgument
  @OptionGroup var output: OutputOptions
  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    let (count, parsed) = try await connection.withClient { try await $0.count(query.input) }
    try query.report(parsed)
    var out = StandardOutput()
    if output.json {
      out.json(CountResponse(count: count, parsed: parsed).json)
    } else {
      out.line("\(count)")
    }
    out.flush()
    if count == 0 { throw Program.nothingFound }
  }
}

/// `SortOrder` as an argument.
enum SortArgument: String, ExpressibleByArgument, CaseIterable {
  case relevance, newest, oldest, imported

  var order: SortOrder {
    switch self {
    case .relevance: .relevance
    case .newest: .newest
    case .oldest: .oldest
    case .imported: .imported
    }
  }
}
