import Dispatch
import Glibc
import NewswireClient
import NewswireModel
import TestSupport

/// Milliseconds that calls took.
struct Latencies: Sendable, CustomStringConvertible {
  private(set) var milliseconds: [Double] = []

  mutating func measure<R>(_ call: () async throws -> R) async rethrows -> R {
    let start = DispatchTime.now().uptimeNanoseconds
    let result = try await call()
    milliseconds.append(Double(DispatchTime.now().uptimeNanoseconds - start) / 1e6)
    return result
  }

  /// - Parameter share: from 0 to 1.
  func quantile(_ share: Double) -> Double {
    let sorted = milliseconds.sorted()
    guard !sorted.isEmpty else { return 0 }
    return sorted[min(sorted.count - 1, Int(share * Double(sorted.count)))]
  }

  var description: String {
    let values = [0.5, 0.99, 1].map { String(describing: (quantile($0) * 1000).rounded() / 1000) }
    return "\(milliseconds.count) calls, p50 \(values[0]) ms, p99 \(values[1]) ms, longest \(values[2]) ms"
  }
}

/// An archive that a campaign makes for itself, of many words and names.
enum SampleArchive {
  /// Imports articles into a daemon that runs.
  static func fill(_ daemon: DaemonProcess, articles: Int, _ random: inout SeededGenerator) throws {
    let batch = 2000
    for start in stride(from: 0, to: articles, by: batch) {
      let records = (start..<min(articles, start + batch)).map { number in
        // A vocabulary that grows with the archive, as that of news does.
        let words = (0..<120).map { _ -> String in
          random.chance(70) ? Story.word(&random) : "w" + String(random.next() % UInt64(articles * 20), radix: 36)
        }
        let text = words.joined(separator: " ")
        return
          #"{"url":"https://news.example/\#(number)","headline":"Story \#(number)","source":"Source \#(number % 40)","text":"Mr. John Smith\#(number % 90) said in Paris: \#(text)","published":"2025-04-\#(10 + number % 20)"}"#
      }
      let finished = try daemon.newswire("import", input: records.joined(separator: "\n"))
      guard finished.status == 0 else { throw Failure("import: \(finished.errors.prefix(300))") }
    }
  }
}
