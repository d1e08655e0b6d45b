import ArgumentParser
import NewswireCommandLine

/// A topic of `newswire help`: the query language.
struct QueryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query", abstract: "Describe the query language.", usage: "newswire help query",
    discussion: QueryHelp.text)

  func run() {
    var out = StandardOutput()
    for line in QueryHelp.text.split(separator: "\n", omittingEmptySubsequences: false) { out.line("\(line)") }
    out.flush()
  }
}
