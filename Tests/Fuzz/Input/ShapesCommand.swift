import ArgumentParser
import Foundation
import NewswireContainers
import NewswireExtraction
import NewswireModel

/// Reads pages and queries of shapes that cost much.
struct ShapesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "shapes",
    abstract: "Read pages and queries of one thing repeated, and compare the processor time with its budget.",
    discussion: """
      Each page is read at one size and at twice the size. What costs the square of its length takes four times as long for twice as \
      much: more than three times is a failure, unless it is less than --least. With --largest, each page is read once, as large as a \
      page may be. Queries are as long as a query may be.
      """)

  @Option(help: "Bytes of the smaller page.") var bytes = 1_000_000
  @Flag(help: "Read each page once, at the largest size that a page may have.") var largest = false
  @Option(help: "Milliseconds of processor time that are no matter.") var least = 500.0
  @Option(help: "Seconds of processor time that a page may take.") var seconds = 120.0
  @Option(help: "Millions of bytes of memory that a page may take.") var megabytes = 4000.0
  @Option(help: "Milliseconds of processor time that a query may take.") var queryMilliseconds = 500.0
  @Option(help: "Only shapes whose name contains this.") var only = ""

  func run() throws {
    var report = ShapesReport(seconds: seconds, megabytes: megabytes, queryMilliseconds: queryMilliseconds)
    for shape in CostlyShape.all where matches(shape.description) {
      if largest {
        report.add(page: shape.description, Measurement { Self.read(shape.file, shape.bytes(Limits.page)) })
      } else {
        let once = Measurement { Self.read(shape.file, shape.bytes(bytes)) }
        let twice = Measurement { Self.read(shape.file, shape.bytes(2 * bytes)) }
        report.add(page: shape.description, twice, half: once, least)
      }
    }
    for (name, text) in Queries.shapes where matches(name) {
      report.add(query: name, try Measurement { try Queries.check(text) })
    }
    print(report.summary)
    guard report.failures.isEmpty else { throw Failure(report.failures.joined(separator: "; ")) }
  }

  private func matches(_ name: String) -> Bool { only.isEmpty || name.contains(only) }

  private static func read(_ name: String, _ bytes: [UInt8]) {
    var splitter = RecordSplitter(name: name)
    splitter.feed(bytes[...])
    splitter.finish()
    let extractor = Extractor(now: 1_750_000_000)
    while let event = splitter.next() { if case .page(let page) = event { _ = try? extractor.extract(page) } }
  }
}

/// What a piece of work took.
private struct Measurement {
  /// Processor time of this thread.
  let seconds: Double
  /// The most that was resident during it, beyond what was before.
  let peakBytes: Int

  init(_ work: () throws -> Void) rethrows {
    // Sets the peak back to what is resident now (proc(5)).
    try? Data("5".utf8).write(to: URL(filePath: "/proc/self/clear_refs"))
    let before = Self.peak
    let start = ProcessorTime.ofThread
    try work()
    seconds = ProcessorTime.ofThread - start
    peakBytes = max(0, Self.peak - before)
  }

  /// VmHWM of /proc/self/status.
  private static var peak: Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return (line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) * 1024
  }
}

private struct ShapesReport {
  let seconds: Double
  let megabytes: Double
  let queryMilliseconds: Double
  private(set) var failures: [String] = []
  private var cases = 0
  private var slowestPage = (seconds: 0.0, name: "-")
  private var largestPage = (megabytes: 0.0, name: "-")
  private var slowestQuery = (milliseconds: 0.0, name: "-")

  init(seconds: Double, megabytes: Double, queryMilliseconds: Double) {
    (self.seconds, self.megabytes, self.queryMilliseconds) = (seconds, megabytes, queryMilliseconds)
  }

  /// - Parameters:
  ///   - half: of the page of half the size.
  ///   - least: milliseconds that are no matter.
  mutating func add(page name: String, _ found: Measurement, half: Measurement? = nil, _ least: Double = 0) {
    cases += 1
    let memory = Double(found.peakBytes) / 1e6
    var line = String(format: "%.2f s, %.0f MB", found.seconds, memory)
    if let half {
      let ratio = found.seconds / max(half.seconds, 0.001)
      line += String(format: ", × %.1f of half of it", ratio)
      if ratio > 3, found.seconds * 1000 > least { failures.append("\(name) costs more than its length") }
    }
    print("page of \(name): \(line)")
    if found.seconds > slowestPage.seconds { slowestPage = (found.seconds, name) }
    if memory > largestPage.megabytes { largestPage = (memory, name) }
    if found.seconds > seconds { failures.append("\(name) takes \(found.seconds) s") }
    if memory > megabytes { failures.append("\(name) takes \(memory) MB") }
  }

  mutating func add(query name: String, _ found: Measurement) {
    cases += 1
    let milliseconds = found.seconds * 1000
    print("query of \(name.debugDescription): \(String(format: "%.1f ms", milliseconds))")
    if milliseconds > slowestQuery.milliseconds { slowestQuery = (milliseconds, name) }
    if milliseconds > queryMilliseconds { failures.append("the query \(name) takes \(milliseconds) ms") }
  }

  var summary: String {
    """
    \(cases) shapes, \(failures.count) failures, \
    slowest page \(String(format: "%.2f", slowestPage.seconds)) s (\(slowestPage.name)), \
    most memory \(String(format: "%.0f", largestPage.megabytes)) MB (\(largestPage.name)), \
    slowest query \(String(format: "%.1f", slowestQuery.milliseconds)) ms (\(slowestQuery.name.debugDescription))
    """
  }
}
