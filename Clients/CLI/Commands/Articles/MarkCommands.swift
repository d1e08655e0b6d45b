import ArgumentParser
import NewswireClient
import NewswireCommandLine
import NewswireMessages
import NewswireModel

/// Which articles get a tag or lose it.
struct TagArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp("The articles' ids, and the tag last; with --query the tag alone.", valueName: "id … tag"))
  var words: [String]
  @Option(help: ArgumentHelp("All articles that match; at most 10,000.", valueName: "query")) var query: String?
  @Option(
    help: ArgumentHelp("The zone of days and of times without one in the query. (default: UTC)", valueName: "zone"))
  var zone = ""

  var tag: String { words.last ?? "" }
  var ids: [String] { Array(words.dropLast()) }
  var input: QueryInput? { query.map { .text($0, zone: zone) } }

  func validate() throws {
    if ids.isEmpty, query == nil {
      throw ValidationError("name the articles before the tag, or give a --query; the tag here is \"\(tag)\"")
    }
  }
}

struct TagCommand: OutputCommand {
  static let configuration = CommandConfiguration(
    commandName: "tag",
    abstract: "Put a tag on articles.",
    discussion: """
      A tag gathers articles into a collection: `tag:NAME` in a query finds them, `newswire collections` lists all. It outlasts
      revisions, and is kept with your name and the time. Tagging the same articles again changes nothing.

      EXAMPLES
        newswire tag 4f1d2a77b0c95e3a8d61 follow-up
        newswire tag --query 'ferry strike after:2025-03' "ferry strike"
        newswire export tag:follow-up > follow-up.jsonl
      """)

  @OptionGroup var articles: TagArguments
  @OptionGroup var output: OutputOptions
  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    let done = try await connection.withClient {
      try await $0.tag(articles.tag, articles: articles.ids, matching: articles.input)
    }
    try TagReport(output: output).print(
      TagArticlesResponse(articles: done.articles, changed: done.changed, missingIDs: done.missing).json, done,
      "tagged \(counted(Int(done.changed), "article"))", others: "had the tag already")
  }
}

struct UntagCommand: OutputCommand {
  static let configuration = CommandConfiguration(
    commandName: "untag",
    abstract: "Take a tag off articles.",
    discussion: """
      EXAMPLES
        newswire untag 4f1d2a77b0c95e3a8d61 follow-up
        newswire untag --query tag:follow-up follow-up
      """)

  @OptionGroup var articles: TagArguments
  @OptionGroup var output: OutputOptions
  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    let done = try await connection.withClient {
      try await $0.untag(articles.tag, articles: articles.ids, matching: articles.input)
    }
    try TagReport(output: output).print(
      UntagArticlesResponse(articles: done.articles, changed: done.changed, missingIDs: done.missing).json, done,
      "took the tag off \(counted(Int(done.changed), "article"))", others: "did not have it")
  }
}

/// Says what tagging did.
private struct TagReport {
  let output: OutputOptions

  /// - Throws: an exit status if an id was wrong, or nothing matched.
  func print(
    _ json: String, _ done: (articles: Int64, changed: Int64, missing: [String]), _ text: String, others: String
  ) throws {
    var out = StandardOutput()
    let rest = done.articles - done.changed
    if output.json { out.json(json) } else { out.line("\(rest > 0 ? "\(text); \(rest) \(others)" : text)") }
    out.flush()
    for id in done.missing { Program.note("there is no article \(id)") }
    if done.articles == 0 || !done.missing.isEmpty { throw Program.nothingFound }
  }
}

struct NoteCommand: OutputCommand {
  static let configuration = CommandConfiguration(
    commandName: "note",
    abstract: "Write a note on an article.",
    discussion: """
      The note takes the place of the one before, and is kept with your name and the time. `newswire show` prints it, and
      `note:WORDS` in a query finds it. An empty text takes it away.

      EXAMPLES
        newswire note 4f1d2a77b0c95e3a8d61 "The ministry denied this on 3 March."
        newswire note 4f1d2a77b0c95e3a8d61 ""
      """)

  @Argument(help: "The article's id.") var id: String
  @Argument(help: "The text. Several arguments are joined by spaces.") var text: [String]
  @OptionGroup var output: OutputOptions
  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    let note = text.joined(separator: " ")
    do {
      try await connection.withClient { try await $0.setNote(of: id, note) }
    } catch let error as NewswireError where error.code == .notFound {
      Program.report(error, inJSON: output.json)
      throw Program.nothingFound
    }
    var out = StandardOutput()
    if output.json {
      out.json(SetNoteResponse().json)
    } else {
      out.line(note.isEmpty ? "took the note off \(id)" : "wrote the note on \(id)")
    }
    out.flush()
  }
}

struct CollectionsCommand: OutputCommand {
  static let configuration = CommandConfiguration(
    commandName: "collections",
    abstract: "List the tags and how many articles have each.",
    discussion: """
      EXAMPLES
        newswire collections
        newswire collections --format csv > collections.csv
      """)

  @OptionGroup var table: TableOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var connection: ConnectionOptions

  static let formats = OutputFormat.rows

  private static let columns: [TableColumn<TagCollection>] = [
    TableColumn("tag") { TableCell($0.tag) },
    TableColumn("articles") { .number($0.articles) },
    TableColumn("first") { TableCell(timeText($0.firstTagged)) },
    TableColumn("last") { TableCell(timeText($0.lastTagged)) },
    TableColumn("authors") { TableCell($0.authors) },
  ]

  func run() async throws {
    let rows = try RowPrinting(output: output, table: table, columns: Self.columns)
    let collections = try await connection.withClient { try await $0.collections() }
    var out = StandardOutput()
    if let rows {
      rows.print(collections, to: &out)
    } else if output.json {
      for collection in collections { out.json(collection.json) }
    } else {
      for collection in collections {
        let detail = "\(counted(Int(collection.articles), "article")), last \(timeText(collection.lastTagged))"
        out.line("\(collection.tag)  \(out.style.dim("\(detail)"))")
      }
    }
    out.flush()
    if collections.isEmpty { throw Program.nothingFound }
  }
}
