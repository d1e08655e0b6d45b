import NewswireCommandLine
import ArgumentParser
import NewswireClient
import NewswireMessages
import NewswireModel
import NewswireQuery

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
        newswire facets --with person:lind --by person --by organisation 'after:2025'
        newswire facets --with person:lind --limit 40 --format graphml > lind.graphml
        newswire facets --json --by source storm | jq -r '.facets[].values[] | [.count, .value] | @tsv'
      """)

  @OptionGroup var query: QueryArgument
  @Option(
    help: """
      source, person, place, organisation, language, label, agency, site, country, author, speaker, story or tag; may be repeated. \
      (default: the first six)
      """)
  var by: [FacetArgument] = []
  @Option(
    help: ArgumentHelp(
      """
      Who is named with whom: the names in the articles that have this one (person:lind, org:un), with how many articles have each two \
      of them. --by takes person, place and organisation. (default: person)
      """, valueName: "query"))
  var with: String?
  @Option(name: .shortAndLong, help: "The most values of each.", transform: NumberArgument.integer(.facetValues))
  var limit = Limits.defaultFacetValues
  @Flag(help: "Count all different values, even where that takes longer than finding the most frequent.")
  var exactTotals = false
  @OptionGroup var table: TableOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var connection: ConnectionOptions

  static let formats = OutputFormat.rows + [.graphml]

  func validate() throws {
    if with == nil, output.format == .graphml {
      throw ValidationError("--format graphml draws who is named with whom: give a name by --with")
    }
    if with != nil, let other = by.first(where: { $0.field.mentionKind == nil }) {
      throw ValidationError("--with counts names: --by \(other.rawValue) is none of person, place and organisation")
    }
    try checkFormat()
  }

  private static let columns: [TableColumn<(field: FacetField, value: FacetValue)>] = [
    TableColumn("field") { TableCell(FacetArgument($0.field).rawValue) },
    TableColumn("value") { TableCell($0.value.value) },
    TableColumn("count") { .number($0.value.count) },
  ]

  func run() async throws {
    if let with { return try await runNetwork(with) }
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

extension FacetsCommand {
  private func runNetwork(_ with: String) async throws {
    let rows = try RowPrinting(
      output: output, table: table, columns: NameNetwork.columns, if: output.format != .graphml)
    let base = try QueryParser.parse(query.text, zone: query.zone)
    try query.report(base)
    let named = try QueryParser.parse(with, zone: query.zone)
    try query.report(named, of: with)
    let network = try await connection.withClient { client in
      try await NameNetwork(
        of: base.tree, with: (with, named.tree), fields: by.isEmpty ? [.person] : by.map(\.field), limit: limit, client)
    }
    var out = StandardOutput()
    if let rows {
      rows.print(network.edges, to: &out)
    } else if output.format == .graphml {
      GraphMLPrinter().print(network, to: &out)
    } else {
      var printer = TablePrinter(NameNetwork.columns, format: output.json ? .json : .table, options: table)
      for edge in network.edges { printer.print(edge, to: &out) }
      printer.finish(to: &out)
      if network.nodes.isEmpty, !output.json { out.line(out.style.dim("no articles match")) }
    }
    out.flush()
    if network.nodes.isEmpty { throw Program.nothingFound }
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
