import Foundation
import Histogram

/// Latency by percentile as an SVG picture: each further nine takes the same width, and latency is on a logarithmic scale.
struct LatencyPlot {
  let summary: Summary

  private let width = 860.0
  private let height = 480.0
  private let left = 80.0
  private let right = 200.0
  private let top = 40.0
  private let bottom = 60.0
  private let colours = ["#1f77b4", "#d62728", "#2ca02c", "#9467bd", "#ff7f0e", "#8c564b", "#e377c2", "#17becf"]
  /// The last percentile shown, as nines.
  private let nines = 4.0

  var svg: String {
    let series = (summary.kinds.count > 1 ? [("all", summary.total)] : []) + zip(summary.names, summary.kinds)
    let drawn = series.filter { $0.1.count > 0 }
    let lowest = drawn.map { $0.1.milliseconds(0.1) }.min() ?? 0.001
    let highest = drawn.map { $0.1.milliseconds(99.99) }.max() ?? 1
    let range = (
      log10(max(lowest, 1e-6)).rounded(.down),
      max(log10(max(highest, 1e-6)).rounded(.up), log10(max(lowest, 1e-6)).rounded(.down) + 1)
    )
    var parts = [
      #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \#(width) \#(height)" font-family="sans-serif" font-size="12">"#,
      #"<rect width="100%" height="100%" fill="white"/>"#,
      #"<text x="\#(left)" y="22" font-size="15">Latency by percentile</text>"#,
    ]
    parts += axes(range)
    for (index, (name, kind)) in drawn.enumerated() {
      parts += line(name, kind, colours[index % colours.count], index, range)
    }
    return (parts + ["</svg>"]).joined(separator: "\n") + "\n"
  }

  private func x(_ percentile: Double) -> Double {
    let position = -log10(max(1 - percentile / 100, pow(10, -nines)))
    return left + (width - left - right) * position / nines
  }

  private func y(_ milliseconds: Double, _ range: (Double, Double)) -> Double {
    let position = (log10(max(milliseconds, 1e-6)) - range.0) / (range.1 - range.0)
    return height - bottom - (height - top - bottom) * min(max(position, 0), 1)
  }

  private func axes(_ range: (Double, Double)) -> [String] {
    var parts: [String] = []
    for percentile in [0, 50, 90, 99, 99.9, 99.99] {
      let at = x(percentile)
      parts.append(#"<line x1="\#(at)" y1="\#(top)" x2="\#(at)" y2="\#(height - bottom)" stroke="lightgrey"/>"#)
      parts.append(
        #"<text x="\#(at)" y="\#(height - bottom + 18)" text-anchor="middle">\#(String(format: "%g", percentile)) %</text>"#
      )
    }
    for power in stride(from: range.0, through: range.1, by: 1) {
      let at = y(pow(10, power), range)
      let label = power < 0 ? String(format: "%g µs", pow(10, power + 3)) : String(format: "%g ms", pow(10, power))
      parts.append(#"<line x1="\#(left)" y1="\#(at)" x2="\#(width - right)" y2="\#(at)" stroke="lightgrey"/>"#)
      parts.append(#"<text x="\#(left - 8)" y="\#(at + 4)" text-anchor="end">\#(label)</text>"#)
    }
    return parts
  }

  private func line(
    _ name: String, _ kind: KindMeasurements, _ colour: String, _ index: Int, _ range: (Double, Double)
  ) -> [String] {
    let points = stride(from: 0.0, through: nines, by: 0.02).map { position -> String in
      let percentile = 100 * (1 - pow(10, -position))
      return String(format: "%.1f,%.1f", x(percentile), y(kind.milliseconds(max(percentile, 0.01)), range))
    }
    let key = top + 14 + Double(index) * 18
    return [
      #"<polyline points="\#(points.joined(separator: " "))" fill="none" stroke="\#(colour)" stroke-width="1.5"/>"#,
      #"<rect x="\#(width - right + 14)" y="\#(key - 9)" width="10" height="10" fill="\#(colour)"/>"#,
      #"<text x="\#(width - right + 30)" y="\#(key)">\#(escaped(name.split(separator: "/").last.map(String.init) ?? name))</text>"#,
    ]
  }

  private func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
