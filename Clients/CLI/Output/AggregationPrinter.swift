import NewswireCommandLine
import NewswireCore
import Glibc
import NewswireModel

/// Prints counts for people.
struct AggregationPrinter {
  let style: TextStyle
  private let isTerminal = Terminal.isTerminal(STDOUT_FILENO)

  init(style: TextStyle) { self.style = style }

  func print(_ response: CountFacetsResponse, to out: inout StandardOutput) {
    if response.count == 0 { return out.line(style.dim("no articles match")) }
    for facet in response.facets where !facet.values.isEmpty {
      out.line(style.bold("\(FacetArgument(facet.field).rawValue)"))
      let width = facet.values.map { String($0.count).count }.max() ?? 0
      for value in facet.values {
        out.line("  \(padded(String(value.count), to: width))  \(value.value)")
      }
      let rest = facet.total.count - Int64(facet.values.count)
      if rest > 0 || !facet.total.isExact {
        out.line(style.dim("  and \(facet.total.isExact ? "" : "at least ")\(rest) more"))
      }
      out.line("")
    }
    out.line(style.dim("\(counted(Int(response.count), "article"))"))
  }

  func print(_ response: CountTimelineResponse, by interval: TimelineInterval, to out: inout StandardOutput) {
    if response.count == 0 { return out.line(style.dim("no articles match")) }
    let most = response.buckets.map(\.count).max() ?? 0
    let width = String(most).count
    for bucket in response.buckets {
      let count = padded(String(bucket.count), to: width)
      let line = "\(label(bucket.start, interval))  \(count)  \(padded(percentage(bucket.share), to: 6))"
      let room = Terminal.width - line.count - 2
      out.line(isTerminal ? "\(line)  \(bar(bucket.count, of: most, room: room))" : "\(line)")
    }
    if response.undated > 0 { out.line(style.dim("without a date: \(response.undated)")) }
    out.line(style.dim("\(counted(Int(response.count), "article"))"))
  }

  private func label(_ start: CivilDate, _ interval: TimelineInterval) -> String {
    switch interval {
    case .day, .week: "\(start)"
    case .month: String("\(start)".prefix(7))
    case .year: String("\(start)".prefix(4))
    }
  }

  private func percentage(_ share: Double) -> String { decimal(share * 100, places: 1) + "%" }

  /// A bar in eighths of a column; any count above 0 is seen.
  private func bar(_ count: Int64, of most: Int64, room: Int) -> StyledText {
    guard count > 0, most > 0 else { return "" }
    let eighths = max(1, Int(Double(count) / Double(most) * Double(max(room, 8) * 8)))
    let rest = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
    return style.highlight("\(String(repeating: "█", count: eighths / 8))\(rest)")
  }

  private func padded(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
