import ArgumentParser
import NewswireClient
import NewswireCommandLine
import NewswireCore
import NewswireMessages
import NewswireModel
import NewswireQuery

struct RevisionsCommand: OutputCommand {
  static let configuration = CommandConfiguration(
    commandName: "revisions",
    abstract: "List the revisions of an article, or all that came in during a period.",
    discussion: """
      Each revision says in what it differs from the one before: headline, text, numbers, names, quotes, or details such as the
      byline. `newswire diff` shows the words, and `changed:` in a query finds articles by their last revision.

      EXAMPLES
        newswire revisions 4f1d2a77b0c95e3a8d61
        newswire revisions --since 7d
        newswire revisions --during 2025-04 --format csv > changed.csv
      """)

  @Argument(help: "The article's id.") var id: String?
  @Option(help: ArgumentHelp("Revisions imported since then, such as 7d or 2025-04-14.", valueName: "time")) var since:
    String?
  @Option(help: ArgumentHelp("Revisions imported in that period, such as 2025-04.", valueName: "period")) var during:
    String?
  @Option(help: ArgumentHelp("The zone of days. (default: UTC)", valueName: "zone")) var zone = ""
  @Option(
    name: .shortAndLong, help: "The most revisions to show. (default: all)",
    transform: NumberArgument.integer(1...Int.max))
  var limit: Int?
  @OptionGroup var table: TableOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var connection: ConnectionOptions

  static let formats = OutputFormat.rows

  private static let columns: [TableColumn<Revision>] = [
    TableColumn("id") { TableCell($0.articleID) },
    TableColumn("revision") { .number(Int64($0.number)) },
    TableColumn("imported") { TableCell(timeText($0.importedAt)) },
    TableColumn("published") { TableCell($0.published.map(dateText) ?? "") },
    TableColumn("revised") { TableCell($0.revised.map(dateText) ?? "") },
    TableColumn("state") { TableCell("\($0.state)") },
    TableColumn("changes") { TableCell($0.changes.map(\.name)) },
    TableColumn("headline") { TableCell($0.headline) },
  ]

  func validate() throws {
    guard [id, since, during].compactMap({ $0 }).count == 1 else {
      throw ValidationError("name an article, or give --since or --during: one of them")
    }
    if let format = output.format, !Self.formats.contains(format) {
      throw ValidationError("--format \(format.rawValue) does not fit this command")
    }
  }

  func run() async throws {
    let rows = try RowPrinting(output: output, table: table, columns: Self.columns)
    let revisions: [Revision]
    do {
      revisions = try await connection.withClient { try await read($0) }
    } catch let error as NewswireError where error.code == .notFound {
      Program.report(error, inJSON: output.json)
      throw Program.nothingFound
    }
    var out = StandardOutput()
    if let rows {
      rows.print(revisions, to: &out)
    } else if output.json {
      for revision in revisions { out.json(revision.json) }
    } else {
      for revision in revisions { printLine(revision, to: &out) }
    }
    out.flush()
    if revisions.isEmpty { throw Program.nothingFound }
  }

  private func read(_ client: ArchiveClient) async throws -> [Revision] {
    if let id { return Array(try await client.revisions(of: id).prefix(limit ?? .max)) }
    let range = try period()
    var found: [Revision] = []
    var token = ""
    repeat {
      let page = try await client.revisions(
        importedFrom: range.from, until: range.until, pageSize: Limits.revisionsPerPage, pageToken: token)
      found += page.revisions
      token = page.nextPageToken
    } while !token.isEmpty && found.count < limit ?? .max
    return Array(found.prefix(limit ?? .max))
  }

  /// What the option asks for, read as queries read it.
  private func period() throws -> PublishedQuery {
    let text = since.map { "after:\"\($0)\"" } ?? "during:\"\(during ?? "")\""
    let parsed = try QueryParser.parse(text, zone: zone)
    guard case .published(let range) = parsed.tree else {
      throw ValidationError("\"\(since ?? during ?? "")\" is not a time; write 7d, 2025, 2025-04 or 2025-04-14")
    }
    return range
  }

  private func printLine(_ revision: Revision, to out: inout StandardOutput) {
    let changes = revision.changes.isEmpty ? "first" : revision.changes.map(\.name).joined(separator: ", ")
    let state = revision.state == .superseded ? "" : "  \(revision.state)"
    let head = "\(revision.articleID)  \(revision.number)  \(timeText(revision.importedAt))\(state)  \(changes)"
    out.line("\(out.style.dim("\(head)"))  \(revision.headline)")
  }
}

/// Seconds since 1970 as RFC 3339, to the second; empty for none.
func timeText(_ seconds: Int64) -> String { seconds == 0 ? "" : RFC3339.string(Timestamp(clamping: seconds)) }
