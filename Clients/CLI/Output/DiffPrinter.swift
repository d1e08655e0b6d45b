import NewswireCommandLine
import NewswireModel

/// Prints what differs between two revisions for people: what went is red and what came green, or between [- -] and {+ +} as `git diff
/// --word-diff` has it.
struct DiffPrinter {
  let style: TextStyle

  func print(_ diff: ArticleDiff, to out: inout StandardOutput) {
    out.line(style.bold("\(diff.article), revision \(diff.fromRevision) to \(diff.toRevision)"))
    for change in diff.changes {
      out.line("")
      out.line(style.dim("\(title(change))"))
      out.line(change.text.runs.map(marked).joined())
    }
  }

  private func title(_ change: ArticleDiff.Change) -> String {
    switch (change.from, change.to) {
    case (let from?, let to?): "\(change.section) \(from)" + (from == to ? "" : ", now \(to)")
    case (let from?, nil): "\(change.section) \(from), gone"
    case (nil, let to?): "\(change.section) \(to), new"
    case (nil, nil): change.section
    }
  }

  private func marked(_ run: TextDiff.Run) -> StyledText {
    let text = StyledText(run.text)
    switch run.operation {
    case .equal: return text
    case .removed: return style.isEnabled ? style.removed(text) : "[-\(text)-]"
    case .added: return style.isEnabled ? style.added(text) : "{+\(text)+}"
    }
  }
}
