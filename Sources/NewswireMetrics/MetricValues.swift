internal import CoreMetrics
internal import Synchronization

/// What one series of a metric shows when it is read.
enum SeriesValue {
  case number(Double)
  case histogram(Histogram.Reading)
}

/// One series: a metric with one set of dimensions.
protocol Series: Sendable {
  var value: SeriesValue { get }
}

/// A count that only grows.
final class CounterSeries: Series, CounterHandler {
  private let count = Atomic<Int64>(0)

  func increment(by amount: Int64) { count.wrappingAdd(amount, ordering: .relaxed) }
  func reset() { count.store(0, ordering: .relaxed) }

  var value: SeriesValue { .number(Double(count.load(ordering: .relaxed))) }
}

/// A sum of fractions that only grows.
final class SumSeries: Series, FloatingPointCounterHandler {
  private let sum = Mutex(0.0)

  func increment(by amount: Double) { sum.withLock { $0 += amount } }
  func reset() { sum.withLock { $0 = 0 } }

  var value: SeriesValue { .number(sum.withLock { $0 }) }
}

/// A value that goes up and down.
final class GaugeSeries: Series, MeterHandler, RecorderHandler {
  private let current = Mutex(0.0)

  func set(_ value: Int64) { set(Double(value)) }
  func set(_ value: Double) { current.withLock { $0 = value } }
  func increment(by amount: Double) { current.withLock { $0 += amount } }
  func decrement(by amount: Double) { current.withLock { $0 -= amount } }
  func record(_ value: Int64) { set(Double(value)) }
  func record(_ value: Double) { set(value) }

  var value: SeriesValue { .number(current.withLock { $0 }) }
}

/// How often values fell into each of a fixed set of buckets. Recording is two atomic additions.
final class Histogram: Sendable {
  /// Bounds, counts and the sum, read one after the other: what is recorded meanwhile may be in one and not in another.
  struct Reading {
    /// Upper bounds, as they are printed.
    var bounds: [Double]
    /// Values of each bucket, and last of those above all bounds; not cumulated.
    var counts: [Int64]
    var sum: Double
  }

  private final class Bucket: Sendable {
    let count = Atomic<Int64>(0)
  }

  private let bounds: [Int64]
  /// What one unit of a recorded value is in the unit that is printed.
  private let scale: Double
  private let buckets: [Bucket]
  private let sum = Atomic<Int64>(0)

  /// - Parameter bounds: in the unit of recorded values, ascending.
  init(bounds: [Int64], scale: Double) {
    self.bounds = bounds
    self.scale = scale
    buckets = (0...bounds.count).map { _ in Bucket() }
  }

  func record(_ value: Int64) {
    buckets[bounds.firstIndex { value <= $0 } ?? bounds.count].count.wrappingAdd(1, ordering: .relaxed)
    sum.wrappingAdd(value, ordering: .relaxed)
  }

  var reading: Reading {
    Reading(
      bounds: bounds.map { Double($0) * scale }, counts: buckets.map { $0.count.load(ordering: .relaxed) },
      sum: Double(sum.load(ordering: .relaxed)) * scale)
  }
}

/// Durations, in seconds.
final class TimerSeries: Series, TimerHandler {
  /// From 10 µs to 100 s: what is answered on an event loop, and what takes long.
  private static let bounds: [Int64] = [
    10_000, 30_000, 100_000, 300_000, 1_000_000, 3_000_000, 10_000_000, 30_000_000, 100_000_000, 300_000_000,
    1_000_000_000, 3_000_000_000, 10_000_000_000, 30_000_000_000, 100_000_000_000,
  ]
  private let histogram = Histogram(bounds: TimerSeries.bounds, scale: 1e-9)

  func recordNanoseconds(_ duration: Int64) { histogram.record(duration) }

  var value: SeriesValue { .histogram(histogram.reading) }
}

/// Sizes and counts.
final class RecorderSeries: Series, RecorderHandler {
  /// Powers of four, to a terabyte.
  private static let bounds: [Int64] = (0...20).map { 1 << (2 * $0) }
  private let histogram = Histogram(bounds: RecorderSeries.bounds, scale: 1)

  func record(_ value: Int64) { histogram.record(value) }
  func record(_ value: Double) { histogram.record(value.isFinite ? Int64(min(max(value, -1e18), 1e18)) : 0) }

  var value: SeriesValue { .histogram(histogram.reading) }
}
