import NewswireCommandLine
import ArgumentParser
import NewswireClient
import NewswireMessages
import NewswireModel

struct SuggestCommand: OutputCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest",
    abstract: "List the most frequent words that begin so.",
    discussion: """
      Words come as the index keeps them, in small letters and without diacritics, each after the number of articles that have it. Of
      several words the last is completed.

      EXAMPLES
        newswire suggest sanc
        newswire suggest --limit 50 'maximum pres'
      """)

  @Argument(help: ArgumentHelp("How a word begins. Several arguments are joined by spaces.", valueName: "prefix"))
  var text: [String]
  @Option(name: .shortAndLong, help: "The most words to show.", transform: NumberArgument.integer(.pageSize))
  var limit = Limits.defaultPageSize
  @OptionGroup var table: TableOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var connection: ConnectionOptions

  static let formats = OutputFormat.rows

  private static let columns: [TableColumn<WordSuggestion>] = [
    TableColumn("word") { TableCell($0.word) }, TableColumn("count") { .number($0.count) },
  ]

  func run() async throws {
    let rows = try RowPrinting(output: output, table: table, columns: Self.columns)
    let text = text.joined(separator: " ")
    let words = try await connection.withClient { try await $0.suggestions(for: text, limit: limit) }
    var out = StandardOutput()
    if let rows {
      rows.print(words, to: &out)
    } else if output.json {
      out.json(SuggestWordsResponse(words: words).json)
    } else {
      let width = words.map { String($0.count).count }.max() ?? 0
      for word in words {
        let count = String(word.count)
        out.line("\(String(repeating: " ", count: width - count.count))\(count)  \(word.word)")
      }
    }
    out.flush()
    if words.isEmpty { throw Program.nothingFound }
  }
}

struct RelatedCommand: OutputCommand {
  static let configuration = CommandConfiguration(
    commandName: "related",
    abstract: "Find the articles that are most like one.",
    discussion: """
      EXAMPLES
        newswire related 4f1d2a77b0c95e3a8d61
        newswire related --json 4f1d2a77b0c95e3a8d61 | jq -r '.hits[].headline, .words[]'
      """)

  @Argument(help: "The article's id, as searches give it.") var id: String
  @Option(name: .shortAndLong, help: "The most articles to show.", transform: NumberArgument.integer(.pageSize))
  var limit = Limits.defaultPageSize
  @OptionGroup var table: TableOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var connection: ConnectionOptions

  static let formats = OutputFormat.articles

  func run() async throws {
    let rows = try ArticlePrinting(
      output: output, table: table, columns: ArticleRow.common + ArticleRow.found + ArticleRow.whole)
    let related: (hits: [Hit], words: [String])
    var out = StandardOutput()
    do {
      related = try await connection.withClient { client in
        let related = try await client.related(to: id, limit: limit)
        if let rows { try await rows.print(related.hits, client, to: &out) }
        return related
      }
    } catch let error as NewswireError where error.code == .notFound {
      Program.report(error, inJSON: output.json)
      throw Program.nothingFound
    }
    if rows != nil {
      // Printed above.
    } else if output.json {
      out.json(FindRelatedResponse(hits: related.hits, words: related.words).json)
    } else {
      let printer = HitPrinter(style: out.style)
      for hit in related.hits { printer.print(hit, to: &out) }
      if related.hits.isEmpty {
        out.line(out.style.dim("no articles are like it"))
      } else {
        out.line(out.style.dim("by these words: \(related.words.joined(separator: " "))"))
      }
    }
    out.flush()
    if related.hits.isEmpty { throw Program.nothingFound }
  }
}
