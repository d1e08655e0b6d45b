import ArgumentParser
import NewswireClient
import NewswireCommandLine
import NewswireMessages
import NewswireModel

struct TimelineCommand: OutputCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "Count the articles that match by hour, day, week, month or year.",
    discussion: """
      Each line has a period's first day, its articles that match, and their share of all articles of that time. Every period is there
      from the first with a match to the last. Weeks begin on Monday; hours and days are UTC unless --zone names another zone. A
      terminal also gets bars.

      Each argument is a query: several are counted side by side, over the same periods.

      EXAMPLES
        newswire timeline 'sanctions w/5 iraq'
        newswire timeline --by hour --zone Europe/Berlin 'storm during:2025-04'
        newswire timeline 'coal OR lignite' 'wind w/3 power' 'solar power'
        newswire timeline --format csv --by week sanctions
        newswire timeline --json --by year | jq -r '.buckets[] | [.start, .count, .coverage] | @tsv'
      """)

  @OptionGroup var query: QueryArgument
  @Option(help: "hour, day, week, month or year.") var by = IntervalArgument.month
  @Flag(help: "Leave out periods without any article of the archive.") var noEmpty = false
  @OptionGroup var table: TableOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var connection: ConnectionOptions

  static let formats = OutputFormat.rows

  static let columns: [TableColumn<TimelineBucket>] = [
    TableColumn("start") { TableCell($0.start) },
    TableColumn("count") { .number($0.count) },
    TableColumn("coverage") { .number($0.coverage) },
    TableColumn("share") { .real($0.share) },
  ]

  func run() async throws {
    if query.query.count > 1 { return try await compare() }
    let rows = try RowPrinting(output: output, table: table, columns: Self.columns)
    var request = CountTimelineRequest(query: query.input, interval: by.interval)
    request.zone = query.zone
    request.omitEmpty = noEmpty
    let response = try await connection.withClient { [request] in try await $0.timeline(request) }
    try query.report(response.parsed)
    var out = StandardOutput()
    if let rows {
      rows.print(response.buckets, to: &out)
    } else if output.json {
      out.json(response.json)
    } else {
      AggregationPrinter(style: out.style).print(response, by: by.interval, to: &out)
    }
    out.flush()
    if response.count == 0 { throw Program.nothingFound }
  }

  /// The columns of several queries: a count and a share for each.
  private func comparedColumns() -> [TableColumn<ComparedBucket>] {
    let series = query.query.enumerated().flatMap { index, query in
      [
        TableColumn<ComparedBucket>(query) { .number($0.counts[index]) },
        TableColumn<ComparedBucket>("share of " + query) { .real($0.share(index)) },
      ]
    }
    return [TableColumn("start") { TableCell($0.start) }] + series + [TableColumn("coverage") { .number($0.coverage) }]
  }

  private func compare() async throws {
    let rows = try RowPrinting(output: output, table: table, columns: comparedColumns())
    var request = CompareTimelinesRequest(
      queries: query.query.map { .text($0, zone: query.zone) }, interval: by.interval)
    request.zone = query.zone
    request.omitEmpty = noEmpty
    let response = try await connection.withClient { [request] in try await $0.compareTimelines(request) }
    for (text, series) in zip(query.query, response.series) { try query.report(series.parsed, of: text) }
    var out = StandardOutput()
    if let rows {
      rows.print(response.buckets, to: &out)
    } else if output.json {
      out.json(response.json)
    } else {
      AggregationPrinter(style: out.style).print(response, of: query.query, by: by.interval, to: &out)
    }
    out.flush()
    if response.series.allSatisfy({ $0.count == 0 }) { throw Program.nothingFound }
  }
}

/// `TimelineInterval` as an argument.
enum IntervalArgument: String, ExpressibleByArgument, CaseIterable {
  case hour, day, week, month, year

  var interval: TimelineInterval {
    switch self {
    case .hour: .hour
    case .day: .day
    case .week: .week
    case .month: .month
    case .year: .year
    }
  }
}
