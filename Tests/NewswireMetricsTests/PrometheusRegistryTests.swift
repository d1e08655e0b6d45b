import CoreMetrics
import NewswireMetrics
import Testing

@Suite struct PrometheusRegistryTests {
  @Test func `counters, gauges and histograms are written as Prometheus reads them`() {
    let registry = PrometheusRegistry()
    registry.describe(["calls_total": "Calls that \\ ended\nwell."])
    Counter(label: "calls_total", dimensions: [("method", "a/B"), ("code", "OK")], factory: registry).increment(by: 3)
    Counter(label: "calls_total", dimensions: [("code", "OK"), ("method", "a/B")], factory: registry).increment()
    Meter(label: "depth", dimensions: [], factory: registry).set(2.5)
    let timer = Timer(label: "call_seconds", dimensions: [("method", "m")], factory: registry)
    for nanoseconds in [10_000, 10_001, 2_000_000_000, 200_000_000_000] as [Int64] {
      timer.recordNanoseconds(nanoseconds)
    }
    registry.collect { [.init("articles", .gauge, 7)] }

    let lines = registry.text().split(separator: "\n").map(String.init)
    #expect(
      lines.prefix(4) == [
        "# TYPE articles gauge", "articles 7", "# TYPE call_seconds histogram",
        #"call_seconds_bucket{method="m",le="1e-05"} 1"#,
      ])
    #expect(lines.contains(#"call_seconds_bucket{method="m",le="3e-05"} 2"#))
    #expect(lines.contains(#"call_seconds_bucket{method="m",le="1"} 2"#))
    #expect(lines.contains(#"call_seconds_bucket{method="m",le="3"} 3"#))
    #expect(lines.contains(#"call_seconds_bucket{method="m",le="+Inf"} 4"#))
    #expect(lines.contains(#"call_seconds_count{method="m"} 4"#))
    #expect(lines.contains { $0.hasPrefix(#"call_seconds_sum{method="m"} 202.00002"#) })
    #expect(lines.contains(#"calls_total{code="OK",method="a/B"} 4"#))
    #expect(lines.contains(#"# HELP calls_total Calls that \\ ended\nwell."#))
    #expect(lines.contains("depth 2.5"))
  }

  @Test func `names and values that the format does not allow are made to fit`() {
    let registry = PrometheusRegistry()
    Counter(label: "9 lives.of-a cat", dimensions: [("näme", "a\"b\\c\nd")], factory: registry).increment()
    let text = registry.text()
    #expect(text.contains(#"_9_lives_of_a_cat{n__me="a\"b\\c\nd"} 1"#))
    #expect(text.split(separator: "\n").count == 2)
  }

  @Test func `numbers out of the ordinary are written and trap nothing`() {
    let registry = PrometheusRegistry()
    let recorder = Recorder(label: "sizes", dimensions: [], aggregate: true, factory: registry)
    for value in [Double.nan, .infinity, -.infinity, 1e300, -1e300, 0, -0.0] { recorder.record(value) }
    for value in [Int64.max, .min, 0] { recorder.record(value) }
    Counter(label: "total", dimensions: [], factory: registry).increment(by: Int64.max)
    Counter(label: "total", dimensions: [], factory: registry).increment(by: Int64.max)
    Meter(label: "level", dimensions: [], factory: registry).set(Double.nan)
    Timer(label: "time", dimensions: [], factory: registry).recordNanoseconds(.max)
    let text = registry.text()
    #expect(text.contains("sizes_count 10\n"))
    #expect(text.contains("level NaN\n"))
  }

  @Test func `a metric that is destroyed is shown no more`() {
    let registry = PrometheusRegistry()
    let counter = Counter(label: "gone_total", dimensions: [], factory: registry)
    counter.increment()
    counter.destroy()
    #expect(!registry.text().contains("gone_total 1"))
  }

  @Test func `what the process uses is there`() {
    let names = ProcessMetrics.samples().map(\.name)
    #expect(
      Set(names).isSuperset(of: ["process_cpu_seconds_total", "process_open_fds", "process_resident_memory_bytes"]))
    #expect(ProcessMetrics.privateResidentBytes > 0)
    #expect(Set(names).isSubset(of: ProcessMetrics.help.keys))
  }
}
