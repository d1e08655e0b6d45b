import Foundation
import Glibc

/// What is known of the terminal, and what may be shown on it.
enum Terminal {
  /// Whether a descriptor may be given colour: a terminal, with NO_COLOR (https://no-color.org) not set.
  static func hasColour(_ descriptor: Int32) -> Bool {
    let environment = ProcessInfo.processInfo.environment
    return isatty(descriptor) == 1 && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
  }

  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Columns to fill.
  static var width: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 20 else { return 100 }
    return min(Int(size.ws_col), 120)
  }

  /// Text from strangers, made safe to show: control characters, which could command the terminal, and marks that turn the
  /// direction of text, which could disguise it, become U+FFFD. Line feeds and tabs become spaces.
  static func sanitised(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\n" || scalar == "\t" || scalar == "\r" {
        result.append(" ")
      } else {
        result.append(isUnsafe(scalar) ? "\u{FFFD}" : scalar)
      }
    }
    return String(result)
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: return true
    default: return false
    }
  }
}

/// Escape sequences for emphasis, or none.
struct TextStyle {
  var isEnabled: Bool

  func bold(_ text: String) -> String { wrap(text, "1") }
  func dim(_ text: String) -> String { wrap(text, "2") }
  func highlight(_ text: String) -> String { wrap(text, "1;33") }

  /// What is no longer there: red and struck through.
  func removed(_ text: String) -> String { wrap(text, "31;9") }
  /// What is new: green.
  func added(_ text: String) -> String { wrap(text, "32") }

  private func wrap(_ text: String, _ code: String) -> String {
    isEnabled ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
