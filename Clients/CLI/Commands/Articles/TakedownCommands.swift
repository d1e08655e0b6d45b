import NewswireCommandLine
import ArgumentParser
import NewswireClient
import NewswireCore
import NewswireMessages
import NewswireModel

struct DeleteCommand: OutputCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete",
    abstract: "Take articles out of searches and listings.",
    discussion: """
      The article and the page that it came from are kept, so that importing the page again does not bring it back, and
      `newswire undelete` does. Asks first if standard input is a terminal; without one it does not ask, since it can be undone.

      EXAMPLES
        newswire delete 4f1d2a77b0c95e3a8d61
        newswire list --json 'label:test' | jq -r .id | xargs newswire delete --yes
      """)

  @Argument(help: "The articles' ids.") var ids: [String]
  @Flag(name: .shortAndLong, help: "Do not ask.") var yes = false
  @OptionGroup var output: OutputOptions
  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    guard yes || Confirmation.isGiven("delete \(counted(ids.count, "article"))") else {
      Program.note("nothing was deleted")
      throw Program.nothingFound
    }
    var isMissing = false
    var out = StandardOutput()
    try await connection.withClient { client in
      for id in ids {
        do {
          try await client.deleteArticle(id: id)
          if output.json { out.json(DeleteArticleResponse().json) } else { out.line("deleted \(id)") }
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

struct UndeleteCommand: OutputCommand {
  static let configuration = CommandConfiguration(
    commandName: "undelete",
    abstract: "Bring deleted articles back.",
    discussion: """
      An article comes back as it was, with its revisions and its story. What is not deleted, or was purged, is left as it is,
      with the reason.

      EXAMPLES
        newswire undelete 4f1d2a77b0c95e3a8d61
      """)

  @Argument(help: "The articles' ids.") var ids: [String]
  @OptionGroup var output: OutputOptions
  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    var isRefused = false
    var out = StandardOutput()
    try await connection.withClient { client in
      for id in ids {
        do {
          try await client.undeleteArticle(id: id)
          if output.json { out.json(UndeleteArticleResponse().json) } else { out.line("brought \(id) back") }
        } catch let error as NewswireError where error.code == .notFound || error.code == .failedPrecondition {
          Program.report(error, inJSON: output.json)
          isRefused = true
        }
      }
    }
    out.flush()
    if isRefused { throw Program.nothingFound }
  }
}

struct PurgeCommand: OutputCommand {
  static let configuration = CommandConfiguration(
    commandName: "purge",
    abstract: "Remove articles for good, and prove it.",
    discussion: """
      All revisions of the articles go, their part of the pages that they stand on, and every byte of them in the archive's files,
      which are then searched. Other articles of these pages stay. What is left is who purged which article, when and why; an import \
      of one is refused ever after. Backups that may still hold them are named: delete these, or purge in what is restored from them.

      A purge cannot be undone. It asks first on a terminal; without a terminal it takes --yes. Imports wait while it runs.

      EXAMPLES
        newswire purge --reason 'court order 12 O 345/26' 4f1d2a77b0c95e3a8d61
        newswire purge --yes --json --reason 'takedown 17' 4f1d2a77b0c95e3a8d61
      """)

  @Argument(help: "The articles' ids.") var ids: [String]
  @Option(help: ArgumentHelp("Why; kept on record. At most 1,000 bytes.", valueName: "text")) var reason: String
  @Flag(name: .shortAndLong, help: "Do not ask.") var yes = false
  @OptionGroup var output: OutputOptions
  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    guard yes || Confirmation.isTerminal else {
      throw ValidationError("a purge cannot be undone; without a terminal to ask on, it takes --yes")
    }
    guard yes || Confirmation.isGiven("purge \(counted(ids.count, "article")) for good") else {
      Program.note("nothing was purged")
      throw Program.nothingFound
    }
    let report: PurgeReport
    do {
      report = try await connection.withClient { try await $0.purgeArticles(ids: ids, reason: reason) }
    } catch let error as NewswireError where error.code == .notFound {
      Program.report(error, inJSON: output.json)
      throw Program.nothingFound
    }
    var out = StandardOutput()
    if output.json { out.json(report.json) } else { PurgePrinter.print(report, to: &out) }
    out.flush()
  }
}

/// Shows what a purge did.
private enum PurgePrinter {
  static func print(_ report: PurgeReport, to out: inout StandardOutput) {
    for article in report.articles { print(article, to: &out) }
    let proof = report.proof
    out.line(
      """
      searched \(counted(Int(proof.files), "file")) (\(decimal(Double(proof.fileBytes) / 1e6)) MB), \
      \(counted(Int(proof.pages), "page")) unpacked (\(decimal(Double(proof.pageBytes) / 1e6)) MB), \
      \(counted(Int(proof.articles), "article")) and \(counted(Int(proof.terms), "term")) of the index \
      for \(counted(Int(proof.windows), "passage")): nothing is left
      """)
    for place in proof.elsewhere { out.line("note: \(place)") }
    guard !report.backups.isEmpty else { return out.line("no backup on record holds them") }
    out.line("backups that may still hold them:")
    for backup in report.backups {
      out.line("  \(backup.folder), begun \(RFC3339.string(Timestamp(clamping: backup.time)))")
    }
  }

  private static func print(_ article: PurgedArticle, to out: inout StandardOutput) {
    let shared = article.sharedLines > 0 ? ", and passages in \(counted(Int(article.sharedLines), "other line"))" : ""
    out.line(
      """
      purged \(article.id): \(counted(Int(article.revisions), "revision")), \
      \(counted(Int(article.lines), "line")) of \
      \(counted(Int(article.pages), "page"))\(shared)
      """)
    if !article.story.isEmpty { out.line("note: others tell its story: \(article.story.joined(separator: ", "))") }
  }
}
