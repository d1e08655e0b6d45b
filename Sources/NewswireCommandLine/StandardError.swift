internal import Foundation
internal import Glibc
internal import Synchronization

/// Standard error, by which all programs write what went wrong and how far they are. What it is given is
/// safe to show; see `StyledText`.
package enum StandardError {
  /// Whether the last thing written is a status, which the next line takes the place of.
  private static let hasStatus = Mutex(false)

  /// Writes a line.
  package static func line(_ text: StyledText) { write(text.bytes + "\n", isStatus: false) }

  /// Writes several lines, such as those of help.
  package static func lines(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    write(lines.map { Terminal.sanitised(String($0)) + "\n" }.joined(), isStatus: false)
  }

  /// Writes a line of JSON.
  package static func json(_ line: String) { write(Terminal.sanitised(json: line) + "\n", isStatus: false) }

  /// Shows a status in place of the one before it, if standard error is a terminal.
  package static func status(_ text: StyledText) {
    guard Terminal.isTerminal(STDERR_FILENO) else { return }
    write(text.bytes, isStatus: true)
  }

  /// Writes a question, whose answer is typed on the same line.
  package static func question(_ text: StyledText) { write(text.bytes, isStatus: false) }

  /// Takes the status away.
  package static func clearStatus() { write("", isStatus: false) }

  private static func write(_ text: String, isStatus: Bool) {
    hasStatus.withLock { hasStatus in
      let start = hasStatus ? "\r\u{1B}[K" : ""
      hasStatus = isStatus
      let bytes = Data((start + text).utf8)
      // Where standard error is closed there is nobody to tell.
      if !bytes.isEmpty { try? FileHandle.standardError.write(contentsOf: bytes) }
    }
  }
}
