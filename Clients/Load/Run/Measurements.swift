import Histogram
import NewswireModel

/// What was measured, on one event loop or on all.
struct Measurements: Sendable {
  var kinds: [KindMeasurements]
  /// Nanoseconds from when a call was made to its last frame. In an open loop this leaves out what it waited to be made, and so
  /// flatters a server that stalls.
  var sinceSent = latencyHistogram()
  /// Nanoseconds by which calls were made after they were due, in an open loop; what they waited for the server not among them.
  var lateness = latencyHistogram()
  /// Calls that waited to be made because a connection had as many unanswered as it may.
  var heldBack = 0
  /// Imports of pages that had been sent before.
  var importedAgain = 0
  /// Calls that were made and not answered.
  var unanswered = 0
  /// Connections that ended before their time, by what ended them.
  var failures: [String: Int] = [:]
  /// Calls that ended with an error, by its code and message.
  var errors: [String: Int] = [:]
  /// Answers over time, from when calls began to count.
  var timeline: [TimeSlot] = []
  /// When the last answer came, in nanoseconds from when calls began to count.
  var last: UInt64 = 0

  init(kinds: Int) {
    self.kinds = [KindMeasurements](repeating: KindMeasurements(), count: kinds)
  }

  mutating func note(_ latency: UInt64, slot: Int, isError: Bool) {
    while timeline.count <= slot { timeline.append(TimeSlot()) }
    timeline[slot].latencies.note(latency)
    if isError { timeline[slot].errors += 1 }
  }

  mutating func add(_ other: Measurements) {
    for (index, kind) in other.kinds.enumerated() { kinds[index].add(kind) }
    sinceSent.add(other.sinceSent)
    lateness.add(other.lateness)
    heldBack += other.heldBack
    importedAgain += other.importedAgain
    unanswered += other.unanswered
    failures.merge(other.failures, uniquingKeysWith: +)
    errors.merge(other.errors, uniquingKeysWith: +)
    last = max(last, other.last)
    for (index, slot) in other.timeline.enumerated() {
      if index == timeline.count { timeline.append(TimeSlot()) }
      timeline[index].latencies.add(slot.latencies)
      timeline[index].errors += slot.errors
    }
  }
}

/// What was measured of one kind of call.
struct KindMeasurements: Sendable {
  /// Nanoseconds from when a call was due to its last frame. In an open loop a call that had to wait for its turn counts the wait, so
  /// that a server that stalls is not flattered by the calls that were not made meanwhile (coordinated omission).
  var latencies = latencyHistogram()
  var codes: [ErrorCode: Int] = [:]
  /// Bytes of the answers' frames.
  var bytes = 0

  mutating func record(_ latency: UInt64, _ code: ErrorCode, _ bytes: Int) {
    latencies.note(latency)
    codes[code, default: 0] += 1
    self.bytes += bytes
  }

  mutating func add(_ other: KindMeasurements) {
    latencies.add(other.latencies)
    codes.merge(other.codes, uniquingKeysWith: +)
    bytes += other.bytes
  }
}

/// The answers of one point of the time line.
struct TimeSlot: Sendable {
  /// Of two digits, for there may be hundreds of these.
  var latencies = Histogram<UInt64>(highestTrackableValue: longest, numberOfSignificantValueDigits: .two)
  var errors = 0
}

/// Two minutes in nanoseconds; what takes longer counts as two minutes.
private let longest: UInt64 = 120_000_000_000

private func latencyHistogram() -> Histogram<UInt64> {
  Histogram(highestTrackableValue: longest, numberOfSignificantValueDigits: .three)
}

extension Histogram<UInt64> {
  mutating func note(_ nanoseconds: UInt64) { _ = record(Swift.min(nanoseconds, longest)) }

  var count: Int { Int(totalCount) }

  /// A value in milliseconds; 0 if there is none.
  func milliseconds(_ percentile: Double) -> Double {
    totalCount > 0 ? Double(valueAtPercentile(percentile)) / 1e6 : 0
  }
}
