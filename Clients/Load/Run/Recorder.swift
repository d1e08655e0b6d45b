import Histogram
import NIOCore
import NewswireModel
import Synchronization

/// Collects on one event loop, for all of its connections.
final class Recorder {
  /// Different errors that are distinguished; the rest is counted by its code alone.
  private static let errorKinds = 50

  private(set) var measurements: Measurements
  private let progress: Progress
  private let counted: UInt64
  private let slot: UInt64

  /// - Parameters:
  ///   - counted: when calls begin to count.
  ///   - slot: nanoseconds of one point of the time line.
  init(kinds: Int, counted: NIODeadline, slot: UInt64, progress: Progress) {
    measurements = Measurements(kinds: kinds)
    self.counted = counted.uptimeNanoseconds
    self.slot = slot
    self.progress = progress
  }

  /// A call has its last frame.
  /// - Parameters:
  ///   - due, sent, now: when it was due, when it was made, and when it was answered, in nanoseconds of the same clock.
  ///   - error: what it ended with; nil if it went well.
  func record(_ kind: Int, due: UInt64, sent: UInt64, now: UInt64, error: NewswireError?, bytes: Int) {
    let latency = now > due ? now - due : 0
    measurements.kinds[kind].record(latency, error?.code ?? .ok, bytes)
    measurements.sinceSent.note(now > sent ? now - sent : 0)
    measurements.last = max(measurements.last, now - min(counted, now))
    measurements.note(latency, slot: Int((now - min(counted, now)) / slot), isError: error != nil)
    if let error {
      let text = "\(error.code): \(error.message)"
      let isNew = measurements.errors[text] == nil
      let isOver = isNew && measurements.errors.count >= Self.errorKinds
      measurements.errors[isOver ? "\(error.code): (others)" : text, default: 0] += 1
    }
  }

  /// A call that was due has been made.
  /// - Parameters:
  ///   - lateness: nanoseconds by which the load tester was late.
  ///   - isHeldBack: whether it waited because too many calls were unanswered.
  func made(lateness: UInt64, isHeldBack: Bool) {
    measurements.lateness.note(lateness)
    if isHeldBack { measurements.heldBack += 1 }
  }

  func importedAgain() { measurements.importedAgain += 1 }

  func lost(unanswered: Int) { measurements.unanswered += unanswered }

  func failed(_ reason: String) { measurements.failures[reason, default: 0] += 1 }

  func progressed(by calls: Int) { progress.add(calls) }
}

/// How many calls have been answered so far, for whoever watches.
final class Progress: Sendable {
  private let answered = Atomic<Int>(0)

  var count: Int { answered.load(ordering: .relaxed) }

  func add(_ calls: Int) {
    answered.add(calls, ordering: .relaxed)
  }
}
