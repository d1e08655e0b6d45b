package import CoreMetrics
internal import Synchronization

/// Metrics of swift-metrics, shown in Prometheus's text format.
///
/// Counters become counters, meters and single-value recorders gauges, timers histograms of seconds, aggregating recorders histograms.
/// Making a metric twice gives the same one.
package final class PrometheusRegistry: MetricsFactory {
  /// Values that are found out when they are asked for.
  package struct Sample: Sendable {
    package var name: String
    package var kind: Kind
    package var labels: [(String, String)]
    package var value: Double

    package init(_ name: String, _ kind: Kind, _ value: Double, labels: [(String, String)] = []) {
      self.name = name
      self.kind = kind
      self.labels = labels
      self.value = value
    }
  }

  package enum Kind: String, Sendable {
    case counter, gauge, histogram
  }

  private struct Family {
    var kind: Kind
    /// By labels as they are printed.
    var series: [String: any Series] = [:]
  }

  private struct State {
    var families: [String: Family] = [:]
    var help: [String: String] = [:]
    var collectors: [@Sendable () -> [Sample]] = []
  }

  private let state = Mutex(State())

  package init() {}

  /// Says what metrics mean, by name.
  package func describe(_ help: [String: String]) {
    state.withLock { $0.help.merge(help) { $1 } }
  }

  /// Adds values that are found out when metrics are read.
  ///
  /// - Parameter collector: called on the reader's thread; may block.
  package func collect(_ collector: @escaping @Sendable () -> [Sample]) {
    state.withLock { $0.collectors.append(collector) }
  }

  /// All metrics in Prometheus's text format, version 0.0.4
  /// (https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format), sorted by name.
  package func text() -> String {
    let (families, help, collectors) = state.withLock { ($0.families, $0.help, $0.collectors) }
    var text = ExpositionText(help: help)
    for (name, family) in families {
      for (labels, series) in family.series { text.add(name, family.kind, labels, series.value) }
    }
    for sample in collectors.flatMap({ $0() }) {
      text.add(
        ExpositionText.name(sample.name), sample.kind, ExpositionText.labels(sample.labels), .number(sample.value))
    }
    return text.finished
  }

  private func series<S: Series>(
    _ label: String, _ kind: Kind, _ dimensions: [(String, String)], _ make: () -> S
  ) -> S {
    let name = ExpositionText.name(label)
    let labels = ExpositionText.labels(dimensions)
    return state.withLock { state in
      if let known = state.families[name]?.series[labels] as? S { return known }
      let new = make()
      // A name that is used for two kinds stays what it was first: the format has room for one.
      state.families[name, default: Family(kind: kind)].series[labels] = new
      return new
    }
  }

  private func remove(_ series: any Series) {
    state.withLock { state in
      for (name, family) in state.families {
        guard let labels = family.series.first(where: { ($0.value as AnyObject) === (series as AnyObject) })?.key
        else { continue }
        state.families[name]?.series[labels] = nil
      }
    }
  }

  // MARK: MetricsFactory

  package func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
    series(label, .counter, dimensions, CounterSeries.init)
  }

  package func makeFloatingPointCounter(
    label: String, dimensions: [(String, String)]
  ) -> any FloatingPointCounterHandler {
    series(label, .counter, dimensions, SumSeries.init)
  }

  package func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
    series(label, .gauge, dimensions, GaugeSeries.init)
  }

  package func makeRecorder(
    label: String, dimensions: [(String, String)], aggregate: Bool
  ) -> any RecorderHandler {
    aggregate
      ? series(label, .histogram, dimensions, RecorderSeries.init)
      : series(label, .gauge, dimensions, GaugeSeries.init)
  }

  package func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
    series(label, .histogram, dimensions, TimerSeries.init)
  }

  package func destroyCounter(_ handler: any CounterHandler) { destroy(handler) }
  package func destroyFloatingPointCounter(_ handler: any FloatingPointCounterHandler) { destroy(handler) }
  package func destroyMeter(_ handler: any MeterHandler) { destroy(handler) }
  package func destroyRecorder(_ handler: any RecorderHandler) { destroy(handler) }
  package func destroyTimer(_ handler: any TimerHandler) { destroy(handler) }

  private func destroy(_ handler: any AnyObject) {
    if let series = handler as? any Series { remove(series) }
  }
}
