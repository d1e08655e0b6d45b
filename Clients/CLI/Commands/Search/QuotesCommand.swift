import ArgumentParser
import NewswireClient
import NewswireCommandLine
import NewswireMessages
import NewswireModel

struct QuotesCommand: OutputCommand {
  static let configuration = CommandConfiguration(
    commandName: "quotes",
    abstract: "Find who said what.",
    discussion: """
      Each answer is a quote as it was printed, with its speaker, where the speaker's name was found, the sentence around it, and the
      article. What the query asks of speakers and quoted words (`speaker:`, `quote:`) is asked of each quote, all else of its article.
      In `speaker:lind energy` the words belong to the quote; in `speaker:lind AND energy` to the article. A query without either
      asks its words of the quotes.

      EXAMPLES
        newswire quotes 'speaker:merkel energy during:2015'
        newswire quotes --sort newest 'quote:"new page" NOT speaker:rubio'
        newswire quotes --format csv --fields published,speaker,quote,source,url --all 'speaker:merkel' > merkel.csv
        newswire quotes --by speaker 'energy after:2025'
        newswire quotes --by month --format csv 'speaker:merkel energy'
      """)

  @OptionGroup var query: QueryArgument
  @Option(name: .shortAndLong, help: "The most quotes to show.", transform: NumberArgument.integer(.pageSize))
  var limit = Limits.defaultPageSize
  @Flag(help: "Show all quotes.") var all = false
  @Option(help: "relevance, newest, oldest or imported. (default: what the query says, else relevance)")
  var sort: SortArgument?
  @Option(help: "Count quotes by speaker, hour, day, week, month or year instead of showing them.")
  var by: QuoteCountArgument?
  @Flag(help: "With --by and a length of time: leave out periods without any article of the archive.")
  var noEmpty = false
  @Option(help: ArgumentHelp("Go on after a page of quotes.", valueName: "token")) var pageToken = ""
  @OptionGroup var table: TableOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var connection: ConnectionOptions

  static let formats = OutputFormat.rows

  func run() async throws {
    if let by { return try await count(by) }
    var rows = try QuoteRows(output: output, table: table)
    var out = StandardOutput()
    let printer = QuotePrinter(style: out.style)
    var request = SearchQuotesRequest(query: query.input)
    request.sort = sort?.order
    request.pageToken = pageToken
    var shown = 0
    let count = try await connection.withClient { [request] client in
      var request = request
      while true {
        request.pageSize = all ? Limits.pageSize : limit - Int32(shown)
        let response = try await client.quotes(request)
        if shown == 0 { try query.report(response.parsed) }
        shown += response.quotes.count
        let isLast = response.nextPageToken.isEmpty || (!all && shown >= limit)
        if rows != nil {
          rows?.print(response.quotes, to: &out)
        } else if output.json {
          out.json(response.json)
        } else {
          for quote in response.quotes { printer.print(quote, to: &out) }
          if isLast { printer.printEnd(shown, response, to: &out) }
        }
        if isLast { return response.count }
        request.pageToken = response.nextPageToken
      }
    }
    rows?.finish(to: &out)
    out.flush()
    if count == 0 { throw Program.nothingFound }
  }

  private static let speakers: [TableColumn<FacetValue>] = [
    TableColumn("speaker") { TableCell($0.value) }, TableColumn("count") { .number($0.count) },
  ]

  private func count(_ by: QuoteCountArgument) async throws {
    var request = CountQuotesRequest(query: query.input)
    request.limit = limit
    request.interval = by.interval
    request.zone = query.zone
    request.omitEmpty = noEmpty
    let speakers = try RowPrinting(output: output, table: table, columns: Self.speakers, if: by.interval == nil)
    let buckets = try RowPrinting(
      output: output, table: table, columns: TimelineCommand.columns, if: by.interval != nil)
    let response = try await connection.withClient { [request] in try await $0.countQuotes(request) }
    try query.report(response.parsed)
    var out = StandardOutput()
    if let speakers {
      speakers.print(response.speakers, to: &out)
    } else if let buckets {
      buckets.print(response.buckets, to: &out)
    } else if output.json {
      out.json(response.json)
    } else {
      AggregationPrinter(style: out.style).print(response, by: by.interval, to: &out)
    }
    out.flush()
    if response.count == 0 { throw Program.nothingFound }
  }
}

/// What quotes are counted by.
enum QuoteCountArgument: String, ExpressibleByArgument, CaseIterable {
  case speaker, hour, day, week, month, year

  /// nil for speakers.
  var interval: TimelineInterval? { IntervalArgument(rawValue: rawValue)?.interval }
}

/// Quotes as rows, in the form that the options choose.
struct QuoteRows {
  private var printer: TablePrinter<QuoteHit>

  private static let usual = ["published", "speaker", "quote", "source", "headline", "id"]
  private static let columns: [TableColumn<QuoteHit>] = [
    TableColumn("published") { TableCell($0.published.map(dateText) ?? "") },
    TableColumn("speaker") { TableCell($0.speaker) },
    TableColumn("quote") { TableCell($0.text) },
    TableColumn("cue") { TableCell($0.cue) },
    TableColumn("kind") { TableCell("\($0.kind)") },
    TableColumn("found") { TableCell($0.speakerBasis.map { "\($0)" } ?? "") },
    TableColumn("confidence") { $0.confidence > 0 ? .real(Double($0.confidence)) : .empty },
    TableColumn("context") { TableCell($0.context?.text ?? "") },
    TableColumn("source") { TableCell($0.source) },
    TableColumn("headline") { TableCell($0.headline) },
    TableColumn("url") { TableCell($0.url) },
    TableColumn("id") { TableCell($0.articleID) },
    TableColumn("number") { .number(Int64($0.number)) },
    TableColumn("score") { .real(Double($0.score)) },
  ]

  /// nil if no row was asked for: for text, and for JSON in the form of the messages.
  init?(output: OutputOptions, table: TableOptions) throws {
    try table.check(output.format)
    guard let format = output.format, format != .text, format != .json || !table.fields.isEmpty else { return nil }
    let columns = try Self.columns.named(table.fields, default: Self.usual)
    printer = TablePrinter(columns, format: format, options: table)
  }

  mutating func print(_ quotes: [QuoteHit], to out: inout StandardOutput) {
    for quote in quotes { printer.print(quote, to: &out) }
  }

  mutating func finish(to out: inout StandardOutput) { printer.finish(to: &out) }
}
