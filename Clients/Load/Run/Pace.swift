import NIOCore

/// When calls are made.
enum Pace: Sendable {
  /// So many under way at once on each connection.
  case closed(inFlight: Int)
  /// When they are due, answered or not.
  case open(Schedule)
}

/// When the calls of one connection are due in an open loop: at a rate that changes evenly over the counted time.
struct Schedule: Sendable {
  /// Calls a second.
  var rate: Double
  var rateAtEnd: Double

  /// Nanoseconds from the call that is due at `time` to the next.
  func interval(at time: Double, _ times: RunTimes) -> Double {
    guard rateAtEnd != rate else { return 1e9 / rate }
    let start = Double(times.counted.uptimeNanoseconds)
    let part = (time - start) / (Double(times.end.uptimeNanoseconds) - start)
    return 1e9 / (rate + (rateAtEnd - rate) * min(max(part, 0), 1))
  }
}

/// When a run starts, when calls begin to count, and when no more are made.
struct RunTimes: Sendable {
  var start: NIODeadline
  var counted: NIODeadline
  var end: NIODeadline
}
