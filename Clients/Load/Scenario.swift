import Foundation
import NewswireMessages
import NewswireModel

/// What a run does, as a scenario file says it (JSON): which calls in which mix, over how many connections, for how long.
///
///     {
///       "connections": 4, "inFlight": 16, "durationSeconds": 10, "warmUpSeconds": 1,
///       "calls": [
///         { "weight": 90, "search": ["storm AND harbour", "\"said the minister\""] },
///         { "weight": 9, "articles": ["0123…", "4567…"] },
///         { "weight": 1, "method": "grpc.health.v1.Health/Check", "payload": "0a00" }
///       ]
///     }
struct Scenario: Codable, Equatable {
  /// One kind of call. Exactly one of `method`, `search` and `articles` says what is called.
  struct Call: Codable, Equatable {
    /// What the report calls it; the method otherwise.
    var name: String?
    /// How often it is made, relative to the others; 1 unless given.
    var weight: Double?
    /// Any method of any ttrpc server, as SERVICE/METHOD, with `payload`.
    var method: String?
    /// The request message in hexadecimal.
    var payload: String?
    /// Queries for newswire.v1.ArchiveService/Search, taken in turn.
    var search: [String]?
    /// Ids for newswire.v1.ArchiveService/GetArticle, taken in turn.
    var articles: [String]?
    /// The deadline that is sent with the call; none unless given.
    var timeoutSeconds: Double?
  }

  var calls: [Call]
  var connections: Int?
  /// Calls under way at once on each connection, in a closed loop: a call is made when one is answered.
  var inFlight: Int?
  /// Calls a second over all connections, in an open loop: a call is made when it is due, whether or not others are answered.
  var rate: Double?
  var durationSeconds: Double?
  /// How long calls are made before any is counted.
  var warmUpSeconds: Double?
  /// Chooses the order of calls; 1 unless given.
  var seed: UInt64?

  /// Reads a scenario file.
  static func read(_ path: String) throws(NewswireError) -> Scenario {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw NewswireError(.notFound, "cannot read the scenario \(path)")
    }
    do {
      return try JSONDecoder().decode(Scenario.self, from: data)
    } catch {
      throw NewswireError(
        .invalidArgument, "\(path) is no scenario; the README says what one looks like", cause: "\(error)")
    }
  }

  /// Throws INVALID_ARGUMENT for numbers out of range and for a mix without calls.
  func check() throws(NewswireError) {
    try require(
      !calls.isEmpty && calls.contains { $0.weight ?? 1 > 0 }, "a scenario needs a call with a weight above 0")
    try require(calls.allSatisfy { (0...1e9).contains($0.weight ?? 1) }, "a weight must be from 0 to 1,000,000,000")
    try require(
      (1...Limits.connections).contains(connections ?? 1), "connections must be from 1 to \(Limits.connections)")
    try require(
      (1...Limits.streamsPerConnection).contains(inFlight ?? 1),
      "inFlight must be from 1 to \(Limits.streamsPerConnection)")
    try require((0.001...100_000_000).contains(rate ?? 1), "rate must be from 0.001 to 100,000,000 calls a second")
    try require((0.01...1_000_000).contains(durationSeconds ?? 1), "durationSeconds must be from 0.01 to 1,000,000")
    try require((0...1_000_000).contains(warmUpSeconds ?? 0), "warmUpSeconds must be from 0 to 1,000,000")
  }

  private func require(_ isSo: Bool, _ message: String) throws(NewswireError) {
    if !isSo { throw NewswireError(.invalidArgument, message) }
  }
}
