import ArgumentParser
import Foundation
import Glibc
import NewswireContainers
import NewswireExtraction
import NewswireModel

/// Reads pages of shapes that cost much, at one size and at twice that size.
struct ShapesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "shapes",
    abstract: "Read pages of one thing repeated, at a size and at twice the size, and compare the processor time.",
    discussion: """
      What costs the square of its length takes four times as long for twice as much. More than three times is a failure, unless it \
      is less than --least.
      """)

  @Option(help: "Bytes of the smaller page.") var bytes = 1_000_000
  @Option(help: "Milliseconds of processor time that are no matter.") var least = 500.0
  @Option(help: "Only shapes whose name contains this.") var only = ""

  func run() throws {
    var failures: [String] = []
    for shape in CostlyShape.all where only.isEmpty || shape.description.contains(only) {
      let times = [bytes, 2 * bytes].map { Self.milliseconds(of: shape.file, shape.bytes($0)) }
      let ratio = times[1] / max(times[0], 1)
      print(
        "\(shape): \(String(format: "%.0f ms, %.0f ms for twice as much, × %.1f", times[0], times[1], ratio))")
      if ratio > 3, times[1] > least { failures.append("\(shape)") }
    }
    guard failures.isEmpty else { throw Failure("more than linear: \(failures.joined(separator: "; "))") }
  }

  /// Processor time of this thread.
  private static func milliseconds(of name: String, _ bytes: [UInt8]) -> Double {
    func now() -> Double {
      var time = timespec()
      unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
    }
    let start = now()
    var splitter = RecordSplitter(name: name)
    splitter.feed(bytes[...])
    splitter.finish()
    let extractor = Extractor(now: 1_750_000_000)
    while let event = splitter.next() { if case .page(let page) = event { _ = try? extractor.extract(page) } }
    return now() - start
  }
}
