import Foundation
import NewswireCommandLine

/// One chart of a picture: a frame with axes and lines in it, as SVG.
struct Chart {
  /// A mark on an axis.
  struct Tick {
    /// From 0, left or below, to 1.
    var position: Double
    var label: String
  }

  struct Line {
    var name: String
    /// Each coordinate from 0 to 1; what is outside is drawn at the edge. Without a value there is a gap.
    var points: [(x: Double, y: Double?)]
    var colour: String
    /// Whether what is below the line is filled.
    var isFilled = false
  }

  static let width = 860.0
  private static let left = 80.0
  private static let right = 200.0
  private static let top = 40.0
  private static let bottom = 50.0

  static let colours = ["#1f77b4", "#d62728", "#2ca02c", "#9467bd", "#ff7f0e", "#8c564b", "#e377c2", "#17becf"]

  var title: String
  var height: Double
  var xTicks: [Tick]
  var yTicks: [Tick]
  var lines: [Line]

  /// The chart at a distance from the picture's top.
  func svg(at offset: Double) -> String {
    var parts = [
      #"<g transform="translate(0 \#(number(offset)))">"#,
      #"<text x="\#(number(Self.left))" y="24" font-size="15">\#(XMLText.escaped(title))</text>"#,
    ]
    parts += xTicks.flatMap { tick in
      let at = number(x(tick.position))
      return [
        #"<line x1="\#(at)" y1="\#(number(y(1)))" x2="\#(at)" y2="\#(number(y(0)))" stroke="lightgrey"/>"#,
        #"<text x="\#(at)" y="\#(number(y(0) + 18))" text-anchor="middle">\#(XMLText.escaped(tick.label))</text>"#,
      ]
    }
    parts += yTicks.flatMap { tick in
      let at = y(tick.position)
      return [
        #"<line x1="\#(number(x(0)))" y1="\#(number(at))" x2="\#(number(x(1)))" y2="\#(number(at))" stroke="lightgrey"/>"#,
        #"<text x="\#(number(x(0) - 8))" y="\#(number(at + 4))" text-anchor="end">\#(XMLText.escaped(tick.label))</text>"#,
      ]
    }
    for (index, line) in lines.enumerated() { parts += draw(line, index) }
    return (parts + ["</g>"]).joined(separator: "\n")
  }

  private func draw(_ line: Line, _ index: Int) -> [String] {
    let runs = line.points.split { $0.y == nil }
    let key = Self.top + 14 + Double(index) * 18
    var parts: [String] = []
    for run in runs {
      guard let first = run.first, let last = run.last else { continue }
      var points = run.map { "\(number(x($0.x))),\(number(y($0.y ?? 0)))" }.joined(separator: " ")
      // A point between two gaps is a short line.
      if run.count == 1 { points += " \(number(x(first.x) + 1)),\(number(y(first.y ?? 0)))" }
      parts.append(
        #"<polyline points="\#(points)" fill="none" stroke="\#(line.colour)" stroke-width="1.5"/>"#)
      guard line.isFilled else { continue }
      let corners = ("\(number(x(first.x))),\(number(y(0)))", "\(number(x(last.x))),\(number(y(0)))")
      parts.append(
        #"<polygon points="\#(corners.0) \#(points) \#(corners.1)" fill="\#(line.colour)" fill-opacity="0.2"/>"#)
    }
    return parts + [
      #"<rect x="\#(number(Self.width - Self.right + 14))" y="\#(number(key - 9))" width="10" height="10" fill="\#(line.colour)"/>"#,
      #"<text x="\#(number(Self.width - Self.right + 30))" y="\#(number(key))">\#(XMLText.escaped(line.name))</text>"#,
    ]
  }

  private func x(_ position: Double) -> Double {
    Self.left + (Self.width - Self.left - Self.right) * min(max(position, 0), 1)
  }

  private func y(_ position: Double) -> Double {
    height - Self.bottom - (height - Self.top - Self.bottom) * min(max(position, 0), 1)
  }

  private func number(_ value: Double) -> String { String(format: "%.1f", value) }
}

/// Latencies on a logarithmic scale, from a power of ten to another.
struct LatencyScale {
  private let lowest: Double
  private let highest: Double

  /// - Parameter milliseconds: what must find room.
  init(_ milliseconds: [Double]) {
    let logarithms = milliseconds.filter { $0 > 0 }.map { log10($0) }
    lowest = (logarithms.min() ?? -3).rounded(.down)
    highest = max((logarithms.max() ?? 0).rounded(.up), lowest + 1)
  }

  func position(_ milliseconds: Double) -> Double {
    (log10(max(milliseconds, 1e-9)) - lowest) / (highest - lowest)
  }

  var ticks: [Chart.Tick] {
    stride(from: lowest, through: highest, by: 1).map { power in
      let (value, unit) = power < 0 ? (power + 3, "µs") : power < 3 ? (power, "ms") : (power - 3, "s")
      return Chart.Tick(position: position(pow(10, power)), label: String(format: "%g %@", pow(10, value), unit))
    }
  }
}

/// Numbers from 0 up on an even scale.
struct EvenScale {
  private let step: Double
  private let highest: Double

  /// - Parameters:
  ///   - most: what must find room.
  ///   - isRounded: whether the scale goes on to the next step.
  init(to most: Double, isRounded: Bool) {
    let rough = max(most, 1e-9) / 5
    let power = pow(10, log10(rough).rounded(.down))
    step = power * ([1, 2, 5].first { $0 * power >= rough } ?? 10)
    highest = isRounded ? (max(most, 1e-9) / step).rounded(.up) * step : max(most, 1e-9)
  }

  func position(_ value: Double) -> Double { value / highest }

  func ticks(_ label: (Double) -> String) -> [Chart.Tick] {
    stride(from: 0, through: highest * (1 + 1e-9), by: step).map {
      Chart.Tick(position: position($0), label: label($0))
    }
  }
}
