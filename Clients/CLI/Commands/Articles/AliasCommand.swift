import ArgumentParser
import NewswireClient
import NewswireCommandLine
import NewswireMessages
import NewswireModel

struct AliasCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alias",
    abstract: "Count a name as another one.",
    discussion: """
      Facets count both as one, and queries for either find both. What you say here overrules what the archive finds out by
      itself: that a last name alone stands for a full name, and that countries have several forms.

      EXAMPLES
        newswire alias add "British Broadcasting Corporation" BBC Beeb --kind organisation
        newswire alias list
        newswire alias remove Beeb --kind organisation
      """, subcommands: [AliasAddCommand.self, AliasListCommand.self, AliasRemoveCommand.self])
}

/// `MentionKind` as an argument.
enum KindArgument: String, ExpressibleByArgument, CaseIterable {
  case person, place, organisation

  var kind: MentionKind {
    switch self {
    case .person: .person
    case .place: .place
    case .organisation: .organisation
    }
  }
}

struct AliasAddCommand: OutputCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Count names as another one.",
    discussion: """
      EXAMPLES
        newswire alias add "Barack Obama" "President Obama" Obama
      """)

  @Argument(help: "The name that the others count as.") var name: String
  @Argument(help: "The names as articles have them.") var forms: [String]
  @Option(help: "person, place or organisation.") var kind = KindArgument.person
  @OptionGroup var output: OutputOptions
  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    var out = StandardOutput()
    try await connection.withClient { client in
      for form in forms {
        let isNew = try await client.addAlias(kind.kind, form: form, as: name)
        if output.json {
          out.json(AddNameAliasResponse(changed: isNew).json)
        } else {
          out.line(isNew ? "\(form) counts as \(name)" : "\(form) counted as \(name) already")
        }
      }
    }
    out.flush()
  }
}

struct AliasRemoveCommand: OutputCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Count names as themselves again.",
    discussion: """
      EXAMPLES
        newswire alias remove Obama
      """)

  @Argument(help: "The names as articles have them.") var forms: [String]
  @Option(help: "person, place or organisation.") var kind = KindArgument.person
  @OptionGroup var output: OutputOptions
  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    var out = StandardOutput()
    var isMissing = false
    try await connection.withClient { client in
      for form in forms {
        do {
          try await client.removeAlias(kind.kind, form: form)
          if output.json {
            out.json(RemoveNameAliasResponse().json)
          } else {
            out.line("\(form) counts as itself")
          }
        } catch let error as NewswireError where error.code == .notFound {
          Program.report(error, inJSON: output.json)
          isMissing = true
        }
      }
    }
    out.flush()
    if isMissing { throw Program.nothingFound }
  }
}

struct AliasListCommand: OutputCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the names that are counted as others.",
    discussion: """
      EXAMPLES
        newswire alias list --format csv > aliases.csv
      """)

  @OptionGroup var table: TableOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var connection: ConnectionOptions

  static let formats = OutputFormat.rows

  private static let columns: [TableColumn<NameAlias>] = [
    TableColumn("kind") { TableCell("\($0.kind)") },
    TableColumn("form") { TableCell($0.form) },
    TableColumn("name") { TableCell($0.name) },
    TableColumn("author") { TableCell($0.author) },
    TableColumn("time") { TableCell(timeText($0.time)) },
  ]

  func run() async throws {
    let rows = try RowPrinting(output: output, table: table, columns: Self.columns)
    let aliases = try await connection.withClient { try await $0.aliases() }
    var out = StandardOutput()
    if let rows {
      rows.print(aliases, to: &out)
    } else if output.json {
      for alias in aliases { out.json(alias.json) }
    } else {
      for alias in aliases { out.line("\(alias.form) counts as \(alias.name)") }
    }
    out.flush()
    if aliases.isEmpty { throw Program.nothingFound }
  }
}
