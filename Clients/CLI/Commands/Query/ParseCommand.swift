import ArgumentParser
import NewswireCommandLine
import NewswireMessages
import NewswireModel
import NewswireQuery

struct ParseCommand: OutputCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse",
    abstract: "Show how a query is understood, without a daemon.",
    discussion: """
      Prints the canonical form, the tree, and what answering costs; notes and warnings go to standard error.

      EXAMPLES
        newswire parse 'HLEAD(budget) NEAR/5 vote'
        newswire parse --strict --query-file monitor.txt
        newswire parse --json 'after:7d' | jq -r .canonical
      """)

  @OptionGroup var query: QueryArgument
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let parsed = try QueryParser.parse(query.text, zone: query.zone)
    var out = StandardOutput()
    if output.json {
      out.json(parsed.json)
    } else {
      out.line("\(parsed.canonical)")
      out.line("")
      for line in QueryOutline.lines(of: parsed.tree) { out.line("\(line)") }
      out.line("")
      out.line("cost: \(QueryOutline.cost(of: parsed.tree))")
    }
    out.flush()
    try query.report(parsed)
  }
}
