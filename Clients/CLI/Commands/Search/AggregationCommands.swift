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
      name are one value. A country is one that a place named is or lies in; a speaker is whoever is quoted; a story stands for
      its copies and is named by the id of an article. `newswire quotes --by speaker` counts quotes instead of articles.

      EXAMPLES
        newswire facets 'sanctions after:2025'
        newswire facets --by person --by organisation --limit 20 'place:damascus'
        newswire facets --format csv --by source storm
        newswire facets --by author --by agency --by country 'energy during:2025'
        newswire facets --by story --limit 5 after:7d
        newswire facets --by tag --by source 'opioid crisis'
        newswire facets --json --by source storm | jq -r '.facets[].values[] | [.count, .value] | @tsv'
      """)

  @OptionGroup var query: QueryArgument
  @Option(
    help: """
      source, person, place, organisation, language, label, agency, site, country, author, speaker, story or tag; may be repeated. \
      (default: the first six)
      """)
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

/// `FacetField` as an argument.
enum FacetArgument: String, ExpressibleByArgument, CaseIterable {
  case source, person, place, organisation, language, label, agency, site, country, author, speaker, story, tag

  var field: FacetField {
    switch self {
    case .source: .source
    case .person: .person
    case .place: .place
    case .organisation: .organisation
    case .language: .language
    case .label: .label
    case .agency: .agency
    case .site: .site
    case .country: .country
    case .author: .author
    case .speaker: .speaker
    case .story: .story
    case .tag: .tag
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
    case .agency: self = .agency
    case .site: self = .site
    case .country: self = .country
    case .author: self = .author
    case .speaker: self = .speaker
    case .story: self = .story
    case .tag: self = .tag
    }
  }
}
