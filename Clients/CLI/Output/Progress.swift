import Foundation
import Glibc
import Synchronization

/// A line on standard error that shows how far long work has come; nothing if that is not a terminal.
final class Progress: Sendable {
  private struct State {
    var lastShown = ContinuousClock.now
    var isShown = false
  }

  private let state = Mutex(State())
  private let started = ContinuousClock.now
  private let isVisible = Terminal.isTerminal(STDERR_FILENO)
  private let unit: String
  private let totalBytes: Int64?

  /// - Parameters:
  ///   - unit: what is counted, in the plural.
  ///   - totalBytes: of the whole work, where known.
  init(unit: String, totalBytes: Int64? = nil) {
    self.unit = unit
    self.totalBytes = totalBytes
  }

  /// Shows the line anew, at most ten times a second.
  func update(count: Int, bytes: Int64 = 0) {
    guard isVisible else { return }
    let now = ContinuousClock.now
    let isDue = state.withLock { state in
      guard now - state.lastShown > .milliseconds(100) else { return false }
      (state.lastShown, state.isShown) = (now, true)
      return true
    }
    if isDue { write("\r\(text(count, bytes, now))\u{1B}[K") }
  }

  /// Takes the line away.
  func finish(count: Int) {
    if state.withLock({ $0.isShown }) { write("\r\u{1B}[K") }
  }

  /// Seconds since the start.
  var seconds: Double { Self.seconds(ContinuousClock.now - started) }

  private func text(_ count: Int, _ bytes: Int64, _ now: ContinuousClock.Instant) -> String {
    let seconds = max(Self.seconds(now - started), 0.001)
    var text = "\(count) \(unit), \(Int(Double(count) / seconds))/s"
    if bytes > 0 { text += ", \(decimal(Double(bytes) / seconds / 1e6)) MB/s" }
    if let totalBytes, bytes > 0, totalBytes > bytes {
      let left = Double(totalBytes - bytes) / (Double(bytes) / seconds)
      text += ", \(100 * bytes / totalBytes) %, \(Int(left.rounded(.up))) s left"
    }
    return text
  }

  private static func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
  }

  private func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}

/// A number with so many digits after its point; total, unlike a conversion to an integer.
func decimal(_ value: Double, places: Int = 1) -> String { String(format: "%.\(places)f", value) }

/// `1 page`, `2 pages`.
func counted(_ count: Int, _ noun: String, _ plural: String? = nil) -> String {
  "\(count) \(count == 1 ? noun : plural ?? noun + "s")"
}
