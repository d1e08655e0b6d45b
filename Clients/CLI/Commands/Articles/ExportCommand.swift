import ArgumentParser
import NewswireClient
import NewswireCommandLine
import NewswireMessages
import NewswireModel

struct ExportCommand: OutputCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Print all articles that match.",
    discussion: """
      EXAMPLES
        newswire export > everything.jsonl
        newswire export 'about:iran after:2025' | gzip > iran.jsonl.gz
        newswire export --format csv --fields id,published,source,headline,text storm > storm.csv
        newswire export --sort newest --limit 500 --collapse --format ris budget > budget.ris
      """)

  @OptionGroup var query: QueryArgument
  @Option(
    name: .shortAndLong, help: "The most articles to print. (default: all)",
    transform: NumberArgument.integer(1...Int.max))
  var limit: Int?
  @Option(help: "relevance, newest, oldest or imported. (default: the order of import)") var sort: SortArgument?
  @Flag(help: "Print one article of each story, the best by --sort.") var collapse = false
  @OptionGroup var table: TableOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var connection: ConnectionOptions

  static let formats: [OutputFormat] = [.json, .csv, .tsv, .markdown, .csl, .bibtex, .ris, .atom]

  func run() async throws {
    try query.reportBeforehand()
    var out = StandardOutput()
    var count = 0
    let progress = Progress(unit: "articles")
    var rows = try ArticleStream(
      ArticlePrinting(output: output, table: table, columns: ArticleRow.common + ArticleRow.whole))
    func print(_ article: Article) -> Bool {
      rows.print(article, to: &out)
      count += 1
      progress.update(count: count)
      return count < limit ?? .max
    }
    try await connection.withClient { client in
      if sort == nil, !collapse {
        for try await article in try await client.exportArticles(matching: query.input) where !print(article) { break }
      } else {
        try await sorted(client, print)
      }
    }
    rows.finish(to: &out)
    out.flush()
    progress.finish(count: count)
    if count == 0 { throw Program.nothingFound }
  }

  /// Reads the articles in the order of a search, page by page.
  private func sorted(_ client: ArchiveClient, _ print: (Article) -> Bool) async throws {
    var request = SearchRequest(query: query.input)
    request.sort = sort?.order
    request.collapse = collapse
    request.omitPassages = true
    request.pageSize = Int32(min(limit ?? .max, Int(Limits.pageSize)))
    repeat {
      let response = try await client.search(request)
      for ids in response.hits.map(\.articleID).inGroups(of: ArticlePrinting.articlesAtOnce) {
        for article in try await client.wholeArticles(ids: ids) where !print(article) { return }
      }
      request.pageToken = response.nextPageToken
    } while !request.pageToken.isEmpty
  }
}
