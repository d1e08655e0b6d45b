import Foundation
import Logging
import NewswireArchive
import NewswireMessages
import NewswireModel

// Times whole answers to searches in process, as a daemon makes them: see "Over the socket" in SEARCH.md beside this folder.
//
//     newswire-answers ARCHIVE QUERIES [SECONDS]
//
// QUERIES has a query a line. Each mode prints a line of JSON: microseconds of wall time and processor a search, from the payload of the
// request to the payload of the answer; `cold` is the first time each query is asked after opening.

func processorMicroseconds() -> Double {
  var time = timespec()
  unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) * 1e6 + Double(time.tv_nsec) / 1e3
}

func run(_ arguments: [String]) async throws {
  guard arguments.count > 2 else {
    throw NewswireError(.invalidArgument, "usage: newswire-answers ARCHIVE QUERIES [SECONDS]")
  }
  let queries = try String(contentsOfFile: arguments[2], encoding: .utf8).split(separator: "\n").map(String.init)
  let seconds = arguments.count > 3 ? Double(arguments[3]) ?? 3 : 3
  for omitPassages in [true, false] {
    let archive = try Archive(directory: arguments[1], logger: Logger(label: "answers"))
    let requests = queries.map { query in
      var request = SearchRequest(query: .text(query))
      request.omitPassages = omitPassages
      return request.encoded
    }
    func answer(_ request: [UInt8]) throws -> Int {
      try archive.search(archive.prepare(SearchRequest(decoding: request))).encoded.count
    }
    var times: [Double] = []
    var bytes = 0
    func pass() throws {
      for request in requests {
        let duration = try ContinuousClock().measure { bytes += try answer(request) }
        times.append(duration / .microseconds(1))
      }
    }
    func report(_ name: String, _ processor: Double) {
      let sorted = times.sorted()
      func percentile(_ p: Double) -> String { String(format: "%.1f", sorted[Int(Double(sorted.count - 1) * p)]) }
      let mean = String(format: "%.1f", processor / Double(sorted.count))
      print(
        "{\"mode\": \"\(omitPassages ? "headlines" : "passages")\", \"state\": \"\(name)\", \"p50\": \(percentile(0.5)),",
        "\"p99\": \(percentile(0.99)), \"cpu\": \(mean), \"bytes\": \(bytes / sorted.count)}")
      times.removeAll()
      bytes = 0
    }
    var start = processorMicroseconds()
    try pass()
    report("cold", processorMicroseconds() - start)
    start = processorMicroseconds()
    let end = ContinuousClock.now + .seconds(seconds)
    while ContinuousClock.now < end { try pass() }
    report("warm", processorMicroseconds() - start)
    try await archive.close()
  }
}

try await run(CommandLine.arguments)
