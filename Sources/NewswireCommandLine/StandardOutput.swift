internal import NewswireCore
internal import ArgumentParser
internal import Glibc

/// Standard output, buffered. Where its reader has gone (`newswire export | head`) the program ends quietly, as a success.
package struct StandardOutput {
  /// Bytes that gather before they are written.
  private static let capacity = 64 << 10

  private var buffer: [UInt8] = []
  private let descriptor: Int32
  private let isTerminal: Bool
  package let style: TextStyle

  /// - Parameter descriptor: what is written to.
  package init(descriptor: Int32 = STDOUT_FILENO) {
    self.descriptor = descriptor
    isTerminal = Terminal.isTerminal(descriptor)
    style = TextStyle(isEnabled: Terminal.hasColour(descriptor))
  }

  package mutating func line(_ text: StyledText) { add(text.bytes) }

  /// A line of JSON: as it is for programs, and on a terminal without characters that could command it.
  package mutating func json(_ line: String) { add(isTerminal ? Terminal.sanitised(json: line) : line) }

  /// A line for other programs: as it is, and on a terminal without characters that could command it.
  package mutating func data(_ line: String) { add(isTerminal ? Terminal.sanitised(line) : line) }

  private mutating func add(_ line: String) {
    buffer.append(contentsOf: line.utf8)
    buffer.append(0x0A)
    // Whoever watches a terminal sees each line at once.
    if isTerminal || buffer.count >= Self.capacity { flush() }
  }

  package mutating func flush() {
    var start = 0
    while start < buffer.count {
      let written = unsafe buffer[start...].withUnsafeBytes { bytes in
        SystemCall.retrying { unsafe write(descriptor, bytes.baseAddress, bytes.count) }
      }
      if written > 0 {
        start += written
      } else if errno == EPIPE {
        exit(0)
      } else {
        Program.note("standard output cannot be written: \(SystemCall.message(errno))")
        exit(Program.failed.rawValue)
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
