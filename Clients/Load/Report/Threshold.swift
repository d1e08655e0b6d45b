import Foundation
import NewswireModel

/// What must not be so at the end of a run: `p99>10ms`, `p99>+10%` against an earlier run, `rate<5000`, `errors>0`.
struct Threshold: Equatable {
  enum Bound: Equatable {
    /// Milliseconds of latencies, calls a second of the rate, a number of errors.
    case value(Double)
    /// Percent more than in the earlier run; less, if negative.
    case change(Double)
  }

  let text: String
  let metric: String
  let isAbove: Bool
  let bound: Bound

  /// - Throws: `.invalidArgument` with what may be written.
  init(_ text: String) throws(NewswireError) {
    self.text = text
    let compact = text.filter { $0 != " " }
    guard let sign = compact.firstIndex(where: { $0 == ">" || $0 == "<" }) else { throw Self.refusal(text) }
    metric = String(compact[..<sign]).lowercased()
    isAbove = compact[sign] == ">"
    let written = compact[compact.index(after: sign)...].lowercased()
    let digits = written.prefix { $0.isNumber || ".+-".contains($0) }
    guard let number = Double(digits), number.isFinite, RunFigures.names.contains(metric) else {
      throw Self.refusal(text)
    }
    switch (written[digits.endIndex...], RunFigures.isTime(metric)) {
    case ("%", _) where digits.hasPrefix("+") || digits.hasPrefix("-"): bound = .change(number)
    case ("ms", true), ("", false): bound = .value(number)
    case ("us", true), ("µs", true): bound = .value(number / 1000)
    case ("s", true): bound = .value(number * 1000)
    default: throw Self.refusal(text)
    }
  }

  private static func refusal(_ text: String) -> NewswireError {
    NewswireError(
      .invalidArgument,
      "\"\(text)\" is not a threshold; write one of \(RunFigures.names.joined(separator: ", ")), then > or <, then a time (10ms, "
        + "500us, 1s), a number, or a change against --compare (+10%)")
  }

  var needsEarlier: Bool { if case .change = bound { true } else { false } }

  /// Whether a run is past it.
  /// - Parameter earlier: of the run that it is compared with.
  func isPassed(by now: RunFigures, earlier: RunFigures?) -> Bool {
    guard let value = now[metric] else { return false }
    let limit: Double
    switch bound {
    case .value(let number): limit = number
    case .change(let percent):
      guard let before = earlier?[metric] else { return false }
      limit = before * (1 + percent / 100)
    }
    return isAbove ? value > limit : value < limit
  }
}

/// The figures of a run that are compared, by name.
struct RunFigures {
  private let values: [String: Double]

  static let names = ["average", "slowest"] + Summary.percentiles.map(name) + ["rate", "errors"]

  static func isTime(_ name: String) -> Bool { name != "rate" && name != "errors" }

  private static func name(_ percentile: Double) -> String { "p" + String(format: "%g", percentile) }

  init(_ report: JSONReport) {
    var values = [
      "average": report.total.averageMilliseconds, "slowest": report.total.slowestMilliseconds,
      "rate": report.total.callsPerSecond,
      "errors": Double(report.errors.values.reduce(0, +) + report.unanswered),
    ]
    for percentile in Summary.percentiles { values[Self.name(percentile)] = report.total.latencies["\(percentile)"] }
    // Without calls there are no latencies.
    if report.total.count == 0 { values = values.filter { !Self.isTime($0.key) } }
    self.values = values
  }

  subscript(name: String) -> Double? { values[name] }

  /// Lines that show both runs side by side.
  static func comparison(_ earlier: RunFigures, _ now: RunFigures) -> [String] {
    func cell(_ name: String, _ value: Double?) -> String {
      guard let value else { return "-" }
      return isTime(name) ? String(format: "%.3f ms", value) : String(format: "%.0f", value)
    }
    func pad(_ text: String) -> String { String(repeating: " ", count: max(0, 14 - text.count)) + text }
    let head = pad("") + ["before", "now", "change"].map(pad).joined()
    return [head]
      + names.map { name in
        var change = "-"
        if let before = earlier[name], let after = now[name], before != 0 {
          change = String(format: "%+.1f %%", (after / before - 1) * 100)
        }
        return pad(name) + [cell(name, earlier[name]), cell(name, now[name]), change].map(pad).joined()
      }
  }
}

extension JSONReport {
  /// An earlier run, as `--json` printed it.
  static func read(_ path: String) throws(NewswireError) -> JSONReport {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw NewswireError(.invalidArgument, "the file \(path) cannot be read")
    }
    do {
      return try JSONDecoder().decode(JSONReport.self, from: data)
    } catch {
      throw NewswireError(.invalidArgument, "\(path) does not hold a run as newswire-load --json prints it")
    }
  }

  /// A row for all calls and one for each kind, as CSV with a line of names first. Latencies are in milliseconds.
  var csv: String {
    func quoted(_ text: String) -> String {
      text.contains { $0 == "," || $0 == "\"" || $0.isNewline } ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
    }
    let names = ["name", "count", "calls_per_second", "bytes", "average", "fastest", "slowest"]
    let percentiles = Summary.percentiles.map { "p" + String(format: "%g", $0) }
    let rows = ([total] + (calls.count > 1 ? calls : [])).map { kind in
      [quoted(kind.name), "\(kind.count)"]
        + [
          kind.callsPerSecond, Double(kind.bytes), kind.averageMilliseconds, kind.fastestMilliseconds,
          kind.slowestMilliseconds,
        ].map { String(format: "%g", $0) }
        + Summary.percentiles.map { kind.latencies["\($0)"].map { String(format: "%g", $0) } ?? "" }
    }
    return ([names + percentiles] + rows).map { $0.joined(separator: ",") + "\n" }.joined()
  }
}
