import NewswireCommandLine
import NewswireModel

/// Shows warnings about a query on standard error, each under the range of the query that it is about.
struct QueryWarningPrinter {
  let text: String

  func print(_ warnings: [QueryWarning]) {
    for warning in warnings {
      let kind = warning.severity == .note ? "note" : "warning"
      Program.note("\(kind): \(warning.message)")
      for line in quotation(of: warning) { Program.note("  \(line)") }
    }
  }

  /// The part of the query around a range, and marks below the range; empty if it is about nothing in particular.
  func quotation(of warning: QueryWarning) -> [String] {
    let bytes = Array(text.utf8)
    let (start, end) = (Int(warning.start), Int(warning.end))
    guard start >= 0, start < end, end <= bytes.count, end - start < bytes.count || bytes.count <= Self.room else {
      return []
    }
    // Characters, as a terminal counts columns, with blanks for ends of lines.
    let before = shown(bytes[..<start])
    let range = shown(bytes[start..<end])
    let after = shown(bytes[end...])
    let head = before.count > Self.margin ? "…" + before.suffix(Self.margin) : before
    let body = range.count > Self.room ? range.prefix(Self.room) + "…" : range
    let tail = after.count > Self.margin ? after.prefix(Self.margin) + "…" : after
    let marks = String(repeating: " ", count: head.count) + "^" + String(repeating: "~", count: max(body.count - 1, 0))
    return [head + body + tail, marks]
  }

  private func shown(_ bytes: ArraySlice<UInt8>) -> String {
    String(String(decoding: bytes, as: UTF8.self).map { $0.isWhitespace ? " " : $0 })
  }

  /// Columns for what is before and after a range, and for the range.
  private static let margin = 24
  private static let room = 60
}
