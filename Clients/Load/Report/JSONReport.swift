import Foundation
import Histogram
import NewswireModel

/// A summary for programs.
struct JSONReport: Codable {
  struct Kind: Codable {
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

  /// One point of the time line, and when it began.
  struct Slot: Codable {
    var seconds: Double
    var count: Int
    var callsPerSecond: Double
    var p50Milliseconds: Double
    var p99Milliseconds: Double
    var errors: Int
  }

  struct Process: Codable {
    var processors: Double
    var processorSeconds: Double
    var residentBytes: Int
    var residentGrowth: Int
  }

  var seconds: Double
  var loop: String
  var seed: UInt64
  var total: Kind
  var calls: [Kind]
  var timeline: [Slot]
  /// Milliseconds by percentile; only of an open loop.
  var sinceSent: [String: Double]?
  var sentLate: [String: Double]?
  var heldBack: Int
  var importedAgain: Int
  var unanswered: Int
  var lostConnections: [String: Int]
  var errors: [String: Int]
  var server: Process?
  var tester: Process?
  var warnings: [String]

  init(_ summary: Summary) {
    let measured = summary.measurements
    seconds = summary.seconds
    loop = summary.isOpenLoop ? "open" : "closed"
    seed = summary.scenario.seed ?? 1
    total = Self.kind("all", summary.total, summary.seconds)
    calls = zip(summary.names, summary.kinds).map { Self.kind($0, $1, summary.seconds) }
    timeline = summary.timeline.enumerated().map { index, slot in
      Slot(
        seconds: Double(index) * summary.slot, count: slot.latencies.count,
        callsPerSecond: Double(slot.latencies.count) / summary.slot,
        p50Milliseconds: slot.latencies.milliseconds(50), p99Milliseconds: slot.latencies.milliseconds(99),
        errors: slot.errors)
    }
    sinceSent = summary.isOpenLoop ? Self.percentiles(measured.sinceSent) : nil
    sentLate = summary.isOpenLoop ? Self.percentiles(measured.lateness) : nil
    (heldBack, importedAgain, unanswered) = (measured.heldBack, measured.importedAgain, measured.unanswered)
    (lostConnections, errors) = (measured.failures, measured.errors)
    (server, tester) = (summary.server.map(Self.process), summary.tester.map(Self.process))
    warnings = summary.warnings
  }

  private static func kind(_ name: String, _ kind: KindMeasurements, _ seconds: Double) -> Kind {
    let count = kind.latencies.count
    return Kind(
      name: name, count: count, callsPerSecond: Double(count) / seconds, bytes: kind.bytes,
      latencies: percentiles(kind.latencies),
      averageMilliseconds: count > 0 ? kind.latencies.mean / 1e6 : 0,
      fastestMilliseconds: count > 0 ? Double(kind.latencies.min) / 1e6 : 0,
      slowestMilliseconds: count > 0 ? Double(kind.latencies.max) / 1e6 : 0,
      codes: Dictionary(uniqueKeysWithValues: kind.codes.map { ("\($0.key)", $0.value) }))
  }

  private static func percentiles(_ values: Histogram<UInt64>) -> [String: Double] {
    guard values.count > 0 else { return [:] }
    return Dictionary(uniqueKeysWithValues: Summary.percentiles.map { ("\($0)", values.milliseconds($0)) })
  }

  private static func process(_ share: ProcessShare) -> Process {
    Process(
      processors: share.processors, processorSeconds: share.seconds, residentBytes: share.resident,
      residentGrowth: share.growth)
  }

  /// One line of JSON.
  func line() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}
