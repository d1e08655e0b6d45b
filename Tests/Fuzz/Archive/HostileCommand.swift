import ArgumentParser
import Foundation
import Glibc
import NewswireClient
import NewswireModel
import Synchronization
import TestSupport

/// Has some clients ask the worst, and measures what another one waits.
struct HostileCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hostile",
    abstract: "Ask the worst queries from several clients, and measure what another client waits.",
    discussion: """
      With --socket a running daemon is asked; without, one with an archive made from the seed. Prints the other client's latencies of \
      health checks and of plain searches. With --check these must be below 50 ms and 100 ms for 99 of 100 calls.
      """)

  @Option(help: ArgumentHelp("The socket of a running daemon.", valueName: "path")) var socket: String?
  @Option(help: "Articles in the archive that is made.") var articles = 20_000
  @Option(help: "Clients that ask the worst.") var clients = 4
  @Option(help: "Calls that each of them has under way.") var inFlight = 8
  @Option(help: "Seconds that it goes on.") var seconds = 20
  @Option(help: "Chooses archive and queries. (default: by chance)") var seed: UInt64?
  @Flag(help: "Fail if the other client waits too long.") var check = false

  func run() async throws {
    let seed = seed ?? UInt64.random(in: 0...UInt64.max)
    let campaign = HostileCampaign(seed: seed, clients: clients, inFlight: inFlight, seconds: Double(seconds))
    let outcome: HostileCampaign.Outcome
    if let socket {
      outcome = try await campaign.run(on: socket)
    } else {
      outcome = try await campaign.run(articles: articles)
    }
    print(outcome.summary)
    try outcome.end()
    if check, outcome.health.quantile(0.99) >= 50 || outcome.searches.quantile(0.99) >= 100 {
      throw Failure("the other client waits too long")
    }
  }
}

struct HostileCampaign {
  struct Outcome: Findings {
    var seed: UInt64
    var hostileCalls = 0
    /// What became of them, by code.
    var hostileErrors: [String: Int] = [:]
    var health = Latencies()
    var searches = Latencies()
    var peakBytes = 0
    var failures: [String] = []

    var summary: String {
      """
      seed \(seed): \(hostileCalls) hostile calls \(hostileErrors); \(failures.count) failures
      status: \(health)
      plain searches: \(searches)
      peak memory of the daemon: \(peakBytes >> 20) MB
      """
    }
  }

  let seed: UInt64
  let clients: Int
  let inFlight: Int
  let seconds: Double

  func run(articles: Int) async throws -> Outcome {
    var random = SeededGenerator(seed: seed)
    let daemon = try DaemonProcess(in: TemporaryFolder())
    try SampleArchive.fill(daemon, articles: articles, &random)
    var outcome = try await run(on: daemon.socket)
    outcome.peakBytes = daemon.peakBytes
    if daemon.stop() != 0 { outcome.failures.append("the daemon did not end well") }
    return outcome
  }

  func run(on socket: String) async throws -> Outcome {
    let end = ContinuousClock.now + .seconds(seconds)
    return try await withThrowingTaskGroup(of: Outcome.self) { group in
      for client in 0..<clients {
        let connection = try await ArchiveClient.connect(socket: socket, timeout: .seconds(1))
        for call in 0..<inFlight {
          let generator = SeededGenerator(seed: seed &+ UInt64(client * 1000 + call))
          group.addTask { await attack(connection, generator, until: end) }
        }
      }
      group.addTask { try await measure(socket, until: end) }
      var sum = Outcome(seed: seed)
      for try await part in group {
        sum.hostileCalls += part.hostileCalls
        sum.hostileErrors.merge(part.hostileErrors) { $0 + $1 }
        sum.failures += part.failures
        if !part.health.milliseconds.isEmpty { (sum.health, sum.searches) = (part.health, part.searches) }
      }
      return sum
    }
  }

  private func attack(
    _ client: ArchiveClient, _ generator: SeededGenerator, until end: ContinuousClock.Instant
  ) async -> Outcome {
    var random = generator
    var outcome = Outcome(seed: seed)
    while ContinuousClock.now < end {
      let query = QueryInput.text(HostileQueries.query(&random))
      outcome.hostileCalls += 1
      do {
        switch Int.random(in: 0..<4, using: &random) {
        case 0: _ = try await client.count(query)
        case 1:
          var request = CountFacetsRequest(query: query)
          request.fields = FacetField.allCases
          _ = try await client.facets(request)
        default:
          var request = SearchRequest(query: query)
          request.pageSize = Limits.pageSize
          request.exactTotal = true
          _ = try await client.search(request)
        }
      } catch let error as NewswireError {
        outcome.hostileErrors["\(error.code)", default: 0] += 1
        let allowed: [ErrorCode] = [.deadlineExceeded, .resourceExhausted, .invalidArgument, .cancelled]
        if !allowed.contains(error.code) { outcome.failures.append("a hostile query: \(error)") }
      } catch {
        outcome.failures.append("a hostile query: \(error)")
      }
    }
    return outcome
  }

  /// What a client that asks nothing special waits.
  private func measure(_ socket: String, until end: ContinuousClock.Instant) async throws -> Outcome {
    var random = SeededGenerator(seed: seed)
    var outcome = Outcome(seed: seed)
    let client = try await ArchiveClient.connect(socket: socket)
    let health = try Peer(path: socket)
    var stream = 1
    while ContinuousClock.now < end || outcome.searches.milliseconds.count < 10 {
      await outcome.health.measure { Self.check(health, stream, &outcome.failures) }
      stream += 2
      let query = QueryInput.text(Story.word(&random))
      _ = try await outcome.searches.measure { try await client.search(SearchRequest(query: query)) }
      usleep(2000)
    }
    await client.close()
    return outcome
  }

  private static func check(_ peer: Peer, _ stream: Int, _ failures: inout [String]) {
    let method = Vocabulary.archive.probe
    let request = Conversation.request(method, UInt32(stream), flags: [], payload: [], timeout: 0)
    guard peer.send(request[...]), let answer = try? peer.next(), answer.header.stream == UInt32(stream) else {
      return failures.append("a health check was not answered")
    }
  }
}

/// Queries of the kinds that cost most: of wildcards, of places of words, of everything.
enum HostileQueries {
  static func query(_ random: inout SeededGenerator) -> String {
    let letters = Array("aeioubdgklmnprstvw0123456789").map(String.init)
    func letter() -> String { letters[Int(random.next() % UInt64(letters.count))] }
    switch Int.random(in: 0..<8, using: &random) {
    case 0: return (0..<100).map { _ in "*\(letter())*" }.joined(separator: " OR ")
    case 1: return (0..<400).map { _ in "*\(letter())*\(letter())*" }.joined(separator: " ")
    case 2: return "*a* w/255 *o* w/255 *u*"
    case 3: return (0..<30).map { _ in "*\(letter())*" }.joined(separator: " w/255 ")
    case 4: return (0..<200).map { _ in "q\(letter())\(letter())\(letter())xx~2" }.joined(separator: " OR ")
    case 5: return "* NOT w/255 *\(letter())*"
    case 6: return "(" + (0..<60).map { _ in "\(letter())*" }.joined(separator: " OR ") + ") w/p (" + "q* OR w*)"
    default: return (0..<50).map { _ in "atleast50(*\(letter())*)" }.joined(separator: " OR ")
    }
  }
}
