internal import CoreMetrics
internal import NewswireModel

/// Counts and times batches of imports.
struct ImportMetrics: Sendable {
  private let seconds: CoreMetrics.Timer
  private let bytes: Recorder
  private let records: [(outcome: ImportOutcome, counter: Counter)]

  init(factory: any MetricsFactory) {
    seconds = Timer(label: "newswire_import_batch_seconds", dimensions: [], factory: factory)
    bytes = Recorder(label: "newswire_import_batch_bytes", dimensions: [], aggregate: true, factory: factory)
    records = ImportOutcome.allCases.map { outcome in
      let dimensions = [("outcome", "\(outcome)")]
      return (outcome, Counter(label: "newswire_import_records_total", dimensions: dimensions, factory: factory))
    }
  }

  /// - Parameter counts: of pages and records, by what became of them.
  func note(_ counts: [ImportOutcome: Int], bytes size: Int, took duration: Duration) {
    let (whole, attoseconds) = duration.components
    seconds.recordNanoseconds(whole * 1_000_000_000 + attoseconds / 1_000_000_000)
    bytes.record(size)
    for (outcome, counter) in records { counter.increment(by: counts[outcome] ?? 0) }
  }
}
