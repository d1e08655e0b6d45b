internal import NewswireModel

/// What is to be said about a query's text: as many warnings as a reader reads, and then how many more there are.
struct QueryNotes {
  private var kept: [QueryWarning] = []
  private var noteCount = 0
  private var warningCount = 0

  mutating func note(_ range: Range<Int>, _ message: String, suggestion: String = "") {
    add(.note, range, message, suggestion)
  }

  mutating func warn(_ range: Range<Int>, _ message: String, suggestion: String = "") {
    add(.warning, range, message, suggestion)
  }

  private mutating func add(
    _ severity: QueryWarningSeverity, _ range: Range<Int>, _ message: String, _ suggestion: String
  ) {
    let count = severity == .note ? noteCount : warningCount
    if severity == .note { noteCount += 1 } else { warningCount += 1 }
    guard count < Limits.queryWarnings else { return }
    kept.append(
      QueryWarning(
        severity, start: Int32(clamping: range.lowerBound), end: Int32(clamping: range.upperBound), message: message,
        suggestion: suggestion))
  }

  /// In the order of the text, warnings before notes where there is no room for both.
  func all(textEnd: Int) -> [QueryWarning] {
    let total = noteCount + warningCount
    guard total > Limits.queryWarnings else { return kept.sorted { $0.start < $1.start } }
    let warnings = kept.filter { $0.severity == .warning }
    let notes = kept.filter { $0.severity == .note }
    // The last one says how many more there are.
    let shown = (warnings + notes).prefix(Limits.queryWarnings - 1)
    let last = QueryWarning(
      warningCount > shown.count ? .warning : .note, start: Int32(clamping: textEnd), end: Int32(clamping: textEnd),
      message: "\(total - shown.count) more warnings and notes are not shown (limit queryWarnings)")
    return shown.sorted { $0.start < $1.start } + [last]
  }
}
