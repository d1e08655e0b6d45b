import Foundation
import Histogram
import NewswireModel

/// A summary for people.
struct TextReport {
  let summary: Summary

  var text: String {
    let total = summary.total
    var lines = ["Summary:"]
    lines.append("  Count:        \(total.count)")
    lines.append("  Counted:      \(number(summary.seconds, 2)) s, \(summary.isOpenLoop ? "open" : "closed") loop")
    lines.append("  Calls/s:      \(number(Double(total.count) / summary.seconds, 0))")
    lines.append("  Answers:      \(number(Double(total.bytes) / summary.seconds / 1e6, 2)) MB/s")
    if total.count > 0 {
      lines.append("  Fastest:      \(time(Double(total.latencies.min) / 1e6))")
      lines.append("  Average:      \(time(total.latencies.mean / 1e6))")
      lines.append("  Slowest:      \(time(Double(total.latencies.max) / 1e6))")
      lines += ["", "Latencies:"] + histogram(total) + ["", "Latency distribution:"] + table(total)
    }
    lines += ["", "Status codes:"] + codes(total)
    if summary.unanswered > 0 { lines.append("  not answered  \(summary.unanswered)") }
    for (reason, count) in summary.failures.sorted(by: { $0.key < $1.key }) {
      lines.append("  connections lost: \(count) (\(reason))")
    }
    return lines.joined(separator: "\n")
  }

  /// Bars over ten equal steps up to the 99th percentile, and one for what is above.
  private func histogram(_ total: KindMeasurements) -> [String] {
    let top = max(total.latencies.valueAtPercentile(99), 10)
    let step = top / 10
    let lowest = (0..<10).map { UInt64($0) * step }
    let counts =
      lowest.map { Int(total.latencies.count(within: $0...($0 + step - 1))) }
      + [Int(total.latencies.count(within: (step * 10)...120_000_000_000))]
    let most = max(counts.max() ?? 1, 1)
    return zip(lowest + [step * 10], counts).map { from, count in
      let bar = String(repeating: "∎", count: count * 40 / most)
      return "  \(pad(time(Double(from) / 1e6), 12)) \(pad("[\(count)]", 12))|\(bar)"
    }
  }

  /// One column for each kind of call, and one for all.
  private func table(_ total: KindMeasurements) -> [String] {
    let columns = summary.kinds.count > 1 ? [total] + summary.kinds : [total]
    let names = summary.kinds.count > 1 ? ["all"] + summary.names : summary.names
    let width = max(14, (names.map(\.count).max() ?? 0) + 2)
    var lines = ["  " + pad("", 8) + names.map { pad($0, width) }.joined()]
    for percentile in Summary.percentiles {
      let cells = columns.map { pad($0.count > 0 ? time($0.milliseconds(percentile)) : "-", width) }
      lines.append("  " + pad("\(number(percentile, percentile > 99 ? 2 : 0)) %", 8) + cells.joined())
    }
    return lines
  }

  private func codes(_ total: KindMeasurements) -> [String] {
    total.codes.sorted { $0.key.rawValue < $1.key.rawValue }.map { "  \(pad("[\($0.key)]", 22)) \($0.value)" }
  }

  private func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private func time(_ milliseconds: Double) -> String {
    milliseconds < 1 ? "\(number(milliseconds * 1000, 1)) µs" : "\(number(milliseconds, 2)) ms"
  }

  private func number(_ value: Double, _ digits: Int) -> String {
    String(format: "%.\(digits)f", value)
  }
}
