internal import Glibc

/// Asks before something that is hard to undo.
package enum Confirmation {
  /// Whether there is somebody to ask.
  package static var isTerminal: Bool { Terminal.isTerminal(STDIN_FILENO) }

  /// Whether whoever sits at the terminal wants it. Nobody is asked, and it is wanted, if standard input is not a terminal.
  /// - Parameter deed: what would be done, such as "delete 2 articles".
  package static func isGiven(_ deed: String) -> Bool {
    guard Terminal.isTerminal(STDIN_FILENO) else { return true }
    StandardError.question("\(deed)? [y/N] ")
    let answer = readLine()?.lowercased() ?? ""
    return answer == "y" || answer == "yes"
  }
}
