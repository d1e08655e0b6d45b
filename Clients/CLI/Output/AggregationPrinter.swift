import NewswireCommandLine
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
      print(facet.values, rest: facet.total.count - Int64(facet.values.count), isExact: facet.total.isExact, to: &out)
      out.line("")
    }
    out.line(style.dim("\(counted(Int(response.count), "article"))"))
  }

  /// - Parameter rest: how many more values there are.
  private func print(_ values: [FacetValue], rest: Int64, isExact: Bool, to out: inout StandardOutput) {
    let most = values.map(\.count).max() ?? 0
    let width = String(most).count
    let longest = min(values.map { $0.value.count }.max() ?? 0, 40)
    for value in values {
      let line = "  \(padded(String(value.count), to: width))  \(value.value)"
      let room = min(Terminal.width - width - longest - 8, 40)
      let blanks = String(repeating: " ", count: max(0, longest - value.value.count) + 2)
      out.line(
        isTerminal && room >= 8 ? "\(line)\(blanks)\(bar(value.count, of: most, room: room))" : "\(line)")
    }
    if rest > 0 || !isExact { out.line(style.dim("  and \(isExact ? "" : "at least ")\(rest) more")) }
  }

  func print(_ response: CountTimelineResponse, by interval: TimelineInterval, to out: inout StandardOutput) {
    if response.count == 0 { return out.line(style.dim("no articles match")) }
    print(response.buckets, by: interval, undated: response.undated, to: &out)
    out.line(style.dim("\(counted(Int(response.count), "article"))"))
  }

  private func print(
    _ buckets: [TimelineBucket], by interval: TimelineInterval, undated: Int64, to out: inout StandardOutput
  ) {
    let most = buckets.map(\.count).max() ?? 0
    let width = String(most).count
    for bucket in buckets {
      let count = padded(String(bucket.count), to: width)
      let line = "\(label(bucket.start, interval))  \(count)  \(padded(percentage(bucket.share), to: 6))"
      let room = Terminal.width - line.count - 2
      out.line(isTerminal ? "\(line)  \(bar(bucket.count, of: most, room: room))" : "\(line)")
    }
    if undated > 0 { out.line(style.dim("without a date: \(undated)")) }
  }

  func print(
    _ response: CompareTimelinesResponse, of queries: [String], by interval: TimelineInterval,
    to out: inout StandardOutput
  ) {
    let widths = response.series.indices.map { place in
      String(response.buckets.map { $0.counts[place] }.max() ?? 0).count
    }
    for (place, query) in queries.enumerated() {
      let series = response.series[place]
      let undated = series.undated > 0 ? ", \(series.undated) without a date" : ""
      out.line("\(place + 1)  \(style.bold("\(query)"))  \(counted(Int(series.count), "article"))\(undated)")
      if isTerminal {
        let line = sparkline(response.buckets.map { $0.share(place) }, room: Terminal.width - 3)
        out.line("   \(style.highlight("\(line)"))")
      }
    }
    out.line("")
    for bucket in response.buckets {
      var line = label(bucket.start, interval)
      for (place, count) in bucket.counts.enumerated() {
        line += "  \(padded(String(count), to: widths[place]))  \(padded(percentage(bucket.share(place)), to: 6))"
      }
      out.line("\(line)")
    }
  }

  func print(_ response: CountQuotesResponse, by interval: TimelineInterval?, to out: inout StandardOutput) {
    if response.count == 0 { return out.line(style.dim("no quotes match")) }
    if let interval {
      print(response.buckets, by: interval, undated: response.undated, to: &out)
    } else {
      let rest = response.speakerCount - Int64(response.speakers.count)
      print(response.speakers, rest: rest, isExact: true, to: &out)
      if response.unattributed > 0 { out.line(style.dim("  nobody named: \(response.unattributed)")) }
    }
    out.line(style.dim("\(counted(Int(response.count), "quote"))"))
  }

  private func label(_ start: String, _ interval: TimelineInterval) -> String {
    switch interval {
    case .hour: String(start.prefix(16)).replacing("T", with: " ")
    case .day, .week: start
    case .month: String(start.prefix(7))
    case .year: String(start.prefix(4))
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

  /// A column for each value, or for the mean of several neighbours if there are more values than columns.
  func sparkline(_ values: [Double], room: Int) -> String {
    let columns = min(values.count, max(room, 1))
    let means = (0..<columns).map { column in
      let part = values[column * values.count / columns..<(column + 1) * values.count / columns]
      return part.reduce(0, +) / Double(max(part.count, 1))
    }
    guard let most = means.max(), most > 0 else { return String(repeating: " ", count: columns) }
    let steps: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    return String(means.map { $0 > 0 ? steps[min(7, Int($0 / most * 8))] : " " })
  }

  private func padded(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
