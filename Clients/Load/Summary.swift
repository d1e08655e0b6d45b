import Histogram
import NewswireModel

/// What a run has measured: each kind of call, and all together.
struct Summary: Sendable {
  let names: [String]
  let seconds: Double
  let isOpenLoop: Bool
  private(set) var kinds: [KindMeasurements]
  private(set) var unanswered = 0
  private(set) var failures: [String: Int] = [:]

  static let percentiles = [10.0, 25, 50, 75, 90, 95, 99, 99.9, 99.99]

  init(names: [String], seconds: Double, isOpenLoop: Bool) {
    self.names = names
    self.seconds = seconds
    self.isOpenLoop = isOpenLoop
    kinds = [KindMeasurements](repeating: KindMeasurements(), count: names.count)
  }

  mutating func add(_ kinds: [KindMeasurements], unanswered: Int, failures: [String: Int]) {
    for (index, kind) in kinds.enumerated() { self.kinds[index].add(kind) }
    self.unanswered += unanswered
    self.failures.merge(failures, uniquingKeysWith: +)
  }

  /// All kinds together.
  var total: KindMeasurements {
    kinds.reduce(into: KindMeasurements()) { $0.add($1) }
  }

  /// Whether every call went well.
  var isGood: Bool { unanswered == 0 && failures.isEmpty && total.codes.keys.allSatisfy { $0 == .ok } }
}

extension KindMeasurements {
  var count: Int { Int(latencies.totalCount) }

  /// A latency in milliseconds.
  func milliseconds(_ percentile: Double) -> Double {
    Double(latencies.valueAtPercentile(percentile)) / 1e6
  }
}
