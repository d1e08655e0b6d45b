internal import Synchronization

/// The damage that reads have met, each damaged row once, for status and health.
package final class DamageLog: Sendable {
  /// Rows named; more are only counted.
  private static let named = 1000

  private struct State {
    var rows: Set<String> = []
    var count: Int64 = 0
    var first: [String] = []
  }

  private let state = Mutex(State())
  private let report: @Sendable (String) -> Void

  /// - Parameter report: called once for each row, with what is wrong with it.
  package init(report: @escaping @Sendable (String) -> Void = { _ in }) { self.report = report }

  /// Rows met so far.
  package var count: Int64 { state.withLock { $0.count } }

  /// The first few, a line each.
  package var lines: [String] { state.withLock { $0.first } }

  /// Enters a row.
  /// - Parameters:
  ///   - row: which it is, such as "article 12".
  ///   - what: what is wrong with it.
  func enter(_ row: String, _ what: String) {
    let line = "\(row): \(what)"
    let isNew = state.withLock { state in
      guard state.rows.count < Self.named else { return false }
      guard state.rows.insert(row).inserted else { return false }
      state.count += 1
      if state.first.count < 10 { state.first.append(line) }
      return true
    }
    if isNew { report(line) }
  }
}
