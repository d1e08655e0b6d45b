import NewswireCommandLine
import ArgumentParser
import NewswireClient
import NewswireMessages
import NewswireModel

struct ShowCommand: OutputCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show an article whole.",
    discussion: """
      The beginning of an id is enough where one article alone has it.

      EXAMPLES
        newswire show 4f1d2a77b0c95e3a8d61
        newswire show 4f1d2a
        newswire show --json 4f1d2a77b0c95e3a8d61 | jq '.quotes[] | {speaker, text}'
      """)

  @Argument(help: "The article's id, as searches give it.") var id: String
  @Option(
    help: "An earlier revision, from 1. (default: the latest)", transform: NumberArgument.integer(.revision))
  var revision: Int32?
  @OptionGroup var output: OutputOptions
  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    let article: Article
    var copies = SearchResponse(parsed: ParsedQuery(tree: .all, canonical: ""))
    do {
      (article, copies) = try await connection.withClient { client in
        let article = try await find(client)
        let id = article.id
        // Only people are told; programs ask for what they want.
        if output.json { return (article, copies) }
        var request = SearchRequest(query: .tree(Self.copies(of: id)))
        request.sort = .oldest
        return (article, try await client.search(request))
      }
    } catch let error as NewswireError where error.code == .notFound {
      Program.report(error, inJSON: output.json)
      throw Program.nothingFound
    }
    var out = StandardOutput()
    if output.json {
      out.json(article.json)
    } else {
      ArticlePrinter(style: out.style).print(article, copies: copies, to: &out)
    }
    out.flush()
  }

  /// Bytes of an id, and of its beginning at least.
  private static let (idLength, shortest) = (20, 4)

  /// The article of the id, or the only one whose id begins so.
  private func find(_ client: ArchiveClient) async throws -> Article {
    do {
      return try await client.article(id: id, revision: revision)
    } catch let error as NewswireError where error.code == .notFound {
      let prefix = id.lowercased()
      guard (Self.shortest..<Self.idLength).contains(prefix.utf8.count), prefix.allSatisfy(\.isHexDigit) else {
        throw error
      }
      var request = SearchRequest(
        query: .tree(.keyword(KeywordQuery(field: .id, value: prefix + "*", isPattern: true))))
      request.omitPassages = true
      let hits = try await client.search(request).hits
      if hits.count == 1 { return try await client.article(id: hits[0].articleID, revision: revision) }
      if hits.isEmpty { throw error }
      let ids = hits.map { "\($0.articleID)  \($0.headline)" }.joined(separator: "\n  ")
      throw NewswireError(
        .notFound, "several articles have an id that begins with \(prefix); give more of it:\n  \(ids)")
    }
  }

  /// The other articles of an article's story.
  private static func copies(of id: String) -> Query {
    .and([
      .keyword(KeywordQuery(field: .story, value: id)), .not(.keyword(KeywordQuery(field: .id, value: id))),
    ])
  }
}

struct ListCommand: OutputCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List articles in the order of their import.",
    discussion: """
      EXAMPLES
        newswire list
        newswire list 'source:reuters' --limit 100
      """)

  @OptionGroup var query: QueryArgument
  @Option(name: .shortAndLong, help: "The most articles to show.", transform: NumberArgument.integer(.pageSize))
  var limit = Limits.defaultPageSize
  @Option(help: ArgumentHelp("Go on after a page of the list.", valueName: "token")) var pageToken = ""
  @OptionGroup var table: TableOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var connection: ConnectionOptions

  static let formats = OutputFormat.articles

  func run() async throws {
    let rows = try ArticlePrinting(output: output, table: table, columns: ArticleRow.common + ArticleRow.whole)
    try query.reportBeforehand()
    let (articles, next) = try await connection.withClient {
      try await $0.listArticles(matching: query.input, pageSize: limit, pageToken: pageToken)
    }
    var out = StandardOutput()
    if let rows {
      rows.print(articles, to: &out)
    } else {
      for article in articles {
        if output.json {
          out.json(article.json)
        } else {
          ArticlePrinter(style: out.style).printLine(article, to: &out)
        }
      }
    }
    if articles.isEmpty, output.format ?? .text == .text { out.line(out.style.dim("no articles match")) }
    out.flush()
    if !next.isEmpty { Program.note("there are more: --page-token \(next)") }
    if articles.isEmpty { throw Program.nothingFound }
  }
}

struct StatusCommand: OutputCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Show the state of the daemon and its archive.",
    discussion: """
      EXAMPLES
        newswire status
        newswire status --json | jq -r .articles
      """)

  @OptionGroup var output: OutputOptions
  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    let status = try await connection.withClient { try await $0.status() }
    var out = StandardOutput()
    if output.json {
      out.json(status.json)
    } else {
      StatusPrinter(style: out.style).print(status, to: &out)
    }
    out.flush()
  }
}
