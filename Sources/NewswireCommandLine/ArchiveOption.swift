package import ArgumentParser
internal import Foundation
internal import Glibc

/// Which archive is meant.
package struct ArchiveOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The archive's folder. (default: $NEWSWIRE_ARCHIVE, $XDG_DATA_HOME/newswire or /var/lib/newswire)",
      valueName: "folder"), completion: .directory)
  package var archive: String?

  package init() {}

  /// The folder: as given, else by the environment, else the standard one.
  package var path: String { archive ?? Self.standard(ProcessInfo.processInfo.environment) }

  package static func standard(_ environment: [String: String]) -> String {
    if let path = environment["NEWSWIRE_ARCHIVE"], !path.isEmpty { return path }
    if let data = environment["XDG_DATA_HOME"], !data.isEmpty { return data + "/newswire" }
    // The default of XDG_DATA_HOME, for people; system services run as root or set StateDirectory.
    if geteuid() != 0, let home = environment["HOME"], !home.isEmpty { return home + "/.local/share/newswire" }
    return "/var/lib/newswire"
  }
}
