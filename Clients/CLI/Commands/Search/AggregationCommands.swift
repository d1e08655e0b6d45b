import NewswireCommandLine
import ArgumentParser
import NewswireClient
import NewswireMessages
import NewswireModel

struct FacetsCommand: OutputCommand {
  static let configuration = CommandConfiguration(
    commandName: "facets",
    abstract: "Count the sources, people, places and so on of the articles that match.",
    discussion: """
      A person, place or organisation counts once an article, by its fullest name there; spellings that a query takes for one
      name are one value.

      EXAMPLES
        newswire facets 'sanctions after:2025'
        newswire facets --by person --by organisation --limit 20 'place:damascus'
        newswire facets --format csv --by source storm
        newswire facets --json --by source storm | jq -r '.facets[].values[] | [.count, .value] | @tsv'
      """)

  @OptionGroup var query: QueryArgument
  @Option(help: "source, person, place, organisation, language or label; may be repeated. (default: all)")
  var by: [FacetArgument] = []
  @Option(name: .shortAndLong, help: "The most values of each.", transform: NumberArgument.integer(.facetValues))
  var limit = Limits.defaultFacetValues
  @Flag(help: "Count all different values, even where that takes longer than finding the most frequent.")
  var exactTotals = false
  @OptionGroup var table: TableOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var connection: ConnectionOptions

  static let formats = OutputFormat.rows

  private static let columns: [TableColumn<(field: FacetField, value: FacetValue)>] = [
    TableColumn("field") { TableCell(FacetArgument($0.field).rawValue) },
    TableColumn("value") { TableCell($0.value.value) },
    TableColumn("count") { .number($0.value.count) },
  ]

  func run() async throws {
    let rows = try RowPrinting(output: output, table: table, columns: Self.columns)
    var request = CountFacetsRequest(query: query.input)
    request.fields = by.map(\.field)
    request.limit = limit
    request.exactTotals = exactTotals
    let response = try await connection.withClient { [request] in try await $0.facets(request) }
    try query.report(response.parsed)
    var out = StandardOutput()
    if let rows {
      rows.print(response.facets.flatMap { facet in facet.values.map { (field: facet.field, value: $0) } }, to: &out)
    } else if output.json {
      out.json(response.json)
    } else {
      AggregationPrinter(style: out.style).print(response, to: &out)
    }
    out.flush()
    if response.count == 0 { throw Program.nothingFound }
  }
}

struct TimelineCommand: OutputCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "Count the articles that match by day, week, month or year.",
    discussion: """
      Each line has a bucket's first day, its articles that match, and their share of all articles of that time. Times are UTC; weeks
      begin on Monday. A terminal also gets bars.

      EXAMPLES
        newswire timeline 'sanctions w/5 iraq'
        newswire timeline --by day 'storm during:2025-04'
        newswire timeline --format tsv --by week sanctions
        newswire timeline --json --by year | jq -r '.buckets[] | [.start, .count, .coverage] | @tsv'
      """)

  @OptionGroup var query: QueryArgument
  @Option(help: "day, week, month or year.") var by = IntervalArgument.month
  @OptionGroup var table: TableOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var connection: ConnectionOptions

  static let formats = OutputFormat.rows

  private static let columns: [TableColumn<TimelineBucket>] = [
    TableColumn("start") { TableCell("\($0.start)") },
    TableColumn("count") { .number($0.count) },
    TableColumn("coverage") { .number($0.coverage) },
    TableColumn("share") { .real($0.share) },
  ]

  func run() async throws {
    let rows = try RowPrinting(output: output, table: table, columns: Self.columns)
    let request = CountTimelineRequest(query: query.input, interval: by.interval)
    let response = try await connection.withClient { try await $0.timeline(request) }
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
}

/// `FacetField` as an argument.
enum FacetArgument: String, ExpressibleByArgument, CaseIterable {
  case source, person, place, organisation, language, label

  var field: FacetField {
    switch self {
    case .source: .source
    case .person: .person
    case .place: .place
    case .organisation: .organisation
    case .language: .language
    case .label: .label
    }
  }

  init(_ field: FacetField) {
    switch field {
    case .source: self = .source
    case .person: self = .person
    case .place: self = .place
    case .organisation: self = .organisation
    case .language: self = .language
    case .label: self = .label
    }
  }
}

/// `TimelineInterval` as an argument.
enum IntervalArgument: String, ExpressibleByArgument, CaseIterable {
  case day, week, month, year

  var interval: TimelineInterval {
    switch self {
    case .day: .day
    case .week: .week
    case .month: .month
    case .year: .year
    }
  }
}
