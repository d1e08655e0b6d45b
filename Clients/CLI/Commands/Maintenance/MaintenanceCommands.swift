import NewswireCommandLine
import ArgumentParser
import Logging
import NewswireArchive
import NewswireModel

struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check every byte of an archive that no daemon has open.",
    discussion: """
      Reads the whole database, each page against its digest, the checksum of each row and of the index, and compares what \
      changes, articles, stories and index say. Says what is wrong and what to do, and ends with status 2 then. Changes \
      nothing, so a read-only medium and a full disk can be checked.

      EXAMPLES
        newswire verify
        newswire verify --archive ~/news
        newswire verify --archive /srv/backups/news-2026-01-31
      """)

  @OptionGroup var archive: ArchiveOption

  func run() async throws {
    if ArchiveBackup.isBackup(archive.path) { return try verifyBackup() }
    let maintenance = try ArchiveMaintenance(directory: archive.path, logger: .errors)
    let progress = Progress(unit: "pages")
    let report = try maintenance.verify { progress.update(count: Int($0)) }
    progress.finish(count: Int(report.pages))
    var out = StandardOutput()
    for problem in report.problems { out.line("\(problem)") }
    let verdict = report.problems.isEmpty ? "all is well" : "\(report.problems.count) problems"
    out.line("\(report.pages) pages, \(report.articles) articles: \(verdict)")
    out.flush()
    if !report.problems.isEmpty { throw Program.failed }
  }

  private func verifyBackup() throws {
    let problems = try ArchiveBackup.problems(in: archive.path)
    var out = StandardOutput()
    for problem in problems { out.line("\(problem)") }
    out.line("backup: \(problems.isEmpty ? "all is well" : counted(problems.count, "problem"))")
    out.flush()
    if !problems.isEmpty { throw Program.failed }
  }
}

struct RebuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild",
    abstract: "Rebuild the index of an archive from its store.",
    discussion: """
      No daemon may have the archive open. A damaged index is rebuilt by the daemon too when it starts.

      An archive that has lost changes which had been acknowledged is not opened. Restore a backup; or, if there is none, \
      --accept-loss records the loss and goes on from what is left.

      EXAMPLES
        newswire rebuild --archive ~/news
        newswire rebuild --archive ~/news --accept-loss
      """)

  @OptionGroup var archive: ArchiveOption
  @Flag(help: "Go on although acknowledged changes are missing.")
  var acceptLoss = false

  func run() async throws {
    let maintenance = try ArchiveMaintenance(directory: archive.path, logger: .errors)
    let count = try maintenance.rebuildIndex(acceptingLoss: acceptLoss)
    var out = StandardOutput()
    out.line("the index holds \(count) articles")
    out.flush()
  }
}

extension Logger {
  /// What goes wrong, on standard error.
  fileprivate static var errors: Logger {
    var logger = Logger(label: "newswire", factory: { StreamLogHandler.standardError(label: $0) })
    logger.logLevel = .error
    return logger
  }
}
