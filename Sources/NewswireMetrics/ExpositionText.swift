/// Writes metrics in Prometheus's text format.
struct ExpositionText {
  private struct Family {
    var kind: PrometheusRegistry.Kind
    /// Lines by the labels of their series.
    var lines: [String: String] = [:]
  }

  private let help: [String: String]
  private var families: [String: Family] = [:]

  init(help: [String: String]) {
    self.help = help
  }

  /// - Parameter labels: as `labels` gives them.
  mutating func add(_ name: String, _ kind: PrometheusRegistry.Kind, _ labels: String, _ value: SeriesValue) {
    families[name, default: Family(kind: kind)].lines[labels] =
      switch value {
      case .number(let number): Self.line(name, labels, number)
      case .histogram(let reading): Self.lines(name, labels, reading)
      }
  }

  var finished: String {
    var text = ""
    for (name, family) in families.sorted(by: { $0.key < $1.key }) {
      if let help = help[name] { text += "# HELP \(name) \(Self.escaped(help, quotes: false))\n" }
      text += "# TYPE \(name) \(family.kind.rawValue)\n"
      for (_, lines) in family.lines.sorted(by: { $0.key < $1.key }) { text += lines }
    }
    return text
  }

  private static func lines(_ name: String, _ labels: String, _ reading: Histogram.Reading) -> String {
    var text = ""
    var count: Int64 = 0
    for (index, inBucket) in reading.counts.enumerated() {
      count += inBucket
      let bound = index < reading.bounds.count ? number(reading.bounds[index]) : "+Inf"
      let all = labels.isEmpty ? "le=\"\(bound)\"" : labels + ",le=\"\(bound)\""
      text += line("\(name)_bucket", all, Double(count))
    }
    return text + line("\(name)_sum", labels, reading.sum) + line("\(name)_count", labels, Double(count))
  }

  private static func line(_ name: String, _ labels: String, _ value: Double) -> String {
    labels.isEmpty ? "\(name) \(number(value))\n" : "\(name){\(labels)} \(number(value))\n"
  }

  /// A number as the format has it: whole numbers without a fraction.
  static func number(_ value: Double) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-Inf" : "+Inf" }
    if let whole = Int64(exactly: value) { return "\(whole)" }
    return "\(value)"
  }

  /// A metric's or a label's name with only the characters that the format allows.
  static func name(_ name: String) -> String {
    let mapped = name.utf8.map { byte -> UInt8 in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ":"):
        byte
      default: UInt8(ascii: "_")
      }
    }
    let text = String(decoding: mapped, as: UTF8.self)
    return text.first?.isNumber ?? true ? "_" + text : text
  }

  /// Labels as they stand between braces, sorted by name.
  static func labels(_ dimensions: [(String, String)]) -> String {
    dimensions.sorted { $0.0 < $1.0 }.map { "\(name($0.0))=\"\(escaped($0.1, quotes: true))\"" }.joined(separator: ",")
  }

  private static func escaped(_ text: String, quotes: Bool) -> String {
    var result = ""
    for character in text.unicodeScalars {
      switch character {
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\"" where quotes: result += "\\\""
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }
}
