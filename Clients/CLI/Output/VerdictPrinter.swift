import NewswireCommandLine
import NewswireModel

/// Prints what became of the lines of a page.
struct VerdictPrinter {
  let style: TextStyle

  func print(_ result: PageResult, to out: inout StandardOutput) {
    let record = result.record.map { ", record \($0.number)" } ?? ""
    out.line(style.bold("\(result.page)\(record)"))
    if result.verdictsOmitted { out.line("  (too many lines to show; import fewer pages at a time)") }
    for verdict in result.verdicts {
      let number = String(verdict.line)
      let padding = String(repeating: " ", count: max(0, 6 - number.count))
      out.line("\(padding)\(number)  \(text(verdict))")
    }
  }

  private func text(_ verdict: LineVerdict) -> StyledText {
    let reason = verdict.reason
    switch verdict.fate {
    case .kept: return "kept         article \(verdict.article): \(reason)"
    case .duplicate: return style.dim("duplicate    of line \(verdict.duplicateOf): \(reason)")
    case .boilerplate: return style.dim("boilerplate  \(reason)")
    }
  }
}
