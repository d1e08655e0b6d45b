import Foundation
import Histogram
import NewswireModel

/// A summary for people.
struct TextReport {
  let summary: Summary

  var text: String {
    let total = summary.total
    var lines = ["Summary:"] + head(total)
    if total.latencies.count > 0 {
      lines += ["", "Latencies:"] + histogram(total) + ["", "Latency distribution:"] + table(total)
      lines += ["", "Over time:"] + timeline()
    }
    lines += ["", "Status codes:"] + codes(total)
    if !summary.measurements.errors.isEmpty { lines += ["", "Errors:"] + counts(summary.measurements.errors) }
    if !summary.measurements.failures.isEmpty {
      lines += ["", "Connections lost:"] + counts(summary.measurements.failures)
    }
    if !summary.warnings.isEmpty { lines += [""] + summary.warnings.map { "Note: \($0)." } }
    return lines.joined(separator: "\n")
  }

  private func head(_ total: KindMeasurements) -> [String] {
    var lines = [
      row("Count", "\(total.latencies.count)"), row("Counted", "\(number(summary.seconds, 2)) s, \(summary.pace)"),
      row("Calls/s", number(summary.callsPerSecond, 0)),
      row("Answers", "\(number(Double(total.bytes) / summary.seconds / 1e6, 2)) MB/s"),
    ]
    guard total.latencies.count > 0 else { return lines }
    lines.append(row("Fastest", time(Double(total.latencies.min) / 1e6)))
    lines.append(row("Average", time(total.latencies.mean / 1e6)))
    lines.append(row("Slowest", time(Double(total.latencies.max) / 1e6)))
    if summary.isOpenLoop {
      lines.append(row("Since sent", spread(summary.measurements.sinceSent)))
      lines.append(row("Sent late", spread(summary.measurements.lateness)))
    }
    if let server = summary.server {
      let each = server.seconds * 1000 / Double(total.latencies.count)
      lines.append(row("Server", "\(share(server)), \(time(each)) a call, \(memory(server))"))
    }
    if let tester = summary.tester { lines.append(row("Load tester", share(tester))) }
    return lines
  }

  private func spread(_ values: Histogram<UInt64>) -> String {
    "p50 \(time(values.milliseconds(50))), p99 \(time(values.milliseconds(99))), "
      + "at most \(time(values.milliseconds(100)))"
  }

  private func share(_ share: ProcessShare) -> String { "\(number(share.processors, 2)) processors" }

  private func memory(_ share: ProcessShare) -> String {
    let growth = Double(share.growth) / 1e6
    return "\(number(Double(share.resident) / 1e6, 1)) MB resident (\(growth < 0 ? "" : "+")\(number(growth, 1)))"
  }

  /// Bars over steps of 1, 2, 5, 10 … from the fastest call to the slowest: a slow tail is seen beside a fast bulk.
  private func histogram(_ total: KindMeasurements) -> [String] {
    let bounds = Self.bounds(from: UInt64(total.latencies.min), through: UInt64(total.latencies.max))
    let counts = bounds.indices.map { i in
      Int(total.latencies.count(within: bounds[i]...(i + 1 < bounds.count ? bounds[i + 1] - 1 : 120_000_000_000)))
    }
    let most = max(counts.max() ?? 1, 1)
    return zip(bounds, counts).map { from, count in
      let bar = String(repeating: "∎", count: count * 40 / most)
      return "  \(pad(time(Double(from) / 1e6), 12)) \(pad("[\(count)]", 12))|\(bar)"
    }
  }

  /// The least nanoseconds of each bar: 1, 2 and 5 times the powers of ten.
  static func bounds(from least: UInt64, through most: UInt64) -> [UInt64] {
    var bounds: [UInt64] = []
    var power: UInt64 = 1
    while power <= most, power <= 100_000_000_000 {
      for step in [power, 2 * power, 5 * power] where step <= most {
        if step <= least { bounds = [step] } else { bounds.append(step) }
      }
      power *= 10
    }
    return bounds.isEmpty ? [0] : bounds
  }

  /// One column for each kind of call, and one for all.
  private func table(_ total: KindMeasurements) -> [String] {
    let columns = summary.kinds.count > 1 ? [total] + summary.kinds : [total]
    let names = summary.kinds.count > 1 ? ["all"] + summary.names : summary.names
    let width = max(14, (names.map(\.count).max() ?? 0) + 2)
    var lines = ["  " + pad("", 8) + names.map { pad($0, width) }.joined()]
    for percentile in Summary.percentiles {
      let cells = columns.map { pad($0.latencies.count > 0 ? time($0.latencies.milliseconds(percentile)) : "-", width) }
      lines.append("  " + pad("\(number(percentile, percentile > 99 ? 2 : 0)) %", 8) + cells.joined())
    }
    lines.append("  " + pad("count", 8) + columns.map { pad("\($0.latencies.count)", width) }.joined())
    return lines
  }

  /// Twenty lines at most; each stands for one point of the time line or several.
  private func timeline() -> [String] {
    let slots = Array(summary.timeline)
    guard !slots.isEmpty else { return ["  too short to tell"] }
    let each = (slots.count + 19) / 20
    let lines = stride(from: 0, to: slots.count, by: each).map { start -> String in
      let part = slots[start..<min(start + each, slots.count)]
      let latencies = part.dropFirst().reduce(into: slots[start].latencies) { $0.add($1.latencies) }
      let cells = [
        "\(number(Double(start) * summary.slot, 1)) s",
        number(Double(latencies.count) / (Double(part.count) * summary.slot), 0), time(latencies.milliseconds(50)),
        time(latencies.milliseconds(99)), "\(part.reduce(0) { $0 + $1.errors })",
      ]
      return "  " + cells.map { pad($0, 12) }.joined()
    }
    return ["  " + ["from", "calls/s", "p50", "p99", "errors"].map { pad($0, 12) }.joined()] + lines
  }

  private func codes(_ total: KindMeasurements) -> [String] {
    total.codes.sorted { $0.key.rawValue < $1.key.rawValue }.map { "  \(pad("[\($0.key)]", 22)) \($0.value)" }
      + (summary.measurements.unanswered > 0 ? ["  not answered           \(summary.measurements.unanswered)"] : [])
  }

  private func counts(_ counts: [String: Int]) -> [String] {
    counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "  \(pad("\($0.value)", 10)) \($0.key)" }
  }

  private func row(_ name: String, _ value: String) -> String { "  \(pad(name + ":", 13)) \(value)" }

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
