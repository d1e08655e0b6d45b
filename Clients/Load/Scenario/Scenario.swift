import Foundation
import NewswireMessages
import NewswireModel

/// What a run does, as a scenario file says it (JSON): which calls in which mix, over how many connections, for how long.
///
///     {
///       "connections": 4, "inFlight": 16, "durationSeconds": 10, "warmUpSeconds": 1,
///       "calls": [
///         { "weight": 90, "searchFile": "queries.txt", "order": "random" },
///         { "weight": 9, "articlesMatching": "harbour" },
///         { "weight": 1, "method": "grpc.health.v1.Health/Check", "payload": "0a00" }
///       ]
///     }
struct Scenario: Codable, Equatable {
  /// One kind of call. Exactly one of `method`, `search`, `searchFile`, `articles`, `articlesMatching` and `import` says what is called.
  struct Call: Codable, Equatable {
    /// What the report calls it; the method otherwise.
    var name: String?
    /// How often it is made, relative to the others; 1 unless given.
    var weight: Double?
    /// Any method of any ttrpc server, as SERVICE/METHOD, with one of `payload`, `payloadFile` and `json`, or an empty message.
    var method: String?
    /// The request message in hexadecimal.
    var payload: String?
    /// A file that holds the request message.
    var payloadFile: String?
    /// The request as JSON, or an array of requests; encoded by what the server's reflection says of the method.
    var json: JSONValue?
    /// Queries for newswire.v1.ArchiveService/Search.
    var search: [String]?
    /// A file of queries, one a line.
    var searchFile: String?
    /// Ids for newswire.v1.ArchiveService/GetArticle.
    var articles: [String]?
    /// As `articles`, drawn by chance from the articles that match a query; all of them where it is empty.
    var articlesMatching: String?
    /// How many are drawn; 10,000 unless given.
    var articleCount: Int?
    /// A file of pages for newswire.v1.ArchiveService/ImportPages, cut into records as `newswire import` does.
    var `import`: String?
    /// Pages of one such call; 1 unless given.
    var pagesPerCall: Int?
    /// In which order queries, ids and requests come; in turn unless given.
    var order: Order?
    /// The deadline that is sent with the call; none unless given.
    var timeoutSeconds: Double?
  }

  /// In which order the requests of a call come.
  enum Order: String, Codable {
    /// One after the other, and again from the first; connections take turns.
    case turn
    /// Each time one that chance has chosen.
    case random
  }

  var calls: [Call]
  var connections: Int?
  /// Calls under way at once on each connection, in a closed loop: a call is made when one is answered.
  var inFlight: Int?
  /// Calls a second over all connections, in an open loop: a call is made when it is due, whether or not others are answered.
  var rate: Double?
  /// The rate at the end of the counted time, to which it grows or falls evenly; as `rate` unless given.
  var rateTo: Double?
  /// How long calls are counted; 10 unless given, or an hour where `callCount` ends the run.
  var durationSeconds: Double?
  /// How long calls are made before any is counted.
  var warmUpSeconds: Double?
  /// Calls after which the run is over.
  var callCount: Int?
  /// Chooses the order of calls and whatever is left to chance; 1 unless given.
  var seed: UInt64?

  /// Reads a scenario file. Files that it names are found from its folder.
  static func read(_ path: String) throws(NewswireError) -> Scenario {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw NewswireError(.notFound, "cannot read the scenario \(path)")
    }
    do {
      var scenario = try JSONDecoder().decode(Scenario.self, from: data)
      let folder = URL(filePath: path).deletingLastPathComponent()
      for index in scenario.calls.indices {
        for file in [\Call.payloadFile, \.searchFile, \.import] {
          scenario.calls[index][keyPath: file] = scenario.calls[index][keyPath: file].map {
            URL(filePath: $0, relativeTo: folder).path
          }
        }
      }
      return scenario
    } catch {
      throw NewswireError(
        .invalidArgument, "\(path) is no scenario; the README says what one looks like", cause: "\(error)")
    }
  }

  /// How long calls are counted at most.
  var counted: Double { durationSeconds ?? (callCount == nil ? 10 : 3600) }

  /// Throws INVALID_ARGUMENT for numbers out of range and for a mix without calls.
  func check() throws(NewswireError) {
    try require(
      !calls.isEmpty && calls.contains { $0.weight ?? 1 > 0 }, "a scenario needs a call with a weight above 0")
    try require(calls.allSatisfy { (0...1e9).contains($0.weight ?? 1) }, "a weight must be from 0 to 1,000,000,000")
    try require(
      calls.allSatisfy { (1...Limits.pagesPerImport).contains($0.pagesPerCall ?? 1) },
      "pagesPerCall must be from 1 to \(Limits.pagesPerImport)")
    try require(
      calls.allSatisfy { Limits.callSeconds.contains($0.timeoutSeconds ?? 1) },
      "timeoutSeconds must be from \(Limits.callSeconds.lowerBound) to \(Int(Limits.callSeconds.upperBound))")
    try require(
      calls.allSatisfy { (1...10_000_000).contains($0.articleCount ?? 1) }, "articleCount must be from 1 to 10,000,000")
    try require(
      (1...Limits.connections).contains(connections ?? 1), "connections must be from 1 to \(Limits.connections)")
    try require(
      (1...Limits.streamsPerConnection).contains(inFlight ?? 1),
      "inFlight must be from 1 to \(Limits.streamsPerConnection)")
    try require((0.001...100_000_000).contains(rate ?? 1), "rate must be from 0.001 to 100,000,000 calls a second")
    try require((0.001...100_000_000).contains(rateTo ?? 1), "rateTo must be from 0.001 to 100,000,000 calls a second")
    try require(rateTo == nil || rate != nil, "rateTo goes with rate")
    try require(
      callCount ?? .max >= (connections ?? 1), "callCount must be a call for each connection at least")
    try require((0.01...1_000_000).contains(durationSeconds ?? 1), "durationSeconds must be from 0.01 to 1,000,000")
    try require((0...1_000_000).contains(warmUpSeconds ?? 0), "warmUpSeconds must be from 0 to 1,000,000")
  }

  private func require(_ isSo: Bool, _ message: String) throws(NewswireError) {
    if !isSo { throw NewswireError(.invalidArgument, message) }
  }
}
