import NewswireCommandLine
import ArgumentParser
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
      """)

  @OptionGroup var query: QueryArgument
  @Option(name: .shortAndLong, help: "The most articles to show.", transform: NumberArgument.integer(.pageSize))
  var limit = Limits.defaultPageSize
  @Option(help: "relevance, newest or oldest. (default: what the query says, else relevance)") var sort: SortArgument?
  @Option(help: ArgumentHelp("Go on after a page of results.", valueName: "token")) var pageToken = ""
  @Flag(help: "Count all articles that match, even where that takes longer than the search.") var exactTotal = false
  @Flag(help: "Show one article of each story, with the number of the others that match.") var collapse = false
  @Flag(help: "Show headlines only, not where and how they match; the fastest.") var noPassages = false
  @Flag(help: "Show how each score came about.") var explain = false
  @Flag(help: "Show what the search took.") var profile = false
  @OptionGroup var output: OutputOptions
  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    var request = SearchRequest(query: query.input)
    request.pageSize = limit
    request.sort = sort?.order
    request.pageToken = pageToken
    request.exactTotal = exactTotal
    request.collapse = collapse
    request.omitPassages = noPassages
    request.explain = explain
    request.profile = profile
    let response = try await connection.withClient { try await $0.search(request) }
    var out = StandardOutput()
    if output.json {
      out.json(response.json)
    } else {
      HitPrinter(style: out.style).print(response, to: &out)
    }
    out.flush()
    if response.hits.isEmpty { throw Program.nothingFound }
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
    var out = StandardOutput()
    if output.json {
      out.json(CountResponse(count: count, parsed: parsed).json)
    } else {
      for warning in parsed.warnings { Program.note("warning: \(warning.message)") }
      out.line("\(count)")
    }
    out.flush()
    if count == 0 { throw Program.nothingFound }
  }
}

/// `SortOrder` as an argument.
enum SortArgument: String, ExpressibleByArgument, CaseIterable {
  case relevance, newest, oldest

  var order: SortOrder {
    switch self {
    case .relevance: .relevance
    case .newest: .newest
    case .oldest: .oldest
    }
  }
}
