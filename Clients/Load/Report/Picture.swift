import Foundation

/// A summary as an SVG picture: latency by percentile, and below it how latency and rate went over time.
struct Picture {
  let summary: Summary

  var svg: String {
    let charts = [percentiles] + (summary.timeline.count > 1 ? [latencyOverTime, rateOverTime] : [])
    let caption =
      "\(summary.total.latencies.count) calls in \(String(format: "%.1f", summary.seconds)) s: \(summary.pace)"
    var offset = 30.0
    let height = charts.reduce(offset) { $0 + $1.height }
    var parts = [
      #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \#(Int(Chart.width)) \#(Int(height))" font-family="sans-serif" font-size="12">"#,
      #"<rect width="100%" height="100%" fill="white"/>"#,
      #"<text x="80" y="24" fill="dimgrey">\#(caption)</text>"#,
    ]
    for chart in charts {
      parts.append(chart.svg(at: offset))
      offset += chart.height
    }
    return (parts + ["</svg>"]).joined(separator: "\n") + "\n"
  }

  // MARK: By percentile

  /// The last percentile shown, as nines; each further nine takes the same width.
  private static let nines = 4.0

  private var percentiles: Chart {
    let series =
      (summary.kinds.count > 1 ? [("all", summary.total)] : [])
      + zip(summary.names, summary.kinds).map { ($0.split(separator: "/").last.map(String.init) ?? $0, $1) }
    let drawn = series.filter { $0.1.latencies.count > 0 }
    let scale = LatencyScale(
      drawn.flatMap { [$0.1.latencies.milliseconds(0.1), $0.1.latencies.milliseconds(99.99)] })
    let lines = drawn.enumerated().map { index, series in
      let points = stride(from: 0.0, through: Self.nines, by: 0.02).map { position in
        let percentile = max(100 * (1 - pow(10, -position)), 0.01)
        return (x: position / Self.nines, y: Optional(scale.position(series.1.latencies.milliseconds(percentile))))
      }
      return Chart.Line(name: series.0, points: points, colour: Chart.colours[index % Chart.colours.count])
    }
    let ticks = [0, 50, 90, 99, 99.9, 99.99].map { percentile in
      Chart.Tick(
        position: -log10(max(1 - percentile / 100, pow(10, -Self.nines))) / Self.nines,
        label: String(format: "%g %%", percentile))
    }
    return Chart(title: "Latency by percentile", height: 420, xTicks: ticks, yTicks: scale.ticks, lines: lines)
  }

  // MARK: Over time

  private var time: EvenScale {
    EvenScale(to: Double(summary.timeline.count) * summary.slot, isRounded: false)
  }

  private var timeTicks: [Chart.Tick] { time.ticks { String(format: "%g s", $0) } }

  /// Points at the middle of what they stand for.
  private func points(_ value: (TimeSlot) -> Double?) -> [(x: Double, y: Double?)] {
    summary.timeline.enumerated().map { (time.position((Double($0) + 0.5) * summary.slot), value($1)) }
  }

  private var latencyOverTime: Chart {
    let slots = summary.timeline.filter { $0.latencies.count > 0 }
    let scale = LatencyScale(slots.flatMap { [$0.latencies.milliseconds(50), $0.latencies.milliseconds(99)] })
    let lines = [(99.0, "p99"), (50, "p50")].enumerated().map { index, percentile in
      Chart.Line(
        name: percentile.1,
        points: points { $0.latencies.count > 0 ? scale.position($0.latencies.milliseconds(percentile.0)) : nil },
        colour: Chart.colours[1 - index])
    }
    return Chart(
      title: "Latency over time, every \(String(format: "%g", summary.slot)) s", height: 260, xTicks: timeTicks,
      yTicks: scale.ticks, lines: lines)
  }

  private var rateOverTime: Chart {
    let most = summary.timeline.map { Double($0.latencies.count) / summary.slot }.max() ?? 1
    let scale = EvenScale(to: most, isRounded: true)
    let hasErrors = summary.timeline.contains { $0.errors > 0 }
    var lines = [
      Chart.Line(
        name: "answers", points: points { scale.position(Double($0.latencies.count) / summary.slot) },
        colour: Chart.colours[0], isFilled: true)
    ]
    if hasErrors {
      lines.append(
        Chart.Line(
          name: "errors", points: points { scale.position(Double($0.errors) / summary.slot) },
          colour: Chart.colours[1], isFilled: true))
    }
    let ticks = scale.ticks { $0 >= 1000 ? String(format: "%g k", $0 / 1000) : String(format: "%g", $0) }
    return Chart(title: "Calls a second", height: 220, xTicks: timeTicks, yTicks: ticks, lines: lines)
  }
}
