import NewswireModel
import NewswireRPC

/// The calls of a scenario, encoded once, so that making one is a copy and a number.
struct Workload: Sendable {
  struct Kind: Sendable {
    var name: String
    /// What is sent for each call: whole frames, of which the stream ids are still to be set.
    var requests: [[UInt8]]
    var order = Scenario.Order.turn
    /// Whether sending a request a second time does less than the first time.
    var isImport = false
  }

  let kinds: [Kind]
  /// Sums of the weights up to and with each kind.
  private let bounds: [Double]

  /// - Parameter kinds: each with its weight, above 0.
  init(_ kinds: [(kind: Kind, weight: Double)]) {
    self.kinds = kinds.map(\.kind)
    bounds = kinds.reduce(into: []) { $0.append(($0.last ?? 0) + $1.weight) }
  }

  /// Which kind comes at `point`, a number from 0 up to 1 that chance has chosen.
  func kind(at point: Double) -> Int {
    guard bounds.count > 1, let total = bounds.last else { return 0 }
    return bounds.firstIndex { point * total < $0 } ?? bounds.count - 1
  }
}
