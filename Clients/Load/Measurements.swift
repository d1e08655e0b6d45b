import Histogram
import NewswireModel
import Synchronization

/// What was measured of one kind of call.
struct KindMeasurements: Sendable {
  /// Nanoseconds from when a call was due to its last frame. In an open loop a call that had to wait for its turn counts the wait, so
  /// that a server that stalls is not flattered by the calls that were not made meanwhile (coordinated omission).
  var latencies = Histogram<UInt64>(highestTrackableValue: 120_000_000_000, numberOfSignificantValueDigits: .three)
  var codes: [ErrorCode: Int] = [:]
  /// Bytes of the answers' frames.
  var bytes = 0

  mutating func add(_ other: KindMeasurements) {
    latencies.add(other.latencies)
    codes.merge(other.codes, uniquingKeysWith: +)
    bytes += other.bytes
  }
}

/// Collects on one event loop, for all of its connections.
final class Recorder {
  private(set) var kinds: [KindMeasurements]
  /// Calls that were made and not answered.
  var unanswered = 0
  /// Connections that ended before their time, by what ended them.
  var failures: [String: Int] = [:]
  private let progress: Progress

  init(kinds: Int, progress: Progress) {
    self.kinds = [KindMeasurements](repeating: KindMeasurements(), count: kinds)
    self.progress = progress
  }

  func record(_ kind: Int, nanoseconds: UInt64, code: ErrorCode, bytes: Int) {
    // What takes more than two minutes counts as two minutes.
    if !kinds[kind].latencies.record(nanoseconds) { _ = kinds[kind].latencies.record(120_000_000_000) }
    kinds[kind].codes[code, default: 0] += 1
    kinds[kind].bytes += bytes
  }

  func progressed(by calls: Int) {
    progress.add(calls)
  }
}

/// How many calls have been answered so far, for whoever watches.
final class Progress: Sendable {
  private let answered = Atomic<Int>(0)

  var count: Int { answered.load(ordering: .relaxed) }

  func add(_ calls: Int) {
    answered.add(calls, ordering: .relaxed)
  }
}
