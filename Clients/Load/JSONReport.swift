import Foundation
import Histogram
import NewswireModel

/// A summary for programs.
struct JSONReport: Encodable {
  struct Kind: Encodable {
    var name: String
    var count: Int
    var callsPerSecond: Double
    var bytes: Int
    /// In milliseconds, by percentile.
    var latencies: [String: Double]
    var averageMilliseconds: Double
    var fastestMilliseconds: Double
    var slowestMilliseconds: Double
    /// How many calls ended with each code, by its name.
    var codes: [String: Int]
  }

  var seconds: Double
  var loop: String
  var total: Kind
  var calls: [Kind]
  var unanswered: Int
  var lostConnections: [String: Int]

  init(_ summary: Summary) {
    seconds = summary.seconds
    loop = summary.isOpenLoop ? "open" : "closed"
    total = Self.kind("all", summary.total, summary.seconds)
    calls = zip(summary.names, summary.kinds).map { Self.kind($0, $1, summary.seconds) }
    unanswered = summary.unanswered
    lostConnections = summary.failures
  }

  private static func kind(_ name: String, _ kind: KindMeasurements, _ seconds: Double) -> Kind {
    let latencies = kind.count > 0 ? Summary.percentiles.map { ("\($0)", kind.milliseconds($0)) } : []
    return Kind(
      name: name, count: kind.count, callsPerSecond: Double(kind.count) / seconds, bytes: kind.bytes,
      latencies: Dictionary(uniqueKeysWithValues: latencies),
      averageMilliseconds: kind.count > 0 ? kind.latencies.mean / 1e6 : 0,
      fastestMilliseconds: kind.count > 0 ? Double(kind.latencies.min) / 1e6 : 0,
      slowestMilliseconds: kind.count > 0 ? Double(kind.latencies.max) / 1e6 : 0,
      codes: Dictionary(uniqueKeysWithValues: kind.codes.map { ("\($0.key)", $0.value) }))
  }

  /// One line of JSON.
  func line() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}
