import ArgumentParser
import NewswireArchive
import NewswireCommandLine
import NewswireModel

struct BackupCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy an archive to a folder, while a daemon serves it.",
    discussion: """
      The copy is the state of one moment, whatever comes in meanwhile. It is read from the archive's folder, so this runs as the
      archive's owner or as root. The folder must not exist, or be empty; `newswire verify --archive FOLDER` checks it, and
      `newswire restore FOLDER` makes an archive of it. The index is left out, since the daemon builds it from the rest.

      EXAMPLES
        newswire backup /srv/backups/news-$(date +%F)
        sudo newswire backup --archive /var/lib/newswire /srv/backups/news-$(date +%F)
      """)

  @Argument(help: "The folder to make.", completion: .directory) var folder: String
  @OptionGroup var archive: ArchiveOption

  func run() async throws {
    let progress = Progress(unit: "percent")
    let manifest = try ArchiveBackup.make(of: archive.path, in: folder) { progress.update(count: Int($0 * 100)) }
    progress.finish(count: 100)
    report(manifest, "backed up \(archive.path) to \(folder)")
  }
}

struct RestoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Make an archive of a backup.",
    discussion: """
      Each file is compared with the digest that the backup has for it. A folder that holds an archive is refused. Run as root, the
      files belong to the owner of the archive's folder. The daemon builds the index when it starts.

      EXAMPLES
        newswire restore /srv/backups/news-2026-01-31 --archive ~/news
        sudo newswire restore --archive /var/lib/newswire /srv/backups/news-2026-01-31
      """)

  @Argument(help: "The backup's folder.", completion: .directory) var folder: String
  @OptionGroup var archive: ArchiveOption

  func run() async throws {
    let progress = Progress(unit: "percent")
    let manifest = try ArchiveBackup.restore(from: folder, to: archive.path) { progress.update(count: Int($0 * 100)) }
    progress.finish(count: 100)
    report(manifest, "restored \(folder) to \(archive.path)")
  }
}

private func report(_ manifest: BackupManifest, _ what: String) {
  let bytes = manifest.files.reduce(0) { $0 + $1.bytes }
  var out = StandardOutput()
  out.line("\(what)")
  out.line(
    "\(counted(Int(manifest.articles), "article")) from \(counted(Int(manifest.pages), "page")), up to change \(manifest.lastChange); \(decimal(Double(bytes) / 1e6)) MB"
  )
  out.flush()
}
