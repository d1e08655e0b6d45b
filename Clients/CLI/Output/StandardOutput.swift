import NewswireCommandLine
import ArgumentParser
import Foundation
import Glibc

/// Standard output, buffered. Where its reader has gone (`newswire export | head`) the program ends quietly, as a success.
struct StandardOutput {
  /// Bytes that gather before they are written.
  private static let capacity = 64 << 10

  private var buffer: [UInt8] = []
  private let isTerminal = Terminal.isTerminal(STDOUT_FILENO)
  let style = TextStyle(isEnabled: Terminal.hasColour(STDOUT_FILENO))

  mutating func line(_ text: StyledText) { add(text.bytes) }

  /// A line of JSON: as it is for programs, and on a terminal without characters that could command it.
  mutating func json(_ line: String) { add(isTerminal ? Terminal.sanitised(json: line) : line) }

  /// A line for other programs: as it is, and on a terminal without characters that could command it.
  mutating func data(_ line: String) { add(isTerminal ? Terminal.sanitised(line) : line) }

  private mutating func add(_ line: String) {
    buffer.append(contentsOf: line.utf8)
    buffer.append(0x0A)
    if buffer.count >= Self.capacity { flush() }
  }

  mutating func flush() {
    var start = 0
    while start < buffer.count {
      let written = buffer[start...].withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if written > 0 {
        start += written
      } else if errno == EPIPE {
        exit(0)
      } else if errno != EINTR {
        Program.note("standard output cannot be written: \(String(cString: strerror(errno)))")
        exit(Program.failed.rawValue)
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
