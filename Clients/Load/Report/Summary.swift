import Foundation
import NewswireModel

/// What a run has measured, and how it was made.
struct Summary: Sendable {
  let names: [String]
  /// How long calls were counted.
  let seconds: Double
  let scenario: Scenario
  /// Seconds of one point of the time line.
  let slot: Double
  let measurements: Measurements
  /// What the server's process took, where it is on this machine; and what the load tester did.
  let server: ProcessShare?
  let tester: ProcessShare?
  /// All kinds together.
  let total: KindMeasurements

  static let percentiles = [10.0, 25, 50, 75, 90, 95, 99, 99.9, 99.99]

  init(
    names: [String], seconds: Double, scenario: Scenario, slot: Double, measurements: Measurements,
    server: ProcessShare? = nil, tester: ProcessShare? = nil
  ) {
    self.names = names
    self.seconds = seconds
    self.scenario = scenario
    self.slot = slot
    self.measurements = measurements
    self.server = server
    self.tester = tester
    total = measurements.kinds.reduce(into: KindMeasurements()) { $0.add($1) }
  }

  var kinds: [KindMeasurements] { measurements.kinds }
  var isOpenLoop: Bool { scenario.rate != nil }
  var callsPerSecond: Double { Double(total.latencies.count) / seconds }

  /// The time line's points that lie whole within the counted time.
  var timeline: ArraySlice<TimeSlot> { measurements.timeline.prefix(Int(seconds / slot + 1e-9)) }

  /// How calls were made, in words.
  var pace: String {
    let connections = scenario.connections ?? 1
    let over = connections == 1 ? "1 connection" : "\(connections) connections"
    var loop = "\(scenario.inFlight ?? 1) in flight on each of \(over) (closed loop)"
    if let rate = scenario.rate {
      let rates = String(format: "%g", rate) + (scenario.rateTo.map { String(format: " to %g", $0) } ?? "")
      loop = "\(rates) calls/s due on \(over) (open loop)"
    }
    return "\(loop), seed \(scenario.seed ?? 1)"
  }

  /// Whether every call went well.
  var isGood: Bool {
    measurements.unanswered == 0 && measurements.failures.isEmpty && total.codes.keys.allSatisfy { $0 == .ok }
  }

  /// What makes the figures say less than they seem to.
  var warnings: [String] {
    var warnings: [String] = []
    if isOpenLoop, measurements.lateness.milliseconds(99) > total.latencies.milliseconds(99) / 4 {
      warnings.append(
        "the load tester was late by a good part of what it measured; give it more --threads, or a lower rate")
    }
    if measurements.heldBack > 0 {
      warnings.append(
        "\(measurements.heldBack) calls waited for their turn, for a connection had \(Limits.streamsPerConnection) "
          + "unanswered; their latencies count the wait")
    }
    if measurements.importedAgain > 0 {
      warnings.append(
        "\(measurements.importedAgain) imports sent pages that had been sent before, which costs a server less")
    }
    return warnings
  }
}
