internal import Foundation
internal import Glibc
internal import Synchronization

/// A status on standard error that shows how far long work has come, if standard error is a terminal.
package final class Progress: Sendable {
  private let lastShown = Mutex(ContinuousClock.now)
  private let started = ContinuousClock.now
  private let isVisible = Terminal.isTerminal(STDERR_FILENO)
  private let unit: String
  private let totalBytes: Int64?

  /// - Parameters:
  ///   - unit: what is counted, in the plural.
  ///   - totalBytes: of the whole work; nil if unknown.
  package init(unit: String, totalBytes: Int64? = nil) {
    self.unit = unit
    self.totalBytes = totalBytes
  }

  /// Shows how far the work is, at most ten times a second.
  package func update(count: Int, bytes: Int64 = 0) {
    guard isVisible else { return }
    let now = ContinuousClock.now
    let isDue = lastShown.withLock { lastShown in
      guard now - lastShown > .milliseconds(100) else { return false }
      lastShown = now
      return true
    }
    if isDue { StandardError.status("\(text(count, bytes, now))") }
  }

  /// Takes the status away.
  package func finish(count: Int) {
    if isVisible { StandardError.clearStatus() }
  }

  /// Seconds since the start.
  package var seconds: Double { Self.seconds(ContinuousClock.now - started) }

  private func text(_ count: Int, _ bytes: Int64, _ now: ContinuousClock.Instant) -> String {
    let seconds = max(Self.seconds(now - started), 0.001)
    var text = "\(count) \(unit), \(decimal(Double(count) / seconds, places: 0))/s"
    if bytes > 0 { text += ", \(decimal(Double(bytes) / seconds / 1e6)) MB/s" }
    if let totalBytes, bytes > 0, totalBytes > bytes {
      let share = Double(bytes) / Double(totalBytes)
      let left = seconds / share - seconds
      text += ", \(decimal(share * 100, places: 0)) %, \(decimal(left.rounded(.up), places: 0)) s left"
    }
    return text
  }

  private static func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
  }
}

/// A number with so many digits after its point; total, unlike a conversion to an integer.
package func decimal(_ value: Double, places: Int = 1) -> String { String(format: "%.\(places)f", value) }

/// `1 page`, `2 pages`.
package func counted(_ count: Int, _ noun: String, _ plural: String? = nil) -> String {
  "\(count) \(count == 1 ? noun : plural ?? noun + "s")"
}
