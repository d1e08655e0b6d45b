import ArgumentParser
import NewswireClient
import NewswireCommandLine
import NewswireCore
import NewswireMessages
import NewswireModel

struct AuditCommand: OutputCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "List who deleted, brought back, purged, backed up and restored what, and who got which rights.",
    discussion: """
      For administrators. The record is a file in the archive's folder that only grows; each line has a hash over all before it, which
      `newswire verify` checks.

      EXAMPLES
        newswire audit --since 2026-01-01
        newswire audit --format csv > audit.csv
        newswire audit --json | jq 'select(.action == "purge")'
      """)

  @Option(
    help: ArgumentHelp("Only what began at this time or later: 2026-01-31, or RFC 3339.", valueName: "time"),
    transform: Self.seconds)
  var since: Int64?
  @OptionGroup var table: TableOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var connection: ConnectionOptions

  static let formats = OutputFormat.rows

  private static let columns: [TableColumn<AuditEntry>] = [
    TableColumn("number") { .number($0.number) }, TableColumn("time") { TableCell(text($0.time)) },
    TableColumn("action") { TableCell($0.action) }, TableColumn("subject") { TableCell($0.subject) },
    TableColumn("user") { TableCell($0.user) }, TableColumn("uid") { .number(Int64($0.uid)) },
    TableColumn("pid") { .number(Int64($0.processID)) }, TableColumn("role") { TableCell($0.role) },
    TableColumn("outcome") { TableCell($0.outcome.isEmpty ? "unfinished" : $0.outcome) },
    TableColumn("ended") { TableCell($0.endTime.map(text) ?? "") }, TableColumn("reason") { TableCell($0.reason) },
    TableColumn("detail") {
      TableCell($0.detail.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" })
    },
  ]

  func run() async throws {
    let rows = try RowPrinting(output: output, table: table, columns: Self.columns)
    let entries = try await connection.withClient { client in
      var entries: [AuditEntry] = []
      var token = ""
      repeat {
        let page = try await client.auditEntries(since: since, pageSize: Limits.pageSize, pageToken: token)
        entries += page.entries
        token = page.nextPageToken
      } while !token.isEmpty
      return entries
    }
    var out = StandardOutput()
    if let rows {
      rows.print(entries, to: &out)
    } else {
      for entry in entries {
        if output.json { out.json(entry.json) } else { out.line("\(Self.line(entry))") }
      }
    }
    out.flush()
    if entries.isEmpty { throw Program.nothingFound }
  }

  private static func line(_ entry: AuditEntry) -> String {
    let who = entry.user.isEmpty ? "uid \(entry.uid)" : entry.user
    let outcome = entry.outcome.isEmpty ? " (unfinished)" : entry.outcome == "OK" ? "" : " (\(entry.outcome))"
    let reason = entry.reason.isEmpty ? "" : ": \(entry.reason)"
    return "\(text(entry.time))  \(who)  \(entry.action) \(entry.subject)\(outcome)\(reason)"
  }

  private static func text(_ seconds: Int64) -> String { RFC3339.string(Timestamp(clamping: seconds)) }

  private static func seconds(_ argument: String) throws -> Int64 {
    guard let time = RFC3339.parse(argument)?.0 ?? RFC3339.parse(argument + "T00:00:00Z")?.0 else {
      throw ValidationError("write the time as 2026-01-31 or 2026-01-31T12:00:00Z")
    }
    return time.seconds
  }
}
