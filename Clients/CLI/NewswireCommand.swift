import ArgumentParser
import NewswireModel

/// `newswire`: one subcommand for each thing that can be done with an archive.
struct NewswireCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "newswire",
    abstract: "A news archive on your own machine.",
    discussion: """
      Turns raw news pages into clean articles, keeps them for good, and answers questions about them. All commands but
      `serve` and `extract` talk to the daemon, which `newswire serve` runs.

      EXAMPLES
        newswire serve &
        newswire import pages/ dump.txt news.jsonl
        newswire search 'border w/5 syria after:2025-01'
        newswire show 4f1d2a77b0c95e3a8d61

      EXIT STATUS
        0  done; where something was looked for, it was found
        1  nothing was found
        2  an error, of use or of work; standard error says which

      ENVIRONMENT
        NEWSWIRE_SOCKET   the daemon's socket
        NEWSWIRE_ARCHIVE  the archive's folder (for serve)
        NO_COLOR          no colour on a terminal
      """,
    version: Newswire.version,
    subcommands: [
      ServeCommand.self, ImportCommand.self, ExtractCommand.self, SearchCommand.self, CountCommand.self,
      ParseCommand.self,
      QuotesCommand.self, FacetsCommand.self, TimelineCommand.self, SuggestCommand.self, RelatedCommand.self,
      ShowCommand.self,
      DiffCommand.self,
      RevisionsCommand.self,
      ListCommand.self, ExportCommand.self, TagCommand.self, UntagCommand.self, NoteCommand.self,
      CollectionsCommand.self, AliasCommand.self,
      DeleteCommand.self, UndeleteCommand.self, PurgeCommand.self, AuditCommand.self, StatusCommand.self,
      MetricsCommand.self,
      BackupCommand.self, RestoreCommand.self, VerifyCommand.self, RebuildCommand.self, ServicesCommand.self,
      DescribeCommand.self, CallCommand.self,
      QueryCommand.self,
    ])
}
